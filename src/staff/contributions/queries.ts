import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { LocalizedText } from '../../../db/schema/types.ts';
import { allOf, exactInstant, instant, type Limits } from '../../http/sql.ts';

/** A contribution in the list of those that are to be decided on, or of those that somebody sent. */
export interface ListedContribution {
  id: string;
  recommendation: string;
  symbol: string | null;
  paragraph: string;
  contributor: string;
  voice: string;
  state: string;
  text: LocalizedText;
  submittedAt: string;
  version: number;
}

/**
 * One page of contributions, as far as who asks sees them: those to be decided on first, of these the one that waits longest; then the others,
 * newest first. And how many there are.
 * @param author of whom; of everybody where absent
 */
export async function listStaffContributions(
  db: Db,
  { state, author }: { state: string | undefined; author: string | undefined },
  { limit, offset }: Limits,
): Promise<{ rows: ListedContribution[]; total: number }> {
  const where = allOf([
    state === undefined ? undefined : sql`c.state = ${state}`,
    author === undefined ? undefined : sql`c.author = ${author}`,
  ]);
  const from = sql`from contributions c join recommendations r on r.id = c.recommendation join paragraphs p on p.id = r.paragraph
    left join documents d on d.id = r.document where ${where}`;
  const [rows, [counted]] = await Promise.all([
    select<ListedContribution>(
      db,
      sql`select c.id, c.recommendation, d.symbol, p.number as paragraph, c.contributor, c.voice, c.state, c.text, c.version, ${instant('c.submitted_at')} as "submittedAt"
          ${from} order by c.state = 'submitted' desc, case when c.state = 'submitted' then c.submitted_at end, c.submitted_at desc, c.id
          limit ${limit} offset ${offset}`,
    ),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** One thing that was done to a record: when, by which institution in which role, and why. Never by whom. */
export interface Step {
  operation: string;
  occurredAt: string;
  institution: string | null;
  role: string | null;
  reason: string | null;
  versionAfter: number | null;
}

/** What was done to a record, newest first. @param db every row: the caller has seen to it that who asks sees the record */
export const listSteps = (db: Db, kind: string, id: string): Promise<Step[]> =>
  select<Step>(
    db,
    sql`select operation, ${exactInstant('occurred_at')} as "occurredAt", institution, role, reason, version_after as "versionAfter"
        from audit_entries where subject_kind = ${kind} and subject_id = ${id} order by sequence desc limit 1000`,
  );
