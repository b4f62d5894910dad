import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { select } from '../../db/client.ts';
import { contributions, evidence } from '../../db/schema/index.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { may } from '../access/actors.ts';
import { drawId } from '../access/secrets.ts';
import { badRequest, Problem } from '../errors.ts';
import { mergePatch, readInput } from '../http/input.ts';
import { requireVersion } from '../http/preconditions.ts';
import { requirePublicAuthorities } from '../writing/kinds.ts';
import { standingOf, touchRecommendation } from '../writing/touch.ts';
import { actingBy, type Writing } from '../writing/write.ts';
import { type ContributionRow, findContribution } from './queries.ts';
import { NewContribution } from './schemas.ts';

type Input = z.output<typeof NewContribution>;

const missing = (recommendation: string, id: string): Problem =>
  new Problem('resourceNotFound', `No resource /recommendations/${recommendation}/contributions/${id} found`, {
    issues: [{ in: 'path', name: 'contributionId', detail: `the contributionId ${id} is not assigned`, value: id }],
  });

/** The contribution that is written to. @throws Problem 404 where the actor sees none, 412 where it is stale */
async function requireContribution(writing: Writing, recommendation: string, id: string, expected: number): Promise<ContributionRow> {
  const row = await findContribution(writing.tx, recommendation, id);
  const isSeen = row && (row.state === 'published' || row.author === writing.actor.id || may(writing.actor, 'contributions.moderate'));
  if (!row || row.state === 'withdrawn' || !isSeen) throw missing(recommendation, id);
  requireVersion(expected, row.version);
  return row;
}

/** Keeps what an organisation says of a public recommendation, for a moderator to look at; gives its id. */
export async function submitContribution(writing: Writing, recommendation: string, input: Input): Promise<string> {
  const { tx, at, actor } = writing;
  const known = await select(
    tx,
    sql`select from recommendations where id = ${recommendation} and published_at is not null and withdrawn_at is null`,
  );
  if (known.length === 0)
    throw new Problem('resourceNotFound', `No resource /recommendations/${recommendation} found`, {
      issues: [
        { in: 'path', name: 'recommendationId', detail: `the recommendationId ${recommendation} is not assigned`, value: recommendation },
      ],
    });
  await requirePublicAuthorities(tx, 'authority', input.authority === undefined ? [] : [input.authority]);
  const id = drawId();
  await tx.insert(contributions).values({
    id,
    recommendation,
    authority: input.authority ?? null,
    contributor: actor.represents as string,
    voice: actor.voice as 'civilSociety',
    text: input.text as LocalizedText,
    status: input.status ?? null,
    author: actor.id,
    submittedAt: sql`${at}::timestamptz` as never,
    modifiedAt: sql`${at}::timestamptz` as never,
  });
  await insertEvidence(writing, id, input);
  const after = (await findContribution(tx, recommendation, id)) as ContributionRow;
  writing.record({ operation: 'contribution.submitted', kind: 'contribution', id, after });
  return id;
}

async function insertEvidence({ tx }: Writing, id: string, { evidence: sources = [] }: Input): Promise<void> {
  if (sources.length === 0) return;
  await tx.insert(evidence).values(
    sources.map(({ tier, title, url, publishedOn }) => ({
      id: drawId(),
      contribution: id,
      tier,
      title: title as LocalizedText,
      url: url ?? null,
      publishedOn: publishedOn ?? null,
    })),
  );
}

const requireAuthor = ({ actor, permission }: Writing, row: ContributionRow): void => {
  if (row.author !== actor.id)
    throw new Problem('missingPermission', 'Only who sent a contribution changes it', { members: { permission } });
};

