import { METHODS } from 'node:http';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import fp from 'fastify-plugin';
import { Problem, sendProblem } from '../errors.ts';
import { apiPath } from '../http/view.ts';

/** Every method that node:http reads, those of WebDAV too; CONNECT has no address, and OPTIONS has an answer of its own. */
const refusable = METHODS.filter((method) => method !== 'CONNECT' && method !== 'OPTIONS') as HTTPMethods[];

/** Remembers which methods each address knows; register it before the routes, and call `refuseOtherMethods` after them. */
export const methods = fp(
  async (app) => {
    const known = new Map<string, Set<string>>();
    app.decorate('knownMethods', known);
    app.addHook('onRoute', ({ url, method }) => {
      if (!url.startsWith(apiPath)) return;
      const set = known.get(url) ?? new Set();
      known.set(url, set);
      for (const one of [method].flat()) set.add(one);
    });
  },
  { name: 'methods', fastify: '5.x' },
);

/** Answers 405 with `Allow` to methods an existing address does not know, and OPTIONS with 204. */
export function refuseOtherMethods(app: FastifyInstance): void {
  for (const method of refusable) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method);
  for (const [url, known] of [...app.knownMethods]) {
    const allow = [...known, 'OPTIONS'].sort().join(', ');
    const others = refusable.filter((method) => !known.has(method));
    if (others.length > 0)
      app.route({
        url,
        method: others,
        schema: { hide: true },
        // In onRequest, so that the body of a refused request is never read.
        onRequest: (request, reply) => {
          sendProblem(reply, new Problem('methodNotAllowed', `${request.method} is not known here; use ${allow}`, { headers: { allow } }));
        },
        handler: () => {},
      });
    app.route({
      url,
      method: 'OPTIONS',
      schema: { hide: true },
      handler: (_request, reply) => reply.code(204).header('allow', allow).send(),
    });
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    knownMethods: Map<string, Set<string>>;
  }
}
