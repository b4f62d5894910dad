import type { Db } from '../../db/client.ts';
import type { ImportedField } from '../../db/schema/index.ts';
import type { Source, Verification } from '../../db/schema/types.ts';
import { documentWrites } from '../documents/writes.ts';
import { Problem } from '../errors.ts';
import { readRefusal } from '../http/constraints.ts';
import { mergePatch } from '../http/input.ts';
import { measureWrites } from '../measures/writes.ts';
import { treatyActionWrites } from '../treaties/writes.ts';
import { findStored, type RecordKind, readStored, type StoredRecord } from '../writing/kinds.ts';
import { createRecord, patchRecord } from '../writing/records.ts';
import type { Announced, Recorded, Writing } from '../writing/write.ts';
import type { ImportSource, RecordClaim } from './claims.ts';
import type { Known, Planned } from './plan.ts';
import { faultOf, findFault } from './records/check.ts';
import { compareMembers, compareProvenance, type Members, patchOf, withoutThose } from './records/compare.ts';
import { findDocumentClaimed } from './records/documents.ts';
import type { Found, Pending } from './records/find.ts';
import { findMeasureClaimed } from './records/measures.ts';
import { findActClaimed } from './records/treaty-actions.ts';

type Plan = Planned<RecordClaim>;

/** The kinds of record that are planned and applied here; assessments have a workflow of their own. */
const kinds: Partial<Record<RecordClaim['kind'], RecordKind>> = {
  document: documentWrites as unknown as RecordKind,
  treatyAction: treatyActionWrites as unknown as RecordKind,
  measure: measureWrites as unknown as RecordKind,
};

/** Whether claims of a kind are planned here. */
export const isPlannedHere = ({ kind }: RecordClaim): boolean => kinds[kind] !== undefined;

/** What the planning of one claim looks at besides the claim. */
interface Planning {
  tx: Db;
  source: ImportSource;
  known: Map<string, Known>;
  claims: RecordClaim[];
  /** What the claims before it in the batch make and change. */
  pending: Pending[];
}

/**
 * Decides what is to become of claims of documents, acts under treaties and measures: of which record each is, and which of its values are
 * taken. Claims of one batch see what those before them make. Nothing is written.
 * @param known what the source said before, by key
 * @returns one for each claim, in their order; of a new record `fields` are the members with which it is made
 */
export async function planRecords(tx: Db, source: ImportSource, claims: RecordClaim[], known: Map<string, Known>): Promise<Plan[]> {
  const planning: Planning = { tx, source, known, claims, pending: [] };
  const planned: Plan[] = [];
  for (const claim of claims) planned.push(await planRecord(planning, claim));
  return planned;
}

async function planRecord(planning: Planning, claim: RecordClaim): Promise<Plan> {
  const kind = kinds[claim.kind];
  if (!kind) return refused(claim, { reason: `Records of the kind ${claim.kind} are not imported this way` });
  const found = await find(planning, kind, claim);
  if (found.as === 'fault') return refused(claim, found);
  if (found.as === 'nothing') return { claim, outcome: 'unchanged', fields: [], reason: found.reason };
  if (found.as === 'unsure') {
    const [candidate = '', ...others] = found.candidates;
    const score = 0.5;
    return {
      claim,
      outcome: 'review',
      fields: [],
      reason: found.reason,
      review: { candidate, score, others: others.map((id) => ({ id, score })) },
    };
  }
  return found.as === 'new' ? planNew(planning, kind, claim, found.members) : planKnown(planning, kind, claim, found);
}

/** The record of a claim: the one that it was about before, or the one that its kind's rules find. */
async function find({ tx, known, claims, pending }: Planning, kind: RecordKind, claim: RecordClaim): Promise<Found> {
  const before = known.get(claim.key);
  if (claim.kind === 'treatyAction') return findActClaimed(tx, claim, { pending, claims, known: before?.subjectId });
  const stored = before && (await findStored(tx, kind, before.subjectId));
  if (stored) {
    const { symbol: _symbol, ...says } = claim.values;
    return { as: 'record', id: stored.id, reason: 'by the key of the source', says, isIdentified: false };
  }
  return claim.kind === 'document' ? findDocumentClaimed(tx, claim, pending) : findMeasureClaimed(tx, claim);
}

/** A record that is not here yet. */
async function planNew(planning: Planning, kind: RecordKind, claim: RecordClaim, members: Members): Promise<Plan> {
  const { tx, source, pending } = planning;
  const whole = { ...firstProvenance(source), ...members };
  const fault = await findFault(tx, kind, whole);
  if (fault) return refused(claim, fault);
  const id = await kind.idOf(whole as never, { tx } as Writing);
  const taken = await findStored(tx, kind, id);
  if (taken?.withdrawnAt) return refused(claim, { reason: `It was here as ${kind.collection}/${id} and was withdrawn` });
  if (taken || pending.some((one) => one.kind === claim.kind && one.id === id))
    return planKnown(planning, kind, claim, { as: 'record', id, reason: 'by its natural key', says: members, isIdentified: true });
  pending.push({ kind: claim.kind, id, members: whole, isNew: true });
  return { claim, outcome: 'new', subjectId: id, fields: Object.entries(members).map(([field, value]) => ({ field, new: value })) };
}

