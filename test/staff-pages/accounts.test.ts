import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { appForFile, caller } from '../helper.ts';
import { formIn, staffFor } from '../staff.ts';

const { app, database } = await appForFile(t, { search: false });
const admin = await staffFor(app, database, { roles: ['admin'] });
const colleague = await staffFor(app, database, { roles: ['admin'] });
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const reviewer = await staffFor(app, database, { roles: ['reviewer'], institution: 'unia' });
const contributor = await staffFor(app, database, { roles: ['contributor'], represents: 'An NGO', voice: 'civilSociety' });
const api = caller(app, admin.key);
const newUser = '/nl/staff/users/new';
let count = 0;

const person = (more: Record<string, string | string[]> = {}) => ({
  name: `Nieuwe ${++count}`,
  email: `nieuwe${count}@example.org`,
  roles: 'editor',
  institution: 'firm',
  ...more,
});

async function addPerson(more: Record<string, string | string[]> = {}) {
  const answer = await admin.post(newUser, person(more));
  t.equal(answer.status, 303, /error-summary[\s\S]{0,600}/.exec(answer.text)?.[0] ?? '');
  return answer.location.replace(/\?.*/, '').split('/').at(-1) as string;
}

const menuOf = (html: string) =>
  [...(/<nav class="staff-menu"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)"/g)].map(([, href]) => href as string);

t.test('the menu has what the account may see, each of it is there, and says where one is', async (t) => {
  for (const [who, some, none] of [
    [admin, ['users', 'keys', 'audit', 'imports'], ['recommendations', 'contributions', 'lineage']],
    [editor, ['recommendations', 'deadlines', 'keys', 'lineage'], ['users', 'audit']],
    [reviewer, ['contributions', 'keys', 'audit'], ['users']],
    [contributor, ['contributions', 'keys'], ['recommendations', 'users', 'audit', 'imports']],
  ] as const) {
    const page = await who.get('/nl/staff/keys');
    t.match(page.text, /<a href="\/nl\/staff\/keys" aria-current="page"/);
    const menu = menuOf(page.text);
    for (const one of some) t.ok(menu.includes(`/nl/staff/${one}`), one);
    for (const one of none) t.notOk(menu.includes(`/nl/staff/${one}`), one);
    for (const href of menu) t.equal((await who.get(href)).status, 200, href);
  }
});

t.test('users, keys and the audit chain are for those who are permitted alone', async (t) => {
  const pages = ['users', 'users/new', `users/${editor.id}`, `users/${editor.id}/invitation`, `users/${editor.id}/erase`];
  for (const page of pages) {
    const refused = await reviewer.get(`/fr/staff/${page}`);
    t.equal(refused.status, 403, page);
    t.notMatch(refused.text, `Somebody ${editor.id}`);
  }
  t.equal((await editor.get('/nl/staff/audit')).status, 403);
  t.equal((await editor.get('/nl/staff/audit/verification')).status, 403);
  t.equal((await editor.get(`/nl/staff/keys?owner=${admin.id}`)).status, 403);
  t.equal((await editor.get(`/nl/staff/keys/new?owner=${admin.id}`)).status, 403);
  t.equal((await admin.get('/nl/staff/users/nobody')).status, 404);
  const forms: [path: string, fields: Record<string, string | string[]>][] = [
    ['users/new', person()],
    [`users/${contributor.id}`, { base: '{}', version: '1', ...person({ roles: 'admin' }) }],
    [`users/${contributor.id}/sessions`, { session: 'all' }],
    [`users/${contributor.id}/invitation`, { language: 'nl' }],
    [`users/${contributor.id}/erase`, { version: '1', isSure: 'true' }],
    ['keys/new', { name: 'Van een ander', owner: contributor.id }],
  ];
  for (const [path, fields] of forms) {
    t.equal((await reviewer.post(`/nl/staff/${path}`, fields)).status, 403, path);
    if (!path.startsWith('keys'))
      t.equal((await admin.post(`/nl/staff/${path}`, { ...fields, csrf: 'stale' })).status, 403, `${path} without the token`);
  }
  t.match((await api('GET', `/users/${contributor.id}`)).body, { roles: ['contributor'], isDisabled: false, version: 1 });
  t.equal((await contributor.get('/nl/staff/keys')).status, 200, 'nobody’s sessions were ended');
  const refusals = await database.sql`select from audit_entries where operation = 'refused' and actor = ${reviewer.id}`;
  t.ok(refusals.length >= pages.length + forms.length);
});

t.test('what is typed of a user is what the API gives, and the list finds it', async (t) => {
  const id = await addPerson({ name: 'Ann Peeters', roles: ['editor', 'reviewer'] });
  t.match((await api('GET', `/users/${id}`)).body, { name: 'Ann Peeters', roles: ['editor', 'reviewer'], institution: 'firm' });
  t.match((await admin.get(`/nl/staff/users/${id}?done=added`)).text, /Maak een link/);
  t.match((await admin.get('/nl/staff/users?role=reviewer&institution=firm&isDisabled=')).text, /Ann Peeters/);
  t.notMatch((await admin.get('/nl/staff/users?role=admin')).text, /Ann Peeters/);
  t.notMatch((await admin.get('/nl/staff/users?isDisabled=true')).text, /Ann Peeters/);
});

t.test('what is not right is said beside its field in the language of the page, and nothing typed is lost', async (t) => {
  const bare = await admin.post(newUser, { name: 'Zonder rol', email: 'geen adres' });
  t.equal(bare.status, 422);
  t.match(bare.text, /<a href="#field-roles">Rollen: vul dit in/);
  t.match(bare.text, /dit is geen e-mailadres/);
  t.match(formIn(bare.text, newUser), { name: 'Zonder rol', email: 'geen adres' });
  const half = await admin.post(newUser, person({ roles: 'contributor', institution: '' }));
  t.equal(half.status, 400);
  t.match(half.text, /<a href="#field-represents">Spreekt voor: vul dit in/);
  t.match(formIn(half.text, newUser), { roles: 'contributor' });
  const fields = person({ email: 'ZELFDE@example.org' });
  await admin.post(newUser, fields);
  const taken = await admin.post(newUser, { ...person(), email: 'zelfde@example.org' });
  t.equal(taken.status, 409);
  t.match(taken.text, /<a href="#field-email">Er is al een account met dit e-mailadres/);
});

t.test('only what was changed is written; what a colleague changed to something else is shown beside it', async (t) => {
  const id = await addPerson({ name: 'Voor' });
  const address = `/nl/staff/users/${id}`;
  const mine = formIn((await admin.get(address)).text, address);
  const theirs = formIn((await colleague.get(address)).text, address);
  t.equal((await colleague.post(address, { ...theirs, csrf: colleague.csrf, name: 'Van een collega', roles: 'reviewer' })).status, 303);
  const stale = await admin.post(address, { ...mine, name: 'Van mij' });
  t.equal(stale.status, 412);
  t.match(stale.text, /Iemand anders heeft dit gewijzigd/);
  t.match(stale.text, /Nu bewaard<\/p><p>Van een collega/);
  const again = formIn(stale.text, address);
  t.match(again, { name: 'Van mij', roles: 'reviewer' });
  t.equal((await admin.post(address, again)).status, 303);
  t.match((await api('GET', `/users/${id}`)).body, { name: 'Van mij', roles: ['reviewer'], institution: 'firm' });
  const emptied = await admin.post(address, { ...formIn((await admin.get(address)).text, address), institution: '' });
  t.equal(emptied.status, 400);
  t.match(emptied.text, /Instelling: vul dit in/);
});

t.test('who was signed out while typing signs in and finds it all again, with nothing written', async (t) => {
  const away = await staffFor(app, database, { roles: ['admin'] });
  const fields = person({ name: 'Getypt voor niets' });
  await database.sql`update sessions set revoked_at = now() where owner = ${away.id}`;
  const signIn = await away.post(newUser, fields);
  t.equal(signIn.status, 401);
  t.match(signIn.text, 'Getypt voor niets');
  t.notMatch((await admin.get('/nl/staff/users')).text, 'Getypt voor niets');
});

t.test('who is disabled is out at once, and comes back with the keys', async (t) => {
  const other = await staffFor(app, database, { roles: ['reviewer'], institution: 'vmri' });
  const address = `/nl/staff/users/${other.id}`;
  const set = async (isDisabled: string) => admin.post(address, { ...formIn((await admin.get(address)).text, address), isDisabled });
  t.equal((await set('true')).status, 303);
  t.equal((await other.get('/nl/staff/keys')).status, 303, 'to the sign-in');
  t.equal((await caller(app, other.key)('GET', '/users/self')).status, 401);
  const refused = await admin.post(`${address}/invitation`, { language: 'nl' });
  t.equal(refused.status, 409);
  t.match(refused.text, /De gebruiker is uitgeschakeld/);
  t.equal((await set('false')).status, 303);
  t.equal((await caller(app, other.key)('GET', '/users/self')).status, 200);
});

t.test('a link to set a password is shown once, in the language chosen, and the one before is no good any more', async (t) => {
  const id = await addPerson();
  const address = `/nl/staff/users/${id}/invitation`;
  t.equal((await admin.get(address)).status, 200);
  const linkIn = (html: string) => /<code class="secret">http:\/\/monitum\.test(\/[^<]+)<\/code>/.exec(html)?.[1] ?? '';
  const first = linkIn((await admin.post(address, { language: 'fr' })).text);
  t.match(first, /^\/fr\/staff\/invitations\/[\w-]{43}$/);
  t.equal((await app.inject({ url: first })).statusCode, 200);
  const second = linkIn((await admin.post(address, { language: 'de' })).text);
  t.equal((await app.inject({ url: first })).statusCode, 404);
  t.equal((await app.inject({ url: second })).statusCode, 200);
  t.notMatch((await admin.get(`/nl/staff/users/${id}`)).text, second);
});

t.test('administrators see and end the sessions of others', async (t) => {
  const other = await staffFor(app, database, { roles: ['editor'], institution: 'unia' });
  const address = `/nl/staff/users/${other.id}`;
  const { session } = formIn((await admin.get(address)).text, `${address}/sessions`);
  // The session of somebody else is not ended by way of this page.
  await admin.post(`/nl/staff/users/${editor.id}/sessions`, { session: session as string });
  t.equal((await other.get('/nl/staff/keys')).status, 200);
  t.equal((await admin.post(`${address}/sessions`, { session: session as string })).status, 303);
  t.equal((await other.get('/nl/staff/keys')).status, 303, 'to the sign-in');
});

t.test('a person is erased only where that is said twice, and nothing of the name is left', async (t) => {
  const other = await staffFor(app, database, { roles: ['contributor'], represents: 'An NGO', voice: 'civilSociety' });
  const address = `/nl/staff/users/${other.id}/erase`;
  const form = formIn((await admin.get(address)).text, address);
  const unsure = await admin.post(address, form);
  t.equal(unsure.status, 422);
  t.match(unsure.text, /<a href="#field-isSure">Kruis aan/);
  t.equal((await caller(app, other.key)('GET', '/users/self')).status, 200);
  const stale = await admin.post(address, { ...form, version: '7', isSure: 'true' });
  t.equal(stale.status, 412);
  t.match(stale.text, /ondertussen gewijzigd/);
  t.equal((await admin.post(address, { ...form, isSure: 'true' })).status, 303);
  t.equal((await caller(app, other.key)('GET', '/users/self')).status, 401);
  const page = (await admin.get(`/nl/staff/users/${other.id}`)).text;
  t.match(page, /Naam en adres van deze persoon zijn gewist/);
  t.notMatch(page, `Somebody ${other.id}`);
  t.notMatch(page, `action="/nl/staff/users/${other.id}"`);
});

const keyIn = (html: string) => /<code class="secret">(monitum_[^<]+)<\/code>/.exec(html)?.[1] ?? '';

t.test('a key is shown once, does what it is limited to until it is revoked, and the most is two', async (t) => {
  const owner = await staffFor(app, database, { roles: ['reviewer'], institution: 'firm' });
  const made = await owner.post('/nl/staff/keys/new', { name: 'Voor een test', scopes: 'keys.own', expiresAt: '' });
  t.equal(made.status, 200);
  const key = keyIn(made.text);
  t.match((await caller(app, key)('GET', '/users/self')).body, { id: owner.id, permissions: ['keys.own'] });
  const list = (await owner.get('/nl/staff/keys')).text;
  t.match(list, /Voor een test/);
  t.notMatch(list, key);
  const third = await owner.post('/nl/staff/keys/new', { name: 'Te veel' });
  t.equal(third.status, 409);
  t.match(third.text, /twee actieve sleutels/);
  t.match(formIn(third.text, '/nl/staff/keys/new'), { name: 'Te veel' });
  const [, id = ''] = /Voor een test <code class="muted">([^<]+)/.exec(list) ?? [];
  t.equal((await editor.post(`/nl/staff/keys/${id}/revoke`, {})).status, 404, 'another’s key');
  t.equal((await owner.post(`/nl/staff/keys/${id}/revoke`, {})).location, '/nl/staff/keys');
  t.equal((await caller(app, key)('GET', '/users/self')).status, 401);
  t.match((await owner.get('/nl/staff/keys')).text, /ingetrokken/);
});

t.test('a key is good to the end of a Belgian day within two years, and never for more than its owner may', async (t) => {
  const owner = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
  const year = new Date().getUTCFullYear() + 1;
  const far = await owner.post('/nl/staff/keys/new', { name: 'Te lang', expiresAt: `${year + 3}-01-01` });
  t.equal(far.status, 400);
  t.match(far.text, /<a href="#field-expiresAt">Geldig tot en met: kies een dag/);
  t.equal((await owner.post('/nl/staff/keys/new', { name: 'Geen dag', expiresAt: '31 juli' })).status, 422);
  const more = await owner.post('/nl/staff/keys/new', { name: 'Te veel', scopes: 'accounts.manage' });
  t.equal(more.status, 400);
  t.match(more.text, /De account mag niet waarvoor de sleutel zou dienen/);
  const nameless = await owner.post('/nl/staff/keys/new', { name: '' });
  t.match(nameless.text, /<a href="#field-name">Naam: vul dit in/);
  t.equal((await owner.post('/nl/staff/keys/new', { name: 'Zomer', expiresAt: `${year}-07-01` })).status, 200);
  const [stored] =
    await database.sql`select extract(epoch from expires_at)::int as ends from api_keys where owner = ${owner.id} and name = 'Zomer'`;
  t.equal(stored?.['ends'], Date.parse(`${year}-07-01T21:59:59Z`) / 1_000);
});

t.test('administrators see the keys of everybody, make them for others and revoke them', async (t) => {
  const owner = await staffFor(app, database, { roles: ['contributor'], represents: 'An NGO', voice: 'civilSociety' });
  const all = (await admin.get('/nl/staff/keys?page=1')).text;
  t.match(all, new RegExp(`<a href="/nl/staff/users/${editor.id}">Somebody ${editor.id}</a>`));
  t.notMatch((await admin.get(`/nl/staff/keys?owner=${admin.id}`)).text, `Somebody ${editor.id}`);
  t.notMatch((await editor.get('/nl/staff/keys')).text, admin.id);
  const form = (await admin.get(`/nl/staff/keys/new?owner=${owner.id}`)).text;
  t.match(formIn(form, '/nl/staff/keys/new'), { owner: owner.id });
  t.notMatch(form, /value="accounts\.manage"/, 'what the owner may not is not offered');
  const key = keyIn((await admin.post('/nl/staff/keys/new', { name: 'Voor de vereniging', owner: owner.id })).text);
  t.match((await caller(app, key)('GET', '/users/self')).body, { id: owner.id });
  const page = (await admin.get(`/nl/staff/users/${owner.id}`)).text;
  const [, id = ''] = /Voor de vereniging <code class="muted">([^<]+)/.exec(page) ?? [];
  t.equal((await admin.post(`/nl/staff/keys/${id}/revoke`, { user: owner.id })).location, `/nl/staff/users/${owner.id}`);
  t.equal((await caller(app, key)('GET', '/users/self')).status, 401);
});

t.test('the audit chain is read newest first, page by page, and filtered', async (t) => {
  const sequencesIn = (html: string) => [...html.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, one]) => Number(one));
  for (let refusals = 0; refusals < 20; refusals++) await editor.get('/nl/staff/audit');
  const first = (await reviewer.get('/nl/staff/audit')).text;
  const sequences = sequencesIn(first);
  t.equal(sequences.length, 50);
  t.strictSame(
    sequences,
    [...sequences].sort((one, other) => other - one),
  );
  const older = /href="(\/nl\/staff\/audit\?beforeEntry=\d+)"/.exec(first)?.[1] ?? '';
  t.equal(sequencesIn((await reviewer.get(older)).text)[0], (sequences.at(-1) as number) - 1);
  const created = (await admin.get(`/nl/staff/audit?operation=user.create&actor=${admin.id}&subjectId=`)).text;
  t.ok(sequencesIn(created).length > 0);
  t.notMatch(created, /<code>session\.create/);
  t.match(created, new RegExp(`<a href="/nl/staff/users/${admin.id}">`));
  t.notMatch((await reviewer.get(`/nl/staff/audit?actor=${admin.id}`)).text, `/nl/staff/users/${admin.id}`);
  t.match((await reviewer.get('/nl/staff/audit?operation=nothing')).text, /Er is geen regel/);
});

