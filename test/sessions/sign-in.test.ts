import t from 'tap';
import { verifyAudit } from '../../src/changes/audit.ts';
import { accountFor, caller } from '../helper.ts';
import { awaitingCode, browser, clock, codeOf, hiddenOf, personFor, signedIn, staffApp } from './support.ts';

const { app, database } = await staffApp(t);
const { sql } = database;
const admin = await accountFor(database, { roles: ['admin'] });
const manage = caller(app, admin.key);
const wrong = /not right, or the account is closed/;
let addresses = 0;
/** A browser at an address that has not tried anything yet. */
const fresh = () => browser(app, `198.51.100.${++addresses}`);

type Browser = ReturnType<typeof browser>;
const typePassword = (one: Browser, person: { email: string; password: string }, more: Record<string, string> = {}) =>
  one.post('/en/staff/sign-in', { email: person.email, password: person.password, ...more });
const typeCode = (one: Browser, code: string, more: Record<string, string> = {}) => one.post('/en/staff/sign-in/code', { code, ...more });
const operations = async (): Promise<string[]> =>
  (await sql`select operation || ' ' || coalesce(reason, '') as text from audit_entries order by sequence`).map(({ text }) => text.trim());

t.test('a person signs in with a password and a code, and is where they wanted to be', async (t) => {
  const person = await personFor(database);
  const one = fresh();
  const { location } = await one.get('/en/staff/notes/7');
  const page = await one.get(location ?? '');
  t.match(page.text, /name="password"[^>]*|autocomplete="current-password"/);
  for (const name of ['username', 'current-password']) t.match(page.text, `autocomplete="${name}"`);
  const second = await typePassword(one, { ...person, email: ` ${person.email.toUpperCase()}` }, hiddenOf(page.text));
  t.equal(second.status, 200, second.text.slice(0, 300));
  t.match(second.text, 'autocomplete="one-time-code"');
  t.equal(one.cookies.has('__Host-session'), false, 'a password alone is no session');
  t.match((await one.get('/en/staff/notes/7')).location, 'sign-in');
  const third = await typeCode(one, codeOf(person), hiddenOf(second.text));
  t.strictSame([third.status, third.location], [303, '/en/staff/notes/7']);
  const [cookie] = [third.headers['set-cookie'] ?? []].flat().filter((text) => text.startsWith('__Host-session='));
  t.match(cookie, /^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  t.equal((await one.get('/en/staff/notes/7')).status, 200);
  t.match((await one.get('/en/staff/sign-in?to=/en/staff/notes/9')).location, '/en/staff/notes/9', 'who is in needs no sign-in');
  const [row] = await sql`select password_hash as hash from credentials where owner = ${person.id}`;
  t.match(row?.['hash'], /^scrypt\$131072\$8\$1\$/, 'what was kept when less was asked is kept anew');
  t.strictSame((await operations()).slice(-1), ['session.create password']);
});

t.test('nobody is led to another site', async (t) => {
  const person = await personFor(database);
  for (const to of [
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/en/staff/../../evil',
    '/en/staff/%2E%2e/%2e/evil',
    '/en/staffs',
    '/en/staff/sign-out',
    'javascript:alert(1)',
    '/en/staff\n',
  ]) {
    const page = await fresh().get(`/en/staff/sign-in?${new URLSearchParams({ to })}`);
    t.equal(hiddenOf(page.text)['to'], '/en/staff', to);
  }
  const one = fresh();
  await typePassword(one, person, { to: 'https://evil.test/' });
  t.equal((await typeCode(one, codeOf(person), { kept: 'https://evil.test/' })).location, '/en/staff');
});

t.test('a wrong password, no account and a closed one are answered alike; nothing of what was typed is recorded', async (t) => {
  const person = await personFor(database);
  const none = await typePassword(fresh(), { email: 'nobody@example.org', password: person.password });
  const other = await typePassword(fresh(), { ...person, password: 'another password' });
  const strip = (text: string, email: string) => text.replaceAll(email, '');
  t.strictSame([none.status, other.status], [422, 422]);
  t.match(none.text, wrong);
  t.equal(strip(none.text, 'nobody@example.org'), strip(other.text, person.email));
  t.strictSame((await operations()).slice(-2), ['signIn.failed account', 'signIn.failed password']);
  const rest = await sql`select row_to_json(a)::text as text from audit_entries a`;
  t.notMatch(rest.map(({ text }) => text).join('\n'), /nobody@|another password|198\.51|Somebody|@example/);
});

t.test('five failures close an account for a quarter of an hour, passwords and codes together', async (t) => {
  const person = await personFor(database);
  const one = fresh();
  await sql`update credentials set failures = 2 where owner = ${person.id}`;
  await typePassword(one, { ...person, password: 'another password' });
  t.equal((await typePassword(one, person)).status, 200, 'a right one still is');
  t.equal((await typeCode(one, '000000')).status, 422);
  t.match((await typeCode(one, 'not a code')).text, 'not under way any more');
  t.ok((await operations()).includes('signIn.locked'));
  await awaitingCode(one, app, person.id);
  t.match((await typeCode(one, codeOf(person))).text, 'not under way', 'also for a right code');
  clock.pass(14);
  t.match((await typePassword(fresh(), person)).text, wrong, 'and a right password');
  clock.pass(1.1);
  t.equal((await typePassword(fresh(), person)).status, 200);
});

t.test('of many right and wrong passwords sent at once, no more than five are looked at', async (t) => {
  const person = await personFor(database);
  await sql`update credentials set failures = 4 where owner = ${person.id}`;
  const guesses = Array.from({ length: 3 }, () => typePassword(fresh(), { ...person, password: 'another password' }));
  await Promise.all(guesses);
  const locked = (await operations()).slice(-4).filter((one) => one === 'signIn.failed locked');
  t.equal(locked.length, 2);
});

t.test('a code is good once, and for a step before and after', async (t) => {
  const person = await personFor(database);
  const attempt = async (code: string) => {
    const one = fresh();
    await awaitingCode(one, app, person.id);
    const { status } = await typeCode(one, code);
    await sql`update credentials set failures = 0`;
    return status;
  };
  t.equal(await attempt(codeOf(person, -2)), 422, 'two steps ago');
  t.equal(await attempt(codeOf(person, 2)), 422, 'two steps ahead');
  t.equal(await attempt(codeOf(person)), 303);
  t.equal(await attempt(codeOf(person)), 422, 'again');
  t.equal(await attempt(codeOf(person, -1)), 422, 'one before a used one');
  t.equal(await attempt(codeOf(person, 1)), 303, 'the next step');
  clock.pass(5);
  t.equal(await attempt(codeOf(person)), 303, 'later');
});

t.test('a sign-in that is under way lasts ten minutes and leads to one session', async (t) => {
  const person = await personFor(database);
  const one = fresh();
  await awaitingCode(one, app, person.id);
  clock.pass(11);
  t.match((await typeCode(one, codeOf(person))).text, 'not under way');
  await awaitingCode(one, app, person.id);
  const token = one.cookies.get('__Host-sign-in') ?? '';
  t.equal((await typeCode(one, codeOf(person))).status, 303);
  clock.pass(1);
  const replay = await fresh().post('/en/staff/sign-in/code', { code: codeOf(person) }, { cookie: `__Host-sign-in=${token}` });
  t.match(replay.text, 'not under way');
});

t.test('an account that was disabled meanwhile gets no session', async (t) => {
  const person = await personFor(database);
  const one = fresh();
  await awaitingCode(one, app, person.id);
  await sql`update users set disabled_at = now() where id = ${person.id}`;
  t.match((await typeCode(one, codeOf(person))).text, 'not under way');
  t.match((await typePassword(one, person)).text, wrong);
});

t.test('an address that tries too often waits', async (t) => {
  const one = fresh();
  let answer = await one.post('/en/staff/sign-in/code', { code: '1' });
  for (let count = 0; count < 29; count++) answer = await one.post('/en/staff/sign-in/code', { code: '1' });
  t.equal(answer.status, 422);
  answer = await typePassword(one, { email: 'a@example.org', password: 'x' });
  t.equal(answer.status, 429);
  t.match(answer.headers['retry-after'], /^\d+$/);
  t.equal((await one.get('/en/staff/sign-in')).status, 200, 'looking is free');
  t.equal((await fresh().post('/en/staff/sign-in/code', { code: '1' })).status, 422, 'others do not');
});

t.test('a sign-in of another site is refused', async (t) => {
  const person = await personFor(database);
  const headers = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' };
  t.equal((await fresh().post('/en/staff/sign-in', { email: person.email, password: person.password }, headers)).status, 403);
});

t.test('what was typed before a session ended goes on to its form by itself', async (t) => {
  const person = await personFor(database);
  const one = fresh();
  const lost = await one.post('/en/staff/notes/7', { text: 'My work' });
  const second = await typePassword(one, person, hiddenOf(lost.text));
  const third = await typeCode(one, codeOf(person), hiddenOf(second.text));
  t.strictSame([third.status, third.location], [307, '/en/staff/notes/7']);
  const back = await one.post(third.location ?? '', { code: '1', ...hiddenOf(second.text) });
  t.equal(back.status, 200);
  t.match(back.text, 'My work');
});

t.test('an invitation sets password, app and recovery codes, once', async (t) => {
  const { body: user } = await manage('POST', '/users', {
    name: 'Nora Nieuw',
    email: 'nora@example.org',
    roles: ['editor'],
    institution: 'firm',
  });
  const made = await manage('POST', `/users/${user.id}/invitations`, { language: 'fr' });
  t.equal(made.status, 201, made.text);
  t.match(made.body, { user: { id: user.id }, url: /^http:\/\/monitum\.test\/fr\/staff\/invitations\/[\w-]{43}$/ });
  const replaced = new URL(made.body.url).pathname;
  t.match((await manage('POST', `/users/${user.id}/invitations`, {}, { 'idempotency-key': '12345678' })).status, 400);
  const path = new URL((await manage('POST', `/users/${user.id}/invitations`, { language: 'en' })).body.url).pathname;
  t.equal((await fresh().get(replaced)).status, 404, 'a newer link takes the place of an older one');
  const one = fresh();
  const page = await one.get(path);
  t.equal(page.status, 200);
  t.equal(page.headers['cache-control'], 'no-store');
  t.match(page.text, 'autocomplete="new-password"');
  t.match(page.text, '<svg class="qr"');
  const secret = (/class="secret">([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '').replaceAll(' ', '');
  t.equal(secret.length, 32);
  const set = (password: string, code = codeOf({ secret })) => one.post(path, { password, code });
  for (const [password, fault] of [
    ['short', 'at least 12'],
    ['x1'.repeat(65), '128 characters at most'],
    ['nora@example.org', 'your name or e-mail'],
    ['Nora Nieuw 2030', 'your name or e-mail'],
    ['Password1234!', 'among the first'],
    ['azertyuiop123', 'among the first'],
    ['1234567890123', 'among the first'],
    ['Welkom2030!!', 'among the first'],
  ] as const) {
    const answer = await set(password);
    t.equal(answer.status, 422, password);
    t.match(answer.text, fault, password);
    t.notMatch(answer.text, `name="password" value="${password}"`);
  }
  const good = 'vijf gele fietsen zingen';
  t.match((await set(good, '000000')).text, 'not the code that the app shows');
  const done = await set(good);
  t.equal(done.status, 200, done.text.slice(0, 500));
  const codes = [...done.text.matchAll(/class="secret">([0-9A-Z-]{29})</g)].map(([, code = '']) => code);
  t.equal(new Set(codes).size, 10);
  t.equal((await one.get(path)).status, 404, 'used up');
  t.equal((await set(good)).status, 404);

  const kept = (
    await sql`select row_to_json(c)::text || (select json_agg(r)::text from recovery_codes r) as text from credentials c where owner = ${user.id}`
  )[0]?.['text'];
  for (const text of [good, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) t.notMatch(kept, text);

  const person = { email: 'nora@example.org', password: good };
  t.equal((await typePassword(one, person)).status, 200);
  t.equal((await typeCode(one, codes[0]?.toLowerCase().replaceAll('-', ' ') ?? '')).status, 303, 'a recovery code, as somebody types it');
  await awaitingCode(one, app, user.id);
  t.equal((await typeCode(one, codes[0] ?? '')).status, 422, 'is good once');
  t.equal((await typeCode(one, codes[1] ?? '')).status, 303);

  const late = new URL((await manage('POST', `/users/${user.id}/invitations`, {})).body.url).pathname;
  const session = await signedIn(app, user.id);
  clock.pass(7 * 24 * 60 - 1);
  t.equal((await fresh().get(late)).status, 200);
  clock.pass(2);
  t.equal((await fresh().get(late)).status, 404, 'after seven days');
  t.equal((await fresh().get('/en/staff/invitations/nothing')).status, 404);
  t.ok(session.token);
  t.equal((await manage('POST', '/users/nobody/invitations', {})).status, 404);
  await manage('PATCH', `/users/${user.id}`, { isDisabled: true }, { 'if-match': '"1"' });
  t.equal((await manage('POST', `/users/${user.id}/invitations`, {})).status, 409);
});

t.test('the own page changes password, app and recovery codes, for who knows the password', async (t) => {
  const person = await personFor(database);
  const [one, other] = [await signedIn(app, person.id), await signedIn(app, person.id)];
  const post = (path: string, fields: Record<string, string>) => one.post(`/en/staff/account${path}`, { csrf: one.csrf, ...fields });
  for (const [path, fields] of [
    ['/password', { password: 'zes blauwe stoelen dansen' }],
    ['/app', {}],
    ['/codes', {}],
  ] as const) {
    const answer = await post(path, { ...fields, current: 'another password' } as Record<string, string>);
    t.equal(answer.status, 422, path);
    t.match(answer.text, 'present password is not right');
  }
  await sql`update credentials set failures = 0`;
  t.equal((await post('/app', { current: person.password })).status, 303);
  const shown = await one.get('/en/staff/account');
  const secret = (/class="secret">([A-Z2-7 ]+)</.exec(shown.text)?.[1] ?? '').replaceAll(' ', '');
  t.equal((await post('/app/confirm', { code: codeOf(person) })).status, 422, 'a code of the former app');
  t.equal((await post('/app/confirm', { code: codeOf({ secret }) })).status, 303);
  t.equal((await other.get('/en/staff/account')).status, 303, 'the other session has ended');
  const codes = await post('/codes', { current: person.password });
  t.equal((codes.text.match(/class="secret">[0-9A-Z-]{29}</g) ?? []).length, 10);
  t.match((await post('/password', { current: person.password, password: 'short' })).text, 'at least 12');
  const lost = await fresh().post('/en/staff/account/password', { current: person.password, password: 'zes blauwe stoelen dansen' });
  t.equal(lost.status, 401);
  t.notMatch(lost.text, /staple|stoelen/, 'passwords are not carried through a sign-in');
  t.equal(hiddenOf(lost.text)['to'], '/en/staff/account');
  const former = one.token;
  t.equal((await post('/password', { current: person.password, password: 'zes blauwe stoelen dansen' })).status, 303);
  t.not(one.cookies.get('__Host-session'), former, 'the session has another id');
  t.equal((await one.get('/en/staff/account')).status, 200);
  t.match((await browser(app).get('/en/staff/account', { cookie: `__Host-session=${former}` })).location, 'sign-in');
  clock.pass(5);
  const again = fresh();
  t.match((await typePassword(again, person)).text, wrong, 'the former password');
  t.equal((await typePassword(again, { ...person, password: 'zes blauwe stoelen dansen' })).status, 200);
  t.equal((await typeCode(again, codeOf({ secret }))).status, 303);
});

t.test('who is erased leaves nothing to sign in with', async (t) => {
  const person = await personFor(database);
  await manage('POST', `/users/${person.id}/invitations`, {});
  t.equal((await manage('DELETE', `/users/${person.id}`, undefined, { 'if-match': '"1"' })).status, 204);
  for (const table of ['credentials', 'recovery_codes', 'invitations', 'identities', 'sign_ins'])
    t.strictSame([...(await sql`select * from ${sql(table)} where owner = ${person.id}`)], [], table);
});

t.test('the pages are there in each language, and the audit chain holds', async (t) => {
  for (const [language, title] of Object.entries({ nl: 'Aanmelden', fr: 'Connexion', de: 'Anmelden', en: 'Sign in' }))
    t.match((await fresh().get(`/${language}/staff/sign-in`)).text, `>${title}</h1>`);
  t.match(await verifyAudit(database.whole), { broken: undefined });
});
