import type { LocalizedText } from '../../../db/schema/types.ts';
import type { AuthorityRow } from '../../authorities/queries.ts';
import { conceptWords } from '../../i18n/concepts/index.ts';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { ApiLink, DataTable, Facts, Section } from '../../web/components/layout.tsx';
import { Code, External, Localized } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { Provenance, UnverifiedNotice } from '../../web/records/provenance.tsx';
import { type CountedByStatus, CountLink, RecommendationList, SearchLink, Standing } from '../../web/records/recommendations.tsx';
import type { Entry } from '../queries.ts';
import { type ConceptList, filtersOf } from './concept-lists.ts';
import { below, verifiedOf } from './entries.ts';

interface ConceptDetails {
  isGroup?: boolean;
  title?: LocalizedText;
  iri?: string;
  charterTitle?: string;
  references?: { instrument: string; article: string }[];
  levels?: string[];
  alsoLevels?: string[];
  note?: LocalizedText;
}

/** What a page about a concept shows beside what its list says of it. */
export interface AroundConcept {
  list: ConceptList;
  entry: Entry;
  counted: CountedByStatus;
  byBody: { codes: (string | null)[]; count: number }[];
  newest: SummaryRow[];
  /** Of a policy domain: who is competent for it. */
  authorities: AuthorityRow[];
}

/** One concept: what it means, what stands above and below it, and the recommendations that it is about. */
export function ConceptBody({ here, list, entry, counted, byBody, newest, authorities }: AroundConcept & { here: Here }) {
  const words = conceptWords[here.language];
  const shared = recordWords[here.language];
  const filters = filtersOf(list, entry.code);
  const provenance = verifiedOf(entry);
  const api = `/refData/${list}/${encodeURIComponent(entry.code)}`;
  return (
    <>
      {provenance && <UnverifiedNotice here={here} of={provenance} />}
      <ConceptFacts here={here} list={list} entry={entry} authorities={authorities} />
      <Section id="standing" title={words.standing} aside={<SearchLink here={here} total={counted.denominator} filters={filters} />}>
        <Standing here={here} counted={counted} filters={filters} />
      </Section>
      {counted.denominator > 0 && (
        <Section id="bodies" title={words.byBody}>
          <p class="muted">{words.byBodyNote}</p>
          <DataTable
            caption={words.byBodyTable}
            head={[shared.body, words.recommendations, words.share]}
            numbers={[1, 2]}
            rows={byBody.flatMap(({ codes: [body], count }) => {
              if (!body) return [];
              const name = here.nameOf('bodies', body).text;
              return [
                [
                  <Code here={here} list="bodies" code={body} />,
                  <CountLink here={here} count={count} filters={{ ...filters, body: [body] }} name={name} />,
                  dashboardWords[here.language].outOf(count, counted.denominator),
                ],
              ];
            })}
          />
        </Section>
      )}
      {newest.length > 0 && (
        <Section id="newest" title={shared.newest}>
          <RecommendationList here={here} rows={newest} />
          <p>
            <SearchLink here={here} total={counted.denominator} filters={filters} />
          </p>
        </Section>
      )}
      {provenance ? (
        <Provenance here={here} of={provenance} api={api} />
      ) : (
        <p class="section">
          <ApiLink here={here} path={api} />
        </p>
      )}
    </>
  );
}

function ConceptFacts({ here, list, entry, authorities }: Pick<AroundConcept, 'list' | 'entry' | 'authorities'> & { here: Here }) {
  const words = conceptWords[here.language];
  const shared = recordWords[here.language];
  const details = entry.details as ConceptDetails;
  const narrower = below(here.vocabularies, list, entry.code);
  return (
    <>
      {details.isGroup && <p class="muted">{words.heading}</p>}
      <Facts
        of={[
          [words.definition, (entry.definition ?? details.title) && <Localized here={here} of={entry.definition ?? details.title} />],
          [shared.synonyms, entry.synonyms[here.language]?.join(' · ')],
          [words.partOf, entry.broader && <Code here={here} list={list} code={entry.broader} />],
          [words.parts, narrower.length > 0 && <Codes here={here} list={list} codes={narrower.map(({ code }) => code)} />],
          [words.charterTitle, details.charterTitle && <Code here={here} list="charterTitles" code={details.charterTitle} />],
          [words.references, details.references && <References here={here} references={details.references} />],
          [words.levels, details.levels && <Codes here={here} list="governmentLevels" codes={details.levels} />],
          [words.alsoLevels, details.alsoLevels && <Codes here={here} list="governmentLevels" codes={details.alsoLevels} />],
          [words.authorities, authorities.length > 0 && <Codes here={here} list="authorities" codes={authorities.map(({ id }) => id)} />],
          [words.officialGoal, details.iri && <External href={details.iri}>{details.iri}</External>],
          [shared.note, details.note && <Localized here={here} of={details.note} />],
        ]}
      />
    </>
  );
}

/** Codes of a list, one under another, each linked to its page where it has one. */
const Codes = ({ here, list, codes }: { here: Here; list: Parameters<Here['nameOf']>[0]; codes: string[] }) => (
  <ul class="links plain">
    {codes.map((code) => (
      <li>
        <Code here={here} list={list} code={code} />
      </li>
    ))}
  </ul>
);

/** The articles in which a right is written, with the treaty's page where it has one. */
const References = ({ here, references }: { here: Here; references: { instrument: string; article: string }[] }) => (
  <ul class="links plain">
    {references.map(({ instrument, article }) => (
      <li>
        {here.vocabularies.lists.get('treaties')?.has(instrument) ? (
          <Code here={here} list="treaties" code={instrument} />
        ) : (
          <Code here={here} list="instruments" code={instrument} />
        )}{' '}
        <span class="nowrap">art. {article}</span>
      </li>
    ))}
  </ul>
);
