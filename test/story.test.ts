import t from 'tap';
import { verifyAudit } from '../src/changes/audit.ts';
import { accountFor, appForFile, caller } from './helper.ts';

/** What happened between a body's conclusions and their withdrawal from the file: three institutions, six people, nine days. */
let now = new Date('2026-12-01T09:00:00Z');
const on = (day: number, hour = 9) => {
  now = new Date(Date.UTC(2026, 11, day, hour));
};
const { app, database } = await appForFile(t, { search: false, config: { clock: () => now } });
const account = async (roles: ('editor' | 'reviewer' | 'contributor')[], institution?: string) =>
  caller(
    app,
    (
      await accountFor(database, {
        roles,
        ...(institution ? { institution } : { represents: 'Coalition for Something', voice: 'civilSociety' as const }),
      })
    ).key,
  );
const ann = await account(['editor'], 'firm');
const bob = await account(['editor', 'reviewer'], 'firm');
const cas = await account(['editor'], 'vmri');
const dee = await account(['editor'], 'unia');
const eli = await account(['reviewer'], 'unia');
const fay = await account(['contributor']);
const anybody = caller(app);

const source = { kind: 'official', citation: 'Document of the invented story' };
const facts = { sources: [source], verification: 'verified' };
const finding = (status: string, more: object = {}) => ({
  status,
  confidence: 'high',
  rationale: { en: `It is ${status}.`, nl: `Het is ${status}.` },
  rationaleOrigins: { en: 'institute', nl: 'machine' },
  evidence: [{ tier: 'primary', title: { en: 'Official Gazette' }, url: 'https://www.ejustice.just.fgov.be/' }],
  evidenceUpTo: '2026-11-30',
  methodologyVersion: '1',
  ...more,
});

type Person = ReturnType<typeof caller>;
let id = '';
const assessments = () => `/recommendations/${id}/assessments`;
const etagOf = async (person: Person, path: string) => ({ 'if-match': (await person('GET', path)).headers['etag'] as string });
const move = async (person: Person, path: string, to: string, reason?: string) =>
  person('POST', `${path}/transitions`, { to, ...(reason ? { reason } : {}) }, await etagOf(person, path));
const draft = async (person: Person, body: object) => {
  const made = await person('POST', assessments(), body);
  t.equal(made.status, 201, made.text);
  return `${assessments()}/${made.body.id}`;
};
const publish = async (editor: Person, reviewer: Person, body: object, reason?: string) => {
  const path = await draft(editor, body);
  t.equal((await move(editor, path, 'inReview')).status, 200);
  const published = await move(reviewer, path, 'published', reason);
  t.equal(published.status, 200, published.text);
  return path;
};
/** What anybody sees of the recommendation on a day. */
const seen = async (day?: string) => {
  const query = day ? `?asOf=${day}` : '';
  const [item, list, counts] = await Promise.all([
    anybody('GET', `/recommendations/${id}${query}`),
    anybody('GET', `/recommendations?id=${id}${query.replace('?', '&')}`),
    anybody('GET', `/statistics?groupBy=status&id=${id}${query.replace('?', '&')}`),
  ]);
  const status = item.body.status === item.status ? undefined : item.body.status;
  t.equal(list.body.total, item.status === 200 ? 1 : 0, `list and item agree on ${day ?? 'the present'}`);
  t.equal(counts.body.items[0]?.keys[0].code, status, 'and the statistics');
  if (status) t.equal(list.body.items[0].status, status);
  if (day) t.equal(list.body.asOf, day);
  return item.status === 200 ? [item.body.text.en, status, item.body.disagreement] : item.status;
};

t.test('an editor adds what a body said', async (t) => {
  const document = await ann('POST', '/documents', {
    body: 'cat',
    type: 'concludingObservations',
    symbol: 'CAT/C/BEL/CO/99',
    title: { en: 'Invented concluding observations' },
    adoptedOn: '2026-11',
    ...facts,
  });
  t.equal(document.status, 201, document.text);
  const made = await ann('POST', '/recommendations', {
    document: document.body.id,
    paragraph: '7(a)',
    kind: 'recommendation',
    texts: [{ language: 'en', origin: 'summary', text: 'Do something.' }],
    authorities: ['flanders', 'federalState'],
    themes: ['prisons'],
    ...facts,
  });
  t.equal(made.status, 201, made.text);
  id = made.body.id;
  t.strictSame(await seen(), ['Do something.', 'notAssessed', false]);
});

