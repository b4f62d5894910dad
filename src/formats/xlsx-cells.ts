import { listSeparator } from './csv.ts';
import type { Cell, Column, Taken } from './table.ts';

/** What a spreadsheet holds in one cell. */
const mostCharacters = 32_767;

/** Behind a text that does not fit: where the whole of it is stands in the column `href`. */
const cutMark = ' […]';

/** Styles of cells, by their place in the style sheet. */
export const styleOf = { date: 1, instant: 2, heading: 3, integer: 4 } as const;

/** The letters by which a spreadsheet names a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Signs that XML 1.0 does not allow: those that control machines, two that are none, and halves of characters. */
const unwritable = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** What has to be looked at more closely; most texts hold none of it. */
const needsCare = /[&<>_\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|\p{Cs}/u;

/**
 * A text as it stands in a cell: without signs that XML does not allow, and with those escaped that it reads as something else. A carriage
 * return, and what looks like an escape of a spreadsheet's own (`_x000D_`), are written as such escapes (ISO/IEC 29500, ST_Xstring).
 */
export function cellText(text: string): string {
  if (!needsCare.test(text)) return text;
  return text
    .replace(unwritable, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_');
}

/** Days since the day by which spreadsheets count; they take 1900 for a leap year, so earlier dates are left as texts. */
const serialOf = (instant: string): number => Date.parse(instant) / 86_400_000 + 25_569;
const isCountable = (date: string): boolean => date >= '1900-03-01';

/** Writes a cell at a place (`B7`). */
function cell(place: string, column: Column, value: Cell, counted: { cut: number }): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return `<c r="${place}" s="${styleOf.integer}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = typeof value === 'string' ? value : value.join(listSeparator);
  if (text === '') return '';
  if (column.kind === 'partialDate' && text.length === 10 && isCountable(text))
    return `<c r="${place}" s="${styleOf.date}"><v>${serialOf(text)}</v></c>`;
  if (column.kind === 'instant' && isCountable(text)) return `<c r="${place}" s="${styleOf.instant}"><v>${serialOf(text)}</v></c>`;
  return stringCell(place, fitting(text, counted));
}

/** A text that does not fit into a cell is cut where it must be, and says so. */
function fitting(text: string, counted: { cut: number }): string {
  if (text.length <= mostCharacters) return text;
  counted.cut++;
  return text.slice(0, mostCharacters - cutMark.length).replace(/[\uD800-\uDBFF]$/, '') + cutMark;
}

/** A cell that holds a text, and nothing that is calculated. */
export const stringCell = (place: string, text: string, style?: number): string =>
  `<c r="${place}"${style === undefined ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

/** Writes the rows of a sheet. */
export interface CellWriter<Record> {
  head(): string;
  /** @param row its number, from 1 */
  row(row: number, record: Record): string;
}

/** Prepares the writing of rows; counts them, and the texts that did not fit into their cells. */
export function rowWriter<Record extends Taken>(columns: Column<Record>[], counted: { rows: number; cut: number }): CellWriter<Record> {
  const letters = columns.map((_, at) => columnLetters(at));
  return {
    head: () => `<row r="1">${columns.map(({ name }, at) => stringCell(`${letters[at]}1`, name, styleOf.heading)).join('')}</row>`,
    row: (row, record) => {
      counted.rows++;
      let text = `<row r="${row}">`;
      for (const [at, column] of columns.entries())
        text += cell(`${letters[at]}${row}`, column as unknown as Column, column.value(record), counted);
      return `${text}</row>`;
    },
  };
}

/** How wide a column stands, in characters. */
export function widthOf({ name, kind, language }: Pick<Column, 'name' | 'kind' | 'language'>): number {
  if (language !== undefined) return 60;
  const usual = { text: 18, uri: 24, partialDate: 12, instant: 20, integer: 10, boolean: 10, list: 28 }[kind];
  return Math.max(usual, Math.min(30, name.length + 4));
}
