import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { Badge, Status } from '../../web/components/status.tsx';
import { Code, DateText, Localized } from '../../web/components/text.tsx';
import { BodyVoice, OtherVoices, StateVoice } from './heard.tsx';
import { Assessment, InstituteVoice } from './institutes.tsx';
import type { PartProps } from './record.ts';

/** Where it stands: the status, how it comes about and what it means. */
export function Standing({ here, record }: PartProps) {
  const words = recommendationWords[here.language];
  const { status, rollUp, assessed } = record.item;
  const definition = here.vocabularies.lists.get('statuses')?.get(status)?.definition;
  const isWhole = record.assessments.some(({ authority }) => authority === null);
  return (
    <Section id="standing" title={words.standing}>
      <p class="overall">
        <Status here={here} status={status} /> {!assessed ? words.notAssessed : isWhole ? words.fromWhole : words.fromAuthorities}
      </p>
      {rollUp && assessed && (
        <p>
          {words.rollUp({ addressed: rollUp.addressed, implemented: rollUp.implemented, notAssessed: rollUp.addressed - rollUp.assessed })}
        </p>
      )}
      {definition && assessed && (
        <p class="muted">
          <Localized here={here} of={definition} />
        </p>
      )}
      <p>
        <a href={`${here.link('/methodology')}#statuses`}>{words.howStatuses}</a>
      </p>
    </Section>
  );
}

/** Who says what of it, side by side and never mixed. */
export function Voices({ here, record }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Section id="voices" title={words.voices}>
      <p class="muted">{words.voicesNote}</p>
      <div class="voices">
        <StateVoice here={here} record={record} />
        <BodyVoice here={here} record={record} />
        <InstituteVoice here={here} record={record} />
        <OtherVoices here={here} record={record} />
      </div>
    </Section>
  );
}

/** Every authority addressed, with what the institutes found of it. */
export function ByAuthority({ here, record: { row, assessments } }: PartProps) {
  const words = recommendationWords[here.language];
  const codes = [...new Set([...row.authorities, ...assessments.flatMap(({ authority }) => authority ?? [])])];
  const rows = codes.flatMap((code) => {
    const found = assessments.filter(({ authority }) => authority === code);
    const name = (
      <>
        <Code here={here} list="authorities" code={code} />
        {!row.authorities.includes(code) && (
          <>
            {' '}
            <Badge tone="quiet">{words.notAddressed}</Badge>
          </>
        )}
      </>
    );
    if (found.length === 0) return [[name, <Status here={here} status="notAssessed" />, '–', '–', '–']];
    return found.map((one) => [
      name,
      <a href={`#assessment-${one.id}`} class="mark-link">
        <Status here={here} status={one.status} />
      </a>,
      <Code here={here} list="confidenceLevels" code={one.confidence} />,
      <DateText here={here} date={one.evidenceUpTo} />,
      <Code here={here} list="authorities" code={one.institution} />,
    ]);
  });
  return (
    <Section id="authorities" title={words.authorities}>
      {rows.length === 0 ? (
        <p>{words.noAuthorities}</p>
      ) : (
        <DataTable
          caption={words.authoritiesCaption}
          head={[words.authority, words.overall, words.confidence, words.evidenceUpTo, words.assessedBy]}
          rows={rows}
        />
      )}
      {assessments
        .filter(({ authority }) => authority !== null)
        .map((assessment) => (
          <details>
            <summary>
              {words.rationale}
              {words.colon} {here.nameOf('authorities', assessment.authority ?? '').text}
            </summary>
            {/* Within, so that a link to it opens what it is folded into. */}
            <div class="folded" id={`assessment-${assessment.id}`}>
              <Assessment here={here} of={assessment} />
            </div>
          </details>
        ))}
    </Section>
  );
}
