import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { describeColumns } from '../formats/csv.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { selectItems } from '../http/collection.ts';
import { Href, LanguageQuery, RecordReference } from '../http/fields.ts';
import { offsetOf, toPage } from '../http/paging.ts';
import { parseSelection } from '../http/select.ts';
import { hrefOf, recordReference } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { belgianDay } from '../writing/write.ts';
import { answerList, queryIssues } from './answers.ts';
import { columnsOf } from './columns.ts';
import { exportIssues, sendCitation, sendFeed, sendFile } from './export.ts';
import { itemFormats, listFormats, RecommendationItemQuery } from './formats.ts';
import { History, HistoryQuery, listHistory } from './history.ts';
import { toHistoryEntry, toRecommendation, toRelated } from './json.ts';
import { findRecommendation, listMeasuresOf, listRecommendationsById, listRelated, recommendationExists } from './queries.ts';
import {
  Recommendation,
  RecommendationPage,
  RecommendationPath,
  RecommendationQuery,
  RecommendationSummary,
  RelatedRecommendation,
} from './schemas.ts';
import { addRecommendationWrites } from './writes.ts';

const tags = ['Recommendations'];
const PartsQuery = z.strictObject({ ...LanguageQuery });

/** A short list of what belongs to one recommendation, whole: it is never long enough for pages. */
const partsOf = <Item extends z.ZodType>(id: string, item: Item) =>
  z.object({ self: Href, items: z.array(item), total: z.number().int() }).meta({ id });

const RelatedRecommendations = partsOf('RelatedRecommendations', RelatedRecommendation);
const RecommendationMeasures = partsOf('RecommendationMeasures', RecordReference);

