import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import t from 'tap';
import { drawId } from '../../src/access/secrets.ts';
import { ask, isPublicAddress, type Outbound, visit } from '../../src/http/outbound.ts';
import { checkEvidence, checkLinks, judge, type Visiting } from '../../src/jobs/check-links.ts';
import type { Tools } from '../../src/jobs/tools.ts';
import { version } from '../../src/version.ts';
import { accountFor, appForFile, caller, until } from '../helper.ts';

const { app, database } = await appForFile(t, { search: false });
const { sql } = database;

const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
await sql`delete from evidence`;
const recommendations = (await sql<{ id: string }[]>`select id from recommendations order by id limit 9`).map(({ id }) => id) as [
  string,
  ...string[],
];

const [measure] = await sql<{ id: string }[]>`select id from measures order by id limit 1`;
const published = drawId();
/** One request that a server of these tests got. */
interface Seen {
  method: string;
  path: string;
  host: string;
  agent: string;
  at: number;
}
const seen: Seen[] = [];
/** What is answered at which path; a path that is not here is no page. */
const pages: Record<string, (request: IncomingMessage, response: Parameters<RequestListener>[1]) => void> = {
  '/working': (_request, response) => response.end(),
  '/gone': (_request, response) => response.writeHead(410).end(),
  '/failing': (_request, response) => response.writeHead(500).end(),
  '/forbidden': (_request, response) => response.writeHead(403).end(),
  '/busy': (_request, response) => response.writeHead(429).end(),
  '/get-only': (request, response) => response.writeHead(request.method === 'HEAD' ? 405 : 200).end('here'),
  '/get-alone': (request, response) => response.writeHead(request.method === 'HEAD' ? 501 : 404).end(),
  '/hanging': () => {},
  '/moved': (_request, response) => response.writeHead(301, { location: '/working' }).end(),
  '/moved-away': (_request, response) => response.writeHead(302, { location: '/nothing' }).end(),
  '/moved-in': (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/moved-to-port': (_request, response) => response.writeHead(307, { location: `http://127.0.0.1:${innerPort()}/secret` }).end(),
  '/moved-to-name': (_request, response) => response.writeHead(308, { location: 'http://inside.test/secret' }).end(),
  '/moved-to-file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/moved-nowhere': (_request, response) => response.writeHead(302).end(),
  '/moved-badly': (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/three': (_request, response) => response.writeHead(302, { location: '/two' }).end(),
  '/two': (_request, response) => response.writeHead(302, { location: '/moved' }).end(),
  '/endless': (request, response) => {
    if (request.method === 'HEAD') return response.writeHead(405).end();
    response.writeHead(200);
    const more = () => !response.destroyed && response.write('x'.repeat(16_384), () => setImmediate(more));
    more();
    response.on('close', () => {
      closedEarly++;
    });
    return undefined;
  },
  '/reset': (request) => request.socket.destroy(),
};
let closedEarly = 0;

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  return server;
}
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const server = await listen((request, response) => {
  const { method = '', url: path = '', headers } = request;
  seen.push({ method, path, host: headers.host ?? '', agent: headers['user-agent'] ?? '', at: Date.now() });
  const page = pages[path];
  if (page) page(request, response);
  else response.writeHead(404).end();
});
/** A server that no visit may reach: it stands for what is inside. */
let reached = 0;
const inner = await listen((_request, response) => {
  reached++;
  response.end('secret');
});
const innerPort = () => portOf(inner);
const port = portOf(server);

/** Names of these tests lead to the server of these tests, at its own port; everything else is refused as it would be. */
const outbound: Outbound = {
  userAgent: 'a test',
  resolve: async (host) => {
    if (host === 'nowhere.test') throw Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
    return [host === 'inside.test' ? '10.0.0.5' : '127.0.0.1'];
  },
  isAllowed: (address, at) => address === '127.0.0.1' && at === port,
  timeout: 1_000,
};
const at = (path: string, host = 'page.test') => `http://${host}:${port}${path}`;

t.test('addresses of this machine and of private networks are not public, however they are written', async (t) => {
  const refused = [
    ...[
      '127.0.0.1',
      '127.255.255.254',
      '0.0.0.0',
      '0.1.2.3',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '169.254.0.1',
    ],
    ...[
      '100.64.0.1',
      '100.127.255.255',
      '192.0.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '198.19.255.255',
      '198.51.100.1',
      '203.0.113.9',
      '224.0.0.1',
      '239.255.255.255',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::ffff:8.8.8.8',
      '::ffff:7f00:1',
      '::127.0.0.1',
      'fe80::1',
      'fe80::1%eth0',
      'febf::1',
      'fec0::1',
      'fc00::1',
      'fd12:3456::1',
    ],
    ...[
      'ff02::1',
      'ff0e::1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::1',
      '100::1',
      '2001::1',
      '2001:0:7f00:1::',
      '2001:db8::1',
      '2002:7f00:1::',
      '2002:a00:1::1',
      '3fff::1',
      '5f00::1',
    ],
    ...['', 'localhost', '127.1', '0x7f000001', '1.2.3.4.5'],
  ];
  for (const address of refused) t.notOk(isPublicAddress(address), address);
  for (const address of [
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '193.191.1.1',
    '223.255.255.255',
    '2a02:2c40::1',
    '2001:4860:4860::8888',
    '2620:fe::fe',
  ])
    t.ok(isPublicAddress(address), address);
});

t.test('an address that leads inside is refused before anything is sent', async (t) => {
  const urls = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://017700000001/',
    'http://0/',
    'http://0.0.0.0/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:a00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
    'http://172.16.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'https://169.254.169.254/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://localhost/',
    `http://127.0.0.1:${innerPort()}/`,
    `http://localhost:${innerPort()}/`,
    'http://8.8.8.8:22/',
    'http://8.8.8.8:8080/',
    'https://8.8.8.8:5432/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'gopher://8.8.8.8/',
    'data:text/plain,x',
    'http://user:secret@8.8.8.8/',
    'not an address',
    '',
  ];
  // As in production: nothing is injected but the name of the program.
  for (const url of urls)
    t.strictSame(await visit(url, (one, method) => ask(one, method, { userAgent: 'a test' })), { refused: true }, url);
  t.equal(reached, 0);
});

