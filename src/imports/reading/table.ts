import { FileFault } from '../claims.ts';

/** One row of a table, whatever the kind of file it stands in. */
export interface TableRow {
  /** Number of the row as somebody who opens the file in a spreadsheet counts it: the heading of most tables is row 1. */
  row: number;
  /**
   * Text of each cell by its heading as printed. A blank cell is `''`; a cell is absent where a row of a CSV ends before its column.
   * Cells under no heading are left out.
   */
  cells: Record<string, string>;
  /** Headings of the cells that a formula fills; only in rows of a workbook, and only where there are any. */
  formulas?: Set<string>;
  /** Headings of the cells that hold an error of the spreadsheet (`#REF!`), their text; only in rows of a workbook. */
  errors?: Set<string>;
  /** Number formats (`dd/mm/yyyy`) of the cells that hold a number in another format than the general one; only in rows of a workbook. */
  formats?: Record<string, string>;
}

/** A table whose heading has been read and whose rows are read as they are asked for. */
export interface Table {
  /** Headings as printed, trimmed, in the order of the columns; columns without one are left out. */
  headings: string[];
  /** The rows below the heading; blank ones are left out and counted. Whoever does not read them all calls `return()`, as `for await` does. */
  rows: AsyncGenerator<TableRow, void, undefined>;
  /** Whether the workbook counts its days from 1904; false in a CSV. */
  date1904: boolean;
}

/** So many columns a table may have: the widest source has 26. */
export const maxColumns = 1_000;
/** So many characters a cell may have: a spreadsheet takes 32 767. */
export const maxCellLength = 1_000_000;

/**
 * Takes the cells of a heading row as headings: trimmed, without byte order mark, white space within as single blanks.
 * @returns one for each column; '' for a column without heading
 * @throws FileFault where two are alike, there are none, or more than 1 000
 */
export function headingsOf(cells: readonly string[], row: number): string[] {
  if (cells.length > maxColumns) throw new FileFault(`The heading in row ${row} has more than ${maxColumns} columns`, row);
  const headings = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  if (headings.every((heading) => heading === '')) throw new FileFault(`Row ${row}, where the headings are expected, is empty`, row);
  const seen = new Set<string>();
  for (const heading of headings) {
    if (heading.length > 1_000) throw new FileFault(`A heading in row ${row} is longer than 1,000 characters`, row);
    if (heading !== '' && seen.has(heading)) throw new FileFault(`Two columns are headed "${heading}" in row ${row}`, row);
    seen.add(heading);
  }
  return headings;
}

/** Cells by heading, without a prototype: a heading may be called `constructor`. */
export const noCells = <Value>(): Record<string, Value> => Object.create(null);

/** @throws FileFault where a cell is too long or cannot be stored */
export function checkCell(text: string, heading: string, row: number): void {
  if (text.length > maxCellLength)
    throw new FileFault(`The cell under "${heading}" in row ${row} has more than ${maxCellLength} characters`, row);
  if (text.includes('\0')) throw new FileFault(`The cell under "${heading}" in row ${row} holds a NUL character`, row);
}

/** What a spreadsheet calls a column: `A` for 0, `AA` for 26. */
export function nameOfColumn(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? nameOfColumn(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
