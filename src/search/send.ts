import type { EnqueuedTask } from 'meilisearch';
import type { SearchServer } from './client.ts';
import { countTasks, isFaultOfDocument, patiently, settled } from './tasks.ts';

/** Documents as they are sent, and the ids that the index is to forget. */
export interface Batch<Row> {
  /** What the batch was made of; kept until the server has done it, so small. */
  rows: Row[];
  /** A document on each line, in JSON. */
  lines: string[];
  gone: string[];
}

/**
 * So many characters go in one request: 4 million are some 800 recommendations in four languages, or 80 with texts of 50 kB each.
 * Servers refuse more than 100 MB, and what is made of a request is held in memory twice.
 */
export const chunkLength = 4_000_000;

/**
 * So many requests may wait at the server, on its disk: it takes those that wait as one, and each indexing that it does costs more the
 * more it holds already, so few of them waiting make it slow.
 */
const tasksAhead = 24;

/** How many rows to read next so that they come to one request; never so many that a sudden run of long texts fills the memory. */
export function nextBatchSize(rows: number, lines: string[]): number {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (rows === 0 || length === 0) return mostRows;
  return Math.max(10, Math.min(mostRows, rows * 2, Math.round((rows * chunkLength) / length)));
}

/** A thousand documents of 50 kB, all that can be read before it is known how long they are, are 50 MB. */
const mostRows = 1_000;

/**
 * Sends batches to an index, some ahead of the server, and waits until it has done them all, in order.
 * @param done is told of each batch once the server has done it
 * @returns the rows of batches with a document that the server refused for itself
 * @throws when the server cannot be reached, is full or refuses for another reason; batches that `done` was told of are done
 */
export async function sendBatches<Row>(
  search: SearchServer,
  index: string,
  batches: AsyncIterable<Batch<Row>>,
  { done, patience = 0 }: { done?: (rows: Row[]) => Promise<void>; patience?: number } = {},
): Promise<Row[][]> {
  const waiting: { rows: Row[]; tasks: number[] }[] = [];
  const refused: Row[][] = [];
  let ahead = 0;
  const settleFirst = async () => {
    const first = waiting.shift();
    if (!first) return;
    ahead -= first.tasks.length;
    try {
      for (const task of first.tasks) await settled(search, task, patience);
      await done?.(first.rows);
    } catch (error) {
      if (!isFaultOfDocument(error)) throw error;
      refused.push(first.rows);
    }
  };
  for await (const { rows, lines, gone } of readAhead(batches)) {
    try {
      const tasks = await post(search, index, lines, gone, patience);
      waiting.push({ rows, tasks });
      ahead += tasks.length;
    } catch (error) {
      if (!isFaultOfDocument(error)) throw error;
      refused.push(rows);
    }
    while (ahead >= tasksAhead) await settleFirst();
  }
  while (waiting.length > 0) await settleFirst();
  return refused;
}

/** So many documents refused one by one are no accident of one of them. */
const mostRefused = 20;

/**
 * Sends rows once more, in halves, until every document that the server refuses stands alone.
 * @param read makes the batch anew: what stands in it may have been written again since
 * @param done is told of each part that the server has done, by the rows that `read` gave
 * @param refuse is told of each row whose document is refused, and why
 * @throws also when more than twenty are refused: then it is not the documents, and `refuse` is told of none
 */
export async function sendInHalves<Row>(
  search: SearchServer,
  index: string,
  rows: Row[],
  {
    read,
    done,
    refuse,
    patience = 0,
  }: {
    read: (rows: Row[]) => Promise<Batch<Row>>;
    done?: (rows: Row[]) => Promise<void>;
    refuse: (row: Row, reason: string) => Promise<void>;
    patience?: number;
  },
): Promise<void> {
  const refused: [Row, string][] = [];
  const halves = [rows];
  for (let part = halves.pop(); part; part = halves.pop()) {
    const { rows: sent, lines, gone } = await read(part);
    try {
      for (const task of await post(search, index, lines, gone, patience)) await settled(search, task, patience);
      await done?.(sent);
    } catch (error) {
      const [first] = part;
      if (!isFaultOfDocument(error) || first === undefined) throw error;
      if (part.length > 1) halves.push(part.slice(part.length / 2), part.slice(0, part.length / 2));
      else {
        refused.push([first, (error as Error).message]);
        if (refused.length > mostRefused) throw error;
      }
    }
  }
  for (const [row, reason] of refused) await refuse(row, reason);
}

/**
 * Sees that not too much waits at the server already: one that is slow would otherwise be sent the same again and again.
 * @throws when more waits than is ever sent ahead
 */
export async function expectRoom(search: SearchServer, index: string): Promise<void> {
  const tasks = await countTasks(search, index);
  if (tasks >= tasksAhead) throw new Error(`the search server has ${tasks} tasks to do before it can be sent more`);
}

/** Posts what a batch holds and gives the numbers of the tasks. Sent again when no answer came, which does nothing twice. */
async function post({ client }: SearchServer, name: string, lines: string[], gone: string[], patience: number): Promise<number[]> {
  const index = client.index(name);
  const tasks: number[] = [];
  const keep = async (ask: () => PromiseLike<EnqueuedTask>) => tasks.push((await patiently(patience, async () => await ask())).taskUid);
  for (const text of chunksOf(lines)) await keep(() => index.addDocumentsFromString(text, 'application/x-ndjson', { primaryKey: 'id' }));
  if (gone.length > 0) await keep(() => index.deleteDocuments(gone));
  return tasks;
}

/** Joins lines to texts of about one request; a line that is longer stands alone. */
export function* chunksOf(lines: string[]): Generator<string> {
  let chunk: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (chunk.length > 0 && length + line.length > chunkLength) {
      yield chunk.join('\n');
      [chunk, length] = [[], 0];
    }
    chunk.push(line);
    length += line.length + 1;
  }
  if (chunk.length > 0) yield chunk.join('\n');
}

/** Gives what a source gives, and has it make the next one meanwhile: PostgreSQL reads while the search server takes what was read. */
async function* readAhead<Value>(source: AsyncIterable<Value>): AsyncGenerator<Value> {
  const values = source[Symbol.asyncIterator]();
  let next = values.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = values.next();
      // A failure is thrown where it is waited for.
      next.catch(() => {});
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await values.return?.();
  }
}
