import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema/index.ts';
import { endWithConnection } from './transactions.ts';

/** Drizzle over Monitum's tables; inside a transaction the same type is passed on, so that every query function serves both. */
export type Db = PostgresJsDatabase<typeof schema>;

/** One connection for what lasts longer than a transaction. When it is lost, so is what it held, and every further statement is refused. */
export type Session = postgres.Sql;

/** One pool of connections to PostgreSQL. */
export interface Database {
  /** What the public sees now: its names lead to the views of the schema `visible`. */
  db: Db;
  /** Every row, also what is not published yet or not any more: for writers, and for readers whose institution it belongs to. */
  whole: Db;
  /** The driver itself, for LISTEN and COPY. Drizzle has its own client, because it replaces that client's date and JSON parsers. */
  sql: postgres.Sql;
  /**
   * Prepares a connection of its own for locks, settings and temporary tables, which last until `endSession`. One that is taken out of a
   * pool is not used for this: once lost it makes every later statement on it wait for ever (https://github.com/porsager/postgres/issues/1208).
   */
  openSession(): Session;
  /** Ends a session. Its locks are given back first: who asks for them next must not find them held until PostgreSQL has noticed that it has gone. */
  endSession(session: Session): Promise<void>;
  /** Ends all connections; running statements get five seconds. */
  close(): Promise<void>;
}

/** Five seconds: a statement of a reader that takes longer is a mistake, not work. */
const statementTimeout = 5_000;

/**
 * Prepares a pool; connects at the first query, so that building the application needs no database.
 * @throws nothing now; a query on an unreachable server rejects with the driver's error
 */
export function connectDatabase(
  url: string,
  options: {
    max?: number;
    /** Milliseconds that a statement may take. */
    statementTimeout?: number;
    /** Seconds that connecting may take. */
    connectTimeout?: number;
    searchPath?: string;
  } = {},
): Database {
  const settings = {
    onnotice: () => {},
    connect_timeout: options.connectTimeout ?? 5,
    // While the database is away a query is refused at once; the driver's own growing pauses had readers wait for half a minute.
    backoff: () => 0.1,
    connection: { application_name: 'monitum', statement_timeout: options.statementTimeout ?? statementTimeout, jit: false },
  };
  const max = options.max ?? 10;
  const eyes = { ...settings, connection: { ...settings.connection, search_path: options.searchPath ?? 'visible, public' } };
  const client = endWithConnection(postgres(url, { ...eyes, max }));
  // Writers come one after the other through a lock; half as many connections as readers have are enough.
  const wholeClient = endWithConnection(postgres(url, { ...settings, max: Math.ceil(max / 2) }));
  const sql = postgres(url, { ...settings, max: 2 });
  const sessions = new Set<Session>();
  return {
    db: drizzle({ client, schema, casing: 'snake_case' }),
    whole: drizzle({ client: wholeClient, schema, casing: 'snake_case' }),
    sql,
    openSession: () => {
      const session: Session = postgres(url, {
        ...settings,
        max: 1,
        max_lifetime: null,
        // It would connect again, without its locks.
        onclose: () => void session.end({ timeout: 0 }),
      });
      sessions.add(session);
      return session;
    },
    endSession: async (session) => {
      await session`select pg_advisory_unlock_all()`.catch(() => {});
      await session.end();
      sessions.delete(session);
    },
    close: async () => {
      await Promise.all([client, wholeClient, sql, ...sessions].map((one) => one.end({ timeout: 5 })));
    },
  };
}

const dialect = new PgDialect({ casing: 'snake_case' });

/**
 * Runs SQL composed with drizzle and gives its rows with the column names as written; a text that comes often is prepared under a name.
 * Drizzle's own `execute` has PostgreSQL parse and plan each time, which costs more than running a list of 20 rows.
 */
export async function select<Row>(db: Db, query: SQL): Promise<Row[]> {
  const { sql, params } = dialect.sqlToQuery(query);
  const client = (db as unknown as { session: { client: postgres.Sql } }).session.client;
  return [...(await client.unsafe(sql, params as never[], { prepare: isFrequent(sql) }))] as unknown as Row[];
}

/**
 * A connection keeps what is prepared until it ends, within the hour: 1 500 combinations of filters, each prepared, took 160 MB of each
 * connection. So only what comes a third time is, and no more than two hundred texts an hour.
 */
const [timesToPrepare, mostPrepared, mostCounted] = [3, 200, 5_000];
let times = new Map<string, number>();
let prepared = new Set<string>();
let countedSince = Date.now();

function isFrequent(text: string): boolean {
  if (Date.now() - countedSince > 3_600_000) {
    [times, prepared, countedSince] = [new Map(), new Set(), Date.now()];
  }
  if (prepared.has(text)) return true;
  if (prepared.size >= mostPrepared) return false;
  if (times.size >= mostCounted) times = new Map();
  const count = (times.get(text) ?? 0) + 1;
  times.set(text, count);
  if (count < timesToPrepare) return false;
  prepared.add(text);
  times.delete(text);
  return true;
}
