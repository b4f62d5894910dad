import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { syncSearch } from '../../src/jobs/sync-search.ts';
import type { Tools } from '../../src/jobs/tools.ts';
import { connectSearch } from '../../src/search/client.ts';
import { ensureIndexes, syncIndexes } from '../../src/search/rebuild.ts';
import { chunkLength, chunksOf, nextBatchSize } from '../../src/search/send.ts';
import { client, databaseForFile, searchForFile, testConfig, until } from '../helper.ts';
import { countWaiting, differences, searchAllTheTime } from './support.ts';

const { database } = await databaseForFile(t);
const direct = searchForFile(t);
const real = new URL(process.env['TEST_MEILISEARCH_URL'] ?? '');

/** What the server in front does with a request instead of passing it on; true where it did something. */
type Fault = (asked: { method: string; path: string; length: number }, response: ServerResponse) => boolean | Promise<boolean>;

const none: Fault = () => false;
let fault = none;
/** What reached it. */
let asked: { method: string; path: string; length: number }[] = [];

const answer = (response: ServerResponse, status: number, body: object): true => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
};
const page = (response: ServerResponse, status: number, text: string): true => {
  response.writeHead(status, { 'content-type': 'text/html' }).end(text);
  return true;
};
const cut = (response: ServerResponse): true => {
  response.destroy();
  return true;
};
const problem = (code: string, type: string) => ({ message: `it says ${code}`, code, type, link: '' });
const isAddition = ({ method, path }: { method: string; path: string }) => method === 'POST' && /\/documents\b/.test(path);

/** Stands in front of the search server and passes on what its fault leaves alone. */
const front = createServer((incoming, response) => void pass(incoming, response));
async function pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const what = { method: incoming.method ?? '', path: incoming.url ?? '', length: body.length };
  asked.push(what);
  if (await fault(what, response)) return;
  const sent = request(
    { host: real.hostname, port: real.port, method: what.method, path: what.path, headers: { ...incoming.headers, host: real.host } },
    (answered) => {
      response.writeHead(answered.statusCode ?? 0, answered.headers);
      answered.pipe(response);
    },
  );
  sent.on('error', () => response.destroy());
  sent.end(body);
}
front.listen(0, '127.0.0.1');
await once(front, 'listening');
t.teardown(() => {
  front.closeAllConnections();
  front.close();
});

const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
const search = connectSearch({ url, key: process.env['TEST_MEILISEARCH_KEY'], prefix: direct.prefix });
t.teardown(() => search.close());
await ensureIndexes(database, search);
const app = await buildApp({ ...testConfig, database, search });
await app.ready();
t.teardown(() => app.close());
const get = client(app);
const vocabularies = () => app.vocabularies.current();
const sync = async (log: (line: string) => void = () => {}) => syncIndexes(database, search, await vocabularies(), log);
const touch = (count: number) => database.sql`
  update measures set title = title || jsonb_build_object('en', (title ->> 'en') || ' again') where id in (select id from measures order by id limit ${count})`;

t.test('whatever the search server does, no search fails, nothing is lost, and it is made good', async (t) => {
  const table: string[] = [];
  for (const [name, does] of [
    ['answers 500', (_, response) => answer(response, 500, problem('internal', 'internal'))],
    ['answers 502 with a page', (_, response) => page(response, 502, '<h1>Bad gateway</h1>')],
    ['answers 429', (_, response) => answer(response, 429, problem('too_many_search_requests', 'system'))],
    ['answers 403', (_, response) => answer(response, 403, problem('invalid_api_key', 'auth'))],
    ['cuts the connection', (_, response) => cut(response)],
    [
      'cuts half an answer off',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 }).write('{"hits":[');
        setTimeout(() => response.destroy(), 20);
        return true;
      },
    ],
    ['answers what is no JSON', (_, response) => page(response, 200, 'fine')],
    ['answers after 10 seconds', () => sleep(10_000, false)],
    [
      'has no space left for a request',
      (what, response) => isAddition(what) && answer(response, 422, problem('no_space_left_on_device', 'system')),
    ],
    [
      'has no space left for a task',
      ({ path }, response) =>
        /^\/tasks\/\d+/.test(path) &&
        answer(response, 200, {
          uid: 1,
          type: 'documentAdditionOrUpdate',
          status: 'failed',
          error: problem('no_space_left_on_device', 'system'),
        }),
    ],
    [
      'has lost the task',
      ({ path }, response) => /^\/tasks\/\d+/.test(path) && answer(response, 404, problem('task_not_found', 'invalid_request')),
    ],
    [
      'has too much to do',
      ({ path }, response) =>
        path.startsWith('/tasks?') && answer(response, 200, { results: [], total: 24, limit: 1, from: 1, next: null }),
    ],
  ] as [string, Fault][]) {
    await touch(20);
    fault = does;
    const readers = searchAllTheTime(app);
    const began = performance.now();
    const failure = await sync().then(
      () => undefined,
      (error: Error) => error,
    );
    const seconds = (performance.now() - began) / 1_000;
    t.ok(failure, `${name}: the job hears of it`);
    t.equal(await countWaiting(database), 20, `${name}: what was written waits`);
    await sleep(300);
    fault = none;
    await sync();
    t.equal(await countWaiting(database), 0);
    const { asked: count, faults, turns, longest } = await readers.stop();
    t.strictSame(faults, [], `${name}: no search fails`);
    t.strictSame(await differences(database, direct), [], `${name}: the indexes hold what the database holds`);
    table.push(
      `${name} | ${count} searches, 0 failed | ${turns.join(' → ')} | slowest ${longest} ms | the job failed after ${seconds.toFixed(1)} s`,
    );
    // Until the pause after the failure is over.
    await until(async () => (await get('/search?q=prison')).body.searchedBy === 'meilisearch');
  }
  for (const row of table) t.comment(row);
});

