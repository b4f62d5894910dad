import fp from 'fastify-plugin';
import { languages } from '../../db/schema/types.ts';

/**
 * Says of every answer for readers of which languages it is, and of every page which is the next: for clients that read headers and not bodies.
 * These are the languages asked for; single texts may be in another where those do not exist, which the key of each text says (RFC 9110 §8.5:
 * the intended audience, not all languages used). Problems are in English.
 */
export const representation = fp(
  async (app) => {
    app.addHook('preSerialization', async (request, reply, body) => {
      const { lang } = (request.query ?? {}) as { lang?: string[] };
      const { next } = (body ?? {}) as { next?: unknown };
      if (typeof next === 'string') reply.header('link', `<${next}>; rel="next"`);
      reply.header('content-language', reply.statusCode >= 400 ? 'en' : [...new Set(lang ?? languages)].join(', '));
      return body;
    });
  },
  { name: 'representation', fastify: '5.x' },
);
