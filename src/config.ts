import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { Environment, type LogLevel, type Name, type Setting, settings } from './config-settings.ts';
import { isHalfSet, type Oidc, oidcOf, type Reimport } from './config-values.ts';
import { apiPath } from './http/view.ts';

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
  /** Where readers report errors; no address is shown without it. */
  readonly contactEmail?: string | undefined;
  /** Who publishes the data, as far as the installation says. */
  readonly publisher?: { name?: string | undefined; uri?: string | undefined } | undefined;
  /** By which server mail is sent, and from whom; without it none is. */
  readonly smtp?: { readonly url: string; readonly from: string } | undefined;
  readonly logLevel: LogLevel;
  /** 0 means no limit. */
  readonly rateLimitPerMinute: number;
  /** As Fastify takes it: nobody, so many hops, or these addresses. */
  readonly trustProxy: false | number | string[];
  readonly adminKey?: string | undefined;
  /** By which identity provider the staff signs in; without it with passwords alone. */
  readonly oidc?: Oidc | undefined;
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
  /** Absolute: the folder of the dumps. */
  readonly dumpDir: string;
  /** For how many days a dump is kept that is neither the newest nor the first of its month. */
  readonly dumpKeepDays: number;
}

/** Variables that cannot be used; the message has one sentence for each, on a line of its own. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

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
  if (isHalfSet(texts)) faults.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all of them, or none.');
  if ((texts.SMTP_URL === undefined) !== (texts.MAIL_FROM === undefined)) faults.push('SMTP_URL and MAIL_FROM: set both of them, or none.');
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
    contactEmail: set.CONTACT_EMAIL,
    publisher: { name: set.PUBLISHER_NAME, uri: set.PUBLISHER_URI },
    smtp: set.SMTP_URL !== undefined && set.MAIL_FROM !== undefined ? { url: set.SMTP_URL, from: set.MAIL_FROM } : undefined,
    logLevel: set.LOG_LEVEL,
    rateLimitPerMinute: set.RATE_LIMIT_PER_MINUTE,
    trustProxy: set.TRUST_PROXY ?? false,
    adminKey: set.ADMIN_KEY,
    oidc: oidcOf(set),
    worker: set.WORKER,
    checkLinks: set.CHECK_LINKS === 'on',
    metrics: set.METRICS === 'on',
    importUploadBytes: set.IMPORT_UPLOAD_MB * 1_000_000,
    reimport: set.REIMPORT ?? [],
    reimportBytes: set.REIMPORT_MB * 1_000_000,
    dumpDir: set.DUMP_DIR ?? join(set.DATA_DIR, 'dumps'),
    dumpKeepDays: set.DUMP_KEEP_DAYS,
  });
}

/** Gives the URL of a server that listens there; nobody can connect to the address that means "every one of this machine". */
export function httpAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

/** The addresses that a start prints, a line each. */
export function listAddresses(publicUrl: string): string {
  const base = publicUrl + apiPath;
  const addresses = [
    ['Recommendations', `${base}/recommendations`],
    ['Documentation', `${publicUrl}/docs`],
    ['OpenAPI', `${base}/doc/openapi.yaml`],
    ['Health', `${base}/health`],
  ];
  return `\n${addresses.map(([name = '', url]) => `  ${name.padEnd(16)} ${url}`).join('\n')}\n\n`;
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
