import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import t, { type Test } from 'tap';
import { removeDataDir } from '../db/embedded/data-dir.ts';
import { findProcesses, signalAll } from '../db/embedded/processes.ts';
import { until } from './helper.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const testDatabaseUrl = process.env.TEST_DATABASE_URL ?? '';
const testSearchUrl = process.env.TEST_MEILISEARCH_URL;

t.test('the program', async (t) => {
  const folder = newFolder(t);
  const cluster = join(folder, 'postgres');

  await t.test('can be interrupted at any moment of its start and leaves nothing running', async (t) => {
    for (const [signal, stage] of [
      ['SIGTERM', undefined],
      ['SIGINT', 'database'],
      ['SIGTERM', 'migrations'],
    ] as const) {
      const program = run({ DATA_DIR: folder });
      if (stage === undefined) await until(() => existsSync(folder));
      else await program.says(`  ${stage} `);
      program.kill(signal);
      t.equal(await program.ended, 0, `${signal} after ${stage ?? 'the folder is made'}`);
      t.equal(program.errors(), '');
      t.notMatch(program.output(), /listening/);
      leavesNothing(t, folder);
    }
  });

  await t.test('makes its database, fills it, and serves', async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    t.strictSame(
      program.stages().map(({ name }) => name),
      ['database', 'migrations', 'seed', 'search index', 'listening', 'worker'],
    );
    t.match(
      program.output(),
      /\/api\/monitoring\/v1\/recommendations\n(.*\n)*.*\/docs\n(.*\n)*.*\/doc\/openapi\.yaml\n(.*\n)*.*\/health\n/,
    );
    t.comment(timesOf(program));

    const second = run({ DATA_DIR: folder });
    t.equal(await second.ended, 1, 'a second one on the same folder is refused');
    t.match(second.errors(), /^Monitum already runs on the data folder .+\.\n$/);
    await serves(t, program);

    program.kill('SIGTERM');
    t.equal(await program.ended, 0);
    leavesNothing(t, folder);
  });

  await t.test('finds everything as it was', async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    t.match(program.output(), /migrations .*nothing to do/);
    t.match(program.output(), /seed .* 0 changed/);
    t.match(program.output(), /search index .* up to date/);
    t.comment(timesOf(program));
    program.kill('SIGINT');
    t.equal(await program.ended, 0);
    leavesNothing(t, folder);
  });

  await t.test('starts its search server again when that ends on its own', { skip: testSearchUrl === undefined }, async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    signalAll(findProcesses('meilisearch', join(folder, 'meilisearch')), 'SIGKILL');
    await program.says('Meilisearch is back.\n');
    await serves(t, program);
    t.match(program.errors(), /^Warning: Meilisearch has ended on its own \(killed by SIGKILL\); it is started again\./m);
    program.kill('SIGTERM');
    t.equal(await program.ended, 0);
    leavesNothing(t, folder);
  });

  // Each of these starts what the one before it has killed.
  await t.test('takes its servers with it when it is killed', async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    program.kill('SIGKILL');
    await program.ended;
    await until(() => serversOf(folder).length === 0);
    t.notOk(existsSync(join(cluster, 'postmaster.pid')), 'the database was ended cleanly');
  });

  await t.test('leaves its servers behind when its guards are killed too', async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    await killAtOnce(program, () => guardsOf(folder));
    t.ok(serversOf(folder).length > 1);
  });

  await t.test('ends those first when it starts, and may itself be killed with everything', async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    await killAtOnce(program, () => [...guardsOf(folder), ...serversOf(folder)]);
    t.ok(existsSync(join(cluster, 'postmaster.pid')), 'the database had no time to end');
  });

  await t.test('recovers from that, and ends when its database does', async (t) => {
    const program = run({ DATA_DIR: folder });
    await serves(t, program);
    process.kill(Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    t.equal(await program.ended, 1);
    t.match(program.errors(), /^PostgreSQL has ended on its own \(killed by SIGKILL\): start Monitum again\.$/m);
    await until(() => serversOf(folder).length === 0);
  });
});

