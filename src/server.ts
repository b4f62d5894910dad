import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { connectDatabase, type Database } from '../db/client.ts';
import { type DataDir, openDataDir } from '../db/embedded/data-dir.ts';
import { type EmbeddedMeilisearch, startMeilisearch } from '../db/embedded/meilisearch.ts';
import { tryPort } from '../db/embedded/ports.ts';
import { startPostgres } from '../db/embedded/postgres.ts';
import type { EmbeddedServer } from '../db/embedded/server.ts';
import { reasonOf, StartError } from '../db/embedded/start-error.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { loadSeed } from '../seed/load.ts';
import { buildApp } from './app.ts';
import { type Config, ConfigError, httpAddress, listAddresses, readConfig } from './config.ts';
import { checkDatabase, checkSearchServer, placeOf } from './external-servers.ts';
import { startJobs } from './jobs/run.ts';
import { settingsOf } from './jobs/settings.ts';
import { outliveLostConnections } from './lost-connection.ts';
import { keepHeapSmall } from './memory.ts';
import { connectSearch, type SearchServer } from './search/client.ts';
import { ensureIndexes } from './search/rebuild.ts';

keepHeapSmall();

/** What ends the things that were started; the last started is the first to end. */
const closers: (() => Promise<void> | void)[] = [];
/** Aborted as soon as we have to stop, so that a start half-way goes no further. */
const stopping = new AbortController();
let closing: Promise<void> | undefined;
let failed = false;

const ownEvents = ['SIGINT', 'SIGTERM', 'uncaughtException', 'unhandledRejection'] as const;
// Longer than the servers take to end even when they do not want to.
const grace = closeWithGrace({ delay: 60_000, skip: [...ownEvents] }, closeAll);

let askedAt: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    askedAt ??= performance.now();
    // Sooner, the second one is no impatience: npm repeats to us the Ctrl-C that the terminal has given us already.
    if (performance.now() - askedAt > 1_000) process.exit(1);
    void grace.close();
  });
}

outliveLostConnections(
  () => warn('The connection to the database was lost; it is made again.'),
  (error) => {
    // What we end breaks what still uses it: the driver, above all, rejects promises that nobody can catch.
    if (stopping.signal.aborted) return;
    failed = true;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    void grace.close();
  },
);

try {
  await start();
} catch (error) {
  if (!stopping.signal.aborted) fail(error);
}

/** Checks first what needs nothing to be made or started, so that a start that is refused leaves nothing behind. */
async function start(): Promise<void> {
  const config = await withPort(readConfig(process.env));
  if (config.databaseUrl !== undefined) await checkDatabase(config.databaseUrl);
  if (config.meilisearchUrl !== undefined) await checkSearchServer(config.meilisearchUrl, config.meilisearchKey);
  const dir = config.databaseUrl === undefined || config.meilisearchUrl === undefined ? openDataDir(config.dataDir) : undefined;
  if (dir !== undefined) closers.push(dir.release);

  // Both servers start at the same time; the search, without which Monitum can do, is waited for later.
  const searchStarts = startSearch(config, dir);
  const url = await stage('database', () => startDatabase(config.databaseUrl, dir));
  await stage('migrations', async () => {
    const { applied } = await migrateDatabase(url);
    return [undefined, applied === 0 ? 'nothing to do' : `${applied} applied`];
  });
  const database = connectDatabase(url, { max: config.databasePoolSize });
  closers.push(() => database.close());
  await stage('seed', async () => {
    const { kinds, rows, changed } = await loadSeed(database);
    return [undefined, `${rows} rows of ${kinds} kinds, ${changed} changed`];
  });
  const search = await stage('search index', async () => indexSearch(database, await searchStarts));
  const app = await buildApp({ ...config, sendsMail: config.smtp !== undefined, database, ...(search === undefined ? {} : { search }) });
  closers.push(() => withinSeconds(10, app.close()));
  const address = await stage('listening', async () => {
    // The stage says where we listen; Fastify's own line would stand in the middle of it.
    app.log.level = 'silent';
    await app.listen({ host: config.host, port: config.port });
    app.log.level = config.logLevel;
    const { port } = app.server.address() as AddressInfo;
    const url = httpAddress(config.host, port);
    return [url, url];
  });
  if (search !== undefined) catchUp(database, search);
  await stage('worker', async () => {
    if (config.worker === 'apart') return [undefined, 'apart: start src/worker.ts beside this'];
    const { stop } = await startJobs(url, {
      database,
      search,
      vocabularies: () => app.vocabularies.current(),
      clock: () => new Date(),
      log: app.log,
      ...settingsOf(config),
      publicUrl: config.publicUrl ?? address,
      puriBase: config.puriBase ?? config.publicUrl ?? address,
      dumps: { dir: config.dumpDir, keepDays: config.dumpKeepDays, url },
    });
    closers.push(() => withinSeconds(10, stop()));
    return [undefined, 'in this process'];
  });
  process.stdout.write(listAddresses(config.publicUrl ?? address));
}

