import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import t from 'tap';
import { accountFor, appForFile, caller, client } from '../helper.ts';

const { app, database } = await appForFile(t, { config: { publicUrl: undefined as never } });
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
const get = client(app);

async function connect(headers: Record<string, string> = {}): Promise<Client> {
  const assistant = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { requestInit: { headers } });
  await assistant.connect(transport as Parameters<typeof assistant.connect>[0]);
  t.teardown(() => assistant.close());
  return assistant;
}
const assistant = await connect();

interface Result {
  isError?: boolean;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the answers of five tools, compared with those of the API
  body: any;
}

/** Asks a tool; the client of the SDK checks each answer against the schema that the tool gave of it. */
async function ask(name: string, given: object = {}, from = assistant): Promise<Result> {
  const { content, structuredContent, isError } = await from.callTool({ name, arguments: given as Record<string, unknown> });
  const [first] = content as { type: string; text: string }[];
  return { ...(isError ? { isError: true } : {}), text: first?.text ?? '', body: structuredContent };
}

/** What only the tools add. */
const plain = ({ webPage, licence, ...rest }: Record<string, unknown>) => rest;

t.test('an assistant is told who answers, and what can be asked', async (t) => {
  t.match(assistant.getServerVersion(), { name: 'monitum' });
  t.match(assistant.getInstructions(), /verbatim.*denominator/);
  const { tools } = await assistant.listTools();
  t.strictSame(
    tools.map(({ name }) => name),
    ['searchRecommendations', 'getRecommendation', 'treatyStanding', 'statistics', 'listCodes'],
  );
  for (const { name, inputSchema, outputSchema, annotations, description } of tools) {
    t.equal(inputSchema['additionalProperties'], false, `${name} refuses what it does not know`);
    t.ok(outputSchema && Object.keys(outputSchema['properties'] ?? {}).length >= 3, `${name} says what it gives`);
    t.notMatch(JSON.stringify([inputSchema, outputSchema]), /"\$ref"/, 'without references');
    t.match(annotations, { readOnlyHint: true, destructiveHint: false });
    t.ok(description);
  }
  t.comment(
    `the list of tools has ${JSON.stringify(tools).length} characters, ${JSON.stringify(tools.map(({ outputSchema, ...rest }) => rest)).length} of them about what can be asked`,
  );
  const search = tools[0]?.inputSchema.properties ?? {};
  t.ok(['q', 'theme', 'body', 'status', 'asOf', 'overdue', 'lang', 'pageSize'].every((name) => name in search));
});

t.test('a search gives what the API gives, each text verbatim with symbol, origin and links', async (t) => {
  for (const [given, search] of [
    [{ theme: ['prisons'], pageSize: 5 }, 'theme=prisons&pageSize=5&lang=en'],
    [{ q: 'gevangenis', lang: ['nl', 'fr'], pageSize: 7 }, 'q=gevangenis&lang=nl&lang=fr&pageSize=7'],
    [
      { body: ['crpd', 'cat'], assessed: false, sort: ['symbol'], page: 2 },
      'body=crpd&body=cat&assessed=false&sort=symbol&page=2&pageSize=10&lang=en',
    ],
    [{ q: 'zzzzqqq' }, 'q=zzzzqqq&lang=en&pageSize=10'],
  ] as const) {
    const { body, text } = await ask('searchRecommendations', given);
    const expected = (await get(`/recommendations?${search}`)).body;
    t.strictSame(body.items.map(plain), expected.items, search);
    t.equal(body.total, expected.total);
    for (const item of body.items) {
      t.equal(item.webPage, `${origin}/${search.includes('lang=nl') ? 'nl' : 'en'}/recommendations/${item.id}`);
      for (const part of [item.symbol ?? '', item.uri, item.webPage, `Verification of the record: ${item.verification}`])
        t.ok(text.includes(part), part);
      for (const one of Object.values(item.text as Record<string, string>)) t.ok(text.includes(one), 'verbatim');
      if (item.textOrigins.en === 'summary') t.match(text, /NOT the wording of the body/);
    }
    t.match(text, /CC BY 4\.0/);
  }
});

