import { sql } from 'drizzle-orm';
import t from 'tap';
import { type Db, select } from '../../db/client.ts';
import { systemActor } from '../../src/access/actors.ts';
import type { RecordClaim } from '../../src/imports/claims.ts';
import { applyAssessments, planAssessments } from '../../src/imports/draft-assessments.ts';
import type { Known, Planned } from '../../src/imports/plan.ts';
import { templateSource } from '../../src/imports/sources/template.ts';
import { type Writing, write } from '../../src/writing/write.ts';
import { accountFor, appForFile, caller } from '../helper.ts';
import { csvWith, type Filling, fileOf, folderForFile, readAll, vocabulariesOf } from './template-support.ts';

const { app, database } = await appForFile(t, { search: false });
const vocabularies = await vocabulariesOf(database);
const source = templateSource(vocabularies);
const folder = folderForFile(t);
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const reviewer = caller(app, (await accountFor(database, { roles: ['reviewer'], institution: 'firm' })).key);

/** Recommendations of the seed: no two in one paragraph, so that symbol and paragraph name one. */
const places = await select<{ id: string; symbol: string; number: string }>(
  database.whole,
  sql`select r.id, d.symbol, p.number from recommendations r join paragraphs p on p.id = r.paragraph join documents d on d.id = r.document
      where d.symbol is not null and r.withdrawn_at is null and r.institutions = '{}'
        and (select count(*) from recommendations o where o.paragraph = p.id) = 1 order by r.id limit 10`,
);
let place = 0;
/** A recommendation that no other test here has used. */
const nextPlace = () => {
  const found = places[place++];
  if (!found) throw new Error('There are too few recommendations');
  return found;
};

const base: Filling = {
  institution: 'firm',
  status: 'limitedProgress',
  confidence: 'medium',
  'rationale.nl': 'Omdat',
  'rationaleOrigin.nl': 'institute',
  evidenceUpTo: '2024-12-31',
  methodologyVersion: '1.0',
  'evidence1.title': 'A law',
  'evidence1.language': 'en',
  'evidence1.tier': 'secondary',
  'evidence2.title': 'A report',
  'evidence2.language': 'en',
  'evidence2.tier': 'primary',
  'evidence2.url': 'https://example.org/report',
};

/** The claims of a spreadsheet with these rows; each must be taken. */
async function claimsOf(...rows: Filling[]): Promise<RecordClaim[]> {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name): [string] => [name]);
  const items = await readAll(vocabularies, fileOf(folder, csvWith('assessments', names, rows), 'csv'));
  const refused = items.find((item) => item.kind !== 'assessment');
  if (refused) throw new Error(JSON.stringify(refused));
  return items as RecordClaim[];
}

const known = new Map<string, Known>();
const plan = (claims: RecordClaim[], importer?: string | null) =>
  write(database, { actor: systemActor }, new Date(), ({ tx }) => planAssessments(tx, source, claims, known, importer));
/** Plans, applies and remembers what the source said, as a run does. */
const apply = (claims: RecordClaim[]): Promise<Planned<RecordClaim>[]> =>
  write(database, { actor: systemActor }, new Date(), async (writing: Writing) => {
    const planned = await planAssessments(writing.tx, source, claims, known);
    await applyAssessments(writing, source, planned);
    for (const { claim, subjectId } of planned)
      if (subjectId) known.set(claim.key, { subjectKind: 'assessment', subjectId, hash: '', values: structuredClone(claim.values) });
    return planned;
  });
const outcomes = (planned: Planned[]) => planned.map(({ outcome }) => outcome);
const countOf = async (db: Db) => (await select<{ count: number }>(db, sql`select count(*)::int as count from assessments`))[0]?.count;
const at = (recommendation: string, id: string) => `/recommendations/${recommendation}/assessments/${id}`;

t.test('a row becomes a draft of its institution, which readers do not see; planned again it is unchanged', async (t) => {
  const { id, symbol, number } = nextPlace();
  const [claim] = await claimsOf({ ...base, symbol, paragraph: number });
  const before = await countOf(database.whole);
  const planned = await plan([claim as RecordClaim]);
  t.strictSame(outcomes(planned), ['new']);
  t.equal(planned[0]?.subjectId, undefined);
  t.strictSame(
    planned[0]?.fields.map(({ field }) => field),
    ['status', 'confidence', 'evidence', 'evidenceUpTo', 'methodologyVersion', 'rationale.nl'],
  );
  t.equal(await countOf(database.whole), before, 'planning writes nothing');

  const [applied] = await apply([claim as RecordClaim]);
  t.match(applied?.subjectId, /^[0-9a-z]{12,}$/);
  const { status, body } = await editor('GET', at(id, applied?.subjectId as string));
  t.equal(status, 200);
  t.match(body, {
    state: 'draft',
    institution: { code: 'firm' },
    status: { code: 'limitedProgress' },
    rationale: { nl: 'Omdat' },
    rationaleOrigins: { nl: 'institute' },
    evidenceUpTo: '2024-12-31',
  });
  t.equal(body.evidence.length, 2);
  t.equal((await caller(app)('GET', at(id, applied?.subjectId as string))).status, 404);

  const after = await countOf(database.whole);
  t.strictSame(outcomes(await plan([claim as RecordClaim])), ['unchanged']);
  const [again] = await apply([claim as RecordClaim]);
  t.strictSame([again?.outcome, again?.fields, again?.subjectId], ['unchanged', [], applied?.subjectId]);
  t.equal(await countOf(database.whole), after);
});