t.test('a name is refused when one of its addresses leads inside', async (t) => {
  for (const addresses of [['10.0.0.1'], ['93.184.216.34', '10.0.0.1'], ['::1', '93.184.216.34'], ['::ffff:10.0.0.1'], []])
    t.strictSame(
      await visit('http://name.test/', (url, method) => ask(url, method, { userAgent: 'a test', resolve: async () => addresses })),
      { refused: true },
      addresses.join(),
    );
});

t.test('the connection is made to the address that was checked, whatever the name means afterwards', async (t) => {
  const answers = ['127.0.0.1', '10.0.0.1', '10.0.0.1'];
  let asked = 0;
  const rebinding = { ...outbound, resolve: async () => [answers[asked++] ?? ''] };
  t.strictSame(await ask(new URL(at('/working', 'rebinding.test')), 'HEAD', rebinding), { status: 200, location: undefined });
  t.equal(asked, 1, 'the name is resolved once');
  t.match(seen.at(-1), { host: `rebinding.test:${port}`, agent: 'a test' }, 'the server is told the name');
  t.strictSame(
    await visit(at('/moved', 'rebinding.test'), (url, method) => ask(url, method, rebinding)),
    { refused: true },
    'and each request anew',
  );
});

t.test('what a visit finds', async (t) => {
  const cases: [path: string, made: object, verdict: string][] = [
    ['/working', { status: 200, redirects: 0 }, 'working'],
    ['/nothing', { status: 404, redirects: 0 }, 'broken'],
    ['/gone', { status: 410, redirects: 0 }, 'broken'],
    ['/failing', { status: 500, redirects: 0 }, 'doubtful'],
    ['/forbidden', { status: 403, redirects: 0 }, 'unchecked'],
    ['/busy', { status: 429, redirects: 0 }, 'unchecked'],
    ['/get-only', { status: 200, redirects: 0 }, 'working'],
    ['/get-alone', { status: 404, redirects: 0 }, 'broken'],
    ['/moved', { status: 200, redirects: 1 }, 'redirected'],
    ['/two', { status: 200, redirects: 2 }, 'redirected'],
    ['/three', { status: 200, redirects: 3 }, 'redirected'],
    ['/round', { status: 302, redirects: 3 }, 'unchecked'],
    ['/moved-nowhere', { status: 302, redirects: 0 }, 'unchecked'],
    ['/moved-away', { status: 404, redirects: 1 }, 'broken'],
    ['/moved-in', { refused: true }, 'unchecked'],
    ['/moved-to-port', { refused: true }, 'unchecked'],
    ['/moved-to-name', { refused: true }, 'unchecked'],
    ['/moved-to-file', { refused: true }, 'unchecked'],
    ['/moved-badly', { refused: true }, 'unchecked'],
    ['/hanging', { failure: 'ETIMEDOUT' }, 'doubtful'],
    ['/reset', { failure: 'ECONNRESET' }, 'doubtful'],
    ['/endless', { status: 200, redirects: 0 }, 'working'],
  ];
  for (const [path, expected, verdict] of cases) {
    const made = await visit(at(path), (url, method) => ask(url, method, outbound));
    t.strictSame(made, expected, path);
    t.equal(judge(made), verdict, path);
  }
  const name = await visit('http://nowhere.test/', (url, method) => ask(url, method, outbound));
  t.equal(judge(name), 'doubtful', 'a name that does not exist');
  t.equal(judge({ failure: 'EAI_AGAIN' }), 'unchecked', 'no resolver that answers');
  t.equal(judge({ failure: 'CERT_HAS_EXPIRED' }), 'unchecked', 'a certificate that we do not take');
  t.equal(reached, 0, 'nothing inside was reached');
  // A body that has no end ends when the head is read.
  await until(() => closedEarly === 1);
  t.ok(
    seen.filter(({ path }) => path === '/working').every(({ method }) => method === 'HEAD'),
    'bodies are not asked for',
  );
});

