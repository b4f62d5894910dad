import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { importSources } from '../db/schema/imports.ts';
import { addressesOf, areReimports, isAddressRange, isHops, isUrl, type Reimport, reimportsOf, wholeNumber } from './config-values.ts';

/** Everything that can be set from outside, checked and complete. */
export interface Config {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Without it an embedded PostgreSQL is started. */
  readonly databaseUrl?: string | undefined;
  readonly databasePoolSize: number;
  /** Without it an embedded Meilisearch is started, where there is one. */
  readonly meilisearchUrl?: string | undefined;
  readonly meilisearchKey?: string | undefined;
  readonly searchPrefix: string;
  /** What clients put before our paths, without a slash at the end; unknown while the port is any free one. */
  readonly publicUrl?: string | undefined;
  /** What persistent URIs begin with, without a slash at the end; `publicUrl` unless set. */
  readonly puriBase?: string | undefined;
  readonly logLevel: LogLevel;
  /** 0 means no limit. */
  readonly rateLimitPerMinute: number;
  /** As Fastify takes it: nobody, so many hops, or these addresses. */
  readonly trustProxy: false | number | string[];
  readonly adminKey?: string | undefined;
  /** Who does what is queued: the server's own process, or programs of their own. */
  readonly worker: 'inProcess' | 'apart';
  /** Whether the program visits the addresses of evidence, which are on servers of others. */
  readonly checkLinks: boolean;
  /** Whether anybody who reaches the program may read its counts at `/metrics`. */
  readonly metrics: boolean;
  /** Bytes of the largest file that can be sent to the API. */
  readonly importUploadBytes: number;
  /** Files that are downloaded and imported by the clock; none unless set. */
  readonly reimport: readonly Reimport[];
  /** Bytes of the largest of them. */
  readonly reimportBytes: number;
}

/** Variables that cannot be used; the message has one sentence for each, on a line of its own. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const HttpUrl = z
  .string()
  .refine((text) =>
    isUrl(text, ['http:', 'https:'], (url) => url.username === '' && url.password === '' && url.search === '' && url.hash === ''),
  )
  .transform((text) => text.replace(/\/+$/, ''));

const Environment = z.object({
  HOST: z.string().regex(/^[\w.:%-]+$/),
  PORT: wholeNumber(0, 65_535),
  DATA_DIR: z.string().transform((path) => resolve(path)),
  DATABASE_URL: z
    .string()
    .refine((text) => isUrl(text, ['postgres:', 'postgresql:'], (url) => url.pathname.length > 1))
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 1_000),
  MEILISEARCH_URL: HttpUrl.optional(),
  MEILISEARCH_KEY: z.string().optional(),
  SEARCH_PREFIX: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/),
  PUBLIC_URL: HttpUrl.optional(),
  PURI_BASE: HttpUrl.optional(),
  LOG_LEVEL: z.enum(logLevels),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000),
  TRUST_PROXY: z
    .string()
    .refine((text) => isHops(text) || addressesOf(text).every(isAddressRange))
    .transform((text) => (isHops(text) ? Number(text) : addressesOf(text)))
    .optional(),
  ADMIN_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{20,}$/)
    .optional(),
  WORKER: z.enum(['inProcess', 'apart']),
  CHECK_LINKS: z.enum(['on', 'off']),
  METRICS: z.enum(['on', 'off']),
  IMPORT_UPLOAD_MB: wholeNumber(1, 2_000),
  REIMPORT: z.string().refine(areReimports).transform(reimportsOf).optional(),
  REIMPORT_MB: wholeNumber(1, 10_000),
});

type Name = keyof typeof Environment.shape;

interface Setting {
  default?: string;
  meaning: string;
  /** What to set instead of a value that cannot be used. */
  expected: string;
  /** Never shown; can also come from a file, under the same name with `_FILE`. */
  secret?: boolean;
}

