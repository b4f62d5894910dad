import { getTableName, sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { LocalizedText } from '../../../db/schema/types.ts';
import type { EditableKind } from './kinds.ts';

/** A record in the list of those that staff write. */
export interface ListedRecord {
  id: string;
  symbol: string | null;
  title: LocalizedText | null;
  state: 'draft' | 'embargoed' | 'published' | 'withdrawn';
  institutions: string[];
  modifiedAt: string;
}

/**
 * Lists records of a kind, those changed last first: all that are public, and what the institution has in preparation.
 * @param words looked for in symbols, titles and texts, as they are written; an id finds its record
 */
export async function listStaffRecords(
  db: Db,
  { kind, naming, words }: EditableKind,
  asked: { q: string | undefined; institution: string | null },
  page: { limit: number; offset: number },
): Promise<{ rows: ListedRecord[]; total: number }> {
  const table = sql.identifier(getTableName(kind.table));
  const pattern = asked.q === undefined ? undefined : `%${asked.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const where = sql`(x.published_at is not null or x.institutions = '{}' or ${asked.institution}::text = any(x.institutions))
    ${pattern === undefined ? sql`` : sql` and (x.id = ${asked.q} or ${words} ilike ${pattern})`}`;
  const [rows, [counted]] = await Promise.all([
    select<ListedRecord>(
      db,
      sql`select x.id, ${naming}, x.institutions, to_char(x.modified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "modifiedAt",
            case when x.withdrawn_at is not null then 'withdrawn' when x.published_at is not null then 'published'
              when x.publish_on is not null then 'embargoed' else 'draft' end as state
          from (select * from ${table} x where ${where} order by x.modified_at desc, x.id limit ${page.limit}::int offset ${page.offset}::int) x
          order by x.modified_at desc, x.id`,
    ),
    select<{ total: number }>(db, sql`select count(*)::int as total from ${table} x where ${where}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}
