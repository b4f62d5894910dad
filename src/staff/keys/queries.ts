import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { textArray } from '../../http/sql.ts';

/** What users are called, by id; those who were erased are absent. For administrators alone. */
export async function findNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  const rows = await select<{ id: string; name: string }>(
    db,
    sql`select id, name from users where id = any(${textArray([...new Set(ids)])}) and name is not null`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