t.test('a draft is returned, mended and published, and nobody outside sees it before', async (t) => {
  on(2);
  const path = await draft(ann, finding('limitedProgress'));
  t.equal((await anybody('GET', path)).status, 404);
  t.equal((await cas('GET', path)).status, 404, 'nor another institution');
  t.equal((await anybody('GET', assessments())).body.total, 0);
  t.equal((await move(ann, path, 'published')).status, 409, 'a draft is not published');
  t.equal((await move(ann, path, 'inReview')).status, 200);
  t.equal((await ann('PATCH', path, { confidence: 'low' }, await etagOf(ann, path))).status, 409, 'what is in review is not changed');
  on(3);
  const refused = await move(ann, path, 'published');
  t.equal(refused.status, 403);
  t.equal(refused.body.permission, 'assessments.publish');
  t.equal((await move(bob, path, 'returned')).status, 400, 'a return has a reason');
  t.equal((await move(bob, path, 'returned', 'Which prisons?')).status, 200);
  t.equal((await ann('GET', path)).body.remark, 'Which prisons?');
  t.equal(
    (await ann('PATCH', path, { rationale: { en: 'Two prisons were closed.' } }, await etagOf(ann, path))).body.rationale.nl,
    'Het is limitedProgress.',
  );
  t.equal((await move(ann, path, 'inReview')).status, 200);
  on(4);
  t.strictSame(await seen(), ['Do something.', 'notAssessed', false]);
  t.equal((await move(bob, path, 'published', 'First look')).status, 200);
  t.strictSame(await seen(), ['Do something.', 'limitedProgress', false]);
  t.match((await anybody('GET', path)).body, { state: 'published', publishedBy: { institution: { code: 'firm' }, role: 'reviewer' } });
});

t.test('the text is corrected', async (t) => {
  on(5);
  const path = `/recommendations/${id}`;
  const changed = await ann(
    'PATCH',
    path,
    { texts: [{ language: 'en', origin: 'summary', text: 'Do something soon.' }] },
    await etagOf(ann, path),
  );
  t.equal(changed.status, 200, changed.text);
  t.strictSame(await seen(), ['Do something soon.', 'limitedProgress', false]);
});

t.test('that it got worse needs a second person, and ends the former finding at the instant at which it begins', async (t) => {
  on(6);
  const path = await draft(bob, finding('regressed'));
  t.equal((await move(bob, path, 'inReview')).status, 200);
  const own = await move(bob, path, 'published');
  t.equal(own.status, 403, 'nobody publishes their own');
  t.equal(own.body.permission, 'assessments.publish');
  const other = await publish(ann, bob, finding('regressed'), 'A prison was opened');
  const [first, second] = (await anybody('GET', `/recommendations/${id}/history`)).body.items.filter(
    (one: { assessment?: object }) => one.assessment,
  );
  t.equal(first.assessment.validFrom, second.assessment.validTo);
  t.match(first, {
    institution: { code: 'firm' },
    role: 'reviewer',
    reason: 'A prison was opened',
    assessment: { status: { code: 'regressed' } },
  });
  t.notMatch(JSON.stringify(first), /Somebody/, 'a person is never named');
  t.equal((await anybody('GET', other)).body.state, 'published');
  t.strictSame(await seen(), ['Do something soon.', 'regressed', false]);
});

t.test('civil society sees it otherwise', async (t) => {
  on(7);
  const sent = await fay('POST', `/recommendations/${id}/contributions`, { text: { en: 'It is done.' }, status: 'implemented' });
  t.equal(sent.status, 201, sent.text);
  const path = `/recommendations/${id}/contributions/${sent.body.id}`;
  t.equal((await anybody('GET', path)).status, 404);
  t.equal((await fay('GET', path)).status, 200);
  t.equal((await fay('POST', `${path}/transitions`, { to: 'published' }, { 'if-match': '"1"' })).status, 403);
  t.equal((await move(bob, path, 'published')).status, 200);
  t.strictSame(await seen(), ['Do something soon.', 'regressed', true]);
  t.equal((await anybody('GET', `/recommendations?id=${id}&disagreement=true`)).body.total, 1);
});

