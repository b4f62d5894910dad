import { subscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { accountFor, appForFile, caller, type TestAccount } from '../helper.ts';
import { inventImports } from '../invented-imports.ts';
import { assessmentOf, contributionOf, done, placeIn, plainWords, recordKinds, sampleOf } from '../samples.ts';
import { type FormFields, formIn, sessionFor, staffFor } from '../staff.ts';
import { expected, open } from './table.ts';

const routes: string[] = [];
subscribe('fastify.initialization', (message) =>
  (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
    for (const one of [method].flat()) if (/^\/(nl|fr|de|en)\/staff(\/|$)/.test(url) && one !== 'HEAD') routes.push(`${one} ${url}`);
  }),
);
// Which provider it is does not matter: its forms are refused before it is asked.
const oidc = { issuer: 'https://provider.invalid', clientId: 'monitum', clientSecret: 'a secret', name: 'Institute' };
const { app, database } = await appForFile(t, { search: false, config: { oidc } });
const { sql } = database;

const accounts: Record<string, TestAccount> = {
  contributor: { roles: ['contributor'], represents: 'A league', voice: 'civilSociety' },
  editor: { roles: ['editor'], institution: 'firm' },
  reviewer: { roles: ['reviewer'], institution: 'firm' },
  admin: { roles: ['admin'] },
};
type RoleName = keyof typeof accounts;
const people = new Map<RoleName, Awaited<ReturnType<typeof staffFor>>>();
for (const [role, account] of Object.entries(accounts)) people.set(role, await staffFor(app, database, account));
const personOf = (role: RoleName) => people.get(role) as Awaited<ReturnType<typeof staffFor>>;
/** Of another institution, or another organisation, with every role that can be told so. */
const foreigner = await staffFor(app, database, { roles: ['editor', 'reviewer'], institution: 'unia' });
const otherLeague = await staffFor(app, database, { roles: ['contributor'], represents: 'Another league', voice: 'civilSociety' });

/** What a record is called where an address needs one: of the institution of the editor, not public yet, and public. */
const hidden: Record<string, string> = {};
const shown: Record<string, string> = {};
const others: Record<string, string> = {};

t.before(async () => {
  const editor = caller(app, personOf('editor').key);
  const place = await placeIn(database);
  for (const [number, kind] of recordKinds.entries()) {
    const path = (at: number) => sampleOf(kind, at, place);
    const add = async (at: number, more: object) => (await done(editor, 'POST', path(at).path, { ...path(at).body, ...more })).id;
    hidden[kind] = await add(2 * number + 1, { isDraft: true });
    shown[kind] = await add(2 * number + 2, {});
  }
  const recommendation = `/recommendations/${shown['recommendation']}`;
  const words = plainWords(1);
  others['assessmentId'] = (await done(editor, 'POST', `${recommendation}/assessments`, assessmentOf(words))).id;
  const league = caller(app, personOf('contributor').key);
  others['contributionId'] = (await done(league, 'POST', `${recommendation}/contributions`, contributionOf(words))).id;
  const pair = { earlier: shown['recommendation'], later: place.recommendation };
  others['lineageSuggestionId'] = (await done(editor, 'POST', '/lineageSuggestions', pair)).id;
  await sql`insert into proposed_assessments (id, recommendation, treaty_action, status, proposed_at, modified_at)
    select 'proposal1', ${place.recommendation}, id, 'implemented', now(), now() from treaty_actions where published_at is not null limit 1`;
  others['proposalId'] = 'proposal1';
  await inventImports(database);
  Object.assign(others, { importId: 'import2', importReviewId: 'review0', placeOfVoices: place.recommendation });
  others['otherRecommendation'] = place.other;
  // One without recommendations, whose report is soon made.
  others['reviewId'] = (await sql<{ id: string }[]>`select id from reviews where body = 'greco' order by id limit 1`)[0]?.id ?? '';
  others['userId'] = (await accountFor(database, { roles: ['contributor'], represents: 'A third league', voice: 'civilSociety' })).id;
});

const kindOf: Record<string, string> = { treatyActions: 'treatyAction', positions: 'position', grades: 'grade' };
const singular = (collection: string) => kindOf[collection] ?? collection.replace(/s$/, '');

