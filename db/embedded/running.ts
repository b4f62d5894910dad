import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findProcesses } from './processes.ts';
import { toStartError } from './start-error.ts';

/** Gives the URL of the database of a data folder whose PostgreSQL runs and takes connections; undefined where none does. */
export function findRunningPostgres(folder: string): string | undefined {
  const path = resolve(folder);
  try {
    const home = readLines(join(path, 'servers-are-in'))?.[0] ?? path;
    const cluster = join(home, 'postgres');
    // As PostgreSQL writes it: process, folder, start, port, sockets, addresses, shared memory, state.
    const [pid, , , port, , , , state] = readLines(join(cluster, 'postmaster.pid')) ?? [];
    if (state?.trim() !== 'ready' || !findProcesses('postgres', cluster).includes(Number(pid))) return undefined;
    const { postgresPassword } = JSON.parse(readFileSync(join(path, 'secrets.json'), 'utf8')) as { postgresPassword: string };
    return `postgres://postgres:${postgresPassword}@127.0.0.1:${port}/monitum`;
  } catch (error) {
    throw toStartError(error, `The data folder ${path} cannot be read`, 'give the command as the account that runs Monitum');
  }
}

const readLines = (file: string): string[] | undefined => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined);
