import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { paragraphId as seedParagraphId, parentOf as seedParentOf } from '../../seed/load/paragraphs.ts';
import { verifyAudit } from '../../src/changes/audit.ts';
import { paragraphId, parentOf } from '../../src/recommendations/paragraphs.ts';
import { recommendationWrites } from '../../src/recommendations/writes.ts';
import { accountFor, appForFile, caller } from '../helper.ts';

const source = { kind: 'official', citation: 'Document read for a test', url: 'https://docs.un.org/' };
const { app, database } = await appForFile(t, { search: false, config: {} });
const account = async (roles: never[], institution?: string) =>
  caller(app, (await accountFor(database, { roles, ...(institution ? { institution } : {}) })).key);
const editor = await account(['editor'] as never[], 'firm');
const stranger = await account(['editor'] as never[], 'unia');
const reviewer = await account(['reviewer'] as never[], 'firm');
const anybody = caller(app);
const rows = <Row>(query: ReturnType<typeof sql>) => select<Row>(database.whole, query);
const documentOf = async (symbol: string) =>
  (await rows<{ id: string }>(sql`select id from documents where symbol = ${symbol}`))[0]?.id as string;
const document = await documentOf('CRPD/C/BEL/CO/2-3');
const uprDocument = await documentOf('A/HRC/18/3');

const recommendation = (paragraph: string, more: object = {}) => ({
  document,
  paragraph,
  kind: 'recommendation',
  texts: [{ language: 'en', origin: 'summary', text: `Do what paragraph ${paragraph} says about zebrafinches.` }],
  themes: ['prisons'],
  authorities: ['federalState'],
  sources: [source],
  verification: 'verified',
  ...more,
});
const add = async (paragraph: string, more: object = {}) => {
  const made = await editor('POST', '/recommendations', recommendation(paragraph, more));
  if (made.status !== 201) throw new Error(made.text);
  return made.body.id as string;
};
const etagOf = async (path: string) => ({ 'if-match': (await editor('GET', path)).headers['etag'] as string });
const patch = async (id: string, body: object) => editor('PATCH', `/recommendations/${id}`, body, await etagOf(`/recommendations/${id}`));

t.test('what the seed holds has the ids that the API would give it', async (t) => {
  const stored = await rows<{ id: string; document: string; paragraph: string; kind: string; pid: string }>(
    sql`select r.id, r.document, p.number as paragraph, r.kind, r.paragraph as pid from recommendations r join paragraphs p on p.id = r.paragraph`,
  );
  t.ok(stored.length >= 250);
  for (const { id, pid, ...input } of stored) {
    t.equal(await recommendationWrites.idOf(input as never, { tx: database.whole } as never), id, `${id} ${input.paragraph}`);
    t.equal(paragraphId(input.document, input.paragraph), pid);
  }
  for (const number of ['26', '26(a)', '26 (first part)', '100.1', 'unnumbered', '7 d'])
    t.strictSame([paragraphId('x', number), parentOf(number)], [seedParagraphId('x', number), seedParentOf(number)], number);
});

t.test('a recommendation is added with everything about it, and anybody reads it', async (t) => {
  const made = await editor('POST', '/recommendations', {
    ...recommendation('91(a)'),
    document: uprDocument,
    followUp: true,
    upr: { cycle: 1, session: 11, recommendingStates: ['NL', 'FR'] },
    texts: [
      { language: 'en', origin: 'summary', text: 'Summary in our words.' },
      { language: 'en', origin: 'official', text: 'The words of the body.' },
      { language: 'fr', origin: 'machine', text: 'Les mots.' },
      { language: 'nl', origin: 'official', text: 'De woorden.', isShown: false },
      { language: 'nl', origin: 'institute', text: 'Onze woorden.' },
    ],
    groups: ['children'],
    sdgs: ['16'],
    articles: [{ treaty: 'crc', article: '37' }],
  });
  t.equal(made.status, 201, made.text);
  const read = await anybody('GET', `/recommendations/${made.body.id}`);
  t.equal(read.status, 200);
  t.match(read.body, {
    paragraph: '91(a)',
    symbol: 'A/HRC/18/3',
    body: { code: 'upr' },
    followUp: true,
    version: 1,
    text: { en: 'The words of the body.', fr: 'Les mots.', nl: 'Onze woorden.' },
    textOrigins: { en: 'official', fr: 'machine', nl: 'institute' },
    themes: ['prisons'],
    groups: ['children'],
    sdgs: ['16'],
    authorities: ['federalState'],
    parent: { paragraph: '91' },
    status: 'notAssessed',
  });
  t.equal(read.body.upr.cycle, 1);
  t.strictSame(
    read.body.upr.recommendingStates.map(({ code }: { code: string }) => code),
    ['NL', 'FR'],
  );
  t.strictSame(read.body.articles[0].article, '37');
  t.equal(read.body.texts.length, 5);
  t.ok(read.body.tags.every(({ source }: { source: string }) => source === 'staff'));
  const { body } = await anybody('GET', '/changes?pageSize=500');
  if (body) t.ok(JSON.stringify(body).includes(made.body.id), 'and the feed tells of it');
});

