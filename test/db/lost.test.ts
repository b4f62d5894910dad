import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import t from 'tap';
import { connectDatabase, type Db, select } from '../../db/client.ts';
import { databaseForFile } from '../helper.ts';

const { url } = await databaseForFile(t, { unmigrated: true });
const admin = postgres(url, { max: 1, onnotice: () => {} });
t.teardown(() => admin.end());
await admin`create table written (number integer)`;

const pidOf = async (db: Db) => (await select<{ pid: number }>(db, sql`select pg_backend_pid() as pid`))[0]?.pid as number;
const cut = (pid: number) => admin`select pg_terminate_backend(${pid}, 10000)`;

/** Has PostgreSQL end the connection of a transaction; each says when, and what the work does about it. */
const moments: [name: string, work: (tx: Db, pid: number) => Promise<unknown>][] = [
  ['while a statement runs', (tx, pid) => Promise.all([select(tx, sql`select pg_sleep(30)`), sleep(200).then(() => cut(pid))])],
  [
    'while several statements wait',
    (tx, pid) => Promise.all([...[1, 2, 3].map((n) => select(tx, sql`select ${n}::int, pg_sleep(10)`)), sleep(200).then(() => cut(pid))]),
  ],
  [
    'between statements, and more follow',
    async (tx, pid) => {
      await cut(pid);
      await sleep(100);
      for (let number = 0; number < 3; number += 1) await select(tx, sql`insert into written values (${number})`);
    },
  ],
  [
    'between statements, and none follows',
    async (tx, pid) => {
      await select(tx, sql`insert into written values (7)`);
      await cut(pid);
      await sleep(100);
    },
  ],
  [
    'and the work says it in its own words',
    async (tx, pid) => {
      const waiting = select(tx, sql`select pg_sleep(30)`).catch(() => {
        throw new Error('in other words');
      });
      await Promise.all([waiting, sleep(200).then(() => cut(pid))]);
    },
  ],
  [
    'and the work takes no notice',
    async (tx, pid) => {
      await Promise.all([select(tx, sql`select pg_sleep(30)`).catch(() => {}), sleep(200).then(() => cut(pid))]);
      await sleep(50);
      await select(tx, sql`insert into written values (8)`).catch(() => {});
    },
  ],
];

for (const [name, work] of moments)
  t.test(`a transaction whose connection ends ${name} fails, is not written, and hurts no other statement`, async (t) => {
    const { db, close } = connectDatabase(url, { max: 2 });
    t.teardown(close);
    for (let time = 0; time < 3; time += 1) {
      const failed = db.transaction(async (tx) => work(tx as Db, await pidOf(tx as Db)));
      await t.rejects(
        failed,
        name.includes('own words') ? /in other words|CONNECTION_CLOSED/ : { code: /^(CONNECTION_CLOSED|57P01|ECONNRESET)$/ },
      );
      const numbers = Array.from({ length: 12 }, (_, number) => number + 100 * time);
      const asked = numbers.map(async (number) => (await select<{ one: number }>(db, sql`select ${number}::int as one`))[0]?.one);
      const answers = await Promise.race([Promise.allSettled(asked), sleep(20_000, undefined, { ref: false })]);
      t.ok(answers, 'no statement waits for ever');
      const refused = (answers ?? []).filter((one) => one.status === 'rejected');
      // The driver tells the first statement that connects again what the last one was told.
      t.ok(refused.length <= 1 && refused.every(({ reason }) => reason.code === '57P01'), `${refused.length} refused`);
      t.strictSame(
        (answers ?? []).map((one, at) => (one.status === 'fulfilled' ? one.value : numbers[at])),
        numbers,
        'every statement has its own answer',
      );
      t.equal(await db.transaction(async (tx) => (await select<{ one: number }>(tx as Db, sql`select 1 as one`))[0]?.one), 1);
    }
    t.equal((await admin`select from written`).length, 0, 'nothing was written');
  });

t.test('an error of the work, or of PostgreSQL, takes a transaction back as ever', async (t) => {
  const { db, close } = connectDatabase(url, { max: 1 });
  t.teardown(close);
  const failing = (then: (tx: Db) => Promise<unknown>) =>
    db.transaction(async (tx) => {
      await select(tx as Db, sql`insert into written values (9)`);
      await then(tx as Db);
    });
  await t.rejects(
    failing(async () => {
      throw new Error('ours');
    }),
    /ours/,
  );
  for (const code of ['ECONNRESET', '57P01', 'CONNECTION_ENDED'])
    await t.rejects(
      failing(async () => {
        throw Object.assign(new Error('of another connection'), { code });
      }),
      { code },
    );
  await t.rejects(
    failing((tx) => select(tx, sql`select 1 / 0`)),
    { code: '22012' },
  );
  t.equal((await select(db, sql`select from written`)).length, 0);
});

t.test('a session that is lost is refused everything, has no lock any more, and ends at once', async (t) => {
  const database = connectDatabase(url, { max: 1 });
  t.teardown(database.close);
  const session = database.openSession();
  const [row] = await session<{ pid: number; got: boolean }[]>`select pg_backend_pid() as pid, pg_try_advisory_lock(7) as got`;
  t.equal(row?.got, true);
  const other = database.openSession();
  t.strictSame([...(await other`select pg_try_advisory_lock(7) as got`)], [{ got: false }]);
  await cut(row?.pid ?? 0);
  await sleep(100);
  await t.rejects(session`select 1`, { code: /^CONNECTION_/ });
  t.strictSame([...(await other`select pg_try_advisory_lock(7) as got`)], [{ got: true }]);
  const began = performance.now();
  await database.endSession(session);
  await database.endSession(other);
  t.ok(performance.now() - began < 10_000);
  t.strictSame([...(await admin`select pg_try_advisory_lock(7) as got`)], [{ got: true }], 'what is ended is given back');
});

t.test('a session that waits for a lock of another does not keep its database from closing', async (t) => {
  const [holder, waiter] = [connectDatabase(url, { max: 1 }), connectDatabase(url, { max: 1 })];
  t.teardown(holder.close);
  const held = holder.openSession();
  await held`select pg_advisory_lock(8)`;
  const waiting = waiter.openSession();
  await waiting`set statement_timeout = 0`;
  const refused = t.rejects(waiting`select pg_advisory_lock(8)`, { code: /^CONNECTION_/ });
  await sleep(200);
  const isClosed = await Promise.race([waiter.close().then(() => true), sleep(20_000, false, { ref: false })]);
  t.ok(isClosed, 'within the time that statements are given');
  await refused;
  await holder.endSession(held);
});
