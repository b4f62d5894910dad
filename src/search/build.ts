import { sql } from 'drizzle-orm';
import type { EnqueuedTask } from 'meilisearch';
import { type Database, select } from '../../db/client.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { type SearchedKind, type SearchServer, searchErrorCode } from './client.ts';
import type { IndexedKind } from './kinds.ts';
import { type Batch, nextBatchSize, sendBatches, sendInHalves } from './send.ts';
import { labelSynonyms } from './settings.ts';
import { patiently, settled, TaskFailure } from './tasks.ts';

/** So long, in milliseconds, the search server may be away while an index is built: a restart does not lose what was sent. */
const patience = 60_000;

/** What the records of a kind are called by. */
const idColumns: Record<SearchedKind, string> = { recommendation: 'id', document: 'id', treaty: 'code', measure: 'id' };

/** What it takes to write to an index. */
export interface Work {
  database: Database;
  search: SearchServer;
  vocabularies: Vocabularies;
  /** Told what takes long, and which documents the server refuses. */
  log: (line: string) => void;
}

/**
 * Builds one index anew from what the public sees and swaps it in; gives how many documents it holds, and the ids of records whose documents
 * the server refuses.
 * @throws when the server is away for too long, is full, refuses a task or holds another number of documents than were sent; the index in use
 *   is then untouched
 */
export async function buildIndex(work: Work, kind: IndexedKind): Promise<{ built: number; refused: string[] }> {
  const { search, vocabularies } = work;
  const { client } = search;
  const name = search.indexOf(kind.kind);
  const next = `${name}_next`;
  const finish = async (ask: () => PromiseLike<EnqueuedTask>) =>
    settled(search, (await patiently(patience, async () => await ask())).taskUid, patience);
  await throwAway(work, next, finish);
  await finish(() => client.createIndex(next, { primaryKey: 'id' }));
  await finish(() => client.index(next).updateSettings({ ...kind.settings, synonyms: labelSynonyms(vocabularies.dictionary) }));

  let sent = 0;
  const refused: string[] = [];
  const done = async (ids: string[]) => {
    sent += ids.length;
  };
  const read = async (ids: string[]) => ({ ...(await readBatch(work, kind, ids)), gone: [] });
  const refuse = async (id: string, reason: string) => {
    work.log(`${kind.kind} ${id} is left out of the index: ${reason}`);
    refused.push(id);
  };
  for (const ids of await sendBatches(search, next, allBatches(work, kind), { done, patience }))
    await sendInHalves(search, next, ids, { read, done, refuse, patience });
  const { numberOfDocuments } = await patiently(patience, () => client.index(next).getStats());
  if (numberOfDocuments !== sent) throw new Error(`${next} holds ${numberOfDocuments} documents, ${sent} were sent`);
  await swapIn(work, name, next, finish);
  return { built: sent, refused };
}

type Finish = (ask: () => PromiseLike<EnqueuedTask>) => Promise<void>;

/** Deletes an index that an interrupted build left, and first what the server still has to do for it. */
async function throwAway({ search: { client } }: Work, index: string, finish: Finish): Promise<void> {
  await finish(() => client.tasks.cancelTasks({ indexUids: [index], statuses: ['enqueued', 'processing'] }));
  await finish(() => client.deleteIndex(index)).catch((error: unknown) => {
    if (!(error instanceof TaskFailure && error.code === 'index_not_found')) throw error;
  });
}

/** Has the new index take the name of the one in use, at once: searches never meet an empty one. */
async function swapIn({ search }: Work, name: string, next: string, finish: Finish): Promise<void> {
  const { client } = search;
  const inUse = await patiently(patience, () => client.getRawIndex(name)).catch((error: unknown) => {
    if (searchErrorCode(error) !== 'index_not_found') throw error;
  });
  // Asked once: done twice it would bring the old one back.
  const { taskUid } = await client.swapIndexes([{ indexes: inUse ? [name, next] : [next, name], rename: !inUse }]);
  await settled(search, taskUid, patience);
  if (inUse) await finish(() => client.deleteIndex(next));
}

/** All records that the public sees, in batches by id, so that any number of them takes the same memory. */
async function* allBatches(work: Work, kind: IndexedKind): AsyncGenerator<Batch<string>> {
  const column = sql.raw(idColumns[kind.kind]);
  let size = 100;
  for (let after = ''; ; ) {
    const ids = await select<{ id: string }>(
      work.database.db,
      sql`select ${column} as id from ${sql.raw(kind.table)} where ${column} > ${after} order by ${column} limit ${size}`,
    );
    const last = ids.at(-1);
    if (!last) return;
    const batch = await readBatch(
      work,
      kind,
      ids.map(({ id }) => id),
    );
    yield { ...batch, gone: [] };
    size = nextBatchSize(ids.length, batch.lines);
    after = last.id;
  }
}

/** The documents of these records as they are sent; `rows` are the ids of those that there are, `gone` of those that the public does not see. */
export async function readBatch(
  { database, vocabularies }: Pick<Work, 'database' | 'vocabularies'>,
  { documents }: IndexedKind,
  ids: string[],
): Promise<Batch<string>> {
  const rows: string[] = [];
  const lines: string[] = [];
  for await (const read of documents(database.db, vocabularies, ids))
    for (const document of read) {
      rows.push(document.id);
      lines.push(JSON.stringify(document));
    }
  const found = new Set(rows);
  return { rows, lines, gone: ids.filter((id) => !found.has(id)) };
}