/** The recommendations: list and search, one with everything about it, and what belongs to it. */
export const recommendationRoutes: FastifyPluginAsyncZod = async (app) => {
  /** Why there is nothing to read; of a past day only that it was not public then. */
  const absent = async (request: FastifyRequest, id: string, asOf?: string) =>
    asOf === undefined
      ? whyAbsent(app.database.whole, 'recommendations', hrefOf(await app.view(request), 'recommendations'), 'recommendationId', id)
      : notFound(`/recommendations/${id}`, 'recommendationId', id);

  app.get(
    '/recommendations',
    {
      schema: {
        tags,
        operationId: 'listRecommendations',
        summary: 'List and search recommendations',
        description:
          'Values of one parameter are alternatives (OR), parameters restrict one another (AND). Every page is reachable. With `q` the search server answers, without it the database; the same filters leave the same records either way. The formats `csv`, `jsonl`, `bibtex`, `ris` and `csl` give all records that the filters leave in the order of the list, however many there are, streamed and without pages; a connection that is broken off before its end has not given them all. In `csv` the first line names the columns, several values of one cell are joined with a semicolon and a space, and a text that begins like a formula has an apostrophe before it. A line of `jsonl` is an item of the list without `match`. `atom` gives the recommendations that changed last, fifty on a page; those that were withdrawn are in /changes. Citations and the feed are in the language asked for first, or English.',
        querystring: RecommendationQuery,
        response: answerIn(listFormats, RecommendationPage, { csv: `The columns:\n${describeColumns(columnsOf(undefined))}` }),
      },
      config: {
        produces: typesOf(listFormats),
        check: (query: Partial<RecommendationQuery>, vocabularies, given, request) => [
          ...queryIssues(query, vocabularies, given),
          ...exportIssues(request, query.format),
        ],
      },
    },
    async (request, reply) => {
      const query: RecommendationQuery = request.query;
      const format = formatOf(request, listFormats, query.format);
      if (format === 'atom') return sendFeed(app, request, reply, query) as never;
      if (format !== 'json') return sendFile(app, request, reply, query, format) as never;
      const selection = query.select ? parseSelection(query.select, RecommendationSummary) : undefined;
      const answer = await app.read(request, (db) => answerList(app, db, request, query), query.asOf);
      const { address, search } = app.addressOf(request);
      const size = query.sample === undefined ? query : { page: 1, pageSize: Math.max(query.sample, answer.total, 1) };
      const { facets, searchedBy, seed } = answer;
      const page = {
        ...toPage(address, search, size, answer),
        facets,
        searchedBy,
        seed,
        asOf: query.asOf,
        ...(query.sample === undefined ? {} : { pageSize: query.sample }),
      };
      return (selection ? selectItems(reply, page, selection) : page) as z.output<typeof RecommendationPage>;
    },
  );

  app.get(
    '/recommendations/:recommendationId',
    {
      schema: {
        tags,
        operationId: 'getRecommendation',
        summary: 'One recommendation with everything about it',
        description:
          'As a citation it is in the language asked for first, or English, and names its version and the day on which it was read.',
        params: RecommendationPath,
        querystring: RecommendationItemQuery,
        response: answerIn(itemFormats, Recommendation),
      },
      config: { record: 'recommendations', produces: typesOf(itemFormats) },
    },
    async (request, reply) => {
      const { recommendationId } = request.params;
      const { asOf } = request.query;
      const format = formatOf(request, itemFormats, request.query.format);
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findRecommendation(db, recommendationId), asOf)]);
      if (!row) throw await absent(request, recommendationId, asOf);
      const item = toRecommendation(row, view);
      if (format === 'json') return { ...item, ...(asOf ? { asOf } : {}) };
      return sendCitation(reply, { item, officialUrl: item.officialUrl }, view, format, belgianDay(app.clock())) as never;
    },
  );

  const requireRecommendation = async (request: FastifyRequest, id: string): Promise<void> => {
    if (!(await app.read(request, (db) => recommendationExists(db, id)))) throw await absent(request, id);
  };

  app.get(
    '/recommendations/:recommendationId/related',
    {
      schema: {
        tags,
        operationId: 'listRelatedRecommendations',
        summary: 'Parts of the same paragraph, and recommendations that it repeats or that repeat it',
        params: RecommendationPath,
        querystring: PartsQuery,
        response: { 200: RelatedRecommendations },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireRecommendation(request, recommendationId);
      const [view, rows] = await Promise.all([app.view(request), app.read(request, (db) => listRelated(db, recommendationId))]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'related'),
        items: rows.map((row) => toRelated(row, view)),
        total: rows.length,
      };
    },
  );

  app.get(
    '/recommendations/:recommendationId/measures',
    {
      schema: {
        tags,
        operationId: 'listRecommendationMeasures',
        summary: 'Measures that answer it',
        params: RecommendationPath,
        querystring: PartsQuery,
        response: { 200: RecommendationMeasures },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireRecommendation(request, recommendationId);
      const [view, rows] = await Promise.all([app.view(request), app.read(request, (db) => listMeasuresOf(db, recommendationId))]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'measures'),
        items: rows.map((row) => recordReference(view, 'measures', row)) as z.output<typeof RecordReference>[],
        total: rows.length,
      };
    },
  );

  app.get(
    '/recommendations/:recommendationId/history',
    {
      schema: {
        tags,
        operationId: 'listRecommendationHistory',
        summary: 'Every version that was published, with who and why',
        params: RecommendationPath,
        querystring: HistoryQuery,
        response: { 200: History },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireRecommendation(request, recommendationId);
      const { query } = request;
      const [view, { rows, total }] = await Promise.all([
        app.view(request),
        listHistory(app.database.db, recommendationId, { limit: query.pageSize, offset: offsetOf(query) }),
      ]);
      const items = [];
      for (const row of rows) {
        const [then] = await app.readAt(row.occurredAt, (db) => listRecommendationsById(db, [recommendationId]));
        items.push(toHistoryEntry(recommendationId, row, then, view));
      }
      const { address, search } = app.addressOf(request);
      return toPage(address, search, query, { items, total });
    },
  );

  addRecommendationWrites(app, async (request, id) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findRecommendation(db, id))]);
    return row && toRecommendation(row, view);
  });
};
