import type { ComponentChildren } from 'preact';
import { formatDate } from '../../i18n/numbers.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { Section } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { belgianDay } from '../../writing/write.ts';
import { documentPath, type PartProps, type RecordOnPage } from './record.ts';

/** Something that happened or is due. */
interface Event {
  kind: keyof (typeof recommendationWords)['en']['events'];
  /** As precise as it is known; absent where it is not known at all. */
  date: string | null;
  what: ComponentChildren;
  /** Whose it is. */
  by: ComponentChildren;
}

/** Everything with a date: what was said and answered, graded, assessed and done, and what is due; the newest last. */
export function Timeline({ here, record }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Section id="timeline" title={words.timeline}>
      <ol class="timeline">
        {inOrder(eventsOf(here, record)).map(({ kind, date, what, by }) => (
          <li class={`event event-${kind}`}>
            <p class="event-date">{date === null ? words.dateUnknown : <DateText here={here} date={date} />}</p>
            <div>
              <p class="event-kind">
                <strong>{words.events[kind]}</strong> <span class="muted">{by}</span>
              </p>
              <p>{what}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** By date, where a year stands before its months and a month before its days; what has no date comes last. */
const inOrder = (events: Event[]): Event[] =>
  events.sort(({ date: one }, { date: other }) => {
    if (one === other) return 0;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other ? -1 : 1;
  });

/** Kinds that are less frequent than they are dated the same day stay in this order. */
function eventsOf(here: Here, record: RecordOnPage): Event[] {
  const { row, grades, contributions, dated } = record;
  const words = recommendationWords[here.language];
  const day = (instant: string) => belgianDay(new Date(instant));
  const body = <Code here={here} list="bodies" code={row.body} />;
  const named = (authority: string | null) =>
    authority === null ? words.wholeRecommendation : <Code here={here} list="authorities" code={authority} />;
  return [
    {
      kind: 'adopted',
      date: row.adoptedOn,
      by: body,
      what: <a href={here.link(documentPath(row.document))}>{row.symbol ?? <Localized here={here} of={row.documentTitle} />}</a>,
    },
    ...row.positions.map(
      ({ value, statedOn, document, verification }): Event => ({
        kind: 'position',
        date: statedOn,
        by: words.state,
        what: (
          <>
            <Badge>
              <Code here={here} list="positions" code={value} />
            </Badge>{' '}
            {document?.symbol && <a href={here.link(documentPath(document.id))}>{document.symbol}</a>}{' '}
            <Verification here={here} of={verification} />
          </>
        ),
      }),
    ),
    ...grades.map(
      ({ symbol, label, gradedOn, verification }): Event => ({
        kind: 'grade',
        date: gradedOn,
        by: body,
        what: (
          <>
            {symbol && <strong>{symbol}</strong>} <Localized here={here} of={label} /> <Verification here={here} of={verification} />
          </>
        ),
      }),
    ),
    ...dated.measures.map(
      (measure): Event => ({
        kind: 'measure',
        date: measure.takenOn,
        by: measure.authorities.map((code, at) => (
          <>
            {at > 0 && ', '}
            <Code here={here} list="authorities" code={code} />
          </>
        )),
        what: (
          <>
            <a href={here.link(`/measures/${measure.id}`)}>
              <Localized here={here} of={measure.title} />
            </a>
            {measure.endedOn && (
              <>
                , {words.until} <DateText here={here} date={measure.endedOn} />
              </>
            )}{' '}
            <Verification here={here} of={measure.verification} />
          </>
        ),
      }),
    ),
    ...dated.periods.map(
      ({ authority, institution, status, validFrom, validTo }): Event => ({
        kind: 'assessment',
        date: day(validFrom),
        by: <Code here={here} list="authorities" code={institution} />,
        what: (
          <>
            <Status here={here} status={status} /> {named(authority)}
            {validTo && `, ${words.replacedOn(formatDate(here.language, day(validTo)))}`}
          </>
        ),
      }),
    ),
    ...contributions.map(
      ({ contributor, voice, status, publishedAt }): Event => ({
        kind: 'contribution',
        date: publishedAt === null ? null : day(publishedAt),
        by: words.voiceNames[voice] ?? voice,
        what: (
          <>
            {contributor} {status && <Status here={here} status={status} />}
          </>
        ),
      }),
    ),
    ...dated.dues.map(
      (due): Event => ({
        kind: 'deadline',
        date: due.dueOn,
        by: <Code here={here} list="deadlineKinds" code={due.kind} />,
        what: (
          <>
            <Localized here={here} of={due.title} />{' '}
            <Badge tone={due.state === 'open' && due.isPast ? 'warning' : 'quiet'}>{stateOf(here, due)}</Badge>{' '}
            {due.isComputed && <span class="muted">{words.computed}</span>} <Verification here={here} of={due.verification} />
          </>
        ),
      }),
    ),
  ];
}

function stateOf(here: Here, { state, isPast, completedOn }: RecordOnPage['dated']['dues'][number]): string {
  const words = recommendationWords[here.language];
  if (completedOn) return words.doneOn(formatDate(here.language, completedOn));
  const key = state === 'open' && isPast ? 'overdue' : state;
  return words.deadlineStates[key] ?? key;
}
