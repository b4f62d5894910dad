import type { ComponentChildren } from 'preact';
import { formatDate, formatList } from '../../i18n/numbers.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { Facts } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, Localized, Verification } from '../../web/components/text.tsx';
import { type Here, shown } from '../../web/here.ts';
import { stateName } from '../json.ts';
import { documentPath, linkTo, type PartProps, type RecordOnPage } from './record.ts';

/** Says which past day is shown, and leads to the present. */
export function PastDay({ here, record: { asOf, row } }: PartProps) {
  const words = recommendationWords[here.language];
  if (asOf === undefined) return null;
  return (
    <p class="past-day" role="note">
      <strong>{words.asOf(formatDate(here.language, asOf))}</strong> <a href={linkTo(here, row.id)}>{words.toPresent}</a>
    </p>
  );
}

/** Where it stands, and what else is to be noticed, in one line. */
export function Marks({ here, record: { item, row, chain } }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <ul class="marks" aria-label={words.flags}>
      <li>
        <a href="#standing" class="mark-link">
          <Status here={here} status={item.status} />
        </a>
      </li>
      {row.position && (
        <li>
          <Badge>
            {words.state}
            {words.colon} <Code here={here} list="positions" code={row.position} />
          </Badge>
        </li>
      )}
      {item.overdue && (
        <li>
          <Badge tone="warning">{words.overdue}</Badge>
        </li>
      )}
      {item.disagreement && (
        <li>
          <Badge tone="warning">{words.disagreement}</Badge>
        </li>
      )}
      {item.followUp && (
        <li>
          <Badge>{words.followUp}</Badge>
        </li>
      )}
      {row.urgency && (
        <li>
          <Badge>
            <Code here={here} list="urgencies" code={row.urgency} />
          </Badge>
        </li>
      )}
      {chain.length > 1 && (
        <li>
          <Badge>{words.repeated}</Badge>
        </li>
      )}
      {item.verification === 'unverified' && (
        <li>
          <Verification here={here} of={item.verification} />
        </li>
      )}
    </ul>
  );
}

/** Who said it, when, where and to whom. */
export function InBrief({ here, record }: PartProps) {
  const words = recommendationWords[here.language];
  const { item, row } = record;
  return (
    <aside class="card brief" aria-labelledby="brief">
      <h2 id="brief">{words.facts}</h2>
      <Facts
        of={[
          [words.body, <Code here={here} list="bodies" code={row.body} />],
          [words.document, <DocumentLink here={here} record={record} />],
          [
            words.paragraph,
            <>
              {row.paragraph}
              {!row.isNumbered && <span class="muted"> ({words.unnumbered})</span>}
            </>,
          ],
          [
            words.adopted,
            row.adoptedOn && (
              <>
                <DateText here={here} date={row.adoptedOn} /> <Unread here={here} record={record} field="adoptedOn" />
              </>
            ),
          ],
          [words.kind, <Code here={here} list="recommendationKinds" code={row.kind} />],
          [words.urgency, row.urgency && <Code here={here} list="urgencies" code={row.urgency} />],
          [words.addressees, <Addressees here={here} codes={row.authorities} />],
          [words.treaty, row.treaty && <Code here={here} list="treaties" code={row.treaty} />],
          [words.articles, row.articles.length > 0 && <Articles here={here} record={record} />],
          [
            words.review,
            row.review && (
              <a href={here.link(`/reviews/${row.review.id}`)}>
                <Localized here={here} of={row.review.title} />
              </a>
            ),
          ],
          [words.upr, item.upr && words.uprOf(item.upr.cycle, item.upr.session)],
          [words.recommendingStates, row.states.length > 0 && statesOf(here, row.states)],
        ]}
      />
    </aside>
  );
}

/** Marks a field that was not read in a source while the record as a whole was. */
function Unread({ here, record: { item }, field }: PartProps & { field: string }) {
  if (item.verification === 'unverified') return null;
  return <Verification here={here} of={item.fieldVerification?.[field]} />;
}

const DocumentLink = ({ here, record }: PartProps): ComponentChildren => {
  const { row, item } = record;
  return (
    <>
      <a href={here.link(documentPath(row.document))}>{row.symbol ?? <Localized here={here} of={row.documentTitle} />}</a>
      {row.symbol && (
        <>
          <br />
          <span class="document-title">
            <Localized here={here} of={row.documentTitle} />
          </span>
        </>
      )}{' '}
      {item.verification !== 'unverified' && <Verification here={here} of={item.document.verification} />}
    </>
  );
};

function Addressees({ here, codes }: { here: Here; codes: string[] }) {
  if (codes.length === 0) return <>{recommendationWords[here.language].noAddressee}</>;
  return (
    <ul class="plain">
      {codes.map((code) => (
        <li>
          <Code here={here} list="authorities" code={code} />
        </li>
      ))}
    </ul>
  );
}

/** The articles of each treaty in one line. */
function Articles({ here, record: { row } }: { here: Here; record: RecordOnPage }) {
  const words = recommendationWords[here.language];
  const byTreaty = new Map<string, string[]>();
  for (const { treaty, article } of row.articles) byTreaty.set(treaty, [...(byTreaty.get(treaty) ?? []), article]);
  return (
    <ul class="plain">
      {[...byTreaty].map(([treaty, articles]) => (
        <li>
          {byTreaty.size > 1 || treaty !== row.treaty ? (
            <>
              <Code here={here} list="treaties" code={treaty} />,{' '}
            </>
          ) : null}
          {words.article} {articles.join(', ')}
        </li>
      ))}
    </ul>
  );
}

const statesOf = (here: Here, codes: string[]): string =>
  formatList(
    here.language,
    codes.map((code) => shown(here, stateName(code))?.text ?? code),
  );
