import type { DeadlineRow } from '../../deadlines/queries.ts';
import type { DocumentRow } from '../../documents/queries.ts';
import { documentWords } from '../../i18n/documents/index.ts';
import { recordWords } from '../../i18n/records/index.ts';
import { reportWords } from '../../i18n/reports/index.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Badge } from '../../web/components/status.tsx';
import { Code, DateText, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { DeadlineList, Period, verificationIn } from '../../web/records/lists.tsx';
import { Permalink, Provenance, UnverifiedNotice } from '../../web/records/provenance.tsx';
import { type CountedByStatus, RecommendationList, SearchLink, Standing } from '../../web/records/recommendations.tsx';
import type { ReviewDetailsRow } from '../queries.ts';

/** What a page about a review shows. */
export interface AroundReview {
  row: ReviewDetailsRow;
  counted: CountedByStatus;
  recommendations: SummaryRow[];
  /** Those documents that hold recommendations. */
  withRecommendations: { rows: DocumentRow[]; total: number };
  deadlines: DeadlineRow[];
}

/** One review: when it was, its documents stage by stage, its deadlines, and where its recommendations stand. */
export function ReviewBody({ here, row, counted, recommendations, withRecommendations, deadlines }: AroundReview & { here: Here }) {
  const words = documentWords[here.language];
  const shared = recordWords[here.language];
  const filters = filtersOf(withRecommendations);
  return (
    <>
      <UnverifiedNotice here={here} of={row} />
      <Facts
        of={[
          [shared.body, <Code here={here} list="bodies" code={row.body} />],
          [shared.treaty, row.treaty && <Code here={here} list="treaties" code={row.treaty} />],
          [words.cycle, (row.cycle ?? row.cycleLabel) && <Cycle row={row} />],
          [words.session, row.session && <span lang="en">{row.session}</span>],
          [words.dialogue, row.dialogueFrom && <Period here={here} from={row.dialogueFrom} to={row.dialogueTo} />],
          [shared.note, row.note && <Localized here={here} of={row.note} />],
        ]}
      />
      <p>
        <a href={here.link(`/reviews/${row.id}/report`)}>{reportWords[here.language].page.title}</a>
      </p>
      <Section
        id="steps"
        title={words.steps}
        aside={row.documentsCount > 0 && <a href={here.link('/documents', { review: row.id })}>{words.documentsOf}</a>}
      >
        <p class="muted">{words.stepsNote}</p>
        <Steps here={here} row={row} />
      </Section>
      {deadlines.length > 0 && (
        <Section id="deadlines" title={shared.deadlines}>
          <DeadlineList here={here} rows={deadlines} />
        </Section>
      )}
      {counted.denominator > 0 && (
        <Section
          id="recommendations"
          title={words.recommendations}
          aside={filters && <SearchLink here={here} total={counted.denominator} filters={filters} />}
        >
          <Standing here={here} counted={counted} filters={filters} />
          <RecommendationList here={here} rows={recommendations} hasBody={false} />
          {recommendations.length < counted.denominator && filters && (
            <p>
              <SearchLink here={here} total={counted.denominator} filters={filters} />
            </p>
          )}
        </Section>
      )}
      <Provenance here={here} of={row} api={`/reviews/${row.id}`}>
        <Permalink here={here} kind="review" id={row.id} />
      </Provenance>
    </>
  );
}

/** The filters of the search that leave the recommendations of these documents; undefined where there are too many for it to name. */
function filtersOf({ rows, total }: AroundReview['withRecommendations']) {
  return rows.length < total ? undefined : { symbol: rows.map(({ symbol, id }) => symbol ?? id) };
}

/** The number of the cycle, and the words of the source, which are English as a rule. */
const Cycle = ({ row: { cycle, cycleLabel } }: { row: ReviewDetailsRow }) => (
  <>
    {cycle} {cycleLabel && cycleLabel !== cycle && <span lang="en">{cycle ? `(${cycleLabel})` : cycleLabel}</span>}
  </>
);

type ReviewDocument = ReviewDetailsRow['documents'][number];

/** The stages of a review that are known of: those with documents, and the dialogue where it has a date. */
function Steps({ here, row }: { here: Here; row: ReviewDetailsRow }) {
  const words = documentWords[here.language];
  const stages = [...(here.vocabularies.lists.get('reviewStages')?.keys() ?? [])];
  const of = (stage: string | null) => row.documents.filter((document) => document.stage === stage);
  const unplaced = row.documents.filter(({ stage }) => stage === null || !stages.includes(stage));
  return (
    <ol class="review-steps plain">
      {stages.map((stage) => {
        const documents = of(stage);
        const isDialogue = stage === 'dialogue' && row.dialogueFrom !== null;
        if (documents.length === 0 && !isDialogue) return null;
        return (
          <li class="review-step">
            <h3>{isDialogue ? words.dialogue : <Code here={here} list="reviewStages" code={stage} />}</h3>
            {isDialogue && row.dialogueFrom && (
              <p>
                <Period here={here} from={row.dialogueFrom} to={row.dialogueTo} />
                {row.session && (
                  <>
                    {' '}
                    <span class="muted">
                      ({words.session}: <span lang="en">{row.session}</span>)
                    </span>
                  </>
                )}
              </p>
            )}
            <StepDocuments here={here} documents={documents} />
          </li>
        );
      })}
      {unplaced.length > 0 && (
        <li class="review-step">
          <h3>{words.withoutStage}</h3>
          <StepDocuments here={here} documents={unplaced} />
        </li>
      )}
    </ol>
  );
}

function StepDocuments({ here, documents }: { here: Here; documents: ReviewDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <ul class="plain">
      {documents.map((document) => {
        const date = document.adoptedOn ?? document.publishedOn;
        return (
          <li>
            <p class="record-head">
              {date && <DateText here={here} date={date} />}
              <a href={here.link(`/documents/${document.id}`)}>
                {document.symbol ?? <Localized here={here} of={document.title} isNamed={false} />}
              </a>
              <Badge tone="quiet">
                <Code here={here} list="documentTypes" code={document.type} />
              </Badge>
              <Verification here={here} of={verificationIn(here, document)} />
            </p>
            {document.symbol && (
              <p class="record-title">
                <Localized here={here} of={document.title} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
