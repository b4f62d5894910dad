import { subscribe } from 'node:diagnostics_channel';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import t from 'tap';
import { type Role, roles } from '../db/schema/index.ts';
import { isPermitted, type PermissionName, permissionNames } from '../src/access/permissions.ts';
import { sha256 } from '../src/access/secrets.ts';
import { verifyAudit } from '../src/changes/audit.ts';
import { auth } from '../src/plugins/auth.ts';
import { accountFor, appForFile, caller, type TestAccount } from './helper.ts';

/** Every route of the application, as it is registered. */
const routes: RouteOptions[] = [];
subscribe('fastify.initialization', (message) => {
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', (route) => void routes.push({ ...route }));
});

const adminKey = 'the-key-of-the-first-administrator';
const { app, database } = await appForFile(t, { search: false, config: { adminKey } });
const { sql } = database;
const base = '/api/monitoring/v1';
const bootstrap = caller(app, adminKey);
const anybody = caller(app);
const adminAccount = await accountFor(database, { roles: ['admin'] });
const admin = caller(app, adminAccount.key);
const editorAccount = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const editor = caller(app, editorAccount.key);

/** An account that may have each role. */
const accountOf: Record<Role, TestAccount> = {
  contributor: { roles: ['contributor'], represents: 'An organisation', voice: 'civilSociety' },
  editor: { roles: ['editor'], institution: 'firm' },
  reviewer: { roles: ['reviewer'], institution: 'firm' },
  admin: { roles: ['admin'] },
};
const operationsSince = async (sequence: number): Promise<string[]> =>
  (await sql`select operation from audit_entries where sequence > ${sequence} order by sequence`).map(({ operation }) => operation);
const lastSequence = async (): Promise<number> =>
  Number((await sql`select coalesce(max(sequence), 0) as last from audit_entries`)[0]?.['last']);

t.test('every route that needs a permission is closed to whoever lacks it', async (t) => {
  const guarded = routes.flatMap(({ method, url, config }) => {
    const { permission = [] } = (config ?? {}) as { permission?: PermissionName | PermissionName[] };
    const named = [permission].flat();
    if (named.length === 0 || !url.startsWith(base)) return [];
    const path = url.slice(base.length).replace(/:\w+/g, 'x');
    return [method].flat().flatMap((one) => (one === 'HEAD' ? [] : [{ method: one, path, named }]));
  });
  t.ok(guarded.length >= 20, `${guarded.length} routes`);
  const used = new Set(guarded.flatMap(({ named }) => named));
  for (const name of [
    'records.create',
    'records.change',
    'records.withdraw',
    'records.handOver',
    'accounts.manage',
    'keys.own',
    'sessions.own',
    'audit.read',
    'imports.run',
    'imports.read',
    'imports.decide',
  ] as const)
    t.ok(used.has(name), `${name} is asked for somewhere`);
  t.comment(`${guarded.length} routes; named by none: ${permissionNames.filter((name) => !used.has(name)).join(', ') || 'nothing'}`);

  type Caller = ReturnType<typeof caller>;
  const callers = new Map<string, Caller>();
  /** Somebody with a role, and with a key for everything but these permissions. */
  const callerWith = async (role: Role, without: PermissionName[] = []): Promise<Caller> => {
    const id = [role, ...without].join();
    const scopes = permissionNames.filter((name) => !without.includes(name));
    const known =
      callers.get(id) ?? caller(app, (await accountFor(database, { ...accountOf[role], ...(without.length > 0 ? { scopes } : {}) })).key);
    callers.set(id, known);
    return known;
  };

  for (const { method, path, named } of guarded) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    const faults: string[] = named.flatMap((name) => (permissionNames.includes(name) ? [] : [`${name} is not in the table`]));
    const expect = (who: string, isSo: boolean, { status, text }: { status: number; text: string }) => {
      if (!isSo) faults.push(`${who}: ${status} ${text.slice(0, 200)}`);
    };
    const without = await anybody(method, path, body);
    expect(
      'no key',
      without.status === 401 && /noAccessToken/.test(without.text) && /^Bearer/.test(without.headers['www-authenticate'] ?? ''),
      without,
    );
    for (const role of faults.length > 0 ? [] : roles) {
      const answer = await (await callerWith(role))(method, path, body);
      const permitted = named.filter((name) => isPermitted([role], name));
      if (permitted.length === 0) {
        const isRefused = answer.body?.type === 'urn:problem-type:belgif:missingPermission' && answer.body.permission === named[0];
        expect(role, answer.status === 403 && isRefused, answer);
        continue;
      }
      expect(role, ![401, 403].includes(answer.status) && answer.status < 500, answer);
      const limited = await (await callerWith(role, named))(method, path, body);
      const isScope =
        limited.body?.type === 'urn:problem-type:belgif:missingScope' && String(limited.body.requiredScopes) === String(permitted);
      expect(`${role} without the scope`, limited.status === 403 && isScope, limited);
    }
    t.strictSame(faults, [], `${method} ${path} (${named.join(' or ')})`);
  }
  const [refused] = await sql`select count(*)::int as count from audit_entries where operation = 'refused' and reason <> ''`;
  t.ok(refused?.['count'] > guarded.length, `${refused?.['count']} refusals are in the audit chain`);
});