t.test('a patch changes what it names, null clears, and lists are replaced', async (t) => {
  const id = await add('92', {
    upr: { cycle: 1, session: 11, recommendingStates: ['NL'] },
    groups: ['children'],
    articles: [{ treaty: 'crc', article: '3' }],
  });
  const changed = await patch(id, { upr: { cycle: 2 }, urgency: null, groups: null, themes: ['policing'], followUp: true });
  t.equal(changed.status, 200, changed.text);
  t.match(changed.body, {
    upr: { cycle: 2, session: 11, recommendingStates: [{ code: 'NL' }] },
    groups: [],
    themes: ['policing'],
    followUp: true,
    version: 2,
  });
  t.equal(changed.body.articles.length, 1, 'what is absent stays');
  const cleared = await patch(id, { upr: null, articles: null, authorities: [], followUp: null });
  t.equal(cleared.status, 200, cleared.text);
  t.equal(cleared.body.upr, undefined);
  t.match(cleared.body, { articles: [], authorities: [], followUp: false });
  const moved = await patch(id, { paragraph: '92(b)', isNumbered: false });
  t.match(moved.body, { id, paragraph: '92(b)', isNumbered: false, parent: { paragraph: '92' } }, 'the id stays with a corrected number');
  const other = await patch(id, { parentParagraph: '90' });
  t.equal(other.body.parent.paragraph, '90');
  t.equal((await patch(id, { parentParagraph: null, isNumbered: null })).body.parent, undefined);
  t.equal((await editor('GET', `/recommendations/${id}`)).body.isNumbered, true);
  const texts = await patch(id, {
    texts: [
      { language: 'en', origin: 'official', text: 'Official now.' },
      { language: 'en', origin: 'summary', text: 'Do what paragraph 92 says about zebrafinches.' },
    ],
  });
  t.equal(texts.body.text.en, 'Official now.', 'an official text takes the place of a summary');
  const version = texts.body.version;
  t.equal((await patch(id, { followUp: false })).body.version, version, 'a patch that changes nothing writes nothing');
  t.equal((await patch(id, { sources: [source], themes: ['policing'] })).body.version, version, 'nor does what is there, said again');
});

t.test('tags of others stay whatever the lists of staff say, until they are removed by name', async (t) => {
  const id = await add('93');
  await rows(sql`insert into tags (recommendation, scheme, code, source, via, confidence) values
    (${id}, 'theme', 'policing', 'mapping', 'uhri', null), (${id}, 'theme', 'housing', 'machine', null, 0.7), (${id}, 'theme', 'education', 'machine', null, 0.6)`);
  const tagsOf = (body: { tags: { concept: { code: string }; source: string }[] }) =>
    body.tags.map(({ concept, source }) => `${concept.code} ${source}`);
  t.strictSame(
    tagsOf((await patch(id, { themes: ['housing', 'policing'] })).body),
    ['education machine', 'housing staff', 'policing mapping'],
    'what a machine suggested and staff name is confirmed',
  );
  t.strictSame(tagsOf((await patch(id, { themes: null })).body), ['education machine', 'policing mapping']);
  const removed = await patch(id, {
    removedTags: [
      { scheme: 'theme', code: 'policing' },
      { scheme: 'theme', code: 'education' },
    ],
  });
  t.equal(removed.status, 200, removed.text);
  t.strictSame(removed.body.tags, []);
  const again = await patch(id, { removedTags: [{ scheme: 'theme', code: 'policing' }] });
  t.equal(again.status, 400);
  t.equal(again.body.issues[0].name, 'removedTags');
});

