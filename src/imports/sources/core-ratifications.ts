import { basename } from 'node:path';
import type { ImportFile, ImportSource, Item, Note, ReadingContext, Refusal } from '../claims.ts';
import { FileFault } from '../claims.ts';
import { openCsv } from '../reading/csv.ts';
import { belgiumAlone, namedTreaties } from './treaty-names.ts';

const columns = ['member', 'state party', 'year ratification or accession', 'signatory', 'no action', 'status'] as const;

/** A table of the ratification of the core United Nations treaties, one file for each, that knows the year alone. */
export const coreRatifications: ImportSource = {
  name: 'core-ratifications',
  title: 'Core United Nations treaties: ratification by year',
  files:
    'one CSV for each treaty, named hr_status_….csv, with the columns iso2, member, state party, year ratification or accession, signatory, no action and status',
  citation: {
    kind: 'secondary',
    citation: 'Core United Nations human rights instruments: their ratification status, by year',
  },
  isWhole: () => false,
  read,
};

/**
 * Reads what the table says of Belgium. The year is that of a ratification or an accession, which the table does not tell apart; a signature
 * has no date; and a row that contradicts itself is refused with what contradicts what.
 */
async function* read(file: ImportFile, context: ReadingContext): AsyncGenerator<Item> {
  const [, name] = /^hr_status_(\w+)\.csv$/i.exec(basename(file.name)) ?? [];
  const treaty = namedTreaties.find((one) => one.coreFile !== undefined && one.coreFile === name?.toLowerCase())?.code;
  if (treaty === undefined)
    throw new FileFault(
      `The name "${file.name}" does not say which treaty it is: it must be one of ${namedTreaties
        .flatMap((one) => (one.coreFile ? [`hr_status_${one.coreFile}.csv`] : []))
        .join(', ')}`,
    );
  const { headings, rows } = await openCsv(file.path, { encodings: ['utf-8', 'windows-1252'] });
  try {
    const missing = columns.filter((column) => !headings.includes(column));
    if (missing.length > 0)
      throw new FileFault(
        `"${file.name}" lacks the ${missing.length === 1 ? 'column' : 'columns'} ${missing.map((one) => `"${one}"`).join(', ')}`,
      );
    for await (const { row, cells } of rows) {
      const [iso2 = '', member = ''] = [cells['iso2']?.trim().toUpperCase(), cells['member']?.trim()];
      const isNamed = member.toLowerCase() === 'belgium' || context.labels.find('countries', member)?.code === 'BE';
      if (iso2 !== '' && (iso2 === 'BE') !== isNamed)
        yield refusal(row, treaty, 'iso2', iso2, `The row has the code ${iso2} and the name "${member}", which are not the same State`);
      else if (!isNamed) yield { kind: 'skipped', row, reason: belgiumAlone };
      else yield readRow(treaty, row, cells);
    }
  } finally {
    await rows.return();
  }
}

function readRow(treaty: string, row: number, cells: Record<string, string>): Item {
  const cell = (column: string): string => (cells[column] ?? '').trim();
  const [party, year, signatory, none] = ['state party', 'year ratification or accession', 'signatory', 'no action'].map(cell) as [
    string,
    string,
    string,
    string,
  ];
  const status = cell('status').toLowerCase();
  for (const [column, flag] of [
    ['state party', party],
    ['signatory', signatory],
    ['no action', none],
  ] as const)
    if (flag !== '0' && flag !== '1') return refusal(row, treaty, column, flag, `"${column}" must be 0 or 1 and is "${flag.slice(0, 60)}"`);
  if (year !== '' && !/^(19|20)\d{2}$/.test(year))
    return refusal(
      row,
      treaty,
      'year ratification or accession',
      year,
      `The year "${year.slice(0, 60)}" is not one of the years 1900 to 2099`,
    );
  const contradiction = contradictionIn({ party, year, signatory, none, status });
  if (contradiction)
    return refusal(
      row,
      treaty,
      contradiction.field,
      contradiction.value,
      `The row contradicts itself: ${contradiction.reason}. Nothing of it is taken`,
    );
  const remark = cell('note');
  const notes: Note[] = remark === '' ? [] : [{ field: 'note', value: remark, reason: 'The table says so beside the row' }];
  const claim = (what: string, values: Record<string, unknown>): Item => ({
    kind: 'treatyAction',
    row,
    key: `${treaty} ${what}`,
    scope: treaty,
    notes,
    values: { treaty, ...values },
  });
  if (party === '1') return claim('consent', { kinds: ['ratification', 'accession'], takenOn: year });
  if (signatory === '1') return claim('signature', { kind: 'signature' });
  return claim('no action', { absent: ['signature', 'consent'] });
}

/** What contradicts what in a row, in a sentence without its end; undefined where all goes together. */
function contradictionIn(row: { party: string; year: string; signatory: string; none: string; status: string }) {
  const { party, year, signatory, none, status } = row;
  const flags = `state party is ${party}, signatory ${signatory}, no action ${none}`;
  const known: Record<string, string> = { 'state party': party, 'signatory state': signatory, 'no action': none };
  if (known[status] === undefined)
    return { field: 'status', value: status, reason: `the status "${status.slice(0, 60)}" is none of ${Object.keys(known).join(', ')}` };
  if (party === '0' && year !== '')
    return {
      field: 'year ratification or accession',
      value: year,
      reason: `state party is 0 and yet the year of ratification is ${year}, with the status "${status}"`,
    };
  if (party === '1' && year === '')
    return { field: 'year ratification or accession', value: year, reason: 'state party is 1 and no year is given' };
  if (Number(party) + Number(signatory) + Number(none) !== 1)
    return { field: 'state party', value: party, reason: `${flags}, where one of them must be 1` };
  if (known[status] !== '1') return { field: 'status', value: status, reason: `the status is "${status}", while ${flags}` };
  return undefined;
}

const refusal = (row: number, treaty: string, field: string, value: string, reason: string): Refusal => ({
  kind: 'refusal',
  row,
  field,
  value,
  reason,
  key: `${treaty} consent`,
});
