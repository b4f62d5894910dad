import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import postgres from 'postgres';
import t, { type Test } from 'tap';
import { connectDatabase, type Database } from '../db/client.ts';
import { buildApp } from '../src/app.ts';
import { badRequest, Problem } from '../src/errors.ts';
import { issueTypes, problemTypes } from '../src/http/problem-types.ts';
import { connectSearch } from '../src/search/client.ts';
import { base } from './contract-support.ts';
import { appForFile, client, databaseForFile, searchForFile, testConfig, until } from './helper.ts';

const guide = 'https://www.belgif.be/specification/rest/api-guide';

/** What no answer may show: where the code lies, how it is built, what it asked of the database. */
const inside =
  /node_modules|\/src\/|\.ts\b|\.js\b|at .+:\d+:\d+|stack|select |insert |from recommendations|relation|column|postgres|drizzle|zod|fastify|FST_|ECONN|127\.0\.0\.1|secret/i;

/** Checks that an answer is a problem of this kind, with a trace and nothing of the inside. */
function isBareProblem(
  t: Test,
  response: Awaited<ReturnType<ReturnType<typeof client>>>,
  name: keyof typeof problemTypes,
  where: string,
): void {
  const { urn, status, title } = problemTypes[name];
  t.equal(response.status, status, where);
  t.match(response.headers['content-type'], /^application\/problem\+json/, where);
  t.match(response.body, { type: urn, status, title, instance: `urn:uuid:${response.headers['belgov-trace-id']}` }, where);
  t.equal(response.headers['access-control-allow-origin'], '*', where);
  t.equal(response.headers['cache-control'], 'no-store', where);
  t.notMatch(`${response.text}${JSON.stringify(response.headers)}`.replace(response.body.href, ''), inside, where);
}

/** An application on a database that is not there. */
async function withoutDatabase(t: Test): Promise<FastifyInstance> {
  const away = connectDatabase('postgres://nobody:secret@127.0.0.1:1/none');
  const app = await buildApp({ ...testConfig, database: away });
  t.teardown(async () => {
    await app.close();
    await away.close();
  });
  return app;
}

t.test('whatever is thrown, wherever, leaves as a problem that shows nothing of the inside', async (t) => {
  const { database } = await databaseForFile(t, { unmigrated: true });
  const app = await buildApp({ ...testConfig, database });
  t.teardown(() => app.close());
  const thrown: Record<string, [unknown, keyof typeof problemTypes]> = {
    error: [new Error('secret: select * from recommendations at /srv/app/x.ts:1:1'), 'internalServerError'],
    typeError: [new TypeError("Cannot read properties of undefined (reading 'secret')"), 'internalServerError'],
    withCause: [
      new Error('Failed query: select secret', { cause: Object.assign(new Error('relation "secret" does not exist'), { code: '42P01' }) }),
      'internalServerError',
    ],
    string: ['secret', 'internalServerError'],
    number: [42, 'internalServerError'],
    null: [null, 'internalServerError'],
    undefined: [undefined, 'internalServerError'],
    numericCode: [Object.assign(new Error('wrong'), { code: 42, statusCode: 418 }), 'badRequest'],
    status500: [Object.assign(new Error('secret'), { statusCode: 500 }), 'internalServerError'],
    status200: [Object.assign(new Error('secret'), { statusCode: 200 }), 'internalServerError'],
    ended: [Object.assign(new Error('secret'), { code: '57P01' }), 'serviceUnavailable'],
    full: [Object.assign(new Error('secret'), { code: '53300' }), 'serviceUnavailable'],
    refused: [Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }), 'serviceUnavailable'],
    lost: [new Error('Failed query', { cause: Object.assign(new Error('secret'), { code: 'CONNECTION_CLOSED' }) }), 'serviceUnavailable'],
  };
  const hooks = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'preSerialization', 'onSend'] as const;
  for (const [name, [error]] of Object.entries(thrown)) {
    const boom = async () => {
      throw error;
    };
    app.get(`/boom/${name}/handler`, boom);
    for (const hook of hooks) {
      let isThrown = false;
      // Once: an answer to the error passes through preSerialization and onSend again.
      const once = async () => {
        if (isThrown) return;
        isThrown = true;
        throw error;
      };
      app.get(`/boom/${name}/${hook}`, { [hook]: once }, async () => ({ a: 1 }));
    }
  }
  for (const [name, [, problem]] of Object.entries(thrown))
    for (const place of ['handler', ...hooks]) {
      const response = await app.inject(`/boom/${name}/${place}`);
      const where = `${name} in ${place}`;
      isBareProblem(
        t,
        { status: response.statusCode, headers: response.headers, text: response.body, body: response.json() },
        problem,
        where,
      );
      if (problem === 'serviceUnavailable') t.match(response, { headers: { 'retry-after': '10' } }, where);
    }
});

