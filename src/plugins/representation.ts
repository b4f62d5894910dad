import fp from 'fastify-plugin';
import { languages } from '../../db/schema/types.ts';

/** Says of every answer in which languages it is (problems are in English), and of every page which is the next: for clients that read headers and not bodies. */
export const representation = fp(
  async (app) => {
    app.addHook('preSerialization', async (request, reply, body) => {
      const { lang } = (request.query ?? {}) as { lang?: string[] };
      const { next } = (body ?? {}) as { next?: unknown };
      if (typeof next === 'string') reply.header('link', `<${next}>; rel="next"`);
      reply.header('content-language', reply.statusCode >= 400 ? 'en' : (lang ?? languages).join(', '));
      return body;
    });
  },
  { name: 'representation', fastify: '5.x' },
);