t.test('a key that is no good is refused, also where none is needed', async (t) => {
  const disabled = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  await sql`update users set disabled_at = now() where id = ${disabled.id}`;
  const good = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const cases: Record<string, [key: string, type: string]> = {
    unknown: [good.key.replace(/_........_/, '_AAAAAAAA_'), 'invalidAccessToken'],
    'with one sign changed': [good.key.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')), 'invalidAccessToken'],
    'of another kind': ['ghp_0123456789', 'invalidAccessToken'],
    revoked: [(await accountFor(database, { roles: ['admin'], revokedAt: '2020-01-01T00:00:00Z' })).key, 'invalidAccessToken'],
    expired: [(await accountFor(database, { roles: ['admin'], expiresAt: '2020-01-01T00:00:00Z' })).key, 'expiredAccessToken'],
    'of a disabled user': [disabled.key, 'invalidAccessToken'],
    'almost the one of the configuration': [`${adminKey}s`, 'invalidAccessToken'],
  };
  for (const [name, [key, type]] of Object.entries(cases))
    for (const path of ['/measures', '/changes', '/audit', '/users/self', '/health']) {
      const answer = await caller(app, key)('GET', path);
      t.equal(answer.status, 401, `${name}: ${path}`);
      t.equal(answer.body?.type, `urn:problem-type:belgif:${type}`, name);
      t.match(answer.headers['www-authenticate'], /^Bearer realm="monitum", error="invalid_token"/);
    }
  t.equal((await caller(app, good.key)('GET', '/measures?pageSize=1')).status, 200, 'a good one is not');
  for (const authorization of ['Basic YTpi', 'Bearer', good.key])
    t.equal((await anybody('GET', '/measures', undefined, { authorization })).status, 401, authorization.slice(0, 8));
});

t.test('an address that writes has to name a permission of the table, or the program does not start', async (t) => {
  for (const config of [undefined, {}, { permission: 'anything' }]) {
    const other = Fastify();
    await other.register(auth, { adminKey: undefined, clock: () => new Date() });
    t.throws(() => other.post(`${base}/things`, { config: config as never }, () => ''), /names no permission of the table/);
    t.doesNotThrow(() => other.get(`${base}/things`, () => ''), 'reading goes without');
    await other.close();
  }
});

t.test('an administrator adds, changes, disables and erases users', async (t) => {
  const began = await lastSequence();
  const person = { name: 'Jeanne Peeters', email: 'Jeanne.Peeters@example.org', roles: ['editor', 'editor'], institution: 'firm' };
  const made = await admin('POST', '/users', person);
  t.equal(made.status, 201, made.text);
  const { id } = made.body;
  t.equal(made.headers['location'], `http://monitum.test${base}/users/${id}`);
  t.equal(made.headers['cache-control'], 'no-store');
  t.match(made.body, { name: person.name, email: person.email, roles: ['editor'], institution: 'firm', isDisabled: false, version: 1 });
  const read = await admin('GET', `/users/${id}`);
  t.strictSame(read.body, made.body);
  const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

  const changed = await admin(
    'PATCH',
    `/users/${id}`,
    { roles: ['editor', 'reviewer'], email: 'jp@example.org' },
    { 'if-match': read.headers['etag'] as string },
  );
  t.equal(changed.status, 200, changed.text);
  t.match(changed.body, { roles: ['editor', 'reviewer'], email: 'jp@example.org', name: person.name, version: 2 });
  t.equal((await admin('PATCH', `/users/${id}`, { name: 'X' }, ifMatch(1))).status, 412);
  t.equal((await admin('PATCH', `/users/${id}`, { name: 'X' })).status, 400, 'without If-Match');
  t.equal((await admin('PATCH', `/users/${id}`, { name: person.name }, ifMatch(2))).body.version, 2, 'nothing changed, nothing written');

  const key = (await admin('POST', '/apiKeys', { name: 'laptop', owner: id })).body.key;
  t.equal((await caller(app, key)('GET', '/users/self')).body.id, id);
  const disabled = await admin('PATCH', `/users/${id}`, { isDisabled: true }, ifMatch(2));
  t.match(disabled.body, { isDisabled: true, version: 3 });
  t.equal((await caller(app, key)('GET', '/measures')).status, 401, 'worth nothing at once');
  t.equal((await admin('POST', '/apiKeys', { name: 'x', owner: id })).status, 409, 'no key for who is disabled');
  t.match((await admin('PATCH', `/users/${id}`, { isDisabled: false }, ifMatch(3))).body, { isDisabled: false, version: 4 });
  t.equal((await caller(app, key)('GET', '/measures')).status, 200);

  t.equal((await admin('DELETE', `/users/${id}`)).status, 400, 'without If-Match');
  const erased = await admin('DELETE', `/users/${id}`, undefined, ifMatch(4));
  t.equal(erased.status, 204, erased.text);
  const left = (await admin('GET', `/users/${id}`)).body;
  t.match(left, { id, isDisabled: true, version: 5 });
  t.match(left.erasedAt, /^20/);
  t.notOk('name' in left || 'email' in left);
  t.equal((await caller(app, key)('GET', '/measures')).status, 401);
  t.match((await admin('GET', `/apiKeys?owner=${id}`)).body.items, [{ name: 'erased', isActive: false }]);
  t.equal((await admin('PATCH', `/users/${id}`, { isDisabled: false }, ifMatch(5))).status, 409, 'erased for good');
  t.equal((await admin('DELETE', `/users/${id}`, undefined, ifMatch(5))).status, 409);
  t.strictSame(await operationsSince(began), [
    'user.create',
    'user.rolesChanged',
    'apiKey.create',
    'user.disabled',
    'user.enabled',
    'apiKey.revoked',
    'user.erased',
  ]);
  t.match((await admin('GET', `/auditEntries?subjectId=${id}&operation=user.rolesChanged`)).body.items, [
    { reason: 'editor → editor, reviewer', role: 'admin', actor: adminAccount.id },
  ]);
  t.equal((await verifyAudit(database.whole)).broken, undefined, 'the chain holds after the erasure');
  const rest = await sql`select row_to_json(a)::text as text from audit_entries a`;
  t.notMatch(rest.map(({ text }) => text).join('\n'), /Jeanne|jp@example|laptop/i);
  t.equal((await admin('POST', '/users', person)).status, 201, 'the address is free again');
});

t.test('a user that would not be whole, or is there already, is refused', async (t) => {
  const person = { name: 'A', email: 'a@example.org', roles: ['contributor'], represents: 'A league', voice: 'civilSociety' };
  t.equal((await admin('POST', '/users', person)).status, 201);
  const faults: [name: string, body: Record<string, unknown>, status: number, where: string | undefined][] = [
    ['the same address in capitals', { ...person, email: 'A@EXAMPLE.org' }, 409, undefined],
    ['no address', { ...person, email: 'nobody' }, 400, 'email'],
    ['no name', { ...person, email: 'b@example.org', name: ' ' }, 400, 'name'],
    ['no role', { ...person, email: 'b@example.org', roles: [] }, 400, 'roles'],
    ['an unknown role', { ...person, email: 'b@example.org', roles: ['king'] }, 400, 'roles[0]'],
    ['an editor of nothing', { name: 'B', email: 'b@example.org', roles: ['editor'] }, 400, 'institution'],
    ['a reviewer of nothing', { name: 'B', email: 'b@example.org', roles: ['admin', 'reviewer'] }, 400, 'institution'],
    ['an institution that is none', { name: 'B', email: 'b@example.org', roles: ['editor'], institution: 'nowhere' }, 400, 'institution'],
    ['a government', { name: 'B', email: 'b@example.org', roles: ['editor'], institution: 'flanders' }, 400, 'institution'],
    ['a contributor for nobody', { name: 'B', email: 'b@example.org', roles: ['contributor'], voice: 'authority' }, 400, 'represents'],
    ['a contributor without a voice', { name: 'B', email: 'b@example.org', roles: ['contributor'], represents: 'X' }, 400, 'voice'],
    ['another voice', { ...person, email: 'b@example.org', voice: 'press' }, 400, 'voice'],
    ['an unknown member', { ...person, email: 'b@example.org', password: 'x' }, 400, 'password'],
  ];
  for (const [name, body, status, where] of faults) {
    const answer = await admin('POST', '/users', body);
    t.equal(answer.status, status, `${name}: ${answer.text}`);
    if (where)
      t.ok(
        answer.body.issues.some((issue: { name: string }) => issue.name.startsWith(where)),
        `${name}: ${answer.text}`,
      );
  }
  const { body } = await admin('POST', '/users', { name: 'C', email: 'c@example.org', roles: ['editor'], institution: 'unia' });
  for (const [patch, status] of [
    [{ institution: null }, 400],
    [{ roles: ['contributor'] }, 400],
    [{ name: null }, 400],
    [{ email: 'a@example.org' }, 409],
    [{ version: 7 }, 400],
    [{ institution: null, roles: ['admin'] }, 200],
  ] as const)
    t.equal((await admin('PATCH', `/users/${body.id}`, patch, { 'if-match': '"1"' })).status, status, JSON.stringify(patch));
  t.equal((await admin('GET', '/users/nobody')).status, 404);
  t.equal((await admin('PATCH', '/users/nobody', {}, { 'if-match': '"1"' })).status, 404);
});

t.test('users are listed a page at a time, narrowed by what they may do and where', async (t) => {
  const page = (await admin('GET', '/users?pageSize=2')).body;
  t.equal(page.items.length, 2);
  t.ok(page.total > 2);
  t.match(page.next, /page=2/);
  const reviewers = (await admin('GET', '/users?role=reviewer&institution=firm&isDisabled=false')).body.items;
  t.ok(reviewers.length > 0);
  t.ok(reviewers.every((user: { roles: string[]; institution: string }) => user.roles.includes('reviewer') && user.institution === 'firm'));
  t.equal((await admin('GET', '/users?role=king')).status, 400);
  t.equal((await admin('GET', '/users?name=x')).status, 400);
});

t.test('a POST of a user that is sent again with its Idempotency-Key adds nobody', async (t) => {
  const body = { name: 'Once', email: 'once@example.org', roles: ['admin'] };
  const headers = { 'idempotency-key': 'a-key-of-a-test' };
  const [one, two] = [await admin('POST', '/users', body, headers), await admin('POST', '/users', body, headers)];
  t.equal(one.status, 201, one.text);
  t.strictSame(two.body, one.body);
  t.equal((await admin('POST', '/users', { ...body, name: 'Twice' }, headers)).status, 409);
});

t.test('the last administrator stays, unless the key of the configuration says otherwise', async (t) => {
  await sql`update users set disabled_at = now() where 'admin' = any(roles) and id <> ${adminAccount.id}`;
  const path = `/users/${adminAccount.id}`;
  for (const patch of [{ isDisabled: true }, { roles: ['editor'], institution: 'firm' }]) {
    const answer = await admin('PATCH', path, patch, { 'if-match': '"1"' });
    t.equal(answer.status, 409, answer.text);
  }
  t.equal((await admin('DELETE', path, undefined, { 'if-match': '"1"' })).status, 409);
  t.equal((await bootstrap('PATCH', path, { isDisabled: true }, { 'if-match': '"1"' })).status, 200);
  t.equal((await bootstrap('PATCH', path, { isDisabled: false }, { 'if-match': '"2"' })).status, 200);
  const other = (await admin('POST', '/users', { name: 'Second', email: 'second@example.org', roles: ['admin'] })).body;
  t.equal((await admin('PATCH', path, { isDisabled: true }, { 'if-match': '"3"' })).status, 200, 'with a second one it may go');
  await sql`update users set disabled_at = null where id = ${adminAccount.id}`;
  t.equal((await admin('DELETE', `/users/${other.id}`, undefined, { 'if-match': '"1"' })).status, 204);
});

t.test('the key of the configuration acts as an administrator without an account', async (t) => {
  t.match((await bootstrap('GET', '/users/self')).body, {
    id: 'adminKey',
    roles: ['admin'],
    permissions: ['imports.run', 'imports.read', 'audit.read', 'accounts.manage', 'keys.own', 'subscriptions.own', 'sessions.own'],
  });
  t.equal((await bootstrap('POST', '/measures', {})).status, 403, 'no power over content');
  const without = await bootstrap('POST', '/apiKeys', { name: 'x' });
  t.equal(without.status, 400);
  t.match(without.body.issues, [{ name: 'owner' }]);
  t.equal((await bootstrap('POST', '/apiKeys', { name: 'x', owner: 'nobody' })).status, 400);
  const user = (await bootstrap('POST', '/users', { name: 'First', email: 'first@example.org', roles: ['admin'] })).body;
  const key = await bootstrap('POST', '/apiKeys', { name: 'x', owner: user.id });
  t.equal(key.status, 201, key.text);
  t.equal((await caller(app, key.body.key)('GET', '/users')).status, 200);
  const [entry] = await sql`select actor, role from audit_entries where subject_id = ${user.id}`;
  t.strictSame({ ...entry }, { actor: 'adminKey', role: 'admin' });
});

t.test('whoever has a key sees what it can be used for', async (t) => {
  const { id, key } = await accountFor(database, {
    roles: ['reviewer'],
    institution: 'vmri',
    scopes: ['keys.own', 'audit.read', 'records.change'],
  });
  const { body } = await caller(app, key)('GET', '/users/self');
  t.strictSame(body, {
    self: `http://monitum.test${base}/users/self`,
    id,
    roles: ['reviewer'],
    institution: 'vmri',
    permissions: ['audit.read', 'keys.own'],
    scopes: ['keys.own', 'audit.read', 'records.change'],
  });
  t.notOk('scopes' in (await editor('GET', '/users/self')).body, 'not limited');
});

t.test('a key is shown once, does what its scopes say, and ends when it is revoked', async (t) => {
  const account = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const owner = caller(app, account.key);
  const made = await owner('POST', '/apiKeys', { name: 'harvester', scopes: ['records.create', 'keys.own', 'records.create'] });
  t.equal(made.status, 201, made.text);
  t.equal(made.headers['cache-control'], 'no-store');
  const { id, key, ...shown } = made.body;
  t.match(key, new RegExp(`^monitum_${id}_[0-9A-Za-z]{38}$`));
  t.match(shown, { name: 'harvester', owner: { id: account.id }, scopes: ['records.create', 'keys.own'], isActive: true });
  const year = (Date.parse(shown.expiresAt) - Date.now()) / 86_400_000;
  t.ok(year > 364 && year < 367, `${year} days`);

  const again = await owner('GET', `/apiKeys/${id}`);
  const list = await owner('GET', '/apiKeys');
  t.equal(list.body.total, 2, 'the own ones alone');
  for (const text of [again.text, list.text]) t.notMatch(text, new RegExp(key.slice(17)));
  const kept =
    await sql`select row_to_json(k)::text as text from api_keys k union all select row_to_json(a)::text from audit_entries a union all select row_to_json(i)::text from idempotency_keys i`;
  const everything = kept.map(({ text }) => text).join('\n');
  t.notMatch(everything, new RegExp(key.slice(17, 49)));
  const audited = (await sql`select row_to_json(a)::text as text from audit_entries a`).map(({ text }) => text).join('\n');
  t.match(audited, id);
  t.notMatch(audited, sha256(key.slice(17, 49)), 'not even its hash');
  t.match((await owner('POST', '/apiKeys', { name: 'x' }, { 'idempotency-key': '12345678' })).body, {
    status: 400,
    issues: [{ in: 'header', name: 'Idempotency-Key' }],
  });

  const limited = caller(app, key);
  t.equal((await limited('POST', '/measures', {})).status, 400, 'within its scopes');
  t.equal((await limited('PATCH', '/measures/x', {})).body.type, 'urn:problem-type:belgif:missingScope');
  t.equal((await owner('POST', '/apiKeys', { name: 'third' })).status, 409, 'two are the most');

  t.equal((await editor('DELETE', `/apiKeys/${id}`)).status, 404, 'somebody else’s');
  t.equal((await editor('GET', `/apiKeys/${id}`)).status, 404);
  const foreign = await editor('GET', `/apiKeys?owner=${account.id}`);
  t.match(foreign.body, { status: 403, permission: 'accounts.manage' });
  t.equal((await editor('POST', '/apiKeys', { name: 'x', owner: account.id })).body.permission, 'accounts.manage');
  const [refusals] =
    await sql`select count(*)::int as count from audit_entries where actor = ${editorAccount.id} and operation = 'refused' and reason like '%accounts.manage'`;
  t.equal(refusals?.['count'], 2);

  t.equal((await limited('GET', '/users/self')).status, 200);
  t.equal((await owner('DELETE', `/apiKeys/${id}`)).status, 204);
  t.equal((await limited('GET', '/users/self')).status, 401);
  const before = await lastSequence();
  t.equal((await owner('DELETE', `/apiKeys/${id}`)).status, 204, 'again');
  t.equal(await lastSequence(), before, 'which writes nothing');
  t.match((await owner('GET', `/apiKeys/${id}`)).body, { isActive: false, revokedAt: /^20/ });
  t.match((await owner('GET', '/apiKeys?isActive=true')).body, { total: 1 });
  const third = await owner('POST', '/apiKeys', { name: 'third' });
  t.equal(third.status, 201, 'one is free');
  t.equal((await admin('DELETE', `/apiKeys/${third.body.id}`)).status, 204, 'an administrator revokes any');
  t.equal((await owner('DELETE', '/apiKeys/AAAAAAAA')).status, 404);
  t.ok((await admin('GET', '/apiKeys')).body.total > 10, 'an administrator sees all');
});

t.test('of two active keys, those that expired do not count; of many asked for at once, two are made', async (t) => {
  const account = await accountFor(database, { roles: ['editor'], institution: 'firm', expiresAt: '2020-01-01T00:00:00Z' });
  const answers = await Promise.all(Array.from({ length: 8 }, () => admin('POST', '/apiKeys', { name: 'x', owner: account.id })));
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 201, 409, 409, 409, 409, 409, 409]);
});

