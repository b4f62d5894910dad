import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import t from 'tap';
import { verifyAudit } from '../src/changes/audit.ts';
import { seededRandom } from './bench/random.ts';
import { accountFor, databaseForFile, isLong, searchForFile, until } from './helper.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const [rounds, writesOfRound, atOnce] = [10, isLong ? 500 : 200, 16];

const { database, url } = await databaseForFile(t);
const search = searchForFile(t);
const { sql } = database;
const random = seededRandom(20_261_201);
const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });

/** A measure as it must be now, by what was acknowledged. */
interface Expected {
  id: string;
  version: number;
  description: string;
  isWithdrawn: boolean;
}

/** One write: what is sent, what is known once it is acknowledged, and what may have come of it when it is not. */
interface Write {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body: Record<string, unknown> | undefined;
  of?: Expected;
}

interface Answer {
  status: number;
  text: string;
}

let program: ChildProcess | undefined;
let base = '';
let agent = new Agent({ keepAlive: true, maxSockets: atOnce });
t.teardown(() => program?.kill('SIGKILL'));

/** Starts the program on the servers of the tests, as anybody does who has servers of their own, and waits until it serves. */
async function start(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: project,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_MINUTE: '0',
      DATABASE_URL: url,
      MEILISEARCH_URL: process.env['TEST_MEILISEARCH_URL'],
      MEILISEARCH_KEY: process.env['TEST_MEILISEARCH_KEY'],
      SEARCH_PREFIX: search.prefix,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  await until(() => {
    if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
    return said.includes('/health\n');
  });
  base = /(http:\S+)\/health/.exec(said)?.[1] ?? '';
  agent.destroy();
  agent = new Agent({ keepAlive: true, maxSockets: atOnce });
}

/** Sends a request; undefined where no whole answer comes. */
function send({ method, path, headers, body }: Omit<Write, 'method'> & { method: string }): Promise<Answer | undefined> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve) => {
    const sent = request(
      `${base}${path}`,
      {
        method,
        agent,
        headers: {
          authorization: `Bearer ${key}`,
          ...headers,
          ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          received += chunk;
        });
        response.on('end', () => resolve(response.complete ? { status: response.statusCode ?? 0, text: received } : undefined));
        response.on('error', () => resolve(undefined));
      },
    );
    sent.on('error', () => resolve(undefined));
    sent.end(text);
  });
}

const read = async (path: string): Promise<Answer> => {
  const answer = await send({ method: 'GET', path, headers: {}, body: undefined });
  if (!answer) throw new Error(`No answer to GET ${path}`);
  return answer;
};

/** Does it for each, so many at once. */
async function each<Value>(values: Iterable<Value>, work: (value: Value) => Promise<void>): Promise<void> {
  const left = values[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = left.next(); !one.done; one = left.next()) await work(one.value);
    }),
  );
}

const known = new Map<string, Expected>();
/** Those that nothing is under way for. */
const idle = new Set<Expected>();
let titles = 0;
let lastWrite = 0;

function newMeasure(): Write {
  titles += 1;
  return {
    method: 'POST',
    path: '/measures',
    headers: { 'idempotency-key': `crash-${titles}-of-this-file` },
    body: {
      kind: 'legislation',
      title: { en: `Act number ${titles}` },
      titleOrigin: 'institute',
      description: { en: `First of ${titles}` },
      takenOn: '2026-03',
      authorities: ['federalState'],
      themes: ['prisons'],
      sources: [{ kind: 'official', citation: 'Official Gazette' }],
      verification: 'verified',
    },
  };
}

/** The next write: seven of ten add a measure, two change one that is known, one withdraws one. */
function nextWrite(): Write {
  const draw = random.next();
  const [of] = draw < 0.7 || idle.size === 0 ? [] : [random.pick([...idle])];
  if (!of) return newMeasure();
  idle.delete(of);
  const headers = { 'if-match': `"${of.version}"` };
  if (draw < 0.9)
    return {
      method: 'PATCH',
      path: `/measures/${of.id}`,
      headers,
      body: { description: { en: `Version ${of.version + 1} of ${of.id}` } },
      of,
    };
  return { method: 'DELETE', path: `/measures/${of.id}?reason=crash`, headers, body: undefined, of };
}

const faults: string[] = [];
const counts = { acknowledged: 0, lost: 0, replayed: 0, twice: 0, unheard: 0, kept: 0 };

