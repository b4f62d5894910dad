import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { gradeWrites } from '../../src/grades/writes.ts';
import { positionWrites } from '../../src/positions/writes.ts';
import { accountFor, appForFile, caller } from '../helper.ts';

const source = { kind: 'official', citation: 'Document read for a test', url: 'https://docs.un.org/' };
const fact = { sources: [source], verification: 'verified' };
const { app, database } = await appForFile(t, { search: false, config: {} });
const account = async (roles: string[], institution: string) =>
  caller(app, (await accountFor(database, { roles: roles as never, institution })).key);
const editor = await account(['editor'], 'firm');
const stranger = await account(['editor'], 'unia');
const reviewer = await account(['reviewer'], 'firm');
const anybody = caller(app);
const rows = <Row>(query: ReturnType<typeof sql>) => select<Row>(database.whole, query);
const first = async (query: ReturnType<typeof sql>) => (await rows<{ id: string }>(query))[0]?.id as string;

const recommendation = await first(
  sql`select r.id from recommendations r join documents d on d.id = r.document where d.symbol = 'CCPR/C/BEL/CO/6' order by r.paragraph_sort limit 1`,
);
const other = await first(
  sql`select r.id from recommendations r join documents d on d.id = r.document where d.symbol = 'CCPR/C/BEL/CO/6' order by r.paragraph_sort offset 1 limit 1`,
);
const document = await first(sql`select id from documents where symbol = 'CCPR/C/BEL/CO/6'`);
const second = await first(sql`select id from documents where symbol = 'CAT/C/BEL/CO/2'`);
const at = `/recommendations/${recommendation}`;
const lastChanges = () =>
  rows<{ type: string; id: string; parent: string | null; details: object | null }>(
    sql`select type, subject_id as id, parent, details from changes where sequence > (select coalesce(max(sequence), 0) - 2 from changes) order by sequence`,
  );

/** The two voices that are written alike, and what is peculiar to each. */
const voices = [
  {
    name: 'positions',
    kind: 'position',
    body: { value: 'noted', note: { en: 'The State takes note.' }, document, statedOn: '2021' },
    twin: { document: second },
    shown: { value: { code: 'noted' }, note: { en: 'The State takes note.' }, statedOn: '2021', document: { id: document } },
    unknown: [
      ['value', 'perhaps'],
      ['document', 'nothing'],
    ],
    change: { value: 'supported', note: null },
  },
  {
    name: 'grades',
    kind: 'grade',
    body: { scheme: 'ccprGrades2017', grade: 'b', document, paragraph: '12', gradedOn: '2021-03', note: { en: 'As printed.' } },
    twin: { paragraph: '14' },
    shown: {
      scheme: { code: 'ccprGrades2017', validFrom: '2017' },
      axis: 'reply',
      grade: 'b',
      symbol: 'B',
      label: { en: 'Reply/action partially satisfactory' },
      mappedStatus: { code: 'limitedProgress' },
      document: { id: document, symbol: 'CCPR/C/BEL/CO/6' },
      paragraph: '12',
      gradedOn: '2021-03',
    },
    unknown: [
      ['scheme', 'stars'],
      ['grade', 'z'],
      ['document', 'nothing'],
    ],
    change: { grade: 'a', note: null },
  },
] as const;

