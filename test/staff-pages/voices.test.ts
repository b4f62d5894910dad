import t from 'tap';
import { appForFile, caller } from '../helper.ts';
import { type FormFields, formIn, staffFor } from '../staff.ts';

const { app, database } = await appForFile(t, { search: false });
const { sql } = database;
const contributor = await staffFor(app, database, {
  roles: ['contributor'],
  represents: 'Coalition <b>for</b> Something',
  voice: 'civilSociety',
});
const another = await staffFor(app, database, { roles: ['contributor'], represents: 'Another league', voice: 'civilSociety' });
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const foreign = await staffFor(app, database, { roles: ['editor'], institution: 'unia' });
const moderator = await staffFor(app, database, { roles: ['reviewer'], institution: 'firm' });
const second = await staffFor(app, database, { roles: ['reviewer'], institution: 'unia' });
const anybody = caller(app);
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
const languages = ['nl', 'fr', 'de', 'en'];

const ids = (await sql<{ id: string }[]>`select id from recommendations order by adopted_first nulls last, id limit 6`).map(({ id }) => id);
const [first, other, third, fourth] = ids as [string, string, string, string, ...string[]];
const newForm = '/nl/staff/contributions/new';
const said = {
  recommendation: first,
  'text.nl': 'Er is niets veranderd',
  'text.fr': 'Rien n’a changé',
  status: 'noProgress',
  'evidence.0.tier': '',
  'evidence.0.title.nl': '',
};
const [tier] = await sql<{ code: string }[]>`select code from evidence_tiers order by position limit 1`;

async function send(fields: FormFields = {}, who = contributor): Promise<string> {
  const answer = await who.post(newForm, { ...said, ...fields });
  t.equal(answer.status, 303, /(problem-issues|error-summary)[\s\S]{0,600}/.exec(answer.text)?.[0] ?? '');
  return answer.location.replace(/\?.*/, '');
}
const inApi = (address: string) => anybody('GET', address.replace(/^\/nl\/staff/, ''));

t.test('a contribution is sent, seen by nobody, published by a moderator and then by everybody', async (t) => {
  const address = await send({
    'evidence.0.tier': tier?.code ?? '',
    'evidence.0.title.nl': 'Een rapport',
    'evidence.0.url': 'https://example.org/r',
  });
  t.equal((await inApi(address)).status, 404);
  t.equal((await another.get(address)).status, 404, 'another contributor does not see it');
  t.match((await contributor.get('/nl/staff/contributions')).text, address);
  t.match((await moderator.get('/nl/staff/contributions')).text, address);
  t.notMatch((await another.get('/nl/staff/contributions')).text, address);
  const page = await moderator.get(address);
  t.match(page.text, /Er is niets veranderd/);
  t.match(page.text, /<p class="written-text" lang="fr">/);
  t.match(page.text, /href="https:\/\/example.org\/r"/);
  t.equal((await moderator.post(`${address}/publish`, formIn(page.text, `${address}/publish`))).status, 303);
  const published = await inApi(address);
  t.match(published.body, { state: 'published', text: { nl: said['text.nl'], fr: said['text.fr'] }, status: { code: 'noProgress' } });
  t.equal((await moderator.post(`${address}/publish`, { version: '2' })).status, 409, 'what is published cannot be published');
  t.match((await contributor.get(address)).text, /gepubliceerd/);
});

t.test('a contribution is refused for a reason, changed by its author and handed in again', async (t) => {
  const address = await send();
  const form = formIn((await moderator.get(address)).text, `${address}/refuse`);
  const bare = await moderator.post(`${address}/refuse`, form);
  t.equal(bare.status, 400);
  t.match(bare.text, /<a href="#field-reason">Reden: vul dit in/);
  t.equal((await moderator.post(`${address}/refuse`, { ...form, reason: 'Namen van personen' })).status, 303);
  const refused = await contributor.get(address);
  t.match(refused.text, /Namen van personen/);
  const edit = `${address}/edit`;
  const typed = formIn((await contributor.get(edit)).text, edit);
  t.match(typed, { 'text.nl': said['text.nl'], status: 'noProgress', version: '2' });
  const more = await contributor.post(edit, { ...typed, addRow: 'evidence' });
  t.equal(more.status, 200, 'a row more writes nothing');
  t.equal((await contributor.post(edit, { ...typed, 'text.nl': 'Zonder namen', 'text.fr': '' })).status, 303);
  const again = formIn((await contributor.get(edit)).text, edit);
  t.match(again, { 'text.nl': 'Zonder namen', 'text.fr': '' });
  t.match((await moderator.get('/nl/staff/contributions?state=submitted')).text, address);
  t.match((await moderator.get(address)).text, /Namen van personen/, 'its history tells why it was refused');
});

