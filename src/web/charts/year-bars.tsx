/**
 * Props: `YearBars { here, title, years: { year, count, href? }[], from?, to?, highest?, level? }`.
 * `from` and `to` are the first and the last year of the axis, `highest` the count at the top of it: given alike to several charts they compare.
 */
import { scaleLinear } from 'd3-scale';
import { useId } from 'preact/hooks';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import type { Here } from '../here.ts';
import { type Count, percent } from './counts.ts';

/** How many recommendations were adopted in a year. */
export interface YearCount extends Count {
  /** Four digits. */
  year: string;
}

interface Years {
  here: Here;
  title: string;
  years: YearCount[];
  from?: number;
  to?: number;
  highest?: number;
  /** Pixels; the axis with its years comes below. */
  height?: number;
}

/** Recommendations per year as columns, with a sentence; each column leads to its recommendations. Without any, a sentence says so. */
export function YearBars(props: Years) {
  const { here, title, years } = props;
  const words = dashboardWords[here.language];
  const id = useId();
  const filled = [...years].filter(({ count }) => count > 0).sort((one, other) => one.year.localeCompare(other.year));
  const [first, last] = [filled[0], filled.at(-1)];
  if (!first || !last) return <p class="chart-empty">{words.empty}</p>;
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  const most = filled.reduce((best, one) => (one.count > best.count ? one : best));
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption>
        <strong id={id}>{title}</strong>{' '}
        <span class="chart-summary">
          {words.counted(total)} {words.years(first.year, last.year)} {words.largest(most.year, most.count, total)}
        </span>
      </figcaption>
      <YearColumns {...props} years={filled} />
    </figure>
  );
}

/** The columns alone, on an axis of years; the counts are written where there is room for them. */
export function YearColumns({ here, title, years, from, to, highest, height = 120 }: Years) {
  const words = dashboardWords[here.language];
  const numbers = years.map(({ year }) => Number(year));
  const [start, end] = [from ?? Math.min(...numbers), to ?? Math.max(...numbers)];
  const places = end - start + 1;
  const scale = scaleLinear([0, Math.max(highest ?? 0, ...years.map(({ count }) => count), 1)], [0, height - 16]);
  const middle = (year: number) => percent(year - start + 0.5, places);
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => places / step <= 6) ?? 100;
  const marked = Array.from({ length: places }, (_, at) => start + at).filter((year) => year % every === 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing
    <svg class="chart-columns" width="100%" height={height + 22} role="group" aria-label={title}>
      <line x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} class="chart-axis" />
      {(marked.length > 0 ? marked : [start]).map((year) => (
        <>
          <line x1={middle(year)} x2={middle(year)} y1={height} y2={height + 5} class="chart-axis" />
          <text x={middle(year)} y={height + 18} text-anchor={anchorOf(year - start + 0.5, places)}>
            {year}
          </text>
        </>
      ))}
      {years.map(({ year, count, href }) => {
        const [at, tall] = [Number(year) - start, Math.max(scale(count), 2)];
        const label = words.valueOf(year, words.recommendations(count));
        const column = (
          <>
            <rect x={percent(at, places)} y="0" width={percent(1, places)} height={height} fill="transparent" class="chart-hit">
              <title>{label}</title>
            </rect>
            <rect x={percent(at + 0.1, places)} y={height - tall} width={percent(0.8, places)} height={tall} class="chart-column" />
          </>
        );
        // The count stands outside the link, whose name says it in words.
        return (
          <>
            {href ? (
              <a href={href} aria-label={label}>
                {column}
              </a>
            ) : (
              <g>{column}</g>
            )}
            {hasRoom(numbers, Number(year), places) && (
              <text x={middle(Number(year))} y={height - tall - 4} text-anchor={anchorOf(at + 0.5, places)} class="chart-value">
                {formatNumber(here.language, count)}
              </text>
            )}
          </>
        );
      })}
    </svg>
  );
}

/** Whether a count can be written above a column without touching that of another: three digits in a drawing of 280 pixels. */
const hasRoom = (filled: number[], year: number, places: number): boolean =>
  filled.every((other) => other === year || (Math.abs(other - year) * 280) / places >= 26);

/** Keeps a label inside the drawing: at its edges it begins or ends where its mark is. */
const anchorOf = (place: number, places: number): 'start' | 'middle' | 'end' =>
  place / places < 0.06 ? 'start' : place / places > 0.94 ? 'end' : 'middle';
