import { randomBytes } from 'node:crypto';
import * as xlsx from '@e965/xlsx';
import t from 'tap';
import { z } from 'zod';
import { blockSize, firstBlockSize, type ListShape, readBlocks } from '../../src/formats/exportable.ts';
import type { FileFacts } from '../../src/formats/file-facts.ts';
import { type FileFormat, piecesOf } from '../../src/formats/files.ts';
import { column, type Taken, tableOf } from '../../src/formats/table.ts';
import { toXlsx } from '../../src/formats/xlsx.ts';

type Line = Taken<{ id: string; symbol: string }>;
const columns = tableOf<Line>(column('text', 'id'), column('text', 'symbol'));
const list: ListShape<Line> = {
  name: 'recommendations',
  kind: 'recommendation',
  item: z.object({ id: z.string(), symbol: z.string() }),
  key: 'id',
  columns,
  toCitable: ({ item }) => ({
    id: item.id,
    uri: `http://id.monitum.test/id/recommendation/${item.id}`,
    type: 'report',
    hasSections: false,
    title: { en: item.symbol },
    recommendingStates: [],
    isUnverified: false,
    version: 1,
    modifiedAt: '2026-01-02T00:00:00Z',
  }),
};
const factsOf = (expected: number): FileFacts => ({
  view: {
    base: 'http://monitum.test/api/monitoring/v1',
    puriBase: 'http://id.monitum.test',
    languages: undefined,
    names: { lists: {} },
  } as never,
  today: '2026-01-02',
  address: 'http://monitum.test/api/monitoring/v1/recommendations',
  expected,
});
const lineOf = (at: number, symbol = `S ${at}`): Line => ({ item: { id: `r${at}`, symbol } });

async function* inBlocks(records: Line[], size = 3): AsyncGenerator<Line[]> {
  for (let at = 0; at < records.length; at += size) yield records.slice(at, at + size);
}

/** A workbook of these records, read back: the rows of each sheet. */
async function bookOf(records: Line[], rowsOnSheet: number, expected = records.length) {
  const pieces: Uint8Array[] = [];
  for await (const piece of toXlsx(list, inBlocks(records), factsOf(expected), columns(undefined), rowsOnSheet)) pieces.push(piece);
  const book = xlsx.read(Buffer.concat(pieces));
  return {
    names: book.SheetNames,
    rows: book.SheetNames.map((name) => xlsx.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }) as string[][]),
    filters: book.SheetNames.map((name) => book.Sheets[name]?.['!autofilter']?.ref),
  };
}

t.test('what does not fit on a sheet goes on upon the next, each with its heading, and none is lost', async (t) => {
  const records = Array.from({ length: 25 }, (_, at) => lineOf(at));
  const { names, rows, filters } = await bookOf(records, 10);
  t.strictSame(names.slice(0, 3), ['recommendations', 'recommendations 2', 'recommendations 3']);
  t.equal(names.length, 5, 'and the two that say what it is');
  t.strictSame(
    rows.slice(0, 3).map(({ length }) => length),
    [11, 11, 6],
  );
  for (const sheet of rows.slice(0, 3)) t.strictSame(sheet[0], ['id', 'symbol']);
  t.strictSame(
    rows.slice(0, 3).flatMap((sheet) => sheet.slice(1).map(([id]) => id)),
    records.map(({ item }) => item.id),
  );
  t.strictSame(filters.slice(0, 3), ['A1:B11', 'A1:B11', 'A1:B6']);
});

t.test('sheets that are filled to the last row, or came with fewer records than were counted, are whole', async (t) => {
  const ten = Array.from({ length: 10 }, (_, at) => lineOf(at));
  t.strictSame((await bookOf(ten, 10)).rows[0]?.length, 11);
  t.equal((await bookOf(ten, 10)).names.length, 3);
  // Half were withdrawn while the file was written.
  const { rows, names } = await bookOf(ten, 10, 20);
  t.equal(names.length, 4);
  t.strictSame([rows[0]?.length, rows[1]?.length], [11, 1]);
  t.equal((await bookOf([], 10)).rows[0]?.length, 1, 'of nothing there is the heading');
});

t.test('a text that no cell holds is cut between characters, says so, and is counted', async (t) => {
  const fitting = 'x'.repeat(32_767);
  const long = `${'y'.repeat(32_762)}\u{1F4A5}${'z'.repeat(100)}`;
  const { rows } = await bookOf([lineOf(1, fitting), lineOf(2, long)], 10);
  t.equal(rows[0]?.[1]?.[1], fitting, 'one that just fits is whole');
  const cut = rows[0]?.[2]?.[1] ?? '';
  t.ok(cut.length <= 32_767 && cut.endsWith('y […]'), cut.slice(-10));
  const about = rows.at(-2) ?? [];
  t.ok(
    about.some((row) => row.some((cell) => /32[\s.,\u00A0\u202F]?767|cut/i.test(String(cell)))),
    JSON.stringify(about),
  );
});

t.test('however many records there are, two blocks at most are read beyond what was taken', async (t) => {
  const keys = Array.from({ length: 20_000 }, (_, at) => `r${at}`);
  for (const format of ['csv', 'jsonl', 'bibtex', 'ris', 'csl', 'xlsx'] as FileFormat[]) {
    let read = 0;
    const blocks = readBlocks(keys, async (some) => {
      read += some.length;
      // Nothing that a workbook could press together.
      return some.map((_, at) => lineOf(at, randomBytes(1_500).toString('base64')));
    });
    const pieces = piecesOf(list, format, blocks, factsOf(keys.length));
    await pieces.next();
    // Whoever takes no more has no more made for him, however long it lasts.
    await new Promise((resolve) => setTimeout(resolve, 50));
    t.ok(read <= firstBlockSize + 2 * blockSize, `${format}: ${read} records were read for the first piece`);
    let taken = 0;
    for await (const piece of pieces) {
      taken += piece.length;
      if (taken > 2_000_000) break;
    }
    t.ok(read < 10_000, `${format}: ${read} records were read for two megabytes`);
    const before = read;
    await new Promise((resolve) => setTimeout(resolve, 50));
    t.equal(read, before, `${format}: whoever goes away ends the reading`);
  }
});
