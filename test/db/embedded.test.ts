import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import t, { type Test } from 'tap';
import { openDataDir, removeDataDir } from '../../db/embedded/data-dir.ts';
import { type EmbeddedMeilisearch, startMeilisearch } from '../../db/embedded/meilisearch.ts';
import { startPostgres } from '../../db/embedded/postgres.ts';
import { findProcesses, processStart, signalAll } from '../../db/embedded/processes.ts';
import { copyOnce } from '../../db/embedded/programs.ts';
import { firstComplaint, lastWords } from '../../db/embedded/server.ts';
import { StartError } from '../../db/embedded/start-error.ts';
import { until } from '../helper.ts';

const isRoot = process.getuid?.() === 0;

t.test('a data folder belongs to one process', async (t) => {
  const folder = newFolder(t);
  const dir = openDataDir(folder);
  t.throws(() => openDataDir(folder), {
    name: 'StartError',
    message: /^Monitum already runs on the data folder .+; stop it first, or set DATA_DIR/,
  });
  dir.release();
  openDataDir(folder).release();
});

t.test('of many starts at once exactly one gets the folder', async (t) => {
  const folder = newFolder(t);
  for (const round of ['new', 'its holder has ended', 'left by one that died']) {
    if (round === 'left by one that died') writeFileSync(join(folder, 'lock.99'), JSON.stringify({ pid: deadPid(), started: 'then' }));
    const script = `
      const { openDataDir } = await import(${JSON.stringify(new URL('../../db/embedded/data-dir.ts', import.meta.url).href)});
      while (Date.now() < ${Date.now() + 1_500});
      try { openDataDir(${JSON.stringify(folder)}); console.log('won'); setInterval(() => {}, 1000); process.stdin.on('end', () => process.exit()).resume(); }
      catch (error) { console.log(error.name); }`;
    const starters = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env: plainEnv() }),
    );
    const said = await Promise.all(starters.map(firstWords));
    t.strictSame(said.sort(), ['StartError', 'StartError', 'StartError', 'won'], round);
    for (const starter of starters) starter.stdin.end();
    await Promise.all(starters.map((starter) => starter.exitCode ?? once(starter, 'exit')));
  }
});

t.test('a lock whose holder is gone is taken over', async (t) => {
  const cases = {
    'the process has ended': JSON.stringify({ pid: deadPid(), started: 'then' }),
    'its number belongs to another process now': JSON.stringify({ pid: process.ppid, started: 'then' }),
    'it was not written to the end': '{"pid":',
    'it is empty': '',
  };
  for (const [name, text] of Object.entries(cases)) {
    const folder = newFolder(t);
    openDataDir(folder).release();
    writeFileSync(join(folder, 'lock.7'), text);
    openDataDir(folder).release();
    t.strictSame(
      readdirSync(folder).filter((file) => file.startsWith('lock.')),
      ['lock.8'],
      name,
    );
  }
});

t.test('a data folder that cannot be used is refused in one sentence', async (t) => {
  const file = join(newFolder(t), 'file');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  const cases: [string, RegExp][] = [
    [file, /^The data folder .+file cannot be used: a part of the path is a file; /],
    [join(file, 'below'), /^The data folder .+below cannot be used: a part of the path is a file; /],
    ['/proc/monitum', /^The data folder \/proc\/monitum cannot be used: .+; see to that, or set DATA_DIR to another folder\.$/],
  ];
  for (const [path, message] of cases) t.throws(() => openDataDir(path), { name: 'StartError', message }, path);
});

t.test('the passwords are made once and only their owner can read them', async (t) => {
  const folder = newFolder(t);
  const first = openDataDir(folder);
  first.release();
  t.equal(statSync(join(folder, 'secrets.json')).mode & 0o777, 0o600);
  const second = openDataDir(folder);
  second.release();
  t.strictSame(second.secrets, first.secrets);
  t.match(first.secrets, { postgresPassword: /^[0-9a-f]{48}$/, meilisearchKey: /^[0-9a-f]{48}$/ });
});

