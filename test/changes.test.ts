import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { drawId } from '../src/access/secrets.ts';
import { verifyAudit } from '../src/changes/audit.ts';
import { accountFor, appForFile, caller } from './helper.ts';

const { app, database } = await appForFile(t, { search: false });
const { sql } = database;
const base = 'http://monitum.test/api/monitoring/v1';
const anybody = caller(app);
const editorAccount = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const editor = caller(app, editorAccount.key);

const measure = (title: string) => ({
  kind: 'legislation',
  title: { en: title },
  titleOrigin: 'institute',
  description: { en: 'It changes something.' },
  authorities: ['federalState'],
  sources: [{ kind: 'official', citation: 'Belgian Official Gazette of 1 March 2026' }],
  verification: 'verified',
});
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

interface Item {
  id: string;
  href: string;
  type: string;
  version?: number;
  reason?: string;
  details?: { fields: string[] };
  subject: { id: string; kind: string; href: string };
}
/** The path below the base of an address that the API gave. */
const pathOf = (href: string): string => {
  if (!href.startsWith(base)) throw new Error(`${href} is elsewhere`);
  return href.slice(base.length);
};
/** Follows the feed from an address to its end; gives what it holds, and where to ask later. */
async function follow(path: string): Promise<{ items: Item[]; latest: string }> {
  const items: Item[] = [];
  for (let at = path; ; ) {
    const { status, text, body } = await anybody('GET', at);
    if (status !== 200) throw new Error(text);
    items.push(...body.items);
    if (body.next === undefined) return { items, latest: pathOf(body.latest) };
    at = pathOf(body.next);
  }
}

t.test('a feed that is empty says where to begin and where to come back to', async (t) => {
  const { body, headers } = await anybody('GET', '/changes');
  t.strictSame(body, { self: `${base}/changes`, items: [], pageSize: 100, first: `${base}/changes`, latest: `${base}/changes` });
  t.equal(headers['cache-control'], 'public, no-cache');
});

t.test('a harvester that follows the feed while sixteen write has at the end what there is', async (t) => {
  const began = performance.now();
  const written: string[] = [];
  const note = (answer: { status: number; text: string }, id: string, version: number) => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    written.push(`${id} ${version}`);
  };
  const writer = async (number: number) => {
    for (let one = 0; one < 5; one += 1) {
      const made = await editor('POST', '/measures', measure(`Act ${number}.${one}`));
      const { id } = made.body;
      note(made, id, 1);
      note(await editor('PATCH', `/measures/${id}`, { note: { en: 'a first note' } }, ifMatch(1)), id, 2);
      note(await editor('PATCH', `/measures/${id}`, { themes: ['prisons'], note: null }, ifMatch(2)), id, 3);
      if (one % 2 === 0) note(await editor('DELETE', `/measures/${id}?reason=a%20trial`, undefined, ifMatch(3)), id, 4);
      else note(await editor('PATCH', `/measures/${id}`, { takenOn: '2026-03' }, ifMatch(3)), id, 4);
    }
  };
  let isDone = false;
  const writing = Promise.all(Array.from({ length: 16 }, (_, number) => writer(number))).finally(() => {
    isDone = true;
  });

  const copy = new Map<string, unknown>();
  const seen: Item[] = [];
  let polls = 0;
  const harvest = async () => {
    let from = '/changes?pageSize=37';
    for (;;) {
      const wasDone = isDone;
      const { items, latest } = await follow(from);
      polls += 1;
      for (const { subject } of items) {
        const { status, body } = await anybody('GET', pathOf(subject.href));
        copy.set(subject.id, { status, body });
      }
      seen.push(...items);
      from = latest;
      if (wasDone && items.length === 0) return;
      if (items.length === 0) await sleep(20);
    }
  };
  await Promise.all([writing, harvest()]);
  const milliseconds = Math.round(performance.now() - began);

  t.equal(written.length, 320);
  t.strictSame(seen.map(({ subject, version }) => `${subject.id} ${version}`).sort(), written.sort(), 'every write is announced, once');
  const kept = await sql<{ id: string; sequence: string }[]>`select id, sequence from changes order by sequence`;
  t.strictSame(
    seen.map(({ id }) => id),
    kept.map(({ id }) => id),
    'in the order in which they were written',
  );
  const versions = new Map<string, number>();
  const disorder = seen.filter(({ subject, version = 0 }) => {
    const isNext = version === (versions.get(subject.id) ?? 0) + 1;
    versions.set(subject.id, version);
    return !isNext;
  });
  t.strictSame(disorder, [], 'the versions of each record follow one another');

  const records = await sql<{ id: string }[]>`select id from measures where institutions = '{firm}'`;
  t.equal(records.length, 80);
  const different: string[] = [];
  for (const { id } of records) {
    const { status, body } = await anybody('GET', `/measures/${id}`);
    const { instance: _, ...now } = body;
    const { instance: __, ...then } = ((copy.get(id) as { body?: object } | undefined)?.body ?? {}) as Record<string, unknown>;
    if ((copy.get(id) as { status?: number } | undefined)?.status !== status || JSON.stringify(now) !== JSON.stringify(then))
      different.push(id);
  }
  t.strictSame(different, [], 'the copy is what there is');
  t.equal([...copy.values()].filter((one) => (one as { status: number }).status === 410).length, 48);
  t.match(await verifyAudit(database.whole), { entries: 320, broken: undefined });
  t.comment(`320 writes by 16 in ${milliseconds} ms, ${polls} rounds of the harvester`);
});

