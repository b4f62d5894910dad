import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { runJobsOnce } from '../../src/jobs/run.ts';
import type { Tools } from '../../src/jobs/tools.ts';
import { accountFor, appForFile, caller, toolsOf, until } from '../helper.ts';

let now = new Date('2027-03-01T12:00:00Z');
const { app, database, search, url } = await appForFile(t, { config: { clock: () => now } });
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const anybody = caller(app);

const logged: object[] = [];
const log = {
  info: (line: object) => logged.push(line),
  warn: (line: object) => logged.push(line),
  error: (line: object) => logged.push(line),
};
const tools = toolsOf({ app, database, search }, { clock: () => now, log: Object.assign(Object.create(app.log) as Tools['log'], log) });
const run = async (task: string) => {
  await database.sql`select graphile_worker.add_job(${task})`;
  await runJobsOnce(url, tools);
};
const measure = (number: number, more: object = {}) => ({
  kind: 'legislation',
  title: { en: `Invented quokka act ${number}` },
  titleOrigin: 'institute',
  description: { en: 'It changes something.' },
  authorities: ['federalState'],
  sources: [{ kind: 'official', citation: 'Invented' }],
  verification: 'verified',
  ...more,
});
const found = async () => (await anybody('GET', '/search?q=quokka')).body;

t.test('a record under embargo is published on its Belgian day, neither before nor twice', async (t) => {
  const made = await editor('POST', '/measures', measure(1, { publishOn: '2027-03-02' }));
  t.equal(made.status, 201, made.text);
  t.match(made.body, { publication: { state: 'embargoed', publishOn: '2027-03-02', institutions: ['firm'] } });
  const path = `/measures/${made.body.id}`;
  const told = async () => (await database.sql`select type from changes where subject_id = ${made.body.id}`).map(({ type }) => type);
  // Half past eleven in Brussels.
  now = new Date('2027-03-01T22:30:00Z');
  await run('publishDue');
  t.equal((await anybody('GET', path)).status, 404);
  t.strictSame(await told(), []);
  now = new Date('2027-03-01T23:00:00Z');
  await run('publishDue');
  await run('publishDue');
  t.equal((await anybody('GET', path)).status, 200);
  t.strictSame(await told(), ['measure.published'], 'readers are told when it happens');
});

t.test('the index follows the queue, and forgets what is withdrawn', { skip: search === undefined }, async (t) => {
  await run('syncSearch');
  t.match(await found(), { total: 1, searchedBy: 'meilisearch' });
  const { body, headers } = await editor('POST', '/measures', measure(2));
  await runJobsOnce(url, tools);
  t.equal((await found()).total, 2, 'the write itself queued the job');
  await editor('DELETE', `/measures/${body.id}?reason=invented`, undefined, { 'if-match': String(headers['etag']) });
  await runJobsOnce(url, tools);
  t.equal((await found()).total, 1);
});

t.test('the nightly walk along the audit chain says that it holds, or where it breaks', async (t) => {
  await run('verifyAudit');
  t.match(logged.at(-1), { entries: 4, head: /^[0-9a-f]{64}$/ });
  await database.sql`alter table audit_entries disable trigger audit_entries_append_only`;
  await database.sql`update audit_entries set reason = 'something else' where sequence = 2`;
  await run('verifyAudit');
  t.match(logged.at(-1), { broken: { sequence: 2 } });
});

t.test('recommendations of the last day are held against all others, once', async (t) => {
  await run('suggestLineage');
  const suggested = async () => (await database.sql`select from lineage where state = 'suggested' and reasons is not null`).length;
  const first = await suggested();
  t.ok(first > 20, `${first} pairs`);
  await run('suggestLineage');
  t.equal(await suggested(), first);
});

t.test('a key that may be sent again no more is forgotten', async (t) => {
  await editor('POST', '/measures', measure(3), { 'idempotency-key': 'quokka-0001' });
  await database.sql`update idempotency_keys set used_at = now() - interval '8 days'`;
  await run('forgetKeys');
  t.strictSame([...(await database.sql`select key from idempotency_keys`)], []);
});

t.test('a worker of its own does what the servers queue', { skip: search === undefined }, async (t) => {
  const program: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/worker.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: url,
      MEILISEARCH_URL: process.env.TEST_MEILISEARCH_URL,
      MEILISEARCH_KEY: process.env.TEST_MEILISEARCH_KEY,
      SEARCH_PREFIX: search?.prefix,
    },
  });
  t.teardown(() => program.kill('SIGKILL'));
  await editor('POST', '/measures', measure(4));
  const before = (await found()).total;
  await until(async () => (await found()).total >= 3);
  t.ok(before <= 3);
  program.kill('SIGTERM');
  const [code] = await once(program, 'exit');
  t.equal(code, 0);
});

t.test('a worker without a database to share says so', async (t) => {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/worker.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH },
  });
  let errors = '';
  program.stderr.on('data', (chunk) => (errors += chunk));
  const [code] = await once(program, 'close');
  t.equal(code, 1);
  t.match(errors, /^DATABASE_URL is not set: .+\.\n$/);
});
