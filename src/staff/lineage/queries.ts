import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { textArray } from '../../http/sql.ts';

/** Where recommendations stand, by their ids. */
export async function findStandings(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await select<{ id: string; status: string }>(
    db,
    sql`select recommendation as id, status from recommendation_standings where recommendation = any(${textArray(ids)})`,
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}