t.test('what was changed or decided meanwhile is shown beside what was typed', async (t) => {
  const address = await send();
  const edit = `${address}/edit`;
  const typed = formIn((await contributor.get(edit)).text, edit);
  const moderation = formIn((await moderator.get(address)).text, `${address}/refuse`);
  t.equal((await contributor.post(edit, { ...typed, 'text.nl': 'Elders gewijzigd' })).status, 303);
  const stale = await contributor.post(edit, { ...typed, 'text.nl': 'Hier getypt' });
  t.equal(stale.status, 412);
  t.match(stale.text, /stored-now[\s\S]*Elders gewijzigd/);
  t.match(formIn(stale.text, edit), { 'text.nl': 'Hier getypt', version: '2' });
  const late = await moderator.post(`${address}/refuse`, { ...moderation, reason: 'Over de eerste versie' });
  t.equal(late.status, 412);
  t.match(late.text, /Elders gewijzigd/);
  t.match(formIn(late.text, `${address}/refuse`), { reason: 'Over de eerste versie', version: '2' });
});

t.test('a contribution is taken back by its author, taken down by a moderator, touched by nobody else', async (t) => {
  const own = await send();
  t.equal((await another.post(`${own}/withdraw`, { version: '1', reason: 'Not mine' })).status, 404);
  t.equal((await contributor.post(`${own}/withdraw`, { version: '1', reason: '' })).status, 422, 'a reason is needed');
  t.equal((await contributor.post(`${own}/withdraw`, { version: '1', reason: 'Verkeerd' })).status, 303);
  t.notMatch((await moderator.get('/nl/staff/contributions')).text, own);
  const down = await send();
  await moderator.post(`${down}/publish`, { version: '1' });
  t.equal((await another.get(`${down}/edit`)).status, 404, 'a form is for its author');
  t.equal((await another.post(`${down}/edit`, { ...said, version: '2' })).status, 403);
  t.equal((await contributor.post(`${down}/edit`, { ...said, version: '2' })).status, 409, 'what is published is not changed');
  t.equal((await second.post(`${down}/withdraw`, { version: '2', reason: 'Persoonsgegevens', redact: 'true' })).status, 303);
  t.equal((await inApi(down)).status, 410);
});

t.test('roles do what is theirs', async (t) => {
  const address = await send();
  t.equal((await editor.get('/nl/staff/contributions')).status, 403);
  t.equal((await editor.get(newForm)).status, 403);
  t.equal((await contributor.post(`${address}/publish`, { version: '1' })).status, 403);
  t.equal((await contributor.get('/nl/staff/lineage')).status, 403);
  t.equal((await contributor.get('/nl/staff/proposals')).status, 403);
  t.equal((await contributor.get(`/nl/staff/recommendations/${first}/versions`)).status, 403);
  t.equal((await moderator.post(`${address}/publish`, { version: '1', csrf: 'stolen' })).status, 403, 'no form without its token');
  t.equal((await inApi(address)).status, 404);
  const both = await staffFor(app, database, {
    roles: ['contributor', 'reviewer'],
    institution: 'firm',
    represents: 'Both at once',
    voice: 'civilSociety',
  });
  const own = await send({}, both);
  t.notMatch((await both.get(own)).text, `${own}/publish`, 'nobody is offered to publish their own');
  t.equal((await both.post(`${own}/publish`, { version: '1' })).status, 403);
});

t.test('scripts in what was sent are text, wherever it is shown', async (t) => {
  const address = await send({
    'text.nl': hostile,
    'evidence.0.tier': tier?.code ?? '',
    'evidence.0.title.nl': hostile,
    'evidence.0.url': 'https://example.org/',
  });
  const unsafe = await contributor.post(newForm, {
    ...said,
    'evidence.0.tier': tier?.code ?? '',
    'evidence.0.title.nl': 'x',
    'evidence.0.url': 'javascript:alert(1)',
  });
  t.equal(unsafe.status, 422);
  for (const [who, page] of [
    [moderator, address],
    [moderator, '/nl/staff/contributions'],
    [contributor, `${address}/edit`],
  ] as const) {
    const { status, text } = await who.get(page);
    t.equal(status, 200);
    t.notMatch(text, /<script>alert|<img src=x|<b>for<\/b>/, page);
  }
  t.match((await moderator.get(address)).text, /&lt;script>alert/);
});

