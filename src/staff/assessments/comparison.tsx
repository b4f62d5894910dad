import { languages } from '../../../db/schema/types.ts';
import type { AssessmentRow, EvidenceRow } from '../../assessments/rows.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { Facts } from '../../web/components/layout.tsx';
import { Code, DateText, External, InLanguage, Localized, langOf } from '../../web/components/text.tsx';
import { differenceOf } from '../../web/difference.ts';
import type { Here } from '../../web/here.ts';

/** What has to be taken from one assessment and added to it to get the other. */
export function Comparison({ here, from, to }: { here: Here; from: AssessmentRow; to: AssessmentRow }) {
  const said = recommendationWords[here.language];
  const facts = [
    [said.overall, 'status', (code: string) => <Code here={here} list="statuses" code={code} />],
    [said.confidence, 'confidence', (code: string) => <Code here={here} list="confidenceLevels" code={code} />],
    [said.evidenceUpTo, 'evidenceUpTo', (day: string) => <DateText here={here} date={day} />],
    [said.methodology, 'methodologyVersion', (version: string) => version],
    [said.assessedBy, 'institution', (code: string) => <Code here={here} list="authorities" code={code} />],
  ] as const;
  return (
    <div class="comparison">
      {isSame(from, to) && <p>{assessmentWords[here.language].same}</p>}
      <Facts
        of={facts.map(([name, member, write]) => [
          name,
          from[member] === to[member] ? (
            write(to[member])
          ) : (
            <>
              <del>{write(from[member])}</del> <ins>{write(to[member])}</ins>
            </>
          ),
        ])}
      />
      {languages
        .filter((language) => from.rationale[language] || to.rationale[language])
        .map((language) => (
          <>
            <p class="label">
              {said.rationale} ({here.words.languageNames[language]}) <Origin here={here} from={from} to={to} language={language} />
            </p>
            <p class="difference" lang={langOf(here, language)}>
              {differenceOf(from.rationale[language]?.text ?? '', to.rationale[language]?.text ?? '').map(({ text, change }) =>
                change === 'same' ? text : change === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
              )}
            </p>
          </>
        ))}
      <EvidenceComparison here={here} from={from.evidence} to={to.evidence} />
    </div>
  );
}

/** Who wrote the rationale in a language, before and after. */
function Origin({ here, from, to, language }: { here: Here; from: AssessmentRow; to: AssessmentRow; language: string }) {
  const [before, after] = [from, to].map(({ rationale }) => rationale[language]?.origin);
  const name = (code: string) => <InLanguage here={here} shown={here.nameOf('textOrigins', code)} isNamed={false} />;
  if (before === after) return <span class="muted">{after && name(after)}</span>;
  return (
    <span class="muted">
      {before && <del>{name(before)}</del>} {after && <ins>{name(after)}</ins>}
    </span>
  );
}

const keyOf = ({ tier, title, url, publishedOn }: EvidenceRow): string =>
  JSON.stringify([tier, Object.entries(title).sort(), url, publishedOn]);

const isSame = (from: AssessmentRow, to: AssessmentRow): boolean => {
  const keyed = ({ status, confidence, evidenceUpTo, methodologyVersion, institution, rationale, evidence }: AssessmentRow) =>
    JSON.stringify([
      [status, confidence, evidenceUpTo, methodologyVersion, institution],
      languages.map((language) => [rationale[language]?.text, rationale[language]?.origin]),
      evidence.map(keyOf).sort(),
    ]);
  return keyed(from) === keyed(to);
};

/** Sources that went, stayed and came. */
function EvidenceComparison({ here, from, to }: { here: Here; from: EvidenceRow[]; to: EvidenceRow[] }) {
  const [before, after] = [from, to].map((rows) => new Set(rows.map(keyOf))) as [Set<string>, Set<string>];
  if (before.size + after.size === 0) return null;
  return (
    <>
      <p class="label">{recommendationWords[here.language].evidence}</p>
      <ul class="evidence">
        {from
          .filter((one) => !after.has(keyOf(one)))
          .map((one) => (
            <li>
              <del>
                <OneSource here={here} of={one} />
              </del>
            </li>
          ))}
        {to.map((one) => (
          <li>
            {before.has(keyOf(one)) ? (
              <OneSource here={here} of={one} />
            ) : (
              <ins>
                <OneSource here={here} of={one} />
              </ins>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const OneSource = ({ here, of: { title, url, tier, publishedOn } }: { here: Here; of: EvidenceRow }) => (
  <>
    {url ? (
      <External href={url}>
        <Localized here={here} of={title} />
      </External>
    ) : (
      <Localized here={here} of={title} />
    )}{' '}
    (<Code here={here} list="evidenceTiers" code={tier} />
    {publishedOn && (
      <>
        , <DateText here={here} date={publishedOn} />
      </>
    )}
    )
  </>
);
