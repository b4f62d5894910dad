import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { Database } from '../../db/client.ts';
import type { Actor } from '../../src/access/actors.ts';
import type { ImportSource, Item, ReadingContext, RecordClaim } from '../../src/imports/claims.ts';
import { labelsOf } from '../../src/imports/labels.ts';
import type { Known, Planned } from '../../src/imports/plan.ts';
import { applyRecords, planRecords } from '../../src/imports/records.ts';
import { write } from '../../src/writing/write.ts';

/** Where the files of the sources stand, beside the project. */
export const dataFolder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** The options of a test that needs files of the sources: skipped, with a reason, where they are not there. */
export const withData = (folder: string): { skip?: string } =>
  existsSync(join(dataFolder, folder)) ? {} : { skip: `the folder shared/data/${folder} is not beside the project` };

/** What a reader works with when nothing is mapped. */
export const context: ReadingContext = { labels: labelsOf([]), allCountries: false, language: 'en' };

/** Who imports: an account of no institution, so that what is made belongs to the common file. */
export const importer: Actor = { id: 'importer', roles: ['editor'], institution: null, represents: null, voice: null, scopes: null };

/** Writes a file of these contents under a name, in a folder that goes with the test. */
export async function fileOf(t: Test, name: string, contents: string | Buffer): Promise<{ path: string; name: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'monitum-import-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const path = join(folder, name.replaceAll('/', '_'));
  await writeFile(path, contents);
  return { path, name };
}

/** Reads a file to its end. */
export async function readAll(
  source: ImportSource,
  file: { path: string; name: string },
  more: Partial<ReadingContext> = {},
): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source.read(file, { ...context, ...more })) items.push(item);
  return items;
}

/** The claims among items. */
export const claimsOf = (items: Item[]): RecordClaim[] =>
  items.filter((item): item is RecordClaim => item.kind === 'document' || item.kind === 'treatyAction' || item.kind === 'measure');

/** How many items are of each kind; those skipped by their reason. */
export function countItems(items: Item[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = item.kind === 'skipped' ? item.reason : item.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** How many claims came to what. */
export function countOutcomes(planned: Planned[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of planned) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** Plans and applies claims in one transaction; gives the plans as they were applied. */
export const applyClaims = (
  database: Database,
  source: ImportSource,
  claims: RecordClaim[],
  known = new Map<string, Known>(),
): Promise<Planned<RecordClaim>[]> =>
  write(database, { actor: importer, permission: 'records.create' }, new Date(), async (writing) => {
    const planned = await planRecords(writing.tx, source, claims, known);
    await applyRecords(writing, source, planned);
    return planned;
  });

/** What a source is remembered to have said once its claims were applied. */
export const knownOf = (planned: Planned<RecordClaim>[]): Map<string, Known> =>
  new Map(
    planned.flatMap(({ claim, subjectId }) =>
      subjectId === undefined
        ? []
        : [[claim.key, { subjectKind: claim.kind, subjectId, hash: '', values: claim.values }] as [string, Known]],
    ),
  );
