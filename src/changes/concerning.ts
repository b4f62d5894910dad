import { type SQL, sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import { allOf, exactInstant, instant, textArray } from '../http/sql.ts';
import { readAt } from '../plugins/reading.ts';
import type { ChangeRow } from './queries.ts';
import { tellable } from './redaction.ts';

/** What is followed: a record, a body with those below it, a treaty, or a search among the recommendations. */
export type Followed = { kind: 'recommendation' | 'body' | 'treaty'; id: string } | { kind: 'search'; search: Search };

/** A search as far as changes are compared with it. */
export interface Search {
  /** The conditions on `recommendations r` that it comes to, at whatever time they are read; none is no restriction. */
  conditions(db: Db): Promise<SQL[]>;
}

/** A change with its place in the order of commits. */
export interface PlacedChange extends ChangeRow {
  sequence: number;
  /** To the microsecond. */
  exactly: string;
}

/** Kinds of records that belong to a recommendation. */
const voices = sql.raw(`('assessment', 'grade', 'position', 'contribution')`);

const bodiesOf = (code: string) => sql`(select b.code from public.bodies b where b.code = ${code} or b.parent = ${code})`;

/** That a change is about one of these recommendations, or about a voice on one. */
const aboutRecommendations = (ids: SQL): SQL =>
  sql`((c.subject_kind = 'recommendation' and (c.subject_id in (${ids}) or c.replaced_by in (${ids}))) or (c.subject_kind in ${voices} and c.parent in (${ids})))`;

/** The changes `c` that can concern what is followed; of a search the filters decide among them. */
function candidates(followed: Followed): SQL {
  if (followed.kind === 'search') return sql`(c.subject_kind = 'recommendation' or c.subject_kind in ${voices})`;
  const { kind, id } = followed;
  if (kind === 'recommendation') return aboutRecommendations(sql`select ${id}::text`);
  if (kind === 'treaty')
    return sql`((c.subject_kind = 'treaty' and c.subject_id = ${id}) or (c.subject_kind = 'treatyAction' and c.parent = ${id})
      or ${aboutRecommendations(sql`select r.id from public.recommendations r where r.treaty = ${id}
        union all select a.recommendation from public.recommendation_articles a where a.treaty = ${id}`)})`;
  const bodies = bodiesOf(id);
  return sql`(${aboutRecommendations(sql`select r.id from public.recommendations r where r.body in ${bodies}`)}
    or (c.subject_kind = 'document' and c.subject_id in (select d.id from public.documents d where d.body in ${bodies}))
    or (c.subject_kind = 'review' and c.subject_id in (select v.id from public.reviews v where v.body in ${bodies}))
    or (c.subject_kind = 'deadline' and c.subject_id in (select l.id from public.deadlines l where l.body in ${bodies})))`;
}

const columns = sql`c.sequence, ${exactInstant('c.occurred_at')} as exactly, c.id, c.type, ${instant('c.occurred_at')} as "occurredAt", c.subject_kind as "subjectKind",
  c.subject_id as "subjectId", c.parent, c.version, c.replaced_by as "replacedBy", c.institution, c.role, ${tellable('c').reason} as reason, ${tellable('c').details} as details`;

/** Which changes are asked for: between two places in the order of commits, or the newest. */
export interface Stretch {
  after?: number;
  upTo?: number;
  /** So many at most. */
  limit: number;
  /** From the newest on; else from the oldest. */
  isNewestFirst?: boolean;
  /** Only withdrawals and merges of recommendations. */
  isEndOnly?: boolean;
}

async function listCandidates(db: Db, where: SQL, { after, upTo, limit, isNewestFirst, isEndOnly }: Stretch): Promise<PlacedChange[]> {
  const within = allOf([
    after === undefined ? undefined : sql`c.sequence > ${after}`,
    upTo === undefined ? undefined : sql`c.sequence <= ${upTo}`,
    isEndOnly ? sql`c.type in ('recommendation.withdrawn', 'recommendation.merged')` : undefined,
    where,
  ]);
  const rows = await select<PlacedChange>(
    db,
    sql`select ${columns} from public.changes c where ${within} order by c.sequence ${sql.raw(isNewestFirst ? 'desc' : 'asc')} limit ${limit}`,
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/**
 * The changes that concern what is followed. The same for feeds, mail and webhooks.
 * A change concerns a search where the recommendation matched its filters right before it or right after it, as the public saw it then: so what
 * enters the search, what leaves it and what is withdrawn are told of, whenever this is asked.
 */
export async function listConcerning(
  database: Pick<Database, 'db' | 'whole'>,
  followed: Followed,
  stretch: Stretch,
): Promise<PlacedChange[]> {
  const rows = await listCandidates(database.db, candidates(followed), stretch);
  return followed.kind === 'search' ? keepMatching(database, followed.search, rows) : rows;
}

/** The newest changes of all records, or of some kinds. */
export const listNewest = (db: Db, kinds: string[] | undefined, stretch: Stretch): Promise<PlacedChange[]> =>
  listCandidates(db, kinds ? sql`c.subject_kind = any(${textArray(kinds)})` : sql`true`, { ...stretch, isNewestFirst: true });

/** The recommendation that a change is about. */
const recommendationOf = ({ subjectKind, subjectId, parent }: ChangeRow): string =>
  subjectKind === 'recommendation' ? subjectId : (parent ?? '');

async function keepMatching(database: Pick<Database, 'db' | 'whole'>, search: Search, rows: PlacedChange[]): Promise<PlacedChange[]> {
  if ((await search.conditions(database.db)).length === 0) return rows;
  const byInstant = new Map<string, PlacedChange[]>();
  for (const row of rows) byInstant.set(row.exactly, [...(byInstant.get(row.exactly) ?? []), row]);
  const kept = new Set<number>();
  for (const [exactly, together] of byInstant) {
    const ids = [...new Set(together.map(recommendationOf))];
    const matching = new Set<string>();
    for (const at of [justBefore(exactly), exactly])
      for (const id of await readAt(database.db, at, (db) => listMatching(db, search, ids))) matching.add(id);
    // What was taken out of the past too is seen by nobody at any time: that it went has to reach those who were told of it.
    const gone = together
      .filter((row) => row.type === 'recommendation.withdrawn' && !matching.has(row.subjectId))
      .map((row) => row.subjectId);
    if (gone.length > 0) for (const id of await listMatching(database.whole, search, gone, sql`r.is_redacted`)) matching.add(id);
    for (const row of together) if (matching.has(recommendationOf(row))) kept.add(row.sequence);
  }
  return rows.filter(({ sequence }) => kept.has(sequence));
}

async function listMatching(db: Db, search: Search, ids: string[], more?: SQL): Promise<string[]> {
  const conditions = await search.conditions(db);
  const rows = await select<{ id: string }>(
    db,
    sql`select r.id from recommendations r where r.id = any(${textArray(ids)}) and ${allOf([...conditions, more])}`,
  );
  return rows.map(({ id }) => id);
}

/** A microsecond earlier: no two writes have the same instant. */
function justBefore(exactly: string): string {
  const [, upToSeconds = '', micros = '0'] = /^(.*)\.(\d{6})Z$/.exec(exactly) ?? [];
  if (Number(micros) > 0) return `${upToSeconds}.${String(Number(micros) - 1).padStart(6, '0')}Z`;
  return `${new Date(Date.parse(`${upToSeconds}Z`) - 1_000).toISOString().slice(0, 19)}.999999Z`;
}

/** Changes by their places, in the order of commits. */
export const listBySequence = (db: Db, sequences: number[]): Promise<PlacedChange[]> =>
  listCandidates(db, sql`c.sequence = any(${sql.param(sequences.map(String))}::text[]::bigint[])`, { limit: sequences.length });
