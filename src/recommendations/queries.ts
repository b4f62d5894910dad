import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { allOf, instant, listKeys, textArray } from '../http/sql.ts';
import type { Named } from '../http/view.ts';
import { type DimensionName, dimensionOf } from './dimensions.ts';
import { conditionsOf, type Filters } from './filters.ts';
import { type FlagName, flags, isFlag } from './flags.ts';
import type { AddressedRow, RecommendationRow, RelatedRow, SummaryRow } from './rows.ts';
import type { FacetName, Sort } from './schemas.ts';

/** The columns of a summary, from `recommendations r`, `documents d` and `paragraphs p`. What is only read is made with `json`: a fifth quicker than `jsonb`. */
const summaryColumns = sql`
  r.id, r.document, d.symbol, d.title as "documentTitle", p.number as paragraph, p.is_numbered as "isNumbered", r.kind, r.body, r.treaty, r.urgency,
  r.follow_up as "followUp", r.upr_cycle as "uprCycle", r.upr_session as "uprSession", r.adopted_on as "adoptedOn", r.countries, r.version,
  r.verification, r.field_verification as "fieldVerification", d.verification as "documentVerification", d.field_verification as "documentFieldVerification",
  ${instant('r.modified_at')} as "modifiedAt",
  coalesce((select json_object_agg(t.language, json_build_object('text', t.text, 'origin', t.origin)) from recommendation_texts t where t.recommendation = r.id and t.is_shown), '{}') as texts,
  (select string_agg(t.scheme || ' ' || t.code, ',' order by t.scheme, t.code) from tags t where t.recommendation = r.id) as tags,
  (select string_agg(ra.authority, ',' order by ra.authority) from recommendation_authorities ra where ra.recommendation = r.id) as authorities,
  (select string_agg(rs.state, ',' order by rs.position) from recommending_states rs where rs.recommendation = r.id) as states,
  (select po.value from positions po where po.recommendation = r.id order by po.stated_on desc nulls last, po.id limit 1) as position,
  (select json_build_object('status', s.status, 'isRolledUp', s.is_rolled_up, 'isAssessed', s.is_assessed, 'addressed', s.addressed, 'assessed', s.assessed,
      'implemented', s.implemented, 'disagreement', s.disagreement) from recommendation_standings s where s.recommendation = r.id) as standing,
  (select string_agg(g.code, ',' order by g.code) from (
    select distinct on (g.scheme) g.scheme || ':' || g.grade as code from grades g where g.recommendation = r.id order by g.scheme, g.graded_on desc nulls last, g.id) g) as grades,
  ${flags.overdue.condition} as overdue`;

/** A summary as PostgreSQL gives it: codes joined by commas, which it writes and Node reads in a third of the time that JSON and arrays take. */
type JoinedRow<Row extends SummaryRow> = Omit<Row, Joined> & Record<Joined, string | null>;
type Joined = 'tags' | 'authorities' | 'states' | 'grades';

function splitCodes<Row extends SummaryRow>(row: JoinedRow<Row>): Row {
  const tags: Record<string, string[]> = {};
  for (const tag of codesIn(row.tags)) {
    const [scheme = '', code = ''] = tag.split(' ');
    tags[scheme] ??= [];
    tags[scheme].push(code);
  }
  return {
    ...row,
    tags,
    authorities: codesIn(row.authorities),
    states: codesIn(row.states),
    grades: codesIn(row.grades),
  } as unknown as Row;
}

const codesIn = (joined: string | null): string[] => (joined ? joined.split(',') : []);

const joined = sql.raw('join documents d on d.id = r.document join paragraphs p on p.id = r.paragraph');

/** Ties are broken the same way for every order, so that no record is met twice or missed while paging. */
const tieBreak = 'r.symbol_key, r.paragraph_sort, r.id';
const orders: Partial<Record<Sort, string>> = {
  adoptedOn: 'r.adopted_on',
  '-adoptedOn': 'r.adopted_on desc nulls last',
  modifiedAt: 'r.modified_at',
  '-modifiedAt': 'r.modified_at desc',
  symbol: 'r.symbol_key, r.paragraph_sort',
  '-symbol': 'r.symbol_key desc, r.paragraph_sort desc',
};
const orderBy = (sort: Sort[]): SQL => sql.raw([...sort.flatMap((key) => orders[key] ?? []), tieBreak].join(', '));

