import { closeSync, openSync, readSync } from 'node:fs';
import type { Language } from '../../../db/schema/types.ts';
import { FileFault, type ImportFile, type ImportSource, type Item, type Refusal } from '../claims.ts';
import { readJsonArray } from '../reading/json-array.ts';
import { expectKind } from '../reading/sniff.ts';
import { itemOf, type UhriReading } from './uhri-claim.ts';
import { labelReaderOf } from './uhri-labels.ts';
import { headOf, keyOf, type Members, rowOfRecord } from './uhri-row.ts';
import { columnNames, readUhriXlsx } from './uhri-xlsx.ts';

/**
 * The full export of the Universal Human Rights Index, as one JSON array (18 keys) or as a workbook (16 columns, without document numbers
 * and cycles). OHCHR publishes no description of it: keys and columns are those of exports of 2025 and 2026. A file whose name ends in
 * `-fr` is French; one in a language that Monitum does not have is refused.
 *
 * Only rows addressed to Belgium are read further, unless all countries are asked for; every other one is skipped by its countries, or by
 * the State in its symbol where it has none.
 */
export const uhri: ImportSource = {
  name: 'uhri',
  title: 'Universal Human Rights Index',
  files: 'The full export of the Universal Human Rights Index, JSON or XLSX, in English or French (export-full-en.json)',
  citation: { kind: 'official', citation: 'Universal Human Rights Index of the OHCHR, full export', url: 'https://uhri.ohchr.org/' },
  // A workbook is what somebody has taken from the site, perhaps of one search.
  isWhole: ({ path }) => !isZip(path),
  async *read(file, context) {
    const reading = {
      labels: labelReaderOf(context.labels),
      allCountries: context.allCountries,
      language: languageOf(file, context.language),
    };
    const kind = await expectKind(file.path, ['text', 'utf-16', 'zip'], 'the JSON or the XLSX export of the Universal Human Rights Index');
    yield* kind === 'zip' ? readWorkbook(file.path, reading) : readRecords(file.path, reading);
  },
};

async function* readRecords(path: string, reading: UhriReading): AsyncGenerator<Item, void, undefined> {
  for await (const records of readJsonArray(path))
    for (const { row, value } of records) {
      const members = value as Members;
      if (row === 1) expectRecord(members);
      const id = typeof members[keyOf.id] === 'string' ? String(members[keyOf.id]).trim() : undefined;
      yield itemOf({ row, id, head: () => headOf(row, members), rest: (head) => rowOfRecord(head, members) }, reading);
    }
}

async function* readWorkbook(path: string, reading: UhriReading): AsyncGenerator<Item, void, undefined> {
  const isLabel = (list: 'themes' | 'groups' | 'countries') => (label: string) => reading.labels.find(list, label) !== undefined;
  for await (const read of readUhriXlsx(path, { themes: isLabel('themes'), groups: isLabel('groups'), countries: isLabel('countries') }))
    yield isRefusal(read) ? read : byColumn(itemOf({ row: read.row, id: read.id, head: () => read, rest: () => read }, reading));
}

const columnOf = <Named extends { field?: string }>(one: Named): Named =>
  one.field !== undefined && Object.hasOwn(columnNames, one.field) ? { ...one, field: columnNames[one.field] } : one;

/** Names columns as the workbook does. */
const byColumn = (item: Item): Item =>
  item.kind === 'refusal' ? columnOf(item) : item.kind === 'skipped' ? item : { ...item, notes: item.notes.map(columnOf) };

const isRefusal = (read: object): read is Refusal => 'reason' in read;

/** Makes sure by the first record that the file is one of this source. */
function expectRecord(members: Members): void {
  if (keyOf.id in members) return;
  const found = Object.keys(members).slice(0, 10).join(', ') || 'no key at all';
  throw new FileFault(
    `The file is no export of the Universal Human Rights Index: its records have ${keyOf.id}, ${keyOf.text}, ${keyOf.body} and more; the first one here has ${found.slice(0, 300)}`,
    1,
  );
}

/** The language that the name of the file says, or else the one that was asked for. */
function languageOf({ name }: ImportFile, asked: Language): Language {
  const [, suffix] = /[-_](en|fr|es|ar|ru|zh)(?:[^A-Za-z]*\.(?:json|xlsx))?$/i.exec(name) ?? [];
  const language = suffix?.toLowerCase() ?? asked;
  if (language === 'en' || language === 'fr') return language;
  throw new FileFault(
    suffix === undefined
      ? `The Universal Human Rights Index is not published in the language asked for (${asked}): its exports are English, French, Spanish, Arabic, Russian and Chinese`
      : `The name of the file says that its texts are in the language "${suffix.toLowerCase()}", which Monitum does not have: take the export in English (-en) or French (-fr)`,
  );
}

/** Whether a file is a ZIP archive, as every XLSX is; false where it cannot be read, which its reading will say. */
function isZip(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const start = Buffer.alloc(2);
    try {
      readSync(file, start, 0, 2, 0);
    } finally {
      closeSync(file);
    }
    return start.toString('latin1') === 'PK';
  } catch {
    return false;
  }
}
