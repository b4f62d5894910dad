import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { connectDatabase } from '../db/client.ts';
import { openDataDir, removeDataDir } from '../db/embedded/data-dir.ts';
import { startMeilisearch } from '../db/embedded/meilisearch.ts';
import { startPostgres } from '../db/embedded/postgres.ts';
import { signalAll } from '../db/embedded/processes.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { loadSeed } from '../seed/load.ts';
import { ensureChromium, withoutChromium } from './browser/chromium.ts';

/**
 * `npm test [files…]`: one PostgreSQL and one Meilisearch for the whole run, a database with the schema and the seed that
 * tests copy, then tap. Neither server could be started by tap's own `before`, which has to end before the tests begin.
 */
const template = 'monitum_template';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupted.abort());

const folder = mkdtempSync(join(tmpdir(), 'monitum-test-'));
// The account of the servers has to come through.
chmodSync(folder, 0o711);
const servers = join(folder, 'servers');
const stops: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, maxRetries: 20 }), () => removeDataDir(servers)];
try {
  process.exitCode = await run();
} catch (error) {
  if (!interrupted.signal.aborted) console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  // One that fails does not keep the others from ending.
  for (const stop of stops.reverse()) {
    try {
      await stop();
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
}

async function run(): Promise<number> {
  const hasBrowser = ensureChromium();
  const dir = openDataDir(servers);
  stops.push(dir.release);
  const options = { fast: true, abort: interrupted.signal };
  const meilisearch = await startMeilisearch(dir, options);
  if (meilisearch !== undefined) stops.push(meilisearch.stop);
  const database = await startPostgres(dir, options);
  stops.push(database.stop);
  const admin = database.url.replace(/monitum$/, 'postgres');
  await makeTemplate(admin);
  interrupted.signal.throwIfAborted();
  if (!hasBrowser) stops.push(() => console.log(`\nTests in a browser were ${withoutChromium}`));
  return runTap({
    TEST_DATABASE_URL: admin,
    TEST_TEMPLATE: template,
    // What the tests make goes with our folder, even when they are killed.
    TMPDIR: folder,
    ...(meilisearch === undefined ? {} : { TEST_MEILISEARCH_URL: meilisearch.url, TEST_MEILISEARCH_KEY: meilisearch.key }),
  });
}

/** Makes the database that tests copy; copying it takes less than the schema and the seed do. */
async function makeTemplate(admin: string): Promise<void> {
  const sql = postgres(admin, { max: 1, onnotice: () => {} });
  try {
    const url = admin.replace(/postgres$/, template);
    await sql`create database ${sql(template)}`;
    await migrateDatabase(url);
    const database = connectDatabase(url);
    await loadSeed(database).finally(() => database.close());
    await sql`alter database ${sql(template)} with is_template true allow_connections false`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Runs tap, shows what it writes, and ends with a line that counts its assertions; gives the exit status. */
async function runTap(env: NodeJS.ProcessEnv): Promise<number> {
  const program = join(dirname(createRequire(import.meta.url).resolve('tap/package.json')), 'dist/esm/run.mjs');
  const tap = spawn(process.execPath, [program, 'run', ...process.argv.slice(2)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
    // A group of its own: tap waits for its tests to end by themselves, so an interruption has to reach them too.
    detached: true,
  });
  await once(tap, 'spawn');
  const stop = () => {
    // Without a number of its own the group would be ours.
    if (tap.pid !== undefined) signalAll([-tap.pid], 'SIGKILL');
  };
  interrupted.signal.addEventListener('abort', stop);
  if (interrupted.signal.aborted) stop();
  const ended = new Promise<number>((resolve) => tap.once('close', (status) => resolve(status ?? 1)));
  let counts = '';
  for await (const line of createInterface(tap.stdout)) {
    // The last line of this form counts all files: `# { total: 44, pass: 42, fail: 2 }`, without what is zero.
    if (line.startsWith('# {')) counts = line;
    if (!isRoutine(line)) console.log(line);
  }
  const status = await ended;
  interrupted.signal.removeEventListener('abort', stop);
  const count = (word: string) => Number(new RegExp(`\\b${word}: (\\d+)`).exec(counts)?.[1] ?? 0);
  // A file that crashes or hangs fails the run without failing an assertion.
  const failures = Math.max(count('fail'), status === 0 ? 0 : 1);
  console.log(`${count('pass')} passed, ${failures} failed`);
  return status;
}

/** Tells the lines that only say that one more assertion holds. */
function isRoutine(line: string): boolean {
  return line.trim() === '' || /^\s+\d+\.\.\d+$/.test(line) || /^\s+ok \d+(?!.*# (SKIP|TODO))/.test(line);
}
