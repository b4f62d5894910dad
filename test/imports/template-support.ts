import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import type { Test } from 'tap';
import type { Database } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import type { ImportFile, Item } from '../../src/imports/claims.ts';
import { labelsOf } from '../../src/imports/labels.ts';
import { templateSource } from '../../src/imports/sources/template.ts';
import { headingOf, type TemplateKind, templateColumns } from '../../src/imports/template/columns.ts';
import { type TemplateFormat, templateOf } from '../../src/imports/template/write.ts';
import { buildDictionary } from '../../src/vocabularies/dictionary.ts';
import type { Vocabularies } from '../../src/vocabularies/memory.ts';
import { listEntries } from '../../src/vocabularies/queries.ts';

/** A row to fill in, by the technical names of the columns. */
export type Filling = Record<string, string>;

/** The vocabularies of a database. */
export async function vocabulariesOf(database: Database): Promise<Vocabularies> {
  const lists = await listEntries(database.db);
  return { lists, dictionary: buildDictionary(lists) };
}

/** A folder of its own, removed at the end. */
export function folderForFile(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-template-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let written = 0;
/** Writes bytes to a file of the folder. */
export function fileOf(folder: string, bytes: Buffer | string, extension: string): ImportFile {
  written += 1;
  const name = `template-${written}.${extension}`;
  writeFileSync(join(folder, name), bytes);
  return { path: join(folder, name), name };
}

/** The 1-based number of days since the end of 1899 as a workbook counts them, of a day after February 1900. */
export const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

/** Fills the template that the program gives, its example row deleted, as somebody does who opens and saves it. */
export async function filled(kind: TemplateKind, format: TemplateFormat, language: Language, rows: Filling[]): Promise<Buffer> {
  const empty = await templateOf(kind, format, language);
  const columns = templateColumns[kind];
  if (format === 'csv') {
    const [heading = ''] = empty.toString('utf8').split('\r\n');
    const lines = rows.map((row) => columns.map(({ name }) => row[name] ?? ''));
    return Buffer.from(`${heading}\r\n${stringify(lines, { delimiter: ';', record_delimiter: 'windows', quoted_match: /\n/ })}`);
  }
  const book = xlsx.read(empty, { cellStyles: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] as string] as xlsx.WorkSheet;
  for (const [at, { name, cell }] of columns.entries()) {
    delete sheet[xlsx.utils.encode_cell({ r: 1, c: at })];
    for (const [index, row] of rows.entries()) {
      const address = xlsx.utils.encode_cell({ r: index + 1, c: at });
      const text = row[name];
      if (text === undefined || text === '') delete sheet[address];
      else if (cell.is === 'day' && /^\d{4}-/.test(text)) sheet[address] = { t: 'n', v: serialOf(text), z: 'dd/mm/yyyy' };
      else sheet[address] = { t: 's', v: text, z: '@' };
    }
  }
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** A CSV with some columns of a template, in the order and under the headings given. */
export function csvWith(kind: TemplateKind, headings: [name: string, heading?: string][], rows: Filling[], delimiter = ';'): string {
  const lines = [
    headings.map(([name, heading]) => heading ?? headingIn(kind, name, 'en')),
    ...rows.map((row) => headings.map(([name]) => row[name] ?? '')),
  ];
  return stringify(lines, { delimiter });
}

/** The heading of a column by its technical name. */
export function headingIn(kind: TemplateKind, name: string, language: Language): string {
  const column = templateColumns[kind].find((one) => one.name === name);
  if (!column) throw new Error(`There is no column ${name}`);
  return headingOf(column, language);
}

/** Everything that is read from a file. */
export async function readAll(vocabularies: Vocabularies, file: ImportFile): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of templateSource(vocabularies).read(file, { labels: labelsOf([]), allCountries: false, language: 'en' }))
    items.push(item);
  return items;
}
