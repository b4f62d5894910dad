import { basename } from 'node:path';
import type { Claim, ImportFile, ImportSource, Item, Note, ReadingContext, RecordClaim, Refusal } from '../claims.ts';
import { FileFault } from '../claims.ts';
import { openCsv } from '../reading/csv.ts';
import type { Table, TableRow } from '../reading/table.ts';
import { belgiumAlone, depositaryReference, namedTreaties, readDepositaryDate } from './treaty-names.ts';
import { readDeclarations } from './untc-declarations.ts';
import { isOfActs, readHeading } from './untc-headings.ts';

/** The status of treaties deposited with the Secretary-General of the United Nations: a table for each treaty, and the texts of declarations. */
export const untc: ImportSource = {
  name: 'untc',
  title: 'United Nations Treaty Collection',
  files:
    'the table of participants of one treaty, named by chapter and number (4-4.csv); the same rows of one State for many treaties (a CSV with the columns treaty_key, participant, columns and values); or the declarations under one treaty (4-4.txt)',
  citation: {
    kind: 'official',
    citation: 'United Nations Treaty Collection, status of treaties',
    url: 'https://treaties.un.org/',
  },
  isWhole: () => false,
  read,
};

async function* read(file: ImportFile, context: ReadingContext): AsyncGenerator<Item> {
  if (/\.txt$/i.test(file.name)) {
    yield* readDeclarations(file, treatyOf(file));
    return;
  }
  const table = await openCsv(file.path, { encodings: ['utf-8', 'windows-1252'], delimiters: [','] });
  try {
    if (table.headings.includes('treaty_key') && table.headings.includes('values')) yield* readManyTreaties(table, context);
    else yield* readOneTreaty(table, file, context);
  } finally {
    await table.rows.return();
  }
}

/** @throws FileFault where the name does not tell the treaty, or tells one that Monitum does not have */
function treatyOf({ name }: ImportFile): string {
  const [, number = ''] = /^(\d{1,2}-\d{1,3}(?:-[a-z])?)\.(?:csv|txt)$/i.exec(basename(name)) ?? [];
  if (number === '')
    throw new FileFault(`The name "${name}" does not say which treaty it is: a file is named by chapter and number, such as 4-4.csv`);
  const treaty = namedTreaties.find((one) => one.number === number.toLowerCase());
  if (!treaty)
    throw new FileFault(
      `"${name}" is about ${depositaryReference(number.toLowerCase())}, and Monitum has no treaty with that depositary reference`,
    );
  return treaty.code;
}

async function* readOneTreaty({ headings, rows }: Table, file: ImportFile, context: ReadingContext): AsyncGenerator<Item> {
  if (headings.includes('chapter_no') && headings.includes('treaty_no'))
    throw new FileFault(`"${file.name}" is the list of all treaties and tells of no act; import the file of one treaty, such as 4-4.csv`);
  if (!headings.includes('Participant'))
    throw new FileFault(
      `"${file.name}" has no column "Participant": a table of the UN Treaty Collection was expected, and ${quoted(headings)} were found`,
    );
  const treaty = treatyOf(file);
  const columns = headings.filter(isOfActs);
  if (columns.length === 0) throw new FileFault(`"${file.name}" has no column that tells of an act: found ${quoted(headings)}`);
  for await (const { row, cells } of rows) {
    const participant = cells['Participant'] ?? '';
    if (!isBelgium(participant, context)) yield { kind: 'skipped', row, reason: belgiumAlone };
    else yield* readActs(treaty, row, columns, (column) => cells[column] ?? '');
  }
}

/** Reads a table that holds one row for each treaty: the headings and the cells of the treaty's own table, parted by `|`. */
async function* readManyTreaties({ headings, rows }: Table, context: ReadingContext): AsyncGenerator<Item> {
  for (const heading of ['participant', 'columns'])
    if (!headings.includes(heading)) throw new FileFault(`The column "${heading}" is missing: found ${quoted(headings)}`);
  for await (const tableRow of rows) yield* readTreatyRow(tableRow, context);
}

