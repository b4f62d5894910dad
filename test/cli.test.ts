import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import t, { type Test } from 'tap';
import { openDataDir, removeDataDir } from '../db/embedded/data-dir.ts';
import { findProcesses } from '../db/embedded/processes.ts';
import { systemActor } from '../src/access/actors.ts';
import { openInstallation } from '../src/installation.ts';
import { write } from '../src/writing/write.ts';
import { appForFile, caller, databaseForFile, until } from './helper.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const { bin } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { bin: Record<string, string> };
const program = join(project, bin['monitum'] ?? '');
const keyPattern = /^monitum_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/;

interface Ended {
  status: number | undefined;
  output: string;
  errors: string;
}

/** Runs a program to its end, with these variables and no others. */
function run(command: string, args: string[], env: NodeJS.ProcessEnv, cwd = project): Promise<Ended> {
  const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  t.teardown(() => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? undefined, output, errors }));
  });
}
const monitum = (args: string[], env: NodeJS.ProcessEnv, cwd?: string): Promise<Ended> => run(program, args, env, cwd);

const jeanne = ['--name', 'Jeanne Peeters', '--email', 'jeanne@example.org'];

t.test('the command can be run as it lies there, from any folder, and as npx does', async (t) => {
  t.ok(statSync(program).mode & 0o111, 'it is executable');
  const version = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;
  t.strictSame(await monitum(['--version'], {}, tmpdir()), { status: 0, output: `${version}\n`, errors: '' });
  const cache = mkdtempSync(join(tmpdir(), 'monitum-npx-'));
  t.teardown(() => rmSync(cache, { recursive: true, force: true }));
  const byNpx = await run('npx', ['--offline', 'monitum', '--version'], { npm_config_cache: cache });
  t.equal(byNpx.output, `${version}\n`, byNpx.errors);
});

t.test('a command that is not well put ends with 2 and says how it is', async (t) => {
  const url = 'postgres://nobody@127.0.0.1:1/nothing';
  const cases: [args: string[], sentence: RegExp][] = [
    [[], /^Usage: monitum /],
    [['fly'], /unknown command 'fly'/],
    [['audit', 'verify', '--head', '7'], /Give the number of an entry, a colon and its hash/],
    [['user', 'create', '--name', 'X'], /required option '--email <address>' not specified/],
    [['user', 'create', ...jeanne, '--roles', 'editor,king'], /king is none of contributor, editor, reviewer, admin/],
    [
      ['user', 'create', '--name', ' ', '--email', 'x', '--roles', 'admin'],
      /^--name: must not be empty\.\n--email: must be an e-mail address\.\n$/,
    ],
    [['user', 'create', ...jeanne, '--roles', 'contributor', '--represents', 'X', '--voice', 'press'], /Allowed choices are civilSociety/],
    [['key', 'create', '--user', 'x', '--days', '0'], /Give a whole number from 1 to 730/],
    [['key', 'create', '--user', 'x', '--scopes', 'world.rule'], /world\.rule is none of/],
  ];
  for (const [args, sentence] of cases) {
    const { status, output, errors } = await monitum(args, { DATABASE_URL: url });
    t.equal(status, 2, args.join(' '));
    t.equal(output, '', args.join(' '));
    t.match(errors, sentence);
  }
  const help = await monitum(['key', 'create', '--help'], {});
  t.equal(help.status, 0);
  t.match(help.output, /--scopes <permissions>/);
});

