import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';

/** A list of strings as one parameter. */
export const textArray = (values: string[]): SQL => sql`${sql.param(values)}::text[]`;

/** Conditions joined by AND; none is no restriction. */
export const allOf = (conditions: (SQL | undefined)[]): SQL => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 0 ? sql.join(given, sql` and `) : sql`true`;
};

/** A column equal to one of several values; undefined where none was asked for. */
export const anyOf = (column: string, values: string[] | undefined): SQL | undefined =>
  values ? sql`${sql.raw(column)} = any(${textArray(values)})` : undefined;

/** A column that holds a body of these codes, or one below them; undefined where none was asked for. */
export const bodyIn = (column: string, codes: string[] | undefined): SQL | undefined =>
  codes && sql`${sql.raw(column)} in (select code from bodies where code = any(${textArray(codes)}) or parent = any(${textArray(codes)}))`;

/** A column that holds a body of one of these organisations; undefined where none was asked for. */
export const bodyOfOrganisation = (column: string, codes: string[] | undefined): SQL | undefined =>
  codes && sql`${sql.raw(column)} in (select code from bodies where organisation = any(${textArray(codes)}))`;

/** A date of uncertain precision that may fall in a range of days, both included. */
export const inRange = (column: string, from: string | undefined, to: string | undefined): SQL[] => [
  ...(from ? [sql`partial_date_last(${sql.raw(column)}) >= ${from}::date`] : []),
  ...(to ? [sql`partial_date_first(${sql.raw(column)}) <= ${to}::date`] : []),
];

/** An instant as RFC 3339 in UTC, to the millisecond. */
export const instant = (column: string): SQL => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The same to the microsecond, which tells one write from the next. */
export const exactInstant = (column: string): SQL => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);

/** The last microsecond of a day in Brussels. */
export const endOfDay = (day: string): SQL =>
  sql`((${day}::date + 1)::timestamp at time zone 'Europe/Brussels' - interval '1 microsecond')`;

/** The order of a list from the keys asked for and the ties that make it total. */
export const orderOf = (keys: string[] | undefined, columns: Record<string, string>, ties: string): SQL => {
  const asked = (keys ?? []).map((key) => {
    const column = columns[key.replace(/^-/, '')] ?? ties;
    return key.startsWith('-') ? `${column} desc nulls last` : `${column} nulls last`;
  });
  return sql.raw([...asked, ties].join(', '));
};

/** The evidence of a record, as JSON, in the order of its strength. */
export const evidenceOf = (column: 'assessment' | 'contribution', id: string): SQL =>
  sql.raw(`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'tier', e.tier, 'title', e.title, 'url', e.url, 'publishedOn', e.published_on,
      'linkHealth', e.link_health, 'linkCheckedAt', to_char(e.link_checked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by t.position, e.id)
    from evidence e join evidence_tiers t on t.code = e.tier where e.${column} = ${id}), '[]')`);

/** The keys of everything that a query gives from `from` on, in a total order: they are small, a hundred thousand take some 3 MB. */
export async function listKeys(db: Db, key: string, from: SQL, order: SQL, most?: number): Promise<string[]> {
  const limit = most === undefined ? sql`` : sql` limit ${most}`;
  const rows = await select<{ key: string }>(db, sql`select ${sql.raw(key)} as key ${from} order by ${order}${limit}`);
  return rows.map((row) => row.key);
}

/** Keys as rows `wanted (key, place)`, for reading records in their order. */
export const wantedRows = (keys: string[]): SQL => sql`unnest(${textArray(keys)}) with ordinality wanted (key, place)`;

/** How many rows of a list are asked for, and how many before them are left out. */
export type Limits = { limit: number; offset: number };

/** One page of what a query gives from `from` on, in a total order, with how many there are. */
export async function listPage<Row>(
  db: Db,
  columns: SQL,
  from: SQL,
  order: SQL,
  { limit, offset }: Limits,
): Promise<{ rows: Row[]; total: number }> {
  const [rows, [counted]] = await Promise.all([
    select<Row>(db, sql`select ${columns} ${from} order by ${order} limit ${limit} offset ${offset}`),
    select<{ total: number }>(db, sql`select count(*)::int as total ${from}`),
  ]);
  return { rows, total: counted?.total ?? 0 };
}
