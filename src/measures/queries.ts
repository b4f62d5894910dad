import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText, Source } from '../../db/schema/types.ts';
import { allOf, anyOf, inRange, instant, listKeys, orderOf, textArray, wantedRows } from '../http/sql.ts';
import type { Named, Verified } from '../http/view.ts';
import type { MeasureQuery } from './schemas.ts';

/** A measure as the list reads it. */
export interface MeasureRow extends Verified {
  id: string;
  title: LocalizedText;
  titleOrigin: string;
  description: LocalizedText;
  kind: string;
  takenOn: string | null;
  endedOn: string | null;
  authorities: string[];
  levels: string[];
  themes: string[];
  recommendationsCount: number;
  modifiedAt: string;
  version: number;
}

/** A measure with what only its own page shows. */
export interface MeasureDetailsRow extends MeasureRow {
  recommendations: (Verified & { id: string; symbol: string | null; paragraph: string })[];
  documents: (Named & { paragraphs: string[] })[];
  treaties: string[];
  bodies: string[];
  note: LocalizedText | null;
  sources: Source[];
}

const columns = sql`m.id, m.title, m.title_origin as "titleOrigin", m.description, m.kind, m.taken_on as "takenOn", m.ended_on as "endedOn",
  m.verification, m.field_verification as "fieldVerification", m.version,
  ${instant('m.modified_at')} as "modifiedAt",
  array(select x.authority from measure_authorities x where x.measure = m.id order by x.authority) as authorities,
  array(select x.level from measure_levels x join government_levels g on g.code = x.level where x.measure = m.id order by g.position) as levels,
  array(select x.code from measure_themes x where x.measure = m.id order by x.code) as themes,
  (select count(*)::int from measure_recommendations x where x.measure = m.id) as "recommendationsCount"`;

/** What narrows and orders the measures. */
export type MeasureFilters = Partial<MeasureQuery>;

const conditionsOf = (query: MeasureFilters): SQL =>
  allOf([
    anyOf('m.kind', query.kind),
    query.authority &&
      sql`m.id in (select x.measure from measure_authorities x join authorities a on a.id = x.authority where a.id = any(${textArray(query.authority)}) or a.parent = any(${textArray(query.authority)}))`,
    query.governmentLevel && sql`m.id in (select measure from measure_levels where level = any(${textArray(query.governmentLevel)}))`,
    query.theme &&
      sql`m.id in (select x.measure from measure_themes x join concept_ancestors c on c.scheme = x.scheme and c.code = x.code where c.ancestor = any(${textArray(query.theme)}))`,
    query.treaty && sql`m.id in (select measure from measure_treaties where treaty = any(${textArray(query.treaty)}))`,
    query.body && sql`m.id in (select measure from measure_bodies where body = any(${textArray(query.body)}))`,
    query.recommendation &&
      sql`m.id in (select measure from measure_recommendations where recommendation = any(${textArray(query.recommendation)}))`,
    query.document && sql`m.id in (select measure from measure_documents where document = any(${textArray(query.document)}))`,
    ...inRange('m.taken_on', query.takenFrom, query.takenTo),
    query.modifiedSince ? sql`m.modified_at >= ${query.modifiedSince}::timestamptz` : undefined,
  ]);

const fromOf = (query: MeasureFilters): SQL => sql`from measures m where ${conditionsOf(query)}`;
const orderFor = (query: MeasureFilters): SQL =>
  orderOf(query.sort ?? ['-takenOn'], { takenOn: 'm.taken_on', modifiedAt: 'm.modified_at' }, 'm.id');

/** One page of the measures that the filters leave, and how many there are in all. */
export async function listMeasures(
  db: Db,
  query: MeasureQuery,
  page: { limit: number; offset: number },
): Promise<{ rows: MeasureRow[]; total: number }> {
  const [from, order] = [fromOf(query), orderFor(query)];
  const [rows, [counted]] = await Promise.all([
    select<MeasureRow>(db, sql`select ${columns} ${from} order by ${order} limit ${page.limit} offset ${page.offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

/** The ids of all measures that the filters leave, in their order. */
export const listMeasureIds = (db: Db, query: MeasureFilters, most?: number): Promise<string[]> =>
  listKeys(db, 'm.id', fromOf(query), orderFor(query), most);

/** The measures of these ids, in their order. */
export async function listMeasuresById(db: Db, ids: string[]): Promise<MeasureRow[]> {
  return select<MeasureRow>(db, sql`select ${columns} from ${wantedRows(ids)} join measures m on m.id = wanted.key order by wanted.place`);
}

/** One measure with everything it relates to. */
export async function findMeasure(db: Db, id: string): Promise<MeasureDetailsRow | undefined> {
  const [row] = await select<MeasureDetailsRow>(
    db,
    sql`select ${columns}, m.note, m.sources,
          coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'symbol', d.symbol, 'paragraph', p.number, 'verification', r.verification, 'fieldVerification', r.field_verification)
            order by r.symbol_key, r.paragraph_sort)
            from measure_recommendations x join recommendations r on r.id = x.recommendation join documents d on d.id = r.document join paragraphs p on p.id = r.paragraph
            where x.measure = m.id), '[]') as recommendations,
          coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title, 'paragraphs', x.paragraphs, 'verification', d.verification, 'fieldVerification', d.field_verification)
            order by d.symbol_key, d.id)
            from measure_documents x join documents d on d.id = x.document where x.measure = m.id), '[]') as documents,
          array(select x.treaty from measure_treaties x where x.measure = m.id order by x.treaty) as treaties,
          array(select x.body from measure_bodies x where x.measure = m.id order by x.body) as bodies
        from measures m where m.id = ${id}`,
  );
  return row;
}
