import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { select } from '../../db/client.ts';
import { type AssessmentState, assessmentRationales, assessments, evidence } from '../../db/schema/index.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { may } from '../access/actors.ts';
import { drawId } from '../access/secrets.ts';
import { badRequest, Problem } from '../errors.ts';
import { mergePatch, readInput } from '../http/input.ts';
import { requireVersion } from '../http/preconditions.ts';
import { standingOf, touchRecommendation } from '../writing/touch.ts';
import { actingBy, type Writing } from '../writing/write.ts';
import { findAssessment } from './queries.ts';
import type { AssessmentRow } from './rows.ts';
import { NewAssessment } from './schemas.ts';
import { needsSecondPerson, transitionTo } from './transitions.ts';

type Input = z.output<typeof NewAssessment>;

interface Assessed {
  institutions: string[];
  isPublic: boolean;
}

/** The recommendation that is assessed. @throws Problem 404 where the actor sees none, 403 where it belongs to other institutions */
async function requireRecommendation(writing: Writing, id: string): Promise<Assessed> {
  const { tx, actor, permission } = writing;
  const [row] = await select<Assessed>(
    tx,
    sql`select institutions, published_at is not null as "isPublic" from recommendations where id = ${id} and withdrawn_at is null`,
  );
  const isMine = row !== undefined && (row.institutions.length === 0 || row.institutions.includes(actor.institution ?? ''));
  if (!row || (!row.isPublic && !isMine))
    throw new Problem('resourceNotFound', `No resource /recommendations/${id} found`, {
      issues: [{ in: 'path', name: 'recommendationId', detail: `the recommendationId ${id} is not assigned`, value: id }],
    });
  if (!isMine)
    throw new Problem('missingPermission', `The recommendation belongs to ${row.institutions.join(', ')}; only their members assess it`, {
      members: { permission, institutions: row.institutions },
    });
  return row;
}

/** The assessment that is written to. @throws Problem 404, 403 where it is another institution's, 412 where it is stale */
async function requireAssessment(writing: Writing, recommendation: string, id: string, expected: number): Promise<AssessmentRow> {
  const row = await findAssessment(writing.tx, recommendation, id);
  const isMine = row?.institution === writing.actor.institution;
  if (!row || row.state === 'withdrawn' || (row.validFrom === null && !isMine))
    throw new Problem('resourceNotFound', `No resource /recommendations/${recommendation}/assessments/${id} found`, {
      issues: [{ in: 'path', name: 'assessmentId', detail: `the assessmentId ${id} is not assigned`, value: id }],
    });
  if (!isMine)
    throw new Problem('missingPermission', `The assessment is that of ${row.institution}; only its members change it`, {
      members: { permission: writing.permission, institutions: [row.institution] },
    });
  requireVersion(expected, row.version);
  return row;
}

/** What an assessment must keep to that its schema cannot say. */
function requireSense({ status, rationale, rationaleOrigins, evidenceUpTo }: Input, today: string): void {
  const languagesOf = (text: LocalizedText) =>
    Object.keys(text)
      .filter((language) => text[language as 'nl'] !== undefined)
      .sort();
  const [texts, origins] = [languagesOf(rationale as LocalizedText), languagesOf(rationaleOrigins as LocalizedText)];
  const issues = [
    ...(status === 'notAssessed' ? [{ name: 'status', detail: 'notAssessed is what there is without an assessment', value: status }] : []),
    ...(texts.join() === origins.join()
      ? []
      : [
          {
            name: 'rationaleOrigins',
            detail: `names who wrote the rationale in each of its languages: ${texts.join(', ')}`,
            value: rationaleOrigins,
          },
        ]),
    ...(evidenceUpTo > today ? [{ name: 'evidenceUpTo', detail: 'lies in the future', value: evidenceUpTo }] : []),
  ];
  if (issues.length > 0) throw badRequest(...issues.map((issue) => ({ type: 'invalidInput' as const, in: 'body' as const, ...issue })));
}

/** Starts an assessment as a draft of the actor's institution; gives its id. */
export async function createAssessment(writing: Writing, recommendation: string, input: Input): Promise<string> {
  const { tx, at, actor, today } = writing;
  await requireRecommendation(writing, recommendation);
  requireSense(input, today);
  const id = drawId();
  await tx.insert(assessments).values({
    ...columnsOf(input),
    id,
    recommendation,
    institution: actor.institution as string,
    author: actor.id,
    modifiedAt: sql`${at}::timestamptz` as never,
  });
  await writeParts(writing, id, input);
  if (input.proposal) await takeProposal(writing, recommendation, input.proposal);
  const after = (await findAssessment(tx, recommendation, id)) as AssessmentRow;
  writing.record({ operation: 'assessment.create', kind: 'assessment', id, after, reason: input.reason });
  return id;
}

