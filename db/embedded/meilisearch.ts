import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataDir } from './data-dir.ts';
import { type Guarded, spawnGuarded, unlessAborted } from './guard.ts';
import { tryPort } from './ports.ts';
import { findMeilisearch, type Program } from './programs.ts';
import { type EmbeddedServer, endLeftovers, firstComplaint, lifeOf } from './server.ts';
import { toStartError } from './start-error.ts';

/** A running Meilisearch of ours. */
export interface EmbeddedMeilisearch extends EmbeddedServer {
  url: string;
  key: string;
}

/**
 * Starts the Meilisearch of the data folder, after ending one that an earlier Monitum left behind; undefined when none is
 * installed on this platform. Data it cannot open is dropped: the index is a copy of what the database holds.
 */
export async function startMeilisearch(
  dir: DataDir,
  { abort }: { abort?: AbortSignal | undefined } = {},
): Promise<EmbeddedMeilisearch | undefined> {
  const folder = join(dir.home, 'meilisearch');
  try {
    const program = findMeilisearch(dir);
    if (program === undefined) return undefined;
    // Meilisearch loses nothing when it is killed.
    await endLeftovers('meilisearch', folder, ['SIGTERM', 'SIGKILL']);
    const hadData = existsSync(folder);
    const first = await tryStart(dir, program, folder, abort);
    if (typeof first !== 'string') return first;
    if (!hadData) throw new Error(first);
    rmSync(folder, { recursive: true });
    const second = await tryStart(dir, program, folder, abort);
    if (typeof second !== 'string') return second;
    throw new Error(second);
  } catch (error) {
    throw toStartError(error, `Meilisearch cannot be started in ${folder}`, 'see to that, or set MEILISEARCH_URL to another server');
  }
}

/** Gives the server, or what it said when it would not start. */
async function tryStart(
  dir: DataDir,
  program: Program,
  folder: string,
  abort: AbortSignal | undefined,
): Promise<EmbeddedMeilisearch | string> {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    if (dir.account !== undefined) chownSync(folder, dir.account.uid, dir.account.gid);
  }
  const key = dir.secrets.meilisearchKey;
  const address = `127.0.0.1:${await tryPort('127.0.0.1', 0)}`;
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
  if (version === undefined) return firstComplaint(server.output());
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