t.test('a start that is refused says why in one sentence and makes nothing', async (t) => {
  const folder = newFolder(t);
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => taken.close());
  const port = String((taken.address() as AddressInfo).port);
  const old = createHttpServer((_request, response) => response.end('{"pkgVersion":"1.9.1"}')).listen(0, '127.0.0.1');
  await once(old, 'listening');
  t.teardown(() => old.close());
  const oldUrl = `http://127.0.0.1:${(old.address() as AddressInfo).port}`;
  const { host, password } = new URL(testDatabaseUrl);
  const cases: Record<string, [NodeJS.ProcessEnv, RegExp]> = {
    'a bad variable': [{ PORT: '123456' }, /^PORT is "123456": set a whole number from 0 to 65535\.$/],
    'a port that is taken': [{ PORT: port }, /^Port \d+ of 127\.0\.0\.1 is taken: stop what listens there, or set PORT to another one\.$/],
    'an address of another machine': [{ HOST: '192.0.2.1' }, /^HOST 192\.0\.2\.1 is not an address of this machine: /],
    'a folder that cannot be made': [{ DATA_DIR: '/proc/monitum' }, /^The data folder \/proc\/monitum cannot be used: .+\.$/],
    'a database that does not answer': [
      { DATABASE_URL: `postgres://me:hunter2@127.0.0.1:1/monitum` },
      /^The PostgreSQL of DATABASE_URL, 127\.0\.0\.1:1\/monitum, cannot be used \(nothing listens there\): start it, or correct the URL\.$/,
    ],
    'a wrong password': [
      { DATABASE_URL: `postgres://postgres:hunter2@${host}/postgres` },
      /^The PostgreSQL of DATABASE_URL, .+\/postgres, refuses the user "postgres" with this password: correct one or the other\.$/,
    ],
    'a database that is not there': [
      { DATABASE_URL: `postgres://postgres:${password}@${host}/absent` },
      /^The PostgreSQL of DATABASE_URL, .+\/absent, has no database "absent": create it, or name another one\.$/,
    ],
    'a search server that is too old': [
      { MEILISEARCH_URL: oldUrl },
      /^The Meilisearch of MEILISEARCH_URL, 127\.0\.0\.1:\d+, is version 1\.9\.1: use version 1\.21 or later\.$/,
    ],
    ...(testSearchUrl === undefined
      ? {}
      : {
          'a search server without its key': [
            { MEILISEARCH_URL: testSearchUrl },
            /^The Meilisearch of MEILISEARCH_URL, .+, asks for a key: set MEILISEARCH_KEY to its master key or an admin key\.$/,
          ],
          'a search server with a wrong key': [
            { MEILISEARCH_URL: testSearchUrl, MEILISEARCH_KEY: 'hunter2' },
            /^The Meilisearch of MEILISEARCH_URL, .+, refuses the key: set MEILISEARCH_KEY to its master key or an admin key\.$/,
          ],
        }),
  };
  const check = async ([name, [env, sentence]]: [string, [NodeJS.ProcessEnv, RegExp]]) => {
    const program = run({ DATA_DIR: folder, ...env });
    t.equal(await program.ended, 1, name);
    t.match(program.errors().trimEnd(), sentence, name);
    t.notMatch(program.errors(), /hunter2/);
    t.equal(program.output(), '', name);
  };
  // Two at a time: as many programs as there are cases would each take as long as all of them.
  const left = Object.entries(cases);
  const checkRest = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await check(one);
  };
  await Promise.all([checkRest(), checkRest()]);
  t.notOk(existsSync(folder), 'no folder is made');
});

t.test('with both servers elsewhere it starts none, needs no folder, and outlives a connection that is lost', async (t) => {
  const folder = newFolder(t);
  const name = `server_${process.pid}`;
  const admin = postgres(testDatabaseUrl, { max: 1, onnotice: () => {} });
  t.teardown(async () => {
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
  });
  await admin`create database ${admin(name)} template ${admin(process.env.TEST_TEMPLATE ?? '')}`;
  const program = run({
    DATA_DIR: folder,
    DATABASE_URL: testDatabaseUrl.replace(/postgres$/, name),
    // Nothing listens there: Monitum has to do without.
    MEILISEARCH_URL: 'http://127.0.0.1:1',
  });
  await program.listening();
  t.match(program.errors(), /^Warning: .+ PostgreSQL answers searches\.$/m);
  t.match(await health(program), { status: 'DEGRADED' });
  t.match(program.output(), new RegExp(`PostgreSQL at 127\\.0\\.0\\.1:\\d+/${name}`));
  t.notMatch(program.output() + program.errors(), new URL(testDatabaseUrl).password);

  // A reading of the past is a transaction; it waits for the lock when its connection is ended.
  const [url = ''] = /http:\S+\/recommendations/.exec(program.output()) ?? [];
  const locker = postgres(testDatabaseUrl.replace(/postgres$/, name), { max: 1, onnotice: () => {} });
  t.teardown(() => locker.end());
  const waiting = async () =>
    admin<{ pid: number }[]>`select pid from pg_stat_activity where datname = ${name} and wait_event_type = 'Lock'`.then((rows) =>
      rows.map(({ pid }) => pid),
    );
  await locker.begin(async (tx) => {
    await tx`lock table history.recommendations in access exclusive mode`;
    const answered = fetch(`${url}?asOf=2026-01-01`);
    await until(async () => (await waiting()).length > 0);
    for (const pid of await waiting()) await admin`select pg_terminate_backend(${pid})`;
    const { status, headers } = await answered;
    t.match([status, headers.get('content-type')], [503, 'application/problem+json']);
  });
  t.equal((await fetch(url)).status, 200, 'it goes on');
  t.equal((await fetch(`${url}?asOf=2026-01-01`)).status, 200, 'also on that connection');
  t.notMatch(program.errors(), /\n {4}at /);

  program.kill('SIGTERM');
  t.equal(await program.ended, 0);
  t.notOk(existsSync(folder));
});

