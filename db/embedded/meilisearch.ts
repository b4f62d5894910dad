import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataDir } from './data-dir.ts';
import { type Guarded, spawnGuarded, unlessAborted } from './guard.ts';
import { tryPort } from './ports.ts';
import { findMeilisearch, type Program } from './programs.ts';
import { type EmbeddedServer, endLeftovers, firstComplaint, lifeOf, signalOf } from './server.ts';
import { toStartError } from './start-error.ts';

/** A running Meilisearch of ours. */
export interface EmbeddedMeilisearch extends EmbeddedServer {
  url: string;
  key: string;
}

interface MeilisearchOptions {
  /** Stops a start half-way. */
  abort?: AbortSignal | undefined;
  /** Where it has to listen, so that a server that is started again is found where it was; any free port unless told. */
  port?: number | undefined;
}

/** How a start ended that came to nothing. */
interface Refusal {
  status: number | undefined;
  output: string;
}

/**
 * Starts the Meilisearch of the data folder, after ending one that an earlier Monitum left behind; undefined when none is
 * installed on this platform. Data it cannot open is dropped: the index is a copy of what the database holds.
 */
export async function startMeilisearch(dir: DataDir, options: MeilisearchOptions = {}): Promise<EmbeddedMeilisearch | undefined> {
  const folder = join(dir.home, 'meilisearch');
  try {
    const program = findMeilisearch(dir);
    if (program === undefined) return undefined;
    // Meilisearch loses nothing when it is killed.
    await endLeftovers('meilisearch', folder, ['SIGTERM', 'SIGKILL']);
    const hadData = existsSync(folder);
    let result = await startOnPort(dir, program, folder, options);
    if ('status' in result && hadData && mayBeTheData(result)) {
      rmSync(folder, { recursive: true });
      result = await startOnPort(dir, program, folder, options);
    }
    if ('status' in result) throw new Error(firstComplaint(result.output));
    return result;
  } catch (error) {
    throw toStartError(error, `Meilisearch cannot be started in ${folder}`, 'see to that, or set MEILISEARCH_URL to another server');
  }
}

/** What the system refused, in both ways Rust writes it: disk, memory, rights, addresses. Number 2 is a file that is not there. */
const systemError = /(?:os error |Os \{ code: )(?!2\b)\d+/;

/** Tells whether new data could help; what the system refused, or somebody killed, would come back with any data. */
function mayBeTheData({ status, output }: Refusal): boolean {
  // It maps its files into memory: one that was cut short ends it by a signal. 101 is a panic of Rust.
  const isItsOwnEnd = status === 1 || status === 101 || ['SIGBUS', 'SIGSEGV'].includes(signalOf(status) ?? '');
  return isItsOwnEnd && !systemError.test(output);
}

async function startOnPort(
  dir: DataDir,
  program: Program,
  folder: string,
  { abort, port }: MeilisearchOptions,
): Promise<EmbeddedMeilisearch | Refusal> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await tryStart(dir, program, folder, port ?? (await tryPort('127.0.0.1', 0)), abort);
    // Someone else may have got the port between our look and the server's.
    if (!('status' in result) || attempt === 3 || !result.output.includes('Address already in use')) return result;
    if (port !== undefined) await sleep(1_000, undefined, { signal: abort });
  }
}

async function tryStart(
  dir: DataDir,
  program: Program,
  folder: string,
  port: number,
  abort: AbortSignal | undefined,
): Promise<EmbeddedMeilisearch | Refusal> {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (dir.account !== undefined) chownSync(folder, dir.account.uid, dir.account.gid);
  }
  const key = dir.secrets.meilisearchKey;
  const address = `127.0.0.1:${port}`;
  const paths = ['--db-path', join(folder, 'data.ms'), '--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots')];
  const limits = ['--env', 'production', '--no-analytics', '--log-level', 'WARN', '--max-indexing-memory', '1GiB'];
  const server = spawnGuarded(program.file, [...paths, '--http-addr', address, ...limits], {
    account: dir.account,
    folder,
    // In the environment, because everyone can read the arguments of a process.
    env: { MEILI_MASTER_KEY: key },
    stopSignal: 'TERM',
  });
  const url = `http://${address}`;
  const version = await unlessAborted(server, abort, answeringVersion(server, url, key));
  if (version === undefined) return { status: await server.exited, output: server.output() };
  return { url, key, version, ...lifeOf(server) };
}

/** Asks with our key, so that another server that took the port cannot answer for ours; undefined once it has ended. */
async function answeringVersion(server: Guarded, url: string, key: string): Promise<string | undefined> {
  while (server.running()) {
    try {
      const response = await fetch(`${url}/version`, { headers: { authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(2_000) });
      const { pkgVersion } = (await response.json()) as { pkgVersion?: string };
      if (response.ok && pkgVersion !== undefined) return pkgVersion;
    } catch {
      // not listening yet
    }
    await sleep(15);
  }
  return undefined;
}
