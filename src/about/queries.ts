import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';

/** How much is recorded of one organisation. */
export interface Coverage {
  /** Null for treaties that were made under none. */
  organisation: string | null;
  documents: number;
  recommendations: number;
  /** Recommendations of which every field was read in a source. */
  verified: number;
  treaties: number;
}

/** How much is recorded, by organisation, in the order of their list; organisations of which there is nothing are left out. */
export async function listCoverage(db: Db): Promise<Coverage[]> {
  return select<Coverage>(
    db,
    sql`with counted as (
          select b.organisation, count(*) as documents, 0 as recommendations, 0 as verified, 0 as treaties
            from documents d join bodies b on b.code = d.body group by 1
          union all
          select b.organisation, 0, count(*), count(*) filter (where r.verification = 'verified' and not r.field_verification @? '$.* ? (@ == "unverified")'), 0
            from recommendations r join bodies b on b.code = r.body group by 1
          union all select organisation, 0, 0, 0, count(*) from treaties group by 1)
        select c.organisation, sum(c.documents)::int as documents, sum(c.recommendations)::int as recommendations, sum(c.verified)::int as verified,
          sum(c.treaties)::int as treaties
        from counted c left join organisations o on o.code = c.organisation group by c.organisation, o.position order by o.position nulls last`,
  );
}