t.test('PostgreSQL starts, keeps what it is told, and stops', async (t) => {
  const folder = newFolder(t);
  const dir = openDataDir(folder);
  const cluster = join(dir.home, 'postgres');
  t.teardown(dir.release);

  const first = await startPostgres(dir, { fast: true });
  await query(first.url, async (sql) => {
    t.match(await sql`select current_database() as name, split_part(current_setting('server_version'), ' ', 1) as version`, [
      { name: 'monitum', version: first.version },
    ]);
    t.strictSame(
      await settingsOf(sql, ['jit', 'max_connections', 'password_encryption', 'server_encoding', 'shared_buffers', 'listen_addresses']),
      {
        jit: 'off',
        max_connections: '100',
        password_encryption: 'scram-sha-256',
        server_encoding: 'UTF8',
        shared_buffers: '128MB',
        listen_addresses: '127.0.0.1',
      },
    );
    t.match(await sql`select lower('ÉGALITÉ') as word`, [{ word: 'égalité' }]);
    await sql`create table kept as select 1 as number`;
  });
  await t.rejects(
    query(first.url.replace(/:[0-9a-f]+@/, ':wrong@'), (sql) => sql`select 1`),
    { code: '28P01' },
    'asks for the password',
  );
  await first.stop();
  t.strictSame(findProcesses('postgres', cluster), []);
  t.notOk(existsSync(join(cluster, 'postmaster.pid')));

  const second = await startPostgres(dir, { fast: true });
  t.match(await query(second.url, (sql) => sql`select number from kept`), [{ number: 1 }]);

  await t.test('one that was killed and left behind is found, ended and recovered', async (t) => {
    await leaveBehind('postgres', cluster);
    const left = findProcesses('postgres', cluster);
    t.ok(left.length > 0, 'it still runs without its guard');
    const third = await startPostgres(dir, { fast: true });
    t.notOk(left.some((pid) => findProcesses('postgres', cluster).includes(pid)));
    t.match(await query(third.url, (sql) => sql`select number from kept`), [{ number: 1 }]);

    // Its children notice by themselves that it is gone, but perhaps not before the next start.
    process.kill(postmasterOf(cluster), 'SIGKILL');
    const fourth = await startPostgres(dir, { fast: true });
    t.equal(await third.died, 'killed by SIGKILL', 'its end is told');
    await fourth.stop();
  });

  await t.test('a pid file with the number of another process neither stops the start nor that process', async (t) => {
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    t.teardown(() => bystander.kill());
    writeFileSync(
      join(cluster, 'postmaster.pid'),
      `${bystander.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n   123456    654321\nready   \n`,
    );
    const server = await startPostgres(dir, { fast: true });
    t.equal(bystander.exitCode ?? bystander.signalCode, null);
    await server.stop();
  });

  await t.test('a start can be interrupted', async (t) => {
    const interrupted = new AbortController();
    setTimeout(() => interrupted.abort(), 20);
    await t.rejects(startPostgres(dir, { fast: true, abort: interrupted.signal }));
    t.strictSame(findProcesses('postgres', cluster), []);
  });
});

t.test('a cluster that was not made to the end is made again', async (t) => {
  const folder = newFolder(t);
  const dir = openDataDir(folder);
  t.teardown(dir.release);
  const half = join(dir.home, 'postgres.new-1');
  mkdirSync(join(half, 'base'), { recursive: true });
  writeFileSync(join(half, 'PG_VERSION'), '18\n');
  const interrupted = new AbortController();
  const begun = join(dir.home, `postgres.new-${process.pid}`, 'PG_VERSION');
  void until(() => existsSync(begun)).then(() => interrupted.abort());
  await t.rejects(startPostgres(dir, { fast: true, abort: interrupted.signal }));
  t.ok(interrupted.signal.aborted, 'half-way');
  t.strictSame(
    readdirSync(dir.home).filter((name) => name.startsWith('postgres')),
    [],
    'nothing is left of either',
  );
  await (await startPostgres(dir, { fast: true })).stop();
  t.strictSame(
    readdirSync(dir.home).filter((name) => name.startsWith('postgres')),
    ['postgres'],
  );
});

