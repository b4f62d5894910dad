import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { deliverChanges } from '../../src/jobs/deliver.ts';
import { connectMail } from '../../src/mail/send.ts';
import { accountFor, appForFile, caller, toolsOf } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';
import { clockFrom, mailServer, webhookServer } from './support.ts';

const { clock, pass } = clockFrom('2026-12-01T08:00:00Z');
const mailbox = await mailServer(t);
const hooks = await webhookServer(t);
const { app, database } = await appForFile(t, { search: false, config: { clock, sendsMail: true, outbound: hooks.outbound } });
const { sql } = database;
const mail = connectMail(mailbox.url(), 'monitum@institute.example', 1_500);
t.teardown(() => mail.close());
const tools = () => toolsOf({ app, database }, { clock, mail, outbound: hooks.outbound });
const run = () => deliverChanges(tools(), () => 0);
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const place = await placeIn(database);

const post = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const linkIn = (text: string | undefined, what: string) =>
  new URL([...(text ?? '').matchAll(/http\S+/g)].map(([one]) => one).find((one) => one.includes(`/subscriptions/${what}/`)) ?? '').pathname;

/** The ids of the changes of these tests, in the order of commits. */
const expected = async () =>
  (await sql<{ id: string }[]>`select id from changes where subject_kind = 'recommendation' and sequence > ${start} order by sequence`).map(
    ({ id }) => id,
  );
let start = 0;
let secret = '';

t.test('three ways to follow a body', async (t) => {
  const asked = await post('/fr/subscriptions/new', { kind: 'body', id: 'ccpr', email: 'reader@example.org', rhythm: 'atOnce' });
  t.equal(asked.statusCode, 200);
  await run();
  t.equal(mailbox.taken.length, 1);
  const confirm = linkIn(mailbox.taken[0]?.text, 'confirm');
  t.equal((await app.inject({ url: confirm })).statusCode, 200, 'a program that looks into mail opens the link');
  t.strictSame(
    (await sql`select state from subscriptions`).map((row) => row['state']),
    ['pending'],
    'which confirms nothing',
  );
  t.equal((await post(confirm, { answer: 'yes' })).statusCode, 200);

  const hook = await done(editor, 'POST', '/subscriptions', {
    followed: { kind: 'body', id: 'ccpr' },
    url: hooks.url(),
  });
  secret = hook['secret'] as string;
  // The server of these tests speaks no TLS.
  await sql`update subscriptions set url = ${hooks.url().replace('https:', 'http:')} where channel = 'webhook'`;
  await run();
  t.strictSame(
    (await sql`select state from subscriptions order by channel`).map((row) => row['state']),
    ['active', 'active'],
  );
  const [row] = await sql`select max(sequence) as head from changes`;
  start = Number(row?.['head'] ?? 0);
});

/** A reader of feeds that remembers what it has read, unless it dies before it has written that down. */
const remembered = new Set<string>();
const read: string[] = [];
let etag = '';
const polled = { all: 0, unchanged: 0 };
async function poll(dies: boolean) {
  const known = new Set(remembered);
  const fresh: string[] = [];
  let address = '/api/monitoring/v1/refData/bodies/ccpr?format=jsonfeed&lang=fr';
  for (let first = true; address; first = false) {
    const answer = await app.inject({ url: address, headers: first && etag ? { 'if-none-match': etag } : {} });
    polled.all++;
    if (answer.statusCode === 304) {
      polled.unchanged++;
      return;
    }
    const { items, next_url: next } = answer.json() as { items: { id: string }[]; next_url?: string };
    const unknown = items.map(({ id }) => id).filter((id) => !known.has(id));
    fresh.push(...unknown);
    for (const id of unknown) known.add(id);
    if (dies) return;
    if (first) etag = String(answer.headers['etag']);
    address = next && unknown.length === items.length ? next.slice(new URL(next).origin.length) : '';
  }
  read.push(...fresh.reverse());
  for (const id of fresh) remembered.add(id);
}

