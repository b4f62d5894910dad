import type { Db } from '../../db/client.ts';
import { toReportRow } from './json.ts';
import { listKeptAfter, listMadeAfter, type RunRow, type StoredRow } from './queries.ts';
import { csvHeading, csvLines } from './report.ts';

/** So many rows are read at once: a report of a quarter of a million rows never is in memory as a whole. */
const atOnce = 1_000;

/** Reads with the eyes of who asks. */
type Read = <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>;

/** Gives the report of an import as CSV, by row, what has vanished last: a heading, then a line for each field of each row. */
export async function* csvOf(read: Read, run: RunRow, outcomes: string[], seesAll: boolean): AsyncGenerator<string, void, undefined> {
  yield `${csvHeading.join(',')}\r\n`;
  const kept = readOn(
    -1,
    (after: number) => read((db) => listKeptAfter(db, run.id, outcomes, after, atOnce)),
    ({ position }) => position as number,
  );
  const made = readOn(
    { row: -1, key: '' },
    (after: { row: number; key: string }) =>
      outcomes.includes('new') ? read((db) => listMadeAfter(db, run.id, after, atOnce)) : Promise.resolve([]),
    ({ row, key }) => ({ row: row as number, key: key as string }),
  );
  let [one, other] = [await kept.next(), await made.next()];
  while (!one.done || !other.done) {
    const isKept = !one.done && (other.done || (one.value.row ?? Number.POSITIVE_INFINITY) <= (other.value.row as number));
    const row = (isKept ? one.value : other.value) as StoredRow;
    yield csvLines(toReportRow(row, run, seesAll));
    if (isKept) one = await kept.next();
    else other = await made.next();
  }
}

/** Reads rows in batches, each behind the last row of the one before. */
async function* readOn<Place>(
  start: Place,
  list: (after: Place) => Promise<StoredRow[]>,
  placeOf: (row: StoredRow) => Place,
): AsyncGenerator<StoredRow, void, undefined> {
  for (let after = start; ; ) {
    const rows = await list(after);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = placeOf(last);
  }
}
