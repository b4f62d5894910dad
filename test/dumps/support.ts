import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Test } from 'tap';
import type { DumpSettings } from '../../src/dumps/write.ts';
import { testConfig } from '../helper.ts';

/** A folder for dumps, gone at the end. */
export function folderFor(t: Test): string {
  const dir = mkdtempSync(join(tmpdir(), 'monitum-dumps-'));
  t.teardown(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** As what a dump of a test is written. */
export const settingsFor = (dir: string, more: Partial<DumpSettings> = {}): DumpSettings => ({
  dir,
  keepDays: 30,
  publicUrl: testConfig.publicUrl,
  puriBase: testConfig.puriBase,
  ...more,
});

/** The lines of a file of JSON Lines. */
export const linesOf = (path: string): string[] => gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);

/** The rows of a table, by the names of its columns. */
export const rowsOf = (path: string): Record<string, string>[] => parse(readFileSync(path), { columns: true });

/** The checksum of a file. */
export const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Every text of a dump, unpacked, by the name of its file. */
export const textsOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')];
    }),
  );
