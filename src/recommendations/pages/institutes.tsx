import type { AssessmentRow, EvidenceRow } from '../../assessments/rows.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { Facts } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, External, InLanguage, LanguageMark, Localized, langOf } from '../../web/components/text.tsx';
import { type Here, shown, wordingOf } from '../../web/here.ts';
import { belgianDay } from '../../writing/write.ts';
import type { PartProps } from './record.ts';
import { Silent, Voice } from './voice.tsx';

/** What the institutes found: of the whole in full, of single authorities in brief, with a way to why. */
export function InstituteVoice({ here, record: { assessments } }: PartProps) {
  const words = recommendationWords[here.language];
  const single = assessments.filter(({ authority }) => authority !== null);
  return (
    <Voice id="institutes" title={words.institutes} note={words.institutesNote}>
      {assessments.length === 0 && <Silent>{words.institutesSilent}</Silent>}
      {assessments
        .filter(({ authority }) => authority === null)
        .map((assessment) => (
          <article class="said-by">
            <h4>{words.wholeRecommendation}</h4>
            <p>
              <Status here={here} status={assessment.status} />
            </p>
            <Assessment here={here} of={assessment} />
          </article>
        ))}
      {single.length > 0 && (
        <div class="said-by">
          <h4>{words.authorities}</h4>
          <ul class="plain">
            {single.map(({ id, authority, status }) => (
              <li>
                <a href={`#assessment-${id}`}>{here.nameOf('authorities', authority ?? '').text}</a> <Status here={here} status={status} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Voice>
  );
}

/** Why an institute finds what it does: its reasons, how sure it is, until when it looked, and on what it rests. */
export function Assessment({ here, of: assessment }: { here: Here; of: AssessmentRow }) {
  const words = recommendationWords[here.language];
  return (
    <>
      <Rationale here={here} of={assessment} />
      <Facts
        of={[
          [words.assessedBy, <Code here={here} list="authorities" code={assessment.institution} />],
          [words.confidence, <Code here={here} list="confidenceLevels" code={assessment.confidence} />],
          [words.evidenceUpTo, <DateText here={here} date={assessment.evidenceUpTo} />],
          [words.validFrom, assessment.validFrom && <DateText here={here} date={belgianDay(new Date(assessment.validFrom))} />],
          [words.methodology, assessment.methodologyVersion],
          [words.reason, assessment.reason],
        ]}
      />
      <EvidenceList here={here} evidence={assessment.evidence} />
    </>
  );
}

/** Why an institute sees it so, in the language of the page or in another that is named, with who wrote that. */
function Rationale({ here, of: { rationale } }: { here: Here; of: Pick<AssessmentRow, 'rationale'> }) {
  const words = recommendationWords[here.language];
  const one = shown(here, wordingOf(rationale));
  if (!one) return null;
  const origin = rationale[one.language]?.origin;
  return (
    <div class="said">
      <p class="prose" lang={langOf(here, one.language)}>
        {one.text}
      </p>
      {(one.language !== here.language || origin === 'machine') && (
        <p class="muted">
          {one.language !== here.language && <LanguageMark here={here} language={one.language} />}{' '}
          {origin === 'machine' && (
            <>
              <Badge tone="warning">
                <InLanguage here={here} shown={here.nameOf('textOrigins', origin)} isNamed={false} />
              </Badge>{' '}
              {words.machineNote}
            </>
          )}
        </p>
      )}
    </div>
  );
}

/** The sources behind what somebody says: how strong each is, and whether its link still leads there. */
export function EvidenceList({ here, evidence, isOptional }: { here: Here; evidence: EvidenceRow[]; isOptional?: boolean }) {
  const words = recommendationWords[here.language];
  if (evidence.length === 0) return isOptional ? null : <p class="muted">{words.noEvidence}</p>;
  return (
    <>
      <p class="label">{words.evidence}</p>
      <ul class="evidence">
        {evidence.map(({ title, url, tier, publishedOn, linkHealth }) => (
          <li>
            {url ? (
              <External href={url}>
                <Localized here={here} of={title} />
              </External>
            ) : (
              <Localized here={here} of={title} />
            )}
            <span class="evidence-facts">
              <Code here={here} list="evidenceTiers" code={tier} />
              {publishedOn && (
                <>
                  , <DateText here={here} date={publishedOn} />
                </>
              )}
              {url && `, ${words.linkHealth[linkHealth] ?? linkHealth}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
