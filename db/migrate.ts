import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { Logger, runMigrations } from 'graphile-worker';
import postgres from 'postgres';

/** Any constant will do, as long as nothing else in the database uses it: the letters of "monitum" on a telephone. */
const migrationLock = 6_664_886;

/**
 * Brings a database up to the newest migration; all pending ones in one transaction, so that a failure leaves the former state.
 * The tables of the job queue (schema `graphile_worker`) are brought up by their own library, after ours.
 * Several at once are safe: drizzle's migrator takes no lock of its own, so this one waits for an advisory lock on its connection.
 */
export async function migrateDatabase(url: string): Promise<{ applied: number }> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
  try {
    await sql`select pg_advisory_lock(${migrationLock})`;
    const before = await countApplied(sql);
    await migrate(drizzle({ client: sql }), { migrationsFolder: join(import.meta.dirname, 'migrations') });
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
    return { applied: (await countApplied(sql)) - before };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function countApplied(sql: postgres.Sql): Promise<number> {
  const [row] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!row?.['present']) return 0;
  const [counted] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`;
  return counted?.['applied'] as number;
}
