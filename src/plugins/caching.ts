import { createHash } from 'node:crypto';
import fp from 'fastify-plugin';

/** Gives every successful read a strong ETag of its content, answers 304 to a client that has it, and says how long it may be kept. */
export const caching = fp(
  async (app) => {
    app.addHook('onSend', async (request, reply, payload) => {
      reply.header('vary', 'Accept, Accept-Encoding');
      if (reply.statusCode !== 200 || reply.getHeader('cache-control') === 'no-store') return payload;
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
      if (typeof payload !== 'string') return payload;
      // Written as bytes once: the ETag, the length and the socket would each do it again.
      const bytes = Buffer.from(payload);
      const etag = `"${createHash('sha1').update(bytes).digest('base64')}"`;
      reply.header('etag', etag);
      if (!hasCurrent(request.headers['if-none-match'], etag)) return bytes;
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