/** Changes a contribution that no moderator has decided on; a refused one is handed in again by that. */
export async function patchContribution(
  writing: Writing,
  recommendation: string,
  id: string,
  expected: number,
  patch: unknown,
): Promise<void> {
  const { tx, at } = writing;
  const before = await requireContribution(writing, recommendation, id, expected);
  requireAuthor(writing, before);
  if (before.state === 'published')
    throw new Problem('conflict', 'A published contribution is not changed; withdraw it and send another', {
      members: { state: before.state },
    });
  const { authority, status, text } = before;
  const former = {
    text,
    ...(authority ? { authority } : {}),
    ...(status ? { status } : {}),
    evidence: before.evidence.map(({ tier, title, url, publishedOn }) => ({
      tier,
      title,
      ...(url ? { url } : {}),
      ...(publishedOn ? { publishedOn } : {}),
    })),
  };
  const input = readInput(NewContribution, mergePatch(former, patch));
  await requirePublicAuthorities(tx, 'authority', input.authority === undefined ? [] : [input.authority]);
  await tx
    .update(contributions)
    .set({
      text: input.text as LocalizedText,
      authority: input.authority ?? null,
      status: input.status ?? null,
      state: 'submitted',
      reason: null,
      version: before.version + 1,
      modifiedAt: sql`${at}::timestamptz` as never,
    })
    .where(sql`id = ${id}`);
  await tx.delete(evidence).where(sql`contribution = ${id}`);
  await insertEvidence(writing, id, input);
  const after = (await findContribution(tx, recommendation, id)) as ContributionRow;
  writing.record({ operation: 'contribution.change', kind: 'contribution', id, before, after });
}

/** Publishes or refuses a contribution that was sent; nobody moderates their own. */
export async function moderateContribution(
  writing: Writing,
  recommendation: string,
  id: string,
  expected: number,
  { to, reason }: { to: string; reason?: string | undefined },
): Promise<void> {
  const { tx, at, actor } = writing;
  const before = await requireContribution(writing, recommendation, id, expected);
  const legal = before.state === 'submitted' ? ['published', 'refused'] : [];
  if (!legal.includes(to))
    throw new Problem('invalidTransition', `A contribution that is ${before.state} cannot become ${to}`, {
      members: { state: before.state, legalTransitions: legal },
    });
  if (before.author === actor.id)
    throw new Problem('missingPermission', 'A contribution is moderated by somebody who did not send it', {
      members: { permission: writing.permission },
    });
  if (to === 'refused' && !reason)
    throw badRequest({ type: 'requiredInput', in: 'body', name: 'reason', detail: 'Say to its author why it is refused' });
  const standing = await standingOf(writing, recommendation);
  await tx
    .update(contributions)
    .set({
      state: to as 'published',
      moderator: actor.id,
      reason: to === 'refused' ? (reason ?? null) : null,
      publishedAt: to === 'published' ? (sql`${at}::timestamptz` as never) : null,
      version: before.version + 1,
      modifiedAt: sql`${at}::timestamptz` as never,
    })
    .where(sql`id = ${id}`);
  const after = (await findContribution(tx, recommendation, id)) as ContributionRow;
  writing.record({ operation: `contribution.${to}`, kind: 'contribution', id, before, after, reason });
  if (to !== 'published') return;
  writing.announce({ kind: 'contribution', id, event: 'published', parent: recommendation, version: after.version });
  await touchRecommendation(writing, recommendation, standing);
}

/** Takes a contribution back, by who sent it or by a moderator. */
export async function withdrawContribution(
  writing: Writing,
  recommendation: string,
  id: string,
  expected: number,
  { reason, redact = false }: { reason: string; redact?: boolean | undefined },
): Promise<void> {
  const before = await requireContribution(writing, recommendation, id, expected);
  const permission = may(writing.actor, 'contributions.moderate') ? 'contributions.moderate' : 'contributions.change';
  const entitled = actingBy(writing, permission);
  if (permission === 'contributions.change') requireAuthor(entitled, before);
  const standing = await standingOf(entitled, recommendation);
  await writing.tx
    .update(contributions)
    .set({
      state: 'withdrawn',
      reason,
      isRedacted: redact,
      withdrawnAt: sql`${writing.at}::timestamptz` as never,
      version: before.version + 1,
      modifiedAt: sql`${writing.at}::timestamptz` as never,
    })
    .where(sql`id = ${id}`);
  entitled.record({
    operation: 'contribution.withdrawn',
    kind: 'contribution',
    id,
    before,
    after: { version: before.version + 1 },
    reason,
  });
  if (before.state !== 'published') return;
  entitled.announce({ kind: 'contribution', id, event: 'withdrawn', parent: recommendation, version: before.version + 1, reason });
  await touchRecommendation(entitled, recommendation, standing, reason);
}
