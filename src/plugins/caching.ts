import { createHash } from 'node:crypto';
import fp from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyReply {
    /** The number of the version of the one record that is answered. */
    recordVersion: number | undefined;
  }
}

/**
 * Gives every successful answer a strong ETag of its content, answers 304 to a reader who has it, and says how long it may be kept.
 * The ETag of a record begins with the number of its version, which is all that If-Match looks at.
 */
export const caching = fp(
  async (app) => {
    app.decorateReply('recordVersion', undefined);
    app.addHook('preSerialization', async (_request, reply, body) => {
      const { version, self } = (body ?? {}) as { version?: unknown; self?: unknown };
      if (typeof version === 'number' && typeof self === 'string') reply.recordVersion = version;
      return body;
    });
    app.addHook('onSend', async (request, reply, payload) => {
      reply.header('vary', 'Accept, Accept-Encoding, Authorization');
      const isPrivate = reply.getHeader('cache-control') === 'no-store';
      if (![200, 201].includes(reply.statusCode) || (isPrivate && reply.recordVersion === undefined)) return payload;
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
      if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
      // Written as bytes once: the ETag, the length and the socket would each do it again.
      const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
      const version = reply.recordVersion === undefined ? '' : `${reply.recordVersion}-`;
      const etag = `"${version}${createHash('sha1').update(bytes).digest('base64')}"`;
      reply.header('etag', etag);
      if (!['GET', 'HEAD'].includes(request.method) || !hasCurrent(request.headers['if-none-match'], etag)) return bytes;
      reply.code(304);
      // Not an empty text, whose length would be told: RFC 9110, 8.6, allows no length here but that of the whole, which HEAD tells.
      return request.method === 'HEAD' ? bytes : null;
    });
  },
  { name: 'caching', fastify: '5.x' },
);

/** Whether If-None-Match names what would be given: any representation, or a list of tags, compared weakly (RFC 9110, 13.1.2). */
function hasCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
  return (
    ifNoneMatch !== undefined &&
    (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
  );
}
