import t from 'tap';
import { sha256 } from '../../src/access/secrets.ts';
import { forgetSessions } from '../../src/access/sessions.ts';
import { accountFor, caller } from '../helper.ts';
import { browser, clock, hiddenOf, signedIn, staffApp, written } from './support.ts';

const { app, database } = await staffApp(t);
const { sql } = database;
const editor = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const admin = await accountFor(database, { roles: ['admin'] });
const page = '/en/staff/notes/7';
const isOut = ({ status, location }: { status: number; location: string | undefined }) =>
  status === 303 && location === `/en/staff/sign-in?${new URLSearchParams({ to: page })}`;
const manage = caller(app, admin.key);

t.test('a page of the staff knows who asks, is kept by nobody and read by no other site', async (t) => {
  const person = await signedIn(app, editor.id);
  const { status, text, headers } = await person.get(page);
  t.equal(status, 200);
  t.match(text, 'by editor 7 does not manage');
  t.equal(headers['cache-control'], 'no-store');
  t.equal(headers['access-control-allow-origin'], undefined);
  t.match(headers['content-security-policy'], /default-src 'none'.*form-action 'self'/);
  const [row] = await sql`select * from sessions where owner = ${editor.id} order by created_at desc limit 1`;
  t.equal(row?.['token_hash'], sha256(person.token), 'the cookie itself is kept nowhere');
  t.notMatch(JSON.stringify(row), person.token);
});

t.test('a session that is no good leads to the sign-in, and back', async (t) => {
  const cases: Record<string, (token: string) => Promise<unknown>> = {
    'after thirty minutes without use': async () => clock.pass(30.1),
    'after twelve hours, however much it was used': async (token) => {
      clock.pass(12 * 60);
      await sql`update sessions set last_used_at = ${clock.at} where token_hash = ${sha256(token)}`;
    },
    'that was revoked': (token) => sql`update sessions set revoked_at = now() where token_hash = ${sha256(token)}`,
    'of an account that was disabled behind its back': () => sql`update users set disabled_at = now() where id = ${editor.id}`,
  };
  for (const [name, spoil] of Object.entries(cases)) {
    const person = await signedIn(app, editor.id);
    t.equal((await person.get(page)).status, 200, `before: ${name}`);
    await spoil(person.token);
    t.ok(isOut(await person.get(page)), name);
    await sql`update users set disabled_at = null where id = ${editor.id}`;
  }
  for (const cookie of ['', 'x', 'a'.repeat(5_000), '%00'])
    t.ok(isOut(await browser(app).get(page, { cookie: `__Host-session=${cookie}` })), `a cookie ${cookie.slice(0, 5)}`);
  t.ok(isOut(await browser(app).get(page, { cookie: `session=${(await signedIn(app, editor.id)).token}` })), 'a cookie of another name');
});

t.test('use keeps a session alive and is noted once a minute', async (t) => {
  const person = await signedIn(app, editor.id);
  const used = async () => {
    const [row] = await sql<{ at: Date }[]>`select last_used_at as at from sessions where token_hash = ${sha256(person.token)}`;
    return row?.at.toISOString();
  };
  const begun = await used();
  clock.pass(0.9);
  await person.get(page);
  t.equal(await used(), begun);
  clock.pass(28);
  await person.get(page);
  t.equal(await used(), clock.at.toISOString());
  clock.pass(28);
  t.equal((await person.get(page)).status, 200);
});

t.test('what changes an account ends its sessions, and the audit chain says so', async (t) => {
  for (const [name, change] of Object.entries({
    'other roles': { roles: ['editor', 'reviewer'] },
    'another institution': { institution: 'unia' },
    'a disabled account': { isDisabled: true },
  })) {
    const user = await accountFor(database, { roles: ['editor'], institution: 'firm' });
    const person = await signedIn(app, user.id);
    t.equal((await manage('PATCH', `/users/${user.id}`, { name: 'Another name' }, { 'if-match': '"1"' })).status, 200);
    t.equal((await person.get(page)).status, 200, 'another name does not');
    t.equal((await manage('PATCH', `/users/${user.id}`, change, { 'if-match': '"2"' })).status, 200);
    t.ok(isOut(await person.get(page)), name);
    const [entry] =
      await sql`select a.* from audit_entries a join sessions s on s.id = a.subject_id where s.owner = ${user.id} and operation = 'session.revoked'`;
    t.match(entry, { actor: admin.id, reason: 'account' });
  }
  const user = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const person = await signedIn(app, user.id);
  t.equal((await manage('DELETE', `/users/${user.id}`, undefined, { 'if-match': '"1"' })).status, 204);
  t.ok(isOut(await person.get(page)), 'an erased one');
});

