import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { badRequest, type Issue } from '../errors.ts';
import { shortened } from '../http/faults.ts';
import { readableQuery } from '../http/query.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';

type Query = Record<string, unknown>;

/**
 * What a query breaks beyond its schema: codes that no list holds, a period that ends before it starts, parameters that exclude one another.
 * @param given the names of all parameters, also of those whose values the schema does not take
 * @param request for what its headers say of the form of the answer
 */
export type QueryCheck = (query: Query, vocabularies: Vocabularies, given: Set<string>, request: FastifyRequest) => Issue[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What has to hold of a query beside its schema; given those parameters that the schema takes. */
    check?: QueryCheck;
  }
  interface FastifyInstance {
    /** What the parameters that a refused query does have right break all the same, so that one answer names every fault. */
    furtherIssues(request: FastifyRequest): Promise<Issue[]>;
  }
}

/** Has each route's check run on its queries, whether or not the schema takes them. */
export const checks = fp(
  async (app: FastifyInstance) => {
    app.addHook('preValidation', async (request) => {
      const issues = request.is404 ? [] : undecodable(request.url);
      if (issues.length > 0) throw badRequest(...issues);
    });
    const runCheck = async (request: FastifyRequest, read: (given: Query) => Query): Promise<Issue[]> => {
      const { check } = request.routeOptions.config;
      const given = request.query as Query;
      return check ? check(read(given), await app.vocabularies.current(), new Set(Object.keys(given)), request) : [];
    };
    app.addHook('preHandler', async (request) => {
      const issues = await runCheck(request, (query) => query);
      if (issues.length > 0) throw badRequest(...issues);
    });
    app.decorate('furtherIssues', (request: FastifyRequest) =>
      runCheck(request, (raw) => readableQuery(request.routeOptions.schema?.querystring, raw)),
    );
  },
  { name: 'checks', fastify: '5.x' },
);

/** Parameters whose percent-encoding is no UTF-8: read leniently they would mean one thing here and another in the links of a page. */
function undecodable(url: string): Issue[] {
  const start = url.indexOf('?');
  if (start === -1 || !url.includes('%', start)) return [];
  return url
    .slice(start + 1)
    .split('&')
    .flatMap((parameter): Issue[] => {
      try {
        decodeURIComponent(parameter);
        return [];
      } catch {
        const [name = ''] = parameter.split('=', 1);
        const value = shortened(parameter.slice(name.length + 1));
        return [{ type: 'invalidInput', in: 'query', name: shortened(name), detail: 'The parameter is not percent-encoded UTF-8', value }];
      }
    });
}
