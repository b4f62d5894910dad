import { basename } from 'node:path';
import type { ImportFile, ImportSource, Item, ReadingContext, Refusal } from '../claims.ts';
import { FileFault } from '../claims.ts';
import { dateOfSerial } from '../reading/serial.ts';
import { readXls } from '../reading/xls.ts';
import { belgiumAlone, dayOf, type NamedTreaty, namedTreaties } from './treaty-names.ts';

/** OHCHR's export of its ratification dashboard: one old Excel workbook for each treaty. */
export const ohchrRatifications: ImportSource = {
  name: 'ohchr-ratifications',
  title: 'OHCHR ratification status',
  files:
    'the .xls that the dashboard of ratifications exports: the title of the treaty in row 1, the headings in row 2, dates as dd/mm/yyyy',
  citation: { kind: 'official', citation: 'OHCHR, status of ratification', url: 'https://indicators.ohchr.org/' },
  isWhole: () => false,
  read,
};

/** A column of the export: what a date in it tells. */
interface Column {
  at: number;
  heading: string;
  claim(treaty: NamedTreaty): { key: string; values: Record<string, unknown> } | undefined;
}

/** What each heading tells, by how it begins; whatever follows, such as `(dd/mm/yyyy)`, does not count. */
const meanings: [RegExp, Column['claim']][] = [
  [/^country$/i, () => undefined],
  [/^date of signature\b/i, ({ code }) => ({ key: `${code} signature`, values: { treaty: code, kind: 'signature' } })],
  [
    // The column does not tell a ratification from an accession or a succession.
    /^date of ratification\b/i,
    ({ code }) => ({ key: `${code} consent`, values: { treaty: code, kinds: ['ratification', 'accession', 'succession'] } }),
  ],
  [
    /^date of acceptance of individual communications procedure\b/i,
    ({ code, communications: to }) => to && { key: `${code} communications`, values: { ...to, kind: 'procedureAcceptance' } },
  ],
  [
    /^date of acceptance of inquiry procedure\b/i,
    ({ code, inquiries: to }) => to && { key: `${code} inquiries`, values: { ...to, kind: 'procedureAcceptance' } },
  ],
];

async function* read(file: ImportFile, context: ReadingContext): AsyncGenerator<Item> {
  const [sheet] = await readXls(file.path);
  const [titles = [], headings = []] = sheet?.rows ?? [];
  const treaty = treatyOf(titles.find((cell) => cell.trim() !== '') ?? '', file);
  const columns = columnsOf(headings, file);
  const country = columns.find(({ heading }) => /^country$/i.test(heading))?.at ?? 0;
  for (const [at, cells] of (sheet?.rows ?? []).entries()) {
    const name = (cells[country] ?? '').trim();
    // Below the last State stand remarks, in one cell each.
    if (at < 2 || name === '' || /^(source|definitions and metadata):/i.test(name)) continue;
    const row = at + 1;
    if (name.toLowerCase() !== 'belgium' && context.labels.find('countries', name)?.code !== 'BE')
      yield { kind: 'skipped', row, reason: belgiumAlone };
    else yield* readActs(treaty, row, columns, cells);
  }
}

function* readActs(treaty: NamedTreaty, row: number, columns: Column[], cells: string[]): Generator<Item> {
  let given = 0;
  for (const { at, heading, claim } of columns) {
    const cell = (cells[at] ?? '').trim();
    if (cell === '' || /^country$/i.test(heading)) continue;
    given += 1;
    const claimed = claim(treaty);
    const takenOn = readDay(cell);
    if (!claimed)
      yield { kind: 'skipped', row, reason: `Where ${treaty.code} has the procedure of the column "${heading}" is not known here` };
    else if (takenOn === undefined) yield refusal(row, heading, cell, claimed.key);
    else
      yield {
        kind: 'treatyAction',
        row,
        key: claimed.key,
        scope: treaty.code,
        notes: [],
        values: { ...claimed.values, takenOn },
      };
  }
  if (given === 0) yield { kind: 'skipped', row, reason: 'the row holds no date' };
}

const refusal = (row: number, field: string, value: string, key: string): Refusal => ({
  kind: 'refusal',
  row,
  field,
  value,
  key,
  reason: `"${value.slice(0, 60)}" in the column "${field}" is no date as dd/mm/yyyy`,
});

/** A day: as the export prints it (dd/mm/yyyy), by the calendar (yyyy-mm-dd), or as the number of days by which the workbook keeps it. */
function readDay(cell: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(cell) ?? [];
  if (isoYear !== undefined) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay));
  return /^\d{1,5}$/.test(cell) ? dateOfSerial(Number(cell), false)?.slice(0, 10) : undefined;
}

/**
 * The treaty, by the title in row 1; where that is not known, by the name of the file.
 * @throws FileFault where neither tells, or they tell two
 */
function treatyOf(heading: string, file: ImportFile): NamedTreaty {
  const title = heading.replace(/\[.*$/, '').replace(/\s+/g, ' ').trim().toLowerCase();
  const [, abbreviation = ''] = /^UnderlyingData_([A-Za-z-]+)_/.exec(basename(file.name)) ?? [];
  const byTitle = namedTreaties.find((one) => one.title !== undefined && one.title.toLowerCase() === title);
  const byName = namedTreaties.find(
    (one) => one.abbreviation !== undefined && one.abbreviation.toLowerCase() === abbreviation.toLowerCase(),
  );
  if (byTitle && byName && byTitle !== byName)
    throw new FileFault(`Row 1 names the treaty "${byTitle.title}", and the file is named for another (${abbreviation})`, 1);
  const treaty = byTitle ?? byName;
  if (!treaty)
    throw new FileFault(
      `Row 1 of "${file.name}" names no treaty that Monitum has: found "${heading.slice(0, 120)}", expected its title, such as "International Covenant on Economic, Social and Cultural Rights"`,
      1,
    );
  return treaty;
}

/** @throws FileFault where row 2 is not the heading of the export, or a heading is unknown */
function columnsOf(headings: string[], file: ImportFile): Column[] {
  const columns = headings.flatMap((printed, at): Column[] => {
    const heading = printed.replace(/\s+/g, ' ').trim();
    if (heading === '') return [];
    const [, claim] = meanings.find(([pattern]) => pattern.test(heading)) ?? [];
    if (!claim) throw new FileFault(`Row 2 of "${file.name}" has the heading "${heading.slice(0, 120)}", whose meaning is not known`, 2);
    return [{ at, heading, claim }];
  });
  const has = (pattern: RegExp): boolean => columns.some(({ heading }) => pattern.test(heading));
  if (!has(/^country$/i) || !has(/^date of ratification/i))
    throw new FileFault(`Row 2 of "${file.name}" must have the headings "Country" and "Date of Ratification/Accession"`, 2);
  return columns;
}
