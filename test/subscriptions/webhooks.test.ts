import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { post, RefusedAddress } from '../../src/http/outbound.ts';
import { deliverChanges } from '../../src/jobs/deliver.ts';
import { connectMail } from '../../src/mail/send.ts';
import { mostAttempts, pauseAfter } from '../../src/subscriptions/schedule.ts';
import { webhookOutbound } from '../../src/subscriptions/send-webhook.ts';
import { signatureOf } from '../../src/subscriptions/signing.ts';
import { accountFor, appForFile, caller, toolsOf } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';
import { clockFrom, mailServer, webhookServer } from './support.ts';

const { clock, pass } = clockFrom(new Date().toISOString());
const mailbox = await mailServer(t);
const hooks = await webhookServer(t);
const { app, database } = await appForFile(t, { search: false, config: { clock, outbound: hooks.outbound } });
const strict = await appForFile(t, { search: false });
const { sql } = database;
const mail = connectMail(mailbox.url(), 'monitum@institute.example', 30_000);
t.teardown(() => mail.close());
/** A second later, for a write can be dated a little after the clock. */
const run = () => {
  pass(1);
  return deliverChanges(toolsOf({ app, database }, { clock, mail, outbound: hooks.outbound }), () => 0);
};
const owner = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const editor = caller(app, owner.key);
const other = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const place = await placeIn(database);
let number = 0;
const publish = () => {
  const { path, body } = sampleOf('recommendation', ++number, place);
  return done(editor, 'POST', path, body);
};
const speakPlainly = () => sql`update subscriptions set url = replace(url, 'https:', 'http:')`;

t.test('a message is signed as the standard says', async (t) => {
  const secret = 'whsec_dGVzdC12ZWN0b3Itb25seS1ub3QtYS1yZWFsLXNlY3JldC0wMDAx';
  const body =
    '{"specversion":"1.0","id":"cq7n3v5d","source":"https://data.hrmonitor.example.be/","service":"be.example.hrmonitor.monitoring.v1","type":"be.example.hrmonitor.monitoring.v1.recommendations.notify.statusChanged","time":"2026-02-11T09:14:03Z","subject":"r7k2m9qd","datacontenttype":"application/json","data":{"href":"https://hrmonitor.example.be/api/monitoring/v1/recommendations/r7k2m9qd","from":"notAssessed","to":"partiallyImplemented","version":7}}';
  t.equal(body.length, 450);
  t.strictSame(signatureOf('msg_cq7n3v5d', 1770801243, body, [secret]), {
    'webhook-id': 'msg_cq7n3v5d',
    'webhook-timestamp': '1770801243',
    'webhook-signature': 'v1,JTb34KP6JEAbi5CbcAZC6w8n1/iukz+zg95HxxA+m2o=',
  });
  const now = Math.floor(Date.now() / 1_000);
  const fresh = signatureOf('msg_1', now, body, [secret]);
  t.ok(new Webhook(secret).verify(body, fresh));
  t.throws(() => new Webhook(secret).verify(`${body} `, fresh), 'another body');
  t.throws(() => new Webhook(secret).verify(body, signatureOf('msg_1', now - 3_600, body, [secret])), 'an hour old');
  t.throws(() => new Webhook('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').verify(body, fresh), 'another secret');
});

t.test('the pauses between attempts', async (t) => {
  const pauses = Array.from({ length: mostAttempts }, (_, at) => pauseAfter(at + 1, 0));
  t.strictSame(pauses, [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400, undefined]);
  t.equal(pauseAfter(1, 1), 5.5, 'up to a tenth longer');
  t.equal(pauseAfter(1, 0, 120), 120, 'as the server asks');
  t.equal(pauseAfter(1, 0, 10 ** 9), 86_400, 'but no longer than a day');
  t.equal(pauseAfter(mostAttempts, 0, 120), undefined);
});

