import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { select } from '../../db/client.ts';
import { type Moved, notFound, type Problem } from '../errors.ts';
import { requireReadable, whyAbsent } from '../writing/absent.ts';

/**
 * Why there is nothing at the address of a position or a grade: because of its recommendation, or because it is not there or not any more.
 * @param table its table, which is the last segment of its collection's address too
 * @throws Problem or Moved where the recommendation itself cannot be read
 */
export async function whyVoiceAbsent(
  app: FastifyInstance,
  request: FastifyRequest,
  { table, param, recommendation, id }: { table: 'positions' | 'grades'; param: string; recommendation: string; id: string },
): Promise<Problem | Moved> {
  await requireReadable(app, request, recommendation);
  const [own] = await select(
    app.database.whole,
    sql`select from ${sql.raw(table)} where id = ${id} and recommendation = ${recommendation}`,
  );
  if (!own) return notFound(`/recommendations/${recommendation}/${table}/${id}`, param, id);
  const address = `${app.apiAddress()}/recommendations/${encodeURIComponent(recommendation)}/${table}`;
  return whyAbsent(app.database.whole, table, address, param, id);
}
