import rateLimit from '@fastify/rate-limit';
import fp from 'fastify-plugin';
import { Problem } from '../errors.ts';

const windowSeconds = 60;

/**
 * Counts requests per address (IPv6: per /64) and refuses those over the quota; addresses that do not exist count too.
 * The headers are those of the current IETF draft, which the plugin itself does not write.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 */
export const limitRate = fp<{ perMinute: number }>(
  async (app, { perMinute }) => {
    if (perMinute === 0) return;
    await app.register(rateLimit, { global: false, max: perMinute, timeWindow: windowSeconds * 1000, cache: 50_000 });
    const count = app.createRateLimit();
    const policy = `"anonymous";q=${perMinute};w=${windowSeconds}`;
    app.addHook('onRequest', async (request, reply) => {
      const quota = await count(request);
      if (quota.isAllowed) return;
      const reset = Math.max(1, quota.ttlInSeconds);
      reply.header('RateLimit-Policy', policy).header('RateLimit', `"anonymous";r=${quota.remaining};t=${reset}`);
      if (quota.isExceeded)
        throw new Problem('tooManyRequests', `No more requests accepted during next ${reset} seconds`, {
          members: { limit: perMinute, retryAfterSec: reset },
          headers: { 'retry-after': String(reset) },
        });
    });
  },
  { name: 'rate-limit', fastify: '5.x' },
);
