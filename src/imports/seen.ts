import { sql } from 'drizzle-orm';
import { type Database, type Session, select } from '../../db/client.ts';
import type { Chunk } from './chunk.ts';
import type { Item } from './claims.ts';
import type { Origin } from './known.ts';
import type { ReportRow } from './report.ts';
import type { ImportOrder } from './run.ts';

/** Of long texts fewer: characters of one transaction. */
const longestChunk = 8_000_000;

/** Makes the table of the keys that the file has had so far; it is gone with its connection. */
export async function prepareSeen(session: Session): Promise<void> {
  await session`create temp table if not exists seen_keys (key text primary key, row int not null, scope text)`;
  await session`truncate seen_keys`;
}

/** Gathers items into chunks, each with what is known of its keys: which have been seen earlier in the file. */
export async function readChunks(
  items: AsyncIterable<Item>,
  session: Session,
  size: number,
  work: (chunk: Chunk) => Promise<void>,
): Promise<void> {
  let position = 0;
  let chunk: Chunk = { items: [], repeated: new Map() };
  let claims = 0;
  let length = 0;
  // The next chunk is read while the last is written.
  let working: Promise<void> = Promise.resolve();
  const flush = async () => {
    if (chunk.items.length === 0) return;
    const full = chunk;
    chunk = { items: [], repeated: new Map() };
    claims = 0;
    length = 0;
    await working;
    working = noteSeen(session, full).then(() => work(full));
    // Whoever waits for it is told of a failure; it must not end the program before.
    working.catch(() => {});
  };
  try {
    for await (const item of items) {
      position += 1;
      chunk.items.push({ item, position });
      if (item.kind !== 'refusal' && item.kind !== 'skipped') {
        claims += 1;
        length += item.kind === 'recommendation' ? (item.values.texts ?? []).reduce((sum, { text }) => sum + text.length, 0) : 1_000;
      }
      if (claims >= size || length >= longestChunk || chunk.items.length >= 20 * size) await flush();
    }
    await flush();
  } finally {
    // What was read before a fault of the file is written to its end.
    await working;
  }
}

/** Notes the keys of a chunk, and says which of them the file had before, and in which row. */
async function noteSeen(session: Session, { items, repeated }: Chunk): Promise<void> {
  const first = new Map<string, { row: number; scope: string | null; position: number }>();
  for (const { item, position } of items) {
    if (item.key === undefined) continue;
    const scope = 'scope' in item ? item.scope : null;
    const earlier = first.get(item.key);
    // A row is refused cell by cell: that is one row.
    if (earlier && earlier.row !== item.row) repeated.set(position, earlier.row);
    else if (!earlier) first.set(item.key, { row: item.row, scope, position });
  }
  const keys = [...first.keys()];
  const values = [...first.values()];
  const rows = await session<{ key: string; row: number }[]>`
    with given as (select * from unnest(${keys}::text[], ${values.map(({ row }) => row)}::int[], ${values.map(({ scope }) => scope)}::text[]) x (key, row, scope)),
      noted as (insert into seen_keys select * from given on conflict (key) do nothing returning key)
    select s.key, s.row from given join seen_keys s using (key) where s.row <> given.row`;
  for (const { key, row } of rows) repeated.set((first.get(key) as { position: number }).position, row);
}

/** Reports what the source does not have any more, within what the file covers; nothing is withdrawn because of it. */
export async function reportVanished(
  { whole }: Database,
  session: Session,
  { source, file, applies }: ImportOrder,
  { run }: Origin,
  tell: (row: ReportRow) => Promise<void>,
): Promise<void> {
  let count = 0;
  const isWhole = source.isWhole(file);
  for (let after = ''; ; ) {
    const batch = [
      ...(await session<{ key: string; kind: string; id: string }[]>`
        select i.key, i.subject_kind as kind, i.subject_id as id from imported_records i
        where i.source = ${source.name} and i.key > ${after} and i.key not like 'document:%'
          and (${isWhole} or i.scope in (select scope from seen_keys where scope is not null))
          and not exists (select from seen_keys s where s.key = i.key) order by i.key limit 1000`),
    ];
    const last = batch.at(-1);
    if (!last) return;
    after = last.key;
    for (const { key, kind, id } of batch) {
      count += 1;
      await tell({
        outcome: 'vanished',
        key,
        subject: { kind, id },
        reason: 'The source does not have it any more; nothing was withdrawn here',
        fields: [],
      });
    }
    if (applies)
      await select(
        whole,
        sql`update imported_records set vanished_in = ${run} where source = ${source.name} and vanished_in is null and key = any(${sql.param(batch.map(({ key }) => key))}::text[])`,
      );
    if (run !== '')
      await select(
        whole,
        sql`insert into import_rows (run, position, outcome, key, subject_kind, subject_id, reason)
            select ${run}, 1000000000 + ${count - batch.length}::int + x.place, 'vanished', x.key, x.kind, x.id, 'The source does not have it any more; nothing was withdrawn here'
            from rows from (jsonb_to_recordset(${JSON.stringify(batch)}::text::jsonb) as (key text, kind text, id text)) with ordinality x (key, kind, id, place)
            on conflict do nothing`,
      );
  }
}
