import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { ImportSource, Item, RecommendationClaim, Refusal, Skipped } from '../../../src/imports/claims.ts';
import { FileFault } from '../../../src/imports/claims.ts';
import { type Labels, labelsOf, listMappedLabels } from '../../../src/imports/labels.ts';
import { databaseForFile } from '../../helper.ts';

/** Real files of the sources, beside the project; they are no part of it. */
const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');

/** Path of a real file. */
export const real = (path: string): string => join(shared, path);

/** What a test that needs a folder of real files is told: to skip, with the reason, where the folder is not there. */
export const needs = (folder: string): { skip?: string } =>
  existsSync(real(folder)) ? {} : { skip: `the folder the folder shared/data/${folder} is not beside the project` };

/** The labels of a source, as a seeded database has them. */
export async function labelsForFile(t: Test, source: string): Promise<Labels> {
  const { database } = await databaseForFile(t);
  return labelsOf(await listMappedLabels(database.db, source));
}

/** Everything that a source reads from a file. */
export interface Gathered {
  items: Item[];
  claims: RecommendationClaim[];
  refusals: Refusal[];
  skipped: Skipped[];
}

/** Reads a whole file. */
export async function gather(
  source: ImportSource,
  path: string,
  labels: Labels,
  { name = path.split('/').at(-1) ?? '', allCountries = false }: { name?: string; allCountries?: boolean } = {},
): Promise<Gathered> {
  const items: Item[] = [];
  for await (const item of source.read({ path, name }, { labels, allCountries, language: 'en' })) items.push(item);
  return {
    items,
    claims: items.filter((item) => item.kind === 'recommendation'),
    refusals: items.filter((item) => item.kind === 'refusal'),
    skipped: items.filter((item) => item.kind === 'skipped'),
  };
}

/** Reads a file that is made of these bytes. */
export async function gatherBytes(
  t: Test,
  source: ImportSource,
  bytes: string | Uint8Array,
  labels: Labels,
  options: { name?: string; allCountries?: boolean } = {},
): Promise<Gathered> {
  const path = join(t.testdir({}), 'file');
  await writeFile(path, bytes);
  return gather(source, path, labels, { name: 'file', ...options });
}

/** The sentence with which a file as a whole is refused; fails where it is not, or with anything but a FileFault. */
export async function faultOf(
  t: Test,
  source: ImportSource,
  bytes: string | Uint8Array,
  labels: Labels,
  options: { name?: string; allCountries?: boolean } = {},
): Promise<string> {
  try {
    await gatherBytes(t, source, bytes, labels, options);
  } catch (fault) {
    if (fault instanceof FileFault) return fault.message;
    throw fault;
  }
  t.fail('the file was read');
  return '';
}
