import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { formatDate } from '../../i18n/numbers.ts';
import type { Here } from '../here.ts';
import { percent } from './counts.ts';

/** What an act with a date does, as far as a line shows it. */
export interface DatedAct {
  kind: string;
  date?: string | null | undefined;
  /** Marks of acts whose date nobody has read in a source are drawn with a broken edge. */
  verification?: string | undefined;
}

/** What an act does to Belgium's standing, as the marks tell it. */
export type Mark = 'signed' | 'party' | 'inForce' | 'ended' | 'other';

/** The marks in the order of a legend. */
export const marks: Mark[] = ['signed', 'party', 'inForce', 'ended', 'other'];

const isMark = (effect: unknown): effect is Mark => marks.includes(effect as Mark);

/** The mark of a kind of act, by the effect that its list gives it. */
export function markOf(here: Here, kind: string): Mark {
  const effect = here.vocabularies.lists.get('treatyActionKinds')?.get(kind)?.details['effect'];
  return isMark(effect) ? effect : 'other';
}

/** A date as years with a fraction; what is known to the year or the month stands in the middle of it. */
export function yearOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}

/** Marks may stand this close to one another, as a part of the line, before they move to another lane: 24 of 300 pixels. */
const room = 0.08;
const lane = 26;
/** How much of the width the years take: marks and labels at the ends need the rest. */
const inner = 0.9;

/** The years of a line: its first and its last, and where each stands. */
interface Span {
  start: number;
  end: number;
  x(year: number): string;
}

function spanOf(start: number, end: number): Span {
  const years = Math.max(end - start, 1);
  return { start, end, x: (year) => percent(((1 - inner) / 2) * years + inner * (year - start), years) };
}

/** The round years that a line has room to name. */
function namedYears({ start, end }: Span): number[] {
  const every = [1, 2, 5, 10, 20, 50].find((step) => (end - start) / step <= 5) ?? 50;
  return Array.from({ length: Math.floor(end - start) + 1 }, (_, at) => start + at).filter((year) => year % every === 0);
}

