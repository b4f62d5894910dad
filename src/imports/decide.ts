import { sql } from 'drizzle-orm';
import { type Database, select } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { canonicalHash } from '../changes/canonical.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { recommendationWrites } from '../recommendations/writes.ts';
import { findStored, isPublic } from '../writing/kinds.ts';
import { requireOwnership } from '../writing/records.ts';
import type { Writing } from '../writing/write.ts';
import { applyPlanned, asNobodys, planClaims } from './apply.ts';
import type { ChunkContext, Placed } from './chunk.ts';
import { type Claim, isPartOf, type RecommendationValues, type RecordClaim, type SourceName } from './claims.ts';
import { listKnown, remember } from './known.ts';
import type { Planned } from './plan.ts';
import { applyRecords } from './records.ts';
import { findSource } from './sources.ts';

/** What a person says of a row: that it is a record that is here, or another one. */
export interface Decision {
  decision: 'same' | 'different';
  /** Of `same`: the record that it is; the one proposed first unless told. */
  record?: string | undefined;
}

/** A row that waits, with what it takes to plan it again. */
interface Waiting {
  id: string;
  source: SourceName;
  key: string;
  run: string;
  row: number;
  scope: string;
  subjectKind: Claim['kind'];
  values: Record<string, unknown>;
  mappingHash: string | null;
  candidate: string;
  others: { id: string }[];
  state: 'open' | 'same' | 'different';
  language: Language;
}

/**
 * Decides of a row whether it is a record that is here, and carries it out at once, by the same rules as an import. Of a recommendation that is
 * the same, what the source says is taken where nobody here has said otherwise; one that is different is made. Of other records that are the
 * same, what the source says is kept beside the record and nothing is overwritten.
 * @returns the id of the review
 * @throws Problem 404 where there is none, 409 where it was decided before or cannot be carried out, 400 for a record that it cannot be
 */
export async function decideReview(
  database: Database,
  writing: Writing,
  id: string,
  { decision, record }: Decision,
  clock: () => Date,
): Promise<string> {
  const { tx, at, actor } = writing;
  const review = await findWaiting(writing, id);
  if (decision === 'different' && record !== undefined)
    throw badRequest({
      type: 'rejectedInput',
      in: 'body',
      name: 'record',
      detail: 'names the record that it is the same as',
      value: record,
    });
  const subject = decision === 'same' ? await requireSubject(writing, review, record ?? review.candidate) : undefined;
  const hash = canonicalHash(review.values);
  const origin = { run: review.run, source: review.source, mappingHash: review.mappingHash ?? '' };
  const known = await listKnown(tx, origin, new Map([[review.key, hash]]));
  const taken = known.get(review.key)?.subjectId;
  if (taken !== undefined && taken !== subject)
    throw new Problem('conflict', `The row was imported meanwhile as ${taken}: it can only be said to be that one`, {
      members: { existing: taken },
    });
  await select(
    tx,
    sql`update import_reviews set state = ${decision}, subject_id = ${subject ?? null}, decided_at = ${at}::timestamptz, decided_by = ${actor.id} where id = ${id}`,
  );
  const context: ChunkContext = {
    database,
    origin,
    source: await findSource(tx, review.source),
    language: review.language,
    author: writing,
    keepsReport: false,
    clock,
  };
  const placed: Placed = { claim: claimOf(review), position: 1, hash };
  const made = await carryOut(context, writing, placed, subject);
  await select(tx, sql`update import_reviews set subject_id = ${made} where id = ${id}`);
  writing.record({
    operation: 'importReview.decided',
    kind: 'importReview',
    id,
    before: { ...({ state: 'open' } as object) },
    after: { ...({ state: decision, subjectId: made } as object) },
    reason: `import:${review.source}`,
  });
  return id;
}

async function findWaiting({ tx }: Writing, id: string): Promise<Waiting> {
  const [review] = await select<Waiting>(
    tx,
    sql`select v.id, v.source, v.key, v.run, v.row, v.scope, v.subject_kind as "subjectKind", v.values, v.mapping_hash as "mappingHash", v.candidate, v.others,
          v.state, r.language
        from import_reviews v join import_runs r on r.id = v.run where v.id = ${id} for update of v`,
  );
  if (!review) throw notFound(`/importReviews/${id}`, 'importReviewId', id);
  if (review.state !== 'open')
    throw new Problem('conflict', `It was decided already: ${review.state}`, { members: { state: review.state } });
  return review;
}

