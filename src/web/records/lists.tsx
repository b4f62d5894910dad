import type { Verification } from '../../../db/schema/types.ts';
import type { DeadlineRow } from '../../deadlines/queries.ts';
import type { DocumentRow } from '../../documents/queries.ts';
import type { Named } from '../../http/view.ts';
import { verificationOf } from '../../http/view.ts';
import { formatDate } from '../../i18n/numbers.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { MeasureRow } from '../../measures/queries.ts';
import type { ReviewRow } from '../../reviews/queries.ts';
import { Badge } from '../components/status.tsx';
import { Code, DateText, Localized, Verification as Verified } from '../components/text.tsx';
import { type Here, shown } from '../here.ts';

/** Whether what is shown of a record in a list was read in a source: the record, its symbol, and the title in the language shown. */
export function verificationIn(here: Here, row: Named): Verification {
  const title = shown(here, row.title);
  return verificationOf({ symbol: row.symbol ?? undefined, title: title && { [title.language]: title.text } }, row);
}

/** Documents, each with its symbol, title, kind, body and dates. */
export function DocumentList({ here, rows, hasBody = true }: { here: Here; rows: DocumentRow[]; hasBody?: boolean }) {
  const words = recordWords[here.language];
  return (
    <ul class="records plain">
      {rows.map((row) => (
        <li class="record">
          <p class="record-head">
            <a class="record-name" href={here.link(`/documents/${row.id}`)}>
              {row.symbol ?? <Localized here={here} of={row.title} isNamed={false} />}
            </a>
            <Badge tone="quiet">
              <Code here={here} list="documentTypes" code={row.type} />
            </Badge>
            <Verified here={here} of={verificationIn(here, row)} />
          </p>
          {row.symbol && (
            <p class="record-title">
              <Localized here={here} of={row.title} />
            </p>
          )}
          <p class="record-foot">
            {hasBody && <Code here={here} list="bodies" code={row.body} />}
            {(row.adoptedOn ?? row.publishedOn) && (
              <span>
                {row.adoptedOn ? words.adopted : words.published}{' '}
                <DateText here={here} date={(row.adoptedOn ?? row.publishedOn) as string} />
              </span>
            )}
            {row.recommendationsCount > 0 && <span>{words.recommendations(row.recommendationsCount)}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Reviews, each with its body, when it took place, and how much came of it. */
export function ReviewList({ here, rows, hasBody = true }: { here: Here; rows: ReviewRow[]; hasBody?: boolean }) {
  const words = recordWords[here.language];
  return (
    <ul class="records plain">
      {rows.map((row) => (
        <li class="record">
          <p class="record-head">
            <a class="record-name" href={here.link(`/reviews/${row.id}`)}>
              <Localized here={here} of={row.title} isNamed={false} />
            </a>
            <Verified here={here} of={verificationIn(here, row)} />
          </p>
          <p class="record-foot">
            {hasBody && <Code here={here} list="bodies" code={row.body} />}
            {row.dialogueFrom && <Period here={here} from={row.dialogueFrom} to={row.dialogueTo} />}
            <span>{words.documents(row.documentsCount)}</span>
            <span>{words.recommendations(row.recommendationsCount)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Measures, each with who took it, of which kind it is and when. */
export function MeasureList({ here, rows, hasAuthorities = true }: { here: Here; rows: MeasureRow[]; hasAuthorities?: boolean }) {
  const words = recordWords[here.language];
  return (
    <ul class="records plain">
      {rows.map((row) => (
        <li class="record">
          <p class="record-head">
            <a class="record-name" href={here.link(`/measures/${row.id}`)}>
              <Localized here={here} of={row.title} isNamed={false} />
            </a>
            <Badge tone="quiet">
              <Code here={here} list="measureKinds" code={row.kind} />
            </Badge>
            <Verified here={here} of={verificationIn(here, row)} />
          </p>
          <p class="record-foot">
            {hasAuthorities && row.authorities.map((authority) => <Code here={here} list="authorities" code={authority} />)}
            {row.takenOn ? <Period here={here} from={row.takenOn} to={row.endedOn} /> : <span>{words.withoutDate}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Deadlines, each with its date as precisely as it is known and what is known of its being met. */
export function DeadlineList({ here, rows }: { here: Here; rows: DeadlineRow[] }) {
  const words = recordWords[here.language];
  return (
    <ul class="records plain">
      {rows.map((row) => (
        <li class="record" id={`deadline-${row.id}`}>
          <p class="record-head">
            <strong>{row.dueOn ? <DateText here={here} date={row.dueOn} /> : words.noDate}</strong>
            <Badge tone="quiet">
              <Code here={here} list="deadlineKinds" code={row.kind} />
            </Badge>
            <Badge>{stateOf(here, row)}</Badge>
            {row.isComputed && <span class="muted">{words.computed}</span>}
            <Verified here={here} of={verificationIn(here, row)} />
          </p>
          <p class="record-title">
            <Localized here={here} of={row.title} />
          </p>
          {row.note && (
            <p class="muted">
              <Localized here={here} of={row.note} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf(here: Here, { state, completedOn }: DeadlineRow): string {
  const words = recordWords[here.language];
  if (completedOn) return words.done(formatDate(here.language, completedOn));
  return state in words.deadlineStates ? words.deadlineStates[state as keyof typeof words.deadlineStates] : state;
}

/** From a day to another, each as precise as it is known; one day where there is no other. */
export const Period = ({ here, from, to }: { here: Here; from: string; to?: string | null | undefined }) => (
  <span>
    <DateText here={here} date={from} />
    {to && to !== from && (
      <>
        {' – '}
        <DateText here={here} date={to} />
      </>
    )}
  </span>
);

/** Links to records by what they are called. */
export const RecordLinks = ({ here, path, of: records }: { here: Here; path: string; of: Named[] }) =>
  records.length === 0 ? null : (
    <ul class="links plain">
      {records.map((record) => (
        <li>
          <a href={here.link(`${path}/${record.id}`)}>
            {record.symbol ? `${record.symbol}: ` : ''}
            <Localized here={here} of={record.title} isNamed={false} />
          </a>{' '}
          <Verified here={here} of={verificationIn(here, record)} />
        </li>
      ))}
    </ul>
  );