for (const { name, kind, body, twin, shown, unknown, change } of voices) {
  const path = `${at}/${name}`;
  const etagOf = async (one: string) => ({ 'if-match': (await editor('GET', one)).headers['etag'] as string });

  t.test(`${name} are added, read by anybody, changed and withdrawn`, async (t) => {
    const before = (await anybody('GET', path)).body.total as number;
    const former = (await rows<{ at: string }>(sql`select modified_at::text as at from recommendations where id = ${recommendation}`))[0]
      ?.at;
    const made = await editor('POST', path, { ...body, ...fact });
    t.equal(made.status, 201, made.text);
    const { id } = made.body;
    t.equal(made.headers['location'], `http://monitum.test/api/monitoring/v1${path}/${id}`);
    const read = await anybody('GET', `${path}/${id}`);
    t.match(read, { status: 200, body: { ...shown, id, recommendation: { id: recommendation }, version: 1, verification: 'verified' } });
    t.match(read.headers['etag'], /^"1-/);
    t.match((await anybody('GET', path)).body, { total: before + 1 });
    t.not(
      (await rows<{ at: string }>(sql`select modified_at::text as at from recommendations where id = ${recommendation}`))[0]?.at,
      former,
      'its recommendation is dated',
    );
    t.match(await lastChanges(), [
      { type: `${kind}.published`, id, parent: recommendation },
      { type: /^recommendation\.(updated|statusChanged)$/, id: recommendation },
    ]);

    const changed = await editor('PATCH', `${path}/${id}`, change, await etagOf(`${path}/${id}`));
    t.match(changed, { status: 200, body: { version: 2 } });
    t.equal(changed.body.note, undefined, 'null clears');
    t.match(changed.body.document, { id: document }, 'what is absent stays');
    for (const [status, headers, who] of [
      [412, { 'if-match': '"1"' }, editor],
      [400, {}, editor],
      [403, { 'if-match': '"2"' }, stranger],
      [403, { 'if-match': '"2"' }, reviewer],
      [401, { 'if-match': '"2"' }, anybody],
    ] as const)
      t.equal((await who('PATCH', `${path}/${id}`, change, headers)).status, status);
    const elsewhere = `/recommendations/${other}/${name}/${id}`;
    t.equal((await anybody('GET', elsewhere)).status, 404, 'it is under its own recommendation and nowhere else');
    t.equal((await editor('PATCH', elsewhere, change, { 'if-match': '"2"' })).status, 404);

    const given = await editor('POST', `${path}/${id}/handOvers`, { to: 'unia', reason: 'theirs' }, { 'if-match': '"2"' });
    t.equal(given.status, 201, given.text);
    t.equal((await editor('DELETE', `${path}/${id}?reason=x`, undefined, { 'if-match': '"3"' })).status, 403);
    t.equal((await stranger('DELETE', `${path}/${id}?reason=a%20mistake`, undefined, { 'if-match': '"3"' })).status, 204);
    t.match(await anybody('GET', `${path}/${id}`), { status: 410, body: { reason: 'a mistake', lastVersion: 4 } });
    t.equal((await anybody('GET', elsewhere)).status, 404);
    t.equal((await anybody('GET', path)).body.total, before);
    t.equal((await editor('POST', path, { ...body, ...fact })).status, 409, 'an id is never given twice');
    t.equal((await anybody('GET', at)).status, 200);
  });

  t.test(`${name}: what is not right is refused, naming it`, async (t) => {
    for (const [member, value] of unknown) {
      const refused = await editor('POST', path, { ...body, ...twin, ...fact, [member]: value });
      t.match(refused, { status: 400, body: { issues: [{ name: member, value }] } }, `${member}: ${refused.text}`);
    }
    for (const more of [{ colour: 'red' }, { recommendation: other }, { sources: [] }, { statedOn: '2021-13' }, { version: 7 }])
      t.equal((await editor('POST', path, { ...body, ...twin, ...fact, ...more })).status, 400, JSON.stringify(more));
    t.equal((await anybody('POST', path, { ...body, ...fact })).status, 401);
    t.equal((await reviewer('POST', path, { ...body, ...fact })).status, 403);
    t.equal((await editor('POST', `/recommendations/nothing/${name}`, { ...body, ...fact })).status, 404);
    t.equal((await anybody('GET', `/recommendations/nothing/${name}`)).status, 404);
    t.equal((await anybody('GET', `${path}/nothing`)).status, 404);
    t.equal((await anybody('GET', `${path}?colour=red`)).status, 400);
  });

  t.test(`${name}: drafts are seen by their institution alone`, async (t) => {
    const before = await anybody('GET', path);
    const counted = (await anybody('GET', `/statistics?groupBy=${kind}`)).text;
    const made = await editor('POST', path, { ...body, ...twin, ...fact, isDraft: true });
    t.equal(made.status, 201, made.text);
    const one = `${path}/${made.body.id}`;
    for (const who of [anybody, stranger]) {
      t.equal((await who('GET', one)).status, 404);
      t.strictSame((await who('GET', path)).body, before.body);
      t.equal((await who('GET', `/statistics?groupBy=${kind}`)).text, counted);
    }
    t.equal((await editor('GET', one)).status, 200);
    t.equal((await editor('GET', path)).body.total, before.body.total + 1);
    t.equal((await stranger('PATCH', one, change, { 'if-match': '"1"' })).status, 404);
    t.equal((await editor('PATCH', one, { isDraft: false }, await etagOf(one))).status, 200);
    t.equal((await anybody('GET', one)).status, 200);
    t.equal((await editor('PATCH', one, { isDraft: true }, await etagOf(one))).status, 409);
  });

  t.test(`${name}: nothing public is said of a recommendation that is not`, async (t) => {
    const made = await editor('POST', '/recommendations', {
      document,
      paragraph: `9${voices.findIndex((one) => one.name === name)}9`,
      kind: 'recommendation',
      texts: [{ language: 'en', origin: 'summary', text: 'In preparation.' }],
      ...fact,
      isDraft: true,
    });
    t.equal(made.status, 201, made.text);
    const below = `/recommendations/${made.body.id}/${name}`;
    const draft = { ...body, ...(name === 'grades' ? { paragraph: '999' } : {}), ...fact };
    t.equal((await editor('POST', below, draft)).status, 409);
    t.equal((await stranger('POST', below, draft)).status, 404);
    t.equal((await anybody('GET', below)).status, 404);
    const kept = await editor('POST', below, { ...draft, isDraft: true });
    t.equal(kept.status, 201, kept.text);
    t.equal((await editor('PATCH', `/recommendations/${made.body.id}`, { isDraft: false }, { 'if-match': '"1"' })).status, 200);
    t.equal((await editor('PATCH', `${below}/${kept.body.id}`, { isDraft: false }, { 'if-match': '"1"' })).status, 200);
    t.equal((await anybody('GET', below)).body.total, 1);
    const merged = await editor(
      'POST',
      `/recommendations/${made.body.id}/merges`,
      { into: other, reason: 'the same' },
      await etagOf(`/recommendations/${made.body.id}`),
    );
    t.equal(merged.status, 200, merged.text);
    t.match(await anybody('GET', below), { status: 301, headers: { location: new RegExp(`/recommendations/${other}$`) } });
    t.equal((await anybody('GET', `/recommendations/${other}/${name}/${kept.body.id}`)).status, 200, 'it moved with the merge');
  });
}

t.test('a withdrawn recommendation has no voices any more', async (t) => {
  const made = await editor('POST', '/recommendations', {
    document,
    paragraph: '998',
    kind: 'recommendation',
    texts: [{ language: 'en', origin: 'summary', text: 'To go.' }],
    ...fact,
  });
  const path = `/recommendations/${made.body.id}`;
  t.equal((await editor('DELETE', `${path}?reason=gone`, undefined, { 'if-match': '"1"' })).status, 204);
  for (const name of ['positions', 'grades']) {
    t.equal((await anybody('GET', `${path}/${name}`)).status, 410);
    t.equal((await anybody('GET', `${path}/${name}/nothing`)).status, 410);
    const voice = voices.find((one) => one.name === name);
    t.equal((await editor('POST', `${path}/${name}`, { ...voice?.body, ...fact })).status, 410);
  }
});

t.test('a grade is given while its scale was used', async (t) => {
  const grade = (more: object) => editor('POST', `/recommendations/${other}/grades`, { document, paragraph: '30', ...fact, ...more });
  for (const [scheme, code, gradedOn, status] of [
    ['ccprGrades2017', 'a', '2016-12-31', 400],
    ['ccprGrades2013', 'a', '2018', 400],
    ['ccprGrades2013', 'a', '2012-06', 400],
    ['ccprGrades2013', 'a', '2017', 201],
    ['ccprGrades2017', 'a', '2017-01', 201],
    ['ccprGrades2017', 'a', undefined, 201],
    ['ccprGrades2017', 'b1', '2019', 400],
  ] as const) {
    const made = await grade({ scheme, grade: code, gradedOn });
    t.equal(made.status, status, `${scheme} ${code} ${gradedOn}: ${made.text}`);
    if (status === 400) t.match(made.body.issues, [{ name: code === 'b1' ? 'grade' : 'gradedOn' }]);
  }
});

t.test('a grade that makes the voices disagree is told as a change of status', async (t) => {
  const one = await first(
    sql`select r.id from recommendations r join documents d on d.id = r.document where d.symbol = 'CRPD/C/BEL/CO/2-3' order by r.paragraph_sort limit 1`,
  );
  const path = `/recommendations/${one}`;
  await rows(
    sql`insert into contributions (id, recommendation, contributor, voice, text, status, state, published_at) values ('disagreeing1', ${one}, 'An NGO', 'civilSociety', '{"en": "Nothing was done."}', 'noProgress', 'published', now())`,
  );
  const made = await editor('POST', `${path}/grades`, { scheme: 'ccprGrades2017', grade: 'a', document, paragraph: '40', ...fact });
  t.equal(made.status, 201, made.text);
  t.match((await lastChanges())[1], { type: 'recommendation.statusChanged', id: one });
  const less = await editor('PATCH', `${path}/grades/${made.body.id}`, { note: { en: 'x' } }, { 'if-match': '"1"' });
  t.equal(less.status, 200);
  t.match((await lastChanges())[1], { type: 'recommendation.updated', id: one });
  t.equal((await editor('DELETE', `${path}/grades/${made.body.id}?reason=x`, undefined, { 'if-match': '"2"' })).status, 204);
  t.match((await lastChanges())[1], { type: 'recommendation.statusChanged', id: one }, 'and so is that they agree again');
});

t.test('what the seed holds has the ids that the API would give it', async (t) => {
  const stored = await rows<Record<string, string | null>>(
    sql`select id, recommendation, document, paragraph, scheme, graded_on as "gradedOn", institutions[1] as owner from grades where recommendation is not null`,
  );
  const clean = (row: Record<string, string | null>) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as never;
  const writing = { tx: database.whole } as never;
  for (const row of stored.filter(({ owner }) => owner === null)) t.equal(await gradeWrites.idOf(clean(row), writing), row['id']);
  const positions = await rows<Record<string, string | null>>(
    sql`select id, recommendation, document from positions where institutions = '{}'`,
  );
  t.ok(positions.length > 50);
  for (const row of positions) t.equal(await positionWrites.idOf(clean(row), writing), row['id']);
});
