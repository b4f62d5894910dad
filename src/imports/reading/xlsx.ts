import { FileFault } from '../claims.ts';
import { existingPart, type OfficeFile, openOffice, partOf } from './office.ts';
import { builtInFormats } from './serial.ts';
import { readSharedStrings, type SharedStrings } from './shared-strings.ts';
import { readSheet, type SheetRow } from './sheet.ts';
import { checkCell, headingsOf, noCells, type Table, type TableRow } from './table.ts';
import { walkXml } from './xml.ts';

/** Which part of a workbook is read. */
export interface XlsxOptions {
  /** Name of the sheet; the first one unless told. */
  sheet?: string;
  /** Row in which the headings stand, 1 unless told; what stands above is passed over. */
  headingRow?: number;
}

/**
 * Reads the headings of a sheet of a workbook (ECMA-376) and gives its rows as they are asked for, in memory that does not grow with the
 * file. A number is given as it is stored, with its format beside it: {@link dateOfSerial} tells the date that it means. Cells that a
 * formula fills, or that hold an error, are marked: what they hold is only what was last worked out.
 * @throws FileFault where the file is no workbook, has macros, is damaged, has no such sheet, has headings that cannot be told apart or,
 *   when it is reached, a row with more cells than headings or a cell over 1 000 000 characters
 */
export async function openXlsx(path: string, options: XlsxOptions = {}): Promise<Table> {
  const rows = readAll(path, options);
  // Started here, so that `return()` of what is handed out closes the file.
  const { value } = await rows.next();
  const { headings, date1904 } = value as Heading;
  return { headings: headings.filter((heading) => heading !== ''), rows: rows as Table['rows'], date1904 };
}

interface Heading {
  headings: string[];
  date1904: boolean;
}

/** Gives the heading of each column, then the rows. */
async function* readAll(path: string, { sheet, headingRow = 1 }: XlsxOptions): AsyncGenerator<Heading | TableRow, void, undefined> {
  const office = await openOffice(path, 'workbook');
  let strings: SharedStrings | undefined;
  try {
    const { sheets, date1904 } = await readWorkbook(office);
    const part = sheetPart(office, sheets, sheet);
    const formats = await readFormats(office);
    const stringsPart = partOf(office, 'sharedStrings');
    if (stringsPart) strings = await readSharedStrings(office.zip.read(stringsPart), stringsPart);
    let headings: string[] | undefined;
    for await (const row of readSheet(office.zip.read(part), part, { strings, formats })) {
      if (row.row < headingRow) continue;
      if (headings) {
        const one = rowOf(row, headings);
        if (one) yield one;
        continue;
      }
      if (row.row > headingRow) throw new FileFault(`Row ${headingRow}, where the headings are expected, is empty`, headingRow);
      const texts: string[] = [];
      for (const { column, text, mark } of row.cells) {
        if (mark) throw new FileFault(`A heading in row ${row.row} is made by a formula or is an error`, row.row);
        texts[column] = text;
      }
      headings = headingsOf(
        Array.from(texts, (text) => text ?? ''),
        row.row,
      );
      yield { headings, date1904 };
    }
    if (!headings) throw new FileFault(`The sheet ends before row ${headingRow}, where the headings are expected`);
  } finally {
    strings?.close();
    office.zip.close();
  }
}

/** A row by its headings; undefined where it is blank. */
function rowOf({ row, cells: written }: SheetRow, headings: string[]): TableRow | undefined {
  const cells = noCells<string>();
  for (const heading of headings) if (heading !== '') cells[heading] = '';
  const one: TableRow = { row, cells };
  let isBlank = true;
  for (const { column, text, mark, format } of written) {
    const heading = headings[column];
    if (heading === undefined && text.trim() !== '')
      throw new FileFault(`Row ${row} has more cells than there are headings (${headings.length})`, row);
    if (!heading) continue;
    checkCell(text, heading, row);
    cells[heading] = text;
    if (text.trim() !== '' || mark) isBlank = false;
    if (mark === 'formula') one.formulas = (one.formulas ?? new Set()).add(heading);
    if (mark === 'error') one.errors = (one.errors ?? new Set()).add(heading);
    if (format) {
      one.formats ??= noCells();
      one.formats[heading] = format;
    }
  }
  return isBlank ? undefined : one;
}

interface Sheet {
  name: string;
  reference: string;
}

async function readWorkbook({ zip, main }: OfficeFile): Promise<{ sheets: Sheet[]; date1904: boolean }> {
  const sheets: Sheet[] = [];
  let date1904 = false;
  await walkXml(zip.read(main), main, {
    open(tag, attributes) {
      if (tag === 'workbookPr') date1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet' || sheets.length >= 1_000) return;
      const reference = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      if (attributes['name'] && reference) sheets.push({ name: attributes['name'], reference });
    },
  });
  return { sheets, date1904 };
}

function sheetPart(office: OfficeFile, sheets: Sheet[], name: string | undefined): string {
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (!sheet && name === undefined) throw new FileFault('The workbook has no sheet');
  const names = sheets.map((one) => `"${one.name}"`).slice(0, 20);
  if (!sheet) throw new FileFault(`The workbook has no sheet "${name}"; it has ${names.join(', ')}`);
  const reference = office.references.get(sheet.reference);
  if (!reference) throw new FileFault(`The file is damaged: what its sheet "${sheet.name}" refers to is missing`);
  return existingPart(office, reference, `sheet "${sheet.name}"`);
}

/** The number format of each style of cells. */
async function readFormats(office: OfficeFile): Promise<string[]> {
  const part = partOf(office, 'styles');
  if (!part) return [];
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await walkXml(office.zip.read(part), part, {
    open(tag, { numFmtId, formatCode }) {
      if (tag === 'numFmt' && formatCode && own.size < 10_000) own.set(Number(numFmtId), formatCode.slice(0, 255));
      if (tag === 'cellXfs') inCells = true;
      // A workbook has at most 65 490 styles.
      if (tag === 'xf' && inCells && ids.length < 65_490) ids.push(Number(numFmtId ?? 0));
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => own.get(id) ?? builtInFormats[id] ?? '');
}
