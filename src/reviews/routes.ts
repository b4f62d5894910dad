import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { hrefOf } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { toReview, toReviewSummary } from './json.ts';
import { findReview, listReviews } from './queries.ts';
import { Review, ReviewItemQuery, ReviewPage, ReviewPath, ReviewQuery, ReviewSummary } from './schemas.ts';
import { reviewWrites } from './writes.ts';

const tags = ['Reviews'];

/** Reviews of Belgium: list, and one with its documents and deadlines. */
export const reviewRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/reviews',
    {
      schema: {
        tags,
        operationId: 'listReviews',
        summary: 'Reviews of Belgium by the bodies',
        querystring: ReviewQuery,
        response: { 200: ReviewPage },
      },
      config: {
        check: collectionCheck({
          item: ReviewSummary,
          lists: { body: 'bodies', organisation: 'organisations', treaty: 'treaties' },
          periods: [['dialogueFrom', 'dialogueTo']],
        }),
      },
    },
    (request, reply) => {
      return answerPage(app, request, reply, {
        item: ReviewSummary,
        find: (db, query: ReviewQuery, page) => listReviews(db, query, page),
        toItem: toReviewSummary,
      });
    },
  );

  app.get(
    '/reviews/:reviewId',
    {
      schema: {
        tags,
        operationId: 'getReview',
        summary: 'One review with its documents and deadlines',
        params: ReviewPath,
        querystring: ReviewItemQuery,
        response: { 200: Review },
      },
      config: { record: 'reviews' },
    },
    async (request) => {
      const { reviewId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findReview(db, reviewId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'reviews', hrefOf(view, 'reviews'), 'reviewId', reviewId);
      return toReview(row, view);
    },
  );

  addRecordWrites(app, {
    kind: reviewWrites,
    path: '/reviews',
    param: 'reviewId',
    title: 'Review',
    tag: 'Reviews',
    item: Review,
    show: async (request, id) => {
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findReview(db, id))]);
      return row && toReview(row, view);
    },
  });
};
