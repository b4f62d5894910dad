import type { FastifyInstance } from 'fastify';
import { type HistoryRow, listHistory } from '../history.ts';
import { listRecommendationsById } from '../queries.ts';
import type { SummaryRow } from '../rows.ts';

/** A thing that happened, with the record as it was before and after where its own fields changed. */
export interface Version {
  entry: HistoryRow;
  before?: SummaryRow | undefined;
  after?: SummaryRow | undefined;
}

/** Whether what the record says of itself, or where it stands, can have changed. */
const isChange = ({ type, fields }: HistoryRow): boolean =>
  type === 'recommendation.statusChanged' || (type === 'recommendation.updated' && fields !== null && fields.length > 0);

/** One page of what happened to a recommendation, newest first, and how much there is. */
export async function findVersions(
  app: FastifyInstance,
  id: string,
  page: { limit: number; offset: number },
): Promise<{ versions: Version[]; total: number }> {
  const { rows, total } = await listHistory(app.database.db, id, page);
  const versions: Version[] = [];
  const then = async (instant: string) => (await app.readAt(instant, (db) => listRecommendationsById(db, [id])))[0];
  // One after the other: each takes a connection, and there are few of them.
  for (const entry of rows) {
    if (!isChange(entry)) versions.push({ entry });
    else versions.push({ entry, before: await then(justBefore(entry.occurredAt)), after: await then(entry.occurredAt) });
  }
  return { versions, total };
}

/** The instant a microsecond earlier; both as `2026-11-22T10:00:00.000001Z`. */
export function justBefore(instant: string): string {
  const [whole = '', fraction = ''] = instant.replace('Z', '').split('.');
  const micros = BigInt(Date.parse(`${whole}Z`)) * 1_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6)) - 1n;
  const second = new Date(Number(micros / 1_000_000n) * 1_000).toISOString().slice(0, 19);
  return `${second}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
}