/**
 * Looks a minute after the last look whether the index still holds what the database holds, and builds it again when it does not: after the
 * search server was away, or lost its data.
 */
function catchUp(database: Database, search: SearchServer): void {
  let told = '';
  const look = async () => {
    try {
      const { rebuilt, documents } = await ensureIndexes(database, search);
      if (rebuilt) process.stdout.write(`The search index was built again, with ${documents} documents.\n`);
      told = '';
    } catch (error) {
      const reason = reasonOf((error as Error).cause ?? error);
      // Once, not once a minute.
      if (reason !== told) warn(`The search index cannot be brought up to date (${reason}); it is tried again every minute.`);
      told = reason;
    }
    wait();
  };
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    if (!stopping.signal.aborted) timer = setTimeout(() => void look(), 60_000).unref();
  };
  wait();
  closers.push(() => clearTimeout(timer));
}

/** Runs one step of the start and prints how long it took, with the words it gives beside its result. */
async function stage<Result>(name: string, step: () => Promise<[Result, string]>): Promise<Result> {
  stopping.signal.throwIfAborted();
  const began = performance.now();
  const [result, words] = await step();
  stopping.signal.throwIfAborted();
  process.stdout.write(`  ${name.padEnd(13)} ${`${Math.round(performance.now() - began)} ms`.padStart(8)}  ${words}\n`);
  return result;
}

/** Sees that the port can be listened on; when any will do, it is the one that is free when we listen. */
async function withPort(config: Config): Promise<Config> {
  const { host } = config;
  const port = await tryPort(host, config.port).catch((error: NodeJS.ErrnoException) => {
    const sentences: Record<string, string> = {
      EADDRINUSE: `Port ${config.port} of ${host} is taken: stop what listens there, or set PORT to another one.`,
      EACCES: `This account may not listen on port ${config.port}: set PORT to 1024 or more.`,
    };
    throw new StartError(
      sentences[error.code ?? ''] ?? `HOST ${host} is not an address of this machine: set one that is, such as 127.0.0.1.`,
    );
  });
  if (config.port === 0) return config;
  const publicUrl = config.publicUrl ?? httpAddress(host, port);
  return { ...config, publicUrl, puriBase: config.puriBase ?? publicUrl };
}

/** Gives the URL of the database, with words about its server. */
async function startDatabase(external: string | undefined, dir: DataDir | undefined): Promise<[string, string]> {
  if (external !== undefined) return [external, `PostgreSQL at ${placeOf(external)}`];
  if (dir === undefined) throw new Error('The embedded database needs a data folder');
  const postgres = await kept('PostgreSQL', startPostgres(dir, { abort: stopping.signal }));
  const elsewhere = dir.home === dir.path ? '' : `, because its account cannot enter ${dir.path}`;
  return [postgres.url, `PostgreSQL ${postgres.version} in ${dir.home}${elsewhere}`];
}

/** Gives the search server, with words about it; a warning and no server when it does not start. */
async function startSearch(config: Config, dir: DataDir | undefined): Promise<[SearchServer | undefined, string]> {
  const prefix = config.searchPrefix;
  const { meilisearchUrl: url, meilisearchKey: key } = config;
  if (url !== undefined) {
    return [connectSearch({ url, prefix, ...(key === undefined ? {} : { key }) }), `Meilisearch at ${new URL(url).host}`];
  }
  if (dir === undefined) throw new Error('The embedded search server needs a data folder');
  try {
    const starting = startMeilisearch(dir, { abort: stopping.signal });
    const meilisearch = await revived(dir, starting);
    if (meilisearch === undefined) return [undefined, 'no search server on this platform: PostgreSQL answers searches'];
    return [connectSearch({ url: meilisearch.url, key: meilisearch.key, prefix }), `Meilisearch ${meilisearch.version}`];
  } catch (error) {
    warn(`${(error as Error).message} PostgreSQL answers searches.`);
    return [undefined, 'no search server: PostgreSQL answers searches'];
  }
}

