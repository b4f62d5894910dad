import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { toPage } from '../http/paging.ts';
import { answerSearch } from './answers.ts';
import { SearchPage, SearchQuery } from './schemas.ts';

/** The search across all kinds of records. */
export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/search',
    {
      schema: {
        tags: ['Search'],
        operationId: 'searchEverything',
        summary: 'Search recommendations, documents, treaties and measures in one ranked list',
        querystring: SearchQuery,
        response: { 200: SearchPage },
      },
    },
    async (request) => {
      const { query } = request;
      const { kinds, searchedBy, ...found } = await answerSearch(app, request, query);
      const { address, search } = app.addressOf(request);
      return { ...toPage(address, search, query, found), kinds, searchedBy };
    },
  );
};
