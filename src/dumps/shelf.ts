import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Dump, releaseName } from './manifest.ts';

/** The file of a dump that is written last: where it is, the dump is whole. */
export const manifestName = 'manifest.json';

/** What a dump in the making is called; nothing that begins so is ever shown. */
export const unfinished = '.unfinished-';

/** Manifests that were read: what a dump is never changes. */
const known = new Map<string, { mtimeMs: number; dump: Dump }>();

/** The manifest of a dump; undefined where there is no such dump, or it is not whole. */
export function findDump(dir: string, id: string): Dump | undefined {
  if (!releaseName.test(id)) return undefined;
  const path = join(dir, id, manifestName);
  try {
    const { mtimeMs } = statSync(path);
    const read = known.get(path);
    if (read?.mtimeMs === mtimeMs) return read.dump;
    const dump = JSON.parse(readFileSync(path, 'utf8')) as Dump;
    known.set(path, { mtimeMs, dump });
    return dump;
  } catch (error) {
    known.delete(path);
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** All dumps of a folder that are whole, the newest first; none where there is no folder. */
export function listDumps(dir: string): Dump[] {
  return namesIn(dir)
    .flatMap((id) => findDump(dir, id) ?? [])
    .sort((one, other) => (one.generatedAt < other.generatedAt ? 1 : -1));
}

/** The newest dump that is whole; undefined where there is none yet. */
export const latestDump = (dir: string): Dump | undefined => listDumps(dir)[0];

/** The names of all dumps, also of one that lost its manifest: a name is never given twice. */
export const isTaken = (dir: string, id: string): boolean => existsSync(join(dir, id));

/**
 * Removes the dumps whose time has passed, and what an attempt that was killed has left. The newest stays, however old it is.
 * Only for whoever holds the lock of dumps.
 * @param today yyyy-mm-dd, in UTC
 * @returns the names of the dumps that were removed
 */
export function tidy(dir: string, today: string): string[] {
  for (const name of namesIn(dir)) if (name.startsWith(unfinished)) rmSync(join(dir, name), { recursive: true, force: true });
  const [, ...older] = listDumps(dir);
  const over = older.filter(({ keptUntil }) => keptUntil !== undefined && keptUntil < today);
  for (const { id } of over) removeDump(dir, id);
  return over.map(({ id }) => id);
}

/** Removes one dump: first its manifest, so that what is left of it, should that fail half-way, is no dump any more. */
export function removeDump(dir: string, id: string): void {
  rmSync(join(dir, id, manifestName), { force: true });
  rmSync(join(dir, id), { recursive: true, force: true });
}

/** Names in a folder; none where it is not there. */
function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