t.test('who signs out cannot be replayed', async (t) => {
  const person = await signedIn(app, editor.id);
  t.equal((await person.get('/en/staff/sign-out')).status, 404, 'not by a link');
  const answer = await person.post('/en/staff/sign-out', { csrf: person.csrf });
  t.strictSame([answer.status, answer.location], [303, '/en']);
  t.equal(person.cookies.has('__Host-session'), false, 'the browser forgets it');
  t.ok(isOut(await browser(app).get(page, { cookie: `__Host-session=${person.token}` })), 'and the server too');
});

t.test('the API knows no cookies, and the pages of the staff no keys', async (t) => {
  const { token } = await signedIn(app, admin.id);
  const cookie = `__Host-session=${token}`;
  t.equal((await caller(app)('GET', '/users', undefined, { cookie })).status, 401);
  t.equal((await caller(app)('POST', '/measures', {}, { cookie })).status, 401);
  t.ok(isOut(await browser(app).get(page, { authorization: `Bearer ${editor.key}` })));
});

t.test('a form is written when it comes from our page and the person may', async (t) => {
  const person = await signedIn(app, editor.id);
  const { csrf } = person;
  const other = await signedIn(app, editor.id);
  const refused: [name: string, status: number, fields: Record<string, string>, headers?: Record<string, string>][] = [
    ['without the token', 403, { text: 'a' }],
    ['with an empty token', 403, { text: 'a', csrf: '' }],
    ['with the token of another session of the same person', 403, { text: 'a', csrf: other.csrf }],
    ['from another origin', 403, { text: 'a', csrf }, { origin: 'http://evil.test' }],
    ['from an origin that hides', 403, { text: 'a', csrf }, { origin: 'null' }],
    ['from another site', 403, { text: 'a', csrf }, { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling of the site', 403, { text: 'a', csrf }, { 'sec-fetch-site': 'same-site' }],
    ['as JSON', 415, { text: 'a', csrf }, { 'content-type': 'application/json' }],
    ['that says nothing', 422, { text: '', csrf }],
    ['on top of what was changed', 412, { text: 'stale', csrf }],
  ];
  for (const [name, status, fields, headers] of refused) {
    const answer = await person.post(page, fields, headers);
    t.equal(answer.status, status, name);
    t.match(answer.headers['content-type'], 'text/html', name);
  }
  t.match((await person.post(page, { text: 'kept <b>', csrf: 'x' })).text, 'kept &lt;b>', 'a wrong token loses nothing that was typed');
  t.match((await person.post(page, { text: 'stale', csrf })).text, 'stale staleVersion', 'nor does a conflict');
  const bare = await app.inject({
    method: 'POST',
    url: page,
    headers: { cookie: `__Host-session=${person.token}`, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ text: 'a', csrf }).toString(),
  });
  t.equal(bare.statusCode, 403, 'nor one that does not say where it comes from');
  t.strictSame(written, []);
  const answer = await person.post(page, { text: 'One\r\ntwo', csrf });
  t.strictSame([answer.status, answer.location], [303, '/en/staff/notes/done']);
  t.match(written.splice(0), [{ text: 'One\ntwo', id: '7' }]);

  const boss = await signedIn(app, admin.id);
  const [before] = await sql`select count(*)::int as count from audit_entries where operation = 'refused' and actor = ${admin.id}`;
  t.equal((await boss.get(page)).status, 403);
  t.equal((await boss.post(page, { text: 'a', csrf: boss.csrf })).status, 403);
  const [after] = await sql`select count(*)::int as count from audit_entries where operation = 'refused' and actor = ${admin.id}`;
  t.equal(after?.['count'] - before?.['count'], 2, 'the audit chain is told');
  t.strictSame(written, []);
});

t.test('what was typed survives the end of a session, and is written when the person says so', async (t) => {
  const person = await signedIn(app, editor.id);
  clock.pass(31);
  const typed = 'A long text with "quotes", <b> & ends\nof lines';
  const answer = await person.post(page, { text: typed, 'list.a': '1', csrf: person.csrf });
  t.equal(answer.status, 401);
  t.match(answer.text, 'name="password"');
  const hidden = hiddenOf(answer.text);
  t.match(hidden, { to: page, kept: page, 'kept.text': typed, 'kept.list.a': '1' });
  t.notOk('kept.csrf' in hidden);
  const again = await signedIn(app, editor.id);
  const shown = await again.post(page, { ...hidden, code: '123456' });
  t.equal(shown.status, 200);
  t.match(shown.text, 'A note again');
  t.match(shown.text, '&quot;quotes&quot;, &lt;b> &amp; ends');
  t.strictSame(written, [], 'nothing is written by signing in');
  const plain = await again.post('/en/staff/plain', { kept: '/en/staff/plain', 'kept.a': 'x', 'kept.b': 'y' });
  t.equal(plain.status, 200);
  t.match(plain.text, /<textarea name="a"[^>]*>x</);
  t.strictSame(written, [], 'nor of a form that cannot be shown again');
  clock.pass(31);
  const twice = hiddenOf((await again.post(page, { ...hidden })).text);
  t.match(twice, { kept: page, 'kept.text': typed }, 'also where it ends once more');
  t.notOk(Object.keys(twice).some((name) => name.startsWith('kept.kept')));
});

t.test('a file that comes with a form is taken within its bounds, of who is signed in', async (t) => {
  const person = await signedIn(app, editor.id);
  const send = (csrf: string, bytes: number) => {
    const parts = [
      `--x\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${csrf}\r\n`,
      `--x\r\ncontent-disposition: form-data; name="file"; filename="../a.csv"\r\ncontent-type: text/csv\r\n\r\n${'a'.repeat(bytes)}\r\n--x--\r\n`,
    ];
    return app.inject({
      method: 'POST',
      url: '/en/staff/files',
      headers: {
        cookie: `__Host-session=${person.token}`,
        origin: 'http://monitum.test',
        'content-type': 'multipart/form-data; boundary=x',
      },
      payload: parts.join(''),
    });
  };
  t.equal((await send('wrong', 10)).statusCode, 403);
  t.equal((await send(person.csrf, 1_001)).statusCode, 413);
  t.strictSame(written, []);
  t.equal((await send(person.csrf, 1_000)).statusCode, 303);
  t.strictSame(written.splice(0), [{ file: 'a.csv 1000' }]);
});

t.test('sessions are listed and ended by their owner and by administrators', async (t) => {
  const owner = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const own = caller(app, owner.key);
  const [one, two] = [await signedIn(app, owner.id), await signedIn(app, owner.id)];
  const list = await own('GET', '/sessions');
  t.match(list.body, { total: 2, items: [{ owner: { id: owner.id }, method: 'password', isActive: true }, {}] });
  for (const secret of [one.token, one.csrf, sha256(one.token)]) t.notMatch(list.text, secret);
  const stranger = caller(app, editor.key);
  const { id } = list.body.items[0];
  t.equal((await stranger('GET', `/sessions/${id}`)).status, 404);
  t.equal((await stranger('DELETE', `/sessions/${id}`)).status, 404);
  t.equal((await stranger('GET', `/sessions?owner=${owner.id}`)).body.permission, 'accounts.manage');
  t.equal((await own('DELETE', `/sessions/${id}`)).status, 204);
  t.equal((await own('DELETE', `/sessions/${id}`)).status, 204, 'twice does no harm');
  t.match((await own('GET', `/sessions/${id}`)).body, { isActive: false, revokedAt: /^20/ });
  t.ok(isOut(await two.get(page)), 'the newest stands first, and has ended');
  t.equal((await one.get(page)).status, 200);
  t.match((await manage('GET', `/sessions?owner=${owner.id}&isActive=true`)).body, { total: 1 });
  t.equal((await manage('DELETE', `/sessions/${list.body.items[1].id}`)).status, 204);
  t.ok(isOut(await one.get(page)));
});

t.test('the own page lists the own sessions and ends them', async (t) => {
  const owner = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const [one, two, foreign] = [await signedIn(app, owner.id), await signedIn(app, owner.id), await signedIn(app, editor.id)];
  const [other] = await sql`select id from sessions where token_hash = ${sha256(foreign.token)}`;
  t.equal((await one.post('/en/staff/account/sessions', { csrf: one.csrf, session: other?.['id'] })).status, 303);
  t.equal((await foreign.get(page)).status, 200, 'not those of others');
  t.equal((await one.post('/en/staff/account/sessions', { csrf: one.csrf, session: 'others' })).status, 303);
  t.ok(isOut(await two.get(page)));
  t.equal((await one.get(page)).status, 200);
});

t.test('sessions that ended long ago are forgotten', async (t) => {
  const person = await signedIn(app, editor.id);
  await forgetSessions(database.whole, clock.at.toISOString());
  t.equal((await person.get(page)).status, 200);
  await forgetSessions(database.whole, new Date(clock.at.getTime() + 91 * 86_400_000).toISOString());
  t.strictSame([...(await sql`select count(*)::int as count from sessions`)], [{ count: 0 }]);
});