t.test('what is not right is refused, naming it', async (t) => {
  for (const [what, body, name, value] of [
    ['unknown kind', { kind: 'wish' }, 'kind', 'wish'],
    ['unknown theme', { themes: ['singing'] }, 'themes', 'singing'],
    ['unknown framework', { frameworks: ['singing'] }, 'frameworks', 'singing'],
    ['unknown authority', { authorities: ['atlantis'] }, 'authorities', 'atlantis'],
    ['unknown urgency', { urgency: 'soon' }, 'urgency', 'soon'],
    ['unknown document', { document: 'nothing' }, 'document', 'nothing'],
    ['unknown treaty', { articles: [{ treaty: 'xyz', article: '1' }] }, 'articles', 'xyz'],
    ['unknown origin', { texts: [{ language: 'en', origin: 'dream', text: 'x' }] }, 'texts', 'dream'],
    [
      'two texts of an origin',
      {
        texts: [
          { language: 'en', origin: 'official', text: 'x' },
          { language: 'en', origin: 'official', text: 'y' },
        ],
      },
      'texts',
      undefined,
    ],
    [
      'two texts to be shown',
      {
        texts: [
          { language: 'en', origin: 'official', text: 'x', isShown: true },
          { language: 'en', origin: 'summary', text: 'y', isShown: true },
        ],
      },
      'texts',
      undefined,
    ],
    ['no text to be shown', { texts: [{ language: 'en', origin: 'official', text: 'x', isShown: false }] }, 'texts', undefined],
    ['no text', { texts: [] }, 'texts', undefined],
    ['a language that we do not speak', { texts: [{ language: 'es', origin: 'official', text: 'x' }] }, 'texts', undefined],
    ['a session without a cycle', { upr: { session: 3 } }, 'upr', undefined],
    ['a State in words', { upr: { cycle: 1, session: 2, recommendingStates: ['Norway'] } }, 'upr', undefined],
    ['no source', { sources: [] }, 'sources', undefined],
    ['an unknown member', { colour: 'red' }, 'colour', undefined],
    ['a column of ours', { symbolKey: 'x' }, 'symbolKey', undefined],
    ['a paragraph of signs', { paragraph: '§' }, 'paragraph', undefined],
    ['a NUL', { paragraph: 'a\u0000' }, 'paragraph', undefined],
    ['a paragraph that is a part of itself', { parentParagraph: '94' }, '', undefined],
  ] as const) {
    const refused = await editor('POST', '/recommendations', recommendation('94', body));
    t.equal(refused.status, 400, `${what}: ${refused.text}`);
    const issue = refused.body?.issues?.[0];
    t.ok(String(issue?.name).startsWith(name), `${what}: ${issue?.name}`);
    if (value) t.equal(issue?.value, value, what);
  }
  t.strictSame(
    await rows(sql`select from recommendations r join paragraphs p on p.id = r.paragraph where p.number = '94'`),
    [],
    'nothing is left of a refusal',
  );
});

t.test('who may not write is refused', async (t) => {
  const id = await add('95');
  const path = `/recommendations/${id}`;
  const etag = await etagOf(path);
  t.equal((await anybody('POST', '/recommendations', recommendation('96'))).status, 401);
  t.equal((await reviewer('POST', '/recommendations', recommendation('96'))).status, 403);
  t.equal((await reviewer('PATCH', path, { followUp: true }, etag)).status, 403);
  t.equal((await anybody('PATCH', path, { followUp: true }, etag)).status, 401);
  const foreign = await stranger('PATCH', path, { followUp: true }, etag);
  t.match(foreign, { status: 403, body: { permission: 'records.change', institutions: ['firm'] } });
  t.equal((await editor('PATCH', path, { followUp: true })).status, 400);
  t.equal((await editor('PATCH', path, { followUp: true }, { 'if-match': '"7"' })).status, 412);
  t.equal((await editor('PATCH', '/recommendations/nothing', { followUp: true }, { 'if-match': '"1"' })).status, 404);
  const twice = await editor('POST', '/recommendations', recommendation('95'));
  t.match(twice, { status: 409, body: { existing: id } });
  const otherKind = await add('95', { kind: 'concern' });
  t.not(otherKind, id, 'a concern in the same paragraph is another record');
  t.equal((await patch(otherKind, { kind: 'recommendation' })).status, 409);
  const given = await editor('POST', `${path}/handOvers`, { to: 'unia', reason: 'it is theirs' }, etag);
  t.equal(given.status, 201, given.text);
  t.equal((await stranger('PATCH', path, { followUp: true }, { 'if-match': '"2"' })).status, 200);
  t.equal((await editor('PATCH', path, { followUp: false }, { 'if-match': '"3"' })).status, 403);
});