t.test('the file is handed to another institution, whose finding replaces the former', async (t) => {
  on(8);
  const path = `/recommendations/${id}`;
  t.equal((await dee('POST', assessments(), finding('noProgress'))).status, 403, 'not before');
  const given = await ann('POST', `${path}/handOvers`, { to: 'unia', reason: 'Unia follows this' }, await etagOf(ann, path));
  t.equal(given.status, 201, given.text);
  t.match(given.body, { from: ['firm'], to: 'unia' });
  const refused = await ann('PATCH', path, { followUp: true }, await etagOf(ann, path));
  t.equal(refused.status, 403);
  t.strictSame(refused.body.institutions, ['unia']);
  t.equal((await ann('POST', assessments(), finding('noProgress'))).status, 403);
  await publish(dee, eli, finding('noProgress'));
  await publish(dee, eli, finding('implemented', { authority: 'flanders' }));
  const { body } = await anybody('GET', path);
  t.match(body, { status: 'noProgress', rollUp: { isStatus: false, addressed: 2, assessed: 1, implemented: 1 } });
  t.equal((await anybody('GET', `/recommendations?id=${id}&authorityStatus=flanders:implemented`)).body.total, 1);
});

t.test('the recommendation is withdrawn, and a tombstone stands where it was', async (t) => {
  on(9);
  const path = `/recommendations/${id}`;
  t.equal((await dee('DELETE', `${path}?reason=It%20was%20invented`, undefined, await etagOf(dee, path))).status, 204);
  const gone = await anybody('GET', path);
  t.equal(gone.status, 410);
  t.match(gone.body, { withdrawnOn: '2026-12-09', reason: 'It was invented' });
  for (const part of ['assessments', 'history', 'contributions', 'positions', 'related'])
    t.equal((await anybody('GET', `${path}/${part}`)).status, 410, part);
});

t.test('each day is answered as it was public at its end', async (t) => {
  on(10);
  for (const [day, expected] of [
    ['2026-11-30', 404],
    ['2026-12-01', ['Do something.', 'notAssessed', false]],
    ['2026-12-02', ['Do something.', 'notAssessed', false]],
    ['2026-12-03', ['Do something.', 'notAssessed', false]],
    ['2026-12-04', ['Do something.', 'limitedProgress', false]],
    ['2026-12-05', ['Do something soon.', 'limitedProgress', false]],
    ['2026-12-06', ['Do something soon.', 'regressed', false]],
    ['2026-12-07', ['Do something soon.', 'regressed', true]],
    ['2026-12-08', ['Do something soon.', 'noProgress', true]],
    ['2026-12-09', 404],
  ] as const)
    t.strictSame(await seen(day), expected, day);
  const future = await anybody('GET', '/recommendations?asOf=2026-12-11');
  t.equal(future.status, 400);
  t.equal(future.body.issues[0].name, 'asOf');
});

t.test('the feed told all of it, and the audit chain holds', async (t) => {
  const types = (
    await database.sql<{ type: string }[]>`select type from changes where subject_id = ${id} or parent = ${id} order by sequence`
  ).map(({ type }) => type);
  t.strictSame(types, [
    'recommendation.published',
    'assessment.published',
    'recommendation.statusChanged',
    'recommendation.updated',
    'assessment.superseded',
    'assessment.published',
    'recommendation.statusChanged',
    'contribution.published',
    'recommendation.statusChanged',
    'recommendation.handedOver',
    'assessment.superseded',
    'assessment.published',
    'recommendation.statusChanged',
    'assessment.published',
    'recommendation.updated',
    'recommendation.withdrawn',
  ]);
  const verdict = await verifyAudit(database.whole);
  t.equal(verdict.broken, undefined);
  t.comment(`${verdict.entries} audit entries`);
});