t.test('a server that hangs is tried by one search at a time', async (t) => {
  const ask = async () => (await get('/search?q=prison')).body.searchedBy;
  fault = () => sleep(6_000, false);
  t.equal(await ask(), 'postgres', 'the first one waits for it');
  // Until the pause after the failure is over, nobody asks it.
  await until(async () => {
    asked = [];
    t.strictSame([...new Set(await Promise.all(Array.from({ length: 10 }, ask)))], ['postgres']);
    return asked.length > 0;
  });
  fault = none;
  t.equal(asked.length, 2, 'the one search asks two questions');
  await until(async () => (await ask()) === 'meilisearch');
});

t.test('the job leaves a server in trouble alone for longer and longer, and says so once a minute', async (t) => {
  const lines: string[] = [];
  const log = (_: unknown, line = String(_)) => void lines.push(line);
  const tools = { database, search, vocabularies, log: { warn: log, info: log } } as unknown as Tools;
  const putOff = async () => {
    const [job] = await database.sql<{ seconds: number }[]>`
      select extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs where key = 'syncSearchAgain'`;
    return job?.seconds ?? -1;
  };
  const isBetween = (seconds: number, least: number, most: number) => seconds > least && seconds <= most;
  await touch(1);
  fault = (what, response) => isAddition(what) && answer(response, 422, problem('no_space_left_on_device', 'system'));
  await syncSearch(tools, {});
  t.ok(isBetween(await putOff(), 0, 2));
  t.strictSame(lines, ['the search index cannot be brought up to date (the disk of the search server is full); what was written waits']);
  asked = [];
  await syncSearch(tools, {});
  t.equal(asked.length, 0, 'what is written meanwhile does not have it asked');
  await sleep(1_600);
  await syncSearch(tools, {});
  t.ok(isBetween(await putOff(), 2, 4));
  t.equal(lines.length, 1, 'the log is not filled');
  fault = none;
  await sleep(3_600);
  await syncSearch(tools, {});
  t.equal(lines.at(-1), 'the search index is up to date again');
  t.equal(await countWaiting(database), 0);
  t.strictSame(await differences(database, direct), []);
});

t.test('one document that the server refuses is named and set aside, and the others go on', async (t) => {
  const [bad] = await database.sql<{ id: string }[]>`
    insert into measures (id, kind, title, title_origin, description, sources, verification)
    select 'not an id', kind, title, title_origin, description, sources, verification from measures order by id limit 1 returning id`;
  await touch(45);
  const lines: string[] = [];
  await sync((line) => lines.push(line));
  t.equal(lines.length, 1);
  t.match(lines[0], /^measure not an id is left out of the index until it is written again: .*Document identifier/);
  t.equal(await countWaiting(database), 0);
  t.strictSame(await differences(database, direct), [`measure ${bad?.id}`], 'it alone is not there');
  asked = [];
  await sync((line) => lines.push(line));
  t.equal(asked.filter(isAddition).length, 0, 'it is not sent again');
  t.match(await ensureIndexes(database, search), { rebuilt: false }, 'nor is the index built again for it');
  await database.sql`update measures set title = title || '{"en": "Better"}' where id = 'not an id'`;
  await sync((line) => lines.push(line));
  t.equal(lines.length, 2, 'it is tried again when it was written again');

  await database.sql`delete from search_indexes`;
  const built: string[] = [];
  t.match(await ensureIndexes(database, search, (line) => built.push(line)), { rebuilt: true });
  t.ok(built.some((line) => line.startsWith('measure not an id is left out of the index')));
  t.strictSame(await differences(database, direct), [`measure ${bad?.id}`]);
  t.equal(await countWaiting(database), 0);
  await database.sql`delete from measures where id = 'not an id'`;
  await sync();
  t.strictSame(await differences(database, direct), []);
  t.equal((await database.sql`select from search_queue`).length, 0);
});

