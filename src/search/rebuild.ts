import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { EnqueuedTask, Meilisearch } from 'meilisearch';
import { type Database, type Db, select } from '../../db/client.ts';
import { searchIndexes, searchQueue } from '../../db/schema/index.ts';
import { textArray } from '../http/sql.ts';
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
 * Makes sure that every index holds what the public sees: brings those up to date whose records changed, and builds those again that are not
 * there, were made by other settings or other words, or do not hold as many documents as there are records.
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
    const vocabularies: Vocabularies = { lists, dictionary: buildDictionary(lists) };
    for (const kind of indexedKinds) {
      const name = search.indexOf(kind.kind);
      const fingerprint = createHash('sha256')
        .update(`${settingsFingerprint(kind.settings)} ${labels}`)
        .digest('hex');
      if (!(await isBuilt(database.db, search, name, fingerprint))) {
        rebuilt = true;
        documents += await build(kind, name, fingerprint);
        continue;
      }
      await drainQueue(database, search, vocabularies, kind);
      const { numberOfDocuments } = await search.client.index(name).getStats();
      const [counted] = await select<{ rows: number }>(database.db, sql`select count(*)::int as rows from ${sql.raw(kind.table)}`);
      const [waiting] = await select(database.whole, sql`select from search_queue where kind = ${kind.kind} limit 1`);
      // What was written just now is on its way; otherwise the server has lost something.
      if (numberOfDocuments === counted?.rows || waiting) documents += numberOfDocuments;
      else {
        rebuilt = true;
        documents += await build(kind, name, fingerprint);
      }
    }
    return { rebuilt, documents };

    async function build(kind: IndexedKind, name: string, fingerprint: string): Promise<number> {
      log(`${name}: building`);
      // Forgotten until it is done, so that an interrupted build is begun again.
      await database.whole.delete(searchIndexes).where(eq(searchIndexes.name, name));
      await database.whole.delete(searchQueue).where(eq(searchQueue.kind, kind.kind));
      const built = await rebuildIndex(database.db, search, kind, vocabularies);
      await database.whole
        .insert(searchIndexes)
        .values({ name, fingerprint, documents: built })
        .onConflictDoUpdate({ target: searchIndexes.name, set: { fingerprint, documents: built, builtAt: sql`now()` } });
      await drainQueue(database, search, vocabularies, kind);
      return built;
    }
  } finally {
    await lock`select pg_advisory_unlock_all()`.catch(() => {});
    await lock`reset statement_timeout`.catch(() => {});
    lock.release();
  }
}

/**
 * Brings the indexes up to date with the records that were written; gives how many documents were written or removed, or undefined where
 * another process is at it: what was written after its look at the queue has then to be looked for again.
 * @throws when the search server cannot be reached or refuses; what was not done is then still in the queue
 */
export async function syncIndexes(database: Database, search: SearchServer, vocabularies: Vocabularies): Promise<number | undefined> {
  const lock = await database.sql.reserve();
  try {
    const [got] = await lock<{ locked: boolean }[]>`select pg_try_advisory_lock(${rebuildLock}) as locked`;
    if (!got?.locked) return undefined;
    let documents = 0;
    for (const kind of indexedKinds) documents += await drainQueue(database, search, vocabularies, kind);
    return documents;
  } finally {
    await lock`select pg_advisory_unlock_all()`.catch(() => {});
    lock.release();
  }
}

/** So many records are brought up to date at once. */
const drainBatch = 500;

/** Takes the records of one kind out of the queue as their documents are written, or removed where the public does not see them. */
async function drainQueue(
  database: Database,
  search: SearchServer,
  vocabularies: Vocabularies,
  { kind, documents }: IndexedKind,
): Promise<number> {
  const index = search.client.index(search.indexOf(kind));
  for (let done = 0; ; ) {
    const queued = await select<{ id: string; mark: string }>(
      database.whole,
      sql`select id, mark::text from search_queue where kind = ${kind} order by search_queue.mark limit ${drainBatch}`,
    );
    if (queued.length === 0) return done;
    const ids = queued.map(({ id }) => id);
    const written = new Set<string>();
    const tasks: EnqueuedTask[] = [];
    for await (const batch of documents(database.db, vocabularies, ids)) {
      if (batch.length > 0) tasks.push(await index.addDocuments(batch));
      for (const { id } of batch) written.add(id);
    }
    const gone = ids.filter((id) => !written.has(id));
    if (gone.length > 0) tasks.push(await index.deleteDocuments(gone));
    for (const task of tasks) await succeeded(search.client, task);
    // A record that was written once more meanwhile has another mark, and stays.
    await select(
      database.whole,
      sql`delete from search_queue q using unnest(${textArray(ids)}, ${textArray(queued.map(({ mark }) => mark))}) done (id, mark)
          where q.kind = ${kind} and q.id = done.id and q.mark = done.mark::bigint`,
    );
    done += queued.length;
  }
}

/** Whether an index is there and was made by these settings and words. */
async function isBuilt(db: Db, search: SearchServer, name: string, fingerprint: string): Promise<boolean> {
  const [recorded] = await db.select().from(searchIndexes).where(eq(searchIndexes.name, name));
  if (recorded?.fingerprint !== fingerprint) return false;
  try {
    await search.client.getRawIndex(name);
    return true;
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