t.test('a draft follows the file where staff have not changed it, and keeps what they wrote', async (t) => {
  const { id, symbol, number } = nextPlace();
  const row = { ...base, symbol, paragraph: number };
  const [first] = await apply(await claimsOf(row));
  const draft = at(id, first?.subjectId as string);
  const patched = await editor(
    'PATCH',
    draft,
    { confidence: 'high', rationale: { fr: 'Parce que' }, rationaleOrigins: { fr: 'institute' } },
    { 'if-match': '"1"' },
  );
  t.equal(patched.status, 200, patched.text);

  const claims = await claimsOf({ ...row, status: 'noProgress', confidence: 'low', 'rationale.nl': 'Nieuw' });
  const [planned] = await plan(claims);
  t.equal(planned?.outcome, 'changed');
  t.strictSame(planned?.fields, [
    { field: 'status', old: 'limitedProgress', new: 'noProgress' },
    { field: 'confidence', old: 'high', new: 'low', outcome: 'kept', reason: 'It was changed here; what was written here stays' },
    { field: 'rationale.nl', old: { text: 'Omdat', origin: 'institute' }, new: { text: 'Nieuw', origin: 'institute' } },
  ]);
  await apply(claims);
  t.match((await editor('GET', draft)).body, {
    status: { code: 'noProgress' },
    confidence: { code: 'high' },
    rationale: { nl: 'Nieuw', fr: 'Parce que' },
    state: 'draft',
  });
  t.strictSame(outcomes(await plan(claims)), ['unchanged']);
});

t.test('what a file does not say is not blanked', async (t) => {
  const { id, symbol, number } = nextPlace();
  const row = { ...base, symbol, paragraph: number, reason: 'A new law' };
  const [first] = await apply(await claimsOf(row));
  const bare = Object.fromEntries(Object.entries(row).filter(([name]) => !/^(evidence\d|reason)/.test(name)));
  const [second] = await apply(await claimsOf({ ...bare, status: 'regressed' }));
  t.equal(second?.outcome, 'changed');
  const { body } = await editor('GET', at(id, first?.subjectId as string));
  t.equal(body.reason, 'A new law');
  t.equal(body.evidence.length, 2);
});

t.test('one that has gone on to review, or was published, stays as it is and is reported; no import publishes', async (t) => {
  const { id, symbol, number } = nextPlace();
  const row = { ...base, symbol, paragraph: number };
  const [first] = await apply(await claimsOf(row));
  const draft = at(id, first?.subjectId as string);
  const changed = await claimsOf({ ...row, status: 'noProgress' });
  const steps: [typeof editor, string, RegExp][] = [
    [editor, 'inReview', /in review/],
    [reviewer, 'published', /published/],
  ];
  for (const [who, to, sentence] of steps) {
    const version = (await editor('GET', draft)).headers['etag'] as string;
    const moved = await who('POST', `${draft}/transitions`, { to }, { 'if-match': version });
    t.ok(moved.status < 300, moved.text);
    const [planned] = await plan(changed);
    t.match(planned, {
      outcome: 'unchanged',
      reason: sentence,
      fields: [{ field: 'status', old: 'limitedProgress', new: 'noProgress', outcome: 'kept', reason: sentence }],
    });
    t.strictSame((await plan(await claimsOf(row)))[0]?.fields, [], 'nothing to keep where the file says the same');
  }
  const count = await countOf(database.whole);
  await apply(changed);
  t.equal(await countOf(database.whole), count);
  t.match((await editor('GET', draft)).body, { state: 'published', status: { code: 'limitedProgress' } });
});

t.test('a draft that staff threw away is not made again', async (t) => {
  const { id, symbol, number } = nextPlace();
  const claims = await claimsOf({ ...base, symbol, paragraph: number });
  const [first] = await apply(claims);
  const draft = at(id, first?.subjectId as string);
  const gone = await editor('DELETE', `${draft}?reason=Not+needed`, undefined, { 'if-match': '"1"' });
  t.ok(gone.status < 300, gone.text);
  const count = await countOf(database.whole);
  const [planned] = await apply(claims);
  t.match(planned, { outcome: 'unchanged', reason: /thrown away/ });
  t.equal(await countOf(database.whole), count);
});

