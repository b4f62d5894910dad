import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Verification } from '../../db/schema/types.ts';
import { allOf, textArray } from '../http/sql.ts';
import type { Filters } from '../recommendations/filters.ts';
import { countStatement, type Extra, valuesOf, whereOf } from '../recommendations/queries.ts';
import type { GroupName } from './schemas.ts';

/** How many recommendations share the values of the dimensions counted by, and out of how many. */
interface Counted {
  codes: (string | null)[];
  count: number;
}

const groupValues = (name: GroupName): SQL =>
  name === 'year' ? sql`select id, left(adopted_on, 4) as code from recommendations` : valuesOf(name);

/** Counts recommendations by one or two dimensions; records without a value of one are counted under null. */
export async function countGroups(
  db: Db,
  groupBy: GroupName[],
  filters: Filters,
  extra?: Extra,
): Promise<{ groups: Counted[]; denominator: number }> {
  const codes = groupBy.map((_, at) => sql.raw(`v${at}.code`));
  const joins = groupBy.map((name, at) => sql`left join (${groupValues(name)}) ${sql.raw(`v${at}`)} on ${sql.raw(`v${at}.id`)} = r.id`);
  const [groups, [counted]] = await Promise.all([
    select<Counted>(
      db,
      sql`select jsonb_build_array(${sql.join(codes, sql`, `)}) as codes, count(distinct r.id)::int as count from recommendations r ${sql.join(joins, sql` `)}
          where ${whereOf(filters, extra)} group by ${sql.join(codes, sql`, `)} order by count desc, codes`,
    ),
    select<{ total: number }>(db, countStatement(filters, extra)),
  ]);
  return { groups, denominator: counted?.total ?? 0 };
}

/** How many recommendations had a status at the end of a day. */
export interface StatusOnDay {
  /** A Belgian day. */
  day: string;
  status: string;
  count: number;
}

/** What narrows a course over time: those filters whose past is kept. */
export type CourseFilters = Pick<Filters, 'body' | 'theme' | 'authority' | 'adoptedFrom' | 'adoptedTo'>;

const heldAt = (version: string): SQL => sql.raw(`${version}.written_from <= p.at and ${version}.written_to > p.at`);

/** The same conditions as those of the list, on what was true at each moment. */
function courseConditions({ body, theme, authority, adoptedFrom, adoptedTo }: CourseFilters): SQL {
  const authorities = textArray(authority ?? []);
  const bodies = textArray(body ?? []);
  return allOf([
    body && sql`r.body in (select code from bodies where code = any(${bodies}) or parent = any(${bodies}))`,
    theme &&
      sql`exists (select from history.tags t join concept_ancestors a on a.scheme = t.scheme and a.code = t.code
        where t.scheme = 'theme' and t.recommendation = r.id and a.ancestor = any(${textArray(theme)}) and ${heldAt('t')})`,
    authority &&
      sql`exists (select from history.recommendation_authorities ra where ra.recommendation = r.id and ${heldAt('ra')}
        and ra.authority = any(array(select a.id from authorities a where a.id = any(${authorities}) or a.parent = any(${authorities}))))`,
    adoptedFrom === undefined ? undefined : sql`r.adopted_last >= ${adoptedFrom}::date`,
    adoptedTo === undefined ? undefined : sql`r.adopted_first <= ${adoptedTo}::date`,
  ]);
}

/**
 * Counts what was published at the end of each of these Belgian days by the status that it had then, from the versions that the database
 * keeps: one statement for all days. A day on which nothing was published has no rows.
 */
export async function countStatusesOnDays(db: Db, days: string[], filters: CourseFilters): Promise<StatusOnDay[]> {
  return select<StatusOnDay>(
    db,
    sql`with p as materialized (
          select day, ((day + 1)::timestamp at time zone 'Europe/Brussels') - interval '1 microsecond' as at from unnest(${textArray(days)}::date[]) day)
        select p.day::text as day, coalesce(s.status, 'notAssessed') as status, count(*)::int as count
        from p join history.recommendations r on ${heldAt('r')} and r.published_at is not null and r.withdrawn_at is null
          and not exists (select from public.recommendations x where x.id = r.id and x.is_redacted)
        left join history.recommendation_standings s on s.recommendation = r.id and ${heldAt('s')}
        where ${courseConditions(filters)} group by p.day, status order by p.day, status`,
  );
}

/** The first Belgian day at whose end recommendations were published here; undefined where there are none. */
export async function findFirstDay(db: Db): Promise<string | undefined> {
  const [row] = await select<{ day: string | null }>(
    db,
    sql`select (min(written_from) at time zone 'Europe/Brussels')::date::text as day from history.recommendations
        where published_at is not null and withdrawn_at is null`,
  );
  return row?.day ?? undefined;
}

/** An act of Belgium under a treaty, as a timeline shows it. */
export interface ActOnLine {
  treaty: string;
  kind: string;
  takenOn: string | null;
  verification: Verification;
}

/** Belgium's acts under these treaties up to a day, oldest first; acts without a date come last. */
export async function listActsUnder(db: Db, treaties: string[], day: string): Promise<ActOnLine[]> {
  return select<ActOnLine>(
    db,
    sql`select a.treaty, a.kind, a.taken_on as "takenOn", coalesce(a.field_verification ->> 'takenOn', a.verification) as verification
        from treaty_actions a join treaty_action_kinds k on k.code = a.kind
        where a.treaty = any(${textArray(treaties)}) and (a.taken_on is null or partial_date_first(a.taken_on) <= ${day}::date)
        order by a.taken_on nulls last, k.position, a.article, a.id`,
  );
}