t.test('a command that cannot be done ends with 1 and says why in a sentence', async (t) => {
  const { url } = await databaseForFile(t);
  const { url: unmigrated } = await databaseForFile(t, { unmigrated: true });
  const cases: [args: string[], sentence: RegExp, env?: NodeJS.ProcessEnv][] = [
    [['key', 'create', '--user', 'nobody@example.org'], /^There is no user nobody@example\.org\.$/],
    [['key', 'revoke', 'AAAAAAAA'], /^No resource \/apiKeys\/AAAAAAAA found\.$|is not assigned\.$/],
    [['user', 'create', ...jeanne, '--roles', 'editor'], /^An editor or reviewer needs institution\.$/],
    [['user', 'create', ...jeanne, '--roles', 'editor', '--institution', 'nowhere'], /^nowhere is not an institution\.$/],
    [['audit', 'head'], /has no tables of Monitum yet: start Monitum with it once\.$/, { DATABASE_URL: unmigrated }],
    [
      ['audit', 'head'],
      /^The PostgreSQL of DATABASE_URL, 127\.0\.0\.1:1\/x, cannot be used/,
      { DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x' },
    ],
    [['audit', 'head'], /^PORT is "x": set a whole number/, { PORT: 'x' }],
    [['audit', 'head'], /^There is no data folder \/nowhere: give the command in the folder/, { DATABASE_URL: '', DATA_DIR: '/nowhere' }],
  ];
  for (const [args, sentence, env] of cases) {
    const { status, output, errors } = await monitum(args, { DATABASE_URL: url, ...env });
    t.equal(status, 1, `${args.join(' ')}: ${errors}`);
    t.equal(output, '');
    t.match(errors.trimEnd(), sentence);
    t.notMatch(errors, /hunter2|\n {4}at /);
  }
  t.notOk(existsSync('/nowhere'));
});

t.test('from the first administrator to a key that is revoked', async (t) => {
  const { app, database, url } = await appForFile(t, { search: false });
  const env = { DATABASE_URL: url };
  const first = await monitum(['admin', 'create', ...jeanne], env);
  t.equal(first.status, 0, first.errors);
  const [sentence = '', adminKey = ''] = first.output.trimEnd().split('\n');
  t.match(sentence, /^Administrator [0-9a-z]{16} was added\./);
  t.match(adminKey, keyPattern);
  const admin = caller(app, adminKey);
  t.match((await admin('GET', '/users')).body, {
    items: [{ name: 'Jeanne Peeters', email: 'jeanne@example.org', roles: ['admin'] }],
    total: 1,
  });
  const second = await monitum(['admin', 'create', '--name', 'X', '--email', 'x@example.org', '--quiet'], env);
  t.equal(second.status, 1);
  t.match(second.errors, /^There is an administrator already, [0-9a-z]{16}; make a key with `monitum key create --user [0-9a-z]{16}`/);

  const editor = await monitum(
    ['user', 'create', '--name', 'Ed', '--email', 'Ed@example.org', '--roles', 'editor, reviewer', '--institution', 'firm'],
    env,
  );
  t.match(editor.output, /^User [0-9a-z]{16} was added: editor, reviewer of firm\.\n$/, editor.errors);
  const league = ['--roles', 'contributor', '--represents', 'A league', '--voice', 'civilSociety'];
  t.equal((await monitum(['user', 'create', '--name', 'C', '--email', 'c@example.org', ...league], env)).status, 0);
  const twice = await monitum(['user', 'create', '--name', 'Ed', '--email', 'ED@example.org', '--roles', 'admin'], env);
  t.match(twice, { status: 1, errors: 'There is an account with this e-mail address already.\n' });

  const made = await monitum(
    ['key', 'create', '--user', 'ed@EXAMPLE.org', '--quiet', '--scopes', 'records.create,keys.own', '--days', '30', '--name', 'ci'],
    env,
  );
  t.equal(made.status, 0, made.errors);
  t.match(made.output.trimEnd(), keyPattern, 'the key and nothing else');
  t.equal(made.errors, '');
  const key = made.output.trim();
  const id = key.slice(8, 16);
  const self = await caller(app, key)('GET', '/users/self');
  t.match(self.body, { institution: 'firm', permissions: ['records.create', 'keys.own'] });
  t.match((await admin('GET', `/apiKeys/${id}`)).body, { name: 'ci', scopes: ['records.create', 'keys.own'] });
  t.match(
    (await monitum(['key', 'create', '--user', self.body.id], env)).output,
    /^Key \w{8} of user [0-9a-z]{16}, good until \d{4}-\d\d-\d\d, shown this once:\nmonitum_/,
  );
  t.match(await monitum(['key', 'create', '--user', self.body.id], env), { status: 1, errors: /has 2 active keys/ });
  t.match(await monitum(['key', 'create', '--user', self.body.id, '--scopes', 'accounts.manage'], env), {
    status: 1,
    errors: /do not permit accounts\.manage/,
  });

  const list = await monitum(['key', 'list', '--user', 'ed@example.org'], env);
  t.match(
    list.output,
    new RegExp(
      `^key +user +state +until +used +scopes +name\n${id} +${self.body.id} +active +\\d{4}-\\d\\d-\\d\\d +\\d{4}-\\d\\d-\\d\\d +records.create,keys.own +ci\n`,
    ),
  );
  t.equal(list.output.trimEnd().split('\n').length, 3);
  t.equal((await monitum(['key', 'list'], env)).output.trimEnd().split('\n').length, 4);
  t.notMatch(list.output, key.slice(17));

  t.strictSame(await monitum(['key', 'revoke', id], env), { status: 0, output: `Key ${id} is revoked.\n`, errors: '' });
  t.equal((await caller(app, key)('GET', '/users/self')).status, 401, 'at once');
  t.match((await monitum(['key', 'list', '--user', 'ed@example.org'], env)).output, new RegExp(`${id} .+ revoked `));

  const entries = await database.sql`select distinct actor, role from audit_entries where operation <> 'refused'`;
  t.strictSame(
    entries.map((entry) => ({ ...entry })),
    [{ actor: 'cli', role: 'admin' }],
    'the chain knows who it was',
  );
});

t.test('the audit chain is checked from the command line', async (t) => {
  const { database, url } = await databaseForFile(t);
  const env = { DATABASE_URL: url };
  t.strictSame(await monitum(['audit', 'head'], env), { status: 0, output: `0:${'0'.repeat(64)}\n`, errors: '' });
  await write(database, { actor: systemActor }, new Date(), async ({ record }) => {
    for (const id of ['1', '2', '3']) record({ operation: 'test.write', kind: 'test', id });
  });
  const head = (await monitum(['audit', 'head'], env)).output.trim();
  t.match(head, /^3:[0-9a-f]{64}$/);
  t.strictSame(await monitum(['audit', 'verify'], env), { status: 0, output: `The audit chain holds, 3 entries:\n${head}\n`, errors: '' });

  const tamper = (statement: string) =>
    database.sql.begin(async (sql) => {
      await sql`alter table audit_entries disable trigger user`;
      await sql.unsafe(statement);
      await sql`alter table audit_entries enable trigger user`;
    });
  await tamper('delete from audit_entries where sequence = 3');
  t.strictSame(await monitum(['audit', 'verify', '--head', head], env), {
    status: 1,
    output: '',
    errors: 'Entry 3 of the audit chain is broken: entries that were published are missing.\n',
  });
  await tamper("update audit_entries set operation = 'test.writf' where sequence = 2");
  t.strictSame(await monitum(['audit', 'verify'], env), {
    status: 1,
    output: '',
    errors: 'Entry 2 of the audit chain is broken: its content is not what its hash was made of.\n',
  });
});

/** The path of a data folder that is not there yet and is removed after the test. */
function newFolder(t: Test): string {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'monitum-cli-')));
  chmodSync(parent, 0o755);
  t.teardown(() => {
    removeDataDir(join(parent, 'data'));
    rmSync(parent, { recursive: true, force: true });
  });
  return join(parent, 'data');
}

