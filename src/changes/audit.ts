import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { exactInstant } from '../http/sql.ts';
import { canonicalJson } from './canonical.ts';

/** What one audit entry says; its hash is made of all of it. */
export interface AuditEntry {
  sequence: number;
  /** UTC, to the microsecond. */
  occurredAt: string;
  actor: string;
  institution: string | null;
  role: string | null;
  operation: string;
  subjectKind: string;
  subjectId: string;
  versionBefore: number | null;
  versionAfter: number | null;
  hashBefore: string | null;
  hashAfter: string | null;
  reason: string | null;
  traceId: string | null;
}

/** An entry with its place in the chain. */
export interface ChainedEntry extends AuditEntry {
  previousHash: string;
  hash: string;
}

/** The end of the chain: what the next entry must follow. */
export type AuditHead = Pick<ChainedEntry, 'sequence' | 'hash' | 'occurredAt'>;

/** What the first entry follows. */
export const chainStart = '0'.repeat(64);

/** How an entry is hashed, in words, for whoever wants to compute it again. */
export const hashAlgorithm =
  'SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of: the hash of the entry before (64 zeros before the first), then the entry as canonical JSON (RFC 8785), without previousHash, hash and members that have no value.';

/** The hash of an entry that follows another: SHA-256 of the former hash and the entry in canonical JSON. */
export const chainHash = (previousHash: string, entry: AuditEntry): string =>
  createHash('sha256')
    .update(previousHash + canonicalJson(entry))
    .digest('hex');

const columns = sql`sequence, ${exactInstant('occurred_at')} as "occurredAt", actor, institution, role, operation, subject_kind as "subjectKind", subject_id as "subjectId",
  version_before as "versionBefore", version_after as "versionAfter", hash_before as "hashBefore", hash_after as "hashAfter", reason, trace_id as "traceId",
  previous_hash as "previousHash", hash`;

/** Adds entries to the end of the chain, in their order; the caller holds the lock of writers. */
export async function appendAuditEntries(
  db: Db,
  entries: Omit<AuditEntry, 'sequence'>[],
  head: Pick<AuditHead, 'sequence' | 'hash'>,
): Promise<void> {
  if (entries.length === 0) return;
  let { sequence, hash } = head;
  const chained = entries.map((entry): ChainedEntry => {
    sequence += 1;
    const previousHash = hash;
    hash = chainHash(previousHash, { ...entry, sequence });
    return { ...entry, sequence, previousHash, hash };
  });
  await select(
    db,
    sql`insert into audit_entries (sequence, occurred_at, actor, institution, role, operation, subject_kind, subject_id, version_before, version_after, hash_before, hash_after, reason, trace_id, previous_hash, hash)
        select sequence, "occurredAt", actor, institution, role, operation, "subjectKind", "subjectId", "versionBefore", "versionAfter", "hashBefore", "hashAfter", reason, "traceId", "previousHash", hash
        from jsonb_to_recordset(${JSON.stringify(chained)}::text::jsonb) x (sequence bigint, "occurredAt" timestamptz, actor text, institution text, role text, operation text, "subjectKind" text,
          "subjectId" text, "versionBefore" int, "versionAfter" int, "hashBefore" text, "hashAfter" text, reason text, "traceId" text, "previousHash" text, hash text)
        order by sequence`,
  );
}

/** The last entry of the chain; undefined while there is none. */
export async function findAuditHead(db: Db): Promise<AuditHead | undefined> {
  const [head] = await select<AuditHead & { sequence: unknown }>(
    db,
    sql`select sequence, hash, ${exactInstant('occurred_at')} as "occurredAt" from audit_entries order by sequence desc limit 1`,
  );
  return head && { ...head, sequence: Number(head.sequence) };
}

/** Entries from a place in the chain on, in its order. */
export async function listAuditEntries(db: Db, after: number, limit: number, where: SQL = sql`true`): Promise<ChainedEntry[]> {
  const rows = await select<ChainedEntry>(
    db,
    sql`select ${columns} from audit_entries where sequence > ${after} and ${where} order by sequence limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** Entries before a place in the chain, the newest first; from its end on where no place is given. */
export async function listNewestAuditEntries(
  db: Db,
  before: number | undefined,
  limit: number,
  where: SQL = sql`true`,
): Promise<ChainedEntry[]> {
  const rows = await select<ChainedEntry>(
    db,
    sql`select ${columns} from audit_entries where ${before === undefined ? sql`true` : sql`sequence < ${before}`} and ${where} order by sequence desc limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** What a walk along the chain found. */
export interface AuditVerdict {
  entries: number;
  head: string;
  /** The first entry that is not what it was when it was written, or does not follow the one before it. */
  broken?: { sequence: number; fault: string };
}

/**
 * Walks the chain from its beginning and computes every hash again, a thousand entries at a time.
 * @param expected a head that was published earlier: the chain must still hold that entry with that hash, or its end was cut off or written anew
 */
export async function verifyAudit(db: Db, expected?: { sequence: number; hash: string }): Promise<AuditVerdict> {
  let head: Pick<AuditHead, 'sequence' | 'hash'> = { sequence: 0, hash: chainStart };
  for (;;) {
    const entries = await listAuditEntries(db, head.sequence, 1_000);
    for (const { previousHash, hash, ...entry } of entries) {
      const fault =
        entry.sequence !== head.sequence + 1
          ? `entry ${head.sequence + 1} is missing`
          : previousHash !== head.hash
            ? 'it does not follow the entry before it'
            : hash !== chainHash(previousHash, entry)
              ? 'its content is not what its hash was made of'
              : expected?.sequence === entry.sequence && expected.hash !== hash
                ? 'its hash is not the one that was published'
                : undefined;
      if (fault) return { entries: head.sequence, head: head.hash, broken: { sequence: entry.sequence, fault } };
      head = { sequence: entry.sequence, hash };
    }
    if (entries.length < 1_000) break;
  }
  if (expected && expected.sequence > head.sequence)
    return {
      entries: head.sequence,
      head: head.hash,
      broken: { sequence: head.sequence + 1, fault: 'entries that were published are missing' },
    };
  return { entries: head.sequence, head: head.hash };
}
