import t from 'tap';
import { drawId } from '../src/access/secrets.ts';
import { workItemKinds } from '../src/work-items/schemas.ts';
import { accountFor, appForFile, caller } from './helper.ts';

const { app, database } = await appForFile(t, { search: false });
const { sql } = database;

const editorAccount = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const editor = caller(app, editorAccount.key);
const colleague = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const reviewer = caller(app, (await accountFor(database, { roles: ['reviewer'], institution: 'firm' })).key);
const stranger = caller(app, (await accountFor(database, { roles: ['editor', 'reviewer'], institution: 'unia' })).key);

/** What only its own institution may see has this in it. */
const canary = 'CANARY';

interface Item {
  kind: string;
  subject: { kind: string; id: string; href: string };
  title: Record<string, string>;
  titleOrigins?: Record<string, string>;
  due?: string;
  since?: string;
  detail: Record<string, unknown>;
}
interface WorkList {
  items: Item[];
  total: number;
  next?: string;
  kinds: { kind: string; count: number; isMore?: boolean }[];
}
const listOf = async (who: ReturnType<typeof caller>, query = ''): Promise<WorkList> => {
  const { status, body, text } = await who('GET', `/workItems?pageSize=500${query}`);
  if (status !== 200) throw new Error(text);
  return body as WorkList;
};
const idsOf = async (who: ReturnType<typeof caller>, kind: string, query = ''): Promise<string[]> =>
  (await listOf(who, `&kind=${kind}${query}`)).items.map(({ subject }) => subject.id);
const countOf = ({ kinds }: WorkList, kind: string) => kinds.find((one) => one.kind === kind)?.count;

const recommendations = (await sql<{ id: string }[]>`select id from recommendations order by id limit 8`).map(({ id }) => id) as [
  string,
  ...string[],
];
const [one, two, theirs] = recommendations as [string, string, string];

// The seed has facts of its own that wait; a few that are known are enough here.
await sql`update deadlines set state = 'unknown', completed_on = null where state = 'open'`;
await sql`delete from lineage`;
for (const table of ['recommendations', 'documents', 'deadlines', 'measures', 'treaty_actions'])
  await sql`update ${sql(table)} set verification = 'verified'`;
await sql`update recommendations set published_at = null, institutions = '{unia}' where id = ${theirs}`;
await sql`update recommendation_texts set text = ${canary} where recommendation = ${theirs}`;

/** The day so many days from today in Belgium. */
const day = async (days: number): Promise<string> =>
  (await sql<{ day: string }[]>`select (belgian_day() + ${days}::int)::text as day`)[0]?.day as string;

async function addDeadline(due: string, institutions: string[] = [], isDraft = false, title = 'A reply'): Promise<string> {
  const id = drawId();
  await sql`insert into deadlines (id, kind, body, title, due_on, state, sources, verification, institutions, published_at)
    select ${id}, kind, body, ${sql.json({ en: title })}, ${due}, 'open', sources, 'verified', ${institutions}, ${isDraft ? null : new Date()} from deadlines limit 1`;
  return id;
}

interface Draft {
  recommendation?: string;
  institution?: string;
  author?: string;
  state: string;
  evidenceUpTo?: string;
  remark?: string;
}
async function addAssessment({
  recommendation = one,
  institution = 'firm',
  author = 'nobody',
  state,
  evidenceUpTo = '2020-01-31',
  remark,
}: Draft): Promise<string> {
  const id = drawId();
  await sql`insert into assessments (id, recommendation, institution, author, status, confidence, evidence_up_to, methodology_version, state, valid_from, remark)
    values (${id}, ${recommendation}, ${institution}, ${author}, 'noProgress', (select code from confidence_levels limit 1), ${evidenceUpTo}, '1', ${state},
      ${state === 'published' ? new Date() : null}, ${remark ?? null})`;
  return id;
}

async function addEvidence(owner: { assessment?: string; measure?: string }, health: string): Promise<void> {
  await sql`insert into evidence (id, assessment, measure, tier, title, url, link_health, link_checked_at)
    values (${drawId()}, ${owner.assessment ?? null}, ${owner.measure ?? null}, (select code from evidence_tiers limit 1), '{"en": "A source"}',
      ${`https://example.org/${owner.assessment ?? owner.measure}`}, ${health}, now())`;
}