/** The address of a route, with records of ours filled in: those that are not public yet where they are read. */
async function addressOf(route: string, role: RoleName): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const isVoice = /\/(positions|grades)(\/|$)/.exec(path);
  const of = method === 'GET' ? hidden : shown;
  const filled = path
    .replace(':recordId', of[singular(path.split('/')[1] ?? '')] ?? '')
    .replace(':voiceId', of[singular(isVoice?.[1] ?? '')] ?? '')
    .replace(':recommendationId', (isVoice ? others['placeOfVoices'] : shown['recommendation']) ?? '')
    .replace(/:(\w+)/g, (_all, name: string) => (name === 'apiKeyId' ? ':apiKeyId' : (others[name] ?? '')));
  const [key] = await sql<{ id: string }[]>`select id from api_keys where owner = ${personOf(role).id} limit 1`;
  const compared = path.endsWith('/assessments/compare') ? `?from=${others['assessmentId']}&to=${others['assessmentId']}` : '';
  return `/nl/staff${filled.replace(':apiKeyId', key?.id ?? '')}${compared}`;
}

interface Sending {
  cookie?: string;
  csrf?: string;
  fields?: FormFields;
  headers?: Record<string, string>;
}
const browserHeaders = { 'sec-fetch-site': 'same-origin', origin: 'http://monitum.test' };

