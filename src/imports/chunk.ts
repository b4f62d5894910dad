import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import type { Language, LocalizedText } from '../../db/schema/types.ts';
import { drawId } from '../access/secrets.ts';
import { canonicalHash } from '../changes/canonical.ts';
import { Problem } from '../errors.ts';
import { readRefusal } from '../http/constraints.ts';
import { type Author, type Writing, write } from '../writing/write.ts';
import type { Claim, ImportSource, Item, RecordClaim } from './claims.ts';
import { applyAssessments, planAssessments } from './draft-assessments.ts';
import { listKnown, type Origin, type Remembered, remember, rememberChanges, rememberReturned } from './known.ts';
import type { Known, Planned } from './plan.ts';
import { changeRecommendation } from './recommendations/change.ts';
import { joinOperations, type Operations } from './recommendations/current.ts';
import { documentName, type FoundDocument, upstreamKey } from './recommendations/documents.ts';
import { type PlannedRecommendation, planRecommendations } from './recommendations/plan.ts';
import { writeDocuments, writeRecommendations } from './recommendations/write.ts';
import { applyRecords, planRecords } from './records.ts';
import type { ReportRow } from './report.ts';

/** Items of a file that are taken together, each with its place in the file. */
export interface Chunk {
  items: { item: Item; position: number }[];
  /** By place: the row in which the file had the same key before. */
  repeated: Map<number, number>;
}

/** What came of a chunk. */
export interface ChunkResult {
  rows: ReportRow[];
  /** Rows of the file, whatever became of them. */
  read: number;
  /** Rows skipped, by reason. */
  skipped: Map<string, number>;
  /** Records recognised or made, by how. */
  foundBy: Map<string, number>;
}

/** What the chunks of an import have in common. */
export interface ChunkContext {
  database: Database;
  origin: Origin;
  source: ImportSource;
  language: Language;
  author: Author;
  /** The report is kept in the database, for whoever looks at the history of imports. */
  keepsReport: boolean;
  clock(): Date;
}

/** A claim with its place in the file and the SHA-256 of its values. */
export type Placed = { claim: Claim; position: number; hash: string };

/** Says what would become of a chunk. */
export async function dryChunk(context: ChunkContext, tx: Db, chunk: Chunk): Promise<ChunkResult> {
  const { claims, result, rows } = sortItems(chunk);
  const known = await listKnown(tx, context.origin, hashesOf(claims));
  const [settled, open] = partSettled(claims, known);
  for (const planned of [...settled, ...(await planClaims(context, tx, open, known, true))]) addRow(rows, result, claims, planned);
  const ordered = inOrder(rows);
  if (context.keepsReport) await keepRows(tx, context.origin.run, ordered, true);
  result.rows.push(...ordered.map(({ row }) => row));
  return result;
}

/**
 * Writes a chunk in one transaction. What the source says as before is not touched. A row that the database refuses is found by halves, so that
 * it alone is refused.
 */
export async function writeChunk(context: ChunkContext, chunk: Chunk): Promise<ChunkResult> {
  const { claims, result, rows } = sortItems(chunk);
  const known = await listKnown(context.database.whole, context.origin, hashesOf(claims));
  const [settled, open] = partSettled(claims, known);
  const returned = settled.flatMap(({ claim }) => (known.get(claim.key)?.isVanished ? [claim.key] : []));
  if (returned.length > 0) await rememberReturned(context.database.whole, context.origin.source, returned);
  for (const planned of [...settled, ...(await writeClaims(context, open))]) addRow(rows, result, claims, planned);
  const ordered = inOrder(rows);
  if (context.keepsReport) await keepRows(context.database.whole, context.origin.run, ordered, false);
  result.rows.push(...ordered.map(({ row }) => row));
  return result;
}

/** Parts claims: what the source says as it did before, with nothing left to do, and the rest. */
function partSettled(claims: Placed[], known: Map<string, Known>): [settled: Planned[], open: Placed[]] {
  const settled: Planned[] = [];
  const open: Placed[] = [];
  for (const one of claims) {
    const before = known.get(one.claim.key);
    if (before?.hash === one.hash) settled.push(settledPlan(one.claim, before));
    else open.push(one);
  }
  return [settled, open];
}

/** A row that the run took before it was interrupted came to what it came to then. */
function settledPlan(claim: Claim, { subjectId, foundBy, isOfRun, isChangedByRun }: Known): Planned {
  if (!isOfRun && !isChangedByRun) return { claim, outcome: 'unchanged', subjectId, fields: [] };
  return {
    claim,
    outcome: isOfRun && !isChangedByRun && foundBy === 'new' ? 'new' : 'changed',
    subjectId,
    fields: [],
    reason: 'Written before the interruption',
  };
}

