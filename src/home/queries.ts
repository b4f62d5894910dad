import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';

/** How many records of a code there are. */
interface Counted {
  code: string;
  count: number;
}

/** The counts of the home page. */
export interface StateOfPlay {
  /** Recommendations by status; statuses that none has are left out. */
  statuses: Counted[];
  /** Recommendations by the body that made them, most first. */
  bodies: Counted[];
  /** The governments that stand below no other, in the order of their list: at most nine. */
  governments: string[];
  /** All recommendations. */
  recommendations: number;
  /** Recommendations that the body chose for its follow-up procedure. */
  followUp: number;
  /** Deadlines that are open as far as is known. */
  openDeadlines: number;
  /** Those of them whose last possible day is past. */
  pastDeadlines: number;
}

/** Counts what is public now, in one statement; `day` is the Belgian day. */
export async function findStateOfPlay(db: Db, day: string): Promise<StateOfPlay> {
  const [row] = await select<StateOfPlay>(
    db,
    sql`with counted as materialized (
          select coalesce(s.status, 'notAssessed') as status, r.body, r.follow_up, count(*)::int as count
          from recommendations r left join recommendation_standings s on s.recommendation = r.id group by 1, 2, 3)
        select
          coalesce((select jsonb_agg(jsonb_build_object('code', status, 'count', count) order by status) from (select status, sum(count) as count from counted group by status) x), '[]') as statuses,
          coalesce((select jsonb_agg(jsonb_build_object('code', body, 'count', count) order by count desc, body) from (select body, sum(count) as count from counted group by body) x), '[]') as bodies,
          array(select id from authorities where type = 'government' and parent is null order by position, id limit 9) as governments,
          coalesce((select sum(count) from counted), 0)::int as recommendations,
          coalesce((select sum(count) from counted where follow_up), 0)::int as "followUp",
          (select count(*)::int from deadlines l where l.state = 'open') as "openDeadlines",
          (select count(*)::int from deadlines l where l.state = 'open' and partial_date_last(l.due_on) < ${day}::date) as "pastDeadlines"`,
  );
  return row as StateOfPlay;
}
