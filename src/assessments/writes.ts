import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { select } from '../../db/client.ts';
import { assessmentRationales, assessments, evidence } from '../../db/schema/index.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { drawId } from '../access/secrets.ts';
import { badRequest, Problem } from '../errors.ts';
import { mergePatch, readInput } from '../http/input.ts';
import { requirePublicAuthorities } from '../writing/kinds.ts';
import type { Writing } from '../writing/write.ts';
import { requireAssessment, requireRecommendation } from './found.ts';
import { findAssessment } from './queries.ts';
import type { AssessmentRow } from './rows.ts';
import { NewAssessment } from './schemas.ts';

type Input = z.output<typeof NewAssessment>;

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
  await requirePublicAuthorities(tx, 'authority', input.authority === undefined ? [] : [input.authority]);
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
  await requirePublicAuthorities(tx, 'authority', input.authority === undefined ? [] : [input.authority]);
  await tx
    .update(assessments)
    .set({ ...columnsOf(input), version: before.version + 1, modifiedAt: sql`${at}::timestamptz` as never })
    .where(sql`id = ${id}`);
  await writeParts(writing, id, input);
  const after = (await findAssessment(tx, recommendation, id)) as AssessmentRow;
  writing.record({ operation: 'assessment.change', kind: 'assessment', id, before, after, reason: input.reason });
}

/** An assessment as a client would have sent it. */
export function toInput(row: AssessmentRow): Record<string, unknown> {
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
