import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One entry of the append-only record of every write. Updates and deletions are refused by a trigger. */
export const changes = pgTable(
  'changes',
  {
    /** Position in commit order. */
    sequence: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    id: text().notNull().unique(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    type: text().notNull(),
    version: integer(),
    details: jsonb(),
    occurredAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
  },
  (t) => [index('changes_by_subject').on(t.subjectKind, t.subjectId)],
);