t.test('the chain is computed again where that is asked, and a head that was kept is compared', async (t) => {
  const { body } = await api('GET', '/audit');
  const { sequence, hash } = (body as { head: { sequence: number; hash: string } }).head;
  const verify = async (head = '') => (await reviewer.get(`/nl/staff/audit/verification?head=${head}`)).text;
  t.match(await verify(`${sequence}:${hash}`), /De keten klopt, [\d.]+ regels\./);
  t.match(await verify(`${sequence}:${'0'.repeat(64)}`), /klopt niet\.<\/strong> De hash is niet die bewaard is/);
  t.match(await verify(`${sequence + 1_000}:${hash}`), /Er ontbreken regels/);
  t.equal((await reviewer.get('/nl/staff/audit/verification?head=x')).status, 400);
});

t.test('names that others wrote are shown as text, and every page speaks four languages', async (t) => {
  const hostile = '<script>alert(1)</script>"&';
  const id = await addPerson({ name: hostile });
  t.equal((await admin.post('/nl/staff/keys/new', { name: hostile, owner: id })).status, 200);
  for (const language of languages)
    for (const path of [
      'users',
      'users/new',
      `users/${id}`,
      `users/${id}/invitation`,
      `users/${id}/erase`,
      'keys',
      'keys/new',
      'audit',
      'audit/verification',
    ]) {
      const page = await admin.get(`/${language}/staff/${path}`);
      t.equal(page.status, 200, `${language} ${path}`);
      t.match(page.text, `<html lang="${language}"`);
      t.notMatch(page.text, '<script>alert');
      t.notMatch(page.text, /undefined|\[object|style="/);
    }
});

t.test('the last administrator stays one', async (t) => {
  await database.sql`update users set disabled_at = now() where 'admin' = any(roles) and id <> ${admin.id}`;
  const address = `/nl/staff/users/${admin.id}`;
  const refused = await admin.post(address, {
    ...formIn((await admin.get(address)).text, address),
    roles: 'reviewer',
    institution: 'unia',
  });
  t.equal(refused.status, 409);
  t.match(refused.text, /Dit is de laatste beheerder/);
  const erased = await admin.post(`${address}/erase`, { version: '1', isSure: 'true' });
  t.equal(erased.status, 409);
  t.match(erased.text, /Dit is de laatste beheerder/);
});

t.test('an entry that was altered is named', async (t) => {
  await database.sql.begin(async (sql) => {
    await sql`alter table audit_entries disable trigger user`;
    await sql`update audit_entries set reason = 'never said' where sequence = 3`;
    await sql`alter table audit_entries enable trigger user`;
  });
  t.match((await reviewer.get('/en/staff/audit/verification')).text, /Entry 3 is broken\.<\/strong> Its content is not/);
});
