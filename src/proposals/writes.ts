import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { deriveId } from '../../db/keys.ts';
import { notFound, Problem } from '../errors.ts';
import { reasonInput } from '../http/input.ts';
import { requireVersion } from '../http/preconditions.ts';
import { textArray } from '../http/sql.ts';
import { recommendationsAsking } from '../treaties/asking.ts';
import { listOpenReservationsUnder } from '../treaties/reservations.ts';
import type { Asked } from '../treaties/wording.ts';
import { isPublic, type StoredRecord } from '../writing/kinds.ts';
import type { Writing } from '../writing/write.ts';

/** How a proposal is decided without an assessment; it is taken by the assessment that names it. */
export const ProposalDecision = z
  .strictObject({ state: z.enum(['dismissed']), reason: reasonInput })
  .meta({ id: 'NewProposalDecision', description: 'Why no assessment follows from the act' });

/** What an act may mean: for those who asked for which act, and as what status. */
interface Meaning {
  asked: Asked[];
  status: 'implemented' | 'limitedProgress';
}

/** A withdrawal that leaves other reservations is a part of what was asked; so is a signature of ratification. */
async function meaningOf({ tx, today }: Writing, action: StoredRecord): Promise<Meaning | undefined> {
  const [kind] = await select<{ effect: string }>(tx, sql`select effect from treaty_action_kinds where code = ${action['kind'] as string}`);
  if (kind?.effect === 'party') return { asked: ['ratify'], status: 'implemented' };
  if (kind?.effect === 'signed') return { asked: ['sign', 'ratify'], status: 'limitedProgress' };
  if (kind?.effect !== 'lifts') return undefined;
  const left = await listOpenReservationsUnder(tx, action['treaty'] as string, today);
  return { asked: ['withdrawReservations'], status: left.length > 0 ? 'limitedProgress' : 'implemented' };
}

/**
 * Proposes to staff what a public act may mean for the recommendations that asked for it: those that are public, still open and not younger
 * than the act. Once for each recommendation and act; what was decided stays decided. Where the act is not public any more, or became
 * another, proposals that nobody decided on and that do not follow from it now are dismissed. No assessment is made.
 */
export async function proposeFrom(writing: Writing, action: StoredRecord): Promise<void> {
  const meaning = isPublic(action) ? await meaningOf(writing, action) : undefined;
  const ids = meaning ? await listAsking(writing, action, meaning) : [];
  for (const id of ids) await propose(writing, id, action, (meaning as Meaning).status);
  const { tx, at, actor, record } = writing;
  const reason = 'It does not follow from the act any more, which was changed or withdrawn';
  const dismissed = await select<{ id: string; version: number }>(
    tx,
    sql`update proposed_assessments set state = 'dismissed', reason = ${reason}, decided_by = ${actor.id}, version = version + 1, modified_at = ${at}::timestamptz
        where treaty_action = ${action.id} and state = 'open' and not recommendation = any(${textArray(ids)}) returning id, version`,
  );
  for (const { id, version } of dismissed)
    record({
      operation: 'proposedAssessment.dismissed',
      kind: 'proposedAssessment',
      id,
      before: { version: version - 1 },
      after: { version },
      reason,
    });
}

async function listAsking({ tx }: Writing, action: StoredRecord, { asked, status }: Meaning): Promise<string[]> {
  const on = (action['takenOn'] ?? action['asOf']) as string;
  const settled =
    status === 'implemented'
      ? ['implemented', 'notApplicable']
      : ['implemented', 'notApplicable', 'limitedProgress', 'substantialProgress'];
  const open = sql`coalesce(r.adopted_first <= partial_date_last(${on}::text), true)
    and exists (select from recommendation_standings s where s.recommendation = r.id and not s.status = any(${textArray(settled)}))`;
  const ids = new Set<string>();
  for (const one of asked) for (const { id } of await recommendationsAsking(tx, action['treaty'] as string, one, open)) ids.add(id);
  return [...ids];
}

async function propose({ tx, at, record }: Writing, recommendation: string, action: StoredRecord, status: string): Promise<void> {
  const id = deriveId('proposedAssessment', recommendation, action.id);
  const [made] = await select<{ version: number }>(
    tx,
    sql`insert into proposed_assessments as p (id, recommendation, treaty_action, status, proposed_at, modified_at)
        values (${id}, ${recommendation}, ${action.id}, ${status}, ${at}::timestamptz, ${at}::timestamptz)
        on conflict (recommendation, treaty_action) do update set status = excluded.status, version = p.version + 1, modified_at = excluded.modified_at
          where p.state = 'open' and p.status <> excluded.status
        returning version`,
  );
  if (!made) return;
  record({
    operation: made.version === 1 ? 'proposedAssessment.create' : 'proposedAssessment.updated',
    kind: 'proposedAssessment',
    id,
    ...(made.version === 1 ? {} : { before: { version: made.version - 1 } }),
    after: { recommendation, treatyAction: action.id, status, version: made.version } as { version: number },
  });
}

/**
 * Dismisses a proposal for a reason.
 * @throws Problem 404 where there is none, 412 where it is stale, 409 where it was decided already
 */
export async function dismissProposal(writing: Writing, id: string, expected: number, reason: string): Promise<void> {
  const { tx, at, actor, record } = writing;
  const [row] = await select<{ state: string; version: number }>(tx, sql`select state, version from proposed_assessments where id = ${id}`);
  if (!row) throw notFound(`/proposedAssessments/${id}`, 'proposalId', id);
  requireVersion(expected, row.version);
  if (row.state !== 'open') throw new Problem('conflict', `The proposal was ${row.state} already`);
  await select(
    tx,
    sql`update proposed_assessments set state = 'dismissed', reason = ${reason}, decided_by = ${actor.id}, version = version + 1, modified_at = ${at}::timestamptz
        where id = ${id}`,
  );
  record({
    operation: 'proposedAssessment.dismissed',
    kind: 'proposedAssessment',
    id,
    before: { version: row.version },
    after: { state: 'dismissed', version: row.version + 1 } as { version: number },
    reason,
  });
}