async function writeClaims(context: ChunkContext, claims: Placed[]): Promise<Planned[]> {
  if (claims.length === 0) return [];
  const { database, author, origin, clock } = context;
  try {
    return await write(database, author, clock(), async (writing) => {
      await select(writing.tx, sql`set local statement_timeout = 0`);
      const known = await listKnown(writing.tx, origin, hashesOf(claims));
      const planned = await planClaims(context, writing.tx, claims, known, false);
      await applyPlanned(context, writing, claims, known, planned);
      return planned;
    });
  } catch (error) {
    const reason = sentenceOf(error);
    if (reason === undefined) throw error;
    if (claims.length === 1) return claims.map(({ claim }) => ({ claim, outcome: 'refused' as const, fields: [], reason }));
    const middle = Math.ceil(claims.length / 2);
    return [...(await writeClaims(context, claims.slice(0, middle))), ...(await writeClaims(context, claims.slice(middle)))];
  }
}

/** What is wrong with a row that could not be written, where it is the row and not the database. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Problem) return error.issues.map(({ detail }) => detail).join('; ') || error.message;
  const cause = (error as Error).cause ?? error;
  const refusal = readRefusal(cause);
  if (refusal) return refusal.conflict ?? refusal.issue?.detail;
  // Class 22 is bad input, class 23 a rule of the database that the row breaks.
  const { code, message } = cause as { code?: string; message: string };
  return /^(22|23)/.test(code ?? '') ? `The database refuses the row: ${message}` : undefined;
}

const hashesOf = (claims: Placed[]): Map<string, string> => new Map(claims.map(({ claim, hash }) => [claim.key, hash]));

/** Parts the items of a chunk: claims to be planned, and rows that are settled as they are. */
function sortItems({ items, repeated }: Chunk): { claims: Placed[]; result: ChunkResult; rows: Map<number, ReportRow> } {
  const claims: Placed[] = [];
  const rows = new Map<number, ReportRow>();
  const skipped = new Map<string, number>();
  const numbers = new Set<number>();
  for (const { item, position } of items) {
    numbers.add(item.row);
    if (item.kind === 'skipped') skipped.set(item.reason, (skipped.get(item.reason) ?? 0) + 1);
    else if (item.kind === 'refusal')
      rows.set(position, {
        row: item.row,
        outcome: 'refused',
        ...(item.key === undefined ? {} : { key: item.key }),
        reason: item.reason,
        fields:
          item.field === undefined
            ? []
            : [{ field: item.field, ...(item.value === undefined ? {} : { new: item.value }), outcome: 'refused', reason: item.reason }],
      });
    else if (repeated.has(position))
      rows.set(position, {
        row: item.row,
        outcome: 'refused',
        key: item.key,
        reason: `The file has ${item.key} in row ${repeated.get(position)} already`,
        fields: [],
      });
    else claims.push({ claim: item, position, hash: canonicalHash(item.values) });
  }
  return { claims, rows, result: { rows: [], read: numbers.size, skipped, foundBy: new Map() } };
}

/** Says of claims of any kind what is to become of each; writes nothing. */
export async function planClaims(
  context: ChunkContext,
  tx: Db,
  placed: Placed[],
  known: Map<string, Known>,
  isDry: boolean,
): Promise<Planned[]> {
  const { origin, source, language, author } = context;
  const claims = placed.map(({ claim }) => claim);
  const recommendations = claims.filter((claim) => claim.kind === 'recommendation');
  const assessments = claims.filter((claim): claim is RecordClaim => claim.kind === 'assessment');
  const records = claims.filter((claim): claim is RecordClaim => claim.kind !== 'recommendation' && claim.kind !== 'assessment');
  const planned: Planned[] = [];
  if (recommendations.length > 0) planned.push(...(await planRecommendations(tx, { origin, language, isDry }, recommendations, known)));
  if (records.length > 0) planned.push(...(await planRecords(tx, source, records, known)));
  if (assessments.length > 0) planned.push(...(await planAssessments(tx, source, assessments, known, author.actor.institution)));
  return planned;
}

/** Whether a claim has a record, so that what the source says is remembered beside it. */
const isTaken = ({ outcome, subjectId }: Planned): boolean =>
  (outcome === 'new' || outcome === 'changed' || outcome === 'unchanged') && subjectId !== undefined;

