import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Actor } from '../access/actors.ts';
import { offsetOf, toPage } from '../http/paging.ts';
import { toWorkItem } from './json.ts';
import { listWorkItems } from './queries.ts';
import { WorkItemPage, WorkItemQuery, workItemKinds } from './schemas.ts';

/** The work list: what awaits the staff of an institution. */
export const workItemRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/workItems',
    {
      schema: {
        tags: ['Work list'],
        operationId: 'listWorkItems',
        summary: 'What awaits the staff of the own institution, the most urgent first',
        querystring: WorkItemQuery,
        response: { 200: WorkItemPage },
      },
      config: { permission: 'workItems.read' },
    },
    async (request) => {
      const { query } = request;
      const scope = { actor: request.actor as Actor, months: query.months, days: query.days };
      const kinds = query.kind ?? workItemKinds;
      const [view, { rows, total, counts }] = await Promise.all([
        app.view(request),
        app.read(request, (db) => listWorkItems(db, scope, kinds, { limit: query.pageSize, offset: offsetOf(query) })),
      ]);
      const { address, search } = app.addressOf(request);
      return {
        ...toPage(address, search, query, { items: rows.map((row) => toWorkItem(row, view)), total }),
        kinds: counts.map(({ kind, count, isMore }) => ({ kind, count, ...(isMore ? { isMore } : {}) })),
      };
    },
  );
};
