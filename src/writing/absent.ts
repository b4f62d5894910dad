import { sql } from 'drizzle-orm';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Db, select } from '../../db/client.ts';
import { Moved, notFound, type Problem } from '../errors.ts';
import { gone } from './records.ts';

interface Tombstone {
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  publishedAt: string | null;
  version: number;
  mergedInto: string | null;
  targetIsPublic: boolean;
}

/**
 * Why a record cannot be read: it was never there (404), it was withdrawn (410, with its tombstone), or another stands in its place (301).
 * One that was never public never was, for anybody who asks.
 * @param address absolute address of the collection, for the redirection
 */
export async function whyAbsent(whole: Db, table: string, address: string, param: string, id: string): Promise<Problem | Moved> {
  const name = sql.raw(table);
  const [row] = await select<Tombstone>(
    whole,
    sql`select x.withdrawn_at as "withdrawnAt", x.withdrawn_reason as "withdrawnReason", x.published_at as "publishedAt", x.version, x.merged_into as "mergedInto",
          exists (select from ${name} y where y.id = x.merged_into and y.published_at is not null) as "targetIsPublic"
        from ${name} x where x.id = ${id} and x.withdrawn_at is not null and x.published_at is not null`,
  );
  const path = `/${address.split('/').at(-1)}/${id}`;
  if (!row) return notFound(path, param, id);
  if (row.mergedInto && row.targetIsPublic) return new Moved(`${address}/${encodeURIComponent(row.mergedInto)}`);
  return gone(path, { withdrawnAt: new Date(row.withdrawnAt as string), withdrawnReason: row.withdrawnReason, version: row.version });
}

/** @throws Problem 404 or 410, or the way to the record in its place, where who asks sees no such recommendation */
export async function requireReadable(app: FastifyInstance, request: FastifyRequest, recommendation: string, asOf?: string): Promise<void> {
  const found = await app.read(request, (db) => select(db, sql`select from recommendations where id = ${recommendation}`), asOf);
  if (found.length > 0) return;
  if (asOf !== undefined) throw notFound(`/recommendations/${recommendation}`, 'recommendationId', recommendation);
  const address = `${app.apiAddress()}/recommendations`;
  throw await whyAbsent(app.database.whole, 'recommendations', address, 'recommendationId', recommendation);
}