t.test('without a database elsewhere the command uses that of the installation', async (t) => {
  const folder = newFolder(t);
  const env = { DATA_DIR: folder };
  const serversOf = () => findProcesses('postgres', join(folder, 'postgres'));
  let key = '';

  await t.test('which it starts for itself while nobody does', async (t) => {
    t.equal((await monitum(['key', 'list'], env)).status, 1, 'it is not made by the way');
    t.notOk(existsSync(folder));
    const first = await monitum(['admin', 'create', ...jeanne, '--quiet'], env);
    t.equal(first.status, 0, first.errors);
    key = first.output.trim();
    t.match(key, keyPattern);
    t.strictSame(serversOf(), [], 'and ends');
    const began = performance.now();
    t.match((await monitum(['audit', 'head'], env)).output, /^2:/);
    t.comment(`a command that starts the database: ${Math.round(performance.now() - began)} ms`);
    t.strictSame(serversOf(), []);
  });

  await t.test('and beside which it works while a server runs', async (t) => {
    const server = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
      cwd: project,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', PORT: '0', ...env },
    });
    t.teardown(() => server.kill('SIGKILL'));
    let output = '';
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    const ended = new Promise((resolve) => server.once('close', resolve));
    await until(() => existsSync(join(folder, 'lock.1')) || output !== '');
    // Given while the server is still starting, it waits for its database.
    const early = await monitum(['audit', 'head'], env);
    t.match(early.output, /^2:/, early.errors + output);
    await until(() => {
      if (server.exitCode !== null) throw new Error(output);
      return output.includes('/health\n');
    });
    const [address = ''] = /http:\S+(?=\/health\n)/.exec(output) ?? [];
    const as = (one: string) => fetch(`${address}/users/self`, { headers: { authorization: `Bearer ${one}` } });
    t.equal((await as(key)).status, 200, 'the key that was made before the server started');
    const made = await monitum(['key', 'create', '--user', 'jeanne@example.org', '--quiet'], env);
    t.equal(made.status, 0, made.errors);
    t.equal((await as(made.output.trim())).status, 200, 'the running server takes it');
    t.equal((await monitum(['key', 'revoke', made.output.slice(8, 16)], env)).status, 0);
    t.equal((await as(made.output.trim())).status, 401, 'and refuses it once it is revoked');
    t.match((await monitum(['audit', 'verify'], env)).output, /^The audit chain holds, 4 entries:/);
    server.kill('SIGTERM');
    t.equal(await ended, 0, output);
    t.strictSame(serversOf(), []);
  });

  await t.test('unless somebody else keeps it for himself', async (t) => {
    const { release } = openDataDir(folder);
    await t.rejects(openInstallation({ dataDir: folder }, { patience: 500 }), /^Monitum already runs on the data folder/);
    release();
    const { database, close } = await openInstallation({ dataDir: folder });
    t.equal((await database.sql`select 1 as one`)[0]?.['one'], 1);
    await close();
    t.strictSame(serversOf(), []);
  });
});