t.test('a database that cannot be opened is left alone and told of in one sentence', async (t) => {
  const cases: [string, (home: string) => void, RegExp][] = [
    [
      'of another version',
      (home) => writeFileSync(join(home, 'postgres', 'PG_VERSION'), '9\n'),
      /was made by PostgreSQL 9 and there is 1\d/,
    ],
    ['not a database', () => {}, /is not a PostgreSQL database; move it away/],
  ];
  for (const [name, damage, message] of cases) {
    const dir = openDataDir(newFolder(t));
    mkdirSync(join(dir.home, 'postgres'));
    damage(dir.home);
    await t.rejects(startPostgres(dir, { fast: true }), { name: 'StartError', message }, name);
    dir.release();
  }
  const folder = newFolder(t);
  const dir = openDataDir(folder);
  mkdirSync(join(dir.home, 'postgres'));
  dir.release();
  rmSync(join(folder, 'secrets.json'));
  t.throws(() => openDataDir(folder), { name: 'StartError', message: /password of the database .+ put that file back/ });
});

t.test('Meilisearch starts, keeps its data, and stops', async (t) => {
  const dir = openDataDir(newFolder(t));
  t.teardown(dir.release);
  const folder = join(dir.home, 'meilisearch');
  const first = await startMeilisearch(dir);
  if (first === undefined) return t.pass('there is none for this platform');
  const ask = (server: { url: string }, path: string, init?: RequestInit) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${dir.secrets.meilisearchKey}`, 'content-type': 'application/json' },
    });
  const makeIndex = async (server: EmbeddedMeilisearch) => {
    await ask(server, '/indexes', { method: 'POST', body: JSON.stringify({ uid: 'kept' }) });
    await until(async () => (await ask(server, '/indexes/kept')).status === 200);
  };
  /** Looks for the index and ends the server; 200 when it is there. */
  const lookFor = async (server: EmbeddedMeilisearch | undefined) => {
    const { status } = await ask(server as EmbeddedMeilisearch, '/indexes/kept');
    await server?.stop();
    return status;
  };
  t.equal((await fetch(`${first.url}/indexes`)).status, 401, 'asks for the key');
  await makeIndex(first);
  const [pid = 0] = findProcesses('meilisearch', folder);
  t.match(commandLine(pid), '--http-addr');
  t.notMatch(commandLine(pid), dir.secrets.meilisearchKey, 'does not show the key');

  await leaveBehind('meilisearch', folder);
  t.strictSame(findProcesses('meilisearch', folder), [pid], 'it still runs without its guard');
  const second = await startMeilisearch(dir);
  t.equal(processStart(pid), undefined, 'the one left behind is ended');
  t.equal(await lookFor(second), 200, 'with the same data');
  t.strictSame(findProcesses('meilisearch', folder), []);

  await t.test('data is kept while its port is taken, however long', async (t) => {
    const { holder, port } = await holdPort(t);
    await t.rejects(startMeilisearch(dir, { port }), {
      name: 'StartError',
      message: /: Address already in use \(os error \d+\); see to that/,
    });
    const starting = startMeilisearch(dir, { port });
    await until(() => findProcesses('meilisearch', folder).length > 0);
    await until(() => findProcesses('meilisearch', folder).length === 0);
    holder.close();
    const server = await starting;
    t.equal(server?.url, `http://127.0.0.1:${port}`, 'it takes the port when that is free');
    t.equal(await lookFor(server), 200);
  });

  await t.test('data is kept when the system refuses something', async (t) => {
    const version = join(folder, 'data.ms', 'VERSION');
    chmodSync(version, 0);
    await t.rejects(startMeilisearch(dir), { name: 'StartError', message: /: Permission denied \(os error 13\); see to that/ });
    chmodSync(version, 0o600);
    t.equal(await lookFor(await startMeilisearch(dir)), 200);
  });

  await t.test('data is kept when the start is interrupted', async (t) => {
    await t.rejects(startMeilisearch(dir, { abort: AbortSignal.abort() }));
    t.equal(await lookFor(await startMeilisearch(dir)), 200);
  });

  await t.test('data it cannot open is dropped', async (t) => {
    const damages: Record<string, (data: string) => void> = {
      'of another version': (data) => writeFileSync(join(data, 'VERSION'), '1.2.0'),
      'with a file that is none of its own': (data) => writeFileSync(join(data, 'tasks', 'data.mdb'), 'x'.repeat(20_000)),
      'with a file that was cut short': (data) => truncateSync(join(data, 'tasks', 'data.mdb'), 5_000),
    };
    for (const [name, damage] of Object.entries(damages)) {
      damage(join(folder, 'data.ms'));
      t.equal(await lookFor(await startMeilisearch(dir)), 404, name);
      const again = (await startMeilisearch(dir)) as EmbeddedMeilisearch;
      await makeIndex(again);
      await again.stop();
    }
  });
});