const internal = [
  ...['127.0.0.1', '[::1]', '0.0.0.0', '[::]', '169.254.169.254', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '100.64.0.1'],
  ...[
    '[fc00::1]',
    '[fdff::1]',
    '[fe80::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[ff02::1]',
  ],
  ...['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '0', '0x7f000001', '255.255.255.255', '198.18.0.1', '192.0.2.1', '224.0.0.1'],
  ...['localhost', 'inside.test', 'one-of-two.test'],
].map((host) => `https://${host}/hook`);
const odd = [
  'https://93.184.216.34:8443/hook',
  'https://93.184.216.34:80/',
  'https://user@93.184.216.34/',
  'https://user:pass@93.184.216.34/',
  'http://93.184.216.34/',
  'ftp://93.184.216.34/',
  'file:///etc/passwd',
  'gopher://93.184.216.34/',
];

t.test('addresses that lead inside are refused, when they are given and when something is sent', async (t) => {
  const resolve = async (host: string) => {
    if (host === 'one-of-two.test') return ['93.184.216.34', '10.0.0.5'];
    return [host === 'inside.test' ? '10.0.0.5' : '127.0.0.1'];
  };
  const sent = { headers: {}, body: Buffer.from('{}') };
  for (const address of [...internal, ...odd]) {
    const outcome = await post(new URL(address), sent, { ...webhookOutbound('http://monitum.test', { resolve }), timeout: 2_000 }).catch(
      (error: Error) => error,
    );
    t.ok(outcome instanceof RefusedAddress, `${address}: ${String(outcome)}`);
  }

  const person = caller(strict.app, (await accountFor(strict.database, { roles: ['editor'], institution: 'firm' })).key);
  for (const address of [...internal.filter((one) => !/\.test/.test(one)), ...odd]) {
    const answer = await person('POST', '/subscriptions', { followed: { kind: 'search' }, url: address });
    t.match([answer.status, answer.body?.issues?.[0]], [400, { in: 'body', name: 'url' }], `${address}: ${answer.text.slice(0, 200)}`);
  }
  t.equal((await strict.database.sql`select 1 from subscriptions`).length, 0);
});

t.test('a name is looked up for each request, and the connection goes to what was checked', async (t) => {
  const answers = [['127.0.0.1'], ['10.0.0.5'], ['127.0.0.1', '169.254.169.254']];
  const asked: string[] = [];
  const outbound = {
    ...webhookOutbound('http://monitum.test', hooks.outbound),
    resolve: async (host: string) => {
      asked.push(host);
      return answers[asked.length - 1] ?? [];
    },
  };
  const sent = { headers: {}, body: Buffer.from('{"type":"x.ping","id":"here"}') };
  const url = new URL(hooks.url().replace('https:', 'http:'));
  t.match(await post(url, sent, outbound), { status: 200, text: 'here' });
  for (const _ of answers.slice(1)) await t.rejects(post(url, sent, outbound), RefusedAddress, 'the name means something else now');
  await t.rejects(post(url, sent, outbound), RefusedAddress, 'and nothing after that');
  t.equal(asked.length, 4, 'once for each request, and not again for the connection');
  hooks.answer((_got, response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end());
  const plain = { ...sent, body: Buffer.from('{"type":"x","id":"y"}') };
  const answer = await post(url, plain, webhookOutbound('http://monitum.test', hooks.outbound));
  t.equal(answer.status, 307, 'a redirect is an answer and not followed');
});

let hook: { id: string; version: number; secret: string };
const show = async () => (await editor('GET', `/subscriptions/${hook.id}`)).body;

t.test('a webhook is told of nothing before its server has answered the challenge', async (t) => {
  const made = await editor('POST', '/subscriptions', {
    followed: { kind: 'search', search: 'theme=prisons&body=ccpr' },
    url: hooks.url(),
  });
  t.match(
    [made.status, made.body],
    [201, { state: 'pending', followed: { kind: 'search', search: 'body=ccpr&theme=prisons' }, secret: /^whsec_/ }],
  );
  hook = made.body;
  t.equal((await show()).secret, undefined, 'the secret is shown once');
  await speakPlainly();
  await publish();
  await run();
  t.equal((await show()).state, 'active');
  t.match(JSON.parse(hooks.got.at(-1)?.body ?? ''), {
    specversion: '1.0',
    service: 'test.monitum.monitoring.v1',
    type: /\.subscriptions\.notify\.ping$/,
  });
  await publish();
  hooks.answer((_got, response) => response.writeHead(204).end());
  await run();
  t.match(JSON.parse(hooks.got.at(-1)?.body ?? ''), {
    source: 'http://id.monitum.test/',
    type: 'test.monitum.monitoring.v1.recommendations.notify.published',
    datacontenttype: 'application/json',
    data: { href: /\/recommendations\/\w+$/, kind: 'recommendation', version: 1 },
  });
  const { headers, body } = hooks.got.at(-1) as (typeof hooks.got)[number];
  t.match(headers['content-type'], /^application\/cloudevents\+json/);
  t.ok(body.length < 20_000);
  t.ok(new Webhook(hook.secret).verify(body, headers as Record<string, string>));
});

t.test('a server that takes anything is no proof that it wants to be told', async (t) => {
  const rude = await done(editor, 'POST', '/subscriptions', { followed: { kind: 'search' }, url: hooks.url() });
  await speakPlainly();
  await sql`update subscription_messages set body = replace(body, '.notify.ping', '.notify.other') where subscription = ${rude.id}`;
  await run();
  const { body } = await editor('GET', `/subscriptions/${rude.id}/deliveries`);
  t.match(body.items, [{ kind: 'ping', state: 'waiting', attempts: 1, lastStatus: 204, lastError: 'noChallenge' }]);
  t.equal((await editor('DELETE', `/subscriptions/${rude.id}`, undefined, { 'if-match': `"${rude.version}"` })).status, 204);
});

t.test('a new secret signs beside the old one for a day', async (t) => {
  const { secret: next } = await done(editor, 'POST', `/subscriptions/${hook.id}/secrets`, {});
  for (const [hours, isOldGood] of [
    [0, true],
    [25, false],
  ] as const) {
    pass(hours * 3_600);
    await publish();
    await run();
    const { headers, body } = hooks.got.at(-1) as (typeof hooks.got)[number];
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const signatures = String(headers['webhook-signature']).split(' ');
    const id = String(headers['webhook-id']);
    t.ok(signatures.includes(new Webhook(next as string).sign(id, at, body)), 'the new one');
    t.equal(signatures.includes(new Webhook(hook.secret).sign(id, at, body)), isOldGood, `the old one after ${hours} hours`);
  }
});

t.test('what is not taken is tried ten times; then the webhook is switched off, its owner is told, and nothing is lost', async (t) => {
  hooks.answer((_got, response) => response.writeHead(302, { location: '/elsewhere' }).end());
  await publish();
  hooks.got.length = 0;
  const times: number[] = [];
  const begin = clock().getTime();
  for (let minutes = 0; minutes < 6_000 && (await show()).state === 'active'; minutes++) {
    const before = hooks.got.length;
    await run();
    if (hooks.got.length > before) times.push((clock().getTime() - begin) / 1_000);
    const [row] =
      await sql`select extract(epoch from min(next_attempt_at))::float8 as due from subscription_messages where subscription = ${hook.id} and state = 'waiting'`;
    pass(Math.max(1, Number(row?.['due']) - clock().getTime() / 1_000));
  }
  t.equal(times.length, mostAttempts);
  const pauses = times.slice(1).map((at, index) => Math.round((at - (times[index] ?? 0)) / 5) * 5);
  t.strictSame(pauses, [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  t.match(await show(), { state: 'disabled', stateReason: 'failing', waiting: 1 });
  await publish();
  const before = hooks.got.length;
  await run();
  t.equal(hooks.got.length, before, 'nothing more is sent');
  t.match(
    mailbox.taken.map(({ subject, to }) => [subject, [to].flat()[0]?.text]),
    [['Monitum: your webhook was switched off', `${owner.id}@example.org`]],
  );

  hooks.answer((_got, response) => response.writeHead(200).end());
  hooks.got.length = 0;
  const { version } = await show();
  t.equal((await editor('PATCH', `/subscriptions/${hook.id}`, { state: 'active' }, { 'if-match': `"${version}"` })).body.state, 'pending');
  await run();
  await run();
  t.match(await show(), { state: 'active', waiting: 0 });
  t.equal(hooks.got.length, 3, 'the ping, what waited and what happened meanwhile');

  hooks.answer((_got, response) => response.writeHead(410).end());
  await publish();
  await run();
  t.match(await show(), { state: 'disabled', stateReason: 'gone' }, '410 switches it off at once');
});

t.test('the log of deliveries, and sending again under the same id', async (t) => {
  hooks.answer((_got, response) => response.writeHead(200).end());
  const { version } = await show();
  await editor('PATCH', `/subscriptions/${hook.id}`, { state: 'active' }, { 'if-match': `"${version}"` });
  await run();
  await run();
  const { body } = await editor('GET', `/subscriptions/${hook.id}/deliveries?pageSize=500`);
  t.ok(
    body.items.every(({ state }: { state: string }) => state === 'sent'),
    JSON.stringify(body.items.map(({ state }: { state: string }) => state)),
  );
  const delivery = body.items.find(({ kind }: { kind: string }) => kind === 'changes');
  hooks.got.length = 0;
  t.equal((await editor('POST', `/subscriptions/${hook.id}/deliveries/${delivery.id}/replays`, {})).status, 202);
  await run();
  t.strictSame(
    hooks.got.map(({ headers }) => headers['webhook-id']),
    [delivery.webhookId],
  );
  t.equal((await editor('GET', delivery.change.href.split('/v1')[1])).status, 200);
});

t.test('what is another’s is not there', async (t) => {
  const match = { 'if-match': '"1"' };
  for (const [method, path, body, headers] of [
    ['GET', '', undefined, {}],
    ['PATCH', '', { state: 'paused' }, match],
    ['DELETE', '', undefined, match],
    ['GET', '/deliveries', undefined, {}],
    ['POST', '/secrets', {}, {}],
    ['POST', '/deliveries/x/replays', {}, {}],
  ] as const) {
    t.equal((await other(method, `/subscriptions/${hook.id}${path}`, body, headers)).status, 404, `${method} ${path}`);
    t.equal((await caller(app)(method, `/subscriptions/${hook.id}${path}`, body, headers)).status, 401);
  }
  t.strictSame((await other('GET', '/subscriptions')).body.items, []);
  for (const [followed, name] of [
    [{ kind: 'search', search: 'colour=red' }, 'followed.search'],
    [{ kind: 'search', search: 'body=nobody' }, 'followed.search'],
    [{ kind: 'search', id: 'x' }, 'followed.id'],
    [{ kind: 'body', id: 'nobody' }, 'followed.id'],
    [{ kind: 'body' }, 'followed.id'],
    [{ kind: 'recommendation', id: 'nothing' }, 'followed.id'],
    [{ kind: 'treaty', id: 'crpd', search: '' }, 'followed.search'],
  ] as const)
    t.match(
      (await editor('POST', '/subscriptions', { followed, url: hooks.url() })).body,
      { status: 400, issues: [{ name }] },
      JSON.stringify(followed),
    );
  t.equal(
    (await editor('POST', '/subscriptions', { followed: { kind: 'search' }, url: hooks.url() }, { 'idempotency-key': 'aaaaaaaaaa' }))
      .status,
    400,
  );
});

t.test('a disabled account is told of nothing', async (t) => {
  await sql`update users set disabled_at = now() where id = ${owner.id}`;
  hooks.got.length = 0;
  await sql`update subscription_messages set state = 'waiting', next_attempt_at = now() where subscription = ${hook.id}`;
  await run();
  t.equal(hooks.got.length, 0);
});
