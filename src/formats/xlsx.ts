import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { ListShape } from './exportable.ts';
import type { FileFacts } from './file-facts.ts';
import { mainLanguage } from './language.ts';
import type { Column, Taken } from './table.ts';
import { aboutSheet } from './xlsx-about.ts';
import { type CellWriter, columnLetters, rowWriter, widthOf } from './xlsx-cells.ts';
import { contentTypes, packageRelations, styles, workbook, workbookRelations, xmlHead } from './xlsx-parts.ts';

/** What a spreadsheet holds on one sheet; one row is the heading. */
export const mostRows = 1_048_576;

/** Compressed lightly: the sheets are mostly the same tags, and a third of the time for a file a tenth larger is a good bargain. */
const compressionLevel = 1;

/**
 * Writes records as a workbook (Office Open XML, ISO/IEC 29500) without ever holding it: typed cells, a heading that stays in sight, a filter on
 * each column. Records beyond what a sheet holds go on upon the next. The last two sheets say what was asked, when, of which state of the data,
 * how many records there are and whose they are; and what each column holds, in four languages. Texts are inline strings, which no spreadsheet
 * calculates, whatever they begin with.
 */
export async function* toXlsx<Record extends Taken>(
  list: ListShape<Record>,
  blocks: AsyncGenerator<Record[]>,
  facts: FileFacts,
  columns: Column<Record>[],
  rowsOnSheet: number = mostRows - 1,
): AsyncGenerator<Uint8Array> {
  const language = mainLanguage(facts.view.languages);
  const sheets = Math.max(1, Math.ceil(facts.expected / rowsOnSheet));
  const names = Array.from({ length: sheets }, (_, at) => (at === 0 ? list.name : `${list.name.slice(0, 25)} ${at + 1}`));
  const counted = { rows: 0, cut: 0 };
  const writeRow = rowWriter(columns, counted);
  const rows = rowsOf(blocks);
  const zip = new ZipFile();
  const output = zip.outputStream as unknown as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const add = (text: string, path: string) => zip.addBuffer(Buffer.from(xmlHead + text), path, { compressionLevel });
  const about = aboutSheet(list.name, columns, facts, language, counted);
  add(contentTypes(sheets + 2), '[Content_Types].xml');
  add(packageRelations, '_rels/.rels');
  add(workbook([...names, ...about.names], columns.length, rowsOnSheet, facts.expected), 'xl/workbook.xml');
  add(workbookRelations(sheets + 2), 'xl/_rels/workbook.xml.rels');
  add(styles, 'xl/styles.xml');
  const streams = names.map((_, at) =>
    Readable.from(sheetOf(rows, columns, writeRow, rowsOnSheet, at === sheets - 1), { objectMode: false }),
  );
  streams.push(...about.sheets.map((write) => Readable.from(later(write), { objectMode: false })));
  for (const [at, stream] of streams.entries()) {
    // yazl does not listen to the streams that it reads: without this a reading that fails would end the program.
    stream.on('error', (error) => output.destroy(error));
    zip.addReadStream(stream, `xl/worksheets/sheet${at + 1}.xml`, { compressionLevel });
  }
  zip.end();
  try {
    for await (const piece of output) yield piece as Uint8Array;
  } finally {
    for (const stream of streams) stream.destroy();
    await blocks.return(undefined);
  }
}

/** Written when it is its turn: after the records, which it counts. */
async function* later(write: () => string): AsyncGenerator<string> {
  yield xmlHead + write();
}

async function* rowsOf<Record>(blocks: AsyncGenerator<Record[]>): AsyncGenerator<Record> {
  for await (const block of blocks) yield* block;
}

/** One sheet of rows: no more than fit, and on the last whatever is left. */
async function* sheetOf<Record extends Taken>(
  rows: AsyncGenerator<Record>,
  columns: Column<Record>[],
  writeRow: CellWriter<Record>,
  most: number,
  isLast: boolean,
): AsyncGenerator<string> {
  const last = columnLetters(columns.length - 1);
  let text = `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map((column, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column)}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${writeRow.head()}`;
  let row = 1;
  while (isLast ? row < mostRows : row <= most) {
    const { value, done } = await rows.next();
    if (done) break;
    row++;
    text += writeRow.row(row, value);
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  yield `${text}</sheetData><autoFilter ref="A1:${last}${row}"/></worksheet>`;
}