/** A record that is here, or that an earlier claim makes. */
async function planKnown(planning: Planning, kind: RecordKind, claim: RecordClaim, found: Extract<Found, { as: 'record' }>): Promise<Plan> {
  const { tx, source, known, pending } = planning;
  const { id, reason } = found;
  const coming = pending.find((one) => one.kind === claim.kind && one.id === id);
  const row = await findStored(tx, kind, id);
  if (row?.withdrawnAt) return refused(claim, { reason: `It is ${kind.collection}/${id}, which was withdrawn` });
  const here = coming?.members ?? (row ? await readStored(tx, kind, row) : {});
  const before = known.get(claim.key);
  const taken = compareMembers(before?.values, found.says, here, found.refined);
  const after = mergePatch(here, patchOf(taken)) as Members;
  // What was cited before is not cited again: whoever took it away since knew why.
  const citations = found.isSlight ? [] : withoutThose(citationsOf(source, claim.values), before ? citationsOf(source, before.values) : []);
  const confirms = !before && found.isIdentified && claim.values['verification'] !== 'unverified';
  const cited = compareProvenance(citations, { provenance: provenanceOf(here), now: found.says, after, confirms });
  const fields = ownedElsewhere(row, [...taken, ...cited]);
  const patch = patchOf(fields);
  const plan: Plan = { claim, outcome: Object.keys(patch).length > 0 ? 'changed' : 'unchanged', subjectId: id, fields, reason };
  if (plan.outcome === 'unchanged') return plan;
  const whole = mergePatch(here, patch) as Members;
  const fault = await findFault(tx, kind, whole);
  if (fault) return refused(claim, fault);
  if (coming) coming.members = whole;
  else pending.push({ kind: claim.kind, id, members: whole, isNew: false });
  return plan;
}

/** A record of an institution is changed by its members alone: what a source says is kept beside it. */
function ownedElsewhere(row: StoredRecord | undefined, fields: ImportedField[]): ImportedField[] {
  if (!row || row.institutions.length === 0) return fields;
  const reason = `The record belongs to ${row.institutions.join(', ')}; only their members change it`;
  return fields.map((field) => (field.outcome ? field : { ...field, outcome: 'kept', reason }));
}

/** Where a claim was read: as its row says, or else as its source does. */
const citationsOf = ({ citation }: ImportSource, values: Members | undefined): Source[] =>
  (values?.['sources'] as Source[] | undefined) ?? [citation];

const provenanceOf = (members: Members) => ({
  sources: (members['sources'] ?? []) as Source[],
  verification: (members['verification'] ?? 'unverified') as Verification,
  fieldVerification: (members['fieldVerification'] ?? {}) as Record<string, Verification>,
});

const firstProvenance = ({ citation }: ImportSource) => ({ sources: [citation], verification: 'verified' as const });

const refused = (claim: RecordClaim, { field, reason }: { field?: string; reason: string }): Plan => ({
  claim,
  outcome: 'refused',
  fields: field === undefined ? [] : [{ field, new: valueAt(claim.values, field), outcome: 'refused', reason }],
  reason,
});

const valueAt = (values: Members, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Members | undefined)?.[name], values);

/**
 * Writes what was planned, so that the audit chain, the feed, the history and the search follow. Records that are made belong to the common
 * file. What the database refuses after all is marked as refused in its plan, with the reason, and nothing of it is written.
 */
export async function applyRecords(writing: Writing, source: ImportSource, planned: Plan[]): Promise<void> {
  for (const plan of planned) {
    const kind = kinds[plan.claim.kind];
    if (kind && (plan.outcome === 'new' || plan.outcome === 'changed')) await applyRecord(writing, source, kind, plan);
  }
}

async function applyRecord(writing: Writing, source: ImportSource, kind: RecordKind, plan: Plan): Promise<void> {
  try {
    await apart(writing, async (own) => {
      // Another row may have made it since the plan was made.
      const isHere = plan.outcome === 'new' && plan.subjectId !== undefined && (await findStored(own.tx, kind, plan.subjectId));
      if (isHere) {
        const [again] = await planRecords(own.tx, source, [plan.claim], new Map());
        Object.assign(plan, again);
      }
      if (plan.outcome === 'new') {
        const members = { ...firstProvenance(source), ...Object.fromEntries(plan.fields.map((field) => [field.field, field.new])) };
        plan.subjectId = (await createRecord(own, kind, members as never)).id;
      } else if (plan.outcome === 'changed' && plan.subjectId !== undefined) {
        const row = await findStored(own.tx, kind, plan.subjectId);
        await patchRecord(own, kind, plan.subjectId, row?.version ?? 0, patchOf(plan.fields));
      }
    });
  } catch (error) {
    const fault = faultIn(error);
    if (!fault) throw error;
    const { subjectId: _subject, ...rest } = plan;
    delete plan.subjectId;
    Object.assign(plan, rest, refused(plan.claim, fault));
  }
}

/** What the rules of the records or of the database have against a row; undefined for any other error. */
function faultIn(error: unknown): { field?: string; reason: string } | undefined {
  if (error instanceof Problem) return faultOf(error);
  const broken = readRefusal(error instanceof Error && error.cause ? error.cause : error);
  if (!broken) return undefined;
  if (broken.conflict !== undefined) return { reason: broken.conflict };
  return { ...(broken.issue.name ? { field: broken.issue.name } : {}), reason: broken.issue.detail };
}

/** Does a piece of the work of a transaction so that, where it fails, nothing of it remains: neither rows nor what is told of them. */
async function apart(writing: Writing, work: (own: Writing) => Promise<void>): Promise<void> {
  const records: Recorded[] = [];
  const announced: Announced[] = [];
  const jobs: Parameters<Writing['job']>[] = [];
  await writing.tx.transaction(async (tx) => {
    await work({
      ...writing,
      tx: tx as Db,
      record: (entry) => records.push(entry),
      announce: (change) => announced.push(change),
      job: (...job) => jobs.push(job),
    });
  });
  for (const entry of records) writing.record(entry);
  for (const change of announced) writing.announce(change);
  for (const job of jobs) writing.job(...job);
}