t.test('a key that cannot be is refused', async (t) => {
  const account = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const owner = caller(app, account.key);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const faults: [body: Record<string, unknown>, where: string][] = [
    [{}, 'name'],
    [{ name: '' }, 'name'],
    [{ name: 'x', scopes: [] }, 'scopes'],
    [{ name: 'x', scopes: ['records.create', 'world.rule'] }, 'scopes[1]'],
    [{ name: 'x', scopes: ['accounts.manage'] }, 'scopes[0]'],
    [{ name: 'x', expiresAt: inDays(-1) }, 'expiresAt'],
    [{ name: 'x', expiresAt: inDays(735) }, 'expiresAt'],
    [{ name: 'x', expiresAt: 'tomorrow' }, 'expiresAt'],
    [{ name: 'x', key: 'monitum_my_own' }, 'key'],
  ];
  for (const [body, where] of faults) {
    const answer = await owner('POST', '/apiKeys', body);
    t.equal(answer.status, 400, answer.text);
    t.match(answer.body.issues, [{ name: where }], JSON.stringify(body));
  }
  t.equal((await owner('POST', '/apiKeys', { name: 'x', expiresAt: inDays(729) })).status, 201);
});

t.test('a key makes none that can do more than itself', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm', scopes: ['keys.own', 'records.create'] });
  const limited = caller(app, key);
  const more = await limited('POST', '/apiKeys', { name: 'x', scopes: ['records.create', 'records.withdraw'] });
  t.match(more.body, { status: 403, type: 'urn:problem-type:belgif:missingScope', requiredScopes: ['records.withdraw'] });
  const same = await limited('POST', '/apiKeys', { name: 'x' });
  t.equal(same.status, 201, same.text);
  t.strictSame(same.body.scopes, ['records.create', 'keys.own'], 'as limited as the one that made it');
  const managing = caller(app, (await accountFor(database, { roles: ['admin'], scopes: ['keys.own', 'accounts.manage'] })).key);
  const foreign = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  t.equal((await managing('POST', '/apiKeys', { name: 'x', owner: foreign.id, scopes: ['records.create'] })).status, 403);
  t.strictSame((await managing('POST', '/apiKeys', { name: 'x', owner: foreign.id })).body.scopes, ['keys.own']);
});