t.test('a name whose look-up hangs does not hold a visit up', async (t) => {
  const made = await visit('http://page.test/', (url, method) =>
    ask(url, method, { ...outbound, timeout: 50, resolve: () => new Promise((resolve) => setTimeout(resolve, 300, [])) }),
  );
  t.strictSame(made, { failure: 'ETIMEDOUT' });
});

// From here on with the database: what is visited, and what is written down.
async function addEvidence(
  url: string | null,
  owner: { assessment?: string; measure?: string; contribution?: string },
  checkedAt: string | null = null,
  health = 'unchecked',
): Promise<string> {
  const id = drawId();
  await sql`insert into evidence (id, assessment, measure, contribution, tier, title, url, link_health, link_checked_at)
    values (${id}, ${owner.assessment ?? null}, ${owner.measure ?? null}, ${owner.contribution ?? null}, (select code from evidence_tiers limit 1), '{"en": "A source"}', ${url}, ${health}, ${checkedAt})`;
  return id;
}
async function addAssessment(state: string, recommendation: string, id = drawId()): Promise<string> {
  await sql`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from)
    values (${id}, ${recommendation}, 'firm', 'noProgress', (select code from confidence_levels limit 1), '2026-01-01', '1', ${state}, ${state === 'published' ? new Date() : null})`;
  return id;
}
async function addContribution(state: string): Promise<string> {
  const id = drawId();
  await sql`insert into contributions (id, recommendation, contributor, voice, text, state, published_at)
    values (${id}, ${recommendations[0]}, 'x', 'civilSociety', '{"en": "x"}', ${state}, ${state === 'published' ? new Date() : null})`;
  return id;
}
const warnings: unknown[] = [];
const tools = (isOn = true): Tools => ({
  database,
  search: undefined,
  vocabularies: () => app.vocabularies.current(),
  clock: () => new Date('2030-01-02T03:04:05Z'),
  log: Object.assign(pino({ level: 'silent' }), { warn: (...said: unknown[]) => warnings.push(said) }) as never,
  checkLinks: isOn,
  publicUrl: 'http://monitum.test',
  reimport: { files: [], bytes: 0 },
});
const run = (payload: Record<string, unknown> = {}, more: Visiting = {}) => {
  const { userAgent: _ownName, ...visiting } = outbound;
  return checkEvidence(tools(), payload, { ...visiting, pause: 0, ...more });
};
const healthOf = async (id: string) => {
  const [row] = await sql<
    { health: string; at: Date | null }[]
  >`select link_health as health, link_checked_at as at from evidence where id = ${id}`;
  return [row?.health, row?.at?.toISOString()];
};
const queued = () => sql<{ again: string[]; hours: number }[]>`
  select (p.payload->'again')::jsonb as again, round(extract(epoch from j.run_at - now()) / 3600)::int as hours
  from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'checkLinks' order by j.id`;