/** Sees to it that a server we start is ended with us, even when it is still starting, and that we end when it does. */
async function kept<Server extends EmbeddedServer>(name: string, starting: Promise<Server>): Promise<Server> {
  closers.push(async () => (await starting.catch(() => undefined))?.stop());
  const server = await starting;
  void server.died.then((lastWords) => fail(new StartError(`${name} has ended on its own (${lastWords}): start Monitum again.`)));
  return server;
}

/**
 * Sees to it that the search server is ended with us, even when it is still starting, and that it is started again, at the address it had,
 * when it ends on its own: Monitum does without it meanwhile.
 */
async function revived(dir: DataDir, starting: Promise<EmbeddedMeilisearch | undefined>): Promise<EmbeddedMeilisearch | undefined> {
  let latest = starting;
  closers.push(async () => (await latest.catch(() => undefined))?.stop());
  const again = async (port: number): Promise<EmbeddedMeilisearch | undefined> => {
    for (let pause = 1_000; !stopping.signal.aborted; pause = Math.min(pause * 2, 60_000)) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) break;
      const server = await startMeilisearch(dir, { abort: stopping.signal, port }).catch(() => undefined);
      if (server === undefined) continue;
      process.stdout.write('Meilisearch is back.\n');
      watch(server);
      return server;
    }
    return undefined;
  };
  const watch = (server: EmbeddedMeilisearch) =>
    void server.died.then((lastWords) => {
      warn(`Meilisearch has ended on its own (${lastWords}); it is started again. PostgreSQL answers searches meanwhile.`);
      latest = again(Number(new URL(server.url).port));
    });
  const server = await starting;
  if (server !== undefined) watch(server);
  return server;
}

/** Fills the index if it has to be; Monitum also runs with one that is stale or absent. */
async function indexSearch(
  database: Database,
  [search, words]: [SearchServer | undefined, string],
): Promise<[SearchServer | undefined, string]> {
  if (search === undefined) return [undefined, words];
  try {
    const { rebuilt, documents } = await ensureIndexes(database, search, (line) => process.stdout.write(`  ${' '.repeat(24)}${line}\n`));
    return [search, `${words}, ${documents} documents, ${rebuilt ? 'built' : 'up to date'}`];
  } catch (error) {
    warn(`The search index cannot be built (${reasonOf((error as Error).cause ?? error)}). PostgreSQL answers searches.`);
    return [search, `${words}, not ready`];
  }
}

function warn(sentence: string): void {
  if (!stopping.signal.aborted) process.stderr.write(`Warning: ${sentence}\n`);
}

/** Says what is wrong, in one sentence when it is a thing that can be put right, and ends the program with status 1. */
function fail(error: unknown): void {
  failed = true;
  const isExpected = error instanceof StartError || error instanceof ConfigError;
  // The driver's own words are in the cause: the message of a query that fails holds the whole query.
  const [reason] = reasonOf((error as Error).cause ?? error).split('\n');
  process.stderr.write(`${isExpected ? error.message : `Monitum cannot start: ${reason}.`}\n`);
  void grace.close();
}

/** Ends everything, once, whoever asks; what does not end properly does not keep the rest from ending. */
function closeAll(): Promise<void> {
  stopping.abort();
  closing ??= (async () => {
    for (const close of closers.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        failed = true;
        process.stderr.write(`${(error as Error).stack}\n`);
      }
    }
    if (failed) process.exit(1);
  })();
  return closing;
}

/** Waits for it, but not for ever: a client that keeps a request open must not keep us. */
async function withinSeconds(seconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    work,
    new Promise((resolve) => {
      timer = setTimeout(resolve, seconds * 1_000);
    }),
  ]);
  clearTimeout(timer);
}