t.test('why a server has ended is told without what has nothing to do with it', async (t) => {
  const panic =
    '\u001b[2m2026-11-21T22:45:37Z\u001b[0m \u001b[31mERROR\u001b[0m \u001b[2mmeilisearch\u001b[0m\u001b[2m:\u001b[0m \u001b[3merror\u001b[0m\u001b[2m=\u001b[0m';
  const history = '2026-11-21 22:45:37 UTC [7] ERROR:  canceling statement due to statement timeout\n';
  const refused: [string, string][] = [
    [
      `\n888b     d888\n${panic}No space left on device (os error 28)\nError: No space left\n\n  13: _start\n`,
      'No space left on device (os error 28)',
    ],
    ['Error: MDB_INVALID: File is not an LMDB file\n\n  13: _start\n', 'MDB_INVALID: File is not an LMDB file'],
    ['initdb: error: could not create directory\ninitdb: removing it\n', 'could not create directory'],
    ['2026-11-21 22:45:37 UTC [7] FATAL:  could not map memory.\nLOG:  shut down\n', 'could not map memory'],
    ['sh: cannot fork\n', 'sh: cannot fork'],
    ['', 'it said nothing'],
  ];
  for (const [output, words] of refused) t.equal(firstComplaint(output), words);
  t.equal(lastWords(137, history), 'killed by SIGKILL');
  t.equal(lastWords(undefined, history), 'killed');
  t.equal(lastWords(0, history), 'without an error');
  t.equal(lastWords(1, `${history}${panic}\u001b[1;31mno more memory\u001b[0m.\n`), 'no more memory');
});

t.test('a program that another start is copying too is there once and whole', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-copy-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const put = (target: string, text: string) => {
    mkdirSync(target);
    writeFileSync(join(target, 'program'), text);
  };
  const packaged = { source: 'nowhere', name: 'program', program: 'program' };
  const copy = (_: string, draft: string) => {
    put(draft, 'slower');
    put(join(folder, 'program-1'), 'quicker');
  };
  const target = copyOnce({ ...packaged, copy }, folder, 'program-1');
  t.equal(readFileSync(join(target, 'program'), 'utf8'), 'quicker');
  t.strictSame(readdirSync(folder), ['program-1'], 'nothing is left of the other');
  const failing = () => {
    throw new Error('no space');
  };
  t.throws(() => copyOnce({ ...packaged, copy: failing }, folder, 'program-2'), { message: 'no space' });
});

