import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { ConfigError, readConfig, variables } from '../src/config.ts';

t.test('with nothing set, everything has a value that works on one machine', async (t) => {
  t.strictSame(readConfig({}), {
    host: '127.0.0.1',
    port: 8080,
    dataDir: resolve('.monitum'),
    databaseUrl: undefined,
    databasePoolSize: 10,
    meilisearchUrl: undefined,
    meilisearchKey: undefined,
    searchPrefix: 'monitum',
    publicUrl: 'http://127.0.0.1:8080',
    puriBase: 'http://127.0.0.1:8080',
    contactEmail: undefined,
    publisher: { name: undefined, uri: undefined },
    smtp: undefined,
    logLevel: 'info',
    rateLimitPerMinute: 3000,
    trustProxy: false,
    adminKey: undefined,
    oidc: undefined,
    worker: 'inProcess',
    checkLinks: false,
    metrics: false,
    importUploadBytes: 100_000_000,
    reimport: [],
    reimportBytes: 1_000_000_000,
    dumpDir: join(process.cwd(), '.monitum/dumps'),
    dumpKeepDays: 30,
  });
});

t.test('an empty variable counts as one that is not set', async (t) => {
  t.strictSame(readConfig(Object.fromEntries(variables.map(({ name }) => [name, '']))), readConfig({}));
});

t.test('the configuration cannot be changed', async (t) => {
  t.ok(Object.isFrozen(readConfig({})));
});

t.test('what is set is taken', async (t) => {
  const cases: [NodeJS.ProcessEnv, object][] = [
    [
      { HOST: '0.0.0.0', PORT: '9000' },
      { host: '0.0.0.0', port: 9000, publicUrl: 'http://localhost:9000' },
    ],
    [{ HOST: '::1' }, { publicUrl: 'http://[::1]:8080' }],
    [{ PORT: '0' }, { port: 0, publicUrl: undefined, puriBase: undefined }],
    [
      { PORT: '0', PUBLIC_URL: 'https://a.example/' },
      { publicUrl: 'https://a.example', puriBase: 'https://a.example' },
    ],
    [{ PUBLIC_URL: 'https://a.example/monitum//' }, { publicUrl: 'https://a.example/monitum' }],
    [{ CONTACT_EMAIL: 'errors@institute.example' }, { contactEmail: 'errors@institute.example' }],
    [
      { SMTP_URL: 'smtp://user:secret@mail.example:587', MAIL_FROM: 'monitum@institute.example' },
      { smtp: { url: 'smtp://user:secret@mail.example:587', from: 'monitum@institute.example' } },
    ],
    [{ PURI_BASE: 'https://id.example' }, { publicUrl: 'http://127.0.0.1:8080', puriBase: 'https://id.example' }],
    [{ DATA_DIR: '/srv/monitum' }, { dataDir: '/srv/monitum' }],
    [{ DATABASE_URL: 'postgres://u:p@db:5433/monitum' }, { databaseUrl: 'postgres://u:p@db:5433/monitum' }],
    [
      { MEILISEARCH_URL: 'http://search:7700/', MEILISEARCH_KEY: 'k' },
      { meilisearchUrl: 'http://search:7700', meilisearchKey: 'k' },
    ],
    [
      { LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '0' },
      { logLevel: 'silent', rateLimitPerMinute: 0 },
    ],
    [
      { OIDC_ISSUER: 'https://login.example/realms/x', OIDC_CLIENT_ID: 'm', OIDC_CLIENT_SECRET: 's' },
      { oidc: { issuer: 'https://login.example/realms/x', clientId: 'm', clientSecret: 's', name: 'login.example' } },
    ],
    [
      { OIDC_ISSUER: 'http://127.0.0.1:9000', OIDC_CLIENT_ID: 'm', OIDC_CLIENT_SECRET: 's', OIDC_NAME: 'FIRM' },
      { oidc: { issuer: 'http://127.0.0.1:9000', name: 'FIRM' } },
    ],
    [{ CHECK_LINKS: 'on' }, { checkLinks: true }],
    [{ METRICS: 'on' }, { metrics: true }],
    [{ DATA_DIR: '/data' }, { dumpDir: '/data/dumps' }],
    [
      { DUMP_DIR: '/dumps', DUMP_KEEP_DAYS: '7' },
      { dumpDir: '/dumps', dumpKeepDays: 7 },
    ],
    [{ IMPORT_UPLOAD_MB: '5' }, { importUploadBytes: 5_000_000 }],
    [
      { REIMPORT: ' uhri=https://a.example/all.json?of=BE  hudoc=https://b.example:443/ ', REIMPORT_MB: '20' },
      {
        reimport: [
          { source: 'uhri', url: 'https://a.example/all.json?of=BE' },
          { source: 'hudoc', url: 'https://b.example:443/' },
        ],
        reimportBytes: 20_000_000,
      },
    ],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1,loopback' }, { trustProxy: ['10.0.0.0/8', '::1', 'loopback'] }],
  ];
  for (const [env, expected] of cases) t.match(readConfig(env), expected, JSON.stringify(env));
});