/** Everything the public can see of a word in a text, and of a theme. */
const seen = async (who: typeof anybody, id: string) => {
  const [item, list, statistics] = await Promise.all([
    who('GET', `/recommendations/${id}`),
    who('GET', '/recommendations?q=zebrafinches&pageSize=500'),
    who('GET', '/statistics?groupBy=theme&theme=prisons'),
  ]);
  return {
    item: item.status,
    list: list.body.items.some((one: { id: string }) => one.id === id),
    total: list.body.total as number,
    counted: statistics.status,
    statistics: statistics.text,
  };
};

t.test('a draft is seen by its own institution alone, and by everybody once it is published', async (t) => {
  const before = await seen(anybody, 'nothing');
  const id = await add('97', { isDraft: true });
  for (const who of [anybody, stranger])
    t.match(await seen(who, id), { item: 404, list: false, total: before.total, counted: 200, statistics: before.statistics });
  t.equal((await editor('GET', `/recommendations/${id}`)).status, 200);
  t.equal((await stranger('PATCH', `/recommendations/${id}`, { followUp: true }, { 'if-match': '"1"' })).status, 404);
  t.equal((await stranger('POST', '/recommendations', recommendation('97'))).status, 409, 'the key is taken, and nothing more is told');
  t.equal((await patch(id, { isDraft: false })).status, 200);
  t.match(await seen(anybody, id), { item: 200, list: true, total: before.total + 1 });
  const embargoed = await add('98', { publishOn: '2999-01-01' });
  t.match(await seen(anybody, embargoed), { item: 404, list: false, total: before.total + 1 });
  t.equal((await patch(embargoed, { publishOn: null, isDraft: false })).status, 200);
  t.match(await seen(anybody, embargoed), { item: 200, list: true, total: before.total + 2 });
});

t.test('it is not public before its document is', async (t) => {
  const drafted = await editor('POST', '/documents', {
    body: 'crpd',
    type: 'concludingObservations',
    symbol: 'CRPD/C/BEL/CO/99',
    title: { en: 'Invented' },
    isDraft: true,
    sources: [source],
    verification: 'verified',
  });
  if (drafted.status === 404 || drafted.status === 405) return t.pass('documents cannot be written yet');
  t.equal(drafted.status, 201, drafted.text);
  const inDraft = { document: drafted.body.id };
  const refused = await editor('POST', '/recommendations', recommendation('1', inDraft));
  t.match(refused, { status: 409, body: { document: drafted.body.id } });
  t.equal(
    (await stranger('POST', '/recommendations', recommendation('1', { ...inDraft, isDraft: true }))).status,
    400,
    'others do not see that document',
  );
  const id = await add('1', { ...inDraft, isDraft: true });
  t.equal((await patch(id, { isDraft: false })).status, 409);
  t.equal((await editor('PATCH', `/documents/${drafted.body.id}`, { isDraft: false }, { 'if-match': '"1"' })).status, 200);
  t.equal((await patch(id, { isDraft: false })).status, 200);
});

t.test('withdrawn it is gone from every list, and its address says so', async (t) => {
  const before = await seen(anybody, 'nothing');
  const id = await add('99');
  t.equal((await editor('DELETE', `/recommendations/${id}`, undefined, { 'if-match': '"1"' })).status, 400, 'a reason is needed');
  t.equal((await editor('DELETE', `/recommendations/${id}?reason=a%20mistake`)).status, 400);
  t.equal((await editor('DELETE', `/recommendations/${id}?reason=a%20mistake`, undefined, { 'if-match': '"1"' })).status, 204);
  t.match(await anybody('GET', `/recommendations/${id}`), { status: 410, body: { reason: 'a mistake', lastVersion: 2 } });
  t.match(await seen(anybody, id), { item: 410, list: false, total: before.total, statistics: before.statistics });
  t.match(await editor('POST', '/recommendations', recommendation('99')), { status: 409 }, 'its id is never given again');
});