t.test('the same fifty changes reach a listener that fails, is silent, goes away and comes back', async (t) => {
  await poll(false);
  const before = read.length;
  hooks.got.length = 0;
  mailbox.taken.length = 0;
  const moods = ['well', 'busy', 'silent', 'away', 'failing'] as const;
  for (let number = 1; number <= 50; number++) {
    const { path, body } = sampleOf('recommendation', number, place);
    await done(editor, 'POST', path, body);
    if (number % 5 !== 0) continue;
    const mood = moods[(number / 5) % moods.length] ?? 'well';
    mailbox.set(mood === 'failing' ? 'busy' : mood);
    hooks.answer((_got, response) => {
      if (mood === 'busy') response.writeHead(503, { 'retry-after': '7' }).end();
      else if (mood === 'failing') response.writeHead(500).end();
      else if (mood !== 'silent') response.writeHead(200).end();
    });
    if (mood === 'away') await Promise.all([mailbox.stop(), hooks.stop()]);
    // Two workers at once, as an installation may have.
    await Promise.all([run(), run()]);
    await poll(mood === 'silent');
    await poll(false);
    if (mood === 'away') await Promise.all([mailbox.start(), hooks.start()]);
    pass(100_000);
  }
  mailbox.set('well');
  hooks.answer((_got, response) => response.writeHead(200).end());
  for (let days = 0; days < 5; days++) {
    pass(90_000);
    await run();
  }
  await poll(false);

  const ids = await expected();
  t.equal(ids.length, 50, 'fifty changes');

  const verifier = new Webhook(secret);
  const seen = new Map<string, string>();
  for (const { headers, body } of hooks.got.filter(({ wasTaken }) => wasTaken)) {
    const id = String(headers['webhook-id']);
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    t.equal(headers['webhook-signature'], verifier.sign(id, at, body), 'signed as the library of Standard Webhooks signs it');
    // A listener keeps the ids: what it answered too late on a busy machine comes again.
    if (!seen.has(id)) seen.set(id, (JSON.parse(body) as { id: string }).id);
  }
  t.strictSame([...seen.values()], ids, 'the webhook took each change once, in their order');
  const attempts = new Map<string, Set<string>>();
  for (const { headers, body } of hooks.got) {
    const { id } = JSON.parse(body) as { id: string };
    attempts.set(id, (attempts.get(id) ?? new Set()).add(String(headers['webhook-id'])));
  }
  t.ok(hooks.got.length > 50, `${hooks.got.length} requests for fifty messages`);
  t.ok(
    [...attempts.values()].every((one) => one.size === 1),
    'each attempt of a message has the same id',
  );

  // As mail systems do: by its Message-ID a mail is known that came already.
  const mails = [...new Map(mailbox.taken.map((one) => [one.messageId, one])).values()];
  const told = mails.flatMap(({ text }) => [...(text ?? '').matchAll(/\/fr\/recommendations\/(\w+)$/gm)].map(([, id]) => id));
  const subjects = (
    await sql<
      { subject: string }[]
    >`select subject_id as subject from changes where subject_kind = 'recommendation' and sequence > ${start} order by sequence`
  ).map(({ subject }) => subject);
  t.strictSame(told, subjects, 'the mails tell of each change once, in their order');
  t.ok(mailbox.sizes.attempts > mails.length, `${mailbox.sizes.attempts} attempts for ${mails.length} mails`);

  t.strictSame(
    read.slice(before).map((uri) => uri.slice(uri.lastIndexOf('/') + 1)),
    ids,
    'the reader of the feed has each change once, in their order',
  );
  t.ok(polled.unchanged > 0, `${polled.unchanged} of ${polled.all} answers were 304`);
  const [state] =
    await sql`select count(*) filter (where state = 'waiting')::int as waiting, count(*)::int as all from subscription_messages`;
  t.equal(state?.['waiting'], 0, JSON.stringify(await sql`select * from subscription_messages where state = 'waiting'`));
  t.comment(
    `${hooks.got.length} requests to the webhook, ${mailbox.sizes.attempts} attempts of ${mailbox.taken.length} mails, ${polled.all} polls`,
  );
});

t.test('a press of the button of the mail program ends it, without opening a page', async (t) => {
  const last = mailbox.taken.at(-1);
  const header = last?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
  t.match(last?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line, /List-Unsubscribe=One-Click/);
  const address = new URL(header?.unsubscribe?.url ?? '').pathname;
  t.equal((await app.inject({ url: address })).statusCode, 200, 'who opens it sees a button');
  t.equal((await sql`select 1 from subscriptions where email is not null`).length, 1);
  for (const _ of [1, 2])
    t.equal((await post(address, { 'List-Unsubscribe': 'One-Click' })).statusCode, 200, 'and again, as mail programs may');
  const [row] = await sql`select state, email, state_reason from subscriptions where channel = 'email'`;
  t.match(row, { state: 'ended', email: null, state_reason: 'byOwner' });
  t.equal((await sql`select 1 from subscription_tokens`).length, 0);
  const { path, body } = sampleOf('recommendation', 60, place);
  await done(editor, 'POST', path, body);
  const before = mailbox.taken.length;
  await run();
  t.equal(mailbox.taken.length, before, 'nothing more is sent');
});