function* readTreatyRow({ row, cells }: TableRow, context: ReadingContext): Generator<Item> {
  const { participant = '', columns = '', values = '' } = cells;
  const number = (cells['treaty_key'] ?? '').trim();
  if (!isBelgium(participant, context)) {
    yield { kind: 'skipped', row, reason: belgiumAlone };
    return;
  }
  if (!/^\d{1,2}(-\d{1,3}[a-z]?)+(-[a-z])?$/.test(number)) {
    yield refusal(row, 'treaty_key', number, 'is no chapter and number of a treaty, such as 4-4');
    return;
  }
  const treaty = namedTreaties.find((one) => one.number === number);
  if (!treaty) {
    yield { kind: 'skipped', row, reason: 'Monitum does not have the treaty' };
    return;
  }
  const [names, given] = [columns.split('|'), values.split('|')];
  if (names.length !== given.length) {
    yield refusal(row, 'values', values, `holds ${given.length} values for ${names.length} columns; which belongs to which cannot be told`);
    return;
  }
  yield* readActs(treaty.code, row, names, (name) => given[names.indexOf(name)] ?? '');
}

/** Reads what Belgium did under one treaty from the cells of its row. */
function* readActs(treaty: string, row: number, columns: string[], cellOf: (column: string) => string): Generator<Item> {
  const claims: RecordClaim[] = [];
  const notes: Note[] = [];
  const refusals: Refusal[] = [];
  for (const column of columns) {
    const cell = cellOf(column).trim();
    if (cell === '') continue;
    const act = readAct(column, cell);
    if ('reason' in act) refusals.push({ ...refusal(row, column, cell, act.reason), key: `${treaty} ${familyOfColumn(column)}` });
    else if ('leftOut' in act) notes.push({ field: column, value: cell, reason: `"${act.leftOut}" is no kind of act that Monitum keeps` });
    else {
      const key = `${treaty} ${act.kind === 'signature' ? 'signature' : 'consent'}`;
      if (claims.some((claim) => claim.key === key))
        refusals.push({ ...refusal(row, column, cell, 'is a second date of the same kind in the row; which counts cannot be told'), key });
      else
        claims.push({ kind: 'treatyAction', row, key, scope: treaty, notes: [], values: { treaty, kind: act.kind, takenOn: act.takenOn } });
    }
  }
  const [first] = claims as Claim[];
  if (first) first.notes.push(...notes);
  yield* claims;
  yield* refusals;
  if (claims.length === 0 && refusals.length === 0)
    yield {
      kind: 'skipped',
      row,
      reason: notes.length > 0 ? notes.map((note) => note.reason).join('; ') : 'the row holds no date',
    };
}

const familyOfColumn = (column: string): string =>
  readHeading(column).every((part) => part.kind === 'signature') ? 'signature' : 'consent';

/** Reads one cell by its heading: an act, something that is left out, or why it cannot be told. */
function readAct(column: string, cell: string): { kind: string; takenOn: string } | { leftOut: string } | { reason: string } {
  const date = readDepositaryDate(cell);
  const parts = readHeading(column);
  if (!date) {
    const [only] = parts;
    if (only && parts.length === 1 && only.kind === undefined) return { leftOut: only.name };
    return { reason: 'is no date with a letter as the depositary writes it, such as 17 May 1994 a' };
  }
  const meant = parts.filter((part) => part.letter === date.letter);
  const [part] = meant;
  if (!part)
    return {
      reason:
        date.letter === ''
          ? 'has no letter, and every act of the column has one; which it is cannot be told'
          : `has the letter "${date.letter}", which the heading does not explain`,
    };
  const found = new Set(meant.map((one) => one.kind));
  if (found.size > 1) return { reason: `may be ${meant.map((one) => `"${one.name}"`).join(' or ')}; which it is cannot be told` };
  return part.kind === undefined ? { leftOut: meant.map((one) => one.name).join(', ') } : { kind: part.kind, takenOn: date.takenOn };
}

const isBelgium = (participant: string, { labels }: ReadingContext): boolean =>
  participant.trim().toLowerCase() === 'belgium' || labels.find('countries', participant)?.code === 'BE';

const refusal = (row: number, field: string, value: string, what: string): Refusal => ({
  kind: 'refusal',
  row,
  field,
  value,
  reason: `"${value.slice(0, 100)}" in the column "${field}" ${what}`,
});

const quoted = (headings: string[]): string =>
  headings.length === 0
    ? 'no headings'
    : headings
        .slice(0, 8)
        .map((heading) => `"${heading.slice(0, 60)}"`)
        .join(', ');