const columnsOf = ({ authority, status, confidence, evidenceUpTo, methodologyVersion, reason, proposal }: Input) => ({
  authority: authority ?? null,
  status,
  confidence,
  evidenceUpTo,
  methodologyVersion,
  reason: reason ?? null,
  proposal: proposal ?? null,
});

async function writeParts({ tx }: Writing, id: string, { rationale, rationaleOrigins, evidence: sources = [] }: Input): Promise<void> {
  const origins = rationaleOrigins as LocalizedText;
  await tx.delete(assessmentRationales).where(sql`assessment = ${id}`);
  await tx
    .insert(assessmentRationales)
    .values(
      Object.entries(rationale as LocalizedText).flatMap(([language, text]) =>
        text === undefined ? [] : [{ assessment: id, language: language as 'nl', origin: origins[language as 'nl'] as string, text }],
      ),
    );
  // A source that is given again keeps its id and what is known of its link.
  const kept = await select<{ id: string; tier: string; title: LocalizedText; url: string | null; publishedOn: string | null }>(
    tx,
    sql`select id, tier, title, url, published_on as "publishedOn" from evidence where assessment = ${id}`,
  );
  const key = (one: { tier: string; title: LocalizedText; url?: string | null | undefined; publishedOn?: string | null | undefined }) =>
    JSON.stringify([one.tier, Object.entries(one.title).sort(), one.url ?? null, one.publishedOn ?? null]);
  const wanted = new Map(sources.map((one) => [key(one as never), one]));
  for (const one of kept) if (!wanted.delete(key(one))) await tx.delete(evidence).where(sql`id = ${one.id}`);
  if (wanted.size > 0)
    await tx.insert(evidence).values(
      [...wanted.values()].map((one) => ({
        id: drawId(),
        assessment: id,
        tier: one.tier,
        title: one.title as LocalizedText,
        url: one.url ?? null,
        publishedOn: one.publishedOn ?? null,
      })),
    );
}

async function takeProposal({ tx, at, actor }: Writing, recommendation: string, proposal: string): Promise<void> {
  const rows = await select(
    tx,
    sql`update proposed_assessments set state = 'taken', decided_by = ${actor.id}, version = version + 1, modified_at = ${at}::timestamptz
        where id = ${proposal} and recommendation = ${recommendation} and state = 'open' returning id`,
  );
  if (rows.length === 0)
    throw badRequest({
      type: 'referencedResourceNotFound',
      in: 'body',
      name: 'proposal',
      detail: `No open proposal ${proposal} of this recommendation`,
      value: proposal,
    });
}

/** Changes an assessment in the making. @throws Problem 409 where it is in review or was published */
export async function patchAssessment(
  writing: Writing,
  recommendation: string,
  id: string,
  expected: number,
  patch: unknown,
): Promise<void> {
  const { tx, at, today } = writing;
  await requireRecommendation(writing, recommendation);
  const before = await requireAssessment(writing, recommendation, id, expected);
  if (before.state !== 'draft' && before.state !== 'returned')
    throw new Problem(
      'conflict',
      `An assessment that is ${before.state} is not changed: ${before.state === 'inReview' ? 'have it returned' : 'write a new one'}`,
      {
        members: { state: before.state },
      },
    );
  const input = readInput(NewAssessment, mergePatch(toInput(before), patch));
  if (input.proposal !== (before.proposal ?? undefined))
    throw badRequest({ type: 'rejectedInput', in: 'body', name: 'proposal', detail: 'is named when the assessment is started' });
  requireSense(input, today);
  await tx
    .update(assessments)
    .set({ ...columnsOf(input), version: before.version + 1, modifiedAt: sql`${at}::timestamptz` as never })
    .where(sql`id = ${id}`);
  await writeParts(writing, id, input);
  const after = (await findAssessment(tx, recommendation, id)) as AssessmentRow;
  writing.record({ operation: 'assessment.change', kind: 'assessment', id, before, after, reason: input.reason });
}

/** An assessment as a client would have sent it. */
function toInput(row: AssessmentRow): Record<string, unknown> {
  const texts = (member: 'text' | 'origin') =>
    Object.fromEntries(Object.entries(row.rationale).map(([language, one]) => [language, one[member]]));
  const given = {
    authority: row.authority,
    status: row.status,
    confidence: row.confidence,
    rationale: texts('text'),
    rationaleOrigins: texts('origin'),
    evidence: row.evidence.map(({ tier, title, url, publishedOn }) => ({
      tier,
      title,
      ...(url ? { url } : {}),
      ...(publishedOn ? { publishedOn } : {}),
    })),
    evidenceUpTo: row.evidenceUpTo,
    methodologyVersion: row.methodologyVersion,
    reason: row.reason,
    proposal: row.proposal,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}

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
  if (!may(writing.actor, permission))
    throw new Problem('missingPermission', `This account has no permission ${permission}`, { members: { permission } });
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
  if (!may(writing.actor, permission))
    throw new Problem('missingPermission', `This account has no permission ${permission}`, { members: { permission } });
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