/** Asks as a browser does; gives what one can tell of the answer in a word. */
async function ask(route: string, address: string, { cookie, csrf, fields = {}, headers = browserHeaders }: Sending) {
  const isForm = route.startsWith('POST');
  const sent = Object.entries({ ...fields, ...(csrf === undefined ? {} : { csrf }) });
  const body = new URLSearchParams(sent.flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
  const { statusCode, headers: answered } = await app.inject({
    method: isForm ? 'POST' : 'GET',
    url: address,
    headers: {
      ...(isForm ? { ...headers, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      ...(cookie === undefined ? {} : { cookie }),
      ...('authorization' in headers ? { authorization: headers['authorization'] as string } : {}),
    },
    ...(isForm ? { payload: body.toString() } : {}),
  });
  return { status: statusCode, isToSignIn: String(answered['location'] ?? '').startsWith('/nl/staff/sign-in?') };
}

/** Everything that was ever written, but that somebody was refused. */
async function writtenSoFar(): Promise<string> {
  const [row] = await sql`select (select count(*) from audit_entries where operation <> 'refused') as entries,
    (select count(*) from form_drafts) as drafts, (select count(*) from sessions where revoked_at is null) as sessions`;
  return JSON.stringify(row);
}

t.test('every page and form of the staff is in the table, in four languages', async (t) => {
  for (const language of languages) {
    const found = routes.filter((route) => route.includes(` /${language}/staff`)).map((route) => route.replace(` /${language}/staff`, ' '));
    t.strictSame([...found].sort(), [...Object.keys(expected), ...open].sort(), language);
  }
});

const columns = ['anonymous', 'key', 'signed out', 'idle', 'too old', 'disabled', 'no token', 'other token', 'other site', 'no browser'];
const header = ['page or form', 'let in', 'told 403', 'of another', ...columns];
const rows: string[][] = [];

t.test('each is for whom the table says, and for nobody without a session of now', async (t) => {
  const bad = await Promise.all(['contributor', 'editor', 'reviewer', 'admin'].map(async (role) => [role, await spoiled(role)] as const));
  const badOf = new Map(bad);
  for (const [route, { roles, foreign }] of Object.entries(expected)) {
    const isForm = route.startsWith('POST');
    const [role = 'editor'] = roles;
    const address = await addressOf(route, role);
    const before = await writtenSoFar();
    const row = [route, roles.length === 4 ? 'everybody' : roles.join(', ')];

    const told: string[] = [];
    for (const other of Object.keys(accounts)) {
      if (roles.includes(other as never)) continue;
      const person = personOf(other);
      const answer = await ask(route, address, person);
      t.equal(answer.status, 403, `${other}: ${route}`);
      told.push(other);
    }
    row.push(told.join(', ') || '–');

    if (foreign) {
      const stranger = role === 'contributor' || route.includes('apiKeyId') ? otherLeague : foreigner;
      const answer = await ask(route, address, { ...stranger, fields: await fieldsFor(route, address, role) });
      t.equal(answer.status, foreign, `of another: ${route}`);
    }
    row.push(foreign ? String(foreign) : '–');

    const person = personOf(role);
    const spoils = badOf.get(role) as Awaited<ReturnType<typeof spoiled>>;
    const sendings: Record<string, Sending> = {
      anonymous: {},
      key: { headers: { ...browserHeaders, authorization: `Bearer ${person.key}` } },
      ...spoils,
    };
    for (const [name, sending] of Object.entries(sendings)) {
      const { status, isToSignIn } = await ask(route, address, sending);
      t.ok(isForm ? status === 401 : status === 303 && isToSignIn, `${name}: ${route} ${status}`);
      row.push(isForm ? '401' : 'sign-in');
    }
    const { cookie, csrf } = person;
    const forged: Sending[] = [
      { cookie },
      { cookie, csrf: spoils['signed out']?.csrf ?? '' },
      { cookie, csrf, headers: { 'sec-fetch-site': 'cross-site', origin: 'https://example.org' } },
      { cookie, csrf, headers: {} },
    ];
    for (const sending of forged) {
      // A form with passwords is not shown again: its page is opened anew.
      const answer = isForm ? await ask(route, address, sending) : undefined;
      if (answer)
        t.ok(answer.status === 403 || (answer.status === 303 && /\/account|\/invitation/.test(route)), `${route} ${answer.status}`);
      row.push(answer ? String(answer.status) : '–');
    }
    t.equal(await writtenSoFar(), before, `nothing of it was written: ${route}`);
    rows.push(row);
  }
});

t.test('whom the table lets in is let in', async (t) => {
  for (const [route, { roles }] of Object.entries(expected))
    for (const role of roles) {
      const address = await addressOf(route, role);
      const session = await sessionFor(database, personOf(role).id);
      const { status, isToSignIn } = await ask(route, address, session);
      t.notOk(isToSignIn, `${role}: ${route}`);
      if (route.startsWith('GET')) t.equal(status, 200, `${role}: ${route}`);
      // Nothing is filled in: most say what is missing, some have nothing to ask.
      else t.ok([200, 303, 400, 409, 412, 422].includes(status), `${role}: ${route} ${status}`);
    }
});

t.test('the forms of the sign-in are taken from our own pages alone', async (t) => {
  for (const route of open.filter((one) => one.startsWith('POST'))) {
    const address = `/nl/staff${route.slice('POST '.length).replace(':token', 'invented')}`;
    for (const headers of [{}, { 'sec-fetch-site': 'cross-site' }, { origin: 'https://example.org' }] as Record<string, string>[])
      t.equal((await ask(route, address, { headers })).status, 403, `${route} ${JSON.stringify(headers)}`);
  }
});

/** Sessions of an account that are none any more. */
async function spoiled(role: RoleName): Promise<Record<string, Sending>> {
  const { id } = personOf(role);
  const [out, idle, old] = [await sessionFor(database, id), await sessionFor(database, id), await sessionFor(database, id)];
  const left = await ask('POST /sign-out', '/nl/staff/sign-out', out);
  if (left.status !== 303) throw new Error(`Signing out: ${left.status}`);
  await sql`update sessions set last_used_at = now() - interval '31 minutes' where id = ${idle.id}`;
  await sql`update sessions set created_at = now() - interval '13 hours', expires_at = now() - interval '1 hour' where id = ${old.id}`;
  const gone = await accountFor(database, accounts[role] as TestAccount);
  const disabled = await sessionFor(database, gone.id);
  await sql`update users set disabled_at = now() where id = ${gone.id}`;
  return { 'signed out': out, idle, 'too old': old, disabled };
}

const assessed: FormFields = {
  status: 'noProgress',
  confidence: 'medium',
  'rationale.nl': 'Other words',
  'rationaleOrigins.nl': 'institute',
  'evidence.0.tier': 'primary',
  'evidence.0.title.nl': 'A report',
  evidenceUpTo: '2026-01-01',
  methodologyVersion: '1.0',
};

/** What a form needs to come as far as the question whose the record is: as its owner is shown it, with a reason. */
async function fieldsFor(route: string, address: string, role: RoleName): Promise<FormFields> {
  const steps = { version: '1', reason: 'Because', to: 'vmri', into: others['otherRecommendation'] ?? '' };
  if (!route.startsWith('POST') || /apiKeyId|contributionId/.test(route)) return steps;
  const page = address.replace(/\/(publish|withdraw|hand-over|merge|return)$/, '');
  if (page !== address) return steps;
  const { text } = await personOf(role).get(page);
  const fields = formIn(text, page);
  const [note] = Object.keys(fields).filter((name) => /^(note|text|title|rationale)\.nl$/.test(name));
  return { ...fields, ...(note ? { [note]: 'Other words' } : {}), ...(page.includes('/assessments/') ? assessed : {}) };
}

t.teardown(() => {
  if (process.env['PRINT_TABLE']) console.log([header, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'));
});
