import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import t from 'tap';
import { latestDump, listDumps } from '../../src/dumps/shelf.ts';
import { DumpBusy, writeDump } from '../../src/dumps/write.ts';
import { runJobsOnce } from '../../src/jobs/run.ts';
import { appForFile, databaseForFile, testConfig, toolsOf } from '../helper.ts';
import { folderFor, settingsFor } from './support.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const { database, url } = await databaseForFile(t, { empty: true });
const at = (instant: string) => () => new Date(instant);
const namesIn = (dir: string) => readdirSync(dir).sort();

/** Runs the command; `kill` is told each line of its steps until it says so, and ends it then. */
function monitum(args: string[], dir: string, more: NodeJS.ProcessEnv = {}, kill?: (step: string) => boolean) {
  const env = { PATH: process.env.PATH, DATABASE_URL: url, DUMP_DIR: dir, PUBLIC_URL: testConfig.publicUrl, ...more };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], { cwd: project, env });
  t.teardown(() => child.kill('SIGKILL'));
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
    if (kill?.(String(chunk))) child.kill('SIGKILL');
  });
  return new Promise<{ status: number | null; output: string; errors: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, output, errors })),
  );
}

t.test('a dump has the name of its day; further ones of the day have their time too', async (t) => {
  const dir = folderFor(t);
  const settings = settingsFor(join(dir, 'made', 'as needed'));
  const names: string[] = [];
  for (const instant of ['2026-11-22T02:05:00.000Z', '2026-11-22T14:05:07.000Z', '2026-11-22T14:05:09.000Z'])
    names.push((await writeDump(database, settings, at(instant))).id);
  t.strictSame(names, ['2026-11-22', '2026-11-22T1405Z', '2026-11-22T140509Z']);
  await t.rejects(writeDump(database, settings, at('2026-11-22T14:05:09.500Z')), /There is a dump 2026-11-22T140509Z already/);
  t.strictSame(
    listDumps(settings.dir).map(({ id }) => id),
    names.reverse(),
  );
  const [newest] = names;
  t.equal(latestDump(settings.dir)?.id, newest);
  t.notOk('lastChange' in (latestDump(settings.dir) ?? {}), 'nothing has happened yet');
});

t.test('a dump goes when its time has passed, never the newest, and the first of a month stays', async (t) => {
  const dir = folderFor(t);
  const settings = settingsFor(dir, { keepDays: 3 });
  const days = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'];
  for (const day of days) await writeDump(database, settings, at(`${day}T02:05:00.000Z`));
  t.strictSame(
    listDumps(dir).map(({ id, keptUntil }) => [id, keptUntil]),
    [
      ['2026-11-03', '2026-11-06'],
      ['2026-11-02', '2026-11-05'],
      ['2026-11-01', undefined],
      ['2026-10-31', '2026-11-03'],
      ['2026-10-30', undefined],
    ],
  );
  await writeDump(database, settings, at('2026-11-06T02:05:00.000Z'));
  t.strictSame(namesIn(dir), ['2026-10-30', '2026-11-01', '2026-11-03', '2026-11-06']);
  await writeDump(database, settings, at('2027-03-01T02:05:00.000Z'));
  t.strictSame(namesIn(dir), ['2026-10-30', '2026-11-01', '2027-03-01']);
});

t.test('where something fails nothing is left, and the last dump stays', async (t) => {
  const dir = folderFor(t);
  const settings = settingsFor(dir);
  await writeDump(database, settings, at('2026-11-21T02:05:00.000Z'));
  const failing = writeDump(database, settings, at('2026-11-22T02:05:00.000Z'), (line) => {
    // The disk refuses a file, as a full one does.
    if (line.startsWith('reviews')) mkdirSync(join(dir, '.unfinished-2026-11-22', 'documents.csv'));
  });
  await t.rejects(failing, { code: 'EEXIST' });
  t.strictSame(namesIn(dir), ['2026-11-21']);
  t.equal((await writeDump(database, settings, at('2026-11-22T02:06:00.000Z'))).id, '2026-11-22', 'and the next attempt succeeds');
});

t.test('of two at once one is refused', async (t) => {
  const settings = settingsFor(folderFor(t));
  const both = await Promise.allSettled([1, 2].map(() => writeDump(database, settings, at('2026-11-22T02:05:00.000Z'))));
  t.strictSame(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  t.ok(both.some((one) => one.status === 'rejected' && one.reason instanceof DumpBusy));
  t.strictSame(namesIn(settings.dir), ['2026-11-22']);
});

t.test('the command writes one, and one that is killed leaves nothing that counts', async (t) => {
  const dir = folderFor(t);
  const killed = await monitum(['dump'], dir, {}, () => true);
  t.equal(killed.status, null, 'it was killed');
  t.match(namesIn(dir), [/^\.unfinished-/]);
  t.strictSame(listDumps(dir), []);
  const today = new Date().toISOString().slice(0, 10);
  const { status, output, errors } = await monitum(['dump'], dir);
  t.equal(status, 0, errors);
  t.match(output, /^\d{4}-\d{2}-\d{2}: \d+ records in \d+ files, [\d.]+ MB, \d+ s\nThere was no change yet\.\n$/);
  t.match(namesIn(dir), [latestDump(dir)?.id], 'and what was left is gone');
  t.ok((latestDump(dir)?.id ?? '') >= today);
  const listed = await monitum(['dump', '--list'], dir);
  t.match(listed.output, new RegExp(`^name +of +size +kept until +newest change\\n${latestDump(dir)?.id} `));
  t.match(await monitum(['dump', '--remove', '2020-01-01'], dir), { status: 2, errors: /There is no dump 2020-01-01/ });
  t.match(await monitum(['dump', '--remove', latestDump(dir)?.id ?? ''], dir), { status: 0, output: /was removed\.\n$/ });
  t.strictSame(namesIn(dir), []);
});

t.test('a command that loses the database says so in a sentence and leaves nothing', async (t) => {
  const { url: ownUrl } = await databaseForFile(t);
  const dir = folderFor(t);
  const admin = postgres(ownUrl, { max: 1, connection: { application_name: 'test' } });
  t.teardown(() => admin.end());
  await admin`select`;
  let cutting: Promise<unknown> | undefined;
  const cut = () => {
    cutting ??= admin`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'monitum'`.execute();
    return false;
  };
  const { status, output, errors } = await monitum(['dump'], dir, { DATABASE_URL: ownUrl }, cut);
  await cutting;
  t.match({ status, output }, { status: 1, output: '' });
  t.match(errors, /\nThe connection to the database was lost: see that it runs, and give the command again\.\n$/);
  t.notMatch(errors, /\n {4}at /);
  t.strictSame(namesIn(dir), []);
});

t.test('the nightly job writes one too, in a thread of its own', async (t) => {
  const { app, database: own, url: ownUrl } = await appForFile(t, { search: false, empty: true });
  const dir = folderFor(t);
  const queue = () => own.sql`select graphile_worker.add_job('dump', '{}')`;
  await queue();
  await runJobsOnce(ownUrl, toolsOf({ app, database: own }, { dumps: { dir, keepDays: 30, url: ownUrl } }));
  t.equal(listDumps(dir).length, 1);
  await queue();
  await runJobsOnce(ownUrl, toolsOf({ app, database: own }, { dumps: { dir, keepDays: 30 } }));
  t.equal(listDumps(dir).length, 2, 'and in this one where it is told no database');
});
