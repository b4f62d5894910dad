import { sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { select } from '../../db/client.ts';
import { systemActor } from '../access/actors.ts';
import { authorityWrites } from '../authorities/writes.ts';
import { deadlineWrites } from '../deadlines/writes.ts';
import { documentWrites } from '../documents/writes.ts';
import { gradeWrites } from '../grades/writes.ts';
import { measureWrites } from '../measures/writes.ts';
import { positionWrites } from '../positions/writes.ts';
import { recommendationWrites } from '../recommendations/writes.ts';
import { reviewWrites } from '../reviews/writes.ts';
import { treatyActionWrites } from '../treaties/writes.ts';
import type { RecordKind } from '../writing/kinds.ts';
import { publishRecord } from '../writing/records.ts';
import { belgianDay, write } from '../writing/write.ts';
import type { Task } from './tools.ts';

/** Every kind of record that can be under embargo, what others refer to first. */
const kinds = [
  authorityWrites,
  reviewWrites,
  documentWrites,
  deadlineWrites,
  recommendationWrites,
  positionWrites,
  gradeWrites,
  measureWrites,
  treatyActionWrites,
] as unknown as RecordKind[];

/** Publishes the records whose embargo ends today or ended before: each in a transaction of its own, told to readers like any publication. */
export const publishDue: Task = async ({ database, clock, log }) => {
  const today = belgianDay(clock());
  for (const kind of kinds) {
    const table = sql.identifier(getTableConfig(kind.table).name);
    const due = await select<{ id: string }>(
      database.whole,
      sql`select id from ${table} where published_at is null and withdrawn_at is null and publish_on <= ${today}::date order by id`,
    );
    for (const { id } of due) {
      // One that cannot be published, because its document is not, must not keep the others from it.
      await write(database, { actor: systemActor }, clock(), (writing) => publishRecord(writing, kind, id)).catch((error: unknown) =>
        log.warn({ kind: kind.kind, id, reason: (error as Error).message }, 'a record whose day has come cannot be published'),
      );
    }
  }
};