/** Takes down what an acknowledged write has made of the world; gives the measure that it was about. */
function acknowledge({ method, body, of }: Write, { status, text }: Answer): Expected | undefined {
  if (status < 200 || status > 299) {
    faults.push(`${method}: ${status} ${text.slice(0, 300)}`);
    return undefined;
  }
  if (method === 'POST') {
    const { id, version, description } = JSON.parse(text);
    const made = { id, version, description: description.en, isWithdrawn: false };
    if (known.has(id)) faults.push(`${id} was made twice`);
    known.set(id, made);
    idle.add(made);
    return made;
  }
  const changed = of as Expected;
  changed.version += 1;
  if (method === 'DELETE') changed.isWithdrawn = true;
  else {
    changed.description = descriptionIn(body) ?? '';
    idle.add(changed);
  }
  return changed;
}

const descriptionIn = (body: Write['body']): string | undefined => (body?.['description'] as { en: string } | undefined)?.en;

/** What the running program says of a measure. */
async function look(id: string): Promise<{ status: number; version: number; description?: string }> {
  const { status, text } = await read(`/measures/${id}`);
  const body = JSON.parse(text);
  return { status, version: status === 410 ? body.lastVersion : body.version, description: body.description?.en };
}

async function expectKept(expected: Expected): Promise<void> {
  const { status, version, description } = await look(expected.id);
  const isThere = expected.isWithdrawn ? status === 410 : status === 200 && description === expected.description;
  if (isThere && version === expected.version) return;
  counts.lost += 1;
  faults.push(`${expected.id}: expected ${JSON.stringify(expected)}, is ${status} version ${version} "${description}"`);
}

/** A change that nobody heard of was made whole or not at all; which, is now known. */
async function settle({ method, body, of }: Write): Promise<void> {
  const expected = of as Expected;
  const { status, version, description } = await look(expected.id);
  counts.unheard += 1;
  if (status === 200 && version === expected.version && description === expected.description) {
    idle.add(expected);
    return;
  }
  counts.kept += 1;
  const wanted = descriptionIn(body);
  const isDone = version === expected.version + 1 && (method === 'DELETE' ? status === 410 : status === 200 && description === wanted);
  if (isDone) acknowledge({ method, path: '', headers: {}, body, of: expected }, { status: 200, text: '' });
  else faults.push(`${expected.id}: half of a ${method}: ${status} version ${version} "${description}"`);
}

t.test(`killed ten times in the middle of ${writesOfRound} writes, it loses nothing that it acknowledged`, async (t) => {
  const figures: string[] = [];
  let unheard: Write[] = [];
  let heard = new Map<Expected, Write | undefined>();
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    await start();
    const started = performance.now();
    await check(unheard, heard);
    const checked = performance.now();
    if (round === rounds) break;

    [unheard, heard] = [[], new Map()];
    const enough = random.between(30, writesOfRound - 60);
    // A little later each time, so that it does not always die at the same place of a transaction.
    const pause = random.between(0, 12);
    let dying: Promise<void> | undefined;
    const writes = (function* () {
      for (let count = 0; count < writesOfRound && dying === undefined; count += 1) yield nextWrite();
    })();
    let acknowledged = 0;
    await each(writes, async (one) => {
      const answer = await send(one);
      if (!answer) return void unheard.push(one);
      const subject = acknowledge(one, answer);
      if (!subject) return;
      acknowledged += 1;
      heard.set(subject, one.method === 'POST' ? one : heard.get(subject));
      if (acknowledged === enough) dying = sleep(pause).then(kill);
    });
    await dying;
    counts.acknowledged += acknowledged;
    if (unheard.length === 0) faults.push(`round ${round}: nothing was under way when it was killed`);
    const seconds = [started - began, checked - started, performance.now() - checked].map((one) => (one / 1_000).toFixed(1));
    figures.push(`${acknowledged} (${seconds.join(' + ')} s)`);
  }
  t.strictSame(faults, []);
  t.equal(counts.lost, 0);
  t.ok(counts.acknowledged > rounds * 30);
  t.comment(`acknowledged in each round (to start, to check, to write): ${figures.join(', ')}`);
  t.comment(
    `${counts.acknowledged} acknowledged, ${counts.lost} lost; ${counts.replayed} additions sent again, of which ${counts.twice} had been made; ` +
      `of ${counts.unheard} changes that nobody heard of ${counts.kept} were made`,
  );
});

