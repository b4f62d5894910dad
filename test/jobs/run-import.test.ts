import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import t from 'tap';
import { drawId } from '../../src/access/secrets.ts';
import { DownloadFault } from '../../src/http/download.ts';
import { orderImport } from '../../src/imports/order.ts';
import { type Fetching, reimport, reimportFrom } from '../../src/jobs/reimport.ts';
import { runJobsOnce } from '../../src/jobs/run.ts';
import { runOrderedImport } from '../../src/jobs/run-import.ts';
import type { Tools } from '../../src/jobs/tools.ts';
import { write } from '../../src/writing/write.ts';
import { accountFor, databaseForFile } from '../helper.ts';

const { database, url } = await databaseForFile(t);
const { sql } = database;
const { id: admin } = await accountFor(database, { roles: ['admin'] });
const folder = mkdtempSync(join(tmpdir(), 'monitum-test-'));
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
// Where the jobs put what is temporary: a folder that no other test uses.
process.env['TMPDIR'] = folder;
const logged: string[] = [];
const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }) as unknown as Tools['log'];
const tools = (more: Partial<Tools> = {}): Tools => ({
  database,
  search: undefined,
  vocabularies: () => Promise.reject(new Error('no job of these reads them')),
  clock: () => new Date(),
  log,
  checkLinks: false,
  publicUrl: 'http://monitum.test',
  reimport: { files: [], bytes: 0 },
  ...more,
});

/** A report of a review of a session of its own. */
const report = (session: number, count: number, word = 'reform') =>
  JSON.stringify({
    symbol: `A/HRC/91/${session}`,
    state: 'Belgium',
    session,
    paragraphs: Array.from({ length: count }, (_, at) => ({
      number: `12.${at + 1}`,
      text: `${['Prisons', 'Police', 'Schools', 'Housing'][at % 4]}: ${word} number ${at + 1} of what was asked for (France);`,
      states: ['France'],
    })),
  });
