import t from 'tap';
import { verifyAudit } from '../../src/changes/audit.ts';
import { suggestLineage } from '../../src/lineage/similarity.ts';
import { belgianDay } from '../../src/writing/write.ts';
import { accountFor, appForFile, caller } from '../helper.ts';

/** How many days the clock of the story is ahead. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead * 86_400_000);
const { app, database } = await appForFile(t, { search: false, config: { clock } });
const { sql } = database;
const editorAccount = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const editor = caller(app, editorAccount.key);
const reviewer = caller(app, (await accountFor(database, { roles: ['reviewer'], institution: 'unia' })).key);
const admin = caller(app, (await accountFor(database, { roles: ['admin'] })).key);
const contributor = caller(
  app,
  (await accountFor(database, { roles: ['contributor'], represents: 'An association', voice: 'civilSociety' })).key,
);
const readingKey = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm', scopes: ['workItems.read'] })).key);
const anybody = caller(app);

/** Six recommendations of several bodies, by date; of the dated ones no two on one day. */
const dated = await sql<{ id: string; body: string; adopted_on: string }[]>`
  select distinct on (adopted_first) id, body, adopted_on from recommendations where adopted_first is not null order by adopted_first, id`;
const chosen = [0, 1, 2, 3, 4, 5, 6, 7].map((place) => dated[Math.floor((place * (dated.length - 1)) / 7)]?.id as string);
const [first, second, third, fourth, lonely, draft, foreign, gone] = chosen as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const bodyOf = new Map(dated.map(({ id, body }) => [id, body]));
const dateOf = new Map(dated.map(({ id, adopted_on }) => [id, adopted_on]));
await sql`delete from lineage`;
await sql`update recommendations set published_at = null, institutions = '{firm}' where id = ${draft}`;
await sql`update recommendations set published_at = null, institutions = '{vmri}' where id = ${foreign}`;
await sql`update recommendations set withdrawn_at = now(), withdrawn_reason = 'a mistake' where id = ${gone}`;

const at = (version: number) => ({ 'if-match': `"${version}"` });
const suggest = async (earlier: string, later: string): Promise<string> => {
  const answer = await editor('POST', '/lineageSuggestions', { earlier, later });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id as string;
};
const decide = (id: string, version: number, state: string, reason = 'I read both') =>
  reviewer('PATCH', `/lineageSuggestions/${id}`, { state, reason }, at(version));
const chainOf = async (id: string, who = anybody, query = '') => {
  const { status, body, text } = await who('GET', `/recommendations/${id}/lineage${query}`);
  if (status !== 200) throw new Error(text);
  return body as {
    items: { id: string }[];
    total: number;
    summary: { count: number; documents: number; since: string; bodies: { code: string }[] };
  };
};
const idsOf = async (...asked: Parameters<typeof chainOf>) => (await chainOf(...asked)).items.map(({ id }) => id);
const touches = () => sql<{ subject_id: string; type: string }[]>`select subject_id, type from changes order by sequence`;

t.test('what nobody has found repeated is a chain of one', async (t) => {
  const chain = await chainOf(lonely);
  t.match(chain, { total: 1, summary: { count: 1, documents: 1, since: dateOf.get(lonely), bodies: [{ code: bodyOf.get(lonely) }] } });
  t.match(chain.items, [{ id: lonely, body: { code: bodyOf.get(lonely) }, adoptedOn: dateOf.get(lonely), text: {}, textOrigins: {} }]);
});