const settings: Record<Name, Setting> = {
  HOST: {
    default: '127.0.0.1',
    meaning: 'The address to listen on; `0.0.0.0` for every one of this machine.',
    expected: 'an address or a name of this machine, such as 127.0.0.1',
  },
  PORT: {
    default: '8080',
    meaning: 'The port to listen on; `0` for any free one.',
    expected: 'a whole number from 0 to 65535',
  },
  DATA_DIR: {
    default: '.monitum',
    meaning: 'The folder of the embedded servers; not used when both servers are external.',
    expected: 'the path of a folder',
  },
  DATABASE_URL: {
    meaning: 'The PostgreSQL (15 or later) to use; without it one is started in `DATA_DIR`.',
    expected: 'a URL such as postgres://user:password@host:5432/database',
    secret: true,
  },
  DATABASE_POOL_SIZE: {
    default: '10',
    meaning: 'How many connections to the database to hold at most.',
    expected: 'a whole number from 1 to 1000',
  },
  MEILISEARCH_URL: {
    meaning: 'The Meilisearch (1.21 or later) to use; without it one is started in `DATA_DIR`.',
    expected: 'a URL such as http://host:7700, without user, query or fragment',
  },
  MEILISEARCH_KEY: {
    meaning: 'The master key, or an admin key, of that Meilisearch.',
    expected: 'a key',
    secret: true,
  },
  SEARCH_PREFIX: {
    default: 'monitum',
    meaning: 'What the names of the search indexes begin with.',
    expected: 'at most 100 letters, digits, underscores and hyphens',
  },
  PUBLIC_URL: {
    meaning: 'What clients put before the paths of the API; without it `http://HOST:PORT`.',
    expected: 'a URL such as https://monitum.example, without user, query or fragment',
  },
  PURI_BASE: {
    meaning: 'What persistent identifiers (URIs) begin with; without it the same as `PUBLIC_URL`.',
    expected: 'a URL such as https://id.monitum.example, without user, query or fragment',
  },
  LOG_LEVEL: {
    default: 'info',
    meaning: 'The least serious message to log.',
    expected: `one of ${logLevels.join(', ')}`,
  },
  RATE_LIMIT_PER_MINUTE: {
    default: '3000',
    meaning: 'How many requests a client may make in a minute; `0` for any number.',
    expected: 'a whole number from 0 to 1000000',
  },
  TRUST_PROXY: {
    meaning: 'The proxies to believe about the address of a client: addresses and ranges with commas between, or a number of hops.',
    expected: 'addresses and ranges with commas between, such as 127.0.0.1,10.0.0.0/8, or a number of hops',
  },
  ADMIN_KEY: {
    meaning: 'A key that may add and change accounts, to make the first ones with.',
    expected: 'at least 20 visible ASCII characters, without blanks',
    secret: true,
  },
  WORKER: {
    default: 'inProcess',
    meaning: 'Who does the queued work: `inProcess` the server itself, `apart` one or more `src/worker.ts`.',
    expected: 'inProcess or apart',
  },
  CHECK_LINKS: {
    default: 'off',
    meaning: 'Whether to visit the addresses of evidence every night and say which of them are broken: `on` or `off`.',
    expected: 'on or off',
  },
  METRICS: {
    default: 'off',
    meaning: 'Whether `/metrics` tells how it runs, in counts alone and to whoever asks: `on` or `off`.',
    expected: 'on or off',
  },
  IMPORT_UPLOAD_MB: {
    default: '100',
    meaning: 'The largest file that can be sent to the API for import, in millions of bytes; the command line has no limit.',
    expected: 'a whole number from 1 to 2000',
  },
  REIMPORT: {
    meaning: 'Files to download and import every Sunday at 01:00 UTC: `source=URL`, blanks between; without it none is.',
    expected: `pairs such as uhri=https://uhri.example/export.json with blanks between: https, port 443, each source once, of ${importSources.join(', ')}`,
  },
  REIMPORT_MB: {
    default: '1000',
    meaning: 'The largest of those files, in millions of bytes.',
    expected: 'a whole number from 1 to 10000',
  },
};

/** Every variable that is read, with its default as one would write it: what the documentation has to list. */
export const variables: readonly { name: string; default?: string | undefined; meaning: string }[] = Object.entries(settings).flatMap(
  ([name, { default: value, meaning, secret }]) => [
    { name, default: value, meaning },
    ...(secret ? [{ name: `${name}_FILE`, meaning: `The path of a file that holds \`${name}\`.` }] : []),
  ],
);

/** Reads the configuration; an empty variable counts as one that is not set. Throws a ConfigError that names each bad one. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const texts: Partial<Record<Name, string>> = {};
  for (const [name, setting] of Object.entries(settings) as [Name, Setting][]) {
    try {
      const text = (setting.secret && readSecretFile(env, name)) || env[name] || setting.default;
      if (text !== undefined) texts[name] = text;
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  const parsed = Environment.safeParse(texts);
  const badNames = new Set(parsed.error?.issues.map((issue) => issue.path[0] as Name));
  for (const name of badNames) faults.push(`${name} ${shown(name, texts[name] ?? '')}: set ${settings[name].expected}.`);
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults.join('\n'));

  const set = parsed.data;
  const publicUrl = set.PUBLIC_URL ?? (set.PORT === 0 ? undefined : httpAddress(set.HOST, set.PORT));
  return Object.freeze<Config>({
    host: set.HOST,
    port: set.PORT,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    databasePoolSize: set.DATABASE_POOL_SIZE,
    meilisearchUrl: set.MEILISEARCH_URL,
    meilisearchKey: set.MEILISEARCH_KEY,
    searchPrefix: set.SEARCH_PREFIX,
    publicUrl,
    puriBase: set.PURI_BASE ?? publicUrl,
    logLevel: set.LOG_LEVEL,
    rateLimitPerMinute: set.RATE_LIMIT_PER_MINUTE,
    trustProxy: set.TRUST_PROXY ?? false,
    adminKey: set.ADMIN_KEY,
    worker: set.WORKER,
    checkLinks: set.CHECK_LINKS === 'on',
    metrics: set.METRICS === 'on',
    importUploadBytes: set.IMPORT_UPLOAD_MB * 1_000_000,
    reimport: set.REIMPORT ?? [],
    reimportBytes: set.REIMPORT_MB * 1_000_000,
  });
}

/** Gives the URL of a server that listens there; nobody can connect to the address that means "every one of this machine". */
export function httpAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

/** What the file that NAME_FILE names holds, without the end of its line; undefined when it is not set. */
function readSecretFile(env: NodeJS.ProcessEnv, name: Name): string | undefined {
  const path = env[`${name}_FILE`];
  if (!path) return undefined;
  if (env[name]) throw new ConfigError(`${name} and ${name}_FILE are both set: set one of them.`);
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(
      `${name}_FILE is "${path}", which cannot be read (${(error as NodeJS.ErrnoException).code}): set the path of a file that holds ${name}.`,
    );
  }
  if (text === '') throw new ConfigError(`${name}_FILE is "${path}", which is empty: put ${name} in it.`);
  return text;
}

/** The value as it may be shown: a secret not at all, a URL without the part that can hold a password. */
function shown(name: Name, value: string): string {
  return settings[name].secret ? 'is not usable (its value is not shown)' : `is "${value.replace(/^(\w+:\/\/)?.*@/s, '$1***@')}"`;
}
