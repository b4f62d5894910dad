import type { Vocabularies } from '../../vocabularies/memory.ts';
import { FileFault, type ImportFile, type ImportSource, type Item, type Refusal } from '../claims.ts';
import { openCsv } from '../reading/csv.ts';
import { whatIs } from '../reading/sniff.ts';
import type { Table, TableRow } from '../reading/table.ts';
import { openXlsx } from '../reading/xlsx.ts';
import { type CellValue, type CodeBook, codeBookOf, readCell } from '../template/cells.ts';
import { builders, type CrossFault } from '../template/claims.ts';
import { isExample } from '../template/columns.ts';
import { type PlacedColumn, readHeadings, type Sheet } from '../template/headings.ts';

/** So many rows a filled template can have: the keys of all are held in memory, to refuse a row that says the same as an earlier one. */
export const maxTemplateRows = 50_000;

/** So many characters of a bad cell are repeated in the report. */
const shownValue = 200;

/**
 * The institute's own spreadsheets: recommendations, assessments or measures, as CSV or XLSX, with headings in any of the four languages.
 * Codes and labels are looked up in the vocabularies given. A row with a bad cell is refused whole, each bad cell by a refusal of its own
 * that begins with its place (`C7`).
 */
export function templateSource(vocabularies: Vocabularies): ImportSource {
  return {
    name: 'template',
    title: "the institute's own spreadsheet",
    files: "a CSV (UTF-8) or XLSX made from one of the institute's templates: recommendations, assessments or measures",
    citation: { kind: 'secondary', citation: "Institute's own spreadsheet" },
    isWhole: () => false,
    read: (file) => readTemplate(file, codeBookOf(vocabularies)),
  };
}

async function* readTemplate(file: ImportFile, book: CodeBook): AsyncGenerator<Item, void, undefined> {
  const table = await openTable(file.path);
  // The rows are let go of whatever happens, also when the headings are refused.
  try {
    const sheet = readHeadings(table.headings);
    const rowsByKey = new Map<string, number>();
    let count = 0;
    for await (const row of table.rows) {
      count += 1;
      if (count > maxTemplateRows)
        throw new FileFault(`The file has more than ${maxTemplateRows} rows; split it into several files`, row.row);
      yield* readRow(row, sheet, book, table.date1904, rowsByKey);
    }
  } finally {
    await table.rows.return();
  }
}

/** Excel in Belgium writes semicolons, most other programs commas; a CSV that is neither UTF-8 nor UTF-16 would be read by guessing. */
async function openTable(path: string): Promise<Table> {
  return (await whatIs(path)) === 'zip' ? openXlsx(path) : openCsv(path, { encodings: ['utf-8', 'utf-16'], delimiters: [';', ',', '\t'] });
}

function* readRow(
  given: TableRow,
  { kind, columns }: Sheet,
  book: CodeBook,
  date1904: boolean,
  rowsByKey: Map<string, number>,
): Generator<Item, void, undefined> {
  const { row } = given;
  const filled = columns.flatMap((placed) => {
    const text = given.cells[placed.heading]?.trim() ?? '';
    const isFormula = given.formulas?.has(placed.heading) ?? false;
    return text === '' && !isFormula ? [] : [{ placed, text, isFormula }];
  });
  if (filled.length === 0) return;
  const example = filled.find(({ text }) => isExample(text));
  if (example)
    return yield refusalOf(
      row,
      example.placed,
      `the row is the example of the template; delete it before the file is imported`,
      example.text,
    );

  const values = new Map<string, CellValue>();
  const faults: { placed: PlacedColumn; reason: string; value?: string }[] = [];
  for (const { placed, text, isFormula } of filled) {
    const read = readCell(
      { text, isFormula, isError: given.errors?.has(placed.heading) ?? false, format: given.formats?.[placed.heading], date1904 },
      placed.column.cell,
      book,
    );
    if ('value' in read) values.set(placed.column.name, read.value);
    else faults.push({ placed, reason: read.fault, value: text });
  }
  const bad = new Set(faults.map(({ placed }) => placed.column.name));
  for (const placed of columns)
    if (placed.column.isRequired && !values.has(placed.column.name) && !bad.has(placed.column.name))
      faults.push({ placed, reason: 'is required' });

  const built = builders[kind]({ row, values, bad });
  const placeOf = placesOf(columns);
  faults.push(...built.faults.map((fault) => ({ ...placeOf(fault), reason: fault.reason })));
  const earlier = built.key === undefined ? undefined : rowsByKey.get(built.key);
  if (earlier !== undefined)
    faults.push({
      placed: (filled[0] as (typeof filled)[0]).placed,
      reason: `row ${earlier} is of the same ${kind.slice(0, -1)}; keep one of the two`,
    });
  else if (built.key !== undefined) rowsByKey.set(built.key, row);

  if (faults.length === 0) return yield built.claim();
  const order = new Map(columns.map((placed, position) => [placed.heading, position]));
  const cells = [...new Set(faults.map(({ placed }) => placed.heading))].sort((one, other) => placeIn(order, one) - placeIn(order, other));
  for (const cell of cells) {
    const found = faults.filter(({ placed }) => placed.heading === cell);
    const [{ placed, value }] = found as [(typeof faults)[0]];
    yield refusalOf(row, placed, found.map(({ reason }) => reason).join('. '), value, built.key);
  }
}

/** What concerns no column of the file stands last. */
const placeIn = (order: ReadonlyMap<string, number>, heading: string): number => order.get(heading) ?? order.size;

/** The place of a fault between cells: its own column, or where the file has none, the first column, with the name of what is missing. */
const placesOf =
  (columns: readonly PlacedColumn[]) =>
  ({ column }: CrossFault): { placed: PlacedColumn } => {
    const found = columns.find((placed) => placed.column.name === column);
    const first = columns[0] as PlacedColumn;
    return { placed: found ?? { ...first, heading: column, letter: '' } };
  };

/** The refusal of a cell: its place as a spreadsheet names it, its heading, what is wrong and what to do. */
function refusalOf(row: number, { column, heading, letter }: PlacedColumn, reason: string, value?: string, key?: string): Refusal {
  const place = letter === '' ? `Row ${row}, column ${heading} (not in the file)` : `${letter}${row} (${heading.slice(0, 60)})`;
  return {
    kind: 'refusal',
    row,
    field: letter === '' ? heading : column.name,
    ...(value === undefined ? {} : { value: value.slice(0, shownValue) }),
    reason: `${place}: ${reason}`,
    ...(key === undefined ? {} : { key }),
  };
}