/** What narrows a result besides its filters: further conditions on `r`, or the ids that a search found. */
export type Extra = SQL[] | { ids: string[] };

/** The condition on `recommendations r` that filters and further restrictions come to. */
export const whereOf = (filters: Filters, extra: Extra = [], without?: DimensionName | FlagName): SQL =>
  allOf([...conditionsOf(filters, without), ...(Array.isArray(extra) ? extra : [sql`r.id = any(${textArray(extra.ids)})`])]);

/** The statement of one page of the list; exported so that a benchmark can send the very same one. */
export const listStatement = (filters: Filters, page: { sort: Sort[]; limit: number; offset: number }, extra?: Extra): SQL => sql`
  with page as materialized (
    select r.id from recommendations r where ${whereOf(filters, extra)} order by ${orderBy(page.sort)} limit ${page.limit} offset ${page.offset})
  select ${summaryColumns} from page join recommendations r on r.id = page.id ${joined} order by ${orderBy(page.sort)}`;

/** The statement of all records with what the list reads of each, in its order; for a benchmark, to compare files with. */
export const wholeStatement = (): SQL =>
  sql`select ${summaryColumns} from recommendations r ${joined} where true order by ${orderBy(['-adoptedOn'])}`;

/** The statement that counts what the list holds in all. */
export const countStatement = (filters: Filters, extra?: Extra): SQL =>
  sql`select count(*)::int as total from recommendations r where ${whereOf(filters, extra)}`;

/** One page of the recommendations that the filters leave, and how many there are in all. */
export async function listRecommendations(
  db: Db,
  filters: Filters,
  page: { sort: Sort[]; limit: number; offset: number },
  extra?: Extra,
): Promise<{ rows: SummaryRow[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    select<JoinedRow<SummaryRow>>(db, listStatement(filters, page, extra)),
    select<{ total: number }>(db, countStatement(filters, extra)),
  ]);
  return { rows: rows.map(splitCodes<SummaryRow>), total: counted?.total ?? 0 };
}

/** The ids of all recommendations that the filters leave, in their order: they are small, a hundred thousand take some 3 MB. */
export const listRecommendationIds = (db: Db, filters: Filters, sort: Sort[], extra?: Extra, most?: number): Promise<string[]> =>
  listKeys(db, 'r.id', sql`from recommendations r where ${whereOf(filters, extra)}`, orderBy(sort), most);

/** By whom these documents were issued and where, for their addresses at the organisations' own sites. */
export async function listDocumentAddresses(db: Db, documents: string[]): Promise<AddressedRow[]> {
  return select<AddressedRow>(
    db,
    sql`select d.id, d.type, d.court->>'formation' as formation, d.symbol, d.body, d.urls, b.organisation from documents d join bodies b on b.code = d.body
        where d.id = any(${textArray([...new Set(documents)])})`,
  );
}

/** The recommendations of these ids, in their order; ids that are gone are left out. */
export async function listRecommendationsById(db: Db, ids: string[]): Promise<SummaryRow[]> {
  if (ids.length === 0) return [];
  const rows = await select<JoinedRow<SummaryRow>>(
    db,
    sql`select ${summaryColumns} from unnest(${textArray(ids)}) with ordinality wanted (id, place)
        join recommendations r on r.id = wanted.id ${joined} order by wanted.place`,
  );
  return rows.map(splitCodes<SummaryRow>);
}

/** Draws records at random among those that the filters leave, the same ones for the same seed. */
export async function sampleRecommendations(
  db: Db,
  filters: Filters,
  sample: { size: number; seed: number },
  extra?: Extra,
): Promise<{ rows: SummaryRow[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    select<JoinedRow<SummaryRow>>(
      db,
      sql`with drawn as materialized (
            select r.id from recommendations r where ${whereOf(filters, extra)}
            order by md5(r.id || ${String(sample.seed)}::text), r.id limit ${sample.size})
          select ${summaryColumns} from drawn join recommendations r on r.id = drawn.id ${joined} order by md5(r.id || ${String(sample.seed)}::text), r.id`,
    ),
    select<{ total: number }>(db, countStatement(filters, extra)),
  ]);
  return { rows: rows.map(splitCodes<SummaryRow>), total: counted?.total ?? 0 };
}

