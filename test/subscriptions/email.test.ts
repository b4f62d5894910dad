import t from 'tap';
import { sha256 } from '../../src/access/secrets.ts';
import { deliverChanges } from '../../src/jobs/deliver.ts';
import { forgetKeys } from '../../src/jobs/forget.ts';
import { connectMail, isMailAddress } from '../../src/mail/send.ts';
import { accountFor, appForFile, caller, toolsOf } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';
import { clockFrom, mailServer } from './support.ts';

const { clock, pass } = clockFrom('2026-12-01T08:00:00Z');
const mailbox = await mailServer(t);
const { app, database } = await appForFile(t, { search: false, config: { clock, sendsMail: true } });
const { sql } = database;
const mail = connectMail(mailbox.url(), 'monitum@institute.example', 30_000);
t.teardown(() => mail.close());
const run = () => {
  pass(1);
  return deliverChanges(toolsOf({ app, database }, { clock, mail }), () => 0);
};
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const place = await placeIn(database);
let number = 0;
const publish = async (more: object = {}) => {
  const { path, body } = sampleOf('recommendation', ++number, place);
  const { id, version } = await done(editor, 'POST', path, { ...body, ...more });
  return { id, at: `${path}/${id}`, version };
};
const post = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const ask = (email: string, more: Record<string, string> = {}, language = 'nl') =>
  post(`/${language}/subscriptions/new`, { email, rhythm: 'atOnce', ...more });
const last = () => mailbox.taken.at(-1) as (typeof mailbox.taken)[number];
const linkOf = (what: string) =>
  new URL([...(last().text ?? '').matchAll(/http\S+/g)].map(([one]) => one).find((one) => one.includes(`/subscriptions/${what}/`)) ?? '')
    .pathname;
const subscribe = async (email: string, more: Record<string, string> = {}, language = 'nl') => {
  await ask(email, more, language);
  await run();
  await post(linkOf('confirm'), { answer: 'yes' });
};
const states = async () => (await sql`select state from subscriptions order by created_at, id`).map((row) => row['state']);

t.test('whether an address is known shows nowhere', async (t) => {
  const [first, again, other] = [await ask('One@Example.org'), await ask('one@example.org'), await ask('two@example.org')];
  const plain = (answer: typeof first) => [answer.statusCode, answer.body];
  t.strictSame(plain(again), plain(first));
  t.strictSame(plain(other), plain(first));
  t.notMatch(first.body, /one@example/i);
  await run();
  for (let more = 0; more < 5; more++) t.strictSame(plain(await ask('one@example.org')), plain(first));
  await run();
  t.equal(
    mailbox.taken.filter(({ to }) => [to].flat()[0]?.text.toLowerCase() === 'one@example.org').length,
    3,
    'three confirmations a day',
  );
  const [token] = await sql`select token_hash from subscription_tokens limit 1`;
  t.match(token?.['token_hash'], /^[0-9a-f]{64}$/);
  const secret = linkOf('confirm').split('/').at(-1) ?? '';
  t.equal(Buffer.from(secret, 'base64url').length, 32, '256 bits');
  t.equal((await sql`select 1 from subscription_tokens where token_hash = ${sha256(secret)}`).length, 1, 'kept as a hash alone');
});

t.test('what is not confirmed within 48 hours is deleted, and its link is no good', async (t) => {
  const link = linkOf('confirm');
  pass(49 * 3_600);
  t.equal((await app.inject({ url: link })).statusCode, 404);
  t.equal((await post(link, { answer: 'yes' })).statusCode, 404);
  await forgetKeys(toolsOf({ app, database }, { clock }), {});
  t.strictSame(await states(), []);
  t.equal((await sql`select 1 from subscription_messages`).length, 0);
});

t.test('in four languages, as text and as a page, with proof of consent', async (t) => {
  for (const [language, subject] of [
    ['nl', 'Monitum: 1 wijziging – Alle aanbevelingen'],
    ['fr', 'Monitum : 1 changement – Toutes les recommandations'],
    ['de', 'Monitum: 1 Änderung – Alle Empfehlungen'],
    ['en', 'Monitum: 1 change – All recommendations'],
  ] as const) {
    await subscribe(`${language}@example.org`, {}, language);
    const { id } = await publish();
    mailbox.taken.length = 0;
    await run();
    const own = mailbox.taken.find(({ to }) => [to].flat()[0]?.text === `${language}@example.org`);
    t.equal(own?.subject, subject);
    t.match(own?.html, new RegExp(`<html lang="${language}">[^]*<h1>[^]*/${language}/recommendations/${id}"`));
    t.match(own?.text, new RegExp(`/${language}/recommendations/${id}\n`));
    t.match(own?.text, /CC BY 4\.0/);
    t.notMatch(own?.html, /<img|style=|src=/);
    t.match(own?.messageId, /^<\w+@institute\.example>$/);
  }
  const [row] = await sql`select confirmed_at, consent_version, language from subscriptions where email = 'de@example.org'`;
  t.match(row, { consent_version: /^\d{4}-\d\d$/, language: 'de' });
  t.ok(row?.['confirmed_at']);
});

