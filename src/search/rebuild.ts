import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import { type Database, type Db, select } from '../../db/client.ts';
import { searchIndexes } from '../../db/schema/index.ts';
import { buildDictionary } from '../vocabularies/dictionary.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { listEntries } from '../vocabularies/queries.ts';
import { type SearchServer, searchErrorCode } from './client.ts';
import { type IndexedKind, indexedKinds } from './kinds.ts';
import { labelSynonyms, settingsFingerprint } from './settings.ts';

/** One process at a time builds indexes; the others wait and then find them built. */
const rebuildLock = 6_664_887;

/** Ten minutes for a task: 2 000 documents take some 10 to 20 seconds on two busy cores, and as many batches as wait are one task. */
const taskTimeout = 600_000;

/**
 * So many batches may wait at the server, on its disk: it takes those that wait as one, and each indexing that it does costs more the
 * more it holds already.
 */
const batchesAhead = 8;

/**
 * Makes sure that every index holds what the database holds, building again those that do not.
 * An index is built beside the one in use and swapped in when it is complete: reads go on, and an interrupted build leaves nothing but a
 * half-built index that the next start throws away.
 */
export async function ensureIndexes(
  database: Database,
  search: SearchServer,
  log: (line: string) => void = () => {},
): Promise<{ rebuilt: boolean; documents: number }> {
  const lock = await database.sql.reserve();
  try {
    await lock`set statement_timeout = 0`;
    await lock`select pg_advisory_lock(${rebuildLock})`;
    let rebuilt = false;
    let documents = 0;
    const lists = await listEntries(database.db);
    const labels = createHash('sha256')
      .update(JSON.stringify([...lists].map(([list, entries]) => [list, ...entries.values()])))
      .digest('hex');
    let vocabularies: Vocabularies | undefined;
    for (const kind of indexedKinds) {
      const name = search.indexOf(kind.kind);
      const { fingerprint, rows } = await fingerprintOf(database.db, kind, labels);
      documents += rows;
      if (await isCurrent(database.db, search, name, fingerprint, rows)) continue;
      vocabularies ??= { lists, dictionary: buildDictionary(lists) };
      log(`${name}: building with ${rows} documents`);
      const built = await rebuildIndex(database.db, search, kind, vocabularies);
      await database.db
        .insert(searchIndexes)
        .values({ name, fingerprint, documents: built })
        .onConflictDoUpdate({ target: searchIndexes.name, set: { fingerprint, documents: built, builtAt: sql`now()` } });
      rebuilt = true;
    }
    return { rebuilt, documents };
  } finally {
    await lock`select pg_advisory_unlock_all()`.catch(() => {});
    await lock`reset statement_timeout`.catch(() => {});
    lock.release();
  }
}

/** What an index must have been built from to be current: settings, the state of every table it copies, and the vocabularies whose labels it holds. */
async function fingerprintOf(db: Db, kind: IndexedKind, labels: string): Promise<{ fingerprint: string; rows: number }> {
  // Sums: the latest change alone would miss one that was committed after a later one.
  const states = Object.entries(kind.copies).map(
    ([table, number]) => `select '${table}' as name, count(*)::int as rows, sum(${number}::numeric)::text as sum from ${table}`,
  );
  const tables = await select<{ name: string; rows: number; sum: string | null }>(
    db,
    sql.raw(`${states.join(' union all ')} order by name`),
  );
  const fingerprint = createHash('sha256')
    .update(`${settingsFingerprint(kind.settings)} ${labels} ${JSON.stringify(tables)}`)
    .digest('hex');
  return { fingerprint, rows: tables.find((table) => table.name === kind.table)?.rows ?? 0 };
}

async function isCurrent(db: Db, search: SearchServer, name: string, fingerprint: string, rows: number): Promise<boolean> {
  const [recorded] = await db.select().from(searchIndexes).where(eq(searchIndexes.name, name));
  if (recorded?.fingerprint !== fingerprint) return false;
  try {
    const { numberOfDocuments } = await search.client.index(name).getStats();
    return numberOfDocuments === rows;
  } catch (error) {
    if (searchErrorCode(error) === 'index_not_found') return false;
    throw error;
  }
}

/**
 * Builds one index anew and swaps it in.
 * @throws when the search server refuses a task or holds another number of documents than were sent; the index in use is then untouched
 */
async function rebuildIndex(db: Db, search: SearchServer, kind: IndexedKind, vocabularies: Vocabularies): Promise<number> {
  const { client } = search;
  const name = search.indexOf(kind.kind);
  const next = `${name}_next`;
  await client.deleteIndexIfExists(next);
  await succeeded(client, await client.createIndex(next, { primaryKey: 'id' }));
  await succeeded(client, await client.index(next).updateSettings({ ...kind.settings, synonyms: labelSynonyms(vocabularies.dictionary) }));
  let sent = 0;
  const waiting: EnqueuedTask[] = [];
  for await (const documents of kind.documents(db, vocabularies)) {
    waiting.push(await client.index(next).addDocuments(documents));
    sent += documents.length;
    if (waiting.length > batchesAhead) await succeeded(client, waiting.shift() as EnqueuedTask);
  }
  for (const task of waiting) await succeeded(client, task);
  const { numberOfDocuments } = await client.index(next).getStats();
  if (numberOfDocuments !== sent) throw new Error(`${next} holds ${numberOfDocuments} documents, ${sent} were sent`);
  try {
    await client.getRawIndex(name);
  } catch (error) {
    if (searchErrorCode(error) !== 'index_not_found') throw error;
    await succeeded(client, await client.createIndex(name, { primaryKey: 'id' }));
  }
  await succeeded(client, await client.swapIndexes([{ indexes: [name, next], rename: false }]));
  await succeeded(client, await client.deleteIndex(next));
  return sent;
}

/** Waits for a task and throws when it failed: the client's own waiting gives back failed tasks like finished ones. */
async function succeeded(client: Meilisearch, enqueued: EnqueuedTask): Promise<void> {
  const task = await client.tasks.waitForTask(enqueued, { timeout: taskTimeout, interval: 20 });
  if (task.status !== 'succeeded') throw new Error(`the search server refused ${task.type}: ${task.error?.message ?? task.status}`);
}