const positionObject =
  sql.raw(`jsonb_build_object('id', po.id, 'value', po.value, 'note', po.note, 'statedOn', po.stated_on, 'sources', po.sources,
  'verification', po.verification, 'fieldVerification', po.field_verification,
  'document', case when pd.id is not null then jsonb_build_object('id', pd.id, 'symbol', pd.symbol) end) order by po.stated_on desc nulls last, po.id`);

/** What the other voices say of a recommendation, in brief: the last grade of each scale, the assessments that hold, how many contributions there are. */
const voicesColumns = sql.raw(`
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'scheme', g.scheme, 'axis', gs.axis, 'label', sg.label, 'symbol', sg.symbol, 'status', sg.mapped_status,
        'gradedOn', g.graded_on, 'verification', g.verification) order by gs.position)
      from (select distinct on (x.scheme) x.* from grades x where x.recommendation = r.id order by x.scheme, x.graded_on desc nulls last, x.id) g
        join grade_schemes gs on gs.code = g.scheme join scheme_grades sg on sg.scheme = g.scheme and sg.code = g.grade), '[]') as "lastGrades",
    coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'authority', a.authority, 'institution', a.institution, 'status', a.status, 'confidence', a.confidence,
        'evidenceUpTo', a.evidence_up_to, 'validFrom', to_char(a.valid_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by a.authority nulls first)
      from assessments a where a.recommendation = r.id and a.state = 'published'), '[]') as assessments,
    coalesce((select jsonb_agg(jsonb_build_object('voice', c.voice, 'count', c.count) order by c.voice)
      from (select voice, count(*) from contributions where recommendation = r.id and state = 'published' group by voice) c), '[]') as contributions`);

/** Everything about records, without the condition that says which. */
const details = sql`
  select ${summaryColumns}, r.sources, b.organisation, d.urls as "documentUrls",
    (select jsonb_build_object('id', v.id, 'title', v.title, 'verification', v.verification, 'fieldVerification', v.field_verification) from reviews v where v.id = d.review) as review,
    (select jsonb_agg(jsonb_build_object('language', t.language, 'origin', t.origin, 'text', t.text, 'isShown', t.is_shown) order by t.language, t.origin)
      from recommendation_texts t where t.recommendation = r.id) as "allTexts",
    coalesce((select jsonb_agg(jsonb_build_object('scheme', t.scheme, 'code', t.code, 'source', t.source, 'via', t.via, 'confidence', t.confidence) order by t.scheme, t.code)
      from tags t where t.recommendation = r.id), '[]') as "allTags",
    coalesce((select jsonb_agg(jsonb_build_object('treaty', a.treaty, 'article', a.article) order by a.treaty, a.article)
      from recommendation_articles a where a.recommendation = r.id), '[]') as articles,
    (select jsonb_build_object('paragraph', up.number,
        'id', (select pr.id from recommendations pr where pr.paragraph = up.id order by pr.kind limit 1),
        'parts', (select jsonb_agg(jsonb_build_object('id', o.id, 'paragraph', op.number) order by op.sort_key)
          from paragraphs op join recommendations o on o.paragraph = op.id where op.parent = up.id))
      from paragraphs up where up.id = p.parent) as parent,
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'titleOrigin', m.title_origin, 'verification', m.verification, 'fieldVerification', m.field_verification)
        order by m.taken_on, m.id)
      from measure_recommendations mr join measures m on m.id = mr.measure where mr.recommendation = r.id), '[]') as measures,
    coalesce((select jsonb_agg(${positionObject}) from positions po left join documents pd on pd.id = po.document where po.recommendation = r.id), '[]') as positions,
    ${voicesColumns}
  from recommendations r ${joined} join bodies b on b.code = r.body`;

