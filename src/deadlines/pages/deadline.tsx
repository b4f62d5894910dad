import { verificationOf } from '../../http/view.ts';
import { calendarWords } from '../../i18n/calendar/index.ts';
import { Badge } from '../../web/components/status.tsx';
import { Code, DateText, Localized, Sources, Verification } from '../../web/components/text.tsx';
import { type Here, shown } from '../../web/here.ts';
import { standOf } from '../groups.ts';
import type { DeadlineRow } from '../queries.ts';

/** One deadline: what is due, when and as exactly as that is known, to whom, and what it comes from. */
export function DeadlineItem({ here, row, level }: { here: Here; row: DeadlineRow /** Of its heading. */; level: 3 | 4 }) {
  const words = calendarWords[here.language];
  const { document, review } = row;
  const Title = `h${level}` as const;
  return (
    <li id={`deadline-${row.id}`} class="deadline">
      <p class="deadline-day">
        <Due here={here} row={row} />
      </p>
      <div>
        <Title>
          <Localized here={here} of={row.title} />
        </Title>
        <p>
          <State here={here} row={row} />{' '}
          <Badge tone="quiet">
            <Code here={here} list="deadlineKinds" code={row.kind} />
          </Badge>{' '}
          <Verification here={here} of={verificationOf(row, row)} />
        </p>
        <ul class="plain deadline-links">
          <li>
            {words.towards} <Code here={here} list="bodies" code={row.body} />
          </li>
          {document && (
            <li>
              {words.document}{' '}
              <a href={here.link(`/documents/${encodeURIComponent(document.id)}`)}>
                {document.symbol ? `${document.symbol}, ` : ''}
                <Localized here={here} of={document.title} isNamed={false} />
              </a>
            </li>
          )}
          {review && (
            <li>
              {words.review}{' '}
              <a href={here.link(`/reviews/${encodeURIComponent(review.id)}`)}>
                <Localized here={here} of={review.title} isNamed={false} />
              </a>
            </li>
          )}
          {row.note && (
            <li>
              {words.note} <Localized here={here} of={row.note} />
            </li>
          )}
        </ul>
        <details class="act-sources">
          <summary>{words.sourcesOf(shown(here, row.title)?.text ?? '')}</summary>
          <Sources here={here} sources={row.sources} />
        </details>
      </div>
    </li>
  );
}

function Due({ here, row: { dueOn, isComputed } }: { here: Here; row: DeadlineRow }) {
  const words = calendarWords[here.language];
  if (dueOn === null) return <span class="muted">{words.undated}</span>;
  const precision = dueOn.length === 4 ? words.yearOnly : dueOn.length === 7 ? words.monthOnly : undefined;
  return (
    <>
      <strong>
        <DateText here={here} date={dueOn} />
      </strong>
      {precision && <span class="muted"> ({precision})</span>}
      {isComputed && <span class="muted"> {words.computed}</span>}
    </>
  );
}

function State({ here, row }: { here: Here; row: DeadlineRow }) {
  const words = calendarWords[here.language];
  const { state, completedOn } = row;
  const hasPassed = standOf(row, here.today) === 'passed';
  const text = hasPassed && state === 'open' ? words.overdue : (words.states[state] ?? state);
  if (state === 'done' && completedOn)
    return (
      <Badge>
        {words.completedOn} <DateText here={here} date={completedOn} />
      </Badge>
    );
  return <Badge {...(hasPassed && state === 'open' ? { tone: 'warning' } : {})}>{text}</Badge>;
}
