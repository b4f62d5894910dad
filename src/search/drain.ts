import { readBatch, type Work } from './build.ts';
import type { IndexedKind } from './kinds.ts';
import { countQueued, listQueued, type Queued, setAside, unqueue } from './queue.ts';
import { type Batch, expectRoom, nextBatchSize, sendBatches, sendInHalves } from './send.ts';

/**
 * Takes the records of one kind that wait now out of the queue as their documents are written, or removed where the public does not see them;
 * gives how many. A document that the server refuses is named in the log and set aside, and the others go on.
 * @throws when the server cannot be reached, is full, has too much to do or refuses for another reason; what was not done still waits
 */
export async function drainQueue(work: Work, kind: IndexedKind): Promise<number> {
  const { database, search, log } = work;
  const { last } = await countQueued(database, kind.kind);
  if (last === undefined) return 0;
  const index = search.indexOf(kind.kind);
  await expectRoom(search, index);
  let drained = 0;
  const read = async (rows: Queued[]): Promise<Batch<Queued>> => ({
    ...(await readBatch(
      work,
      kind,
      rows.map(({ id }) => id),
    )),
    rows,
  });
  const done = async (rows: Queued[]) => {
    await unqueue(database, kind.kind, rows);
    drained += rows.length;
  };
  async function* batches(until: string): AsyncGenerator<Batch<Queued>> {
    let size = 100;
    for (let after = '0'; ; ) {
      const rows = await listQueued(database, kind.kind, { after, until, limit: size });
      const end = rows.at(-1);
      if (!end) return;
      const batch = await read(rows);
      yield batch;
      size = nextBatchSize(rows.length, batch.lines);
      after = end.mark;
    }
  }
  for (const rows of await sendBatches(search, index, batches(last), { done }))
    await sendInHalves(search, index, rows, {
      read,
      done,
      refuse: async (row, reason) => {
        log(`${kind.kind} ${row.id} is left out of the index until it is written again: ${reason}`);
        await setAside(database, kind.kind, row);
      },
    });
  return drained;
}