t.test('merged it leads to the other, which gets what belonged to it', async (t) => {
  const [from, into] = [
    await add('101', {
      upr: { cycle: 3, session: 4, recommendingStates: ['NO'] },
      groups: ['children'],
      articles: [{ treaty: 'crc', article: '3' }],
      authorities: ['flanders'],
    }),
    await add('102'),
  ];
  const third = await add('103');
  await rows(
    sql`insert into positions (id, recommendation, value, document, sources, verification) values ('mergeposition', ${from}, 'noted', ${uprDocument}, '[{"kind": "official", "citation": "x"}]', 'verified')`,
  );
  await rows(sql`insert into measure_recommendations (measure, recommendation) select id, ${from} from measures order by id limit 1`);
  await rows(
    sql`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state) select 'mergeassess1', ${from}, 'firm', 'noProgress', (select code from confidence_levels limit 1), '2026-01-01', '1', 'draft'`,
  );
  await rows(
    sql`insert into contributions (id, recommendation, contributor, voice, text, state) values ('mergecontrib', ${from}, 'An NGO', 'civilSociety', '{"en": "x"}', 'submitted')`,
  );
  await rows(
    sql`insert into lineage (earlier, later, state, suggested_by) values (${from}, ${third}, 'confirmed', 'staff'), (${into}, ${from}, 'suggested', 'staff')`,
  );
  await rows(
    sql`insert into proposed_assessments (id, recommendation, treaty_action, status) select 'mergepropose', ${from}, id, 'implemented' from treaty_actions order by id limit 1`,
  );
  const merge = { into, reason: 'the same paragraph' };
  t.equal((await stranger('POST', `/recommendations/${from}/merges`, merge, { 'if-match': '"1"' })).status, 403);
  t.equal((await editor('POST', `/recommendations/${from}/merges`, { ...merge, into: from }, { 'if-match': '"1"' })).status, 409);
  const merged = await editor('POST', `/recommendations/${from}/merges`, merge, { 'if-match': '"1"' });
  t.equal(merged.status, 200, merged.text);
  t.match(merged.body, {
    id: into,
    groups: ['children'],
    authorities: ['federalState', 'flanders'],
    upr: { cycle: 3, recommendingStates: [{ code: 'NO' }] },
    position: 'noted',
    version: 2,
  });
  t.equal(merged.body.articles.length, 1);
  t.equal(merged.body.measures.length, 1);
  t.match(await anybody('GET', `/recommendations/${from}`), {
    status: 301,
    headers: { location: `http://monitum.test/api/monitoring/v1/recommendations/${into}` },
  });
  for (const table of ['positions', 'assessments', 'contributions', 'proposed_assessments'])
    t.equal(
      (await rows<{ count: number }>(sql`select count(*)::int as count from ${sql.raw(table)} where recommendation = ${into}`))[0]?.count,
      1,
      table,
    );
  t.strictSame(
    (await rows(sql`select earlier, later from lineage where ${into} in (earlier, later) order by later`)).length,
    2,
    'the pair with the third moved; that of the two stays behind',
  );
  t.equal(
    (await anybody('GET', `/recommendations/${into}/related`)).body.items.filter((one: { id: string }) => one.id === third).length,
    1,
  );
});

t.test('one with a published assessment is not merged', async (t) => {
  const [from, into] = [await add('104'), await add('105')];
  await rows(
    sql`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from) select 'mergeassess2', ${from}, 'firm', 'noProgress', (select code from confidence_levels limit 1), '2026-01-01', '1', 'published', now()`,
  );
  const refused = await editor('POST', `/recommendations/${from}/merges`, { into, reason: 'the same' }, { 'if-match': '"1"' });
  t.equal(refused.status, 409);
  t.match(refused.body.detail, /other way round/);
  t.equal((await editor('POST', `/recommendations/${into}/merges`, { into: from, reason: 'the same' }, { 'if-match': '"1"' })).status, 200);
  t.equal((await verifyAudit(database.whole)).broken, undefined);
});