t.test('a page has a next one while there is more, and a place to come back to', async (t) => {
  const first = (await anybody('GET', '/changes?pageSize=200&kind=measure')).body;
  t.equal(first.items.length, 200);
  t.equal(first.next, `${base}/changes?pageSize=200&kind=measure&afterChange=${first.items[199].id}`);
  const second = await anybody('GET', pathOf(first.next));
  t.equal(second.body.items.length, 120);
  t.notOk('next' in second.body);
  t.equal(second.body.first, `${base}/changes?pageSize=200&kind=measure`);
  t.equal(second.body.latest, `${base}/changes?pageSize=200&kind=measure&afterChange=${second.body.items[119].id}`);
  const later = await anybody('GET', pathOf(second.body.latest));
  t.strictSame(later.body.items, []);
  t.equal(later.body.latest, second.body.latest);
  t.equal((await anybody('GET', pathOf(second.body.latest), undefined, { 'if-none-match': later.headers['etag'] as string })).status, 304);

  const made = await editor('POST', '/measures', measure('One more'));
  const [item, ...others] = (await anybody('GET', pathOf(second.body.latest))).body.items;
  t.strictSame(others, []);
  t.match(item, {
    href: `${base}/changes/${item.id}`,
    type: 'measure.published',
    occurredAt: made.body.modifiedAt,
    subject: { id: made.body.id, kind: 'measure', href: made.body.href },
    version: 1,
    institution: 'firm',
    role: 'editor',
  });
  const one = await anybody('GET', `/changes/${item.id}`);
  t.strictSame(one.body, { self: item.href, ...item });
  t.equal(one.headers['cache-control'], 'public, no-cache');
  t.strictSame(
    (await editor('GET', '/changes?pageSize=500')).body.items,
    (await anybody('GET', '/changes?pageSize=500')).body.items,
    'the same for all',
  );
  t.equal((await editor('GET', '/changes')).headers['cache-control'], 'no-store');
  const none = (await anybody('GET', '/changes?kind=document&kind=review')).body;
  t.strictSame(none.items, []);
  t.match(none.latest, new RegExp(`kind=document&kind=review&afterChange=${item.id}$`), 'what was passed over is not asked for again');
});

