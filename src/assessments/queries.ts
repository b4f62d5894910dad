import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { allOf, anyOf, evidenceOf, instant } from '../http/sql.ts';
import type { AssessmentRow } from './rows.ts';

const columns = sql`a.id, a.recommendation, a.authority, a.institution, a.status, a.confidence, a.evidence_up_to::text as "evidenceUpTo",
  a.methodology_version as "methodologyVersion", a.state, ${instant('a.valid_from')} as "validFrom", ${instant('a.valid_to')} as "validTo",
  a.published_by_institution as "publishedByInstitution", a.published_by_role as "publishedByRole", a.reason, a.remark, a.proposal,
  ${instant('a.modified_at')} as "modifiedAt", a.version,
  coalesce((select jsonb_object_agg(x.language, jsonb_build_object('text', x.text, 'origin', x.origin)) from assessment_rationales x where x.assessment = a.id), '{}') as rationale,
  ${evidenceOf('assessment', 'a.id')} as evidence`;

/** The assessments of a recommendation that hold, and for its institution those in the making: of the whole first, then by authority. */
export async function listAssessments(db: Db, recommendation: string, authorities?: string[]): Promise<AssessmentRow[]> {
  return select<AssessmentRow>(
    db,
    sql`select ${columns} from assessments a left join authorities u on u.id = a.authority
        where a.recommendation = ${recommendation} and a.state <> 'superseded' and ${allOf([anyOf('a.authority', authorities)])}
        order by a.authority is not null, u.position, a.authority, a.state = 'published' desc, a.modified_at desc, a.id`,
  );
}

/** The assessments of a recommendation that were published, those that hold and those that were superseded: the newest first. */
export async function listPublishedAssessments(db: Db, recommendation: string): Promise<AssessmentRow[]> {
  return select<AssessmentRow>(
    db,
    sql`select ${columns} from assessments a where a.recommendation = ${recommendation} and a.state in ('published', 'superseded')
        order by a.valid_from desc, a.id`,
  );
}

/** One assessment of a recommendation, whatever its state, as far as it may be seen. */
export async function findAssessment(db: Db, recommendation: string, id: string): Promise<AssessmentRow | undefined> {
  const [row] = await select<AssessmentRow>(
    db,
    sql`select ${columns} from assessments a where a.recommendation = ${recommendation} and a.id = ${id}`,
  );
  return row;
}

/** When and why a published assessment was withdrawn; undefined where none of that id was. */
export async function findWithdrawnAssessment(
  whole: Db,
  recommendation: string,
  id: string,
): Promise<{ withdrawnAt: string; reason: string | null; version: number } | undefined> {
  const [row] = await select<{ withdrawnAt: string; reason: string | null; version: number }>(
    whole,
    sql`select ${instant('valid_to')} as "withdrawnAt", remark as reason, version from assessments
        where recommendation = ${recommendation} and id = ${id} and state = 'withdrawn'`,
  );
  return row;
}
