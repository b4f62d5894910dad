import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import type { ImportFile, Item, ReadingContext } from '../../src/imports/claims.ts';
import { labelsOf, type MappedLabel } from '../../src/imports/labels.ts';
import { uhri } from '../../src/imports/sources/uhri.ts';

/** Where the files of the sources stand, beside the project. */
export const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
/** The options of a test that needs files of the sources: skipped, with a reason, where they are not there. */
export const withShared = existsSync(shared) ? {} : { skip: 'the folder shared/data is not beside the project' };

/** The labels of the index as the seed has them; those given come after. */
export function seedLabels(more: MappedLabel[] = []) {
  const { lists } = JSON.parse(readFileSync(join(import.meta.dirname, '../../seed/mappings/uhri.json'), 'utf8')) as {
    lists: { list: MappedLabel['list']; labels: (Omit<MappedLabel, 'list' | 'attributes'> & { treaty?: string })[] }[];
  };
  const mapped = lists.flatMap(({ list, labels }) =>
    labels.map(({ label, code, reason, treaty }) => ({ list, label, code, reason, attributes: treaty ? { treaty } : {} })),
  );
  return labelsOf([...mapped, ...more]);
}

const context: ReadingContext = { labels: seedLabels(), allCountries: true, language: 'en' };

/** Reads a file to its end; all countries unless told. */
export async function readFile(file: ImportFile, more: Partial<ReadingContext> = {}): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of uhri.read(file, { ...context, ...more })) items.push(item);
  return items;
}

/** Writes a file that goes with the test. */
export function fileOf(t: Test, name: string, contents: string | Buffer): ImportFile {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-uhri-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, contents);
  return { path, name };
}

/** A record as the index writes it, about Belgium; members given take the place of its own, and `undefined` leaves one out. */
export const recordOf = (members: Record<string, unknown> = {}): Record<string, unknown> => ({
  AnnotationId: '00000000-0000-4000-8000-000000000001',
  DocumentId: '00000000-0000-4000-8000-0000000000d1',
  Symbol: 'CRC/C/BEL/CO/5-6',
  Text: '12.The Committee recommends that the State party adopt a plan.',
  AnnotationType: '- Recommendations',
  Body: '- CRC',
  Countries: ['Belgium'],
  Regions: ['Western Europe & Others'],
  Themes: ['Right to health'],
  AffectedPersons: ['Children'],
  Sdgs: ['3 - GOOD HEALTH AND WELL-BEING'],
  PublicationDate: '2019-02-28T00:00:00',
  PublicationDateOnUhri: '2019-03-03T10:53:45.827',
  UprCycle: null,
  UprPositions: [],
  UprRecommendingCountry: [],
  UprRecommendingRegions: [],
  UprSession: [],
  ...members,
});

/** A record of the Universal Periodic Review of Belgium. */
export const uprRecordOf = (members: Record<string, unknown> = {}): Record<string, unknown> =>
  recordOf({
    Symbol: 'A/HRC/48/8',
    Body: '- UPR',
    Text: '136.1 Ratify the Convention (Spain);',
    UprPositions: ['- Supported'],
    UprRecommendingCountry: ['Spain'],
    UprSession: ['- 38th Session'],
    ...members,
  });

/** What one record comes to. */
export async function itemOf(
  t: Test,
  record: Record<string, unknown>,
  more: Partial<ReadingContext> = {},
  name = 'export.json',
): Promise<Item> {
  const [item] = await readFile(fileOf(t, name, JSON.stringify([record])), more);
  if (!item) throw new Error('Nothing was read');
  return item;
}
