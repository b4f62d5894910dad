import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { accountFor } from '../helper.ts';
import { browser, clock, hiddenOf, staffApp } from './support.ts';

/** What a provider says of a person, and how it is not as it should be. */
interface Saying {
  sub: string;
  email?: string;
  email_verified?: boolean;
  nonce?: string;
  iss?: string;
  aud?: string;
  key?: 'another';
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const another = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
let saying: Saying = { sub: 'nobody' };
let asked = new URLSearchParams();
let exchanged = new URLSearchParams();
let isAway = false;

const provider = createServer(async (request, response) => {
  const answer = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  if (isAway) return void response.destroy();
  if (request.url === '/.well-known/openid-configuration')
    return void answer({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  if (request.url === '/keys')
    return void answer({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }] });
  let body = '';
  for await (const piece of request) body += piece;
  exchanged = new URLSearchParams(body);
  const now = Math.floor(Date.now() / 1000);
  const { key, ...said } = saying;
  const claims = { iss: issuer, aud: 'monitum', iat: now, exp: now + 60, nonce: asked.get('nonce'), ...said };
  const signed = `${part({ alg: 'RS256', kid: '1' })}.${part(claims)}`;
  const signature = createSign('RSA-SHA256')
    .update(signed)
    .sign(key ? another : privateKey, 'base64url');
  answer({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: `${signed}.${signature}` });
});
await once(provider.listen(0, '127.0.0.1'), 'listening');
t.teardown(() => {
  provider.closeAllConnections();
  provider.close();
});
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
const { app, database } = await staffApp(t, { oidc: { issuer, clientId: 'monitum', clientSecret: 'a secret', name: 'Institute' } });
const { sql } = database;
let addresses = 0;

/** Signs in by the provider, which says this; gives what came back, in that browser. */
async function come(said: Saying, change: (parameters: URLSearchParams) => void = () => {}) {
  const one = browser(app, `203.0.113.${++addresses}`);
  const page = await one.get('/fr/staff/sign-in?to=/fr/staff/notes/7');
  const onward = await one.post('/fr/staff/sign-in/provider', hiddenOf(page.text));
  const address = new URL(String(onward.headers['refresh']).replace(/^0; url=/, ''));
  asked = address.searchParams;
  saying = said;
  const parameters = new URLSearchParams({ code: 'a code', state: asked.get('state') ?? '' });
  change(parameters);
  return { one, page, onward, address, back: () => one.get(`/staff/sign-in/return?${parameters}`) };
}
const last = async () => ({ ...(await sql`select operation, subject_id, reason from audit_entries order by sequence desc limit 1`)[0] });

t.test('who the provider knows by a verified address gets the account of that address, and keeps it', async (t) => {
  const { id } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const { one, page, address, back } = await come({ sub: 'ada', email: `${id.toUpperCase()}@example.org`, email_verified: true });
  t.match(page.text, 'Se connecter avec Institute');
  t.match(page.text, 'name="password"', 'passwords stay for when the provider is away');
  t.equal(address.origin + address.pathname, `${issuer}/authorize`);
  t.match(Object.fromEntries(asked), {
    response_type: 'code',
    client_id: 'monitum',
    redirect_uri: 'http://monitum.test/staff/sign-in/return',
    code_challenge_method: 'S256',
    code_challenge: /^[\w-]{43}$/,
    state: /^[\w-]{43}$/,
    nonce: /^[\w-]{43}$/,
  });
  const answer = await back();
  t.strictSame([answer.status, answer.location], [303, '/fr/staff/notes/7']);
  t.match(exchanged.get('code_verifier'), /^[\w-]{43}$/);
  t.equal((await one.get('/fr/staff/notes/7')).status, 200);
  t.match(await last(), { operation: 'session.create', reason: 'oidc' });
  t.equal((await back()).status, 422, 'the way back leads in once');

  const again = await come({ sub: 'ada', email: 'another@example.org', email_verified: false });
  t.equal((await again.back()).status, 303, 'from then on by the subject alone');
  const impostor = await come({ sub: 'eve', email: `${id}@example.org`, email_verified: true });
  t.equal((await impostor.back()).status, 422, 'an account that is linked is not given to another subject');
  await sql`update users set disabled_at = now() where id = ${id}`;
  t.equal((await (await come({ sub: 'ada' })).back()).status, 422, 'a disabled account');
});

const refuse = (parameters: URLSearchParams) => {
  parameters.delete('code');
  parameters.set('error', 'access_denied');
};

t.test('what is not as it was asked leads nowhere, and makes no account', async (t) => {
  const { id } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const good = { sub: randomUUID(), email: `${id}@example.org`, email_verified: true };
  const users = async () => (await sql`select count(*)::int as count from users`)[0]?.['count'];
  const before = await users();
  for (const [name, said, change, reason] of [
    ['an unverified address', { ...good, email_verified: false }, undefined, 'account'],
    ['an address that nobody says is verified', { sub: good.sub, email: good.email }, undefined, 'account'],
    ['an unknown address', { ...good, email: 'nobody@example.org' }, undefined, 'account'],
    ['no address', { sub: good.sub }, undefined, 'account'],
    ['another nonce', { ...good, nonce: 'x' }, undefined, 'provider'],
    ['another issuer', { ...good, iss: 'https://evil.test' }, undefined, 'provider'],
    ['another audience', { ...good, aud: 'somebody' }, undefined, 'provider'],
    ['another signature', { ...good, key: 'another' as const }, undefined, 'provider'],
    ['another state', good, (parameters: URLSearchParams) => parameters.set('state', 'x'), 'provider'],
    ['no state', good, (parameters: URLSearchParams) => parameters.delete('state'), 'provider'],
    ['a refusal', good, refuse, 'provider'],
  ] as [string, Saying, ((parameters: URLSearchParams) => void) | undefined, string][]) {
    const { one, back } = await come(said, change);
    const answer = await back();
    t.equal(answer.status, 422, name);
    t.match(answer.text, 'pas de compte pour vous', name);
    t.equal(one.cookies.has('__Host-session'), false, name);
    t.match(await last(), { operation: 'signIn.failed', reason }, name);
  }
  t.equal(await users(), before);
  const { back } = await come(good);
  clock.pass(11);
  t.equal((await back()).status, 422, 'too late');
  t.match((await browser(app).get('/staff/sign-in/return?code=x&state=y')).text, 'Aanmelden', 'without a sign-in under way');
});

t.test('a form whose session has ended keeps what was typed while the person is at the provider', async (t) => {
  const answer = await browser(app).post('/en/staff/notes/7', { text: 'My work' });
  t.equal(answer.status, 401);
  t.match(answer.text, /<form[^>]*target="_blank"/);
  t.match(answer.text, 'I have signed in: back to my form');
});

t.test('a provider that cannot be reached is said to be away, and is asked again later', async (t) => {
  const away = await staffApp(t, { oidc: { issuer: `${issuer}/away`, clientId: 'monitum', clientSecret: 's', name: 'Institute' } });
  isAway = true;
  const send = () => browser(away.app).post('/en/staff/sign-in/provider', {});
  t.equal((await send()).status, 503);
  isAway = false;
  t.equal((await send()).status, 503, 'nor one that calls itself otherwise than it is configured');
});