t.test('staff suggest, a second one confirms, and readers see the chain over all its pairs, oldest first', async (t) => {
  const made = await editor('POST', '/lineageSuggestions', { earlier: second, later: first, reason: 'The same words' });
  t.equal(made.status, 201, made.text);
  const id = `${first}-${second}`;
  t.match(made.body, { id, earlier: { id: first }, later: { id: second }, state: 'suggested', suggestedBy: 'staff', version: 1 });
  t.equal(made.body.score, undefined);
  t.equal(made.headers['location'], `http://monitum.test/api/monitoring/v1/lineageSuggestions/${id}`);
  t.strictSame(await idsOf(first), [first], 'a suggestion is not for readers');
  t.equal((await touches()).length, 0);

  const read = await reviewer('GET', `/lineageSuggestions/${id}`);
  t.match(read.headers['etag'], /^"1-/);
  const confirmed = await reviewer(
    'PATCH',
    `/lineageSuggestions/${id}`,
    { state: 'confirmed', reason: 'Yes' },
    { 'if-match': read.headers['etag'] as string },
  );
  t.equal(confirmed.status, 200, confirmed.text);
  t.match(confirmed.body, { state: 'confirmed', reason: 'Yes', version: 2 });
  t.ok(confirmed.body.decidedAt);
  t.match(confirmed.headers['etag'], /^"2-/);
  t.strictSame(
    (await touches()).map(({ subject_id, type }) => [subject_id, type]),
    [
      [first, 'recommendation.updated'],
      [second, 'recommendation.updated'],
    ],
  );
  // In a circle: 1-2, 2-3, 3-4, 1-4.
  for (const [one, other] of [
    [second, third],
    [third, fourth],
    [first, fourth],
  ] as const)
    t.equal((await decide(await suggest(one, other), 1, 'confirmed')).status, 200);
  for (const id of [first, second, third, fourth]) {
    const chain = await chainOf(id);
    t.strictSame(
      chain.items.map((item) => item.id),
      [first, second, third, fourth],
    );
    t.match(chain.summary, { count: 4, since: dateOf.get(first) });
    t.strictSame(
      chain.summary.bodies.map(({ code }) => code),
      [...new Set([first, second, third, fourth].map((one) => bodyOf.get(one)))],
    );
  }
  t.strictSame(await idsOf(lonely), [lonely]);
  const french = await chainOf(first, anybody, '?lang=fr');
  t.ok(french.items.every((item) => Object.keys((item as { text?: object }).text ?? {}).length === 1));
});

t.test('who decided on what they had not read is told', async (t) => {
  const id = `${first}-${second}`;
  for (const [headers, status] of [
    [at(1), 412],
    [at(9), 412],
    [{}, 400],
    [{ 'if-match': '*' }, 400],
  ] as const) {
    const answer = await reviewer('PATCH', `/lineageSuggestions/${id}`, { state: 'rejected', reason: 'No' }, headers);
    t.equal(answer.status, status, JSON.stringify(headers));
    if (status === 412) t.equal(answer.body.currentVersion, 2);
  }
  t.equal((await reviewer('GET', `/lineageSuggestions/${id}`)).body.state, 'confirmed');
});

t.test('a decision may be taken back: recorded, told to readers, and a past day stays as it was', async (t) => {
  const id = `${third}-${fourth}`;
  const before = (await touches()).length;
  t.match(await decide(id, 2, 'confirmed', 'I read both'), { status: 200, body: { version: 2 } }, 'the same again is no decision');
  t.match(await decide(id, 2, 'confirmed', 'Read again'), { status: 200, body: { version: 3 } });
  t.equal((await touches()).length, before, 'readers see nothing of a reason');
  t.match(await decide(id, 3, 'rejected', 'They ask for two things'), { status: 200, body: { version: 4, state: 'rejected' } });
  t.equal((await touches()).length, before + 2);
  t.strictSame(await idsOf(third), [first, second, third, fourth], 'the first and the fourth are still a pair');
  t.match(await decide(`${first}-${fourth}`, 2, 'rejected'), { status: 200 });
  t.strictSame(await idsOf(third), [first, second, third]);
  t.strictSame(await idsOf(fourth), [fourth]);
  t.match(await decide(`${first}-${fourth}`, 3, 'confirmed'), { status: 200, body: { version: 4 } });
  t.strictSame(await idsOf(fourth), [first, second, third, fourth]);

  const entries = await sql<{ operation: string; version_before: number; version_after: number; reason: string }[]>`
    select operation, version_before, version_after, reason from audit_entries where subject_kind = 'lineage' and subject_id = ${id} order by sequence`;
  t.strictSame(
    entries.map(({ operation, version_before, version_after }) => [operation, version_before, version_after]),
    [
      ['lineage.suggested', null, 1],
      ['lineage.confirmed', 1, 2],
      ['lineage.confirmed', 2, 3],
      ['lineage.rejected', 3, 4],
    ],
  );
  t.match(await verifyAudit(database.whole), { broken: undefined });
});

t.test('a past day shows what was confirmed and public then', async (t) => {
  const today = belgianDay(clock());
  ahead = 3;
  t.match(await decide(`${first}-${fourth}`, 4, 'rejected'), { status: 200, body: { version: 5 } });
  t.strictSame(await idsOf(fourth), [fourth]);
  const past = await anybody('GET', `/recommendations/${fourth}/lineage?asOf=${today}`);
  t.match(past.body, { asOf: today, total: 4, items: [{ id: first }, { id: second }, { id: third }, { id: fourth }] });
  t.strictSame(
    await idsOf(fourth, reviewer, `?asOf=${today}`),
    [first, second, third, fourth],
    'staff see of a past day what the public saw',
  );
  t.equal((await anybody('GET', `/recommendations/${first}/lineage?asOf=2190-01-01`)).status, 400);
  t.equal((await anybody('GET', `/recommendations/${first}/lineage?asOf=1999-01-01`)).status, 404);
});

t.test('the chain of what cannot be read is not there either', async (t) => {
  for (const [id, status, who] of [
    ['nothing', 404, anybody],
    [draft, 404, anybody],
    [foreign, 404, editor],
    [draft, 200, editor],
    [gone, 410, anybody],
  ] as const)
    t.equal((await who('GET', `/recommendations/${id}/lineage`)).status, status, id);
  await sql`update recommendations set merged_into = ${first} where id = ${gone}`;
  const moved = await anybody('GET', `/recommendations/${gone}/lineage`);
  t.equal(moved.status, 301);
  t.equal(moved.headers['location'], `http://monitum.test/api/monitoring/v1/recommendations/${first}`);
  t.equal((await anybody('GET', `/recommendations/${first}/lineage?colour=red`)).status, 400);
});

t.test('a pair with a draft is for its institution alone, and readers are not told of it', async (t) => {
  const before = (await touches()).length;
  const id = await suggest(lonely, draft);
  t.equal((await reviewer('GET', `/lineageSuggestions/${id}`)).status, 404);
  t.equal((await decide(id, 1, 'confirmed')).status, 404, 'of another institution');
  t.equal((await editor('PATCH', `/lineageSuggestions/${id}`, { state: 'confirmed', reason: 'Yes' }, at(1))).status, 200);
  t.strictSame((await idsOf(lonely, editor)).sort(), [lonely, draft].sort());
  t.strictSame(await idsOf(lonely), [lonely]);
  t.strictSame(await idsOf(lonely, reviewer), [lonely]);
  t.equal((await touches()).length, before);
  // A pair with a draft of another institution exists for nobody here, however it came to be.
  await sql`insert into lineage (earlier, later, state, suggested_by, score) values (${lonely}, ${foreign}, 'suggested', 'similarity', 0.9)`;
  t.equal((await editor('GET', `/lineageSuggestions/${lonely}-${foreign}`)).status, 404);
  t.equal((await editor('GET', `/lineageSuggestions?recommendation=${foreign}`)).body.total, 0);
});

t.test('a pair is suggested once, in whatever order and state', async (t) => {
  for (const [earlier, later, existing, state] of [
    [first, second, `${first}-${second}`, 'confirmed'],
    [second, first, `${first}-${second}`, 'confirmed'],
    [fourth, third, `${third}-${fourth}`, 'rejected'],
  ] as const)
    t.match(await editor('POST', '/lineageSuggestions', { earlier, later }), {
      status: 409,
      body: { existing, state, detail: new RegExp(state) },
    });
  const key = { 'idempotency-key': 'one-key-for-one-pair' };
  const once = await editor('POST', '/lineageSuggestions', { earlier: second, later: lonely }, key);
  const twice = await editor('POST', '/lineageSuggestions', { earlier: second, later: lonely }, key);
  t.equal(once.status, 201, once.text);
  t.equal(twice.status, 201, twice.text);
  t.equal(twice.body.id, once.body.id);
});

t.test('what is no pair is refused, naming the member', async (t) => {
  const cases: [body: unknown, status: number, name: string][] = [
    [{ earlier: first, later: 'nothing' }, 400, 'later'],
    [{ earlier: foreign, later: first }, 400, 'earlier'],
    [{ earlier: first, later: gone }, 400, 'later'],
    [{ earlier: first, later: first }, 400, 'later'],
    [{ earlier: first }, 400, 'later'],
    [{ earlier: first, later: third, colour: 'red' }, 400, 'colour'],
    [{ earlier: first, later: third, reason: ' ' }, 400, 'reason'],
  ];
  for (const [body, status, name] of cases) {
    const answer = await editor('POST', '/lineageSuggestions', body);
    t.equal(answer.status, status, JSON.stringify(body));
    t.match(answer.body.issues, [{ in: 'body', name }], answer.text);
  }
  const id = `${first}-${second}`;
  for (const [body, name] of [
    [{ state: 'suggested', reason: 'x' }, 'state'],
    [{ state: 'rejected' }, 'reason'],
    [{ state: 'rejected', reason: '' }, 'reason'],
    [{ state: 'rejected', reason: 'x', score: 1 }, 'score'],
  ] as const) {
    const answer = await editor('PATCH', `/lineageSuggestions/${id}`, body, at(2));
    t.equal(answer.status, 400, JSON.stringify(body));
    t.match(answer.body.issues, [{ in: 'body', name }], answer.text);
  }
  for (const id of ['nothing', 'a-b', `${second}-${first}`, 'a-b-c', "'-'"])
    for (const answer of [
      await editor('GET', `/lineageSuggestions/${encodeURIComponent(id)}`),
      await editor('PATCH', `/lineageSuggestions/${encodeURIComponent(id)}`, { state: 'rejected', reason: 'x' }, at(1)),
    ])
      t.equal(answer.status, 404, id);
});

t.test('each of it takes an account that may', async (t) => {
  const pair = `/lineageSuggestions/${first}-${second}`;
  const asked: [method: string, path: string, body?: unknown][] = [
    ['GET', '/lineageSuggestions'],
    ['GET', pair],
    ['POST', '/lineageSuggestions', { earlier: first, later: third }],
    ['PATCH', pair, { state: 'rejected', reason: 'x' }],
  ];
  for (const [method, path, body] of asked) {
    t.equal((await anybody(method, path, body, at(2))).status, 401, `${method} ${path} without a key`);
    t.equal((await contributor(method, path, body, at(2))).status, 403, `${method} ${path} as a contributor`);
    t.equal((await admin(method, path, body, at(2))).status, 403, `${method} ${path} as an administrator`);
    t.equal((await readingKey(method, path, body, at(2))).status, method === 'GET' ? 200 : 403, `${method} ${path} by a key for reading`);
  }
});

t.test('similarity suggests, the best score first; what was rejected is never suggested again', async (t) => {
  const added = await suggestLineage(database.whole);
  t.ok(added > 20, `${added}`);
  const page = await editor('GET', '/lineageSuggestions?minScore=0.3&pageSize=500');
  t.equal(page.status, 200, page.text);
  const scores = (page.body.items as { score: number }[]).map(({ score }) => score);
  t.ok(scores.length > 5);
  t.equal(page.body.total, scores.length);
  t.ok(scores.every((score) => score >= 0.3));
  t.strictSame(
    scores,
    scores.toSorted((one, other) => other - one),
  );
  const all = await editor('GET', '/lineageSuggestions?pageSize=1');
  t.equal(all.body.items[0].suggestedBy, 'staff', 'what a person named comes first');
  t.ok(all.body.total > page.body.total);

  const [best] = page.body.items as { id: string; earlier: { id: string }; later: { id: string } }[];
  const { id, earlier, later } = best as { id: string; earlier: { id: string }; later: { id: string } };
  t.match(best, {
    earlier: { text: {}, adoptedOn: String, symbol: String },
    later: { text: {} },
    state: 'suggested',
    suggestedBy: 'similarity',
    version: 1,
  });
  t.match(await decide(id, 1, 'rejected', 'Other treaties'), { status: 200, body: { version: 2 } });
  await suggestLineage(database.whole);
  await suggestLineage(database.whole, { ids: [later.id] });
  t.match((await editor('GET', `/lineageSuggestions/${id}`)).body, { state: 'rejected', reason: 'Other treaties', version: 2 });
  const rejected = await editor('GET', `/lineageSuggestions?state=rejected&recommendation=${earlier.id}`);
  t.ok((rejected.body.items as { id: string }[]).some((item) => item.id === id));
  const suggested = await editor('GET', `/lineageSuggestions?recommendation=${earlier.id}&pageSize=500`);
  t.notOk((suggested.body.items as { id: string }[]).some((item) => item.id === id));
  t.equal(
    (await sql`select from lineage where (earlier, later) in ((${earlier.id}, ${later.id}), (${later.id}, ${earlier.id}))`).length,
    1,
  );
  const twoStates = await editor('GET', '/lineageSuggestions?state=confirmed&state=rejected&pageSize=500&select=(state)');
  t.strictSame([...new Set((twoStates.body.items as { state: string }[]).map(({ state }) => state))].sort(), ['confirmed', 'rejected']);
});

t.test('a query that is not understood is refused', async (t) => {
  for (const [query, name] of [
    ['state=open', 'state.0'],
    ['minScore=2', 'minScore'],
    ['minScore=0,5', 'minScore'],
    ['colour=red', 'colour'],
    ['select=(colour)', 'select'],
    ['page=0', 'page'],
  ] as const) {
    const answer = await editor('GET', `/lineageSuggestions?${query}`);
    t.equal(answer.status, 400, query);
    t.match(answer.body.issues[0].name, name.split('.')[0], answer.text);
  }
});