t.test('one recommendation is what the API gives, today and on a past day', async (t) => {
  const { items } = (await get('/recommendations?body=crpd&pageSize=1')).body;
  const { id } = items[0];
  const { body, text } = await ask('getRecommendation', { id, lang: ['fr'] });
  t.strictSame(plain(body), (await get(`/recommendations/${id}?lang=fr`)).body);
  t.equal(body.webPage, `${origin}/fr/recommendations/${id}`);
  t.match(text, /Four voices/);
  for (const one of body.texts) t.ok(text.includes(one.text));
  const today = app.clock().toISOString().slice(0, 10);
  const then = await ask('getRecommendation', { id, asOf: today });
  t.equal(then.isError ?? false, (await get(`/recommendations/${id}?asOf=${today}`)).status !== 200);
  const before = await ask('getRecommendation', { id, asOf: '1990-01-01' });
  t.ok(before.isError);
  t.match(before.text, /is not assigned/);
});

t.test('the standing under a treaty is what the API gives, with its day', async (t) => {
  for (const asOf of [undefined, '2005-06-30', '2031-01-01']) {
    const { body, text } = await ask('treatyStanding', { code: 'crpd', ...(asOf ? { asOf } : {}) });
    t.strictSame(plain(body), (await get(`/treaties/crpd?lang=en${asOf ? `&asOf=${asOf}` : ''}`)).body);
    t.match(text, `Standing of Belgium on ${body.standing.asOf}`);
  }
  t.match((await ask('treatyStanding', { code: 'none' })).text, /treatyCode none is not assigned/);
});

t.test('counts are what the API gives, with their denominator', async (t) => {
  const { body, text } = await ask('statistics', { groupBy: ['theme', 'status'], body: ['cat'], lang: ['nl'] });
  const expected = (await get('/statistics?groupBy=theme&groupBy=status&body=cat&lang=nl')).body;
  t.strictSame({ ...plain(body), self: 0 }, { ...expected, self: 0 });
  t.match(text, `denominator: ${expected.denominator}.`);
  t.match(text, /not ?Assessed/);
  const { href } = body.items.find((one: { href?: string }) => one.href);
  const listed = await fetch(href);
  t.equal(listed.status, 200, 'where a group is listed can be asked');
});

t.test('codes are found by their names in any language', async (t) => {
  const { body } = await ask('listCodes', { list: 'themes', contains: 'GEVANGENIS', lang: ['nl'] });
  t.ok(body.items.some(({ code }: { code: string }) => code === 'prisons'));
  const all = (await ask('listCodes', { list: 'bodies' })).body;
  t.equal(all.total, (await get('/refData/bodies')).body.total);
  t.ok((await ask('listCodes', { list: 'treaties' })).body.total > 20);
});

t.test('what is asked wrongly is refused with what to change', async (t) => {
  const refused: [name: string, given: object, says: RegExp][] = [
    ['searchRecommendations', { boddy: ['crpd'] }, /no argument boddy; searchRecommendations takes q, body/],
    ['searchRecommendations', { body: ['nobody'] }, /body = 'nobody' does not exist/],
    ['searchRecommendations', { body: 'crpd' }, /body: .*array/],
    ['searchRecommendations', { pageSize: 51 }, /pageSize: .*50/],
    ['searchRecommendations', { sort: ['relevance'] }, /give q as well/],
    ['searchRecommendations', { adoptedFrom: '2020-01-01', adoptedTo: '2019-01-01' }, /adoptedTo is before/],
    ['searchRecommendations', { asOf: '2999-01-01' }, /asOf must not lie in the future/],
    ['searchRecommendations', { asOf: '2020-02-30' }, /asOf: /],
    ['searchRecommendations', { q: 'a\0b' }, /NUL/],
    ['searchRecommendations', { lang: ['la'] }, /lang/],
    ['getRecommendation', {}, /id: /],
    ['getRecommendation', { id: "x' or 1=1" }, /is not assigned/],
    ['treatyStanding', { code: 'crpd', asOf: 'yesterday' }, /asOf: /],
    ['statistics', {}, /groupBy: /],
    ['statistics', { groupBy: ['colour'] }, /groupBy/],
    ['statistics', { groupBy: ['theme'], theme: ['nothing'] }, /theme = 'nothing' does not exist/],
    ['listCodes', { list: 'constructor' }, /there is no list constructor; there are organisations/],
  ];
  for (const [name, given, says] of refused) {
    const { isError, text, body } = await ask(name, given);
    t.equal(isError, true, JSON.stringify(given));
    t.match(text, says);
    t.equal(body, undefined);
  }
  await t.rejects(ask('dropTables'), /There is no tool dropTables; there are searchRecommendations/);
});