t.test('a bad variable is named, shown and put right in one sentence', async (t) => {
  const cases: [NodeJS.ProcessEnv, string][] = [
    [{ HOST: 'http://x' }, 'HOST is "http://x": set an address or a name of this machine, such as 127.0.0.1.'],
    [{ PORT: 'abc' }, 'PORT is "abc": set a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT is "65536": set a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1": set a whole number from 0 to 65535.'],
    [{ DATABASE_POOL_SIZE: '0' }, 'DATABASE_POOL_SIZE is "0": set a whole number from 1 to 1000.'],
    [{ RATE_LIMIT_PER_MINUTE: '1e3' }, 'RATE_LIMIT_PER_MINUTE is "1e3": set a whole number from 0 to 1000000.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": set one of trace, debug, info, warn, error, fatal, silent.'],
    [{ CHECK_LINKS: 'yes' }, 'CHECK_LINKS is "yes": set on or off.'],
    [{ METRICS: '1' }, 'METRICS is "1": set on or off.'],
    [{ IMPORT_UPLOAD_MB: '0' }, 'IMPORT_UPLOAD_MB is "0": set a whole number from 1 to 2000.'],
    [{ REIMPORT_MB: 'all' }, 'REIMPORT_MB is "all": set a whole number from 1 to 10000.'],
    ...[
      'uhri',
      'uhri=',
      'uhri=http://a.example/',
      'uhri=https://a.example:8443/',
      'nonsense=https://a.example/',
      'uhri=https://a.example/ uhri=https://b.example/',
    ].map((text): [NodeJS.ProcessEnv, string] => [
      { REIMPORT: text },
      `REIMPORT is "${text}": set pairs such as uhri=https://uhri.example/export.json with blanks between: https, port 443, each source once, of uhri, upr-info, upr-report, upr-matrix, untc, ohchr-ratifications, core-ratifications, hudoc, template.`,
    ]),
    [
      { REIMPORT: 'uhri=https://somebody:secret@a.example/' },
      'REIMPORT is "***@a.example/": set pairs such as uhri=https://uhri.example/export.json with blanks between: https, port 443, each source once, of uhri, upr-info, upr-report, upr-matrix, untc, ohchr-ratifications, core-ratifications, hudoc, template.',
    ],
    [{ OIDC_ISSUER: 'https://a.example' }, 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all of them, or none.'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL and MAIL_FROM: set both of them, or none.'],
    [
      { OIDC_ISSUER: 'http://a.example', OIDC_CLIENT_ID: 'm', OIDC_CLIENT_SECRET: 's' },
      'OIDC_ISSUER is "http://a.example": set an https URL such as https://login.example/realms/institute, without user, query or fragment; http on this machine alone.',
    ],
    [{ SEARCH_PREFIX: 'a b' }, 'SEARCH_PREFIX is "a b": set at most 100 letters, digits, underscores and hyphens.'],
    [
      { TRUST_PROXY: 'proxy.example' },
      'TRUST_PROXY is "proxy.example": set addresses and ranges with commas between, such as 127.0.0.1,10.0.0.0/8, or a number of hops.',
    ],
    [{ CONTACT_EMAIL: 'institute.example' }, 'CONTACT_EMAIL is "institute.example": set an address such as monitum@institute.example.'],
    [
      { PUBLIC_URL: 'monitum.example' },
      'PUBLIC_URL is "monitum.example": set a URL such as https://monitum.example, without user, query or fragment.',
    ],
  ];
  for (const [env, sentence] of cases) t.throws(() => readConfig(env), new ConfigError(sentence), JSON.stringify(env));
});

