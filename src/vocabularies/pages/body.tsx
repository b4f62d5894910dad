import type { LocalizedText } from '../../../db/schema/types.ts';
import type { DeadlineRow } from '../../deadlines/queries.ts';
import type { DocumentRow } from '../../documents/queries.ts';
import { bodyWords } from '../../i18n/bodies/index.ts';
import { recordWords } from '../../i18n/records/index.ts';
import { reportWords } from '../../i18n/reports/index.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import type { ReviewRow } from '../../reviews/queries.ts';
import { FollowLink } from '../../subscriptions/follow.tsx';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Code, External, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { DeadlineList, DocumentList, ReviewList } from '../../web/records/lists.tsx';
import { Provenance, UnverifiedNotice } from '../../web/records/provenance.tsx';
import { type CountedByStatus, RecommendationList, SearchLink, Standing } from '../../web/records/recommendations.tsx';
import type { Entry } from '../queries.ts';
import { verifiedOf } from './entries.ts';
import { GradeSchemes } from './grade-schemes.tsx';

/** What the list of bodies says of one beyond its names. */
export interface BodyDetails {
  organisation: string;
  kind: string;
  treaty?: string;
  website?: string;
  followUp?: LocalizedText;
  gradingNote?: LocalizedText;
  appliesToBelgium?: boolean;
  visitedBelgium?: boolean;
  note?: LocalizedText;
  gradeSchemes?: string[];
}

/** The facts of a body, as the list has them. */
export const bodyDetails = (entry: Entry): BodyDetails => entry.details as unknown as BodyDetails;

/** What a page about a body shows beside what the list says of it. */
export interface AroundBody {
  entry: Entry;
  counted: CountedByStatus;
  newest: SummaryRow[];
  reviews: { rows: ReviewRow[]; total: number };
  documents: { rows: DocumentRow[]; total: number };
  deadlines: DeadlineRow[];
}

/** One body: who it is, how it works, where its recommendations stand, and what came of it lately. */
export function BodyBody({ here, entry, counted, newest, reviews, documents, deadlines }: AroundBody & { here: Here }) {
  const words = bodyWords[here.language];
  const shared = recordWords[here.language];
  const filters = { body: [entry.code] };
  const provenance = verifiedOf(entry);
  return (
    <>
      {provenance && <UnverifiedNotice here={here} of={provenance} />}
      <BodyFacts here={here} entry={entry} />
      <Section id="standing" title={words.standing} aside={<SearchLink here={here} total={counted.denominator} filters={filters} />}>
        <Standing here={here} counted={counted} filters={filters} />
      </Section>
      {newest.length > 0 && (
        <Section id="newest" title={shared.newest}>
          <RecommendationList here={here} rows={newest} hasBody={newest.some(({ body }) => body !== entry.code)} />
          <p>
            <SearchLink here={here} total={counted.denominator} filters={filters} />
          </p>
        </Section>
      )}
      <GradeSchemes here={here} codes={bodyDetails(entry).gradeSchemes ?? []} />
      {deadlines.length > 0 && (
        <Section id="deadlines" title={shared.deadlines} aside={<a href={here.link('/calendar', filters)}>{shared.calendar}</a>}>
          <DeadlineList here={here} rows={deadlines} />
        </Section>
      )}
      {reviews.total > 0 && (
        <Section id="reviews" title={words.reviews} aside={<a href={here.link('/reviews', filters)}>{words.allReviews(reviews.total)}</a>}>
          <ReviewList here={here} rows={reviews.rows} hasBody={false} />
          {reviews.rows[0] && (
            <p>
              <a href={here.link(`/reviews/${reviews.rows[0].id}/report`)}>{reportWords[here.language].page.forBody}</a>
            </p>
          )}
        </Section>
      )}
      {documents.total > 0 && (
        <Section
          id="documents"
          title={words.documents}
          aside={<a href={here.link('/documents', filters)}>{words.allDocuments(documents.total)}</a>}
        >
          <DocumentList here={here} rows={documents.rows} hasBody={false} />
        </Section>
      )}
      <FollowLink here={here} following={{ kind: 'body', what: entry.code }} />
      {provenance && <Provenance here={here} of={provenance} api={`/refData/bodies/${encodeURIComponent(entry.code)}`} />}
    </>
  );
}

function BodyFacts({ here, entry }: { here: Here; entry: Entry }) {
  const words = bodyWords[here.language];
  const shared = recordWords[here.language];
  const details = bodyDetails(entry);
  const rules = rulesOf(here, entry.code);
  const parts = [...(here.vocabularies.lists.get('bodies')?.values() ?? [])].filter(({ broader }) => broader === entry.code);
  return (
    <Facts
      of={
        [
          [words.organisation, <Code here={here} list="organisations" code={details.organisation} />],
          [words.kind, <Code here={here} list="bodyKinds" code={details.kind} />],
          [words.treaty, details.treaty && <Code here={here} list="treaties" code={details.treaty} />],
          [words.partOf, entry.broader && <Code here={here} list="bodies" code={entry.broader} />],
          [
            words.parts,
            parts.length > 0 && (
              <ul class="links plain">
                {parts.map(({ code }) => (
                  <li>
                    <Code here={here} list="bodies" code={code} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [words.appliesToBelgium, yesOrNo(here, details.appliesToBelgium)],
          [words.visitedBelgium, details.visitedBelgium === undefined ? undefined : yesOrNo(here, details.visitedBelgium)],
          [shared.website, details.website && <External href={details.website}>{new URL(details.website).hostname}</External>],
          [shared.synonyms, entry.synonyms[here.language]?.join(' · ')],
          [words.followUp, details.followUp && <Localized here={here} of={details.followUp} />],
          [words.rule, rules.length > 0 && <Rules here={here} rules={rules} />],
          [words.gradingNote, details.gradingNote && <Localized here={here} of={details.gradingNote} />],
          [shared.note, details.note && <Localized here={here} of={details.note} />],
        ].filter(([name]) => name !== words.rule || rulesOf(here, entry.code).length > 0) as [string, preact.ComponentChildren][]
      }
    />
  );
}

/** Yes, no, or that it is not known: nothing is concluded from silence. */
export const yesOrNo = (here: Here, is: boolean | undefined): string =>
  is === undefined ? here.words.unknown : is ? here.words.yes : here.words.no;

interface Rule {
  body: string;
  kind: string;
  monthsMin?: number;
  monthsMax?: number;
  countedFrom?: string;
  verification?: string;
}

const rulesOf = (here: Here, body: string): Rule[] =>
  [...(here.vocabularies.lists.get('followUpRules')?.values() ?? [])]
    .map(({ details }) => details as unknown as Rule)
    .filter((rule) => rule.body === body);

/** Within how much time the State has to answer. */
function Rules({ here, rules }: { here: Here; rules: Rule[] }) {
  const { months, countedFrom } = bodyWords[here.language];
  return (
    <ul class="links plain">
      {rules.map(({ kind, monthsMin, monthsMax, countedFrom: start = '', verification }) => {
        const [from, to] = [monthsMin ?? monthsMax, monthsMax ?? monthsMin];
        return (
          <li>
            <Code here={here} list="deadlineKinds" code={kind} />
            {from !== undefined && to !== undefined && `: ${months(from, to)}`}
            {start in countedFrom && ` ${countedFrom[start as keyof typeof countedFrom]}`} <Verification here={here} of={verification} />
          </li>
        );
      })}
    </ul>
  );
}
