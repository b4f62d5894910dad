import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { codeReference, hrefOf, localize, recordReference, uriOf, type View, withProvenance } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { type DeadlineRow, findDeadline, listDeadlines } from './queries.ts';
import { Deadline, DeadlineItemQuery, DeadlinePage, DeadlinePath, DeadlineQuery, DeadlineSummary } from './schemas.ts';
import { deadlineWrites } from './writes.ts';

const tags = ['Deadlines'];

function toDeadline(row: DeadlineRow, view: View): z.output<typeof DeadlineSummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'deadlines', row.id),
    uri: uriOf(view, 'id', 'deadline', row.id),
    title: localize(view, row.title),
    kind: codeReference(view, 'deadlineKinds', row.kind),
    body: codeReference(view, 'bodies', row.body),
    dueOn: row.dueOn ?? undefined,
    completedOn: row.completedOn ?? undefined,
    state: row.state,
    isComputed: row.isComputed,
    document: row.document ? recordReference(view, 'documents', row.document) : undefined,
    review: row.review ? recordReference(view, 'reviews', row.review) : undefined,
    note: localize(view, row.note),
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withProvenance(item, row) as z.output<typeof DeadlineSummary>;
}

function toDeadlineItem(row: DeadlineRow, view: View): z.output<typeof Deadline> {
  return { self: hrefOf(view, 'deadlines', row.id), ...toDeadline(row, view) } as z.output<typeof Deadline>;
}

/** The calendar of what is due in the reviews of Belgium. */
export const deadlineRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/deadlines',
    {
      schema: {
        tags,
        operationId: 'listDeadlines',
        summary: 'What is due when',
        querystring: DeadlineQuery,
        response: { 200: DeadlinePage },
      },
      config: {
        check: collectionCheck({
          item: DeadlineSummary,
          lists: { body: 'bodies', organisation: 'organisations', kind: 'deadlineKinds' },
          periods: [['from', 'to']],
        }),
      },
    },
    (request, reply) => {
      return answerPage(app, request, reply, {
        item: DeadlineSummary,
        find: (db, query: DeadlineQuery, page) => listDeadlines(db, query, page),
        toItem: toDeadline,
      });
    },
  );

  app.get(
    '/deadlines/:deadlineId',
    {
      schema: {
        tags,
        operationId: 'getDeadline',
        summary: 'One deadline',
        params: DeadlinePath,
        querystring: DeadlineItemQuery,
        response: { 200: Deadline },
      },
      config: { record: 'deadlines' },
    },
    async (request) => {
      const { deadlineId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDeadline(db, deadlineId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'deadlines', hrefOf(view, 'deadlines'), 'deadlineId', deadlineId);
      return toDeadlineItem(row, view);
    },
  );

  addRecordWrites(app, {
    kind: deadlineWrites,
    path: '/deadlines',
    param: 'deadlineId',
    title: 'Deadline',
    tag: 'Deadlines',
    item: Deadline,
    show: async (request, id) => {
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findDeadline(db, id))]);
      return row && toDeadlineItem(row, view);
    },
  });
};