t.test('every problem type is described where its address leads', async (t) => {
  const { app } = await appForFile(t, { search: false });
  const get = client(app);
  const { body: list } = await get('/refData/problemTypes');
  t.strictSame(list.items.map(({ code }: { code: string }) => code).sort(), Object.keys(problemTypes).sort());
  for (const [name, { urn, status, title, meaning }] of Object.entries(problemTypes)) {
    t.match(urn, name === urn.split(':').at(-1) ? urn : /never/, `${urn} ends in its name`);
    t.match(urn, /^urn:problem-type:(belgif|monitum:monitoring):[a-z]+([A-Z][a-z]+)*$/);
    for (const path of [name, urn])
      t.match(
        await get(`/refData/problemTypes/${encodeURIComponent(path)}`),
        { status: 200, body: { code: name, urn, status, name: { en: title }, definition: { en: meaning } } },
        path,
      );
  }
  const { body: refused } = await get('/audit', { accept: 'text/csv' });
  const described = await app.inject(String(refused.href).replace('http://monitum.test', ''));
  t.match(described.json(), { urn: refused.type, status: 406 }, 'the href of a problem of our own');

  await t.test('a problem carries its issues as the federal guide writes them', async (t) => {
    const boom = await buildApp({
      ...testConfig,
      database: { db: undefined, sql: undefined, close: async () => {} } as unknown as Database,
    });
    const names = Object.keys(issueTypes) as (keyof typeof issueTypes)[];
    boom.get('/boom', async () => {
      throw badRequest(...names.map((type) => ({ type, in: 'body' as const, name: 'a[0].b', detail: 'wrong', value: { c: 1 } })), {
        in: 'path',
        name: 'x',
        detail: 'untyped',
      });
    });
    boom.get('/gone', async () => {
      throw new Problem('payloadTooLarge', 'too much', { members: { limit: 7 }, headers: { 'x-limit': '7' } });
    });
    const { issues } = (await boom.inject('/boom')).json();
    for (const [at, type] of names.entries()) {
      const { title, extension } = issueTypes[type];
      t.strictSame(issues[at], {
        type: `urn:problem-type:${extension ? 'belgif-ext' : 'belgif'}:input-validation:${type}`,
        href: `${guide}/issues/${extension ? 'ext/' : ''}${type}.html`,
        title,
        in: 'body',
        name: 'a[0].b',
        detail: 'wrong',
        value: { c: 1 },
      });
    }
    t.strictSame(issues.at(-1), { in: 'path', name: 'x', detail: 'untyped' });
    t.match(await boom.inject('/gone'), { statusCode: 413, headers: { 'x-limit': '7' } });
    t.match((await boom.inject('/gone')).json(), { limit: 7, detail: 'too much' });
  });

  await t.test('what a body does wrong at an address that takes none is told without reading more than the limit', async (t) => {
    const post = (payload: string, type = 'application/json') =>
      app.inject({ method: 'POST', url: `${base}/nothing`, payload, headers: { 'content-type': type } });
    t.match((await post('x'.repeat(300_000))).json(), { status: 413, limit: 262_144 });
    t.match((await post('{"a":')).json(), { status: 400, issues: [{ in: 'body' }] });
    t.match((await post('{"__proto__":{"x":1}}')).json(), { status: 400, issues: [{ in: 'body' }] });
    t.match((await post('x', 'text/csv')).json(), { status: 404 });
  });
});