t.test('what cannot be asked for is refused by name', async (t) => {
  for (const [query, name] of [
    ['afterChange=nothing', 'afterChange'],
    ['afterChange=', 'afterChange'],
    ['kind=unicorn', 'kind'],
    ['kind=measure&kind=user', 'kind'],
    ['pageSize=0', 'pageSize'],
    ['pageSize=501', 'pageSize'],
    ['page=2', 'page'],
  ] as const) {
    const answer = await anybody('GET', `/changes?${query}`);
    t.equal(answer.status, 400, query);
    t.match(answer.body.issues, [{ in: 'query', name }], query);
  }
  t.equal((await anybody('GET', '/changes/nothing')).status, 404);
  t.equal((await anybody('POST', '/changes', {})).status, 405);
});

t.test('what the public cannot see is in the feed from its publication on', async (t) => {
  const { latest } = await follow('/changes');
  const { body } = await editor('POST', '/measures', { ...measure('A draft'), isDraft: true });
  t.equal((await editor('PATCH', `/measures/${body.id}`, { note: { en: 'secret' } }, ifMatch(1))).status, 200);
  t.strictSame((await follow(latest)).items, []);
  t.equal((await editor('PATCH', `/measures/${body.id}`, { isDraft: false }, ifMatch(2))).status, 200);
  t.match((await follow(latest)).items, [{ type: 'measure.published', version: 3, subject: { id: body.id } }]);
  const { body: other } = await editor('POST', '/measures', { ...measure('Never published'), isDraft: true });
  t.equal((await editor('DELETE', `/measures/${other.id}?reason=a%20mistake`, undefined, ifMatch(1))).status, 204);
  t.equal((await follow(latest)).items.length, 1);
});

t.test('of what is taken out of the past the feed says no more than that it was there', async (t) => {
  const { latest } = await follow('/changes');
  const { id } = (await editor('POST', '/measures', measure('About somebody'))).body;
  await editor('PATCH', `/measures/${id}`, { note: { en: 'a name' } }, ifMatch(1));
  t.equal((await editor('POST', `/measures/${id}/handOvers`, { to: 'firm', reason: 'concerns Jan Janssens' }, ifMatch(2))).status, 201);
  t.match((await follow(latest)).items, [
    { type: 'measure.published' },
    { details: { fields: ['note'] } },
    { type: 'measure.handedOver', reason: 'concerns Jan Janssens' },
  ]);
  t.equal((await editor('DELETE', `/measures/${id}?reason=personal%20facts&redact=true`, undefined, ifMatch(3))).status, 204);
  const { items } = await follow(latest);
  t.strictSame(
    items.map(({ type, version, reason, details }) => ({ type, version, reason, details })),
    [
      { type: 'measure.published', version: 1, reason: undefined, details: undefined },
      { type: 'measure.updated', version: 2, reason: undefined, details: undefined },
      { type: 'measure.handedOver', version: 3, reason: undefined, details: undefined },
      { type: 'measure.withdrawn', version: 4, reason: 'personal facts', details: undefined },
    ],
    'why it was withdrawn, its tombstone says too',
  );
  for (const item of items) t.notMatch((await anybody('GET', pathOf(item.href))).text, /Janssens|note/);
  t.match((await anybody('GET', `/measures/${id}`)).body, { status: 410, reason: 'personal facts' });
});

t.test('a merge says what stands in the place of what is gone', async (t) => {
  const { latest } = await follow('/changes');
  const [one, other] = await Promise.all(
    ['The same', 'The same again'].map(async (title) => (await editor('POST', '/measures', measure(title))).body.id),
  );
  t.equal((await editor('POST', `/measures/${one}/merges`, { into: other, reason: 'one act' }, ifMatch(1))).status, 200);
  const { items } = await follow(latest);
  t.match(items.slice(2), [
    {
      type: 'measure.merged',
      subject: { id: one },
      replacedBy: { id: other, href: `${base}/measures/${other}` },
      version: 2,
      reason: 'one act',
    },
    { type: 'measure.updated', subject: { id: other }, version: 2 },
  ]);
  const moved = await anybody('GET', `/measures/${one}`);
  t.equal(moved.status, 301);
  t.equal(moved.headers['location'], (items[2] as unknown as { replacedBy: { href: string } }).replacedBy.href);
});

