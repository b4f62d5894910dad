/**
 * Props: `ActsTimeline { here, title, acts: { kind, date?, verification?, href?, note? }[], from?, to? }`.
 * `date` is as precise as it is known (`1969`, `1969-03`, `1969-03-12`); `from` and `to` are the first and the last year of the axis.
 */

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { Code, DateText, Verification } from '../components/text.tsx';
import type { Here } from '../here.ts';
import { ActsLine } from './acts-line.tsx';

/** One act of Belgium under a treaty. */
export interface Act {
  /** Code of `treatyActionKinds`. */
  kind: string;
  /** A partial date; absent where it is not known. */
  date?: string | null | undefined;
  verification?: string | undefined;
  /** Where the act is told of. */
  href?: string | undefined;
  /** What else is to be said of it, such as the article concerned. */
  note?: ComponentChildren;
}

/** The acts of Belgium under one treaty: marks on a line of years, then the same acts as a list. Without acts, a sentence says so. */
export function ActsTimeline({ here, title, acts, from, to }: { here: Here; title: string; acts: Act[]; from?: number; to?: number }) {
  const words = dashboardWords[here.language];
  const id = useId();
  if (acts.length === 0) return <p class="chart-empty">{words.emptyActs}</p>;
  const dated = acts.filter(({ date }) => date).sort((one, other) => String(one.date).localeCompare(String(other.date)));
  const undated = acts.filter(({ date }) => !date);
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption>
        <strong id={id}>{title}</strong>{' '}
        <span class="chart-summary">
          {words.acts(dated.length)} {undated.length > 0 && words.actsUndated(undated.length)}
        </span>
      </figcaption>
      {dated.length > 0 && <ActsLine here={here} acts={dated} from={from} to={to} isNumbered />}
      <ol class="chart-act-list">
        {[...dated, ...undated].map(({ kind, date, verification, href, note }) => {
          const name = <Code here={here} list="treatyActionKinds" code={kind} />;
          return (
            <li>
              {date ? <DateText here={here} date={date} /> : <span class="muted">{words.noDate}</span>}{' '}
              {href ? <a href={href}>{name}</a> : name} {note} <Verification here={here} of={verification} />
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
