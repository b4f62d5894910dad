import { readFile, stat } from 'node:fs/promises';
import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import { FileFault } from '../claims.ts';
import { expectKind } from './sniff.ts';
import { maxCellLength, nameOfColumn } from './table.ts';

/** A sheet of an old workbook. */
export interface XlsSheet {
  name: string;
  /** `rows[0]` is row 1: the cells from column A on as the workbook shows them, days in its standard format as `YYYY-MM-DD`. */
  rows: string[][];
  /** Names of the cells (`B7`) that a formula fills: what they show is only what was last worked out. */
  formulas: string[];
}

/** So large a file is read: it is taken into memory as a whole, and needs some ten times its size. OHCHR's exports have 26 KB. */
const maxSize = 20_000_000;

/**
 * Reads an old workbook (.xls, BIFF8), whole.
 * @throws FileFault where it is no such file, larger than 20 MB, damaged, protected by a password or has macros
 */
export async function readXls(path: string): Promise<XlsSheet[]> {
  await expectKind(path, ['ole'], 'an old workbook (.xls)');
  if ((await stat(path)).size > maxSize) throw new FileFault('The workbook is larger than 20 MB, the most that an old one (.xls) may have');
  const workbook = parseWorkbook(await readFile(path));
  if (workbook.vbaraw) throw new FileFault('The workbook holds macros: save it as one without any');
  return workbook.SheetNames.map((name) => sheetOf(name, workbook));
}

function parseWorkbook(bytes: Buffer): WorkBook {
  try {
    // Days in the format of the country are written with two digits of the year unless another is told.
    return read(bytes, { type: 'buffer', dense: true, bookVBA: true, cellHTML: false, dateNF: 'yyyy-mm-dd' });
  } catch (error) {
    const { message } = error as Error;
    if (/password|encrypt/i.test(message)) throw new FileFault('The workbook is protected by a password');
    throw new FileFault(`The file is damaged, or no old workbook (.xls): ${message.slice(0, 200)}`);
  }
}

function sheetOf(name: string, workbook: WorkBook): XlsSheet {
  const sheet: XlsSheet = { name, rows: [], formulas: [] };
  // With `dense` a sheet holds its cells by row and column, and nothing for those that are empty.
  const cells: (CellObject | undefined)[][] = workbook.Sheets[name]?.['!data'] ?? [];
  for (const [at, written] of cells.entries()) {
    sheet.rows.push(Array.from(written ?? [], (cell) => (cell ? textOf(cell, at + 1) : '')));
    written?.forEach((cell, column) => {
      if (cell?.f !== undefined) sheet.formulas.push(`${nameOfColumn(column)}${at + 1}`);
    });
  }
  return sheet;
}

function textOf(cell: CellObject, row: number): string {
  const text = (cell.w ?? String(cell.v ?? '')).trim();
  if (text.length > maxCellLength) throw new FileFault(`A cell of row ${row} has more than ${maxCellLength} characters`, row);
  if (text.includes('\0')) throw new FileFault(`A cell of row ${row} holds a NUL character`, row);
  return text;
}
