import fp from 'fastify-plugin';

/**
 * Gives every answer its own trace id, which our logs and the `instance` of a problem carry too, and echoes the client's as the related one.
 * @see https://www.belgif.be/specification/rest/api-guide/#rule-trc-header
 */
export const tracing = fp(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('BelGov-Trace-Id', request.id);
      const related = request.headers['belgov-trace-id'];
      if (typeof related === 'string' && /^[\x21-\x7e]{1,36}$/.test(related)) reply.header('BelGov-Related-Trace-Id', related);
    });
    app.addHook('onResponse', async (request, reply) => {
      request.log.debug(
        { method: request.method, url: request.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
        'answered',
      );
    });
  },
  { name: 'tracing', fastify: '5.x' },
);
