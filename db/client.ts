import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';

/** Drizzle over Monitum's tables; inside a transaction the same type is passed on, so that every query function serves both. */
export type Db = PostgresJsDatabase<typeof schema>;

/** One pool of connections to PostgreSQL. */
export interface Database {
  db: Db;
  /** The driver itself, for LISTEN and COPY. Drizzle has its own client, because it replaces that client's date and JSON parsers. */
  sql: postgres.Sql;
  /** Ends all connections; running statements get five seconds. */
  close(): Promise<void>;
}

/** Five seconds: a statement of a reader that takes longer is a mistake, not work. */
const statementTimeout = 5_000;

/**
 * Prepares a pool; connects at the first query, so that building the application needs no database.
 * @throws nothing now; a query on an unreachable server rejects with the driver's error
 */
export function connectDatabase(url: string, options: { max?: number; statementTimeout?: number } = {}): Database {
  const settings = {
    onnotice: () => {},
    connect_timeout: 5,
    // While the database is away a query is refused at once; the driver's own growing pauses had readers wait for half a minute.
    backoff: () => 0.1,
    connection: { application_name: 'monitum', statement_timeout: options.statementTimeout ?? statementTimeout, jit: false },
  };
  const client = postgres(url, { ...settings, max: options.max ?? 10 });
  const sql = postgres(url, { ...settings, max: 2 });
  return {
    db: drizzle({ client, schema, casing: 'snake_case' }),
    sql,
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), sql.end({ timeout: 5 })]);
    },
  };
}

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * Runs SQL composed with drizzle as a named prepared statement and gives its rows with the column names as written.
 * Drizzle's own `execute` has PostgreSQL parse and plan each time, which costs more than running a list of 20 rows.
 */
export async function select<Row>(db: Db, query: SQL): Promise<Row[]> {
  const { sql, params } = dialect.sqlToQuery(query);
  const client = (db as unknown as { session: { client: postgres.Sql } }).session.client;
  return [...(await client.unsafe(sql, params as never[], { prepare: true }))] as unknown as Row[];
}
