import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { isOwnedBy } from '../../access/actors.ts';
import { listAssessments } from '../../assessments/queries.ts';
import type { AssessmentRow } from '../../assessments/rows.ts';
import { listRecommendationsById } from '../../recommendations/queries.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import type { StaffHere } from '../../web/staff.tsx';

/** A recommendation whose implementation is followed. */
export interface Followed {
  summary: SummaryRow;
  institutions: string[];
  isPublic: boolean;
  /** Those that hold, and those of the own institution in the making. */
  assessments: AssessmentRow[];
}

/** Finds a recommendation with its assessments; undefined where the reader sees none of that id. */
export async function findFollowed(db: Db, id: string): Promise<Followed | undefined> {
  const [summary] = await listRecommendationsById(db, [id]);
  const [standing] = await select<Pick<Followed, 'institutions' | 'isPublic'>>(
    db,
    sql`select institutions, published_at is not null as "isPublic" from recommendations where id = ${id}`,
  );
  return summary && standing && { summary, ...standing, assessments: await listAssessments(db, id) };
}

/** Whether the institution of who looks may assess it. */
export const isAssessedBy = (here: StaffHere, { institutions }: Pick<Followed, 'institutions'>): boolean =>
  here.actor.institution !== null && isOwnedBy(here.actor, institutions);

/** What holds of the same subject: of the whole, or of one authority. */
export const holdingFor = ({ assessments }: Followed, authority: string | null): AssessmentRow | undefined =>
  assessments.find((one) => one.state === 'published' && one.authority === authority);
