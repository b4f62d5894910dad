import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { canonicalHash } from '../changes/canonical.ts';
import { Problem } from '../errors.ts';
import { readRefusal } from '../http/constraints.ts';
import { type Author, write } from '../writing/write.ts';
import { applyPlanned, planClaims } from './apply.ts';
import type { Claim, ImportSource, Item } from './claims.ts';
import { listKnown, type Origin, rememberReturned } from './known.ts';
import type { Known, Planned } from './plan.ts';
import type { PlannedRecommendation } from './recommendations/plan.ts';
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