/** Orders an import as the API does; gives the id. */
const order = async (text: string, more: { applies?: boolean; actor?: string } = {}) => {
  const path = join(folder, drawId());
  writeFileSync(path, text);
  const actor = { id: more.actor ?? admin, roles: ['admin' as const], institution: null, represents: null, voice: null, scopes: null };
  return write(database, { actor, permission: 'imports.run' }, new Date(), (writing) =>
    orderImport(writing, {
      source: 'upr-report',
      applies: more.applies ?? true,
      allCountries: false,
      language: 'en',
      mapping: [],
      file: { path, name: 'belgium.json', size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') },
    }),
  );
};
const runOf = async (id: string) => {
  const [run] =
    await sql`select state, failure, attempts, counts, rows_read as "rowsRead", (select count(*)::int from import_file_parts p where p.run = r.id) as parts
    from import_runs r where id = ${id}`;
  return run;
};
const own = () => readdirSync(tmpdir()).filter((name) => /^monitum-\w{6}$/.test(name));

const answers: Record<string, RequestListener> = {};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
  const answer = answers[request.url ?? ''];
  if (answer) answer(request, response);
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
t.teardown(() => server.close());
const { port } = server.address() as AddressInfo;

t.test('a file of several parts comes together again, and nothing of it stays on the disk', async (t) => {
  const before = own();
  const text = `${report(30, 4)}${' '.repeat(2_500_000)}`;
  const id = await order(text);
  t.match(await runOf(id), { state: 'waiting', parts: 3 });
  await runJobsOnce(url, tools());
  t.match(await runOf(id), { state: 'done', attempts: 1, rowsRead: 4, counts: { new: 4 }, parts: 0 });
  const [run] = await sql`select file_hash as "fileHash" from import_runs where id = ${id}`;
  t.equal(run?.['fileHash'], createHash('sha256').update(text).digest('hex'));
  t.strictSame(
    own().filter((name) => !before.includes(name)),
    [],
  );
});

t.test('while another import is at work an order waits, and the clock comes back to it', async (t) => {
  const id = await order(report(31, 2));
  const other = await sql.reserve();
  await other`select pg_advisory_lock(6664888)`;
  await runJobsOnce(url, tools());
  t.match(await runOf(id), { state: 'waiting', parts: 1 });
  await other`select pg_advisory_unlock(6664888)`;
  other.release();
  await runOrderedImport(tools(), {});
  t.match(await runOf(id), { state: 'done', counts: { new: 2 }, parts: 0 });
  await runOrderedImport(tools(), { id });
  await runOrderedImport(tools(), { id: 'nothing' });
  t.match(await runOf(id), { state: 'done', attempts: 1 }, 'what is done is not done again');
});

t.test('an order whose worker died is taken up again, and what was written before is not written twice', async (t) => {
  const id = await order(report(32, 4));
  // As a worker leaves it that is killed after the first two rows.
  const half = await order(report(32, 2));
  await runOrderedImport(tools(), { id: half });
  await sql`update import_runs set state = 'running', started_at = now() where id = ${id}`;
  await sql`update imported_records set run = ${id} where run = ${half} and subject_kind = 'recommendation'`;
  await runOrderedImport(tools(), {});
  t.match(await runOf(id), { state: 'done', attempts: 2, counts: { new: 4, changed: 0, unchanged: 0 } });
  const [count] =
    await sql`select count(*)::int as count from recommendations r join documents d on d.id = r.document where d.symbol = 'A/HRC/91/32'`;
  t.equal(count?.['count'], 4);
});

t.test('a fault of the program is tried again, and given up in the end', async (t) => {
  const id = await order(report(33, 2));
  await sql`update import_file_parts set part = 1 where run = ${id}`;
  await t.rejects(runOrderedImport(tools(), { id }), /part 0 .* is missing/);
  t.match(await runOf(id), { state: 'waiting', parts: 1 });
  await sql`update import_runs set attempts = 5 where id = ${id}`;
  await runOrderedImport(tools(), { id });
  t.match(await runOf(id), { state: 'failed', failure: /time and again/, parts: 0 });
});

t.test('an order of an account that is gone, and one of the key of the environment', async (t) => {
  const gone = await order(report(34, 1), { actor: 'nobody' });
  const key = await order(report(34, 1), { actor: 'adminKey' });
  await runOrderedImport(tools(), {});
  t.match(await runOf(gone), { state: 'failed', failure: /may not run imports/ });
  t.match(await runOf(key), { state: 'done', counts: { new: 1 } });
});

const here = `http://127.0.0.1:${port}`;
const fetching: Fetching = { isAllowed: (_address, at) => at === port, protocols: ['http:'] };
const from = (path: string, bytes = 1_000_000) => tools({ reimport: { files: [{ source: 'upr-report', url: `${here}${path}` }], bytes } });
const runs = async () => Number((await sql`select count(*) as count from import_runs where actor = 'system'`)[0]?.['count']);
const payload = { source: 'upr-report' };

t.test('a file that is named is downloaded and imported; the same again does nothing, another one is', async (t) => {
  let text = report(35, 3);
  answers['/reports/belgium.json'] = (_request, response) => response.end(text);
  answers['/moved'] = (_request, response) => response.writeHead(302, { location: '/reports/belgium.json' }).end();
  await reimportFrom(from('/moved'), payload, fetching);
  t.equal(await runs(), 1);
  const [run] = await sql`select state, applies, actor, file_name as "fileName", counts from import_runs where actor = 'system'`;
  t.match(run, { state: 'done', applies: true, fileName: 'belgium.json', counts: { new: 3 } });
  t.match(asked.at(-1), /^GET \/reports\/belgium\.json Monitum\/[\d.]+ \(\+http:\/\/monitum\.test\)$/);
  await reimportFrom(from('/moved'), payload, fetching);
  t.equal(await runs(), 1, 'unchanged');
  text = report(35, 4);
  await reimportFrom(from('/moved'), payload, fetching);
  const [later] = await sql`select counts from import_runs where actor = 'system' order by created_at desc limit 1`;
  t.match(later, { counts: { new: 1, unchanged: 3 } });
  await reimportFrom(from('/moved'), { source: 'hudoc' }, fetching);
  t.equal(await runs(), 2, 'a source that is not named any more is left alone');
});

t.test('what cannot be downloaded is told, tried again, and leaves nothing', async (t) => {
  const before = own();
  const cases: [name: string, answer: RequestListener, reason: RegExp][] = [
    ['missing', (_request, response) => response.writeHead(404).end(), /answered 404/],
    [
      'too large by its length',
      (_request, response) => response.writeHead(200, { 'content-length': '2000000' }).end(),
      /larger than 1000000 bytes/,
    ],
    ['too large as it comes', (_request, response) => response.end(Buffer.alloc(1_500_000)), /larger than 1000000 bytes/],
    ['encoded', (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'), /encoded \(gzip\)/],
    [
      'cut off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"symbol"');
        setTimeout(() => response.destroy(), 50);
      },
      /no whole file/,
    ],
    ['reset', (request) => request.socket.destroy(), /no whole file: ECONNRESET/],
    ['round and round', (_request, response) => response.writeHead(302, { location: '/file' }).end(), /answered 302/],
    [
      'moved into a private network',
      (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      /is not visited/,
    ],
    ['moved to another port', (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), /is not visited/],
    [
      'moved to another protocol',
      (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      /no https address/,
    ],
  ];
  for (const [name, answer, reason] of cases) {
    answers['/file'] = answer;
    const told = logged.length;
    await t.rejects(reimportFrom(from('/file'), payload, fetching), { name: 'DownloadFault', message: reason }, name);
    t.ok(
      logged.slice(told).some((line) => /cannot be downloaded/.test(line)),
      `${name}: the log says so`,
    );
  }
  t.equal(await runs(), 2);
  t.strictSame(
    own().filter((name) => !before.includes(name)),
    [],
  );
  answers['/file'] = (_request, response) => response.end(report(35, 4));
  await t.rejects(reimportFrom(from('/file'), payload, { protocols: ['http:'] }), DownloadFault, 'this machine is no public server');
  await t.rejects(reimportFrom(from('/file'), payload, { isAllowed: () => true }), /no https address/, 'nor is http followed');
});

t.test('a file that is no longer one of its source fails with a sentence, and is not tried again', async (t) => {
  answers['/file'] = (_request, response) => response.end('<html>Moved to our new site</html>');
  await reimportFrom(from('/file'), payload, fetching);
  const [run] = await sql`select state, failure from import_runs where actor = 'system' order by created_at desc limit 1`;
  t.match(run, { state: 'failed', failure: /\w \w/ });
});

t.test('by the clock each file gets a job of its own; while another import is at work it comes later', async (t) => {
  const jobs = () => sql`select p.payload ->> 'source' as source, j.run_at > now() + interval '5 minutes' as "isLater"
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'reimport' order by 1`;
  await reimport(tools(), {});
  t.equal((await jobs()).length, 0, 'off by default');
  const files = [
    { source: 'hudoc', url: `${here}/a` },
    { source: 'uhri', url: `${here}/b` },
  ] as const;
  await reimport(tools({ reimport: { files, bytes: 1 } }), {});
  t.match(
    [...(await jobs())],
    [
      { source: 'hudoc', isLater: false },
      { source: 'uhri', isLater: false },
    ],
  );
  await sql`delete from graphile_worker._private_jobs`;
  const other = await sql.reserve();
  await other`select pg_advisory_lock(6664888)`;
  answers['/file'] = (_request, response) => response.end(report(35, 5));
  const before = await runs();
  await reimportFrom(from('/file'), payload, fetching);
  await other`select pg_advisory_unlock(6664888)`;
  other.release();
  t.equal(await runs(), before);
  t.match([...(await jobs())], [{ source: 'upr-report', isLater: true }]);
});