/** The record that a row is said to be: one of those proposed, or any recommendation that whoever decides may change. */
async function requireSubject(writing: Writing, { subjectKind, candidate, others }: Waiting, id: string): Promise<string> {
  const refuse = (detail: string) => badRequest({ type: 'referencedResourceNotFound', in: 'body', name: 'record', detail, value: id });
  if (subjectKind !== 'recommendation') {
    if (id === candidate || others.some((other) => other.id === id)) return id;
    throw refuse('must be one of the records that the review proposes');
  }
  const row = await findStored(writing.tx, recommendationWrites, id);
  const isMine = row && (row.institutions.length === 0 || row.institutions.includes(writing.actor.institution ?? ''));
  if (!row || (!isPublic(row) && !isMine && row.withdrawnAt === null)) throw refuse(`There is no recommendation ${id}`);
  if (row.withdrawnAt !== null)
    throw refuse(row.mergedInto ? `${id} was merged into ${row.mergedInto}: name that one` : `The recommendation ${id} was withdrawn`);
  requireOwnership(writing, row);
  return id;
}

const claimOf = ({ source, subjectKind, key, row, scope, values }: Waiting): Claim =>
  subjectKind === 'recommendation'
    ? {
        kind: 'recommendation',
        key,
        row,
        scope,
        notes: [],
        values: values as unknown as RecommendationValues,
        isPart: isPartOf(source, values as unknown as RecommendationValues),
      }
    : { kind: subjectKind, key, row, scope, notes: [], values };

/** Does what was decided; gives the record that the row is now kept beside. */
async function carryOut(context: ChunkContext, writing: Writing, placed: Placed, subject: string | undefined): Promise<string> {
  const { claim, hash } = placed;
  const { tx } = writing;
  const known = await listKnown(tx, context.origin, new Map([[claim.key, hash]]));
  if (claim.kind === 'recommendation') {
    const planned = await planClaims(context, tx, [placed], known, false);
    const [plan] = planned;
    if (!plan || plan.outcome === 'refused' || plan.outcome === 'review') throw conflictOf(plan);
    await applyPlanned(context, writing, [placed], known, planned);
    return plan.subjectId as string;
  }
  const made = subject ?? (await makeRecord(context, writing, claim));
  if (known.size === 0) {
    const { key, scope, kind, row, values } = claim;
    const foundBy = subject === undefined ? 'new' : 'decision';
    await remember(tx, context.origin, [{ key, scope, subjectKind: kind, subjectId: made, hash, values, row, foundBy }]);
  }
  return made;
}

const conflictOf = (plan: Planned | undefined): Problem =>
  new Problem('conflict', `It cannot be carried out: ${plan?.reason ?? 'nothing can be made of the row'}`);

/** Members that a source gives of an act and that no record has. */
const onlyUpstream = ['kinds', 'absent', 'statement', 'isOfEntities', 'sourceNotes'];

/** Makes the record of a row that is none of those here. @throws Problem 409 where the row does not say enough, with what is missing */
async function makeRecord({ source }: ChunkContext, writing: Writing, claim: RecordClaim): Promise<string> {
  const { values } = claim;
  if (claim.kind === 'treatyAction') {
    const missing = ['kind', 'takenOn'].filter((name) => values[name] === undefined);
    if (values['absent'] !== undefined)
      throw new Problem(
        'conflict',
        'The row says that no such act was done: there is nothing to make of it; withdraw the act if that is right',
      );
    if (missing.length > 0)
      throw new Problem(
        'conflict',
        `The row does not tell ${missing.join(' and ')} of the act: add the act by hand, and say then that the row is it`,
      );
  }
  const court = values['court'] as { ecli?: string } | undefined;
  const members = Object.entries(values).filter(([name]) => !onlyUpstream.includes(name));
  // Another judgment of the case has its application numbers already: that is why a person was asked.
  if (court?.ecli !== undefined && values['symbol'] === undefined) members.push(['symbol', court.ecli]);
  const plan: Planned<RecordClaim> = { claim, outcome: 'new', fields: members.map(([field, value]) => ({ field, new: value })) };
  await applyRecords(asNobodys(writing), source, [plan]);
  if (plan.subjectId === undefined) throw conflictOf(plan);
  return plan.subjectId;
}
