import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import t from 'tap';
import type { z } from 'zod';
import { connectDatabase } from '../../db/client.ts';
import { healthRoutes } from '../../src/health.ts';
import { compileValidator } from '../../src/http/query.ts';
import { compileSerialiser } from '../../src/http/serialise.ts';
import { apiPath } from '../../src/http/view.ts';
import { context } from '../../src/plugins/context.ts';
import { metrics } from '../../src/plugins/metrics.ts';
import { searching } from '../../src/plugins/search.ts';
import { connectSearch } from '../../src/search/client.ts';
import { ensureIndexes } from '../../src/search/rebuild.ts';
import { databaseForFile, searchForFile } from '../helper.ts';

const { database } = await databaseForFile(t);
const search = searchForFile(t);
await ensureIndexes(database, search);

/** What tells how it runs, on a database and a search server, with nothing else. */
async function watched(options: { isOn?: boolean; database?: typeof database; search?: typeof search } = {}) {
  const app = Fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(({ schema }) => compileSerialiser(schema as unknown as z.ZodType));
  await app.register(context, {
    database: options.database ?? database,
    publicUrl: () => '',
    puriBase: () => '',
    names: async () => ({ lists: new Map() }) as never,
  });
  await app.register(searching, { search: options.search ?? search });
  await app.register(metrics, { isOn: options.isOn ?? true });
  await app.register(healthRoutes, { prefix: apiPath });
  await app.ready();
  t.teardown(() => app.close());
  return {
    app,
    health: async () => (await app.inject(`${apiPath}/health`)).json().status as string,
    scrape: async () => {
      const { statusCode, body, headers } = await app.inject('/metrics');
      const values = new Map(
        body.split('\n').flatMap((line) => {
          const [, name = '', value] = /^([a-z_]+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
          return value === undefined ? [] : [[name, Number(value)]];
        }),
      );
      return { status: statusCode, values, headers, body };
    },
  };
}

const put = (seconds: number) => database.sql`
  insert into search_queue (kind, id, mark, queued_at) select 'measure', id, nextval('search_marks'), now() - make_interval(secs => ${seconds})
  from (select min(id) as id from measures) m on conflict (kind, id) do update set mark = excluded.mark, queued_at = excluded.queued_at`;
const empty = () => database.sql`delete from search_queue`;

t.test('a record that is written again keeps waiting since its first write', async (t) => {
  await empty();
  await put(100);
  const [before] = await database.sql<{ mark: string; at: Date }[]>`select mark, queued_at as at from search_queue`;
  await database.sql`update measures set title = title where id = (select min(id) from measures)`;
  const [after] = await database.sql<{ mark: string; at: Date }[]>`select mark, queued_at as at from search_queue`;
  t.not(after?.mark, before?.mark, 'it was noted again');
  t.strictSame(after?.at, before?.at);
});

t.test('health is DEGRADED once a change has waited for more than five minutes, and UP when it has not or was set aside', async (t) => {
  for (const [what, prepare, expected] of [
    ['nothing waits', empty, 'UP'],
    ['for 290 seconds', () => put(290), 'UP'],
    ['for 301 seconds', () => put(301), 'DEGRADED'],
    ['refused for itself', () => database.sql`update search_queue set refused_mark = mark`, 'UP'],
    ['refused, and written again since', () => database.sql`update search_queue set mark = nextval('search_marks')`, 'DEGRADED'],
  ] as const) {
    await prepare();
    t.equal(await (await watched()).health(), expected, what);
  }
  await empty();
});

t.test('metrics tell how far the indexes are behind', async (t) => {
  const { scrape } = await watched();
  await empty();
  const { values: nothing, headers, status } = await scrape();
  t.equal(status, 200);
  t.match(headers, { 'content-type': /^text\/plain; version=0\.0\.4/, 'cache-control': 'no-store' });
  t.equal(nothing.get('search_queue_waiting'), 0);
  t.equal(nothing.get('search_lag_seconds'), 0);
  await put(42);
  const { values } = await scrape();
  t.equal(values.get('search_queue_waiting'), 1);
  const seconds = values.get('search_lag_seconds') ?? 0;
  t.ok(seconds >= 42 && seconds < 600, `${seconds} s`);
  await database.sql`update search_queue set refused_mark = mark`;
  const { values: aside } = await scrape();
  t.equal(aside.get('search_queue_waiting'), 0);
  t.equal(aside.get('search_queue_set_aside'), 1);
  t.equal(aside.get('search_paused'), 0);
  t.equal(aside.get('database_up'), 1);
  t.ok((aside.get('process_resident_memory_bytes') ?? 0) > 1e7);
  t.ok([...aside].some(([name, count]) => name.startsWith('database_connections{') && count > 0));
  await empty();
});

t.test('metrics count requests by operation and class of the status, and name nothing that was asked for', async (t) => {
  const { app, scrape } = await watched();
  for (let asked = 0; asked < 3; asked += 1) await app.inject(`${apiPath}/health`);
  await app.inject('/secret-of-somebody?q=whistleblower');
  const { values, body } = await scrape();
  t.equal(values.get('http_request_duration_seconds_count{operation="checkHealth",status="2xx"}'), 3);
  t.equal(values.get('http_request_duration_seconds_count{operation="other",status="4xx"}'), 1);
  t.notMatch(body, /secret|whistleblower/);
});

t.test('while the database is away metrics say so, and give no old numbers', async (t) => {
  const away = connectDatabase('postgres://nobody@127.0.0.1:1/none');
  t.teardown(() => away.close());
  const { values, status } = await (await watched({ database: away })).scrape();
  t.equal(status, 200);
  t.equal(values.get('database_up'), 0);
  t.notOk(values.has('search_lag_seconds'));
  t.ok(values.has('process_resident_memory_bytes'));
});

t.test('a search server that is away shows as paused', async (t) => {
  const gone = connectSearch({ url: 'http://127.0.0.1:1', prefix: 'gone' });
  t.teardown(() => gone.close());
  const { app, scrape } = await watched({ search: gone });
  const { searchedBy } = await app.askSearch(
    (server) => server.client.getVersion(),
    async () => ({}) as never,
  );
  t.equal(searchedBy, 'postgres');
  t.equal((await scrape()).values.get('search_paused'), 1);
});

t.test('unless they are switched on there is no such address', async (t) => {
  t.equal((await (await watched({ isOn: false })).scrape()).status, 404);
});