t.test('root can use a folder that only root can enter', { skip: !isRoot && 'only root has the question' }, async (t) => {
  const secluded = mkdtempSync(join(tmpdir(), 'monitum-secluded-'));
  chmodSync(secluded, 0o700);
  const folder = join(secluded, 'data');
  t.teardown(() => {
    removeDataDir(folder);
    rmSync(secluded, { recursive: true });
  });
  const theirs = mkdtempSync(join(tmpdir(), 'monitum-theirs-'));
  chmodSync(theirs, 0o777);
  const ours = join(secluded, '..', `monitum-ours-${process.pid}`);
  t.teardown(() => {
    for (const parent of [theirs, ours]) rmSync(parent, { recursive: true });
  });
  const dir = openDataDir(folder, [theirs, ours]);
  t.equal(join(dir.home, '..'), ours, 'not in one where others may write');
  const [database, search] = await Promise.all([startPostgres(dir, { fast: true }), startMeilisearch(dir)]);
  t.match(await query(database.url, (sql) => sql`select 1 as one`), [{ one: 1 }]);
  t.not(statSync(join(dir.home, 'postgres')).uid, 0, 'the servers are not root');
  await Promise.all([database.stop(), search?.stop()]);
  dir.release();

  await t.test('and finds it again', async (t) => {
    const again = openDataDir(folder);
    t.equal(again.home, dir.home);
    again.release();
  });

  await t.test('a second data folder that names the same place does not share it', async (t) => {
    const copy = join(secluded, 'copy');
    spawnSync('cp', ['-a', folder, copy]);
    const held = openDataDir(folder);
    t.throws(() => openDataDir(copy), StartError);
    held.release();
  });

  await t.test('it says so when the place is gone', async (t) => {
    rmSync(dir.home, { recursive: true });
    t.throws(() => openDataDir(folder), { name: 'StartError', message: /was in .+, which is gone; put it back, or remove/ });
  });
});

/** The path of a data folder that is not there yet and is removed after the test. */
function newFolder(t: Test): string {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'monitum-embedded-')));
  chmodSync(parent, 0o755);
  const folder = join(parent, 'data');
  t.teardown(() => {
    removeDataDir(folder);
    rmSync(parent, { recursive: true, force: true });
  });
  return folder;
}

/** Kills the guard and what helps it, so that nobody is left to end the server. */
async function leaveBehind(program: string, folder: string): Promise<void> {
  const guards = findProcesses('sh', folder);
  signalAll(guards, 'SIGKILL');
  await until(async () => findProcesses('sh', folder).length === 0);
  if (findProcesses(program, folder).length === 0) throw new Error(`${program} ended with its guard`);
}

/** The first words a program says; throws with its complaints when it ends without any. */
async function firstWords(program: ChildProcessWithoutNullStreams): Promise<string> {
  let complaints = '';
  program.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk;
  });
  const ended = once(program, 'close').then(() => {
    throw new Error(`It ended without a word: ${complaints}`);
  });
  const [words] = await Promise.race([once(program.stdout, 'data'), ended]);
  return String(words).trim();
}

/** The arguments of a process, as everyone on the machine can read them. */
function commandLine(pid: number): string {
  if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
}

/** A port on which somebody else listens. */
async function holdPort(t: Test): Promise<{ holder: Server; port: number }> {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  t.teardown(() => holder.close());
  return { holder, port: (holder.address() as AddressInfo).port };
}

function postmasterOf(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function deadPid(): number {
  return spawnSync('true').pid;
}

async function query<Result>(url: string, ask: (sql: postgres.Sql) => Promise<Result>): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await ask(sql);
  } finally {
    await sql.end();
  }
}

async function settingsOf(sql: postgres.Sql, names: string[]): Promise<Record<string, string>> {
  const rows = await sql<
    { name: string; value: string }[]
  >`select name, current_setting(name) as value from pg_settings where name in ${sql(names)}`;
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** Our environment without what tap adds for the processes it runs. */
function plainEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME };
}