const checked = '2030-01-02T03:04:05.000Z';

t.test('without leave nothing is visited', async (t) => {
  await addAssessment('published', recommendations[0], published);
  const id = await addEvidence(at('/nothing'), { assessment: published });
  const before = seen.length;
  await checkLinks(tools(false), {});
  t.equal(seen.length, before);
  t.strictSame(await healthOf(id), ['unchecked', undefined]);
  await sql`delete from evidence`;
});

t.test('what the public sees is visited, and what was found is written down without a change of the record', async (t) => {
  const draft = await addAssessment('draft', recommendations[1] as string);
  const withdrawn = await addAssessment('published', recommendations[2] as string);
  await sql`update recommendations set withdrawn_at = now(), withdrawn_reason = 'x' where id = ${recommendations[2] as string}`;
  const ids = {
    working: await addEvidence(at('/working'), { assessment: published }),
    broken: await addEvidence(at('/nothing'), { assessment: published }, null, 'working'),
    moved: await addEvidence(at('/moved', 'other.test'), { measure: measure?.id as string }),
    contribution: await addEvidence(at('/working', 'third.test'), { contribution: await addContribution('published') }),
    same: await addEvidence(at('/working'), { measure: measure?.id as string }),
    internal: await addEvidence('http://10.0.0.1/', { assessment: published }, null, 'working'),
    strange: await addEvidence('no address', { assessment: published }),
    none: await addEvidence(null, { assessment: published }),
    draft: await addEvidence(at('/draft'), { assessment: draft }),
    withdrawn: await addEvidence(at('/withdrawn'), { assessment: withdrawn }),
    submitted: await addEvidence(at('/submitted'), { contribution: await addContribution('submitted') }),
  };
  const [before] =
    await sql`select (select count(*) from changes) as changes, (select count(*) from audit_entries) as entries, version from assessments where id = ${published}`;
  seen.length = 0;
  await run();
  const expected: Record<keyof typeof ids, unknown[]> = {
    working: ['working', checked],
    broken: ['broken', checked],
    moved: ['redirected', checked],
    contribution: ['working', checked],
    same: ['working', checked],
    internal: ['unchecked', checked],
    strange: ['unchecked', checked],
    none: ['unchecked', undefined],
    draft: ['unchecked', undefined],
    withdrawn: ['unchecked', undefined],
    submitted: ['unchecked', undefined],
  };
  for (const [name, id] of Object.entries(ids)) t.strictSame(await healthOf(id), expected[name as keyof typeof ids], name);
  t.equal(seen.filter(({ path, host }) => path === '/working' && host.startsWith('page.test')).length, 1, 'one visit for one address');
  t.ok(
    seen.every(({ agent }) => agent === `Monitum/${version} (+http://monitum.test)`),
    'the program says who it is',
  );
  t.strictSame(
    (
      await sql`select (select count(*) from changes) as changes, (select count(*) from audit_entries) as entries, version from assessments where id = ${published}`
    )[0],
    before,
  );
  const list = await editor('GET', '/workItems?kind=brokenLink');
  t.match(
    list.body.items,
    [{ subject: { id: published }, detail: { url: at('/nothing'), linkCheckedAt: checked } }],
    'and it shows in the work list',
  );
  await sql`delete from evidence`;
});

