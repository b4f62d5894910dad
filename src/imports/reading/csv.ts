import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { FileFault } from '../claims.ts';
import { checkCell, headingsOf, maxCellLength, noCells, type Table, type TableRow } from './table.ts';
import { type Encoding, openText } from './text.ts';

/** How a CSV is read. */
export interface CsvOptions {
  /** The encodings that the source may have. */
  encodings: readonly Encoding[];
  /** Headings of a file that has no heading line: its first line is then a row. */
  columns?: readonly string[];
  /** Signs that may part the cells, of which the heading line decides; comma, semicolon and tab unless told. */
  delimiters?: readonly string[];
  /** Row in which the headings stand, 1 unless told; what stands above is passed over. */
  headingRow?: number;
}

/** So many characters a row may have. */
const maxRowLength = 5_000_000;
/** So many delimiters a row may have, those within its texts too. */
const maxSigns = 1_000_000;

/**
 * Reads the headings of a CSV (RFC 4180; lines may end in CR, LF or both) and gives its rows as they are asked for, in memory that does
 * not grow with the file. Blank rows are left out; a row counts as one however many lines its cells have.
 * @throws FileFault for the heading or, when it is reached, a row: unbalanced quotation marks, more cells than headings, a cell over
 *   1 000 000 characters, a last row that is cut off, a text in no encoding that is allowed
 */
export async function openCsv(path: string, options: CsvOptions): Promise<Table> {
  const rows = readAll(path, options);
  // Started here, so that `return()` of what is handed out closes the file.
  const { value: headings } = await rows.next();
  return { headings: (headings as string[]).filter((heading) => heading !== ''), rows: rows as Table['rows'], date1904: false };
}

/** Reads the rows of a CSV where its headings are of no interest: {@link openCsv}. */
export async function* readCsv(path: string, options: CsvOptions): AsyncGenerator<TableRow, void, undefined> {
  const { rows } = await openCsv(path, options);
  yield* rows;
}

/** Gives the heading of each column, then the rows. */
async function* readAll(path: string, options: CsvOptions): AsyncGenerator<string[] | TableRow, void, undefined> {
  const { columns, headingRow = 1, delimiters = [',', ';', '\t'] } = options;
  const pieces = openText(path, options.encodings);
  let headings = columns ? headingsOf(columns, 0) : undefined;
  let parser: Parser | undefined;
  let row = 0;
  let last = '';
  try {
    const head = await readHead(pieces, columns ? 1 : headingRow);
    if (head.trim() === '') throw new FileFault('The file holds nothing but white space, where a heading is expected');
    if (headings) yield headings;
    const delimiter = delimiterOf(lineOf(head, columns ? 1 : headingRow), delimiters);
    parser = parse({
      delimiter,
      // Each as it comes: exports put one kind within cells and another after rows.
      recordDelimiter: ['\r\n', '\n', '\r'],
      relaxColumnCount: true,
      maxRecordSize: maxRowLength,
    });
    const source = Readable.from(fed(head, pieces, { parser, delimiter, note: (piece) => (last = piece.at(-1) ?? last) }));
    // A fault of the source ends the parser, which then gives it to the loop.
    source.on('error', (error) => parser?.destroy(error));
    source.pipe(parser);
    let width = headings?.length ?? 0;
    let shortRow: number | undefined;
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++;
      if (headings === undefined) {
        if (row < headingRow) continue;
        headings = headingsOf(cells, row);
        width = headings.length;
        yield headings;
        continue;
      }
      if (cells.every((cell) => cell.trim() === '')) continue;
      shortRow = cells.length < width ? row : undefined;
      yield { row, cells: cellsOf(cells, headings, row) };
    }
    if (headings === undefined) throw new FileFault(`The file ends before row ${headingRow}, where the headings are expected`);
    if (shortRow !== undefined && last !== '\n' && last !== '\r')
      throw new FileFault(
        `The file is cut off: row ${shortRow}, its last, has fewer cells than there are headings and no line end`,
        shortRow,
      );
  } catch (error) {
    // The parser is ahead of what was taken from it.
    throw error instanceof CsvError ? faultOf(error, Number(error['records'] ?? row) + 1) : error;
  } finally {
    parser?.destroy();
    await pieces.return();
  }
}

function cellsOf(texts: string[], headings: string[], row: number): Record<string, string> {
  const cells = noCells<string>();
  for (const [column, text] of texts.entries()) {
    const heading = headings[column];
    if (heading === undefined && text.trim() !== '')
      throw new FileFault(`Row ${row} has more cells than there are headings (${headings.length})`, row);
    if (!heading) continue;
    checkCell(text, heading, row);
    cells[heading] = text;
  }
  return cells;
}

/** Reads on until the line of the headings is whole, or the file is. */
async function readHead(pieces: AsyncGenerator<string, void, undefined>, lines: number): Promise<string> {
  let head = '';
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) return head;
    head += value;
    if (endsOfLines(head).length >= lines) return head;
    if (head.length > maxCellLength) throw new FileFault('The line of the headings is longer than 1,000,000 characters', lines);
  }
}

/** Where the lines of a text end, apart from ends within quotation marks. */
function endsOfLines(text: string): number[] {
  const ends: number[] = [];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n'))) ends.push(at);
  }
  return ends;
}

function lineOf(text: string, line: number): string {
  const ends = endsOfLines(text);
  return text.slice(line > 1 ? (ends[line - 2] ?? 0) + 1 : 0, ends[line - 1]);
}

/** The sign that parts the headings: the one that stands most often outside quotation marks. */
function delimiterOf(line: string, delimiters: readonly string[]): string {
  const bare = line.replace(/"[^"]*"/g, '');
  const [first = ',', ...others] = delimiters;
  const countOf = (sign: string): number => bare.split(sign).length;
  return others.reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best), first);
}

/** Feeds the parser, and stops when it takes in more than a row may have without coming to the end of one. */
async function* fed(
  head: string,
  pieces: AsyncIterable<string>,
  { parser, delimiter, note }: { parser: Parser; delimiter: string; note: (piece: string) => void },
): AsyncGenerator<string> {
  let [records, length, signs] = [0, 0, 0];
  const check = (piece: string) => {
    note(piece);
    if (parser.info.records !== records) [length, signs] = [0, 0];
    records = parser.info.records;
    length += piece.length;
    // The parser counts the letters and not the cells: a row of 10 million commas takes 300 MB.
    signs += piece.split(delimiter).length - 1;
    if (length > 2 * maxRowLength || signs > maxSigns)
      throw new FileFault(`Row ${records + 1} is longer than 5 MB or a million cells`, records + 1);
    return piece;
  };
  yield check(head);
  for await (const piece of pieces) yield check(piece);
}

function faultOf(error: CsvError, row: number): FileFault {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new FileFault(`Row ${row} is longer than 5 MB; perhaps a quotation mark in it is not closed`, row);
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileFault(`A quotation mark in row ${row} is not closed: the file ends within the cell`, row);
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new FileFault(`In row ${row} something follows a closing quotation mark within its cell`, row);
    case 'INVALID_OPENING_QUOTE':
      return new FileFault(`In row ${row} a quotation mark stands within a cell that has none at its beginning`, row);
    default:
      return new FileFault(`Row ${row} cannot be read: ${error.message}`, row);
  }
}