t.test('a query that fails shows nothing of the database', async (t) => {
  const { app, url } = await appForFile(t, { search: false });
  const get = client(app);
  const admin = postgres(url, { max: 2, onnotice: () => {} });
  t.teardown(() => admin.end());

  /** Runs something while nobody can read the measures. */
  const whileLocked = async (work: () => Promise<void>) => {
    const lock = await admin.reserve();
    await lock`begin`;
    await lock`lock table measures in access exclusive mode`;
    await work().finally(() => lock`rollback`);
    lock.release();
  };

  await t.test('when every connection was ended while nothing ran, nobody notices', async (t) => {
    for (const path of ['/recommendations', '/refData/themes', '/treaties/crpd']) t.equal((await get(path)).status, 200, path);
    await admin`select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and application_name = 'monitum'`;
    // They have ended; our driver reads of it in its next turns.
    await sleep(300);
    for (const path of ['/recommendations', '/refData/themes', '/treaties/crpd']) t.equal((await get(path)).status, 200, path);
    await admin`update concepts set label = jsonb_set(label, '{en}', '"Changed"') where scheme = 'theme' and code = 'housing'`;
    await until(async () => (await get('/refData/themes/housing')).body.name.en === 'Changed');
    t.pass('changes of the vocabularies are still heard of');
  });

  await t.test('when a table is gone', async (t) => {
    await admin`alter table recommendation_texts rename to renamed`;
    await admin`alter table bodies rename to renamed_too`;
    for (const path of [
      '/recommendations',
      '/recommendations?q=children',
      '/recommendations/zzz',
      '/statistics?groupBy=body',
      '/search?q=children',
    ])
      isBareProblem(t, await get(path), 'internalServerError', path);
    await admin`alter table renamed_too rename to bodies`;
    await admin`alter table renamed rename to recommendation_texts`;
    t.equal((await get('/recommendations')).status, 200, 'and all is well when it is back');
  });

  await t.test('when its connection is ended while it runs', async (t) => {
    const own = connectDatabase(url, { max: 1 });
    const ended = await buildApp({ ...testConfig, database: own });
    t.teardown(async () => {
      await ended.close();
      // The driver waits five seconds for a connection that is no more; nothing else has to.
      void own.close();
    });
    t.equal((await client(ended)('/measures/zzz')).status, 404);
    await whileLocked(async () => {
      const waiting = client(ended)('/measures/zzz');
      const blocked = () =>
        admin<{ pid: number }[]>`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await until(async () => (await blocked()).length > 0);
      const pids = await blocked();
      t.equal(pids.length, 1, 'the query waits');
      for (const { pid } of pids) await admin`select pg_terminate_backend(${pid}, 10000)`;
      const response = await waiting;
      isBareProblem(t, response, 'serviceUnavailable', 'terminated');
      t.equal(response.headers['retry-after'], '10');
      t.equal(response.body.retryAfterSec, 10);
    });
  });

  await t.test('when it takes longer than a reader may ask', async (t) => {
    const impatient = connectDatabase(url, { max: 2, statementTimeout: 1_500 });
    const slow = await buildApp({ ...testConfig, database: impatient });
    t.teardown(async () => {
      await slow.close();
      await impatient.close();
    });
    t.equal((await client(slow)('/measures')).status, 200);
    await whileLocked(async () => isBareProblem(t, await client(slow)('/measures'), 'serviceUnavailable', 'statement timeout'));
    t.equal((await client(slow)('/measures')).status, 200);
  });
});

t.test('while the database is away', async (t) => {
  const app = await withoutDatabase(t);
  const get = client(app);

  await t.test('every read says so, and when to come back', async (t) => {
    for (const path of ['/recommendations', '/recommendations/zzz', '/refData', '/refData/themes', '/search?q=children', '/treaties']) {
      const response = await get(path);
      isBareProblem(t, response, 'serviceUnavailable', path);
      t.equal(response.headers['retry-after'], '10');
    }
  });

  await t.test('a crowd is told within seconds, not one after the other', async (t) => {
    const start = Date.now();
    const answers = await Promise.all(Array.from({ length: 60 }, () => get('/recommendations/zzz')));
    t.ok(answers.every(({ status }) => status === 503));
    // One after the other they took more than half a minute.
    t.ok(Date.now() - start < 15_000, `${Date.now() - start} ms`);
  });

  await t.test('what needs no database is answered, and refusals stay refusals', async (t) => {
    t.equal((await get('/doc/openapi.json')).status, 200);
    t.equal((await get('/nothing')).status, 404);
    t.equal((await get('/recommendations?nonsense=1')).status, 400);
    t.equal((await get('/recommendations', { accept: 'image/png' })).status, 406);
  });
});

t.test('health', async (t) => {
  const { database } = await databaseForFile(t);
  const search = searchForFile(t);
  const health = async (app: FastifyInstance, status: number, body: object) => {
    const response = await app.inject(`${base}/health`);
    t.equal(response.statusCode, status, JSON.stringify(body));
    t.strictSame(response.json(), body, 'nothing but the status');
    t.match(response.headers['content-type'], /^application\/json/, 'also when it is down');
    t.equal(response.headers['cache-control'], 'no-store');
  };
  const appWith = async (changes: Partial<Parameters<typeof buildApp>[0]>) => {
    const app = await buildApp({ ...testConfig, database, search, ...changes });
    t.teardown(() => app.close());
    return app;
  };

  await t.test('is UP when the database and the search server answer', async () => {
    // The template was loaded long ago, and nothing has followed it into this index.
    await database.sql`truncate search_queue`;
    await search.client.createIndex(search.indexOf('recommendation'), { primaryKey: 'id' }).waitTask({ timeout: 120_000 });
    await health(await appWith({}), 200, { status: 'UP' });
  });

  await t.test('is DEGRADED without a search server, with one that is away, and with one that lacks our indexes', async () => {
    const gone = connectSearch({ url: 'http://127.0.0.1:1', key: 'secret', prefix: 'x' });
    t.teardown(() => gone.close());
    await health(await appWith({ search: undefined }), 200, { status: 'DEGRADED' });
    await health(await appWith({ search: gone }), 200, { status: 'DEGRADED' });
    await health(await appWith({ search: { ...search, indexOf: () => 'nothing' } }), 200, { status: 'DEGRADED' });
  });

  await t.test('is DOWN without the database, whatever the search server does', async (t) => {
    await health(await withoutDatabase(t), 503, { status: 'DOWN' });
    const away = connectDatabase('postgres://nobody@127.0.0.1:1/none');
    t.teardown(() => away.close());
    await health(await appWith({ database: away }), 503, { status: 'DOWN' });
  });

  await t.test('is checked once a second at most, so that asking costs nothing', async (t) => {
    let checks = 0;
    const counted = { ...search, indexOf: () => `${checks++}` };
    const app = await appWith({ search: counted });
    await app.ready();
    await Promise.all(Array.from({ length: 20 }, () => app.inject(`${base}/health`)));
    t.equal(checks, 1);
    await sleep(1_050);
    await app.inject(`${base}/health`);
    t.equal(checks, 2);
  });
});
