import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { filterIssues } from '../recommendations/filters.ts';
import { answerStatistics } from './answers.ts';
import { Statistics, StatisticsQuery } from './schemas.ts';

/** Counts of recommendations by one or two dimensions, each with its denominator. */
export const statisticsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/statistics',
    {
      schema: {
        tags: ['Statistics'],
        operationId: 'countRecommendations',
        summary: 'Counts by one or two dimensions, with their denominator',
        querystring: StatisticsQuery,
        response: { 200: Statistics },
      },
      config: { check: filterIssues },
    },
    (request) => app.read(request, (db) => answerStatistics(app, db, request, request.query), request.query.asOf),
  );
};