t.test('what a server takes for too large is sent in halves', async (t) => {
  await touch(45);
  fault = (what, response) =>
    isAddition(what) && what.length > 30_000 && answer(response, 413, problem('payload_too_large', 'invalid_request'));
  asked = [];
  const lines: string[] = [];
  await sync((line) => lines.push(line));
  fault = none;
  const additions = asked.filter(isAddition);
  t.ok(additions.some(({ length }) => length > 30_000) && additions.some(({ length }) => length <= 30_000));
  t.strictSame(lines, []);
  t.equal(await countWaiting(database), 0);
  t.strictSame(await differences(database, direct), []);
});

t.test('when a server refuses every document it is not the documents: none is set aside, and all still wait', async (t) => {
  await touch(45);
  fault = (what, response) => isAddition(what) && answer(response, 413, problem('payload_too_large', 'invalid_request'));
  await t.rejects(sync());
  fault = none;
  t.equal(await countWaiting(database), 45);
  await sync();
  t.strictSame(await differences(database, direct), []);
});

t.test('an index that most of its records wait for is built again', async (t) => {
  await database.sql`insert into search_queue (kind, id, mark) select 'measure', 'gone-' || n, nextval('search_marks') from generate_series(1, 5001) n`;
  const lines: string[] = [];
  await sync((line) => lines.push(line));
  t.strictSame(lines, [`${search.indexOf('measure')}: building`]);
  t.equal((await database.sql`select from search_queue`).length, 0);
  t.strictSame(await differences(database, direct), []);
});

t.test('a queue of some thousands is emptied in a few requests, the removed with it', async (t) => {
  await database.sql`insert into search_queue (kind, id, mark) select 'measure', 'gone-' || n, nextval('search_marks') from generate_series(1, 3000) n`;
  asked = [];
  await sync();
  const posts = asked.filter(({ method, path }) => method === 'POST' && path.includes('/documents'));
  t.ok(posts.length < 10, `${posts.length} requests`);
  t.equal((await database.sql`select from search_queue`).length, 0);
  t.strictSame(await differences(database, direct), []);
});

t.test('requests stay small when texts are long', async (t) => {
  await database.sql.begin(async (patient) => {
    await patient`set local statement_timeout = 0`;
    await patient`update recommendation_texts set text = repeat('help at home ', 4000) where is_shown and language = 'en'`;
  });
  asked = [];
  await sync();
  await database.sql`delete from search_indexes`;
  await ensureIndexes(database, search);
  const lengths = asked.filter(isAddition).map(({ length }) => length);
  t.ok(Math.max(...lengths) > chunkLength / 2, 'they are not cut smaller than need be');
  t.ok(Math.max(...lengths) < chunkLength * 1.1, `the longest has ${Math.max(...lengths)} bytes`);
  t.strictSame(await differences(database, direct, ['recommendation']), []);
});

t.test('how much is read and sent at once', async (t) => {
  const line = (length: number) => 'x'.repeat(length);
  t.equal(nextBatchSize(100, [line(100)]), 200, 'twice as many at most');
  t.equal(nextBatchSize(1_000, [line(1_000_000)]), 1_000, 'and never more than a thousand');
  t.equal(
    nextBatchSize(
      1_000,
      Array.from({ length: 1_000 }, () => line(50_000)),
    ),
    80,
  );
  t.equal(nextBatchSize(1, [line(10_000_000)]), 10);
  t.equal(nextBatchSize(100, []), 1_000);
  t.strictSame([...chunksOf(['a', 'b'])], ['a\nb']);
  t.strictSame([...chunksOf([])], []);
  const long = line(chunkLength + 1);
  t.strictSame([...chunksOf(['a', long, 'b'])], ['a', long, 'b'], 'a document is never cut');
});
