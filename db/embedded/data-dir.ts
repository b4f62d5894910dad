import { createHash, randomBytes } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Account, canEnter, chooseAccount, makeEnterable } from './account.ts';
import { acquireLock } from './lock.ts';
import { StartError, toStartError } from './start-error.ts';

/** A data folder that this process holds: where the embedded servers keep their files, and under which account they run. */
export interface DataDir {
  path: string;
  /** The folder of the servers: `path`, or one elsewhere when their account cannot enter `path`. */
  home: string;
  account: Account | undefined;
  secrets: Secrets;
  /** Lets another process take the folder. */
  release(): void;
}

/** What the embedded servers ask of those who connect; made once, kept in a file that only its owner can read. */
export interface Secrets {
  postgresPassword: string;
  meilisearchKey: string;
}

/** Where the servers' files go when the data folder is inside one that only root can enter; the first that works. */
const usualHomesOfRoot = ['/var/lib/monitum', '/var/tmp/monitum'];

/** The file of the data folder that says where the servers' files are when they are elsewhere. */
const homeRecord = 'servers-are-in';

/**
 * Makes the data folder if there is none and takes it for this process; a StartError says why it cannot be used.
 * @param homesOfRoot folders of which one takes the servers' files when root alone can enter the data folder
 */
export function openDataDir(folder: string, homesOfRoot: readonly string[] = usualHomesOfRoot): DataDir {
  const path = resolve(folder);
  if (process.platform === 'win32') {
    throw new StartError('The embedded servers do not run on Windows; set DATABASE_URL to a PostgreSQL server (and MEILISEARCH_URL).');
  }
  const releases: (() => void)[] = [];
  const release = () => {
    for (const releaseOne of releases.splice(0)) releaseOne();
  };
  try {
    if (!existsSync(path)) makeEnterable(path);
    releases.push(acquireLock(path));
    const { home, account } = findHome(path, homesOfRoot);
    // A copy of the data folder names the same home: without a lock of its own two would share one database.
    if (home !== path) releases.push(acquireLock(home));
    return { path, home, account, secrets: readSecrets(path, home), release };
  } catch (error) {
    release();
    throw toStartError(error, `The data folder ${path} cannot be used`, 'see to that, or set DATA_DIR to another folder');
  }
}

/** Removes a data folder that nobody holds, with the files of its servers wherever they are. */
export function removeDataDir(folder: string): void {
  const home = readIfThere(join(resolve(folder), homeRecord));
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function findHome(path: string, homesOfRoot: readonly string[]): { home: string; account: Account | undefined } {
  const recorded = readIfThere(join(path, homeRecord));
  if (recorded !== undefined) {
    if (!existsSync(recorded)) {
      throw new StartError(
        `The database of ${path} was in ${recorded}, which is gone; put it back, or remove ${join(path, homeRecord)} to begin with an empty one.`,
      );
    }
    return { home: recorded, account: chooseAccount(join(recorded, 'postgres')) };
  }
  const account = chooseAccount(join(path, 'postgres'));
  return { home: canEnter(account, path) ? path : makeHomeElsewhere(path, account, homesOfRoot), account };
}

function makeHomeElsewhere(path: string, account: Account | undefined, parents: readonly string[]): string {
  const name = `${basename(path).replace(/\W/g, '')}-${createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 12)}`;
  for (const parent of parents) {
    const home = join(parent, unusedName(parent, name));
    if (!isOurs(parent)) continue;
    try {
      makeEnterable(home);
    } catch {
      continue;
    }
    if (canEnter(account, home)) {
      writeFileSync(join(path, homeRecord), `${home}\n`);
      return home;
    }
    rmSync(home, { recursive: true });
  }
  throw new StartError(
    `The account of the database (user ${account?.uid}) cannot enter ${path}; set DATA_DIR to a folder that every account can enter, or start Monitum as a normal user.`,
  );
}

/** A home of that name that nobody remembers may hold a database somebody still wants: it stays as it is. */
function unusedName(parent: string, name: string): string {
  let unused = name;
  for (let number = 2; existsSync(join(parent, unused)); number += 1) unused = `${name}-${number}`;
  return unused;
}

/** In /var/tmp anyone could have made the folder before us, to read or replace what we put there. */
function isOurs(parent: string): boolean {
  const found = lstatSync(parent, { throwIfNoEntry: false });
  return found === undefined || (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0);
}

function readSecrets(path: string, home: string): Secrets {
  const file = join(path, 'secrets.json');
  const kept = parseSecrets(readIfThere(file));
  if (kept !== undefined) return kept;
  if (existsSync(join(home, 'postgres'))) {
    throw new StartError(`The password of the database in ${home} is not in ${file}; put that file back from a backup.`);
  }
  const secrets = { postgresPassword: randomBytes(24).toString('hex'), meilisearchKey: randomBytes(24).toString('hex') };
  const draft = `${file}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
  return secrets;
}

function parseSecrets(text: string | undefined): Secrets | undefined {
  try {
    const { postgresPassword, meilisearchKey } = JSON.parse(text ?? '{}') as Partial<Secrets>;
    return postgresPassword && meilisearchKey ? { postgresPassword, meilisearchKey } : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