/** The names of the years above several lines of the same span. */
export function YearAxis({ from, to }: { from: number; to: number }) {
  const span = spanOf(from, to);
  return (
    <svg class="chart-years" width="100%" height="24" aria-hidden="true" focusable="false">
      {namedYears(span).map((year) => (
        <text x={span.x(year)} y="16" text-anchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}

/**
 * Acts as marks on a line of years, and the time for which Belgium was bound as a thicker one.
 * It is a drawing with a name: who uses it writes the acts as text too.
 */
export function ActsLine({
  here,
  acts,
  from,
  to,
  isNumbered = false,
}: {
  here: Here;
  /** In the order of their dates. */
  acts: DatedAct[];
  from?: number | undefined;
  to?: number | undefined;
  /** Writes the number of each act into its mark, and the years below the line. */
  isNumbered?: boolean;
}) {
  const dated = acts.flatMap(({ kind, date, verification }) => {
    const isUnverified = verification === 'unverified';
    return date ? [{ mark: markOf(here, kind), label: labelOf(here, kind, date, isUnverified), at: yearOf(date), isUnverified }] : [];
  });
  const now = yearOf(here.today);
  const span = spanOf(
    from ?? Math.floor(Math.min(now, ...dated.map(({ at }) => at))),
    to ?? Math.ceil(Math.max(now, ...dated.map(({ at }) => at))),
  );
  const lanes = isNumbered ? placeInLanes(dated.map(({ at }) => (inner * (at - span.start)) / (span.end - span.start))) : [];
  const base = isNumbered ? (Math.max(...lanes, 0) + 0.5) * lane : lane / 2;
  const firstOf = (...wanted: Mark[]) => dated.find(({ mark }) => wanted.includes(mark))?.at;
  const [signed, bound, ended] = [firstOf('signed'), firstOf('party', 'inForce'), firstOf('ended')];
  return (
    <svg
      class="chart-acts"
      width="100%"
      height={base + lane / 2 + (isNumbered ? 20 : 0)}
      role="img"
      aria-label={dated.map(({ label }) => label).join('; ')}
    >
      <line x1="0" x2="100%" y1={base} y2={base} class="chart-axis" />
      {namedYears(span).map((year) => (
        <>
          <line x1={span.x(year)} x2={span.x(year)} y1={base - lane / 2} y2={base + lane / 2} class="chart-grid" />
          {isNumbered && (
            <text x={span.x(year)} y={base + lane / 2 + 14} text-anchor="middle">
              {year}
            </text>
          )}
        </>
      ))}
      {signed !== undefined && (bound === undefined || bound > signed) && (
        <line x1={span.x(signed)} x2={span.x(bound ?? ended ?? now)} y1={base} y2={base} class="chart-signed" />
      )}
      {bound !== undefined && <line x1={span.x(bound)} x2={span.x(ended ?? now)} y1={base} y2={base} class="chart-bound" />}
      {dated.map(({ mark, label, at, isUnverified }, index) => (
        <svg
          x={span.x(at)}
          y={base - lane / 2 - (isNumbered ? (lanes[index] ?? 0) * lane : -offsets[mark])}
          overflow="visible"
          class={classOf(mark, isUnverified)}
        >
          <title>{label}</title>
          <MarkShape mark={mark} isLarge={isNumbered} />
          {isNumbered && (
            <text x="0" y={lane / 2 + 4.5} text-anchor="middle">
              {index + 1}
            </text>
          )}
        </svg>
      ))}
    </svg>
  );
}

/** Where marks without numbers stand above or below the line, so that acts of the same year do not hide one another. */
const offsets: Record<Mark, number> = { signed: 0, party: 0, ended: 0, inForce: 6, other: -6 };

const classOf = (mark: Mark, isUnverified: boolean): string => `chart-act chart-act-${mark}${isUnverified ? ' chart-act-unverified' : ''}`;

function labelOf(here: Here, kind: string, date: string, isUnverified: boolean): string {
  const words = dashboardWords[here.language];
  const label = words.valueOf(here.nameOf('treatyActionKinds', kind).text, formatDate(here.language, date));
  return isUnverified ? `${label} (${words.unverified})` : label;
}

/** The shape of a mark, around the middle of a lane: every kind has its own, so that none is told by colour alone. */
export function MarkShape({ mark, isLarge = false }: { mark: Mark; isLarge?: boolean }) {
  const [y, r] = [lane / 2, isLarge ? 11 : 6];
  if (mark === 'inForce') return <path d={`M0 ${y - r - 1}L${r + 1} ${y}L0 ${y + r + 1}L${-r - 1} ${y}Z`} />;
  if (mark === 'ended') return <path d={`M${-r} ${y - r}H${r}V${y + r}H${-r}Z`} />;
  if (mark === 'other') return <path d={`M0 ${y - r}L${r} ${y + r * 0.8}H${-r}Z`} />;
  return <circle cx="0" cy={y} r={r - 0.5} />;
}

/** The lowest lane for each place in which nothing stands too near: places in ascending order, as parts of the line. */
function placeInLanes(places: number[]): number[] {
  const lastIn: number[] = [];
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= room);
    const own = free === -1 ? lastIn.length : free;
    lastIn[own] = place;
    return own;
  });
}

/** What each shape of a line means. */
export function ActsLegend({ here }: { here: Here }) {
  const words = dashboardWords[here.language];
  return (
    <ul class="chart-legend">
      {marks.map((mark) => (
        <li>
          <svg
            class={`chart-swatch chart-act chart-act-${mark}`}
            width="18"
            height={lane}
            viewBox={`-9 0 18 ${lane}`}
            aria-hidden="true"
            focusable="false"
          >
            <MarkShape mark={mark} />
          </svg>
          <span>{words.actShapes[mark]}</span>
        </li>
      ))}
      {(['signed', 'bound'] as const).map((span) => (
        <li>
          <svg class="chart-swatch" width="30" height={lane} aria-hidden="true" focusable="false">
            <line x1="0" x2="30" y1={lane / 2} y2={lane / 2} class={`chart-${span}`} />
          </svg>
          <span>{span === 'bound' ? words.bound : words.signedOnly}</span>
        </li>
      ))}
      <li>
        <svg
          class={`chart-swatch ${classOf('party', true)}`}
          width="18"
          height={lane}
          viewBox={`-9 0 18 ${lane}`}
          aria-hidden="true"
          focusable="false"
        >
          <MarkShape mark="party" />
        </svg>
        <span>{words.unverifiedDate}</span>
      </li>
    </ul>
  );
}
