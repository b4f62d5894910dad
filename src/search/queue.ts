import { type SQL, sql } from 'drizzle-orm';
import { type Database, select } from '../../db/client.ts';
import { textArray } from '../http/sql.ts';
import type { SearchedKind } from './client.ts';

/** A record whose document is out of date, with the mark that it had when it was read. */
export interface Queued {
  id: string;
  /** A number, as text. */
  mark: string;
}

/** What is to be sent: what the server has refused at this very mark is set aside until it is written again. */
const isWaiting: SQL = sql`refused_mark is distinct from mark`;

/** How many records of a kind wait, how many of them are not set aside, and the last mark given to one of those. */
export async function countQueued(
  { whole }: Database,
  kind: SearchedKind,
): Promise<{ all: number; waiting: number; last: string | undefined }> {
  const [row] = await select<{ all: number; waiting: number; last: string | null }>(
    whole,
    sql`select count(*)::int as all, (count(*) filter (where ${isWaiting}))::int as waiting, (max(mark) filter (where ${isWaiting}))::text as last
        from search_queue where kind = ${kind}`,
  );
  return { all: row?.all ?? 0, waiting: row?.waiting ?? 0, last: row?.last ?? undefined };
}

/** The next records of a kind, in the order in which they were written, after one mark and up to another. */
export const listQueued = (
  { whole }: Database,
  kind: SearchedKind,
  { after, until, limit }: { after: string; until: string; limit: number },
): Promise<Queued[]> =>
  select<Queued>(
    whole,
    sql`select id, mark::text as mark from search_queue
        where kind = ${kind} and mark > ${after}::bigint and mark <= ${until}::bigint and ${isWaiting} order by search_queue.mark limit ${limit}`,
  );

/** Takes records out of the queue; one that was written again meanwhile has another mark, and stays. */
export async function unqueue({ whole }: Database, kind: SearchedKind, rows: Queued[]): Promise<void> {
  const marks = rows.map(({ mark }) => mark);
  await select(
    whole,
    sql`delete from search_queue q using unnest(${textArray(rows.map(({ id }) => id))}, ${textArray(marks)}) done (id, mark)
        where q.kind = ${kind} and q.id = done.id and q.mark = done.mark::bigint`,
  );
}

/** Sets a record aside that the server refuses, unless it was written again meanwhile: it is sent again when it is. */
export async function setAside({ whole }: Database, kind: SearchedKind, { id, mark }: Queued): Promise<void> {
  await select(whole, sql`update search_queue set refused_mark = mark where kind = ${kind} and id = ${id} and mark = ${mark}::bigint`);
}

/** Sets a record aside that was refused as an index was built, and so may not be in the queue. One that is was written meanwhile, and is sent again. */
export async function setAsideNew({ whole }: Database, kind: SearchedKind, id: string): Promise<void> {
  await select(
    whole,
    sql`insert into search_queue (kind, id, mark, refused_mark) select ${kind}, ${id}, mark, mark from nextval('search_marks') mark
        on conflict (kind, id) do nothing`,
  );
}