/** After a start: what was acknowledged is there, what was under way is made once, and what is sent again is not made again. */
async function check(unheard: Write[], heard: Map<Expected, Write | undefined>): Promise<void> {
  const additions = unheard.filter(({ method }) => method === 'POST');
  await each(
    unheard.filter(({ method }) => method !== 'POST'),
    settle,
  );
  await each(heard.keys(), expectKept);
  const before = await countMeasures();
  const knownBefore = known.size;
  await each(additions, async (one) => {
    const answer = await send(one);
    if (answer) acknowledge(one, answer);
    else faults.push('no answer to an addition that was sent again');
  });
  counts.replayed += additions.length;
  const after = await countMeasures();
  counts.twice += additions.length - (after - before);
  if (known.size !== knownBefore + additions.length) faults.push('an addition that was sent again gave the id of another');
  // A client that has forgotten that it was answered sends again too.
  const forgotten = [...heard].flatMap(([expected, one]) => (one && !expected.isWithdrawn ? [[expected, one] as const] : [])).slice(-20);
  await each(forgotten, async ([expected, one]) => {
    const answer = await send(one);
    if (answer?.status !== 201 || JSON.parse(answer.text).id !== expected.id)
      faults.push(`sent again it gave ${answer?.status} and not ${expected.id}`);
  });
  counts.replayed += forgotten.length;
  counts.twice += forgotten.length;
  lastWrite = performance.now();
  if ((await countMeasures()) !== after) faults.push('an addition was made twice');
}

async function countMeasures(): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from measures`;
  return row?.count ?? 0;
}

t.test('the search index comes to hold what the database holds, by itself', async (t) => {
  const index = search.client.index(search.indexOf('measure'));
  /** What the index holds that is not public, and what is public that it does not hold or holds in other words. */
  const differences = async (): Promise<string[]> => {
    const rows = await sql<{ id: string }[]>`select id from visible.measures`;
    const held = new Set<string>();
    for (let offset = 0; ; offset += 1_000) {
      const { results } = await index.getDocuments({ limit: 1_000, offset, fields: ['id'] });
      for (const { id } of results) held.add(id as string);
      if (results.length < 1_000) break;
    }
    const wanted = new Set(rows.map(({ id }) => id));
    return [...[...wanted].filter((id) => !held.has(id)), ...[...held].filter((id) => !wanted.has(id))];
  };
  const isSynced = async () => {
    const [queued] = await sql`select from search_queue limit 1`;
    return queued === undefined && (await differences()).length === 0;
  };
  while (!(await isSynced()) && performance.now() - lastWrite < 300_000) await sleep(100);
  t.strictSame(await differences(), []);
  t.equal((await sql`select from search_queue`).length, 0);
  const found = await search.client.index(search.indexOf('measure')).getDocuments({ limit: 10_000 });
  const [last] = [...known.values()].filter(({ isWithdrawn, version }) => !isWithdrawn && version > 1).slice(-1);
  t.ok(
    found.results.some((one) => one['id'] === last?.id && JSON.stringify(one).includes(last?.description ?? '-')),
    'with its last words',
  );
  t.comment(`the index held the same ${((performance.now() - lastWrite) / 1_000).toFixed(1)} s after the last write`);
  const left = await sql`select task_identifier as task from graphile_worker.jobs where locked_at is not null`;
  t.comment(`jobs that killed processes still hold, which keep none of this waiting: ${left.length}`);
});

t.test('there is each measure once, and the feed has a change for each of its versions', async (t) => {
  // As readers see them, all of them: of earlier rounds too.
  await each(known.values(), expectKept);
  t.strictSame(faults, []);
  const rows = await sql<{ id: string; version: number; isWithdrawn: boolean; title: string }[]>`
    select id, version, withdrawn_at is not null as "isWithdrawn", title ->> 'en' as title from measures where title ->> 'en' like 'Act number %'`;
  t.equal(rows.length, titles, 'as many as were sent');
  t.equal(new Set(rows.map(({ title }) => title)).size, titles, 'each once');
  t.equal(known.size, titles);
  t.strictSame(
    rows.filter(({ id, version, isWithdrawn }) => known.get(id)?.version !== version || known.get(id)?.isWithdrawn !== isWithdrawn),
    [],
  );
  const versions = rows.reduce((sum, { version }) => sum + version, 0);
  const [changes] =
    await sql`select count(*)::int as count, count(distinct (subject_id, version))::int as "different" from changes where subject_kind = 'measure'`;
  t.strictSame({ ...changes }, { count: versions, different: versions });
  const [audited] = await sql`select count(*)::int as count from audit_entries where subject_kind = 'measure'`;
  t.equal(audited?.['count'], versions);
  const verdict = await verifyAudit(database.whole);
  t.equal(verdict.broken, undefined);
  t.equal(verdict.entries, versions, 'and nothing else was written');
  t.comment(`${rows.length} measures, ${versions} versions, ${verdict.entries} audit entries, chain whole`);
});

t.test('it ends when it is told to', async (t) => {
  const ended = once(program as ChildProcess, 'exit');
  program?.kill('SIGTERM');
  t.equal((await ended)[0], 0);
});

async function kill(): Promise<void> {
  const child = program as ChildProcess;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
