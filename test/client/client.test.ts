import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenAPIV3 } from 'openapi-types';
import t from 'tap';
import { parse } from 'yaml';
import { type Change, createMonitum, MonitumProblem, withoutLanguage } from '../../openapi/client/index.ts';
import { writeClientTypes } from '../../openapi/client-types.ts';
import { accountFor, appForFile } from '../helper.ts';

const contract = readFileSync(new URL('../../openapi/openapi.yaml', import.meta.url), 'utf8');

const { app, database } = await appForFile(t, { search: false, config: { publicUrl: undefined as never } });
const baseUrl = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/monitoring/v1`;
const monitum = createMonitum({ baseUrl });

/** What the API gives to somebody who asks it without the client. */
const plain = async (path: string) => (await (await fetch(baseUrl + path)).json()) as { items: { id: string }[]; total: number };

async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const one of items) found.push(one);
  return found;
}

t.test('the types of the client are what the contract comes to', async (t) => {
  const committed = readFileSync(new URL('../../openapi/client/schema.d.ts', import.meta.url), 'utf8');
  t.ok((await writeClientTypes(contract)) === committed, 'openapi/client/schema.d.ts is stale: run `npm run openapi`');
});

t.test('the client knows which reads take no language', async (t) => {
  const { paths } = parse(contract) as OpenAPIV3.Document;
  const silent = Object.entries(paths).filter(([, item]) => {
    const known = [...(item?.get?.parameters ?? []), ...(item?.parameters ?? [])];
    return item?.get && !known.some((one) => 'name' in one && one.name === 'lang');
  });
  t.strictSame(
    silent.map(([path]) => path),
    Object.entries(paths).flatMap(([path, item]) => (item?.get && withoutLanguage.test(path) ? [path] : [])),
  );
  t.ok(silent.length > 10);
});

t.test('lists, filters and items are what the API gives', async (t) => {
  const page = await monitum.read('/recommendations', { query: { body: ['crpd', 'cat'], sort: ['symbol'], pageSize: 7 } });
  t.strictSame(page, await plain('/recommendations?body=crpd&body=cat&sort=symbol&pageSize=7'));
  t.ok(page.total > 7);
  const id = page.items[0]?.id ?? '';
  const one = await monitum.read('/recommendations/{recommendationId}', { path: { recommendationId: id }, query: { lang: ['nl'] } });
  t.strictSame(one, await plain(`/recommendations/${id}?lang=nl`));
  const flag = await monitum.read('/recommendations', { query: { assessed: false, followUp: true, adoptedFrom: '2015-01-01' } });
  t.strictSame(flag, await plain('/recommendations?assessed=false&followUp=true&adoptedFrom=2015-01-01'));
  const treaty = await monitum.read('/treaties/{treatyCode}', { path: { treatyCode: 'crpd' }, query: { asOf: '2010-01-01' } });
  t.equal(treaty.standing.asOf, '2010-01-01');
  const counts = await monitum.read('/statistics', { query: { groupBy: ['status'] } });
  t.equal(counts.denominator, (await plain('/recommendations?pageSize=1')).total);
});

t.test('a language of the client is asked for wherever one can be', async (t) => {
  const french = createMonitum({ baseUrl, lang: ['fr'] });
  const { items } = await french.read('/treaties', { query: { pageSize: 3 } });
  t.strictSame(
    items.map(({ title }) => Object.keys(title ?? {})),
    [['fr'], ['fr'], ['fr']],
  );
  t.equal((await french.read('/health')).status, 'DEGRADED', 'this one has no search server');
  t.ok((await french.read('/changes')).latest);
  const own = await french.read('/treaties', { query: { pageSize: 1, lang: ['nl'] } });
  t.strictSame(Object.keys(own.items[0]?.title ?? {}), ['nl'], 'a call has the last word');
});

t.test('every page is walked, to the last item', async (t) => {
  const { total } = await plain('/recommendations?pageSize=1');
  const items = await gather(monitum.all('/recommendations', { query: { pageSize: 100, select: '(symbol)' } }));
  t.equal(items.length, total);
  t.equal(new Set(items.map(({ id }) => id)).size, total);
  const pages = await gather(monitum.pages('/treaties', { query: { pageSize: 9 } }));
  t.equal(pages.length, Math.ceil((pages[0]?.total ?? 0) / 9));
  t.ok(pages.length > 2);
  const history = await gather(monitum.all('/treaties/{treatyCode}/actions', { path: { treatyCode: 'crpd' } }));
  t.ok(history.length > 1, 'a list without pages is one page');
});

t.test('a refusal is thrown with what was said of it', async (t) => {
  const absent = monitum.read('/recommendations/{recommendationId}', { path: { recommendationId: 'nothing' } });
  const problem = await absent.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(problem instanceof MonitumProblem)) return t.fail('no problem was thrown');
  t.equal(problem.status, 404);
  t.equal(problem.problem.type, 'urn:problem-type:belgif:resourceNotFound');
  t.match(problem.message, /^404 .*recommendationId nothing is not assigned/);
  await t.rejects(monitum.read('/recommendations', { query: { body: ['nobody'] } }), { status: 400, message: /body = 'nobody'/ });
  await t.rejects(createMonitum({ baseUrl, apiKey: 'monitum_no_key' }).read('/treaties'), { message: /^401 / });
  await t.rejects(monitum.api.POST('/measures', { body: {} as never }), { message: /^401 / }, 'writes too');
});

t.test('changes are followed while others write, each once, and from the place where one stopped', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const staff = createMonitum({ baseUrl, apiKey: key });
  const before = await monitum.place();
  const { items } = await plain('/recommendations?pageSize=1');
  const add = async (name: string) => {
    const { data } = await staff.api.POST('/measures', {
      body: {
        kind: 'legislation',
        title: { en: `Invented measure ${name}` },
        titleOrigin: 'institute',
        description: { en: 'Invented by a test.' },
        authorities: ['federalState'],
        recommendations: [items[0]?.id ?? ''],
        sources: [{ kind: 'secondary', citation: 'Invented' }],
        verification: 'unverified',
      } as never,
    });
    return (data as unknown as { id: string }).id;
  };
  const stop = new AbortController();
  const seen: Change[] = [];
  const feed = monitum.changes({ ...(before ? { after: before } : {}), kind: ['measure'], everySeconds: 0.05, signal: stop.signal });
  const written: string[] = [];
  const writing = (async () => {
    for (const name of ['one', 'two', 'three', 'four', 'five']) written.push(await add(name));
  })();
  for await (const change of feed) {
    seen.push(change);
    if (seen.length === 3) break;
  }
  await writing;
  const rest = monitum.changes({ after: feed.place ?? '', kind: ['measure'] });
  seen.push(...(await gather(rest)));
  t.strictSame(
    seen.filter(({ type }) => type === 'measure.published').map(({ subject }) => subject.id),
    written,
  );
  t.equal(new Set(seen.map(({ id }) => id)).size, seen.length);
  t.equal(rest.place, seen.at(-1)?.id);
  stop.abort();
  t.strictSame(await gather(monitum.changes({ everySeconds: 60, signal: stop.signal })), [], 'who has stopped is given nothing');
  setTimeout(() => late.abort(), 50);
  const late = new AbortController();
  t.strictSame(
    await gather(monitum.changes({ after: rest.place ?? '', everySeconds: 60, signal: late.signal })),
    [],
    'waiting ends when it is stopped',
  );
});

t.test('what is remembered is asked for by its ETag', async (t) => {
  const statuses: number[] = [];
  const remembering = createMonitum({
    baseUrl,
    remembers: 1,
    fetch: async (request) => {
      const response = await fetch(request);
      statuses.push(response.status);
      return response;
    },
  });
  const read = (treatyCode: string) => remembering.read('/treaties/{treatyCode}', { path: { treatyCode } });
  const first = await read('crpd');
  t.strictSame(await read('crpd'), first);
  await read('cat');
  t.strictSame(await read('crpd'), first, 'only the last one was kept');
  t.strictSame(statuses, [200, 304, 200, 200]);
});

t.test('a service that is busy is asked again when it said, and not for ever', async (t) => {
  const answers: { status: number; after?: string }[] = [];
  const asked: { at: number; method: string; key: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ at: Date.now(), method: request.method ?? '', key: request.headers.authorization });
    const { status, after } = answers.shift() ?? { status: 200 };
    const problem = JSON.stringify(status === 200 ? { items: [], latest: 'http://x' } : { type: 'urn:x', status, title: 'Busy' });
    const type = status === 200 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'content-type': type, ...(after ? { 'retry-after': after } : {}) }).end(problem);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const busy = createMonitum({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, apiKey: 'k', retries: 2 });

  answers.push({ status: 429, after: '1' }, { status: 503, after: new Date(Date.now() - 5_000).toUTCString() });
  await busy.read('/changes');
  t.equal(asked.length, 3);
  t.ok((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0) >= 990, 'not earlier than was said');
  asked.length = 0;
  answers.push(...Array.from({ length: 3 }, () => ({ status: 503, after: '0' })));
  await t.rejects(busy.read('/changes'), { message: /^503 / });
  t.equal(asked.length, 3, 'as often as was told');
  asked.length = 0;
  answers.push({ status: 503, after: '3600' });
  await t.rejects(busy.read('/changes'), { message: /^503 / }, 'an hour is not waited for');
  answers.push({ status: 503, after: '0' });
  await t.rejects(
    busy.api.POST('/measures', { body: {} as never }),
    { message: /^503 / },
    'a write that may have been done is not sent twice',
  );
  answers.push({ status: 429, after: '0' });
  await busy.api.POST('/measures', { body: { title: 'again' } as never });
  t.strictSame(
    asked.map(({ method }) => method),
    ['GET', 'POST', 'POST', 'POST'],
  );
  t.ok(asked.every(({ key }) => key === 'Bearer k'));
});

t.test('a link that leads elsewhere takes the key nowhere', async (t) => {
  const asked: string[] = [];
  const pages = [{ items: [1], next: 'https://elsewhere.example/api?page=2' }, { items: [2] }];
  const guarded = createMonitum({
    baseUrl: 'https://here.example/api/monitoring/v1/',
    apiKey: 'secret',
    fetch: async (request) => {
      asked.push(request.url);
      return Response.json(pages.shift());
    },
  });
  t.strictSame(await gather(guarded.all('/treaties')), [1, 2]);
  t.strictSame(asked, ['https://here.example/api/monitoring/v1/treaties', 'https://here.example/api/monitoring/v1/treaties?page=2']);
});

/** Never run: each line that must not compile is marked, and the mark is a fault where it does. */
export async function wrongUses(): Promise<void> {
  // @ts-expect-error: no such parameter
  await monitum.read('/recommendations', { query: { boddy: ['crpd'] } });
  // @ts-expect-error: a list, not a text
  await monitum.read('/recommendations', { query: { body: 'crpd' } });
  // @ts-expect-error: no such address
  await monitum.read('/recomendations');
  // @ts-expect-error: the id is missing
  await monitum.read('/recommendations/{recommendationId}');
  // @ts-expect-error: nothing to fill
  await monitum.read('/recommendations', { path: { recommendationId: 'x' } });
  // @ts-expect-error: one treaty is no list
  for await (const one of monitum.all('/treaties/{treatyCode}', { path: { treatyCode: 'crpd' } })) t.ok(one);
  // @ts-expect-error: a flag is no text
  await monitum.read('/recommendations', { query: { overdue: 'yes' } });
  const treaty = await monitum.read('/treaties/{treatyCode}', { path: { treatyCode: 'crpd' } });
  // @ts-expect-error: no such member
  t.ok(treaty.standing.isSigned);
  // @ts-expect-error: an answer is not anything
  const count: number = treaty.code;
  t.ok(count);
}