t.test('of nothing there is nothing, kind by kind', async (t) => {
  const { items, total, kinds } = await listOf(editor);
  t.strictSame(items, []);
  t.equal(total, 0);
  t.strictSame(
    kinds.map(({ kind, count }) => [kind, count]),
    workItemKinds.filter((kind) => kind !== 'inReview' && kind !== 'submittedContribution').map((kind) => [kind, 0]),
    'an editor publishes and moderates nothing',
  );
  t.strictSame(
    (await listOf(reviewer)).kinds.map(({ kind }) => kind),
    [...workItemKinds],
  );
});

t.test('deadlines: those that are past, then those that are near, the first first', async (t) => {
  const [past, today, near, far] = [await day(-3), await day(0), await day(60), await day(61)];
  const ids = {
    near: await addDeadline(near),
    far: await addDeadline(far),
    past: await addDeadline(past),
    today: await addDeadline(today, ['firm']),
    year: await addDeadline('2001'),
    theirs: await addDeadline(past, ['unia']),
    shared: await addDeadline(past, ['unia', 'firm']),
    draft: await addDeadline(past, ['firm'], true),
    canary: await addDeadline(past, ['unia'], true, canary),
  };
  const { items, kinds } = await listOf(editor);
  t.strictSame(
    items.map(({ kind, due, subject }) => [kind, due, subject.id]),
    [
      ['overdueDeadline', '2001', ids.year],
      ...[ids.past, ids.shared, ids.draft].sort().map((id) => ['overdueDeadline', past, id]),
      ['dueDeadline', today, ids.today],
      ['dueDeadline', near, ids.near],
    ],
    'the last day of a year is the day on which a deadline of that year is past',
  );
  t.match(items[0], {
    subject: { kind: 'deadline', href: `http://monitum.test/api/monitoring/v1/deadlines/${ids.year}` },
    title: { en: 'A reply' },
    detail: { body: { code: String } },
  });
  t.match(kinds.slice(0, 2), [
    { kind: 'overdueDeadline', count: 4 },
    { kind: 'dueDeadline', count: 2 },
  ]);
  t.ok((await idsOf(editor, 'dueDeadline', '&days=61')).includes(ids.far));
  t.strictSame(await idsOf(editor, 'dueDeadline', '&days=0'), [ids.today]);
  t.ok((await idsOf(stranger, 'overdueDeadline')).includes(ids.canary));
  await sql`delete from deadlines where id = any(${Object.values(ids)})`;
});

