import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
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
