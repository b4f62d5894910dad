import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import { type Actor, roleFor } from '../access/actors.ts';
import type { PermissionName } from '../access/permissions.ts';
import { drawId } from '../access/secrets.ts';
import { type AuditHead, appendAuditEntries, chainStart, findAuditHead } from '../changes/audit.ts';
import { canonicalHash } from '../changes/canonical.ts';

/** Who writes, with what right, and where the request is found in the logs. */
export interface Author {
  actor: Actor;
  permission?: PermissionName | undefined;
  traceId?: string | undefined;
}

/** What the audit chain is told of one record. */
export interface Recorded {
  /** The right by which it was done, where that is not the one of the whole transaction. */
  permission?: PermissionName | undefined;
  operation: string;
  kind: string;
  id: string;
  /** The record before and after, with the number of its version; only their hashes are kept. */
  before?: { version?: number } | undefined;
  after?: { version?: number } | undefined;
  reason?: string | undefined;
}

/** What readers are told of one record. */
export interface Announced {
  /** The right by which it was done, where that is not the one of the whole transaction. */
  permission?: PermissionName | undefined;
  kind: string;
  id: string;
  /** What happened to it: `published`, `updated`, `withdrawn`, `merged`, `statusChanged`. */
  event: string;
  parent?: string | undefined;
  version?: number | undefined;
  replacedBy?: string | undefined;
  reason?: string | undefined;
  details?: Record<string, unknown> | undefined;
}

/** One transaction of a writer. */
export interface Writing extends Author {
  /** Every row, not only the public ones. */
  tx: Db;
  /** The one instant of everything that is written, UTC to the microsecond; later than that of every earlier write. */
  at: string;
  /** The Belgian day of that instant. */
  today: string;
  record(entry: Recorded): void;
  /** Tells readers, in the feed; never of what they cannot see. */
  announce(change: Announced): void;
  /** Queues a job of the worker, which sees what this transaction wrote; of jobs with the same key one waits. */
  job(task: string, payload?: Record<string, unknown>, key?: string): void;
}

/** The same transaction, in which what follows is done by another right. */
export const actingBy = (writing: Writing, permission: PermissionName): Writing => ({
  ...writing,
  permission,
  record: (entry) => writing.record({ permission, ...entry }),
  announce: (change) => writing.announce({ permission, ...change }),
});

/** Any constant will do, as long as nothing else in the database uses it: the letters of "audit" on a telephone. */
const writersLock = 28_348;

/** The Belgian day of an instant. */
export const belgianDay = (instant: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(instant);

/**
 * Does a piece of work in one transaction with its audit entries, the changes that readers are told of, and the job that brings the search
 * index up to date: all of it, or nothing.
 * Writers come one after the other: the lock is taken first and held until the transaction ends. So the sequences of changes and of audit
 * entries are those of the commits, without gaps, and instants only grow.
 * @param now the clock; the instant written is at least this, and later than that of the last write
 * @throws whatever the work throws; nothing of it is then written
 */
export async function write<Result>(
  database: Pick<Database, 'whole'>,
  author: Author,
  now: Date,
  work: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  return database.whole.transaction(async (transaction) => {
    const tx = transaction as Db;
    // Sent together, answered in order: what comes after the lock sees everything that its former holder wrote.
    const [, last] = await Promise.all([select(tx, sql`select pg_advisory_xact_lock(${writersLock})`), findAuditHead(tx)]);
    const at = await beginAt(tx, now, last);
    const entries: Recorded[] = [];
    const changes: Announced[] = [];
    const jobs: { task: string; payload: Record<string, unknown>; key: string | undefined }[] = [];
    const result = await work({
      ...author,
      tx,
      at,
      today: belgianDay(new Date(at)),
      record: (entry) => entries.push(entry),
      announce: (change) => changes.push(change),
      job: (task, payload = {}, key = undefined) => jobs.push({ task, payload, key }),
    });
    if (entries.length > 0) jobs.push({ task: 'syncSearch', payload: {}, key: 'syncSearch' });
    // Sent together, so that they take the time of one.
    await Promise.all([
      appendEntries(tx, author, at, entries, last),
      insertChanges(tx, author, at, changes),
      ...jobs.map(({ task, payload, key }) =>
        select(tx, sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::text::json, job_key := ${key ?? null})`),
      ),
    ]);
    return result;
  });
}

/** Sets the instant of the transaction, which the triggers of the history read. */
async function beginAt(tx: Db, now: Date, last: AuditHead | undefined): Promise<string> {
  const [row] = await select<{ at: string }>(
    tx,
    sql`select set_config('monitum.written_at', to_char(greatest(${now.toISOString()}::timestamptz, ${last?.occurredAt ?? null}::timestamptz + interval '1 microsecond')
          at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true) as at`,
  );
  return row?.at as string;
}

async function appendEntries(tx: Db, author: Author, at: string, entries: Recorded[], last: AuditHead | undefined): Promise<void> {
  const chained = entries.map(({ operation, kind, id, before, after, reason, permission = author.permission }) => ({
    occurredAt: at,
    actor: author.actor.id,
    institution: author.actor.institution,
    role: roleOf(author.actor, permission),
    operation,
    subjectKind: kind,
    subjectId: id,
    versionBefore: before?.version ?? null,
    versionAfter: after?.version ?? null,
    hashBefore: before ? canonicalHash(before) : null,
    hashAfter: after ? canonicalHash(after) : null,
    reason: reason ?? null,
    traceId: author.traceId ?? null,
  }));
  await appendAuditEntries(tx, chained, last ?? { sequence: 0, hash: chainStart });
}

const roleOf = (actor: Actor, permission: PermissionName | undefined): string | null =>
  permission ? (roleFor(actor, permission) ?? null) : null;

async function insertChanges(tx: Db, author: Author, at: string, changes: Announced[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ kind, id, event, permission = author.permission, ...told }) => ({
    ...told,
    id: drawId(),
    kind,
    subject: id,
    type: `${kind}.${event}`,
    role: roleOf(author.actor, permission),
  }));
  await select(
    tx,
    sql`insert into changes (id, subject_kind, subject_id, parent, type, version, replaced_by, institution, role, reason, details, occurred_at)
        select x.id, x.kind, x.subject, x.parent, x.type, x.version, x."replacedBy", ${author.actor.institution}, x.role, x.reason, x.details, ${at}::timestamptz
        from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          as (id text, kind text, subject text, parent text, type text, version int, "replacedBy" text, role text, reason text, details jsonb)) with ordinality x
        order by x.ordinality`,
  );
}