t.test('assessments: to review, sent back, or out of date', async (t) => {
  const inReview = await addAssessment({ state: 'inReview' });
  const ofStranger = await addAssessment({ state: 'inReview', institution: 'unia', recommendation: two });
  const returned = await addAssessment({ state: 'returned', author: editorAccount.id, remark: 'Say more' });
  await addAssessment({ state: 'draft', author: editorAccount.id });
  const stale = await addAssessment({ state: 'published', recommendation: two, evidenceUpTo: await day(-400) });
  const fresh = await addAssessment({ state: 'published', recommendation: recommendations[3] as string, evidenceUpTo: await day(-200) });
  const strangersStale = await addAssessment({ state: 'published', institution: 'unia', recommendation: recommendations[4] as string });

  t.strictSame(await idsOf(reviewer, 'inReview'), [inReview]);
  t.strictSame(await idsOf(editor, 'inReview'), [], 'who cannot publish has nothing to review');
  t.strictSame(await idsOf(stranger, 'inReview'), [ofStranger]);
  t.strictSame(await idsOf(editor, 'returnedAssessment'), [returned]);
  t.strictSame(await idsOf(colleague, 'returnedAssessment'), [], 'of its author alone');
  t.strictSame(await idsOf(editor, 'staleAssessment'), [stale]);
  t.strictSame((await idsOf(editor, 'staleAssessment', '&months=6')).sort(), [stale, fresh].sort());
  t.strictSame(await idsOf(editor, 'staleAssessment', '&months=24'), []);
  t.strictSame(await idsOf(stranger, 'staleAssessment'), [strangersStale]);

  const [item] = (await listOf(editor, '&kind=returnedAssessment')).items;
  t.match(item, {
    subject: { kind: 'assessment', href: `http://monitum.test/api/monitoring/v1/recommendations/${one}/assessments/${returned}` },
    since: await day(0),
    detail: { remark: 'Say more', status: { code: 'noProgress' }, recommendation: { id: one } },
  });
  t.ok(Object.keys(item?.title ?? {}).length > 0);
  t.strictSame(Object.keys(item?.titleOrigins ?? {}), Object.keys(item?.title ?? {}));
  const french = await editor('GET', '/workItems?kind=returnedAssessment&lang=fr');
  t.equal(Object.keys(french.body.items[0].title).length, 1);
  const [old] = (await listOf(editor, '&kind=staleAssessment')).items;
  t.match(old, { since: String, detail: { evidenceUpTo: await day(-400) } });
  t.ok((old?.since ?? '') < (await day(0)));

  await addEvidence({ assessment: stale }, 'broken');
  await addEvidence({ assessment: stale }, 'working');
  await addEvidence({ assessment: inReview }, 'broken');
  await addEvidence({ assessment: strangersStale }, 'broken');
  const [ours, another] = (await sql<{ id: string }[]>`select id from measures order by id limit 2`).map(({ id }) => id) as [
    string,
    string,
  ];
  await addEvidence({ measure: ours }, 'broken');
  await addEvidence({ measure: another }, 'broken');
  await sql`update measures set institutions = '{unia}' where id = ${another}`;
  t.strictSame((await idsOf(editor, 'brokenLink')).sort(), [stale, ours].sort(), 'of what is published and ours');
  t.strictSame((await idsOf(stranger, 'brokenLink')).sort(), [strangersStale, ours, another].sort());
  const links = (await listOf(editor, '&kind=brokenLink')).items;
  t.match(
    links.find(({ subject }) => subject.id === stale),
    { detail: { url: `https://example.org/${stale}`, recommendation: { id: two } } },
  );
  t.match(
    links.find(({ subject }) => subject.id === ours),
    { subject: { kind: 'measure', href: /\/measures\// }, detail: { url: String } },
  );
  await sql`delete from evidence`;
  await sql`delete from assessments`;
});

t.test('what others sent, what events propose, what seems to be repeated', async (t) => {
  const contribution = async (recommendation: string, state = 'submitted') => {
    const id = drawId();
    await sql`insert into contributions (id, recommendation, contributor, voice, text, state) values (${id}, ${recommendation}, 'An association', 'civilSociety', '{"en": "x"}', ${state})`;
    return id;
  };
  const sent = await contribution(one);
  await contribution(one, 'refused');
  await contribution(theirs);
  t.strictSame(await idsOf(reviewer, 'submittedContribution'), [sent]);
  t.strictSame(await idsOf(editor, 'submittedContribution'), [], 'who does not moderate has nothing to moderate');
  t.match((await listOf(reviewer, '&kind=submittedContribution')).items, [{ detail: { contributor: 'An association' } }]);

  const propose = async (recommendation: string, state = 'open') => {
    const id = drawId();
    await sql`insert into proposed_assessments (id, recommendation, treaty_action, status, state) select ${id}, ${recommendation}, id, 'implemented', ${state} from treaty_actions order by id limit 1`;
    return id;
  };
  const proposed = await propose(one);
  await propose(two, 'dismissed');
  const theirProposal = await propose(theirs);
  t.strictSame(await idsOf(editor, 'proposedAssessment'), [proposed]);
  t.strictSame((await idsOf(stranger, 'proposedAssessment')).sort(), [proposed, theirProposal].sort());
  t.match((await listOf(editor, '&kind=proposedAssessment')).items, [
    {
      subject: { href: `http://monitum.test/api/monitoring/v1/proposedAssessments/${proposed}` },
      detail: { status: { code: 'implemented' }, treaty: { code: String } },
    },
  ]);

  const [older, newer] = [`${one}-${two}`, `${one}-${recommendations[3]}`];
  await sql`insert into lineage (earlier, later, state, suggested_by, score, suggested_at) values
    (${one}, ${two}, 'suggested', 'similarity', 0.9, now() - interval '2 days'), (${one}, ${recommendations[3] as string}, 'suggested', 'similarity', 0.2, now()),
    (${two}, ${recommendations[3] as string}, 'rejected', 'similarity', 0.2, now()), (${one}, ${theirs}, 'suggested', 'similarity', 1, now())`;
  t.strictSame(await idsOf(editor, 'lineageSuggestion'), [newer, older], 'the newest first');
  t.match((await listOf(editor, '&kind=lineageSuggestion')).items[1], {
    subject: { kind: 'lineage', href: `http://monitum.test/api/monitoring/v1/lineageSuggestions/${older}` },
    detail: { earlier: { id: one }, later: { id: two }, score: 0.9 },
  });
});

t.test('facts that nobody has read in a source', async (t) => {
  const ids: string[] = [];
  for (const [table, kind, path] of [
    ['recommendations', 'recommendation', 'recommendations'],
    ['documents', 'document', 'documents'],
    ['deadlines', 'deadline', 'deadlines'],
    ['measures', 'measure', 'measures'],
    ['treaty_actions', 'treatyAction', 'actions'],
  ] as const) {
    const [mine, other] = (
      await sql<{ id: string }[]>`select id from ${sql(table)} where published_at is not null and institutions = '{}' order by id limit 2`
    ).map(({ id }) => id) as [string, string];
    await sql`update ${sql(table)} set verification = 'unverified', institutions = '{firm}' where id = ${mine}`;
    await sql`update ${sql(table)} set verification = 'unverified', institutions = '{unia}' where id = ${other}`;
    const item = (await listOf(editor, '&kind=unverifiedFact')).items.find(({ subject }) => subject.id === mine);
    t.match(item, { kind: 'unverifiedFact', subject: { kind } }, table);
    t.match(item?.subject.href, new RegExp(`/${path}/${mine}$`));
    t.ok(Object.keys(item?.title ?? {}).length > 0, table);
    ids.push(mine);
  }
  await sql`update recommendations set verification = 'unverified' where id = ${theirs}`;
  t.strictSame((await idsOf(editor, 'unverifiedFact')).sort(), ids.sort());
});

t.test('nothing of what another institution prepares shows, in whatever kind', async (t) => {
  const title = sql.json({ en: canary });
  await addDeadline(await day(-1), ['unia'], true, canary);
  await addDeadline(await day(1), ['unia'], true, canary);
  await sql`update deadlines set verification = 'unverified' where title->>'en' = ${canary}`;
  for (const table of ['documents', 'measures'])
    await sql`update ${sql(table)} set published_at = null, institutions = '{unia}', verification = 'unverified', title = ${title} where id = (select id from ${sql(table)} order by id desc limit 1)`;
  for (const state of ['inReview', 'returned', 'draft'])
    for (const recommendation of [one, theirs])
      await addAssessment({ state, institution: 'unia', recommendation, author: editorAccount.id, remark: canary });
  const [measure] = await sql<{ id: string }[]>`select id from measures where title->>'en' = ${canary}`;
  await addEvidence({ measure: measure?.id as string }, 'broken');
  for (const [name, who] of Object.entries({ editor, colleague, reviewer })) {
    const { text } = await who('GET', '/workItems?pageSize=500');
    t.notMatch(text, canary, name);
    t.notMatch(text, theirs, name);
  }
  const { text, body } = await stranger('GET', '/workItems?pageSize=500');
  t.match(text, canary, 'who it belongs to sees it');
  for (const kind of ['overdueDeadline', 'dueDeadline', 'inReview', 'unverifiedFact'])
    t.ok(
      ((body as WorkList).items ?? []).some((item) => item.kind === kind),
      kind,
    );
});

t.test('texts are cut to a line', async (t) => {
  const long = 'é'.repeat(301);
  await sql`update recommendation_texts set text = ${long} where recommendation = ${one}`;
  await sql`update recommendation_texts set text = ${'€'.repeat(300)} where recommendation = ${two}`;
  await addAssessment({ state: 'returned', author: editorAccount.id });
  await addAssessment({ state: 'returned', author: editorAccount.id, recommendation: two });
  const { items } = await listOf(editor, '&kind=returnedAssessment');
  t.strictSame(
    items.map(({ title }) => Object.values(title)[0]),
    [`${'é'.repeat(299)}…`, '€'.repeat(300)],
  );
});

t.test('pages follow one another over all kinds without a gap', async (t) => {
  const whole = await listOf(reviewer);
  t.ok(whole.items.length > 8);
  t.equal(whole.total, whole.items.length);
  t.equal(
    whole.total,
    whole.kinds.reduce((sum, { count }) => sum + count, 0),
  );
  const found: Item[] = [];
  let next: string | undefined = '/workItems?pageSize=3';
  for (let pages = 0; next !== undefined && pages < 100; pages++) {
    const { body } = await reviewer('GET', next);
    found.push(...(body as WorkList).items);
    next = (body as WorkList).next?.replace('http://monitum.test/api/monitoring/v1', '');
  }
  t.strictSame(found, whole.items);
  const some = await listOf(reviewer, '&kind=unverifiedFact&kind=lineageSuggestion');
  t.strictSame(
    [...new Set(some.items.map(({ kind }) => kind))],
    ['lineageSuggestion', 'unverifiedFact'],
    'in the order of the list, not of the query',
  );
  t.strictSame(some.kinds, whole.kinds, 'counts are of all kinds');
  t.equal(some.total, (countOf(whole, 'unverifiedFact') ?? 0) + (countOf(whole, 'lineageSuggestion') ?? 0));
  t.strictSame((await listOf(reviewer, '&page=1000')).items, []);
});

t.test('of pairs no more are counted than anybody goes through', async (t) => {
  await sql`insert into lineage (earlier, later, state, suggested_by, score)
    select a.id, b.id, 'suggested', 'similarity', 0.5 from (select id from recommendations order by id limit 60) a join (select id from recommendations order by id limit 60) b on a.id < b.id
    on conflict do nothing`;
  const { kinds, total } = await listOf(editor, '&kind=lineageSuggestion');
  t.match(
    kinds.find(({ kind }) => kind === 'lineageSuggestion'),
    { count: 1_000, isMore: true },
  );
  t.equal(total, 1_000);
  t.equal((await listOf(editor, '&kind=lineageSuggestion&page=3')).items.length, 0);
});

t.test('the list takes an account of staff', async (t) => {
  const others: [name: string, key: string | undefined, status: number][] = [
    ['nobody', undefined, 401],
    ['a contributor', (await accountFor(database, { roles: ['contributor'], represents: 'x', voice: 'civilSociety' })).key, 403],
    ['an administrator', (await accountFor(database, { roles: ['admin'] })).key, 403],
    [
      'a key for something else',
      (await accountFor(database, { roles: ['editor'], institution: 'firm', scopes: ['records.create'] })).key,
      403,
    ],
    ['a key for it', (await accountFor(database, { roles: ['editor'], institution: 'firm', scopes: ['workItems.read'] })).key, 200],
  ];
  for (const [name, key, status] of others) {
    const answer = await caller(app, key)('GET', '/workItems');
    t.equal(answer.status, status, name);
    t.equal(answer.headers['cache-control'], 'no-store');
  }
});

t.test('a query that is not understood is refused', async (t) => {
  for (const [query, name] of [
    ['kind=everything', 'kind'],
    ['months=0', 'months'],
    ['months=1.5', 'months'],
    ['days=-1', 'days'],
    ['days=99999', 'days'],
    ['colour=red', 'colour'],
    ['pageSize=501', 'pageSize'],
  ] as const) {
    const answer = await editor('GET', `/workItems?${query}`);
    t.equal(answer.status, 400, query);
    t.match(answer.body.issues[0].name, name, answer.text);
  }
});
