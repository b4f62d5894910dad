import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { tryPort } from '../../db/embedded/ports.ts';

/** The API as it is run in production: the server itself, in a process of its own. */
export interface RunningApi {
  url: string;
  /** Milliseconds of processor time used so far; NaN where the system does not tell. */
  cpu(): number;
  /** Bytes of memory that it holds now; NaN where that cannot be told. */
  memory(): number;
  stop(): Promise<void>;
}

interface ApiOptions {
  databaseUrl: string;
  /** Without it the API alone is started, without search and worker. */
  meilisearch?: { url: string; key: string };
  prefix: string;
  poolSize: number;
  /** A folder for the profile that Node writes when the server ends. */
  profile?: string | undefined;
}

/** Starts the API on a free port and waits until it listens; throws when it ends before that. */
export async function startApi({ databaseUrl, meilisearch, prefix, poolSize, profile }: ApiOptions): Promise<RunningApi> {
  const port = await tryPort('127.0.0.1', 0);
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...profiling, '--import', 'tsx', meilisearch ? 'src/server.ts' : 'test/bench/serve.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: String(poolSize),
      ...(meilisearch ? { MEILISEARCH_URL: meilisearch.url, MEILISEARCH_KEY: meilisearch.key } : {}),
      SEARCH_PREFIX: prefix,
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_MINUTE: '0',
    },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (!(await saysItListens(child))) throw new Error('The API has ended before it listened');
  child.stdout?.resume();
  return {
    url: `http://127.0.0.1:${port}`,
    cpu: () => cpuOf(child.pid),
    memory: () => memoryOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The server prints its addresses when it listens. */
async function saysItListens(child: ChildProcess): Promise<boolean> {
  if (child.stdout === null) return false;
  for await (const line of createInterface(child.stdout)) if (/^\s+Health\s/.test(line)) return true;
  return false;
}

/** Pages that are resident, field 2 of statm in proc(5), of 4 096 bytes each. */
function memoryOf(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4_096;
}

/** Linux counts user and system time in hundredths of a second, fields 14 and 15 of proc(5). */
function cpuOf(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [, , , , , , , , , , , user, system] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(user) + Number(system)) * 10;
}
