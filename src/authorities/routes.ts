import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { badRequest } from '../errors.ts';
import { answerIn, formatOf, typesOf } from '../formats/media.ts';
import { isLinked, recordFormats, sendRecord } from '../formats/record.ts';
import { aboutFormats, listFormats, sendTaken, tableNote, takenIssues } from '../formats/send.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import { hrefOf, type Names } from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { authorityExport } from './export.ts';
import { toAuthority, toAuthoritySummary } from './json.ts';
import { findAuthority, listAuthorities } from './queries.ts';
import { Authority, AuthorityItemQuery, AuthorityPage, AuthorityPath, AuthorityQuery, AuthoritySummary } from './schemas.ts';
import { authorityWrites } from './writes.ts';

const tags = ['Authorities'];

const checkQuery = collectionCheck({
  item: AuthoritySummary,
  lists: {
    type: 'authorityTypes',
    governmentLevel: 'governmentLevels',
    policyDomain: 'policyDomains',
    parent: 'authorities',
    body: 'bodies',
  },
});

/** Authorities: governments, departments, independent bodies and collective addressees. */
export const authorityRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/authorities',
    {
      schema: {
        tags,
        operationId: 'listAuthorities',
        summary: 'Who can act or is addressed',
        description: aboutFormats,
        querystring: AuthorityQuery,
        response: answerIn(listFormats, AuthorityPage, tableNote(authorityExport)),
      },
      config: {
        produces: typesOf(listFormats),
        check: (query: Partial<AuthorityQuery>, vocabularies, _given, request) => [
          ...checkQuery(query, vocabularies as Names),
          ...takenIssues(request, listFormats, query.format),
        ],
      },
    },
    async (request, reply) => {
      const format = formatOf(request, listFormats, request.query.format);
      if (format !== 'json') return sendTaken(app, request, reply, authorityExport, format, { query: request.query }) as never;
      return answerPage(app, request, reply, {
        item: AuthoritySummary,
        find: (db, query: AuthorityQuery, page) => listAuthorities(db, query, page),
        toItem: toAuthoritySummary,
      });
    },
  );

  app.get(
    '/authorities/:authorityId',
    {
      schema: {
        tags,
        operationId: 'getAuthority',
        summary: 'One authority',
        params: AuthorityPath,
        querystring: AuthorityItemQuery,
        response: answerIn(recordFormats, Authority),
      },
      config: { record: 'authorities', produces: typesOf(recordFormats) },
    },
    async (request, reply) => {
      const { authorityId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findAuthority(db, authorityId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'authorities', hrefOf(view, 'authorities'), 'authorityId', authorityId);
      const format = formatOf(request, recordFormats, request.query.format);
      return isLinked(format) ? (sendRecord(reply, view, 'authority', toAuthority(row, view), format) as never) : toAuthority(row, view);
    },
  );

  // The code is in every address and every link: refused before anything is looked up.
  app.addHook('preHandler', async (request) => {
    const { id } = (request.body ?? {}) as { id?: unknown };
    const { authorityId } = request.params as { authorityId?: string };
    if (request.method === 'PATCH' && id !== undefined && id !== authorityId)
      throw badRequest({ type: 'rejectedInput', in: 'body', name: 'id', detail: 'id is chosen once and never changed', value: id });
  });

  addRecordWrites(app, {
    kind: authorityWrites,
    path: '/authorities',
    param: 'authorityId',
    title: 'Authority',
    tag: 'Authorities',
    item: Authority,
    show: async (request, id) => {
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findAuthority(db, id))]);
      return row && toAuthority(row, view);
    },
  });
};