t.test('a draft that the institution has begun itself is met, not doubled, and keeps what it says', async (t) => {
  const { id, symbol, number } = nextPlace();
  const made = await editor('POST', `/recommendations/${id}/assessments`, {
    status: 'implemented',
    confidence: 'medium',
    rationale: { nl: 'Omdat' },
    rationaleOrigins: { nl: 'institute' },
    evidenceUpTo: '2024-12-31',
    methodologyVersion: '1.0',
  });
  t.equal(made.status, 201, made.text);
  const [planned] = await apply(await claimsOf({ ...base, symbol, paragraph: number }));
  t.equal(planned?.subjectId, made.body.id);
  t.strictSame(
    planned?.fields.map(({ field, outcome }) => [field, outcome]),
    [
      ['status', 'kept'],
      ['evidence', undefined],
    ],
  );
});

t.test('a recommendation given by id and one given by symbol and paragraph are the same', async (t) => {
  const { id, symbol, number } = nextPlace();
  const planned = await plan(
    await claimsOf({ ...base, recommendation: id }, { ...base, symbol: symbol.toLowerCase(), paragraph: ` ${number}` }),
  );
  t.strictSame(outcomes(planned), ['new', 'refused']);
  t.match(planned[1]?.reason, /Row 2 holds an assessment of the same/);
});

t.test('what cannot be a draft is refused with its reason, and nothing is written', async (t) => {
  const { symbol, number, id } = nextPlace();
  const [one] = await claimsOf({ ...base, symbol, paragraph: number });
  const claim = one as RecordClaim;
  const { symbol: _symbol, paragraph: _paragraph, ...bare } = claim.values;
  const cases: [string, Record<string, unknown>, RegExp, importer?: string][] = [
    ['an unknown paragraph', { ...claim.values, paragraph: '9999' }, /There is no recommendation .*paragraph 9999/],
    ['an unknown id', { ...bare, recommendation: '000000000000' }, /There is no recommendation 000000000000/],
    ['a day to come', { ...claim.values, evidenceUpTo: '2999-01-01' }, /2999-01-01, lies in the future/],
    ['an unknown authority', { ...claim.values, authority: 'atlantis' }, /There is no authority atlantis/],
    ['an unknown institution', { ...claim.values, institution: 'nobody' }, /There is no authority nobody/],
    ['what the API would not take', { ...claim.values, rationale: {} }, /cannot be taken: rationale/],
    ['another institution than that of who imports', claim.values, /one of firm; unia imports/, 'unia'],
  ];
  const count = await countOf(database.whole);
  for (const [name, values, sentence, importer] of cases) {
    const [planned] = await plan([{ ...claim, key: name, values }], importer);
    t.equal(planned?.outcome, 'refused', name);
    t.match(planned?.reason, sentence, name);
  }
  t.equal(await countOf(database.whole), count);

  await select(database.whole, sql`update recommendations set institutions = array['unia'] where id = ${id}`);
  t.match((await plan([claim]))[0], { outcome: 'refused', reason: /belongs to unia; only they assess it/ });
  await select(database.whole, sql`update recommendations set published_at = null where id = ${id}`);
  t.match((await plan([claim]))[0], { outcome: 'refused', reason: /There is no recommendation/ }, 'not told of what it cannot see');
});

t.test('several recommendations in one paragraph are told apart by their ids', async (t) => {
  const [twice] = await select<{ paragraph: string; symbol: string; number: string }>(
    database.whole,
    sql`update recommendations r set paragraph = ${sql.raw("(select paragraph from recommendations where id = '")}${sql.raw(places[8]?.id as string)}')
        , document = (select document from recommendations where id = ${places[8]?.id}), kind = 'concern'
        where r.id = ${places[9]?.id} returning r.paragraph, ${places[8]?.symbol}::text as symbol, ${places[8]?.number}::text as number`,
  );
  const [planned] = await plan(await claimsOf({ ...base, symbol: twice?.symbol as string, paragraph: twice?.number as string }));
  t.equal(planned?.outcome, 'refused');
  t.match(planned?.reason, new RegExp(`Several recommendations stand in .*${[places[8]?.id, places[9]?.id].sort()[0]} \\(`));
});

t.test('who imports for one institution cannot write for another, whatever was planned', async (t) => {
  const { symbol, number } = { symbol: places[0]?.symbol as string, number: places[0]?.number as string };
  const [claim] = await claimsOf({ ...base, symbol, paragraph: number, authority: 'flanders' });
  await t.rejects(
    write(database, { actor: { ...systemActor, institution: 'unia' } }, new Date(), async (writing) => {
      const planned = await planAssessments(writing.tx, source, [claim as RecordClaim], known);
      await applyAssessments(writing, source, planned);
    }),
    { message: /one of firm; only its members write it/ },
  );
});