interface Program {
  /** The exit status; undefined when it was killed. */
  ended: Promise<number | undefined>;
  output(): string;
  errors(): string;
  stages(): { name: string; words: string }[];
  says(words: string): Promise<void>;
  listening(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Starts the program as `npm start` does, with these variables and no others. */
function run(env: NodeJS.ProcessEnv): Program {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', PORT: '0', ...env },
  });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (chunk: string) => {
      texts[stream] += chunk;
    });
  }
  let running = true;
  const ended = new Promise<number | undefined>((resolve) => {
    child.once('close', (status) => {
      running = false;
      resolve(status ?? undefined);
    });
  });
  t.teardown(() => child.kill('SIGKILL'));
  const says = (words: string) =>
    until(() => {
      if (!running) throw new Error(`It ended: ${texts.stdout}${texts.stderr}`);
      return texts.stdout.includes(words);
    });
  return {
    ended,
    output: () => texts.stdout,
    errors: () => texts.stderr,
    stages: () => [...texts.stdout.matchAll(/^ {2}([a-z][a-z ]+?) +(\d+ ms .*)$/gm)].map(([, name = '', words = '']) => ({ name, words })),
    says,
    listening: () => says('/health\n'),
    kill: (signal) => child.kill(signal),
  };
}

/**
 * Kills the program and these processes as if in one instant: each is stopped before any is killed, or the first deaths
 * would let the others end in an orderly way, and no longer be there to be killed.
 */
async function killAtOnce(program: Program, others: () => number[]): Promise<void> {
  program.kill('SIGSTOP');
  // PostgreSQL may start another process until its first one is stopped.
  for (let stopped = -1, found = others(); found.length !== stopped; found = others()) {
    stopped = found.length;
    signalAll(found, 'SIGSTOP');
  }
  signalAll(others(), 'SIGKILL');
  program.kill('SIGKILL');
  await program.ended;
  await until(() => others().length === 0);
}

async function health(program: Program): Promise<unknown> {
  const [url = ''] = /http:\S+\/health/.exec(program.output()) ?? [];
  return (await fetch(url)).json();
}

/** Waits until it is UP: health is checked once a second at most, and on a busy machine the first check may come too late. */
async function serves(t: Test, program: Program): Promise<void> {
  await program.listening();
  let answer: unknown;
  await until(async () => {
    answer = await health(program);
    return (answer as { status?: string }).status === 'UP';
  });
  t.match(answer, { status: 'UP' });
}

function timesOf(program: Program): string {
  return program
    .stages()
    .map(({ name, words }) => `${name} ${words}`)
    .join('; ');
}

function leavesNothing(t: Test, folder: string): void {
  t.strictSame([...serversOf(folder), ...guardsOf(folder)], [], 'no process is left');
  t.notOk(existsSync(join(folder, 'postgres', 'postmaster.pid')), 'no postmaster.pid is left');
}

function serversOf(folder: string): number[] {
  return [...findProcesses('postgres', join(folder, 'postgres')), ...findProcesses('meilisearch', join(folder, 'meilisearch'))];
}

function guardsOf(folder: string): number[] {
  return ['postgres', 'meilisearch'].flatMap((server) => findProcesses('sh', join(folder, server)));
}

/** The path of a data folder that is not there yet and is removed after the test. */
function newFolder(t: Test): string {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'monitum-server-')));
  chmodSync(parent, 0o755);
  t.teardown(() => {
    removeDataDir(join(parent, 'data'));
    rmSync(parent, { recursive: true, force: true });
  });
  return join(parent, 'data');
}
