import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { DataDir } from './data-dir.ts';
import { type Guarded, spawnGuarded, unlessAborted } from './guard.ts';
import { tryPort } from './ports.ts';
import { findPostgres, type Program } from './programs.ts';
import { type EmbeddedServer, endLeftovers, firstComplaint, lifeOf } from './server.ts';
import { StartError, toStartError } from './start-error.ts';

/** A running PostgreSQL of ours. */
export interface EmbeddedPostgres extends EmbeddedServer {
  /** Connects to the database `monitum`; every other database of the server has the same user and password. */
  url: string;
}

interface PostgresOptions {
  /** Skip what makes data survive a crash of the machine; for tests. */
  fast?: boolean;
  /** Stops a start half-way. */
  abort?: AbortSignal | undefined;
}

/** Starts the PostgreSQL of the data folder, made first if there is none, after ending one that an earlier Monitum left behind. */
export async function startPostgres(dir: DataDir, options: PostgresOptions = {}): Promise<EmbeddedPostgres> {
  const cluster = join(dir.home, 'postgres');
  try {
    const program = findPostgres(dir, majorOf(cluster));
    if (!existsSync(cluster)) await initialise(dir, program, cluster, options);
    await endLeftovers('postgres', cluster, ['SIGINT', 'SIGQUIT', 'SIGKILL']);
    // PostgreSQL refuses to start when the number in this file belongs to any living process, whatever that is.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return await startOnFreePort(dir, program, cluster, options);
  } catch (error) {
    throw toStartError(error, `PostgreSQL cannot be started in ${cluster}`, 'see to that, or set DATABASE_URL to another server');
  }
}

/** The version that made the cluster; undefined when there is no cluster yet. */
function majorOf(cluster: string): number | undefined {
  if (!existsSync(cluster)) return undefined;
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) throw new StartError(`The folder ${cluster} is not a PostgreSQL database; move it away or put the database back.`);
  return Number(readFileSync(file, 'utf8'));
}

/** Makes the cluster under another name first, so that one of its right name is always whole. */
async function initialise(dir: DataDir, program: Program, cluster: string, { fast, abort }: PostgresOptions): Promise<void> {
  for (const name of readdirSync(dir.home)) {
    if (name.startsWith('postgres.new')) rmSync(join(dir.home, name), { recursive: true, force: true });
  }
  // A folder of its own for each try: the initdb of a start that was killed may still be writing in the last one.
  const folder = `${cluster}.new-${process.pid}`;
  const passwordFile = `${folder}.password`;
  try {
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(passwordFile, dir.secrets.postgresPassword, { mode: 0o600, flag: 'wx' });
    if (dir.account !== undefined) {
      for (const path of [folder, passwordFile]) chownSync(path, dir.account.uid, dir.account.gid);
    }
    const args = [...initdbArguments(program, folder, passwordFile), ...(fast ? ['--no-sync'] : [])];
    const initdb = spawnGuarded(join(dirname(program.file), 'initdb'), args, { account: dir.account, folder, stopSignal: 'TERM' });
    const status = await unlessAborted(initdb, abort, initdb.exited);
    if (status !== 0) throw new Error(firstComplaint(initdb.output()));
    renameSync(folder, cluster);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

function initdbArguments(program: Program, folder: string, passwordFile: string): string[] {
  const args = ['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-instructions'];
  // The built-in locale is the same on every system; before 17 the C library's has to do.
  const hasBuiltinLocale = Number.parseInt(program.version, 10) >= 17;
  return [...args, '--locale=C.UTF-8', ...(hasBuiltinLocale ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [])];
}

async function startOnFreePort(dir: DataDir, program: Program, cluster: string, options: PostgresOptions): Promise<EmbeddedPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await tryPort('127.0.0.1', 0);
    const server = spawnGuarded(program.file, ['-D', cluster, '-p', String(port), ...settings(options)], {
      account: dir.account,
      folder: cluster,
      stopSignal: 'INT',
      hurrySignal: 'QUIT',
    });
    try {
      if (await unlessAborted(server, options.abort, isReady(server))) return await connect(server, port, dir.secrets.postgresPassword);
    } catch (error) {
      await server.stop();
      throw error;
    }
    // Someone else may have got the port between our look and the server's.
    if (attempt === 3 || !server.output().includes('could not bind')) throw new Error(firstComplaint(server.output()));
  }
}

function settings({ fast }: PostgresOptions): string[] {
  const values = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=128MB', 'jit=off'];
  // Queries here are short: compiling one costs more than running it.
  const unsafe = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [...values, ...(fast ? unsafe : [])].flatMap((value) => ['-c', value]);
}

/** Waits as long as the server needs: after a crash it first replays what it had promised to keep. */
async function isReady(server: Guarded): Promise<boolean> {
  while (server.running()) {
    if (server.output().includes('ready to accept connections')) return true;
    await sleep(10);
  }
  return false;
}

async function connect(server: Guarded, port: number, password: string): Promise<EmbeddedPostgres> {
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const sql = postgres(url('postgres'), { max: 1, onnotice: () => {} });
  try {
    const [existing] = await sql`select 1 from pg_database where datname = 'monitum'`;
    if (existing === undefined) await sql`create database monitum`;
    const [row] = await sql<{ version: string }[]>`select split_part(current_setting('server_version'), ' ', 1) as version`;
    return { url: url('monitum'), version: row?.version ?? '', ...lifeOf(server) };
  } finally {
    await sql.end();
  }
}
