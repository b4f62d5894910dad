import type { ComponentChildren } from 'preact';
import { measureWords } from '../../i18n/measures/index.ts';
import { formatList } from '../../i18n/numbers.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Code, DateText, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { verificationIn } from '../../web/records/lists.tsx';
import { Permalink, Provenance, UnverifiedNotice } from '../../web/records/provenance.tsx';
import { RecommendationList } from '../../web/records/recommendations.tsx';
import type { MeasureDetailsRow } from '../queries.ts';

/** One measure: what was done, by whom and when, and which recommendations it answers. */
export function MeasureBody({ here, row, answered }: { here: Here; row: MeasureDetailsRow; answered: SummaryRow[] }) {
  const words = measureWords[here.language];
  return (
    <>
      <UnverifiedNotice here={here} of={row} />
      <p class="lead">
        <Localized here={here} of={row.description} />
      </p>
      <MeasureFacts here={here} row={row} />
      <Section id="recommendations" title={words.answers}>
        <p class="muted">{words.notProof}</p>
        {answered.length === 0 ? <p>{words.answersNone}</p> : <RecommendationList here={here} rows={answered} />}
      </Section>
      {row.documents.length > 0 && (
        <Section id="documents" title={words.documents}>
          <Items
            of={row.documents.map((document) => (
              <>
                <a href={here.link(`/documents/${document.id}`)}>
                  {document.symbol ? `${document.symbol}: ` : ''}
                  <Localized here={here} of={document.title} isNamed={false} />
                </a>
                {document.paragraphs.length > 0 && ` (${words.paragraphs(formatList(here.language, document.paragraphs))})`}{' '}
                <Verification here={here} of={verificationIn(here, document)} />
              </>
            ))}
          />
        </Section>
      )}
      <Provenance here={here} of={row} api={`/measures/${row.id}`}>
        <Permalink here={here} kind="measure" id={row.id} />
      </Provenance>
    </>
  );
}

function MeasureFacts({ here, row }: { here: Here; row: MeasureDetailsRow }) {
  const words = measureWords[here.language];
  const shared = recordWords[here.language];
  const codes = (list: ListName, all: string[]) =>
    all.length > 0 && <Items of={all.map((code) => <Code here={here} list={list} code={code} />)} />;
  return (
    <Facts
      of={[
        [words.kind, <Code here={here} list="measureKinds" code={row.kind} />],
        [words.authorities, codes('authorities', row.authorities)],
        [words.levels, codes('governmentLevels', row.levels)],
        [words.taken, row.takenOn ? <DateText here={here} date={row.takenOn} /> : shared.withoutDate],
        [words.ended, row.endedOn && <DateText here={here} date={row.endedOn} />],
        [words.themes, codes('themes', row.themes)],
        [words.treaties, codes('treaties', row.treaties)],
        [words.bodies, codes('bodies', row.bodies)],
        [words.titleOrigin, <Code here={here} list="textOrigins" code={row.titleOrigin} />],
        [shared.note, row.note && <Localized here={here} of={row.note} />],
      ]}
    />
  );
}

const Items = ({ of: items }: { of: ComponentChildren[] }) => (
  <ul class="links plain">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