t.test('a pair is suggested by two ids, read side by side, confirmed and taken back', async (t) => {
  await sql`delete from lineage`;
  const form = '/nl/staff/lineage/new';
  t.equal((await editor.post(form, { earlier: first, later: 'nosuchone' })).status, 400);
  const made = await editor.post(form, { earlier: other, later: first, reason: 'Dezelfde woorden' });
  t.equal(made.status, 303);
  const address = made.location;
  const existing = await editor.post(form, { earlier: first, later: other });
  t.equal(existing.status, 409);
  t.match(existing.text, `href="${address}"`);
  const list = await moderator.get('/nl/staff/lineage?state=suggested');
  t.match(list.text, address);
  t.match(list.text, /Dezelfde woorden/);
  const decision = formIn(list.text, address);
  const bare = await moderator.post(address, { ...decision, state: 'confirmed' });
  t.equal(bare.status, 422, 'a reason is needed');
  const decided = await moderator.post(address, { ...decision, state: 'confirmed', reason: 'Beide gelezen' });
  t.match(decided, { status: 303, location: '/nl/staff/lineage?state=suggested&decided=true' });
  const chain = await anybody('GET', `/recommendations/${first}/lineage`);
  t.equal(chain.body.total, 2);
  const stale = await second.post(address, { ...decision, csrf: second.csrf, state: 'rejected', reason: 'Te laat' });
  t.equal(stale.status, 412);
  t.match(stale.text, /Beide gelezen/);
  const again = formIn(stale.text, address);
  t.match(again, { reason: 'Te laat', version: '2' });
  t.equal((await second.post(address, { ...again, csrf: second.csrf, state: 'rejected' })).status, 303);
  t.equal((await anybody('GET', `/recommendations/${first}/lineage`)).body.total, 1);
  t.match((await moderator.get('/nl/staff/lineage?state=rejected')).text, address);
});

t.test('pairs stand best first, words in common are marked, why is told', async (t) => {
  await sql`delete from lineage`;
  const reasons = { themes: [], groups: [], treaties: ['crpd'], textSimilarity: 0.5, language: 'nl' };
  for (const [earlier, later, score] of [
    [first, third, 0.4],
    [first, fourth, 0.9],
  ] as const)
    await sql`insert into lineage (earlier, later, state, suggested_by, score, reasons) values (${earlier}, ${later}, 'suggested', 'similarity', ${score}, ${sql.json(reasons)})`;
  for (const id of [first, fourth]) {
    await sql`delete from recommendation_texts where recommendation = ${id}`;
    await sql`insert into recommendation_texts (recommendation, language, origin, text, is_shown) values (${id}, 'nl', 'summary', ${`De gevangenissen ${id} ${hostile}`}, true)`;
  }
  const { text } = await editor.get('/nl/staff/lineage');
  t.ok(text.indexOf(`${first}-${fourth}`) < text.indexOf(`${first}-${third}`));
  t.equal(text.split('<mark>gevangenissen</mark>').length, 3, 'in both');
  t.notMatch(text, `<mark>${first}</mark>`);
  t.notMatch(text, /<script>alert|<img src=x/);
  t.match(text, /90[\s\u00a0]?%/);
  t.notMatch((await editor.get('/nl/staff/lineage?minScore=0.5')).text, `${first}-${third}`);
});

