import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { notFound } from '../errors.ts';
import { answerPage } from '../http/collection.ts';
import { codeReference, hrefOf, localize, provenanceOf, recordReference, uriOf, type View } from '../http/view.ts';
import { type AuthorityDetailsRow, type AuthorityRow, findAuthority, listAuthorities } from './queries.ts';
import { Authority, AuthorityItemQuery, AuthorityPage, AuthorityPath, AuthorityQuery, AuthoritySummary } from './schemas.ts';

const tags = ['Authorities'];

function toAuthoritySummary(row: AuthorityRow, view: View): z.output<typeof AuthoritySummary> {
  return {
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
    verification: row.verification,
    modifiedAt: row.modifiedAt,
    version: row.version,
  } as z.output<typeof AuthoritySummary>;
}

function toAuthority(row: AuthorityDetailsRow, view: View): z.output<typeof Authority> {
  const query = `authority=${encodeURIComponent(row.id)}`;
  return {
    self: hrefOf(view, 'authorities', row.id),
    ...toAuthoritySummary(row, view),
    synonyms: row.synonyms,
    parentReference: row.above ? recordReference(view, 'authorities', row.above) : undefined,
    children: row.children.map((child) => recordReference(view, 'authorities', child)),
    levelReferences: row.levels.map((level) => codeReference(view, 'governmentLevels', level)),
    domainReferences: row.domains.map((domain) => codeReference(view, 'policyDomains', domain)),
    coordinatesReporting: row.reporting.map(({ body, verification }) => ({ body: codeReference(view, 'bodies', body), verification })),
    role: localize(view, row.role),
    established: localize(view, row.established),
    accreditation: row.accreditation ?? undefined,
    note: localize(view, row.note),
    links: { recommendations: `${hrefOf(view, 'recommendations')}?${query}`, measures: `${hrefOf(view, 'measures')}?${query}` },
    ...provenanceOf(row),
  } as z.output<typeof Authority>;
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
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: AuthoritySummary,
        lists: {
          type: 'authorityTypes',
          governmentLevel: 'governmentLevels',
          policyDomain: 'policyDomains',
          parent: 'authorities',
          body: 'bodies',
        },
        find: (query: AuthorityQuery, page) => listAuthorities(app.database.db, query, page),
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
    },
    async (request) => {
      const { authorityId } = request.params;
      const [view, row] = await Promise.all([app.view(request), findAuthority(app.database.db, authorityId)]);
      if (!row) throw notFound(`/authorities/${authorityId}`, 'authorityId', authorityId);
      return toAuthority(row, view);
    },
  );
};
