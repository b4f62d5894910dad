import { type SQL, sql } from 'drizzle-orm';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Db } from '../../db/client.ts';
import { type DeadlineRow, listDeadlines } from '../deadlines/queries.ts';
import { listDocuments } from '../documents/queries.ts';
import { offsetOf } from '../http/paging.ts';
import { documentWords } from '../i18n/documents/index.ts';
import { recordWords } from '../i18n/records/index.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { countGroups } from '../statistics/queries.ts';
import { ApiLink, Pagination } from '../web/components/layout.tsx';
import { Code } from '../web/components/text.tsx';
import { type Here, shown } from '../web/here.ts';
import { addPage } from '../web/page.tsx';
import { type FilterField, FilterForm, sortField } from '../web/records/filters.tsx';
import { ReviewList } from '../web/records/lists.tsx';
import { TakeAway } from '../web/records/take-away.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { type AroundReview, ReviewBody } from './pages/review.tsx';
import { findReview, listReviews, type ReviewDetailsRow } from './queries.ts';
import { checkReviewQuery, ReviewPath, ReviewQuery } from './schemas.ts';

const ListQuery = ReviewQuery.omit({ select: true, lang: true, format: true });

/** How many recommendations the page of a review shows; the search has them all. */
const shownRecommendations = 10;

const ofReview = (id: string): SQL[] => [sql`r.document in (select d.id from documents d where d.review = ${id})`];

/** The pages of reviews: the list, and one with its steps. */
export const reviewPages: FastifyPluginAsyncZod = async (app) => {
  addPage(
    app,
    '/reviews',
    {
      query: ListQuery,
      check: checkReviewQuery,
    },
    async (here, { query, request }) => {
      const words = documentWords[here.language];
      const page = { limit: query.pageSize, offset: offsetOf(query) };
      const { rows, total } = await app.read(request, (db) => listReviews(db, query, page));
      return {
        title: words.reviews,
        description: words.reviewsIntro,
        crumbs: [{ title: words.reviews }],
        isIndexed: here.search === '',
        body: (
          <>
            <p class="lead">{words.reviewsIntro}</p>
            <FilterForm here={here} query={query} fields={fieldsOf(here)} />
            <h2>{words.foundReviews(total)}</h2>
            {total === 0 && <p>{recordWords[here.language].noneFound}</p>}
            <ReviewList here={here} rows={rows} />
            <Pagination here={here} page={query.page} pageSize={query.pageSize} total={total} />
            <p>
              <ApiLink here={here} path="/reviews" parameters={query} />
            </p>
            <TakeAway here={here} path="/reviews" parameters={query} />
          </>
        ),
      };
    },
  );

  addPage(app, '/reviews/:reviewId', { params: ReviewPath }, async (here, { params: { reviewId }, request }) => {
    const found = await app.read(request, (db) => readReview(db, reviewId));
    if (!found) throw await whyAbsent(app.database.whole, 'reviews', here.link('/reviews'), 'reviewId', reviewId);
    const { row } = found;
    const words = documentWords[here.language];
    const title = shown(here, row.title) ?? { text: row.id, language: here.language };
    return {
      title: title.text,
      titleLanguage: title.language,
      description: `${here.nameOf('bodies', row.body).text} – ${recordWords[here.language].recommendations(row.recommendationsCount)}`,
      kicker: <Code here={here} list="bodies" code={row.body} />,
      crumbs: [{ title: words.reviews, path: '/reviews' }, { title: title.text }],
      body: <ReviewBody here={here} {...found} />,
    };
  });
};

async function readReview(db: Db, id: string): Promise<AroundReview | undefined> {
  const row = await findReview(db, id);
  if (!row) return undefined;
  const extra = ofReview(id);
  const [counted, newest, withRecommendations, deadlines] = await Promise.all([
    countGroups(db, ['status'], {}, extra),
    listRecommendations(db, {}, { sort: ['symbol'], limit: shownRecommendations, offset: 0 }, extra),
    listDocuments(db, { review: [id], hasRecommendations: true, page: 1, pageSize: 50 }, { limit: 50, offset: 0 }),
    deadlinesOf(db, row),
  ]);
  return { row, counted, recommendations: newest.rows, withRecommendations, deadlines };
}

/** The deadlines of a review and those of its documents, soonest first, each once. */
async function deadlinesOf(db: Db, { id, documents }: ReviewDetailsRow): Promise<DeadlineRow[]> {
  const page = { limit: 50, offset: 0 };
  const [own, ofDocuments] = await Promise.all([
    listDeadlines(db, { review: [id], page: 1, pageSize: 50 }, page),
    listDeadlines(db, { document: documents.map((document) => document.id), page: 1, pageSize: 50 }, page),
  ]);
  const each = new Map([...own.rows, ...ofDocuments.rows].map((row) => [row.id, row]));
  return [...each.values()].sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'));
}

function fieldsOf(here: Here): FilterField[] {
  const words = documentWords[here.language];
  const shared = recordWords[here.language];
  return [
    { name: 'body', label: shared.body, list: 'bodies' },
    { name: 'organisation', label: shared.organisation, list: 'organisations' },
    { name: 'treaty', label: shared.treaty, list: 'treaties' },
    sortField(here, words.reviewOrders),
    { name: 'reviewCycle', label: words.cycle, isGiven: true },
    { name: 'dialogueFrom', label: words.dialogue, isGiven: true },
    { name: 'dialogueTo', label: words.dialogue, isGiven: true },
  ];
}
