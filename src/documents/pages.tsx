import { type SQL, sql } from 'drizzle-orm';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listDeadlines } from '../deadlines/queries.ts';
import { offsetOf, PageQuery } from '../http/paging.ts';
import { documentWords } from '../i18n/documents/index.ts';
import { recordWords } from '../i18n/records/index.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { findReview } from '../reviews/queries.ts';
import { countGroups } from '../statistics/queries.ts';
import { ApiLink, Pagination } from '../web/components/layout.tsx';
import { Code } from '../web/components/text.tsx';
import { type Here, shown } from '../web/here.ts';
import { addPage } from '../web/page.tsx';
import { type FilterField, FilterForm, sortField } from '../web/records/filters.tsx';
import { DocumentList } from '../web/records/lists.tsx';
import { TakeAway } from '../web/records/take-away.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { DocumentBody } from './pages/document.tsx';
import { findDocument, listDocuments } from './queries.ts';
import { checkDocumentQuery, DocumentPath, DocumentQuery } from './schemas.ts';

const ListQuery = DocumentQuery.omit({ select: true, lang: true, format: true });

/** As many recommendations as most documents hold; those of a universal review go on for several pages. */
const ItemQuery = z.strictObject({ ...PageQuery, pageSize: PageQuery.pageSize.unwrap().default(100) });

const ofDocument = (id: string): SQL[] => [sql`r.document = ${id}`];

/** The pages of documents: the list, and one with its recommendations. */
export const documentPages: FastifyPluginAsyncZod = async (app) => {
  addPage(
    app,
    '/documents',
    {
      query: ListQuery,
      check: checkDocumentQuery,
    },
    async (here, { query, request }) => {
      const words = documentWords[here.language];
      const page = { limit: query.pageSize, offset: offsetOf(query) };
      const [{ rows, total }, reviews] = await app.read(request, (db) =>
        Promise.all([listDocuments(db, query, page), Promise.all((query.review ?? []).slice(0, 5).map((id) => findReview(db, id)))]),
      );
      const titles = new Map(reviews.map((review) => [review?.id, shown(here, review?.title)?.text]));
      return {
        title: words.documents,
        description: words.documentsIntro,
        crumbs: [{ title: words.documents }],
        isIndexed: here.search === '',
        body: (
          <>
            <p class="lead">{words.documentsIntro}</p>
            <FilterForm here={here} query={query} fields={fieldsOf(here, (review) => titles.get(review))} />
            <h2>{words.found(total)}</h2>
            {total === 0 && <p>{recordWords[here.language].noneFound}</p>}
            <DocumentList here={here} rows={rows} />
            <Pagination here={here} page={query.page} pageSize={query.pageSize} total={total} />
            <p>
              <ApiLink here={here} path="/documents" parameters={query} />
            </p>
            <TakeAway here={here} path="/documents" parameters={query} isCited />
          </>
        ),
      };
    },
  );

  addPage(app, '/documents/:documentId', { params: DocumentPath, query: ItemQuery }, async (here, { params, query, request }) => {
    const { documentId } = params;
    const filters = {};
    const extra = ofDocument(documentId);
    const [row, counted, recommendations, deadlines] = await app.read(request, (db) =>
      Promise.all([
        findDocument(db, documentId),
        countGroups(db, ['status'], filters, extra),
        listRecommendations(db, filters, { sort: ['symbol'], limit: query.pageSize, offset: offsetOf(query) }, extra),
        listDeadlines(db, { page: 1, pageSize: 50, document: [documentId] }, { limit: 50, offset: 0 }),
      ]),
    );
    if (!row) throw await whyAbsent(app.database.whole, 'documents', here.link('/documents'), 'documentId', documentId);
    const words = documentWords[here.language];
    const title = shown(here, row.title) ?? { text: row.symbol ?? row.id, language: here.language };
    const type = here.nameOf('documentTypes', row.type).text;
    return {
      title: title.text,
      titleLanguage: title.language,
      description: [row.symbol, type, here.nameOf('bodies', row.body).text].filter(Boolean).join(' – '),
      kicker: (
        <>
          {row.symbol && <strong>{row.symbol}</strong>}
          <Code here={here} list="documentTypes" code={row.type} />
        </>
      ),
      crumbs: [{ title: words.documents, path: '/documents' }, { title: row.symbol ?? title.text }],
      body: (
        <DocumentBody
          here={here}
          row={row}
          counted={counted}
          recommendations={recommendations.rows}
          deadlines={deadlines.rows}
          page={query.page}
          pageSize={query.pageSize}
        />
      ),
    };
  });
};

function fieldsOf(here: Here, titleOf: (review: string) => string | undefined): FilterField[] {
  const words = documentWords[here.language];
  const shared = recordWords[here.language];
  return [
    { name: 'body', label: shared.body, list: 'bodies' },
    { name: 'type', label: words.type, list: 'documentTypes' },
    { name: 'treaty', label: shared.treaty, list: 'treaties' },
    {
      name: 'hasRecommendations',
      label: words.hasRecommendations,
      options: [
        { value: 'true', text: words.withRecommendations },
        { value: 'false', text: words.withoutRecommendations },
      ],
    },
    { name: 'adoptedFrom', label: words.adoptedFrom, type: 'day' },
    { name: 'adoptedTo', label: words.adoptedTo, type: 'day' },
    sortField(here, words.sorts),
    { name: 'organisation', label: shared.organisation, isGiven: true, textOf: (code) => here.nameOf('organisations', code).text },
    { name: 'review', label: shared.review, isGiven: true, textOf: titleOf },
    { name: 'symbol', label: shared.symbol, isGiven: true },
    { name: 'publishedFrom', label: shared.published, isGiven: true },
    { name: 'publishedTo', label: shared.published, isGiven: true },
    { name: 'modifiedSince', label: shared.date, isGiven: true },
  ];
}
