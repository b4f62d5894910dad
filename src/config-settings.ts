import { resolve } from 'node:path';
import { z } from 'zod';
import { importSources } from '../db/schema/imports.ts';
import { addressesOf, areReimports, isAddressRange, isHops, isIssuer, isUrl, reimportsOf, wholeNumber } from './config-values.ts';

/** From the most to the least that can be logged. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const HttpUrl = z
  .string()
  .refine((text) =>
    isUrl(text, ['http:', 'https:'], (url) => url.username === '' && url.password === '' && url.search === '' && url.hash === ''),
  )
  .transform((text) => text.replace(/\/+$/, ''));

/** The identifier of something, which may end in a fragment. */
const HttpUri = z.string().refine((text) => isUrl(text, ['http:', 'https:'], (url) => url.username === '' && url.password === ''));

/** The variables as they have to be written. */
export const Environment = z.object({
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
  CONTACT_EMAIL: z.email().max(200).optional(),
  PUBLISHER_NAME: z.string().max(200).optional(),
  PUBLISHER_URI: HttpUri.optional(),
  SMTP_URL: z
    .string()
    .refine((text) => isUrl(text, ['smtp:', 'smtps:'], (url) => url.hostname !== ''))
    .optional(),
  MAIL_FROM: z.email().max(200).optional(),
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
  OIDC_ISSUER: z.string().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60).optional(),
  WORKER: z.enum(['inProcess', 'apart']),
  CHECK_LINKS: z.enum(['on', 'off']),
  METRICS: z.enum(['on', 'off']),
  IMPORT_UPLOAD_MB: wholeNumber(1, 2_000),
  REIMPORT: z.string().refine(areReimports).transform(reimportsOf).optional(),
  REIMPORT_MB: wholeNumber(1, 10_000),
  DUMP_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  DUMP_KEEP_DAYS: wholeNumber(1, 3_650),
});

/** The name of a variable. */
export type Name = keyof typeof Environment.shape;

/** What there is to know of a variable beside its form. */
export interface Setting {
  default?: string;
  meaning: string;
  /** What to set instead of a value that cannot be used. */
  expected: string;
  /** Never shown; can also come from a file, under the same name with `_FILE`. */
  secret?: boolean;
}

/** Every variable: its default, what it means, and what to set instead of a value that cannot be used. */
export const settings: Record<Name, Setting> = {
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
    meaning: 'The folder of the embedded servers, and of the dumps unless `DUMP_DIR` says otherwise.',
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
  CONTACT_EMAIL: {
    meaning: 'Where readers of the pages report errors; without it no address is shown.',
    expected: 'an address such as monitum@institute.example',
  },
  SMTP_URL: {
    meaning:
      'The server that takes mail, for subscriptions by mail; without it none are offered. It should sign with DKIM for `MAIL_FROM`.',
    expected: 'a URL such as smtp://user:password@host:587, or smtps:// for TLS from the start',
    secret: true,
  },
  MAIL_FROM: {
    meaning: 'The address that mail comes from; set it with `SMTP_URL`.',
    expected: 'an address such as monitum@institute.example',
  },
  PUBLISHER_NAME: {
    meaning: 'Who publishes the data, as the catalogue of datasets names it; without it `Monitum`, which names nobody.',
    expected: 'a name of at most 200 characters',
  },
  PUBLISHER_URI: {
    meaning:
      'The identifier of who publishes the data, such as that of the Crossroads Bank for Enterprises; without it one of this installation.',
    expected: 'a URI such as http://org.belgif.be/cbe/org/0123_456_789#id',
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
  OIDC_ISSUER: {
    meaning: 'The OpenID Connect provider by which the staff signs in, by its exact name; without it with passwords alone.',
    expected: 'an https URL such as https://login.example/realms/institute, without user, query or fragment; http on this machine alone',
  },
  OIDC_CLIENT_ID: {
    meaning: 'As what the provider knows this installation; it sends people back to `PUBLIC_URL` with `/staff/sign-in/return`.',
    expected: 'the id that the provider gave',
  },
  OIDC_CLIENT_SECRET: {
    meaning: 'The secret that the provider gave with it.',
    expected: 'the secret that the provider gave',
    secret: true,
  },
  OIDC_NAME: {
    meaning: 'What the button to the provider is called; without it the host of `OIDC_ISSUER`.',
    expected: 'a name of at most 60 characters',
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
  DUMP_DIR: {
    meaning: 'The folder of the dumps, one for every server and worker of an installation; without it `dumps` in `DATA_DIR`.',
    expected: 'the path of a folder',
  },
  DUMP_KEEP_DAYS: {
    default: '30',
    meaning: 'For how many days a dump is kept; the newest, and the first of every month, stay.',
    expected: 'a whole number from 1 to 3650',
  },
};
