/**
 * Props of the pieces that other pages use:
 * `StatusBar { here, title, counts: { status, count, href? }[], total }`: one bar with its sentence and legend;
 * `StackedBar { here, name, counts, total }`: the bar alone, for rows of bars;
 * `StatusLegend { here, counts, total }`: what each fill means, with counts and links.
 */
import { useId } from 'preact/hooks';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { InLanguage } from '../components/text.tsx';
import type { Here } from '../here.ts';
import { compareStatuses, percent, type StatusCount } from './counts.ts';
import { fillOf, StatusFills, StatusSwatch } from './status-fills.tsx';

interface Bar {
  here: Here;
  counts: StatusCount[];
  /** The denominator: all recommendations of which these are counts. */
  total: number;
}

const inOrder = (counts: StatusCount[]): StatusCount[] =>
  counts.filter(({ count }) => count > 0).sort((one, other) => compareStatuses(one.status, other.status));

/**
 * One bar of all statuses of a group of recommendations, with a sentence, the bar and the legend; each part leads to its recommendations.
 * Without recommendations a sentence says so.
 */
export function StatusBar({ here, title, counts, total }: Bar & { title: string }) {
  const words = dashboardWords[here.language];
  const id = useId();
  if (total === 0) return <p class="chart-empty">{words.empty}</p>;
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption>
        <strong id={id}>{title}</strong> <StatusSummary here={here} counts={counts} total={total} />
      </figcaption>
      <StackedBar here={here} name={title} counts={counts} total={total} />
      <StatusLegend here={here} counts={counts} total={total} />
    </figure>
  );
}

/** Says in words what a bar shows: how many there are, how many of them nobody has assessed, how many of the others are implemented. */
export function StatusSummary({ here, counts, total }: Bar) {
  const words = dashboardWords[here.language];
  const countOf = (status: string) => counts.find((one) => one.status === status)?.count ?? 0;
  return <span class="chart-summary">{statusSummary(words, total, countOf('notAssessed'), countOf('implemented'))}</span>;
}

/** The sentences about a group of recommendations and how far it is assessed. */
export function statusSummary(
  words: (typeof dashboardWords)[keyof typeof dashboardWords],
  total: number,
  notAssessed: number,
  implemented: number,
): string {
  if (notAssessed === total) return `${words.counted(total)} ${words.noneAssessed}`;
  return `${words.counted(total)} ${words.notAssessed(notAssessed, total)} ${words.implemented(implemented, total - notAssessed)}`;
}

/** The bar alone: as wide as its place, each status in its share, each share a link. */
export function StackedBar({ here, name, counts, total }: Bar & { name: string }) {
  const words = dashboardWords[here.language];
  const id = useId();
  const shown = inOrder(counts);
  let before = 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand for a drawing
    <svg class="chart-bar" width="100%" height="26" role="group" aria-label={name}>
      <StatusFills id={id} statuses={shown.map(({ status }) => status)} />
      {shown.map(({ status, count, href }) => {
        const label = words.valueOf(here.nameOf('statuses', status).text, words.outOf(count, total));
        const part = (
          <rect x={percent(before, total)} y="1" width={percent(count, total)} height="24" fill={fillOf(id, status)}>
            <title>{label}</title>
          </rect>
        );
        before += count;
        return href ? (
          <a href={href} aria-label={label}>
            {part}
          </a>
        ) : (
          part
        );
      })}
      <rect x="0" y="1" width="100%" height="24" fill="none" class="chart-outline" pointer-events="none" />
    </svg>
  );
}

/** What each fill means, how many recommendations have that status, and where they are. */
export function StatusLegend({ here, counts, total }: Bar) {
  const words = dashboardWords[here.language];
  const id = useId();
  return (
    <ul class="chart-legend">
      {inOrder(counts).map(({ status, count, href }) => {
        const name = <InLanguage here={here} shown={here.nameOf('statuses', status)} isNamed={false} />;
        return (
          <li>
            <StatusSwatch id={`${id}-l`} status={status} />
            <span>
              {href ? <a href={href}>{name}</a> : name} <span class="chart-count">{words.outOf(count, total)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
