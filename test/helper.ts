import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import postgres from 'postgres';
import type { Test } from 'tap';
import { connectDatabase, type Database } from '../db/client.ts';
import { migrateDatabase } from '../db/migrate.ts';
import type { Role } from '../db/schema/index.ts';
import { drawId, drawKey } from '../src/access/secrets.ts';
import { type AppConfig, buildApp } from '../src/app.ts';
import type { Tools } from '../src/jobs/tools.ts';
import { connectSearch, type SearchServer, searchedKinds } from '../src/search/client.ts';
import { ensureIndexes } from '../src/search/rebuild.ts';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}

/** A name of its own for what a test file makes on the shared servers. */
const uniqueName = (): string =>
  `t_${basename(process.argv[1] ?? 'file')
    .replace(/\W+/g, '_')
    .slice(0, 30)}_${randomBytes(4).toString('hex')}`.toLowerCase();

/** Waits until it is so; throws when it is not after the time given, which is long because a machine may be shared with others. */
export async function until(isSo: () => boolean | Promise<boolean>, milliseconds = 300_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It did not happen within ${milliseconds / 1_000} seconds`);
    await sleep(20);
  }
}

/** Whether tests whose size can be chosen are to try more: `LONG_TESTS=1 npm test`, for a machine that has the time. */
export const isLong = process.env['LONG_TESTS'] === '1';

/** A database of its own, dropped at the end: a copy of the migrated and seeded template, or with `empty` migrated and without records. */
export async function databaseForFile(
  t: Test,
  options: { empty?: boolean; unmigrated?: boolean } = {},
): Promise<{ database: Database; url: string }> {
  const adminUrl = required('TEST_DATABASE_URL');
  const name = uniqueName();
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  // Registered before anything can fail: a connection that stays open keeps the file from ending.
  t.teardown(async () => {
    await admin.unsafe(`drop database if exists "${name}" with (force)`);
    await admin.end();
  });
  const template = options.empty || options.unmigrated ? 'template0' : required('TEST_TEMPLATE');
  await admin.unsafe(`create database "${name}" template "${template}"`);
  const url = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString();
  if (options.empty) await migrateDatabase(url);
  // A machine that is busy with something else is no fault: tests of what is too slow connect by themselves.
  const database = connectDatabase(url, { max: 5, statementTimeout: 60_000, connectTimeout: 60 });
  // tap runs teardowns last first: it closes before it is dropped.
  t.teardown(() => database.close());
  return { database, url };
}

/** Search indexes of its own, dropped at the end. */
export function searchForFile(t: Test): SearchServer {
  // As with the database: who tests what happens when it takes too long connects for himself.
  const search = connectSearch({
    url: required('TEST_MEILISEARCH_URL'),
    key: required('TEST_MEILISEARCH_KEY'),
    prefix: uniqueName(),
    patience: 60_000,
  });
  t.teardown(async () => {
    for (const kind of searchedKinds) await search.client.deleteIndexIfExists(search.indexOf(kind));
    search.close();
  });
  return search;
}

/** What an application under test is built with, unless a test says otherwise. */
export const testConfig = {
  logLevel: 'silent',
  rateLimitPerMinute: 0,
  trustProxy: false,
  publicUrl: 'http://monitum.test',
  puriBase: 'http://id.monitum.test',
} as const;

/** The application on a database of its own, with indexes of its own unless `search` is false. */
export async function appForFile(
  t: Test,
  options: { search?: boolean; empty?: boolean; config?: Partial<AppConfig> } = {},
): Promise<{ app: FastifyInstance; database: Database; search: SearchServer | undefined; url: string }> {
  const { database, url } = await databaseForFile(t, options.empty ? { empty: true } : {});
  const search = options.search === false ? undefined : searchForFile(t);
  if (search) await ensureIndexes(database, search);
  const app = await buildApp({ ...testConfig, database, search, ...options.config });
  await app.ready();
  // The application closes before its database does.
  t.teardown(() => app.close());
  return { app, database, search, url };
}

/** What the jobs of an application under test work with: nothing of it asks other sites. */
export const toolsOf = (
  { app, database, search }: { app: FastifyInstance; database: Database; search?: SearchServer | undefined },
  more: Partial<Tools> = {},
): Tools => ({
  database,
  search,
  vocabularies: () => app.vocabularies.current(),
  clock: () => new Date(),
  log: app.log,
  checkLinks: false,
  publicUrl: testConfig.publicUrl,
  puriBase: testConfig.puriBase,
  reimport: { files: [], bytes: 0 },
  ...more,
});

/** The API under test: gets a path below the base and gives status, body and headers. */
export function client(app: FastifyInstance) {
  return async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.inject({ method: 'GET', url: `/api/monitoring/v1${path}`, headers });
    const type = String(response.headers['content-type'] ?? '');
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: /[/+]json\b/.test(type) && response.body !== '' ? response.json() : undefined,
    };
  };
}

/** What an account of a test may do, and for whom. */
export interface TestAccount {
  roles: Role[];
  institution?: string;
  represents?: string;
  voice?: 'civilSociety' | 'authority' | 'independentInstitution';
  scopes?: string[];
  /** Instants, for keys that are no good any more. */
  expiresAt?: string;
  revokedAt?: string;
}

/** Makes a user with a key, as an administrator would; gives the id and the key. */
export async function accountFor(database: Database, account: TestAccount): Promise<{ id: string; key: string }> {
  const { sql } = database;
  const id = drawId();
  const { id: keyId, key, secretHash } = drawKey();
  const {
    roles,
    institution = null,
    represents = null,
    voice = null,
    scopes = null,
    expiresAt = '2100-01-01T00:00:00Z',
    revokedAt = null,
  } = account;
  await sql`insert into users (id, name, email, institution, represents, voice, roles) values (${id}, ${`Somebody ${id}`}, ${`${id}@example.org`}, ${institution}, ${represents}, ${voice}, ${roles})`;
  await sql`insert into api_keys (id, owner, name, secret_hash, scopes, created_at, expires_at, revoked_at) values (${keyId}, ${id}, 'test', ${secretHash}, ${scopes}, '2000-01-01', ${expiresAt}, ${revokedAt})`;
  return { id, key };
}

/** Sends any request to the API: a method, a path below the base, a body as JSON, headers; with the key of an account or without. */
export function caller(app: FastifyInstance, key?: string) {
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await app.inject({
      method: method as 'GET',
      url: `/api/monitoring/v1${path}`,
      headers: { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    const type = String(response.headers['content-type'] ?? '');
    return {
      status: response.statusCode,
      headers: response.headers as Record<string, string | undefined>,
      text: response.body,
      body: /[/+]json\b/.test(type) && response.body !== '' ? response.json() : undefined,
    };
  };
}