t.test('rhythm and language are changed by a link, and a digest comes once', async (t) => {
  await sql`delete from subscriptions`;
  await subscribe('digest@example.org', { rhythm: 'daily' });
  mailbox.taken.length = 0;
  const ids = [(await publish()).id, (await publish()).id];
  await run();
  t.equal(mailbox.taken.length, 0, 'not before seven in the morning');
  pass(24 * 3_600);
  await run();
  await run();
  t.equal(mailbox.taken.length, 1);
  for (const id of ids) t.match(last().text, id);
  const manage = linkOf('manage');
  t.equal((await app.inject({ url: manage })).headers['cache-control'], 'no-store');
  const changed = await post(manage, { rhythm: 'atOnce', language: 'fr' });
  t.match(changed.body, /role="status"/);
  await publish();
  await run();
  t.match(last().subject, /changement/);
  pass(24 * 3_600);
  const before = mailbox.taken.length;
  await run();
  t.equal(mailbox.taken.length, before, 'nothing new, no mail');
});

t.test('a search tells of what enters it, what leaves it and what is withdrawn', async (t) => {
  await sql`delete from subscriptions`;
  await subscribe('search@example.org', { kind: 'search', search: 'theme=prisons&status=notAssessed&q=zebra' });
  mailbox.taken.length = 0;
  const about = (word: string) => ({ texts: [{ language: 'en', origin: 'summary', text: `Invented text about a ${word}` }] });
  const inside = await publish(about('zebra'));
  const outside = await publish(about('horse'));
  await run();
  t.match(last().text, inside.id);
  t.notMatch(last().text, outside.id);
  mailbox.taken.length = 0;
  const change = async (record: { at: string; version: number }, body: object) => {
    const { version } = await done(editor, 'PATCH', record.at, body, record.version);
    record.version = version;
  };
  await change(outside, { texts: [{ language: 'en', origin: 'summary', text: 'Invented text about a zebra' }] });
  await run();
  t.match(last()?.text, outside.id, 'it enters');
  mailbox.taken.length = 0;
  await change(outside, { themes: [] });
  await run();
  t.match(last()?.text, outside.id, 'it leaves');
  mailbox.taken.length = 0;
  await change(outside, { urgency: null, followUp: true });
  await run();
  t.equal(mailbox.taken.length, 0, 'and is followed no more');
  await done(editor, 'DELETE', `${inside.at}?reason=mistake`, undefined, inside.version).catch(() => {});
  await run();
  t.match(last()?.text, inside.id, 'it is withdrawn');
});

t.test('an address that does not exist, or whose owner refuses, is erased and not written to again', async (t) => {
  await sql`delete from subscriptions`;
  await ask('nobody@example.org');
  await run();
  t.match(await sql`select state, state_reason, email from subscriptions`, [
    { state: 'ended', state_reason: 'addressRefused', email: null },
  ]);
  await sql`delete from subscriptions`;
  await ask('victim@example.org');
  await run();
  const refused = await post(linkOf('confirm'), { answer: 'no' });
  t.equal(refused.statusCode, 200);
  t.equal((await sql`select 1 from subscriptions where email is not null`).length, 0);
  const before = mailbox.taken.length;
  await ask('Victim@example.org');
  await run();
  t.equal(mailbox.taken.length, before, 'no mail for a year');
  t.match(await sql`select reason, address_hash from suppressed_addresses where reason = 'refused'`, [
    { address_hash: sha256('victim@example.org') },
  ]);
  pass(366 * 86_400);
  await forgetKeys(toolsOf({ app, database }, { clock }), {});
  t.equal((await sql`select 1 from suppressed_addresses`).length, 0);
});

t.test('nothing that is typed begins another header or another recipient', async (t) => {
  for (const address of [
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\nSubject: x',
    'a@example.org,b@example.org',
    '"a b"@example.org',
    'A <a@example.org>',
    'a@example',
    'a@-example.org',
    '@example.org',
    'a@b@example.org',
    `${'a'.repeat(300)}@example.org`,
    'a@example.org\u2028b',
    '',
  ]) {
    // As its signs are numbered: a separator of lines would end a line of what the test reports.
    t.equal(isMailAddress(address), false, encodeURIComponent(address));
    const answer = await ask(address);
    t.equal(answer.statusCode, 422);
    t.match(answer.body, /error-summary/);
  }
  await mail.send({
    id: 'x1',
    to: 'a@example.org',
    subject: 'One\r\nBcc: b@example.org\r\n\r\nBody',
    text: 'x',
    html: '<p>x</p>',
    headers: { 'List-Unsubscribe': '<https://x.example/>\r\nBcc: c@example.org' },
  });
  t.equal(last().headers.has('bcc'), false);
  t.equal(last().subject, 'One Bcc: b@example.org Body');
});

t.test('forms that make no sense are refused', async (t) => {
  for (const [fields, status] of [
    [{ kind: 'body', id: 'nobody' }, 404],
    [{ kind: 'recommendation', id: 'nothing' }, 404],
    [{ kind: 'colour', id: 'red' }, 400],
    [{ kind: 'search', search: 'colour=red' }, 400],
    [{ kind: 'search', search: 'body=nobody' }, 400],
  ] as const)
    t.equal((await ask('sense@example.org', fields)).statusCode, status, JSON.stringify(fields));
  for (const path of ['confirm', 'manage', 'end'])
    t.equal((await app.inject({ url: `/de/subscriptions/${path}/nothing` })).statusCode, 404);
});

t.test('where no mail is sent the form says so', async (t) => {
  const without = await appForFile(t, { search: false });
  const { body } = await without.app.inject({ url: '/en/subscriptions/new?kind=treaty&id=crpd' });
  t.match(body, /sends no e-mail/);
  t.notMatch(body, /type="email"/);
  t.match(body, /treaties\/crpd\?lang=en&amp;format=atom/);
});
