import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText } from '../../db/schema/types.ts';
import { textArray } from '../http/sql.ts';
import type { Verified } from '../http/view.ts';
import { treatiesAskedOf } from './asking.ts';

/** A reservation or interpretative declaration that still limits what Belgium took on. */
export interface OpenReservationRow extends Verified {
  id: string;
  treaty: string;
  kind: string;
  takenOn: string | null;
  asOf: string | null;
  article: string | null;
  note: LocalizedText | null;
}

const articles = (column: string): SQL => sql.raw(`regexp_split_to_array(trim(${column}), '\\s*[,;]\\s*')`);
/** Also for who sees every row: what was withdrawn, or is in preparation, limits and lifts nothing. */
const isPublic = (act: string): SQL => sql.raw(`${act}.published_at is not null and ${act}.withdrawn_at is null`);
const day = (act: string): string => `coalesce(${act}.taken_on, ${act}.as_of)`;

/**
 * The limiting acts that nothing has lifted since. One is lifted by a withdrawal, not before it, that names all its articles; or by one that
 * names no article and is dated later. A withdrawal without article and date says that something was lifted and not what: it lifts nothing.
 */
const openActs = (on: SQL, where: SQL): SQL => sql`
  select a.id, a.treaty, a.kind, a.taken_on as "takenOn", a.as_of as "asOf", a.article, a.note, a.verification, a.field_verification as "fieldVerification"
  from treaty_actions a join treaty_action_kinds k on k.code = a.kind and k.effect = 'limits'
  where ${where} and ${isPublic('a')} and partial_date_last(${sql.raw(day('a'))}) <= ${on}
    and not exists (select from treaty_actions l join treaty_action_kinds lk on lk.code = l.kind and lk.effect = 'lifts'
      where l.treaty = a.treaty and ${isPublic('l')} and partial_date_last(${sql.raw(day('l'))}) <= ${on}
        and (case when l.article is not null and a.article is not null then ${articles('a.article')} <@ ${articles('l.article')}
              and partial_date_last(${sql.raw(day('l'))}) >= partial_date_first(${sql.raw(day('a'))})
            else l.article is null and partial_date_first(l.taken_on) > partial_date_last(${sql.raw(day('a'))}) end))
  order by a.treaty, a.taken_on nulls last, a.article nulls first, a.id`;

/** Belgium's reservations and interpretative declarations under a treaty that were not lifted by a day. */
export async function listOpenReservationsUnder(db: Db, treaty: string, on: string): Promise<OpenReservationRow[]> {
  return select<OpenReservationRow>(db, openActs(sql`${on}::date`, sql`a.treaty = ${treaty}`));
}

/** How many reservations and interpretative declarations were not lifted by a day, by treaty; those without any are left out. */
export async function countOpenReservations(db: Db, on: string): Promise<Map<string, number>> {
  const counts = await select<{ treaty: string; count: number }>(
    db,
    sql`select treaty, count(*)::int as count from (${openActs(sql`${on}::date`, sql`true`)}) open group by treaty`,
  );
  return new Map(counts.map(({ treaty, count }) => [treaty, count]));
}

/**
 * The reservations open today under the treaties whose reservations a public recommendation asks to withdraw; none where it asks for none.
 * With the eyes of a past day, those open then.
 */
export async function listOpenReservations(db: Db, recommendation: string): Promise<OpenReservationRow[]> {
  const treaties = await treatiesAskedOf(db, recommendation, 'withdrawReservations');
  if (treaties.length === 0) return [];
  return select<OpenReservationRow>(db, openActs(sql`belgian_day()`, sql`a.treaty = any(${textArray(treaties)})`));
}
