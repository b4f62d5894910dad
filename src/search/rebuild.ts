import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { type Database, type Session, select } from '../../db/client.ts';
import { searchIndexes } from '../../db/schema/index.ts';
import { buildDictionary } from '../vocabularies/dictionary.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { listEntries } from '../vocabularies/queries.ts';
import { buildIndex, type Work } from './build.ts';
import { type SearchServer, searchErrorCode } from './client.ts';
import { drainQueue } from './drain.ts';
import { type IndexedKind, indexedKinds } from './kinds.ts';
import { countQueued, setAsideNew } from './queue.ts';
import { settingsFingerprint } from './settings.ts';

/** One process at a time writes to the indexes; the others wait and then find them built. */
const rebuildLock = 6_664_887;

/** Work on the indexes, by whoever holds the lock. */
interface LockedWork extends Work {
  /** The connection that holds it. */
  lock: Session;
}

/**
 * Makes sure that every index holds what the public sees: brings those up to date whose records changed, and builds those again that are not
 * there, were made by other settings or other words, or do not hold as many documents as there are records.
 * An index is built beside the one in use and swapped in when it is complete: reads and writes go on, and an interrupted build leaves nothing
 * but a half-built index that the next one throws away. What was written meanwhile is in the index at the end.
 * @throws when the search server cannot be reached, is full or refuses; the indexes in use are then as they were, and what waits still waits
 */
export async function ensureIndexes(
  database: Database,
  search: SearchServer,
  log: Work['log'] = () => {},
): Promise<{ rebuilt: boolean; documents: number }> {
  const lock = database.openSession();
  try {
    await lock`set statement_timeout = 0`;
    await lock`select pg_advisory_lock(${rebuildLock})`;
    const { vocabularies, labels } = await readVocabularies(database);
    const work: LockedWork = { database, search, vocabularies, log, lock };
    let rebuilt = false;
    let documents = 0;
    for (const kind of indexedKinds) {
      const fingerprint = fingerprintOf(kind, labels);
      if ((await isBuilt(work, kind, fingerprint)) && !(await isFarBehind(work, kind))) {
        await drainQueue(work, kind);
        const held = await countHeld(work, kind);
        if (held !== undefined) {
          documents += held;
          continue;
        }
      }
      rebuilt = true;
      documents += await build(work, kind, fingerprint);
    }
    return { rebuilt, documents };
  } finally {
    await database.endSession(lock);
  }
}

/**
 * Brings the indexes up to date with the records that were written; gives how many documents were written or removed, or undefined where
 * another process is at it: what was written after its look at the queue has then to be looked for again.
 * An index that is gone, or that most of its records wait for, is built again.
 * @throws when the search server cannot be reached, is full or refuses; what was not done is then still in the queue
 */
export async function syncIndexes(
  database: Database,
  search: SearchServer,
  vocabularies: Vocabularies,
  log: Work['log'] = () => {},
): Promise<number | undefined> {
  const lock = database.openSession();
  try {
    const [got] = await lock<{ locked: boolean }[]>`select pg_try_advisory_lock(${rebuildLock}) as locked`;
    if (!got?.locked) return undefined;
    const work: LockedWork = { database, search, vocabularies, log, lock };
    let documents = 0;
    for (const kind of indexedKinds) {
      if ((await countQueued(database, kind.kind)).waiting === 0) continue;
      if ((await isThere(work, kind)) && !(await isFarBehind(work, kind))) documents += await drainQueue(work, kind);
      else {
        await lock`set statement_timeout = 0`;
        const read = await readVocabularies(database);
        documents += await build({ ...work, vocabularies: read.vocabularies }, kind, fingerprintOf(kind, read.labels));
      }
    }
    return documents;
  } finally {
    await database.endSession(lock);
  }
}

/** The vocabularies as they are now, and a fingerprint of all their words. */
async function readVocabularies({ db }: Database): Promise<{ vocabularies: Vocabularies; labels: string }> {
  const lists = await listEntries(db);
  const labels = createHash('sha256')
    .update(JSON.stringify([...lists].map(([list, entries]) => [list, ...entries.values()])))
    .digest('hex');
  return { vocabularies: { lists, dictionary: buildDictionary(lists) }, labels };
}

