import { languages } from '../../../db/schema/types.ts';
import type { AssessmentRow } from '../../assessments/rows.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { EvidenceList } from '../../recommendations/pages/institutes.tsx';
import { labelOf } from '../../recommendations/pages/label.ts';
import { ErrorSummary } from '../../web/components/form.tsx';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Said } from '../../web/components/origin.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, InLanguage, InstantText, langOf } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { Comparison } from './comparison.tsx';
import { crumbsTo, subjectOf } from './places.ts';
import { type Followed, holdingFor } from './queries.ts';
import { type RefusedStep, Steps } from './steps.tsx';

/** Writes an assessment that is not changed here: in review, published, superseded, or another institution's. */
export function readingContent(
  here: StaffHere,
  {
    followed,
    row,
    done,
    refused,
  }: { followed: Followed; row: AssessmentRow; done?: string | undefined; refused?: RefusedStep | undefined },
): PageContent {
  const words = assessmentWords[here.language];
  const title = words.oneTitle(subjectOf(here, row.authority), labelOf(followed.summary));
  return {
    title,
    crumbs: crumbsTo(here, followed, title),
    body: (
      <>
        <ErrorSummary here={here} faults={refused?.faults ?? []} />
        <Notices here={here} row={row} done={done} />
        <Said here={here} texts={followed.summary.texts} />
        <Whole here={here} row={row} />
        <Steps here={here} row={row} refused={refused} />
        {row.validFrom === null && <BesideHolding here={here} followed={followed} row={row} />}
      </>
    ),
  };
}

/** What was done just now, in which state it is, and why it came back. */
export function Notices({ here, row, done }: { here: StaffHere; row: AssessmentRow | undefined; done: string | undefined }) {
  const words = assessmentWords[here.language];
  const said = done === undefined ? undefined : words.done[done as keyof typeof words.done];
  return (
    <>
      {said && (
        <p class="notice" role="status">
          {said}
        </p>
      )}
      {row && (
        <p>
          <Badge tone="strong">{words.states[row.state] ?? row.state}</Badge>{' '}
          <span class="muted">
            {words.modified} <InstantText here={here} instant={row.modifiedAt} />
          </span>
        </p>
      )}
      {row?.remark && (
        <div class="notice">
          <p class="label">{words.returnedBecause}</p>
          <p class="prose">{row.remark}</p>
        </div>
      )}
    </>
  );
}

/** An assessment with its reasons in every language. */
function Whole({ here, row }: { here: StaffHere; row: AssessmentRow }) {
  const said = recommendationWords[here.language];
  const words = assessmentWords[here.language];
  return (
    <>
      <p class="overall">
        <Status here={here} status={row.status} />
      </p>
      <Facts
        of={[
          [said.assessedBy, <Code here={here} list="authorities" code={row.institution} />],
          [said.confidence, <Code here={here} list="confidenceLevels" code={row.confidence} />],
          [said.evidenceUpTo, <DateText here={here} date={row.evidenceUpTo} />],
          [said.methodology, row.methodologyVersion],
          [words.publishedOn, row.validFrom && <InstantText here={here} instant={row.validFrom} />],
          [words.until, row.validTo && <InstantText here={here} instant={row.validTo} />],
          [words.fields.reason, row.reason],
        ]}
      />
      {languages
        .filter((language) => row.rationale[language])
        .map((language) => (
          <div class="said">
            <p class="label">
              {said.rationale} ({here.words.languageNames[language]}){' '}
              <span class="muted">
                <InLanguage here={here} shown={here.nameOf('textOrigins', row.rationale[language]?.origin ?? '')} isNamed={false} />
              </span>
            </p>
            <p class="prose" lang={langOf(here, language)}>
              {row.rationale[language]?.text}
            </p>
          </div>
        ))}
      <EvidenceList here={here} evidence={row.evidence} />
    </>
  );
}

/** What an assessment in the making changes of what holds now of the same subject. */
export function BesideHolding({ here, followed, row }: { here: StaffHere; followed: Followed; row: AssessmentRow }) {
  const words = assessmentWords[here.language];
  const holding = holdingFor(followed, row.authority);
  return (
    <Section id="beside" title={words.compareWith}>
      {holding ? (
        <>
          <p class="muted">{words.compareNote}</p>
          <Comparison here={here} from={holding} to={row} />
        </>
      ) : (
        <p>{words.first}</p>
      )}
    </Section>
  );
}