t.test('no public answer names a user', async (t) => {
  const made = await admin('POST', '/users', {
    name: 'Canaria Verlinden',
    email: 'canaria@example.org',
    roles: ['editor', 'reviewer'],
    institution: 'firm',
  });
  const { key } = (await admin('POST', '/apiKeys', { name: 'canaria phone', owner: made.body.id })).body;
  const source = { kind: 'official', citation: 'Belgian Official Gazette' };
  const measure = await caller(app, key)('POST', '/measures', {
    kind: 'legislation',
    title: { en: 'Act of a canary' },
    titleOrigin: 'institute',
    description: { en: 'x' },
    sources: [source],
    verification: 'verified',
  });
  t.equal(measure.status, 201, measure.text);
  const { id } = measure.body;
  const gone = await caller(app, key)('DELETE', `/measures/${id}?reason=a%20trial`, undefined, { 'if-match': '"1"' });
  t.equal(gone.status, 204, gone.text);
  const [entry] = await sql`select * from changes order by sequence desc limit 1`;
  t.notMatch(JSON.stringify(entry), made.body.id, 'not even the opaque id is in the feed');
  const open = routes.filter(
    ({ method, url, config }) =>
      method === 'GET' && url.startsWith(base) && !url.includes(':') && !(config as { permission?: string } | undefined)?.permission,
  );
  t.ok(open.length > 10);
  const paths = [...open.map(({ url }) => url.slice(base.length)), `/measures/${id}`, `/changes/${entry?.['id']}`];
  for (const path of paths) {
    const { text, status } = await anybody('GET', path);
    t.ok(status < 500, `${path}: ${status}`);
    t.notMatch(text, /canaria|Verlinden/i, path);
    t.notOk(text.includes(made.body.id), path);
  }
  t.equal(
    (await sql`select count(*)::int as count from changes where subject_kind in ('user', 'apiKey')`)[0]?.['count'],
    0,
    'accounts are not in the feed',
  );
});