t.test('every kind of record is led to where it is read', async (t) => {
  const [{ id: recommendation } = { id: '' }] = await sql<{ id: string }[]>`select id from recommendations limit 1`;
  const cases: [kind: string, id: string, parent: string | null, path: string][] = [
    ...['recommendation', 'document', 'review', 'deadline', 'measure'].map((kind): [string, string, null, string] => [
      kind,
      'one',
      null,
      `/${kind}s/one`,
    ]),
    ['authority', 'flanders', null, '/authorities/flanders'],
    ['treaty', 'crpd', null, '/treaties/crpd'],
    ['treatyAction', 'one', 'crpd', '/treaties/crpd/actions/one'],
    ...['position', 'grade', 'assessment', 'contribution'].map((kind): [string, string, string, string] => [
      kind,
      'one',
      recommendation,
      `/recommendations/${recommendation}/${kind}s/one`,
    ]),
  ];
  const { latest } = await follow('/changes');
  for (const [kind, id, parent] of cases)
    await sql`insert into changes (id, subject_kind, subject_id, parent, type, details) values (${drawId()}, ${kind}, ${id}, ${parent}, ${`${kind}.updated`}, ${sql.json({ fields: ['x'], secret: 1 })})`;
  const { items } = await follow(latest);
  t.strictSame(
    items.map(({ subject }) => [subject.kind, subject.href]),
    cases.map(([kind, , , path]) => [kind, base + path]),
  );
  t.match(items.at(-1), { parent: { id: recommendation, href: `${base}/recommendations/${recommendation}` }, details: { fields: ['x'] } });
  t.match(
    items.find(({ subject }) => subject.kind === 'treatyAction'),
    { parent: { id: 'crpd', href: `${base}/treaties/crpd` } },
  );
  t.notMatch(JSON.stringify(items), /secret/, 'details that are not meant for readers stay');
  for (const [kind] of cases) t.equal((await anybody('GET', `/changes?kind=${kind}`)).status, 200, kind);

  const told = async () =>
    (await follow(latest)).items.filter(({ details, reason }) => details || reason).map(({ subject }) => subject.kind);
  t.equal((await told()).length, cases.length);
  await sql`update recommendations set withdrawn_at = now(), withdrawn_reason = 'personal facts', is_redacted = true where id = ${recommendation}`;
  t.notOk(
    (await told()).some((kind) => ['position', 'grade', 'assessment', 'contribution'].includes(kind)),
    'what belongs to it is told of no more',
  );
});

t.test('what a record said of the reason of a voice goes with the voice', async (t) => {
  const [{ id: recommendation, document } = { id: '', document: '' }] = await sql<
    { id: string; document: string }[]
  >`select id, document from recommendations where not is_redacted limit 1`;
  const grade = drawId();
  await sql`insert into grades (id, document, paragraph, recommendation, scheme, grade, graded_on, sources, verification)
    select ${grade}, ${document}, '1', ${recommendation}, scheme, code, '2026-01-01', '[{"kind":"official","citation":"x"}]', 'verified' from scheme_grades limit 1`;
  const { latest } = await follow('/changes');
  const at = new Date().toISOString();
  for (const [kind, id, parent, type] of [
    ['grade', grade, recommendation, 'grade.published'],
    ['recommendation', recommendation, null, 'recommendation.statusChanged'],
  ] as const)
    await sql`insert into changes (id, subject_kind, subject_id, parent, type, reason, occurred_at) values (${drawId()}, ${kind}, ${id}, ${parent}, ${type}, 'as Jan Janssens said', ${at}::timestamptz)`;
  await sql`insert into changes (id, subject_kind, subject_id, type, reason, occurred_at) values (${drawId()}, 'recommendation', ${recommendation}, 'recommendation.updated', 'another', now())`;
  const reasons = async () => (await follow(latest)).items.map(({ reason }) => reason);
  t.strictSame(await reasons(), ['as Jan Janssens said', 'as Jan Janssens said', 'another']);
  await sql`update grades set withdrawn_at = now(), withdrawn_reason = 'personal facts', is_redacted = true where id = ${grade}`;
  t.strictSame(await reasons(), [undefined, undefined, 'another']);
});
