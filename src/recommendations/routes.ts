import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { sendChangeFeed } from '../changes/feed.ts';
import { notFound } from '../errors.ts';
import { isFeedFormat } from '../formats/json-feed.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, sendRecord } from '../formats/record.ts';
import { aboutFormats, sendCitation, tableNote } from '../formats/send.ts';
import { selectItems } from '../http/collection.ts';
import { feedIssues } from '../http/feed-query.ts';
import { Href, LanguageQuery, RecordReference } from '../http/fields.ts';
import { offsetOf, toPage } from '../http/paging.ts';
import { parseSelection } from '../http/select.ts';
import { hrefOf, recordReference } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { answerList, queryIssues } from './answers.ts';
import { exportIssues, recommendationExport, sendFeed, sendFile } from './export.ts';
import { itemFormats, listFormats, RecommendationItemQuery } from './formats.ts';
import { History, HistoryQuery, listHistory } from './history.ts';
import { toHistoryEntry, toRecommendation, toRelated } from './json.ts';
import { findRecommendation, listMeasuresOf, listRecommendationsById, listRelated, recommendationExists } from './queries.ts';
import { CitationQuery, citeQuery, QueryCitation } from './query-citation.ts';
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
          'Values of one parameter are alternatives (OR), parameters restrict one another (AND). Every page is reachable. With `q` the search server answers, without it the database; the same filters leave the same records either way. `atom` gives the recommendations that changed last, fifty on a page; those that were withdrawn last stand there as deleted. `jsonfeed` is the same as a JSON Feed. ' +
          aboutFormats,
        querystring: RecommendationQuery,
        response: answerIn(listFormats, RecommendationPage, tableNote(recommendationExport)),
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
      if (isFeedFormat(format)) return sendFeed(app, request, reply, query, format) as never;
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
    '/recommendations/citation',
    {
      schema: {
        tags,
        operationId: 'citeRecommendations',
        summary: 'How the result of a query is cited',
        description:
          'Takes the filters, words and order of the list. What is cited is the published state at an instant: that of the newest change, or the beginning of the Belgian day where nothing has changed since. `reproduce` gives the same records in the same order, however the file changes afterwards. The citations are in the language asked for first, or English; the footnote in all that are asked for.',
        querystring: CitationQuery,
        response: { 200: QueryCitation },
      },
      config: { check: (query: Partial<RecommendationQuery>, vocabularies, given) => queryIssues(query, vocabularies, given) },
    },
    async (request) => citeQuery(app, request, request.query, await app.view(request)),
  );

  app.get(
    '/recommendations/:recommendationId',
    {
      schema: {
        tags,
        operationId: 'getRecommendation',
        summary: 'One recommendation with everything about it',
        description:
          'As a citation it is in the language asked for first, or English, and names its version and the day on which it was read. As a feed (`atom`, `jsonfeed`) it is what happened to it and to the voices on it, the newest first.',
        params: RecommendationPath,
        querystring: RecommendationItemQuery,
        response: answerIn(itemFormats, Recommendation),
      },
      config: {
        record: 'recommendations',
        produces: typesOf(itemFormats),
        check: (query: { format?: (typeof itemFormats)[number] | undefined }, _vocabularies, _given, request) =>
          feedIssues(request, formatOf(request, itemFormats, query.format)),
      },
    },
    async (request, reply) => {
      const { recommendationId } = request.params;
      const { asOf, beforeChange } = request.query;
      const format = formatOf(request, itemFormats, request.query.format);
      if (isFeedFormat(format)) {
        await requireRecommendation(request, recommendationId);
        const following = { kind: 'recommendation', what: recommendationId } as const;
        return sendChangeFeed(app, request, reply, { following }, format, beforeChange) as never;
      }
      const view = await app.view(request);
      if (format === 'json' || isLinked(format)) {
        const row = await app.read(request, (db) => findRecommendation(db, recommendationId), asOf);
        if (!row) throw await absent(request, recommendationId, asOf);
        const item = { ...toRecommendation(row, view), ...(asOf ? { asOf } : {}) };
        return isLinked(format) ? (sendRecord(reply, view, 'recommendation', item, format) as never) : item;
      }
      const [taken] = await app.read(request, (db) => recommendationExport.read(db, [recommendationId], view, {}), asOf);
      if (!taken) throw await absent(request, recommendationId, asOf);
      return sendCitation(app, request, reply, recommendationExport, taken, format) as never;
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
