import type { Cell } from './table.ts';

/** A column of a table of anything: its heading, and what a row has there. */
export interface CsvColumn<Row> {
  name: string;
  value(row: Row): Cell;
}

/** How a table is written: as a spreadsheet opens it, or as a program reads it back. */
export interface CsvManner {
  /**
   * Whether a text that begins like a formula gets an apostrophe before it, so that a spreadsheet takes it for a text (OWASP, CSV injection),
   * and the file the mark by which spreadsheets know UTF-8. Without it nothing of a text is changed.
   */
  isForSpreadsheets: boolean;
}

const usual: CsvManner = { isForSpreadsheets: true };

/** What stands between several values of one cell. */
export const listSeparator = '; ';

/** How spreadsheets know a formula, also in the wide signs of East Asian scripts. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const special = /[",\r\n]/;

function written(cell: Cell, isInert: boolean): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join(listSeparator);
  const inert = isInert && formula.test(text) ? `'${text}` : text;
  return special.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The first line of a table (RFC 4180): the names of its columns. */
export const csvHead = (columns: Pick<CsvColumn<never>, 'name'>[], { isForSpreadsheets } = usual): string =>
  `${isForSpreadsheets ? '\uFEFF' : ''}${columns.map(({ name }) => written(name, false)).join(',')}\r\n`;

/** Rows of a table; several values of one cell are joined with a semicolon and a space. */
export function csvRows<Row>(columns: CsvColumn<Row>[], rows: Row[], { isForSpreadsheets } = usual): string {
  let text = '';
  for (const row of rows) {
    let separator = '';
    for (const { value } of columns) {
      text += separator + written(value(row), isForSpreadsheets);
      separator = ',';
    }
    text += '\r\n';
  }
  return text;
}