/** The statement of one record; exported so that a benchmark can send the very same one. */
export const findStatement = (id: string): SQL => sql`${details} where r.id = ${id}`;

/** One recommendation with everything about it. */
export async function findRecommendation(db: Db, id: string): Promise<RecommendationRow | undefined> {
  const [row] = await select<JoinedRow<RecommendationRow>>(db, findStatement(id));
  return row && splitCodes<RecommendationRow>(row);
}

/** The recommendations whose ids come after one, in the order of their ids, each with everything about it. */
export async function listRecommendationDetails(db: Db, after: string, limit: number): Promise<RecommendationRow[]> {
  const ids = sql`array(select id from recommendations where id > ${after} order by id limit ${limit})`;
  const rows = await select<JoinedRow<RecommendationRow>>(db, sql`${details} where r.id = any(${ids}) order by r.id`);
  return rows.map(splitCodes<RecommendationRow>);
}

/** The recommendations of these ids with everything about them, in the order of their documents and paragraphs. */
export async function listWholeRecommendations(db: Db, ids: string[]): Promise<RecommendationRow[]> {
  const rows = await select<JoinedRow<RecommendationRow>>(
    db,
    sql`${details} where r.id = any(${textArray(ids)}) order by r.symbol_key, r.paragraph_sort, r.id`,
  );
  return rows.map(splitCodes<RecommendationRow>);
}

/** Whether a recommendation has this id. */
export async function recommendationExists(db: Db, id: string): Promise<boolean> {
  const rows = await select(db, sql`select from recommendations where id = ${id}`);
  return rows.length > 0;
}

/** The other parts of its paragraph, its own parts, the paragraph itself where that is a record, and confirmed repetitions. */
export async function listRelated(db: Db, recommendation: string): Promise<RelatedRow[]> {
  return select<RelatedRow>(
    db,
    sql`with self as (select r.id, r.paragraph, p.parent from recommendations r join paragraphs p on p.id = r.paragraph where r.id = ${recommendation}),
      related (relation, id) as (
        select 'parent', r.id from self join recommendations r on r.paragraph = self.parent
        union all select 'part', r.id from self join paragraphs p on p.parent = self.parent or p.parent = self.paragraph join recommendations r on r.paragraph = p.id where r.id <> self.id
        union all select 'earlier', l.earlier from self join lineage l on l.later = self.id where l.state = 'confirmed'
        union all select 'later', l.later from self join lineage l on l.earlier = self.id where l.state = 'confirmed')
      select x.relation, r.id, d.symbol, p.number as paragraph,
        (select json_object_agg(t.language, json_build_object('text', t.text, 'origin', t.origin))
          from recommendation_texts t where t.recommendation = r.id and t.is_shown) as texts,
        r.verification, r.field_verification as "fieldVerification"
      from related x join recommendations r on r.id = x.id ${joined}
      order by array_position(array['parent', 'part', 'earlier', 'later'], x.relation), r.symbol_key, r.paragraph_sort`,
  );
}

/** Rows `(id, code)` of anything that can be counted. */
export const valuesOf = (name: FacetName): SQL =>
  isFlag(name) ? sql`select r.id, (${flags[name].condition})::text as code from recommendations r` : dimensionOf(name).values;

/** Counts one dimension over what the filters leave, its own filter put aside; `code` is null for records without a value. */
export async function countFacet(
  db: Db,
  filters: Filters,
  name: FacetName,
  extra?: Extra,
): Promise<{ code: string | null; count: number }[]> {
  return select(
    db,
    sql`select v.code, count(distinct r.id)::int as count from recommendations r left join (${valuesOf(name)}) v on v.id = r.id
        where ${whereOf(filters, extra, name)} group by v.code order by count desc, v.code`,
  );
}

/** The measures that answer a recommendation, oldest first. */
export async function listMeasuresOf(db: Db, recommendation: string): Promise<Named[]> {
  return select(
    db,
    sql`select m.id, m.title, m.title_origin as "titleOrigin", m.verification, m.field_verification as "fieldVerification"
        from measure_recommendations mr join measures m on m.id = mr.measure where mr.recommendation = ${recommendation} order by m.taken_on, m.id`,
  );
}