t.test('what an act suggests is dismissed for a reason, or leads to an assessment', async (t) => {
  const [action] = await sql<{ id: string }[]>`select id from treaty_actions where published_at is not null order by id limit 1`;
  for (const id of ['proposal1', 'proposal2'])
    await sql`insert into proposed_assessments (id, recommendation, treaty_action, status) values (${id}, ${id === 'proposal1' ? first : other}, ${action?.id ?? ''}, 'implemented')`;
  t.match((await editor.get('/nl/staff/proposals')).text, '/nl/staff/proposals/proposal1');
  const address = '/nl/staff/proposals/proposal1';
  const page = await editor.get(address);
  t.match(page.text, `/nl/staff/recommendations/${first}/assessments/new?proposal=proposal1&amp;status=implemented`);
  const form = formIn(page.text, address);
  t.equal((await editor.post(address, { ...form, reason: '' })).status, 422);
  t.equal((await editor.post(address, { ...form, reason: 'Een ander verdrag' })).status, 303);
  t.match((await editor.get(address)).text, /Een ander verdrag/);
  t.notMatch((await editor.get('/nl/staff/proposals')).text, 'proposals/proposal1');
  t.match((await editor.get('/nl/staff/proposals?state=dismissed')).text, 'proposals/proposal1');
  const stale = await foreign.post(address, { ...form, csrf: foreign.csrf, reason: 'Te laat' });
  t.equal(stale.status, 412);
  t.match(stale.text, /Een ander verdrag/);
});

t.test('two versions of a record stand side by side, with what went and came, by whom and why', async (t) => {
  const { status, body } = await caller(app, editor.key)('POST', '/deadlines', {
    title: { nl: 'Een kort verslag aan het comité' },
    kind: 'periodicReport',
    body: 'crpd',
    dueOn: '2027-03',
    state: 'open',
    isDraft: true,
    sources: [{ kind: 'official', citation: 'Invented for a test' }],
    verification: 'verified',
  });
  t.equal(status, 201);
  const change = (version: number, patch: object) =>
    caller(app, editor.key)('PATCH', `/deadlines/${body.id}`, patch, { 'if-match': `"${version}"` });
  t.equal((await change(1, { title: { nl: `Een lang verslag aan het comité` }, body: 'cedaw' })).status, 200);
  const address = `/nl/staff/deadlines/${body.id}`;
  t.equal((await foreign.get(`${address}/versions`)).status, 404, 'a draft of another institution does not exist');
  t.equal((await change(2, { isDraft: false })).status, 200);
  t.equal((await change(3, { title: { nl: `Een lang verslag aan het comité ${hostile}` } })).status, 200);
  const list = await editor.get(`${address}/versions`);
  t.match(list.text, `${address}/compare?from=1&amp;to=2`);
  const compared = await editor.get(`${address}/compare?from=1&to=2`);
  t.match(compared.text, /<del>kort <\/del>/);
  t.match(compared.text, /<ins>lang <\/ins>/);
  t.match(compared.text, /Federaal Instituut|FIRM/, 'by whom');
  const latest = await editor.get(`${address}/compare`);
  t.match(latest.text, /<ins>[^<]*&lt;script>/);
  t.notMatch(latest.text, /<script>alert|<img src=x/);
  t.match((await editor.get(`${address}/compare?from=4&to=4`)).text, /bevatten hetzelfde/);
  // Another institution sees what was public, and nothing of how it was prepared.
  t.notMatch((await foreign.get(`${address}/versions`)).text, 'from=1&amp;to=2');
  t.equal((await foreign.get(`${address}/compare?from=1&to=4`)).status, 404);
  t.equal((await foreign.get(`${address}/compare?from=3&to=4`)).status, 200);
});

t.test('the texts and tags of a recommendation are compared too', async (t) => {
  const [row] = await sql<{ id: string; version: number }[]>`select id, version from recommendations where id = ${other}`;
  const version = row?.version ?? 0;
  const path = `/recommendations/${other}`;
  await sql`update recommendations set institutions = '{firm}' where id = ${other}`;
  const [text] = await sql<{ language: string; origin: string; text: string }[]>`
    select language, origin, text from recommendation_texts where recommendation = ${other} and is_shown order by language limit 1`;
  const changed = await caller(app, editor.key)(
    'PATCH',
    path,
    { texts: [{ language: text?.language, origin: text?.origin, text: `${text?.text} Bijgevoegd.` }], groups: ['children'] },
    { 'if-match': `"${version}"` },
  );
  t.equal(changed.status, 200, changed.text);
  const { text: page, status } = await editor.get(`/nl/staff${path}/compare`);
  t.equal(status, 200);
  t.match(page, /<ins>[^<]*Bijgevoegd/);
  t.match(page, /<del>/, 'texts of the other languages went');
});

