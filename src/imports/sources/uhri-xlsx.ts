import { FileFault, type Refusal } from '../claims.ts';
import { splitLabels } from '../normalise.ts';
import { dateOfSerial } from '../reading/serial.ts';
import type { TableRow } from '../reading/table.ts';
import { openXlsx } from '../reading/xlsx.ts';
import { keyOf, type UhriRow } from './uhri-row.ts';

/**
 * Columns by their headings, without case, marks and doubled letters: exports write `Reccomending Body` and `Recommending Body`. The
 * columns of regions and of the date on the index say nothing that is taken.
 */
const columns: Record<string, Exclude<keyof UhriRow, 'row'> | 'nothing'> = {
  text: 'text',
  countriesconcerned: 'countries',
  recomendingbody: 'body',
  documentsymbol: 'symbol',
  themes: 'themes',
  afectedpersons: 'persons',
  sdgs: 'sdgs',
  documentpublicationdate: 'publishedOn',
  uprecomendingstates: 'states',
  uprposition: 'positions',
  uprpositions: 'positions',
  type: 'type',
  anotationtype: 'type',
  ohchranotationid: 'id',
  uprsesion: 'sessions',
  uprcycle: 'cycle',
  documentid: 'document',
  regionsconcerned: 'nothing',
  recomendingregions: 'nothing',
  dateofpublicationonuhri: 'nothing',
};
const required = ['id', 'text', 'type', 'body', 'symbol', 'countries'] as const;
const printed: Record<(typeof required)[number], string> = {
  id: 'OHCHR Annotation Id',
  text: 'Text',
  type: 'Type',
  body: 'Reccomending Body',
  symbol: 'Document Symbol',
  countries: 'Countries Concerned',
};

const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(.)\1+/g, '$1');

/** What tells the labels of a list, so that one with a dash in it stays whole. */
export interface KnownLabels {
  themes: (label: string) => boolean;
  groups: (label: string) => boolean;
  countries: (label: string) => boolean;
}

/**
 * Reads the rows of the workbook that the index exports. Cells of several values hold one in a line, or all in one line.
 * @throws FileFault where a column that every export has is missing
 */
export async function* readUhriXlsx(path: string, known: KnownLabels): AsyncGenerator<UhriRow | Refusal, void, undefined> {
  const { headings, rows, date1904 } = await openXlsx(path);
  const headingOf = placesOf(headings);
  for await (const row of rows) {
    const fault = faultOf(row);
    if (fault === undefined) yield rowOf(row, headingOf, known, date1904);
    else {
      const id = cellOf(row, headingOf, 'id')?.trim();
      yield { kind: 'refusal', row: row.row, ...fault, ...(id ? { key: id } : {}) };
    }
  }
}

/** A cell that holds no value of its own: the export has none. */
function faultOf({ cells, errors, formulas }: TableRow): Pick<Refusal, 'field' | 'value' | 'reason'> | undefined {
  const isTaken = (heading: string) => columnOf(heading) !== undefined;
  const wrong = [...(errors ?? [])].find(isTaken);
  const worked = wrong ?? [...(formulas ?? [])].find(isTaken);
  if (worked === undefined) return undefined;
  const reason = `The cell under ${worked} holds ${wrong === undefined ? 'a formula: put its value in its place' : 'an error of the spreadsheet'}.`;
  return { field: worked, value: (cells[worked] ?? '').slice(0, 200), reason };
}

/** What the columns are called where the JSON has another name, so that a report names what whoever reads it sees. */
export const columnNames: Record<string, string> = {
  [keyOf.id]: printed.id,
  [keyOf.type]: printed.type,
  [keyOf.body]: printed.body,
  [keyOf.symbol]: printed.symbol,
  [keyOf.countries]: printed.countries,
  [keyOf.persons]: 'Affected Persons',
  [keyOf.publishedOn]: 'Document Publication Date',
  [keyOf.positions]: 'UPR Position',
  [keyOf.states]: 'UPR Reccomending States',
  [keyOf.sessions]: 'UPR Session',
};

type Column = Exclude<keyof UhriRow, 'row'>;
const columnOf = (heading: string): Column | undefined => {
  const column = Object.hasOwn(columns, headingKey(heading)) ? columns[headingKey(heading)] : undefined;
  return column === 'nothing' ? undefined : column;
};

function placesOf(headings: string[]): Map<Column, string> {
  const places = new Map<Column, string>();
  for (const heading of headings) {
    const column = columnOf(heading);
    if (column === undefined) continue;
    if (places.has(column))
      throw new FileFault(`The columns "${places.get(column)}" and "${heading}" are the same one: it is not clear which counts`, 1);
    places.set(column, heading);
  }
  const missing = required.filter((column) => !places.has(column)).map((column) => `"${printed[column]}"`);
  if (missing.length === 0) return places;
  throw new FileFault(
    `The workbook is no export of the Universal Human Rights Index: the column${missing.length > 1 ? 's' : ''} ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing; found were ${headings.slice(0, 20).join(', ').slice(0, 400) || 'none'}`,
    1,
  );
}

const cellOf = ({ cells }: TableRow, places: Map<Column, string>, column: Column): string | undefined => {
  const heading = places.get(column);
  return heading === undefined ? undefined : cells[heading];
};

function rowOf(row: TableRow, places: Map<Column, string>, known: KnownLabels, date1904: boolean): UhriRow {
  const cell = (column: Column) => cellOf(row, places, column);
  const list = (column: Column, isLabel?: (label: string) => boolean) => {
    const text = cell(column);
    return text === undefined ? undefined : splitLabels(text, isLabel);
  };
  const date = cell('publishedOn')?.trim();
  const sdgs = cell('sdgs');
  return {
    row: row.row,
    id: cell('id')?.trim(),
    document: cell('document')?.trim(),
    symbol: cell('symbol')?.trim(),
    text: cell('text'),
    type: cell('type'),
    body: cell('body'),
    cycle: cell('cycle'),
    countries: list('countries', known.countries),
    themes: list('themes', known.themes),
    persons: list('persons', known.groups),
    states: list('states', known.countries),
    sdgs: sdgs === undefined ? undefined : sdgsIn(sdgs),
    positions: list('positions'),
    sessions: list('sessions'),
    // Excel counts days.
    publishedOn: date !== undefined && /^\d+(?:\.\d+)?$/.test(date) ? (dateOfSerial(Number(date), date1904) ?? date) : date,
  };
}

/** A goal or target has ` - ` behind its code: the next one begins where the next code stands. */
const sdgsIn = (cell: string): string[] =>
  cell
    .split(/[\r\n]+/)
    .flatMap((line) => line.split(/(?:^|\s)-\s+(?=\d{1,2}(?:\.(?:\d{1,2}|[a-zA-Z]))?\s+-\s)/))
    .map((label) => label.trim())
    .filter((label) => label !== '');