/** Writes what was planned, remembers beside each record what the source says of it, and keeps what a person has to decide. */
export async function applyPlanned(
  context: ChunkContext,
  writing: Writing,
  placed: Placed[],
  known: Map<string, Known>,
  planned: Planned[],
): Promise<void> {
  const { origin, source } = context;
  const { tx } = writing;
  const places = new Map(placed.map((one) => [one.claim.key, one]));
  await applyRecommendations(
    context,
    writing,
    planned.filter((one): one is PlannedRecommendation => one.claim.kind === 'recommendation'),
  );
  const isRecord = ({ claim }: Planned): boolean => claim.kind !== 'recommendation' && claim.kind !== 'assessment';
  const open = (one: Planned) => one.outcome === 'new' || one.outcome === 'changed';
  await applyRecords(asNobodys(writing), source, planned.filter((one) => isRecord(one) && open(one)) as Planned<RecordClaim>[]);
  await applyAssessments(writing, source, planned.filter((one) => one.claim.kind === 'assessment' && open(one)) as Planned<RecordClaim>[]);
  const fresh = planned.filter((one) => isTaken(one) && !known.has(one.claim.key));
  await remember(
    tx,
    origin,
    fresh.map((one): Remembered => {
      const { claim, subjectId } = one;
      const { key, scope, kind, row, values } = claim;
      const foundBy = (one as PlannedRecommendation).foundBy ?? (one.outcome === 'new' ? 'new' : 'naturalKey');
      return {
        key,
        scope,
        subjectKind: kind,
        subjectId: subjectId as string,
        hash: (places.get(key) as Placed).hash,
        values,
        row,
        foundBy,
      };
    }),
  );
  const altered = planned.filter(
    (one) => isTaken(one) && known.has(one.claim.key) && known.get(one.claim.key)?.hash !== places.get(one.claim.key)?.hash,
  );
  await rememberChanges(
    tx,
    origin,
    altered.map((one) => ({ planned: one, hash: (places.get(one.claim.key) as Placed).hash })),
  );
  await keepReviews(context, tx, planned);
}

/** What is imported belongs to the common file, whoever imports it: the audit chain has who it was. */
export const asNobodys = (writing: Writing): Writing => ({ ...writing, actor: { ...writing.actor, institution: null } });

async function applyRecommendations({ origin, source }: ChunkContext, writing: Writing, planned: PlannedRecommendation[]): Promise<void> {
  if (planned.length === 0) return;
  const { tx } = writing;
  const provenance = { source: origin.source, citation: source.citation };
  const made = planned.flatMap((one) => one.made ?? []);
  const documents = new Map<string, FoundDocument>();
  for (const { document } of planned.filter((one) => one.made)) if (document?.isNew) documents.set(document.id, document);
  // Triggers would note the same ids for the index table by table.
  await select(tx, sql`select set_config('monitum.queues_search', 'apart', true)`);
  if (documents.size > 0) await writeDocuments(writing, provenance, [...documents.values()], await listTypeNames(tx));
  await writeRecommendations(writing, provenance, made);
  await queueSearch(
    tx,
    'recommendation',
    made.map(({ id }) => id),
  );
  await queueSearch(tx, 'document', [...documents.keys()]);
  await select(tx, sql`select set_config('monitum.queues_search', '', true)`);
  const changes = new Map<string, Operations>();
  for (const { outcome, subjectId, operations, changesMade } of planned)
    if (outcome === 'changed' && operations && subjectId !== undefined && !changesMade) {
      const earlier = changes.get(subjectId);
      changes.set(subjectId, earlier ? joinOperations(earlier, operations) : operations);
    }
  for (const [id, operations] of changes) await changeRecommendation(writing, provenance, id, operations);
  await rememberDocuments(tx, origin, planned);
  // Likeness to what Belgium was told before is looked for in Belgium's own.
  const belgian = made.filter(({ values }) => values.countries.includes('BE')).map(({ id }) => id);
  if (belgian.length > 0) writing.job('suggestLineage', { ids: belgian });
}

const queueSearch = (tx: Db, kind: string, ids: string[]) =>
  select(
    tx,
    sql`insert into search_queue (kind, id, mark) select ${kind}, id, nextval('search_marks') from unnest(${sql.param(ids)}::text[]) id
        on conflict (kind, id) do update set mark = excluded.mark`,
  );

/** Remembers by what the source knows documents, so that the next row of one leads to it whatever its symbol. */
async function rememberDocuments(tx: Db, { run, source, mappingHash }: Origin, planned: PlannedRecommendation[]): Promise<void> {
  const seen = new Map<string, { document: FoundDocument; row: number }>();
  for (const { claim, document, subjectId } of planned) {
    const key = upstreamKey(claim.values.document);
    if (key !== undefined && document?.isFirstSeen && subjectId !== undefined && !seen.has(key))
      seen.set(key, { document, row: claim.row });
  }
  const rows = [...seen].map(([key, { document, row }]) => ({
    key,
    row,
    id: document.id,
    values: document.values,
    hash: canonicalHash(document.values),
    foundBy: document.isNew ? 'new' : 'symbol',
    scope: documentName(document.values),
  }));
  if (rows.length > 0)
    await select(
      tx,
      sql`insert into imported_records (source, key, scope, subject_kind, subject_id, hash, "values", run, row, mapping_hash, found_by)
          select ${source}, x.key, x.scope, 'document', x.id, x.hash, x."values", ${run}, x.row, ${mappingHash}, x."foundBy"
          from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) x (key text, scope text, id text, hash text, "values" jsonb, row int, "foundBy" text)
          on conflict do nothing`,
    );
}

