import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { type AssessmentState, assessments } from '../../db/schema/index.ts';
import { may } from '../access/actors.ts';
import { refusalOf } from '../access/refusal.ts';
import { badRequest, Problem } from '../errors.ts';
import { standingOf, touchRecommendation } from '../writing/touch.ts';
import { actingBy, type Writing } from '../writing/write.ts';
import { type Assessed, requireAssessment, requireRecommendation } from './found.ts';
import { findAssessment } from './queries.ts';
import type { AssessmentRow } from './rows.ts';
import { needsSecondPerson, transitionTo } from './transitions.ts';

/** Takes an assessment to its next state. @throws Problem 409 naming the legal ones, 403 naming the permission that is missing */
export async function moveAssessment(
  writing: Writing,
  recommendation: string,
  id: string,
  expected: number,
  { to, reason }: { to: string; reason?: string | undefined },
): Promise<void> {
  const assessed = await requireRecommendation(writing, recommendation);
  const before = await requireAssessment(writing, recommendation, id, expected);
  const { permission } = transitionTo(before.state, to);
  const entitled = actingBy(writing, permission);
  if (!may(writing.actor, permission)) throw refusalOf(writing.actor, [permission]);
  if (to === 'returned' && !reason)
    throw badRequest({ type: 'requiredInput', in: 'body', name: 'reason', detail: 'Say to its author why it is returned' });
  if (to === 'published') await publishAssessment(entitled, assessed, before, reason);
  else await setState(entitled, before, to as AssessmentState, reason);
}

async function setState(writing: Writing, before: AssessmentRow, state: AssessmentState, reason: string | undefined): Promise<void> {
  const { tx, at } = writing;
  await select(
    tx,
    sql`update assessments set state = ${state}, remark = ${reason ?? null}, version = version + 1, modified_at = ${at}::timestamptz where id = ${before.id}`,
  );
  const after = (await findAssessment(tx, before.recommendation, before.id)) as AssessmentRow;
  writing.record({ operation: `assessment.${state}`, kind: 'assessment', id: before.id, before, after, reason });
}

/** Publishes an assessment: the former one of the same subject ends at the instant at which this one begins. */
async function publishAssessment(writing: Writing, assessed: Assessed, before: AssessmentRow, reason: string | undefined): Promise<void> {
  const { tx, at, actor } = writing;
  const { id, recommendation, authority } = before;
  if (!assessed.isPublic) throw new Problem('conflict', 'The recommendation is not public yet; publish it first');
  if (before.evidence.length === 0) throw new Problem('conflict', 'An assessment rests on evidence; name a source before it is published');
  if (before.status === 'implemented' && before.evidence.every(({ tier }) => tier === 'governmentStatement'))
    throw new Problem('conflict', 'A statement of the government is not implementation; name other evidence before it is published');
  if (needsSecondPerson(before.status) && (await isAuthor(writing, id)))
    throw new Problem('missingPermission', `That it is ${before.status} has to be published by somebody who did not write it`, {
      members: { permission: 'assessments.publish' },
    });
  const [former] = await select<{ id: string; institution: string; version: number }>(
    tx,
    sql`select id, institution, version from assessments
        where recommendation = ${recommendation} and authority is not distinct from ${authority} and state = 'published'`,
  );
  if (former && former.institution !== actor.institution && assessed.institutions.length === 0)
    throw new Problem(
      'missingPermission',
      `An assessment of ${former.institution} holds; it has to be handed over before another institution replaces it`,
      {
        members: { permission: 'assessments.publish', institutions: [former.institution] },
      },
    );
  const standing = await standingOf(writing, recommendation);
  if (former) {
    await select(
      tx,
      sql`update assessments set state = 'superseded', valid_to = ${at}::timestamptz, version = version + 1, modified_at = ${at}::timestamptz where id = ${former.id}`,
    );
    writing.record({
      operation: 'assessment.superseded',
      kind: 'assessment',
      id: former.id,
      before: { version: former.version },
      after: { version: former.version + 1 },
    });
    writing.announce({
      kind: 'assessment',
      id: former.id,
      event: 'superseded',
      parent: recommendation,
      version: former.version + 1,
      replacedBy: id,
    });
  }
  await select(
    tx,
    sql`update assessments set state = 'published', valid_from = ${at}::timestamptz, published_by = ${actor.id}, published_by_institution = ${actor.institution},
          published_by_role = 'reviewer', remark = null, reason = coalesce(${reason ?? null}, reason), version = version + 1, modified_at = ${at}::timestamptz where id = ${id}`,
  );
  const after = (await findAssessment(tx, recommendation, id)) as AssessmentRow;
  writing.record({ operation: 'assessment.published', kind: 'assessment', id, before, after, reason: after.reason ?? undefined });
  writing.announce({
    kind: 'assessment',
    id,
    event: 'published',
    parent: recommendation,
    version: after.version,
    reason: after.reason ?? undefined,
  });
  await touchRecommendation(writing, recommendation, standing, after.reason ?? undefined);
}

/** Whether the actor wrote any of it: the audit chain knows everybody who did. */
async function isAuthor({ tx, actor }: Writing, id: string): Promise<boolean> {
  const rows = await select(
    tx,
    sql`select from audit_entries where subject_kind = 'assessment' and subject_id = ${id} and actor = ${actor.id}
          and operation in ('assessment.create', 'assessment.change') limit 1`,
  );
  return rows.length > 0;
}

/**
 * Takes back a published assessment, for a reason that readers are told; a draft is thrown away, for it never was public.
 * @throws Problem 403 naming the permission that is missing, 409 for one in review or superseded
 */
export async function withdrawAssessment(
  writing: Writing,
  recommendation: string,
  id: string,
  expected: number,
  { reason, redact = false }: { reason: string; redact?: boolean | undefined },
): Promise<void> {
  const { tx, at } = writing;
  await requireRecommendation(writing, recommendation);
  const before = await requireAssessment(writing, recommendation, id, expected);
  const permission = before.validFrom === null ? 'assessments.draft' : 'assessments.withdraw';
  if (!may(writing.actor, permission)) throw refusalOf(writing.actor, [permission]);
  const entitled = actingBy(writing, permission);
  if (before.state === 'inReview' || before.state === 'superseded')
    throw new Problem('conflict', `An assessment that is ${before.state} is not withdrawn`, { members: { state: before.state } });
  if (before.validFrom === null) {
    await tx.delete(assessments).where(sql`id = ${id}`);
    if (before.proposal)
      await select(
        tx,
        sql`update proposed_assessments set state = 'open', decided_by = null, version = version + 1 where id = ${before.proposal}`,
      );
    return entitled.record({ operation: 'assessment.discarded', kind: 'assessment', id, before, reason });
  }
  const standing = await standingOf(writing, recommendation);
  await select(
    tx,
    sql`update assessments set state = 'withdrawn', valid_to = ${at}::timestamptz, remark = ${reason}, is_redacted = ${redact}, version = version + 1, modified_at = ${at}::timestamptz
        where id = ${id}`,
  );
  entitled.record({ operation: 'assessment.withdrawn', kind: 'assessment', id, before, after: { version: before.version + 1 }, reason });
  entitled.announce({ kind: 'assessment', id, event: 'withdrawn', parent: recommendation, version: before.version + 1, reason });
  await touchRecommendation(entitled, recommendation, standing, reason);
}
