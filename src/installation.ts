import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectDatabase, type Database } from '../db/client.ts';
import { openDataDir } from '../db/embedded/data-dir.ts';
import { startPostgres } from '../db/embedded/postgres.ts';
import { findRunningPostgres } from '../db/embedded/running.ts';
import { StartError } from '../db/embedded/start-error.ts';
import { migrateDatabase } from '../db/migrate.ts';
import type { Config } from './config.ts';
import { checkDatabase, placeOf } from './external-servers.ts';

/** The database of an installation, for as long as a command needs it. */
export interface Installation {
  database: Database;
  close(): Promise<void>;
}

/** What a command reads and writes is small, but walking along a long chain may take its time. */
const commandTimeout = 60_000;

/**
 * Opens the database that the server of this installation works with: the one of DATABASE_URL; or the embedded one while a server runs on
 * the data folder; or the embedded one that is started for this command alone.
 * @param mayMake whether a data folder that does not exist is made, with an empty database
 * @param patience how long a server that is just starting or ending is waited for, in milliseconds
 * @throws StartError with a sentence that says what is wrong
 */
export async function openInstallation(
  { databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { mayMake = false, patience = 120_000 }: { mayMake?: boolean; patience?: number } = {},
): Promise<Installation> {
  if (databaseUrl !== undefined) {
    await checkDatabase(databaseUrl);
    const opened = await connectIfMigrated(databaseUrl);
    if (opened) return opened;
    throw new StartError(`The database ${placeOf(databaseUrl)} has no tables of Monitum yet: start Monitum with it once.`);
  }
  if (!mayMake && !existsSync(dataDir))
    throw new StartError(
      `There is no data folder ${dataDir}: give the command in the folder of the installation, or set DATA_DIR or DATABASE_URL.`,
    );
  const deadline = Date.now() + patience;
  for (;;) {
    const url = findRunningPostgres(dataDir);
    const opened = url === undefined ? await startIfFree(dataDir, Date.now() > deadline) : await connectIfMigrated(url);
    if (opened) return opened;
    if (url !== undefined && Date.now() > deadline)
      throw new StartError(`The database of ${dataDir} has no tables of Monitum: start Monitum again.`);
    await sleep(200);
  }
}

/** Connects to a database; undefined while it is not there or has not been brought up to date for the first time. */
async function connectIfMigrated(url: string): Promise<Installation | undefined> {
  const database = connectDatabase(url, { max: 2, statementTimeout: commandTimeout });
  try {
    const [row] = await database.sql<{ isReady: boolean }[]>`
      select to_regclass('public.audit_entries') is not null and to_regclass('graphile_worker.migrations') is not null as "isReady"`;
    if (row?.isReady) return { database, close: database.close };
  } catch (error) {
    await database.close();
    if (!isComing((error as { code?: string }).code)) throw error;
    return undefined;
  }
  await database.close();
  return undefined;
}

/** A server that ends or has only just begun: no database of that name, not up yet, shutting down, no listener. */
const isComing = (code: string | undefined): boolean =>
  ['3D000', '57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'CONNECTION_CLOSED'].includes(code ?? '');

/** Starts the embedded PostgreSQL, unless somebody else holds the folder, who may be about to start it: then undefined. */
async function startIfFree(dataDir: string, isLate: boolean): Promise<Installation | undefined> {
  const releases: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (const release of releases.splice(0).reverse()) await release();
  };
  try {
    const dir = openDataDir(dataDir);
    releases.push(dir.release);
    const postgres = await startPostgres(dir);
    releases.push(postgres.stop);
    await migrateDatabase(postgres.url);
    const database = connectDatabase(postgres.url, { max: 2, statementTimeout: commandTimeout });
    releases.push(database.close);
    return { database, close };
  } catch (error) {
    await close();
    if (!isLate && error instanceof StartError && error.message.startsWith('Monitum already runs')) return undefined;
    throw error;
  }
}