/** Changes with the settings of an index, the shape of its documents and the words of the vocabularies. */
const fingerprintOf = ({ settings }: IndexedKind, labels: string): string =>
  createHash('sha256')
    .update(`${settingsFingerprint(settings)} ${labels}`)
    .digest('hex');

/** Whether an index is there and was made by these settings and words. */
async function isBuilt(work: Work, kind: IndexedKind, fingerprint: string): Promise<boolean> {
  const { db } = work.database;
  const [recorded] = await db
    .select()
    .from(searchIndexes)
    .where(eq(searchIndexes.name, work.search.indexOf(kind.kind)));
  return recorded?.fingerprint === fingerprint && (await isThere(work, kind));
}

/** Whether an index is there with our settings: one that somebody deleted is made again, without them, by the first document sent to it. */
async function isThere({ search }: Work, { kind, settings }: IndexedKind): Promise<boolean> {
  try {
    const attributes = await search.client.index(search.indexOf(kind)).getSearchableAttributes();
    return JSON.stringify(attributes) === JSON.stringify(settings.searchableAttributes);
  } catch (error) {
    if (searchErrorCode(error) === 'index_not_found') return false;
    throw error;
  }
}

/** Below so many records that wait, sending them one batch after the other takes less than building the index again. */
const fewQueued = 5_000;

/** Whether more than half of the records wait, as after a large import: building the index again is then less work, and reads are not slowed. */
async function isFarBehind({ database }: Work, { kind, table }: IndexedKind): Promise<boolean> {
  const { waiting } = await countQueued(database, kind);
  if (waiting <= fewQueued) return false;
  return waiting > (await countRecords(database, table)) / 2;
}

async function countRecords({ db }: Database, table: string): Promise<number> {
  const [counted] = await select<{ rows: number }>(db, sql`select count(*)::int as rows from ${sql.raw(table)}`);
  return counted?.rows ?? 0;
}

/**
 * How many documents an index holds; undefined where they are more or fewer than the records, by more than what was written just now and
 * what was set aside: then the server has lost something.
 */
async function countHeld({ database, search }: Work, { kind, table }: IndexedKind): Promise<number | undefined> {
  const { numberOfDocuments } = await search.client.index(search.indexOf(kind)).getStats();
  const rows = await countRecords(database, table);
  const { all } = await countQueued(database, kind);
  return Math.abs(numberOfDocuments - rows) <= all ? numberOfDocuments : undefined;
}

/** Builds an index and swaps it in, then sends what was written meanwhile; gives how many documents it holds. */
async function build(work: LockedWork, kind: IndexedKind, fingerprint: string): Promise<number> {
  const { database, search, lock, log } = work;
  const name = search.indexOf(kind.kind);
  // One that is away is not waited for.
  await search.client.health();
  log(`${name}: building`);
  // Forgotten until it is done, so that an interrupted build is begun again.
  await database.whole.delete(searchIndexes).where(eq(searchIndexes.name, name));
  // Noted, and taken out of the queue only once the new index is in use: a build that fails must not lose them for the old one.
  await lock`create temporary table if not exists queued_before_build (id text, mark bigint)`;
  await lock`truncate queued_before_build`;
  await lock`insert into queued_before_build select id, mark from search_queue where kind = ${kind.kind}`;
  const { built, refused } = await buildIndex(work, kind);
  await database.whole
    .insert(searchIndexes)
    .values({ name, fingerprint, documents: built })
    .onConflictDoUpdate({ target: searchIndexes.name, set: { fingerprint, documents: built, builtAt: sql`now()` } });
  await lock`delete from search_queue q using queued_before_build b where q.kind = ${kind.kind} and q.id = b.id and q.mark = b.mark`;
  for (const id of refused) await setAsideNew(database, kind.kind, id);
  await drainQueue(work, kind);
  return built;
}
