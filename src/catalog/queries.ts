import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';

/** The earliest date that a public recommendation has, as precise as it is known; undefined where there is none. */
export async function findEarliestDate(db: Db): Promise<string | undefined> {
  const [row] = await select<{ earliest: string | null }>(
    db,
    sql`select min(d.adopted_on) as earliest from documents d where exists (select from recommendations r where r.document = d.id)`,
  );
  return row?.earliest ?? undefined;
}
