import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { toManifest } from '../../src/dumps/files.ts';
import { writeDump } from '../../src/dumps/write.ts';
import { appForFile, client, testConfig } from '../helper.ts';
import { folderFor, settingsFor } from './support.ts';

const dir = folderFor(t);
const { app, database } = await appForFile(t, { search: false, empty: true, config: { dumpDir: dir } });
const get = client(app);
/** Asks for what stands below `/dumps`, as it is written. */
const ask = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  app.inject({ method, url: `/dumps/${path}`, headers });
const dataPage = async (language: string) => (await app.inject({ url: `/${language}/data` })).body;

t.test('while there is none, nothing is offered', async (t) => {
  const { status, body } = await get('/dumps');
  t.equal(status, 200);
  t.strictSame(body, { self: `${testConfig.publicUrl}/api/monitoring/v1/dumps`, items: [], total: 0 });
  t.equal((await get('/dumps/latest')).status, 404);
  t.equal((await ask('latest/manifest.json')).statusCode, 404);
  for (const [language, words] of Object.entries({
    nl: 'nog geen dump',
    fr: 'pas encore de copie',
    de: 'noch keinen Abzug',
    en: 'no dump yet',
  }))
    t.match(await dataPage(language), words);
  const without = await buildApp({ ...testConfig, database });
  t.teardown(() => without.close());
  t.equal((await client(without)('/dumps')).body.total, 0);
  t.equal((await without.inject({ url: '/dumps/2026-11-22/manifest.json' })).statusCode, 404);
});

t.test('the API lists the dumps, the newest first, and tells of each what is in it', async (t) => {
  const older = await writeDump(database, settingsFor(dir), () => new Date('2026-11-21T02:05:00.000Z'));
  const newer = await writeDump(database, settingsFor(dir), () => new Date('2026-11-22T02:05:00.000Z'));
  const { body, headers } = await get('/dumps');
  t.strictSame(body.items, [newer, older]);
  t.equal(body.total, 2);
  t.equal(headers['cache-control'], 'public, no-cache');
  t.strictSame((await get('/dumps/2026-11-21')).body, { self: older.href, ...older });
  t.strictSame((await get('/dumps/latest')).body, { self: newer.href, ...newer });
  for (const id of ['2026-11-20', '.unfinished-2026-11-22', '..', 'x'.repeat(61)])
    t.ok([400, 404].includes((await get(`/dumps/${id}`)).status), id);
  const sqlite = newer.files.find(({ name }) => name === 'monitum.sqlite');
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const page = await dataPage(language);
    t.match(page, `href="${sqlite?.href}"`);
    t.match(page, sqlite?.sha256 as string);
    t.match(page, newer.changes.replaceAll('&', '&amp;'));
  }
});

t.test('a file is sent with its checksum as ETag, and never changes', async (t) => {
  for (const [name, type] of [
    ['recommendations.csv', 'text/csv; charset=utf-8'],
    ['recommendations.jsonl.gz', 'application/gzip'],
    ['monitum.sqlite', 'application/vnd.sqlite3'],
    ['datapackage.json', 'application/json'],
    ['manifest.json', 'application/json'],
    ['SHA256SUMS', 'text/plain; charset=utf-8'],
  ] as const) {
    const bytes = readFileSync(join(dir, '2026-11-22', name));
    const { statusCode, headers, rawPayload } = await ask(`2026-11-22/${name}`);
    t.equal(statusCode, 200, name);
    t.ok(rawPayload.equals(bytes), `${name}: its bytes`);
    t.equal(headers['content-type'], type);
    t.equal(headers['content-length'], String(bytes.length));
    t.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    t.notOk(headers['content-encoding']);
    const etag = headers['etag'] as string;
    const head = await ask(`2026-11-22/${name}`, {}, 'HEAD');
    t.match(head, { statusCode: 200, body: '' });
    t.equal(head.headers['etag'], etag);
    t.equal(head.headers['content-length'], String(bytes.length));
    t.match(await ask(`2026-11-22/${name}`, { 'if-none-match': etag }), { statusCode: 304, body: '' });
  }
  t.equal(
    toManifest(JSON.parse(readFileSync(join(dir, '2026-11-22/manifest.json'), 'utf8'))),
    readFileSync(join(dir, '2026-11-22/manifest.json'), 'utf8'),
  );
});

t.test('a part of a file is sent, so that a download goes on where it broke off', async (t) => {
  const path = '2026-11-22/monitum.sqlite';
  const bytes = readFileSync(join(dir, path));
  const { etag } = (await ask(path)).headers as { etag: string };
  const size = bytes.length;
  const cases: [range: string, from: number, to: number][] = [
    ['bytes=0-15', 0, 15],
    ['bytes=100-', 100, size - 1],
    ['bytes=-16', size - 16, size - 1],
    [`bytes=${size - 1}-${size + 500}`, size - 1, size - 1],
  ];
  for (const [range, from, to] of cases) {
    const { statusCode, headers, rawPayload } = await ask(path, { range, 'if-range': etag });
    t.equal(statusCode, 206, range);
    t.equal(headers['content-range'], `bytes ${from}-${to}/${size}`);
    t.ok(rawPayload.equals(bytes.subarray(from, to + 1)), range);
  }
  for (const range of ['bytes=9-3', 'bytes=-', 'bytes=0-1,4-5', 'rows=1-2', 'bytes=a-b'])
    t.equal((await ask(path, { range })).statusCode, 200, range);
  t.equal((await ask(path, { range: 'bytes=0-15', 'if-range': '"another"' })).statusCode, 200, 'of another file the whole');
  for (const range of [`bytes=${size}-`, 'bytes=-0']) {
    const beyond = await ask(path, { range });
    t.equal(beyond.statusCode, 416, range);
    t.equal(beyond.headers['content-range'], `bytes */${size}`);
  }
});

t.test('what stands below latest leads to the newest', async (t) => {
  const { statusCode, headers } = await ask('latest/recommendations.csv');
  t.equal(statusCode, 307);
  t.equal(headers['location'], `${testConfig.publicUrl}/dumps/2026-11-22/recommendations.csv`);
  t.equal(headers['cache-control'], 'public, no-cache');
});

t.test('no address leads out of a dump', async (t) => {
  for (const path of [
    '2026-11-22/..%2F2026-11-21%2Fmanifest.json',
    '2026-11-22/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '..%2f..%2fetc/passwd',
    '%2e%2e/passwd',
    '.unfinished-2026-11-22/recommendations.csv',
    '2026-11-22/.',
    '2026-11-22/%2e%2e',
    '2026-11-22/recommendations.csv%00',
    '2026-11-22/nothing.csv',
    '2026-11-22\\..\\..\\etc/passwd',
    `2026-11-22/${'x'.repeat(300)}`,
  ]) {
    const { statusCode, body } = await ask(path);
    t.ok([400, 404].includes(statusCode), `${path}: ${statusCode}`);
    t.notMatch(body, /root:/);
  }
});