t.test('an answer of the State is written down, changed, withdrawn; a grade by its scale', async (t) => {
  const positions = `/nl/staff/recommendations/${third}/positions`;
  const before = (await anybody('GET', `/recommendations/${third}/positions`)).body.total;
  const source = { 'sources.0.kind': 'official', 'sources.0.citation': 'Invented for a test', verification: 'verified' };
  const bare = await editor.post(`${positions}/new`, { ...source, statedOn: '31 maart' });
  t.equal(bare.status, 422);
  t.match(bare.text, /href="#field-value">Antwoord van de Staat: vul dit in/);
  t.match(formIn(bare.text, `${positions}/new`), { statedOn: '31 maart' });
  const made = await editor.post(`${positions}/new`, { ...source, value: 'noted', statedOn: '2021-05', 'note.nl': hostile });
  t.equal(made.status, 303, /(problem-issues|error-summary)[\s\S]{0,600}/.exec(made.text)?.[0] ?? '');
  const stated = (await anybody('GET', `/recommendations/${third}/positions`)).body;
  t.equal(stated.total, before + 1);
  const { id } = stated.items.find(({ statedOn }: { statedOn: string }) => statedOn === '2021-05');
  const address = `${positions}/${id}`;
  t.match((await editor.get(positions)).text, address);
  const page = await editor.get(address);
  t.notMatch(page.text, /<script>alert|<img src=x/);
  const form = formIn(page.text, address);
  t.equal((await foreign.post(address, { ...form, csrf: foreign.csrf, value: 'supported' })).status, 403);
  t.equal((await moderator.post(address, { ...form, csrf: moderator.csrf, value: 'supported' })).status, 403);
  t.equal((await editor.post(address, { ...form, value: 'supported' })).status, 303);
  const stale = await editor.post(address, { ...form, 'note.nl': 'Hier getypt' });
  t.equal(stale.status, 412);
  t.match(stale.text, /stored-now[\s\S]*supported/);
  t.match(formIn(stale.text, address), { 'note.nl': 'Hier getypt', version: '2' });
  t.equal((await editor.get(`/nl/staff/recommendations/${first}/positions/${id}`)).status, 404, 'it stands under its recommendation alone');
  t.equal((await editor.post(`${address}/withdraw`, { version: '2', reason: '' })).status, 422);
  t.equal((await editor.post(`${address}/withdraw`, { version: '2', reason: 'Tweemaal genoteerd' })).status, 303);
  t.equal((await anybody('GET', `/recommendations/${third}/positions`)).body.total, before);
  const [grade] = await sql<{ scheme: string; code: string }[]>`
    select g.scheme, g.code from scheme_grades g join grade_schemes s on s.code = g.scheme where s.valid_to is null order by g.scheme, g.position limit 1`;
  const [document] = await sql<{ id: string }[]>`select id from documents where published_at is not null order by id limit 1`;
  const grades = `/nl/staff/recommendations/${third}/grades`;
  const fields = { ...source, scheme: grade?.scheme ?? '', document: document?.id ?? '' };
  t.equal((await editor.post(`${grades}/new`, { ...fields, grade: 'nosuchgrade' })).status, 422);
  t.equal((await editor.post(`${grades}/new`, { ...fields, grade: grade?.code ?? '' })).status, 303);
  t.match((await editor.get(grades)).text, `${grades}/`);
});

t.test('each page is there in four languages', async (t) => {
  const address = (await send()).replace('/nl', '');
  for (const language of languages) {
    for (const page of [
      '/staff/contributions',
      '/staff/lineage',
      '/staff/lineage/new',
      '/staff/proposals',
      '/staff/proposals/proposal2',
      `/staff/lineage/${first}-${third}`,
      `/staff/recommendations/${first}/versions`,
      `/staff/recommendations/${other}/compare`,
      `/staff/recommendations/${third}/positions`,
      `/staff/recommendations/${third}/positions/new`,
      `/staff/recommendations/${third}/grades`,
      `/staff/recommendations/${third}/grades/new`,
      address,
    ])
      t.equal(
        (await (/proposal|lineage|versions|compare|positions|grades/.test(page) ? editor : moderator).get(`/${language}${page}`)).status,
        200,
        `${language} ${page}`,
      );
    for (const page of ['/staff/contributions/new', `/staff/contributions/new?recommendation=${first}`, `${address}/edit`])
      t.equal((await contributor.get(`/${language}${page}`)).status, 200, `${language} ${page}`);
  }
});
