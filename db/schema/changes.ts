import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, primaryKey, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { authorities } from './authorities.ts';

/**
 * What readers are told of every write that they can see, in commit order: the public feed.
 * Updates and deletions are refused by a trigger; the sequence is given under the lock of writers, so that whoever has read up to a number
 * has missed nothing before it.
 */
export const changes = pgTable(
  'changes',
  {
    /** Position in commit order. */
    sequence: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    id: text().notNull().unique(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    /** The recommendation or treaty that the subject belongs to, where it is a part of one. */
    parent: text(),
    /** `recommendation.published`, `recommendation.withdrawn`, `assessment.published`… */
    type: text().notNull(),
    version: integer(),
    /** Of a merge: the record that stands in its place. */
    replacedBy: text(),
    /** Who, as readers may know it: never a person. */
    institution: text(),
    role: text(),
    reason: text(),
    details: jsonb(),
    occurredAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [index('changes_by_subject').on(t.subjectKind, t.subjectId), index('changes_by_parent').on(t.parent)],
);

/**
 * Every write and every refusal, chained: `hash` is SHA-256 of `previous_hash` and the entry in canonical JSON, so that a byte altered later
 * breaks the chain from there on. Actors are opaque ids; a name can be erased without touching the chain.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    sequence: bigint({ mode: 'number' }).primaryKey(),
    occurredAt: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    institution: text(),
    role: text(),
    operation: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    versionBefore: integer(),
    versionAfter: integer(),
    /** SHA-256 of the row before and after, in canonical JSON. */
    hashBefore: text(),
    hashAfter: text(),
    reason: text(),
    traceId: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('audit_entries_by_subject').on(t.subjectKind, t.subjectId), index('audit_entries_by_actor').on(t.actor)],
);

/** A record given by one institution to another: who may change it from then on. */
export const handOvers = pgTable(
  'hand_overs',
  {
    id: text().primaryKey(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    from: text().array().notNull(),
    to: text()
      .notNull()
      .references(() => authorities.id),
    reason: text().notNull(),
    /** Opaque id of who did it. */
    actor: text().notNull(),
    handedOverAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('hand_overs_by_subject').on(t.subjectKind, t.subjectId)],
);

/** What a POST with an Idempotency-Key led to, so that sending it again does nothing twice. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actor: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of method, path and body: the same key with another request is refused. */
    requestHash: text().notNull(),
    status: smallint().notNull(),
    location: text(),
    subjectId: text().notNull(),
    usedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] }), index('idempotency_keys_by_use').on(t.usedAt)],
);

/** Records whose search document is out of date, filled by triggers on everything that a document copies and emptied by the worker. */
export const searchQueue = pgTable(
  'search_queue',
  {
    kind: text().notNull(),
    id: text().notNull(),
    /** Changes with every further write, so that one that comes while its document is made is not lost. */
    mark: bigint({ mode: 'number' }).notNull(),
    /** Since when it has been out of date: further writes leave it, so that the oldest tells how far the index lags behind. */
    queuedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
    /** The mark at which the search server refused the document for itself; while it is the present one, it is not sent again. */
    refusedMark: bigint({ mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.kind, t.id] }), index('search_queue_by_mark').on(t.mark)],
);