t.test('addresses and ranges of proxies that do not exist are refused', async (t) => {
  for (const value of ['10.0.0.0/33', '10.0.0.0/0', '::1/129', '10.0.0.0/8/8', '1.2.3', ',', '10.0.0.1,', 'fe80::1%eth0']) {
    t.throws(() => readConfig({ TRUST_PROXY: value }), ConfigError, value);
  }
});

t.test('each bad variable has a sentence of its own', async (t) => {
  const message = messageOf({ PORT: 'x', LOG_LEVEL: 'y', PUBLIC_URL: 'z' });
  t.strictSame(
    message.split('\n').map((sentence) => sentence.split(' ')[0]),
    ['PORT', 'PUBLIC_URL', 'LOG_LEVEL'],
  );
});

t.test('secrets and passwords do not appear in the sentence', async (t) => {
  const cases: NodeJS.ProcessEnv[] = [
    { DATABASE_URL: 'mysql://me:hunter2@db/x' },
    { DATABASE_URL: 'postgres://me:hunter2@db' },
    { DATABASE_URL: 'hunter2' },
    { ADMIN_KEY: 'hunter2' },
    { MEILISEARCH_URL: 'http://me:hunter2@search:7700' },
    { MEILISEARCH_URL: 'me:hunter2@search' },
    { PUBLIC_URL: 'ftp://me:hunter2@a@b.example' },
  ];
  for (const env of cases) {
    const message = messageOf(env);
    t.match(message, Object.keys(env)[0], message);
    t.notMatch(message, 'hunter2');
  }
});

t.test('a secret can come from a file', async (t) => {
  const dir = t.testdir({ key: 'a-key-of-twenty-letters\n', empty: '\n', short: 'secret' });
  const file = (name: string) => join(dir, name);
  t.equal(readConfig({ ADMIN_KEY_FILE: file('key') }).adminKey, 'a-key-of-twenty-letters');
  const cases: [NodeJS.ProcessEnv, string][] = [
    [
      { ADMIN_KEY_FILE: file('none') },
      `ADMIN_KEY_FILE is "${file('none')}", which cannot be read (ENOENT): set the path of a file that holds ADMIN_KEY.`,
    ],
    [{ ADMIN_KEY_FILE: file('empty') }, `ADMIN_KEY_FILE is "${file('empty')}", which is empty: put ADMIN_KEY in it.`],
    [{ ADMIN_KEY_FILE: file('key'), ADMIN_KEY: 'x'.repeat(20) }, 'ADMIN_KEY and ADMIN_KEY_FILE are both set: set one of them.'],
    [
      { ADMIN_KEY_FILE: file('short') },
      'ADMIN_KEY is not usable (its value is not shown): set at least 20 visible ASCII characters, without blanks.',
    ],
  ];
  for (const [env, sentence] of cases) t.throws(() => readConfig(env), new ConfigError(sentence), sentence);
});

t.test('README tells of every variable', async (t) => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  t.strictSame(
    variables.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}\``)),
    [],
  );
});

function messageOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}