async function listTypeNames(tx: Db): Promise<Map<string, LocalizedText>> {
  const rows = await select<{ code: string; label: LocalizedText }>(tx, sql`select code, label from document_types`);
  return new Map(rows.map(({ code, label }) => [code, label]));
}

/** Keeps rows that a person has to decide; one that waits already is brought up to date. */
async function keepReviews({ origin }: ChunkContext, tx: Db, planned: Planned[]): Promise<void> {
  const rows = planned.flatMap(({ outcome, claim, review, reason }) =>
    outcome === 'review' && review
      ? [
          {
            id: drawId(),
            key: claim.key,
            row: claim.row,
            scope: claim.scope,
            kind: claim.kind,
            values: claim.values,
            reason: reason ?? '',
            ...review,
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  await select(
    tx,
    sql`insert into import_reviews as r (id, source, key, run, row, scope, subject_kind, "values", mapping_hash, candidate, score, others, reason)
        select x.id, ${origin.source}, x.key, ${origin.run}, x.row, x.scope, x.kind, x."values", ${origin.mappingHash}, x.candidate, x.score, x.others, x.reason
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          x (id text, key text, row int, scope text, kind text, "values" jsonb, candidate text, score real, others jsonb, reason text)
        on conflict (source, key) do update set run = excluded.run, row = excluded.row, "values" = excluded."values", candidate = excluded.candidate,
          score = excluded.score, others = excluded.others, reason = excluded.reason where r.state = 'open'`,
  );
}

function addRow(rows: Map<number, ReportRow>, result: ChunkResult, placed: Placed[], planned: Planned): void {
  const { claim, outcome, subjectId, reason, fields } = planned;
  const notes = claim.notes.map(({ field, value, reason: why }) => ({
    field: field ?? '',
    ...(value === undefined ? {} : { new: value }),
    outcome: 'noted' as const,
    reason: why,
  }));
  const by = (planned as PlannedRecommendation).foundBy;
  if (by !== undefined) result.foundBy.set(by, (result.foundBy.get(by) ?? 0) + 1);
  const place = placeOf(placed, claim);
  rows.set(place, {
    row: claim.row,
    outcome,
    key: claim.key,
    ...(subjectId === undefined ? {} : { subject: { kind: claim.kind, id: subjectId } }),
    ...(reason === undefined ? {} : { reason }),
    fields: [...fields, ...notes],
  });
}

const placesOf = new WeakMap<Placed[], Map<Claim, number>>();

function placeOf(placed: Placed[], claim: Claim): number {
  let places = placesOf.get(placed);
  if (!places) {
    places = new Map(placed.map((one) => [one.claim, one.position]));
    placesOf.set(placed, places);
  }
  return places.get(claim) as number;
}

const inOrder = (rows: Map<number, ReportRow>): { position: number; row: ReportRow }[] =>
  [...rows].sort(([one], [other]) => one - other).map(([position, row]) => ({ position, row }));

/** Keeps the rows of a report, but for those that say nothing new: unchanged ones, and of a run that writes the new records. */
async function keepRows(tx: Db, run: string, rows: { position: number; row: ReportRow }[], isDry: boolean): Promise<void> {
  const kept = rows.filter(
    ({ row }) => row.outcome !== 'unchanged' && (isDry || row.outcome !== 'new' || row.fields.some(({ outcome }) => outcome === 'noted')),
  );
  if (kept.length === 0) return;
  await select(
    tx,
    sql`insert into import_rows (run, position, row, outcome, key, subject_kind, subject_id, reason, fields)
        select ${run}, x.position, x.row, x.outcome, x.key, x.kind, x.id, x.reason, x.fields
        from jsonb_to_recordset(${JSON.stringify(
          kept.map(({ position, row: { row, outcome, key, subject, reason, fields } }) => ({
            position,
            row,
            outcome,
            key,
            ...subject,
            reason,
            fields,
          })),
        )}::text::jsonb) x (position int, row int, outcome text, key text, kind text, id text, reason text, fields jsonb)
        on conflict (run, position) do nothing`,
  );
}
