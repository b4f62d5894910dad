import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { select } from '../db/client.ts';
import { within } from './http/within.ts';

/** BelgIF HealthStatus: what the service can do, and nothing of how it is built. */
export const Health = z
  .object({
    status: z
      .string()
      .regex(/^(UP|DEGRADED|DOWN)$/)
      .describe('`DEGRADED`: everything answers, searches more simply than usual'),
  })
  .meta({ id: 'HealthStatus' });

/** So long a check is believed, so that asking for health costs nothing. */
const believed = 1_000;

/**
 * Milliseconds a part may take to answer: the 5 s that any statement has (`db/client.ts`), so that a check that waits
 * its turn behind slow reads does not call a busy service a dead one.
 */
const patience = 5_000;

/** Seconds: an index that has lacked a change for longer is not working as it should; a rebuild of a usual installation takes less. */
const longestLag = 300;

async function checkHealth(app: FastifyInstance): Promise<'UP' | 'DEGRADED' | 'DOWN'> {
  try {
    await within(patience, select(app.database.db, sql`select`));
  } catch {
    return 'DOWN';
  }
  try {
    const search = app.searchServer;
    if (!search || app.isSearchPaused()) return 'DEGRADED';
    await within(patience, search.client.index(search.indexOf('recommendation')).getStats());
    const { seconds } = await within(patience, app.searchLag());
    return seconds > longestLag ? 'DEGRADED' : 'UP';
  } catch {
    return 'DEGRADED';
  }
}

/** Whether the service works: 200 for `UP` and `DEGRADED`, 503 for `DOWN`. */
export const healthRoutes: FastifyPluginAsyncZod = async (app) => {
  let last: { at: number; status: Promise<'UP' | 'DEGRADED' | 'DOWN'> } | undefined;
  app.get(
    '/health',
    {
      schema: {
        tags: ['Health'],
        operationId: 'checkHealth',
        summary: 'Whether the service works',
        querystring: z.strictObject({}),
        response: { 200: Health, 503: Health },
      },
    },
    async (_request, reply) => {
      if (!last || Date.now() - last.at > believed) last = { at: Date.now(), status: checkHealth(app) };
      const status = await last.status;
      return reply
        .code(status === 'DOWN' ? 503 : 200)
        .header('cache-control', 'no-store')
        .send({ status });
    },
  );
};
