import type { DeadlineRow } from '../../deadlines/queries.ts';
import { documentWords } from '../../i18n/documents/index.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { Facts, Pagination, Section } from '../../web/components/layout.tsx';
import { Code, DateText, External, Localized } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { DeadlineList, RecordLinks } from '../../web/records/lists.tsx';
import { Permalink, Provenance, UnverifiedNotice } from '../../web/records/provenance.tsx';
import { type CountedByStatus, RecommendationList, SearchLink, Standing } from '../../web/records/recommendations.tsx';
import type { DocumentDetailsRow } from '../queries.ts';
import { Court } from './court.tsx';
import { officialLinks } from './links.ts';

/** What a page about a document shows beside the document. */
export interface AroundDocument {
  row: DocumentDetailsRow;
  counted: CountedByStatus;
  recommendations: SummaryRow[];
  deadlines: DeadlineRow[];
  page: number;
  pageSize: number;
}

/** One document: what it is, where it stands officially, and the recommendations in it in the order of its paragraphs. */
export function DocumentBody({ here, row, counted, recommendations, deadlines, page, pageSize }: AroundDocument & { here: Here }) {
  const words = documentWords[here.language];
  const shared = recordWords[here.language];
  const filters = { symbol: [row.symbol ?? row.id] };
  return (
    <>
      <UnverifiedNotice here={here} of={row} />
      <div class="columns">
        <div>
          <DocumentFacts here={here} row={row} />
        </div>
        <OfficialDocument here={here} row={row} />
      </div>
      {row.court && <Court here={here} court={row.court} />}
      {counted.denominator > 0 && (
        <Section
          id="recommendations"
          title={words.recommendations}
          aside={<SearchLink here={here} total={counted.denominator} filters={filters} />}
        >
          <Standing here={here} counted={counted} filters={filters} />
          <RecommendationList here={here} rows={recommendations} isOfDocument />
          <Pagination here={here} page={page} pageSize={pageSize} total={counted.denominator} />
        </Section>
      )}
      {deadlines.length > 0 && (
        <Section id="deadlines" title={shared.deadlines}>
          <DeadlineList here={here} rows={deadlines} />
        </Section>
      )}
      {row.measures.length > 0 && (
        <Section id="measures" title={words.measures}>
          <RecordLinks here={here} path="/measures" of={row.measures} />
        </Section>
      )}
      {row.children.length > 0 && (
        <Section id="children" title={words.children}>
          <RecordLinks here={here} path="/documents" of={row.children} />
        </Section>
      )}
      <Provenance here={here} of={row} api={`/documents/${row.id}`}>
        <Permalink here={here} kind="document" id={row.id} />
      </Provenance>
    </>
  );
}

function DocumentFacts({ here, row }: { here: Here; row: DocumentDetailsRow }) {
  const words = documentWords[here.language];
  const shared = recordWords[here.language];
  return (
    <Facts
      of={[
        [shared.body, <Code here={here} list="bodies" code={row.body} />],
        [words.type, <Code here={here} list="documentTypes" code={row.type} />],
        [shared.treaty, row.treaty && <Code here={here} list="treaties" code={row.treaty} />],
        [shared.adopted, row.adoptedOn && <DateText here={here} date={row.adoptedOn} />],
        [shared.published, row.publishedOn && <DateText here={here} date={row.publishedOn} />],
        [words.final, row.finalOn && <DateText here={here} date={row.finalOn} />],
        [shared.review, row.review && <RecordLinks here={here} path="/reviews" of={[row.review]} />],
        [words.stage, row.stage && <Code here={here} list="reviewStages" code={row.stage} />],
        [words.parent, row.parent && <RecordLinks here={here} path="/documents" of={[row.parent]} />],
        [words.aliases, row.aliases.join(' · ')],
        [words.followUpParagraphs, row.followUpParagraphs.join(', ')],
        [words.followUpStatus, row.followUpStatus && <Localized here={here} of={row.followUpStatus} />],
        [shared.note, row.note && <Localized here={here} of={row.note} />],
      ]}
    />
  );
}

function OfficialDocument({ here, row }: { here: Here; row: DocumentDetailsRow }) {
  const words = documentWords[here.language];
  const links = officialLinks(row);
  return (
    <div class="card official">
      <h2 id="official">{words.official}</h2>
      {links.length === 0 && <p>{words.noOfficial}</p>}
      <ul class="links plain">
        {links.map(({ href, language }) => (
          <li>
            <External href={href} language={language}>
              {language ? words.officialIn(here.words.languageNames[language]) : words.official}
            </External>{' '}
            <span class="muted">({new URL(href).hostname})</span>
          </li>
        ))}
      </ul>
      {links.some(({ isDerived }) => isDerived) && <p class="muted">{words.officialSearch}</p>}
    </div>
  );
}