t.test('what is withdrawn is not quoted, and what was merged leads on', async (t) => {
  const { sql } = database;
  const [first, second, third] = (await get('/recommendations?body=crpd&pageSize=3')).body.items;
  await sql`update recommendations set withdrawn_at = now(), withdrawn_reason = 'an invented mistake' where id = ${first.id}`;
  await sql`update recommendations set withdrawn_at = now(), withdrawn_reason = 'merged', merged_into = ${third.id} where id = ${second.id}`;
  const gone = await ask('getRecommendation', { id: first.id });
  t.ok(gone.isError);
  t.match(gone.text, /withdrawn on .*an invented mistake; say so and do not quote it/);
  t.match((await ask('getRecommendation', { id: second.id })).text, `ask for that one, id ${third.id}`);
});

t.test('what is not public is shown to nobody, whatever key comes along', async (t) => {
  const { sql } = database;
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const [hidden] = (await get('/recommendations?body=cat&pageSize=1')).body.items;
  const word = 'kanari77777x';
  await sql`update recommendation_texts set text = ${`Invented ${word}`} where recommendation = ${hidden.id}`;
  await sql`update recommendations set published_at = null, institutions = '{firm}' where id = ${hidden.id}`;
  const staff = caller(app, key);
  t.equal((await staff('GET', `/recommendations/${hidden.id}`)).status, 200, 'its institution sees it in the API');
  const withKey = await connect({ authorization: `Bearer ${key}` });
  for (const from of [assistant, withKey]) {
    t.match((await ask('getRecommendation', { id: hidden.id }, from)).text, /is not assigned/);
    t.equal((await ask('searchRecommendations', { id: [hidden.id] }, from)).body.total, 0);
    const { text, body } = await ask('searchRecommendations', { body: ['cat'], pageSize: 50 }, from);
    t.ok(body.items.length > 0);
    t.notMatch(text + JSON.stringify(body), word);
    const { body: counted } = await ask('statistics', { groupBy: ['body'], body: ['cat'] }, from);
    t.equal(counted.denominator, (await get('/recommendations?body=cat')).body.total);
  }
});

t.test('the door is as strict as the protocol wants it', async (t) => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const accept = 'application/json, text/event-stream';
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${origin}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const good = await send(message);
  t.equal(good.status, 200);
  t.match(good.headers.get('content-type'), /^application\/json/);
  t.ok(good.headers.get('belgov-trace-id'));
  t.equal(good.headers.get('cache-control'), 'no-store');
  t.equal(good.headers.get('access-control-allow-origin'), null, 'no script of another site reads it');
  t.equal((await send(message, { origin })).status, 200, 'our own pages');
  for (const foreign of ['https://evil.example', 'null', origin.replace('127.0.0.1', 'evil.example')]) {
    const refused = await send(message, { origin: foreign });
    t.equal(refused.status, 403, foreign);
    t.match(await refused.json(), { status: 403 });
  }
  for (const method of ['GET', 'DELETE', 'PUT', 'PATCH', 'HEAD']) {
    const refused = await fetch(`${origin}/mcp`, { method, headers: { accept } });
    t.equal(refused.status, 405, method);
    t.equal(refused.headers.get('allow'), 'POST, OPTIONS');
  }
  t.equal((await send({ jsonrpc: '2.0', method: 'notifications/initialized' })).status, 202);
  const faults: [what: string, body: unknown, headers: Record<string, string>, status: number][] = [
    ['no JSON', '{', {}, 400],
    ['no message', { hello: 1 }, {}, 400],
    ['a batch', [message, message], {}, 400],
    ['another type', 'x', { 'content-type': 'text/plain' }, 415],
    ['too long', { ...message, params: { x: 'x'.repeat(70_000) } }, {}, 413],
    ['a client that takes no JSON', message, { accept: 'text/html' }, 406],
    ['a version that nobody knows', message, { 'mcp-protocol-version': '1999-01-01' }, 400],
    ['a wrong key', message, { authorization: 'Bearer wrong' }, 401],
  ];
  for (const [what, body, headers, status] of faults) t.equal((await send(body, headers)).status, status, what);
  const unknown = await send({ jsonrpc: '2.0', id: 2, method: 'resources/list' });
  t.match(await unknown.json(), { error: { code: -32601 } });
});

t.test('requests of assistants count like all others', async (t) => {
  const { app: limited } = await appForFile(t, { search: false, empty: true, config: { rateLimitPerMinute: 2 } });
  const call = () =>
    limited.inject({
      method: 'POST',
      url: '/mcp',
      headers: { accept: 'application/json, text/event-stream' },
      payload: { jsonrpc: '2.0', id: 1, method: 'ping' },
    });
  t.strictSame([(await call()).statusCode, (await call()).statusCode, (await call()).statusCode], [200, 200, 429]);
});