t.test('a server that fails is asked again, and is broken when it fails again', async (t) => {
  const failing = await addEvidence(at('/failing'), { assessment: published }, '2029-01-01T00:00:00Z', 'working');
  const hanging = await addEvidence(at('/hanging'), { assessment: published });
  const nowhere = await addEvidence('http://nowhere.test/', { assessment: published });
  const control = await addEvidence(at('/working', 'control.test'), { assessment: published });
  await run();
  t.strictSame(await healthOf(failing), ['working', '2029-01-01T00:00:00.000Z'], 'nothing is said yet');
  t.strictSame(await healthOf(hanging), ['unchecked', undefined]);
  const [job] = await queued();
  t.equal(job?.hours, 6);
  t.strictSame([...(job?.again ?? [])].sort(), [failing, hanging, nowhere].sort());
  pages['/hanging'] = (_request, response) => response.end();
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`;
  await run({ again: job?.again });
  t.strictSame(await healthOf(failing), ['broken', checked]);
  t.strictSame(await healthOf(hanging), ['working', checked], 'it is back');
  t.strictSame(await healthOf(nowhere), ['broken', checked]);
  t.strictSame(await healthOf(control), ['working', checked]);
  t.equal((await queued()).length, 0);
  await run({ again: ['nothing', 7] });
  await sql`delete from evidence`;
});

t.test('where no server answers it is we who are cut off: nothing is said of any', async (t) => {
  const cutOff = { isAllowed: () => true, resolve: async () => ['127.0.0.1'] };
  const ids = [
    await addEvidence('http://one.test:1/', { assessment: published }, null, 'working'),
    await addEvidence('http://two.test:1/', { assessment: published }),
  ];
  await run({}, cutOff);
  await run({ again: ids }, cutOff);
  t.strictSame(await Promise.all(ids.map(healthOf)), [
    ['working', undefined],
    ['unchecked', undefined],
  ]);
  t.equal((await queued()).length, 0);
  t.equal(warnings.length, 2);
  await sql`delete from evidence`;
});

t.test('of one host one request at a time, with a pause; of all no more than two hundred a run, the oldest first', async (t) => {
  for (const path of ['/a', '/moved', '/b']) await addEvidence(at(path, 'slow.test'), { assessment: published });
  for (const host of ['x.test', 'y.test']) await addEvidence(at('/working', host), { assessment: published });
  seen.length = 0;
  await run({}, { pause: 100 });
  const slow = seen.filter(({ host }) => host.startsWith('slow.test'));
  t.equal(slow.length, 4, 'three addresses, one of them with a redirect');
  const gaps = slow.slice(1).map(({ at: instant }, place) => instant - (slow[place]?.at ?? 0));
  t.ok(
    gaps.every((gap) => gap >= 95),
    `${gaps}`,
  );
  await sql`delete from evidence`;

  for (let place = 0; place < 205; place++)
    await addEvidence(
      at(`/page${place}`, `host${place % 10}.test`),
      { assessment: published },
      place < 5 ? null : new Date(Date.UTC(2020, 0, 1 + ((place * 37) % 200))).toISOString(),
    );
  await run();
  const [row] =
    await sql`select count(*) filter (where link_health = 'broken')::int as visited, min(link_checked_at) filter (where link_health <> 'broken') as left,
    count(*) filter (where link_checked_at is null)::int as never from evidence`;
  t.match(row, { visited: 200, never: 0 });
  t.ok((row?.['left'] as Date) >= new Date('2020-07-13'), 'what is left was visited last');
});
