import { FileFault } from '../claims.ts';
import { type SharedStrings, unescaped } from './shared-strings.ts';
import { maxCellLength, maxColumns, nameOfColumn } from './table.ts';
import { readXml } from './xml.ts';

/** A row of a sheet as it is written: without the cells that are left out. */
export interface SheetRow {
  row: number;
  cells: SheetCell[];
}

/** A cell that is not empty. */
export interface SheetCell {
  /** 0 for the column A. */
  column: number;
  text: string;
  /** A formula fills it, or it holds an error of the spreadsheet. */
  mark?: 'formula' | 'error';
  /** Number format of a number, unless it is the general one. */
  format?: string;
}

/** What the cells of a sheet refer to. */
export interface SheetReferences {
  strings: SharedStrings | undefined;
  /** Number formats by style. */
  formats: string[];
}

/** So many rows a sheet can have. */
const maxRows = 1_048_576;

/**
 * Reads the rows of a sheet as they come (ECMA-376 part 1, 18.3.1.73), blank ones too.
 * @throws FileFault that names the row: not in order, a text that is not there, a cell over 1 000 000 characters or beyond column 1 000
 */
export function readSheet(
  chunks: AsyncIterable<Buffer>,
  part: string,
  references: SheetReferences,
): AsyncGenerator<SheetRow, void, undefined> {
  let rows: SheetRow[] = [];
  let row: SheetRow | undefined;
  let last = 0;
  let column = -1;
  let cell: OpenCell | undefined;
  const inside: string[] = [];
  return readXml<SheetRow>(chunks, part, {
    open(name, attributes) {
      inside.push(name);
      if (name === 'row') {
        row = { row: rowNumber(attributes['r'], last), cells: [] };
        last = row.row;
        column = -1;
      } else if (name === 'c' && row) {
        column = columnNumber(attributes['r'], column, row.row);
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', hasFormula: false };
      } else if (name === 'f' && cell) cell.hasFormula = true;
    },
    text(piece) {
      const parent = inside.at(-1);
      if (!cell || !row || (parent !== 'v' && parent !== 't') || inside.includes('rPh')) return;
      cell.value += piece;
      if (cell.value.length > maxCellLength)
        throw new FileFault(`Cell ${nameOfColumn(column)}${row.row} has more than ${maxCellLength} characters`, row.row);
    },
    close(name) {
      inside.pop();
      if (name === 'c' && cell && row) {
        const one = cellOf(cell, column, row.row, references);
        if (one && column >= maxColumns)
          throw new FileFault(`Row ${row.row} has a cell beyond column ${maxColumns}, ${nameOfColumn(column)}${row.row}`, row.row);
        if (one) row.cells.push(one);
        cell = undefined;
      } else if (name === 'row' && row) {
        rows.push(row);
        row = undefined;
      }
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  });
}

interface OpenCell {
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

function cellOf(
  { type, style, value, hasFormula }: OpenCell,
  column: number,
  row: number,
  references: SheetReferences,
): SheetCell | undefined {
  if (value === '' && !hasFormula) return undefined;
  const cell: SheetCell = { column, text: textOf(type, value, `${nameOfColumn(column)}${row}`, row, references) };
  if (hasFormula) cell.mark = 'formula';
  else if (type === 'e') cell.mark = 'error';
  const format = type === 'n' ? references.formats[style] : undefined;
  if (format && format !== 'General') cell.format = format;
  return cell;
}

function textOf(type: string, value: string, name: string, row: number, { strings }: SheetReferences): string {
  switch (type) {
    case 's': {
      const index = Number(value);
      if (!/^\d+$/.test(value.trim()) || index >= (strings?.count ?? 0))
        throw new FileFault(`Cell ${name} refers to a text that the workbook does not have (${value.slice(0, 20)})`, row);
      return strings?.get(index) ?? '';
    }
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'inlineStr':
    case 'str':
      return unescaped(value);
    case 'n':
      if (value !== '' && !Number.isFinite(Number(value)))
        throw new FileFault(`Cell ${name} holds "${value.slice(0, 20)}" as a number`, row);
      return value.trim();
    case 'd':
    case 'e':
      return value;
    default:
      throw new FileFault(`Cell ${name} is of a kind that is not known ("${type.slice(0, 20)}")`, row);
  }
}

function rowNumber(written: string | undefined, last: number): number {
  const row = written === undefined ? last + 1 : Number(written);
  if (!Number.isInteger(row) || row <= last || row > maxRows)
    throw new FileFault(`The rows of the sheet are not in order: "${written?.slice(0, 20) ?? row}" follows row ${last}`, last);
  return row;
}

function columnNumber(written: string | undefined, last: number, row: number): number {
  if (written === undefined) return last + 1;
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(written) ?? [];
  if (letters === undefined || Number(digits) !== row)
    throw new FileFault(`A cell of row ${row} says that it is "${written.slice(0, 20)}"`, row);
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column - 1 <= last) throw new FileFault(`The cells of row ${row} are not in order, or ${written} stands in it twice`, row);
  return column - 1;
}
