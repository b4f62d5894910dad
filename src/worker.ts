import closeWithGrace from 'close-with-grace';
import { connectDatabase } from '../db/client.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { ConfigError, readConfig } from './config.ts';
import { checkDatabase, placeOf } from './external-servers.ts';
import { startJobs } from './jobs/run.ts';
import { settingsOf } from './jobs/settings.ts';
import { buildLog } from './log.ts';
import { outliveLostConnections } from './lost-connection.ts';
import { keepHeapSmall } from './memory.ts';
import { connectSearch } from './search/client.ts';
import { rememberVocabularies } from './vocabularies/memory.ts';

keepHeapSmall();

/** What ends the things that were started; the last started is the first to end. */
const closers: (() => Promise<void> | void)[] = [];

const grace = closeWithGrace({ delay: 30_000, skip: ['uncaughtException', 'unhandledRejection'] }, async () => {
  for (const close of closers.reverse()) await close();
});
outliveLostConnections(
  () => process.stderr.write('Warning: The connection to the database was lost; it is made again.\n'),
  (error) => {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    void grace.close();
  },
);

try {
  await start();
} catch (error) {
  const isOurs = error instanceof ConfigError || (error as Error).name === 'StartError';
  process.stderr.write(`${isOurs ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}

/** Does what the servers of the same database queue, and what the timetable says. Any number of workers share the work. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { databaseUrl, meilisearchUrl } = config;
  if (databaseUrl === undefined)
    throw new ConfigError(
      'DATABASE_URL is not set: a worker of its own needs an external PostgreSQL; an embedded one has its worker in the server.',
    );
  await checkDatabase(databaseUrl);
  await migrateDatabase(databaseUrl);
  const database = connectDatabase(databaseUrl, { max: 4 });
  closers.push(() => database.close());
  const search =
    meilisearchUrl === undefined
      ? undefined
      : connectSearch({ url: meilisearchUrl, key: config.meilisearchKey, prefix: config.searchPrefix });
  if (search) closers.push(() => search.close());
  const memory = rememberVocabularies(database);
  closers.push(() => memory.close());
  const log = buildLog(config.logLevel);
  const { stop } = await startJobs(databaseUrl, {
    database,
    search,
    vocabularies: () => memory.current(),
    clock: () => new Date(),
    log,
    ...settingsOf(config),
    publicUrl: config.publicUrl ?? 'http://localhost',
    puriBase: config.puriBase ?? config.publicUrl ?? 'http://localhost',
    dumps: { dir: config.dumpDir, keepDays: config.dumpKeepDays, url: databaseUrl },
  });
  closers.push(stop);
  log.info(`working on PostgreSQL at ${placeOf(databaseUrl)}`);
}
