import accepts from '@fastify/accepts';
import fp from 'fastify-plugin';
import { Problem } from '../errors.ts';
import { apiPath } from '../http/view.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The media types a route can answer with; JSON when it does not say. */
    produces?: string[];
  }
}

/** Answers 406 to a client that accepts none of the media types that a route of the API can give, and 415 to one that sends anything but JSON. */
export const negotiation = fp(
  async (app) => {
    await app.register(accepts);
    // Fastify reads plain text by itself; no route of ours does.
    app.removeContentTypeParser('text/plain');
    app.addHook('preValidation', async (request) => {
      const wanted = request.headers.accept;
      if (!wanted || wanted === '*/*' || request.is404 || !request.url.startsWith(apiPath)) return;
      const produces = request.routeOptions.config.produces ?? ['application/json'];
      if (request.accepts().type(produces.flatMap((type) => [type, `${type};charset=utf-8`])) === false)
        throw new Problem('notAcceptable', `This address gives ${produces.join(', ')}; the Accept header allows none of them`);
    });
  },
  { name: 'negotiation', fastify: '5.x' },
);
