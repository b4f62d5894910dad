import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { aboutFormats, listFormats, sendTaken, tableNote, takenIssues } from '../formats/send.ts';
import { answerPage } from '../http/collection.ts';
import { hrefOf, type Names } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { reviewExport } from './export.ts';
import { toReview, toReviewSummary } from './json.ts';
import { findReview, listReviews } from './queries.ts';
import { checkReviewQuery, Review, ReviewItemQuery, ReviewPage, ReviewPath, ReviewQuery, ReviewSummary } from './schemas.ts';
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
        description: aboutFormats,
        querystring: ReviewQuery,
        response: answerIn(listFormats, ReviewPage, tableNote(reviewExport)),
      },
      config: {
        produces: typesOf(listFormats),
        check: (query: Partial<ReviewQuery>, vocabularies, _given, request) => [
          ...checkReviewQuery(query, vocabularies as Names),
          ...takenIssues(request, listFormats, query.format),
        ],
      },
    },
    async (request, reply) => {
      const format = formatOf(request, listFormats, request.query.format);
      if (format !== 'json') return sendTaken(app, request, reply, reviewExport, format, { query: request.query }) as never;
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
        response: answerIn(recordFormats, Review),
      },
      config: { record: 'reviews', produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { reviewId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findReview(db, reviewId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'reviews', hrefOf(view, 'reviews'), 'reviewId', reviewId);
      const format = formatOf(request, recordFormats, request.query.format);
      return isLinked(format) ? (sendRecord(reply, view, 'review', toReview(row, view), format) as never) : toReview(row, view);
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
