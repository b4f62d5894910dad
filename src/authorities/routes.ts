import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { badRequest } from '../errors.ts';
import { answerPage, collectionCheck } from '../http/collection.ts';
import {
  codeReference,
  hrefOf,
  localize,
  localizeTerms,
  type Named,
  recordReference,
  shownAs,
  uriOf,
  type View,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import { whyAbsent } from '../writing/absent.ts';
import { addRecordWrites } from '../writing/record-routes.ts';
import { type AuthorityDetailsRow, type AuthorityRow, findAuthority, listAuthorities } from './queries.ts';
import { Authority, AuthorityItemQuery, AuthorityPage, AuthorityPath, AuthorityQuery, AuthoritySummary } from './schemas.ts';
import { authorityWrites } from './writes.ts';

const tags = ['Authorities'];

/** What the file calls otherwise than the API. */
const shownNames = { domains: 'policyDomains', levels: 'governmentLevels' };

const toReference = (authority: Named, view: View) => recordReference(view, 'authorities', shownAs(authority, { name: 'title' }));

function toAuthoritySummary(row: AuthorityRow, view: View): z.output<typeof AuthoritySummary> {
  const item = {
    id: row.id,
    href: hrefOf(view, 'authorities', row.id),
    uri: uriOf(view, 'id', 'authority', row.id),
    name: localize(view, row.name),
    acronym: row.acronym ?? undefined,
    type: codeReference(view, 'authorityTypes', row.type),
    parent: row.parent ?? undefined,
    governmentLevels: row.levels,
    policyDomains: row.domains,
    website: row.website ?? undefined,
    recommendationsCount: row.recommendationsCount,
    measuresCount: row.measuresCount,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withVerification(item, shownAs(row, shownNames)) as z.output<typeof AuthoritySummary>;
}

function toAuthority(row: AuthorityDetailsRow, view: View): z.output<typeof Authority> {
  const query = `authority=${encodeURIComponent(row.id)}`;
  const item = {
    self: hrefOf(view, 'authorities', row.id),
    ...toAuthoritySummary(row, view),
    synonyms: localizeTerms(view, row.synonyms),
    parentReference: row.above ? toReference(row.above, view) : undefined,
    children: row.children.map((child) => toReference(child, view)),
    levelReferences: row.levels.map((level) => codeReference(view, 'governmentLevels', level)),
    domainReferences: row.domains.map((domain) => codeReference(view, 'policyDomains', domain)),
    coordinatesReporting: row.reporting.map(({ body, verification }) => ({ body: codeReference(view, 'bodies', body), verification })),
    role: localize(view, row.role),
    established: localize(view, row.established),
    accreditation: row.accreditation ?? undefined,
    note: localize(view, row.note),
    links: { recommendations: `${hrefOf(view, 'recommendations')}?${query}`, measures: `${hrefOf(view, 'measures')}?${query}` },
  };
  return withProvenance(item, shownAs(row, shownNames)) as z.output<typeof Authority>;
}

/** Authorities: governments, departments, independent bodies and collective addressees. */
export const authorityRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/authorities',
    {
      schema: {
        tags,
        operationId: 'listAuthorities',
        summary: 'Who can act or is addressed',
        querystring: AuthorityQuery,
        response: { 200: AuthorityPage },
      },
      config: {
        check: collectionCheck({
          item: AuthoritySummary,
          lists: {
            type: 'authorityTypes',
            governmentLevel: 'governmentLevels',
            policyDomain: 'policyDomains',
            parent: 'authorities',
            body: 'bodies',
          },
        }),
      },
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: AuthoritySummary,
        find: (db, query: AuthorityQuery, page) => listAuthorities(db, query, page),
        toItem: toAuthoritySummary,
      }),
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
        response: { 200: Authority },
      },
      config: { record: 'authorities' },
    },
    async (request) => {
      const { authorityId } = request.params;
      const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findAuthority(db, authorityId))]);
      if (!row) throw await whyAbsent(app.database.whole, 'authorities', hrefOf(view, 'authorities'), 'authorityId', authorityId);
      return toAuthority(row, view);
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
