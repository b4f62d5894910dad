import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { ImportCounts, ImportedField, ImportOutcome } from '../../db/schema/index.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { allOf, anyOf, instant, type Limits, listPage, textArray } from '../http/sql.ts';
import type { ImportedRecordQuery, ImportQuery, ImportReviewQuery } from './schemas.ts';

/** An import as its history shows it. */
export interface RunRow {
  id: string;
  source: string;
  fileName: string;
  fileHash: string;
  fileSize: number;
  applies: boolean;
  allCountries: boolean;
  language: string;
  mappingHash: string | null;
  state: 'waiting' | 'running' | 'done' | 'failed';
  failure: string | null;
  counts: ImportCounts | null;
  rowsRead: number;
  rowsSkipped: number;
  attempts: number;
  actor: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** A row of a report as it is stored, or a new record that stands for one. */
export interface StoredRow {
  position: number | null;
  row: number | null;
  outcome: ImportOutcome;
  key: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  /** Of an act its treaty, of an assessment its recommendation. */
  parent: string | null;
  reason: string | null;
  fields: ImportedField[] | null;
  /** Of a new record, in place of fields. */
  values: Record<string, unknown> | null;
  /** Whether who asks sees the assessment that it is about. */
  isSeen: boolean;
}

/** A record that a row may be, as far as who asks may see it. */
export interface CandidateRow {
  id: string;
  score: number;
  shown: {
    symbol?: string | null;
    paragraph?: string | null;
    title?: LocalizedText;
    texts?: Record<string, { text: string; origin: string }> | null;
    kind?: string;
    takenOn?: string | null;
    article?: string | null;
    treaty?: string;
  } | null;
}

/** A row that a person decides, or has decided. */
export interface ReviewRow {
  id: string;
  source: string;
  key: string;
  run: string;
  row: number;
  subjectKind: string;
  values: Record<string, unknown>;
  candidate: CandidateRow;
  others: CandidateRow[] | null;
  reason: string;
  state: string;
  subjectId: string | null;
  parent: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  createdAt: string;
}

/** The import that a value came from. */
export interface OriginRow {
  id: string;
  fileName: string;
  fileHash: string;
  mappingHash: string | null;
  importedAt: string | null;
}

/** What a source says of a record. */
export interface ImportedRow {
  source: string;
  key: string;
  subjectKind: string;
  subjectId: string;
  parent: string | null;
  values: Record<string, unknown>;
  run: string;
  row: number;
  foundBy: string;
  origins: Record<string, { run: string; row: number }>;
  isVanished: boolean;
  /** Every import that is named, by its id. */
  runs: Record<string, OriginRow>;
}

const runColumns = sql`r.id, r.source, r.file_name as "fileName", r.file_hash as "fileHash", r.file_size::float8 as "fileSize", r.applies,
  r.all_countries as "allCountries", r.language, r.mapping_hash as "mappingHash", r.state, r.failure, r.counts, r.rows_read as "rowsRead",
  r.rows_skipped as "rowsSkipped", r.attempts, r.actor, ${instant('r.created_at')} as "createdAt", ${instant('r.started_at')} as "startedAt",
  ${instant('r.finished_at')} as "finishedAt"`;

/** One page of the imports that the filters leave, the newest first, and how many there are in all. */
export async function listImports(db: Db, query: ImportQuery, page: Limits): Promise<{ rows: RunRow[]; total: number }> {
  const from = sql`from import_runs r where ${allOf([
    anyOf('r.source', query.source),
    anyOf('r.state', query.state),
    query.applied === undefined ? undefined : sql`r.applies = ${query.applied}`,
  ])}`;
  return listPage<RunRow>(db, runColumns, from, sql`r.created_at desc, r.id`, page);
}

/** One import by its id. */
export async function findImport(db: Db, id: string): Promise<RunRow | undefined> {
  const [row] = await select<RunRow>(db, sql`select ${runColumns} from import_runs r where r.id = ${id}`);
  return row;
}

/** What an act or an assessment stands under. */
const parentOf = sql.raw(`case x.subject_kind when 'treatyAction' then (select treaty from treaty_actions a where a.id = x.subject_id)
  when 'assessment' then (select recommendation from assessments a where a.id = x.subject_id) end`);
const isSeen = sql.raw(`x.subject_kind = 'assessment' and exists (select from assessments a where a.id = x.subject_id)`);

const keptRows = (run: string, outcomes: string[]): SQL =>
  sql`select x.position, x.row, x.outcome, x.key, x.subject_kind, x.subject_id, x.reason, x.fields, null::jsonb as "values"
      from import_rows x where x.run = ${run} and x.outcome = any(${textArray(outcomes)})`;

/** The records that a run made; the documents that it made on the way are no rows of the file, and those of which something was noted have one. */
const madeRows = (run: string): SQL =>
  sql`select null::int as position, i.row, 'new' as outcome, i.key, i.subject_kind, i.subject_id, null::text as reason, null::jsonb as fields, i.values
      from imported_records i where i.run = ${run} and i.found_by = 'new' and not (i.subject_kind = 'document' and i.key like 'document:%')
        and not exists (select from import_rows k where k.run = i.run and k.outcome = 'new' and k.key = i.key)`;

const rowColumns = sql`x.position, x.row, x.outcome, x.key, x.subject_kind as "subjectKind", x.subject_id as "subjectId", ${parentOf} as parent, x.reason,
  x.fields, x.values, ${isSeen} as "isSeen"`;

/** One page of a report in the order of the file, what has vanished last, and how many rows it has. */
export async function listRows(db: Db, run: string, outcomes: string[], page: Limits): Promise<{ rows: StoredRow[]; total: number }> {
  const kept = keptRows(run, outcomes);
  const from = sql`from (${outcomes.includes('new') ? sql`${kept} union all ${madeRows(run)}` : kept}) x`;
  const order = sql`x.row nulls last, x.position nulls first, x.key`;
  const [rows, [counted]] = await Promise.all([
    select<StoredRow>(
      db,
      sql`select ${rowColumns} from (select * ${from} order by ${order} limit ${page.limit} offset ${page.offset}) x order by ${order}`,
    ),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The kept rows of a report behind a position, in their order. */
export const listKeptAfter = (db: Db, run: string, outcomes: string[], after: number, limit: number): Promise<StoredRow[]> =>
  select<StoredRow>(
    db,
    sql`select ${rowColumns} from (${keptRows(run, outcomes)} and x.position > ${after}::int order by x.position limit ${limit}::int) x order by x.position`,
  );

/** The records that a run made behind a row and key, in the order of the file. */
export const listMadeAfter = (db: Db, run: string, after: { row: number; key: string }, limit: number): Promise<StoredRow[]> =>
  select<StoredRow>(
    db,
    sql`select ${rowColumns} from (${madeRows(run)} and (i.row, i.key) > (${after.row}::int, ${after.key}) order by i.row, i.key limit ${limit}::int) x
        order by x.row, x.key`,
  );

/** What of a record can be told from another by: its text, its title, its date. */
const shownOf = (kind: string, id: string): SQL =>
  sql.raw(`case ${kind}
    when 'recommendation' then (select jsonb_build_object('symbol', d.symbol, 'paragraph', p.number, 'texts', (select jsonb_object_agg(t.language,
        jsonb_build_object('text', t.text, 'origin', t.origin)) from recommendation_texts t where t.recommendation = r.id and t.is_shown))
      from recommendations r join paragraphs p on p.id = r.paragraph left join documents d on d.id = r.document where r.id = ${id})
    when 'document' then (select jsonb_build_object('symbol', d.symbol, 'title', d.title, 'takenOn', d.adopted_on) from documents d where d.id = ${id})
    when 'measure' then (select jsonb_build_object('title', m.title, 'takenOn', m.taken_on) from measures m where m.id = ${id})
    when 'treatyAction' then (select jsonb_build_object('treaty', a.treaty, 'kind', a.kind, 'takenOn', a.taken_on, 'article', a.article)
      from treaty_actions a where a.id = ${id}) end`);

const reviewColumns = sql`v.id, v.source, v.key, v.run, v.row, v.subject_kind as "subjectKind", v.values, v.reason, v.state, v.subject_id as "subjectId",
  case v.subject_kind when 'treatyAction' then (select treaty from treaty_actions a where a.id = v.subject_id) end as parent,
  jsonb_build_object('id', v.candidate, 'score', round(v.score::numeric, 3)::float8, 'shown', ${shownOf('v.subject_kind', 'v.candidate')}) as candidate,
  (select jsonb_agg(jsonb_build_object('id', o.value ->> 'id', 'score', o.value -> 'score', 'shown', ${shownOf('v.subject_kind', "(o.value ->> 'id')")})
    order by o.ordinality) from jsonb_array_elements(v.others) with ordinality o) as others,
  ${instant('v.decided_at')} as "decidedAt", v.decided_by as "decidedBy", ${instant('v.created_at')} as "createdAt"`;

/** One page of reviews, those that wait longest first, and how many there are in all. */
export async function listReviews(
  db: Db,
  { state = ['open'], source }: ImportReviewQuery,
  page: Limits,
): Promise<{ rows: ReviewRow[]; total: number }> {
  const from = sql`from import_reviews v where ${allOf([anyOf('v.state', state), anyOf('v.source', source)])}`;
  return listPage<ReviewRow>(db, reviewColumns, from, sql`v.created_at, v.run, v.row, v.id`, page);
}

/** One review by its id. */
export async function findReview(db: Db, id: string): Promise<ReviewRow | undefined> {
  const [row] = await select<ReviewRow>(db, sql`select ${reviewColumns} from import_reviews v where v.id = ${id}`);
  return row;
}

const importedColumns = sql`x.source, x.key, x.subject_kind as "subjectKind", x.subject_id as "subjectId", ${parentOf} as parent, x.values, x.run, x.row,
  x.found_by as "foundBy", x.origins, x.vanished_in is not null as "isVanished",
  (select jsonb_object_agg(r.id, jsonb_build_object('id', r.id, 'fileName', r.file_name, 'fileHash', r.file_hash, 'mappingHash', r.mapping_hash,
      'importedAt', ${instant('r.started_at')})) from import_runs r
    where r.id = x.run or r.id in (select o.value ->> 'run' from jsonb_each(x.origins) o)) as runs`;

/** One page of what sources say of records, as far as who asks sees them, and how much there is in all. */
export async function listImported(
  db: Db,
  { record, source }: ImportedRecordQuery,
  page: Limits,
): Promise<{ rows: ImportedRow[]; total: number }> {
  const from = sql`from imported_records x where ${allOf([
    anyOf('x.subject_id', record),
    anyOf('x.source', source),
    sql`(x.subject_kind <> 'assessment' or ${isSeen})`,
  ])}`;
  return listPage<ImportedRow>(db, importedColumns, from, sql`x.source, x.key`, page);
}
