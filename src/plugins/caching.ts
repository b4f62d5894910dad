import etag from '@fastify/etag';
import fp from 'fastify-plugin';

/** Gives every successful read a strong ETag of its content, answers 304 to a client that has it, and says how long it may be kept. */
export const caching = fp(
  async (app) => {
    await app.register(etag);
    app.addHook('onSend', async (_request, reply, payload) => {
      if (reply.statusCode === 200 && !reply.hasHeader('cache-control'))
        reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
      reply.header('vary', 'Accept, Accept-Encoding');
      return payload;
    });
  },
  { name: 'caching', fastify: '5.x' },
);
