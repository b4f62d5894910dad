import { createHash } from 'node:crypto';
import t, { type Test } from 'tap';
import type { Database } from '../db/client.ts';
import { systemActor } from '../src/access/actors.ts';
import { chainStart, findAuditHead, verifyAudit } from '../src/changes/audit.ts';
import { canonicalJson } from '../src/changes/canonical.ts';
import { write } from '../src/writing/write.ts';
import { accountFor, appForFile, caller, databaseForFile } from './helper.ts';

/** Writes so many entries, so many at a time. */
async function writeEntries(database: Database, count: number, concurrency: number): Promise<void> {
  let left = count;
  const writer = async (): Promise<void> => {
    while (left > 0) {
      const number = left;
      left -= 1;
      await write(database, { actor: systemActor }, new Date(), async ({ record }) =>
        record({
          operation: 'test.write',
          kind: 'test',
          id: `entry ${number}`,
          after: { version: number },
          reason: 'een reden “met” tékens',
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: concurrency }, writer));
}

/** Does what nobody should be able to: changes the chain behind the back of its guard, as only a superuser can. */
async function tamper(database: Database, statement: string): Promise<void> {
  await database.sql.begin(async (sql) => {
    await sql.unsafe('alter table audit_entries disable trigger user');
    await sql.unsafe(statement);
    await sql.unsafe('alter table audit_entries enable trigger user');
  });
}

const filled = async (t: Test, count: number): Promise<Database> => {
  const { database } = await databaseForFile(t);
  await writeEntries(database, count, 10);
  return database;
};

t.test('canonical JSON is the same for what is the same', async (t) => {
  const vectors: [unknown, string][] = [
    [{ b: 1, a: 'x' }, '{"a":"x","b":1}'],
    [{ a: null, b: undefined, c: [null, 1.5, true] }, '{"c":[null,1.5,true]}'],
    [{ é: '€', Z: '\u2028"\\\n', a: { y: [], x: {} } }, '{"Z":"\u2028\\"\\\\\\n","a":{"x":{},"y":[]},"é":"€"}'],
    [{ at: new Date('2026-03-01T00:00:00Z') }, '{"at":"2026-03-01T00:00:00.000Z"}'],
    [{ '😀': 1, '\ufb33': 2 }, '{"😀":1,"\ufb33":2}'],
  ];
  for (const [value, text] of vectors) t.equal(canonicalJson(value), text);
});

t.test('a thousand writes at once make one chain', async (t) => {
  const { database } = await databaseForFile(t);
  t.strictSame(await verifyAudit(database.whole), { entries: 0, head: chainStart });
  const began = performance.now();
  await writeEntries(database, 1_000, 50);
  const written = performance.now();
  const verdict = await verifyAudit(database.whole);
  t.comment(`1000 writes, 50 at a time: ${Math.round(written - began)} ms; verified in ${Math.round(performance.now() - written)} ms`);
  t.equal(verdict.broken, undefined);
  t.equal(verdict.entries, 1_000);
  const [row] =
    await database.sql`select count(*)::int as count, count(distinct occurred_at)::int as instants, bool_and(sequence between 1 and 1000) as "isDense" from audit_entries`;
  t.strictSame({ ...row }, { count: 1_000, instants: 1_000, isDense: true });
  await writeEntries(database, 1, 1);
  t.match(await verifyAudit(database.whole), { entries: 1_001, broken: undefined }, 'beyond one batch');
});

t.test('a write that fails leaves nothing', async (t) => {
  const database = await filled(t, 2);
  await t.rejects(
    write(database, { actor: systemActor }, new Date(), async ({ record }) => {
      record({ operation: 'test.write', kind: 'test', id: 'x' });
      throw new Error('no');
    }),
    /no/,
  );
  t.match(await verifyAudit(database.whole), { entries: 2, broken: undefined });
});

t.test('nobody rewrites the chain, and nobody adds to it but at its end', async (t) => {
  const { sql } = await filled(t, 3);
  for (const statement of [
    "update audit_entries set reason = 'x' where sequence = 1",
    'delete from audit_entries where sequence = 3',
    'delete from audit_entries where false',
    'truncate audit_entries',
    "update changes set reason = 'x'",
    'delete from changes',
    'truncate changes',
  ])
    await t.rejects(sql.unsafe(statement), /is append-only/, statement);
  const entry = (sequence: number, previous: string) =>
    `insert into audit_entries (sequence, occurred_at, actor, operation, subject_kind, subject_id, previous_hash, hash) values (${sequence}, now(), 'x', 'x', 'x', 'x', ${previous}, repeat('1', 64))`;
  const head = '(select hash from audit_entries where sequence = 3)';
  await t.rejects(sql.unsafe(entry(5, head)), /must follow the last one/, 'with a gap');
  await t.rejects(sql.unsafe(entry(4, "repeat('0', 64)")), /must follow the last one/, 'to another entry');
  await t.rejects(sql.unsafe(entry(3, head)), /must follow the last one|duplicate key/, 'in the place of one');
});

t.test('one altered byte anywhere is found, and the entry named', async (t) => {
  const database = await filled(t, 12);
  const cases: [column: string, value: string, fault: RegExp][] = [
    ['reason', "'een reden “met” tekens'", /its content is not what its hash was made of/],
    ['actor', "'System'", /content/],
    ['occurred_at', "occurred_at + interval '1 microsecond'", /content/],
    ['operation', "'test.writf'", /content/],
    ['subject_id', "'entry 0'", /content/],
    ['version_after', 'version_after + 1', /content/],
    ['hash_after', "overlay(hash_after placing 'g' from 1 for 1)", /content/],
    ['role', "''", /content/],
    ['previous_hash', "overlay(previous_hash placing 'g' from 64 for 1)", /does not follow/],
    ['hash', "overlay(hash placing 'g' from 64 for 1)", /content/],
    ['sequence', '700', /entry 7 is missing/],
  ];
  for (const [column, value, fault] of cases) {
    const undone = new Error('as it was');
    await t.rejects(
      database.whole.transaction(async (tx) => {
        await tx.execute('alter table audit_entries disable trigger user');
        await tx.execute(`update audit_entries set ${column} = ${value} where sequence = 7`);
        const { broken, entries } = await verifyAudit(tx as never);
        t.equal(broken?.sequence, column === 'sequence' ? 8 : 7, column);
        t.match(broken?.fault, fault, column);
        t.equal(entries, 6);
        throw undone;
      }),
      undone,
    );
  }
  t.equal((await verifyAudit(database.whole)).broken, undefined);
});

t.test('a chain whose end was cut off, or written anew, is found by a head that was kept', async (t) => {
  const database = await filled(t, 5);
  const kept = await findAuditHead(database.whole);
  if (!kept) throw new Error('There is no head');
  t.equal((await verifyAudit(database.whole, kept)).broken, undefined);
  await writeEntries(database, 3, 1);
  t.equal((await verifyAudit(database.whole, kept)).broken, undefined, 'the chain may have grown');
  await tamper(database, 'delete from audit_entries where sequence >= 5');
  t.equal((await verifyAudit(database.whole)).broken, undefined, 'by itself it looks whole');
  t.strictSame((await verifyAudit(database.whole, kept)).broken, { sequence: 5, fault: 'entries that were published are missing' });
  await writeEntries(database, 1, 1);
  t.equal((await verifyAudit(database.whole)).broken, undefined);
  t.strictSame((await verifyAudit(database.whole, kept)).broken, { sequence: 5, fault: 'its hash is not the one that was published' });
  await tamper(database, 'delete from audit_entries where sequence = 2');
  t.strictSame((await verifyAudit(database.whole)).broken, { sequence: 3, fault: 'entry 2 is missing' });
});

t.test('anybody sees the end of the chain, and who may read it can compute it again', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const anybody = caller(app);
  const empty = await anybody('GET', '/audit');
  t.match(empty.body, { entries: 0, self: /\/audit$/ });
  t.notOk('head' in empty.body);
  await writeEntries(database, 7, 3);
  const reviewerAccount = await accountFor(database, { roles: ['reviewer'], institution: 'firm' });
  const reviewer = caller(app, reviewerAccount.key);
  t.equal((await reviewer('POST', '/users', {})).status, 403, 'which the chain remembers');

  const chain = await anybody('GET', '/audit');
  t.equal(chain.status, 200);
  t.equal(chain.headers['cache-control'], 'public, no-cache');
  const { entries, head, algorithm } = chain.body;
  t.equal(entries, 8);
  t.match(head, { sequence: 8, hash: /^[0-9a-f]{64}$/, occurredAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/ });
  t.match(algorithm, /SHA-256.*RFC 8785/);
  t.strictSame(await verifyAudit(database.whole, head), { entries: 8, head: head.hash });

  const items: Record<string, unknown>[] = [];
  for (let path = '/auditEntries?pageSize=3'; path; ) {
    const { body } = await reviewer('GET', path);
    items.push(...body.items);
    path = body.next?.replace('http://monitum.test/api/monitoring/v1', '') ?? '';
  }
  t.strictSame(
    items.map(({ sequence }) => sequence),
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
  t.match(items[7], {
    actor: reviewerAccount.id,
    operation: 'refused',
    reason: /accounts\.manage/,
    subjectKind: 'request',
    traceId: /^[0-9a-f-]{36}$/,
  });
  t.notOk(Object.values(items[7] as object).includes(null));
  let hash = '0'.repeat(64);
  for (const { previousHash, hash: told, ...entry } of items) {
    t.equal(previousHash, hash);
    const sorted = JSON.stringify(Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1))));
    hash = createHash('sha256')
      .update(hash + sorted)
      .digest('hex');
    t.equal(told, hash);
  }
  t.equal(hash, head.hash, 'as it is described');

  const listed = async (query: string) =>
    (await reviewer('GET', `/auditEntries?${query}`)).body.items.map(({ sequence }: { sequence: number }) => sequence);
  t.strictSame(await listed(`actor=${reviewerAccount.id}`), [8]);
  t.strictSame(await listed('operation=test.write&afterEntry=5'), [6, 7]);
  t.strictSame(await listed('subjectId=nothing'), []);
  t.strictSame(await listed('afterEntry=100'), []);
  t.equal((await listed('subjectId=entry%201&subjectId=entry%202')).length, 2);
  for (const query of ['afterEntry=-1', 'afterEntry=x', 'pageSize=501', 'who=me'])
    t.equal((await reviewer('GET', `/auditEntries?${query}`)).status, 400, query);
  t.equal((await anybody('GET', '/auditEntries')).status, 401);
  t.equal((await reviewer('GET', '/auditEntries')).headers['cache-control'], 'no-store');
});
