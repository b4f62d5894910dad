import { eq, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Database, Db } from '../db/client.ts';
import { seedLoads } from '../db/schema/index.ts';
import { hashFiles, readFiles } from './load/files.ts';
import type { Kind } from './load/kind.ts';
import { kinds } from './load/kinds.ts';
import { collectReferences } from './load/references.ts';
import { parseSeed } from './load/seed.ts';
import { type Write, writeRows } from './load/write.ts';

export { SeedError } from './load/seed-error.ts';

/** Any constant will do, as long as nothing else in the database uses it: the letters of "seeds" on a telephone. */
const seedLock = 73_337;

/** The lock of everybody who writes, so that the feed is told in the order of the commits; the application takes the same. */
const writersLock = 28_348;

/** To be raised when the loader makes other rows from the same files: it then loads everything again. */
const loaderVersion = '1';

interface Pending {
  kind: Kind;
  contentHash: string;
}

/**
 * Brings the database to what the seed says, kind by kind, each in one transaction.
 * Kinds whose files have not changed are skipped; the whole seed is checked before anything is written.
 * Rows corrected by staff (`version` above 1) and rows that the seed no longer holds stay as they are.
 * @throws SeedError naming file, row and field, when the seed is broken or refers to something that does not exist
 */
export async function loadSeed(
  database: Database,
  options: { folder?: string } = {},
): Promise<{ kinds: number; rows: number; changed: number }> {
  const files = await readFiles(options.folder ?? import.meta.dirname);
  const hashed = kinds.map((kind) => ({ kind, contentHash: hashFiles(files, kind.files, `${loaderVersion} ${kind.name}`) }));
  const stored = new Map((await database.whole.select().from(seedLoads)).map((row) => [row.kind, row]));
  const pending = hashed.filter(({ kind, contentHash }) => stored.get(kind.name)?.contentHash !== contentHash);
  const rows = new Map(kinds.map(({ name }) => [name, stored.get(name)?.rows ?? 0]));
  let changed = 0;
  if (pending.length > 0) {
    const seed = parseSeed(files);
    const references = collectReferences(seed);
    const built = new Map(kinds.map((kind) => [kind.name, kind.build(seed, references)]));
    for (const one of pending) {
      const { rows: count, writes } = built.get(one.kind.name) as ReturnType<Kind['build']>;
      changed += await loadKind(database.whole, one, count, writes);
      rows.set(one.kind.name, count);
    }
    if (changed > 0) await analyze(database.whole, new Set([...built.values()].flatMap(({ writes }) => writes.map(({ table }) => table))));
  }
  return { kinds: kinds.length, rows: [...rows.values()].reduce((sum, count) => sum + count, 0), changed };
}

/** Loads one kind, unless another loader has done so while this one waited. */
async function loadKind(db: Db, { kind, contentHash }: Pending, rows: number, writes: Write[]): Promise<number> {
  return db.transaction(async (tx) => {
    // Waiting for another loader counts as running: the limit for readers' statements is too short.
    await tx.execute(sql`set local statement_timeout = '60s'`);
    await tx.execute(sql`select pg_advisory_xact_lock(${seedLock}), pg_advisory_xact_lock(${writersLock})`);
    // One instant for all of it, in the history too: at no moment was there a record without its texts.
    await tx.execute(
      sql`select set_config('monitum.written_at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true)`,
    );
    const [stored] = await tx.select().from(seedLoads).where(eq(seedLoads.kind, kind.name));
    if (stored?.contentHash === contentHash) return 0;
    let changed = 0;
    for (const write of writes) changed += await writeRows(tx, write);
    const load = { contentHash, rows, loadedAt: sql`now()` };
    await tx
      .insert(seedLoads)
      .values({ kind: kind.name, ...load })
      .onConflictDoUpdate({ target: seedLoads.kind, set: load });
    return changed;
  });
}

/** Fresh tables have no statistics: without this the first queries would be planned for empty ones. */
async function analyze(db: Db, tables: Set<PgTable>): Promise<void> {
  const names = [...tables].map((table) => sql.identifier(getTableConfig(table).name));
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = '60s'`);
    await tx.execute(sql`analyze ${sql.join(names, sql`, `)}`);
  });
}
