import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from './start-error.ts';

/** The account the servers run under. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Chooses the account for the servers: undefined means our own. PostgreSQL refuses to run as root, so root lends them the
 * account that owns the existing database, else `postgres`, else `nobody`.
 */
export function chooseAccount(database: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(database, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = readFileSync('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(passwd) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError('PostgreSQL does not run as root and there is no account "postgres" or "nobody"; start Monitum as a normal user.');
}

/** Tells whether the account can enter the folder; we ask the system, which knows of groups and access lists. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Tells whether the account can run the program, and what version it says it is (`18.4`). */
export function programVersion(account: Account | undefined, program: string): string | undefined {
  const { status, stdout } = spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8', env: { LC_ALL: 'C' } });
  return status === 0 ? /\d+(\.\d+)+|\d+/.exec(stdout)?.[0] : undefined;
}

/** Makes a folder and those above it, if there are none; the ones that root makes can be entered by the account of the servers. */
export function makeEnterable(folder: string): void {
  // Not `recursive`, with which Node asks for ever where a file system answers that a folder to be made does not exist.
  if (existsSync(folder)) return;
  makeEnterable(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  // Whatever the umask says.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
}
