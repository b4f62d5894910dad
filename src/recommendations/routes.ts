import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { selectItems } from '../http/collection.ts';
import { Href, LanguageQuery, RecordReference } from '../http/fields.ts';
import { toPage } from '../http/paging.ts';
import { parseSelection } from '../http/select.ts';
import { hrefOf, recordReference } from '../http/view.ts';
import { answerList, queryIssues } from './answers.ts';
import { toPosition, toRecommendation, toRelated } from './json.ts';
import { findRecommendation, listMeasuresOf, listPositions, listRelated, recommendationExists } from './queries.ts';
import {
  Position,
  Recommendation,
  RecommendationPage,
  RecommendationPath,
  RecommendationQuery,
  RecommendationSummary,
  RelatedRecommendation,
} from './schemas.ts';

const tags = ['Recommendations'];
const ItemQuery = z.strictObject({ ...LanguageQuery });

/** A short list of what belongs to one recommendation, whole: it is never long enough for pages. */
const partsOf = <Item extends z.ZodType>(id: string, item: Item) =>
  z.object({ self: Href, items: z.array(item), total: z.number().int() }).meta({ id });

const Positions = partsOf('Positions', Position);
const RelatedRecommendations = partsOf('RelatedRecommendations', RelatedRecommendation);
const RecommendationMeasures = partsOf('RecommendationMeasures', RecordReference);

/** The recommendations: list and search, one with everything about it, and what belongs to it. */
export const recommendationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/recommendations',
    {
      schema: {
        tags,
        operationId: 'listRecommendations',
        summary: 'List and search recommendations',
        description:
          'Values of one parameter are alternatives (OR), parameters restrict one another (AND). Every page is reachable. With `q` the search server answers, without it the database; the same filters leave the same records either way.',
        querystring: RecommendationQuery,
        response: { 200: RecommendationPage },
      },
      config: { check: queryIssues },
    },
    async (request, reply) => {
      const { query } = request;
      const selection = query.select ? parseSelection(query.select, RecommendationSummary) : undefined;
      const answer = await answerList(app, request, query);
      const { address, search } = app.addressOf(request);
      const size = query.sample === undefined ? query : { page: 1, pageSize: Math.max(query.sample, answer.total, 1) };
      const { facets, searchedBy, seed } = answer;
      const page = {
        ...toPage(address, search, size, answer),
        facets,
        searchedBy,
        seed,
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
        params: RecommendationPath,
        querystring: ItemQuery,
        response: { 200: Recommendation },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      const row = await findRecommendation(app.database.db, recommendationId);
      if (!row) throw notFound(`/recommendations/${recommendationId}`, 'recommendationId', recommendationId);
      return toRecommendation(row, await app.view(request));
    },
  );

  const requireRecommendation = async (id: string): Promise<void> => {
    if (!(await recommendationExists(app.database.db, id))) throw notFound(`/recommendations/${id}`, 'recommendationId', id);
  };

  app.get(
    '/recommendations/:recommendationId/positions',
    {
      schema: {
        tags,
        operationId: 'listPositions',
        summary: 'What the State answered',
        params: RecommendationPath,
        querystring: ItemQuery,
        response: { 200: Positions },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireRecommendation(recommendationId);
      const [view, rows] = await Promise.all([app.view(request), listPositions(app.database.db, recommendationId)]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'positions'),
        items: rows.map((row) => toPosition(row, view)),
        total: rows.length,
      };
    },
  );

  app.get(
    '/recommendations/:recommendationId/related',
    {
      schema: {
        tags,
        operationId: 'listRelatedRecommendations',
        summary: 'Parts of the same paragraph, and recommendations that it repeats or that repeat it',
        params: RecommendationPath,
        querystring: ItemQuery,
        response: { 200: RelatedRecommendations },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireRecommendation(recommendationId);
      const [view, rows] = await Promise.all([app.view(request), listRelated(app.database.db, recommendationId)]);
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
        querystring: ItemQuery,
        response: { 200: RecommendationMeasures },
      },
    },
    async (request) => {
      const { recommendationId } = request.params;
      await requireRecommendation(recommendationId);
      const [view, rows] = await Promise.all([app.view(request), listMeasuresOf(app.database.db, recommendationId)]);
      return {
        self: hrefOf(view, 'recommendations', recommendationId, 'measures'),
        items: rows.map((row) => recordReference(view, 'measures', row)) as z.output<typeof RecordReference>[],
        total: rows.length,
      };
    },
  );
};
