import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { LocalizedText, Source } from '../../db/schema/types.ts';
import { instant } from '../http/sql.ts';
import type { Verified } from '../http/view.ts';

/** A grade with what its scale says of it. */
export interface GradeRow extends Verified {
  id: string;
  recommendation: string;
  scheme: string;
  validFrom: string | null;
  validTo: string | null;
  axis: string;
  grade: string;
  symbol: string | null;
  label: LocalizedText;
  mappedStatus: string;
  document: (Verified & { id: string; symbol: string | null; title: LocalizedText }) | null;
  paragraph: string | null;
  gradedOn: string | null;
  note: LocalizedText | null;
  modifiedAt: string;
  version: number;
  sources: Source[];
}

const gradesWhere = (condition: SQL): SQL => sql`
  select g.id, g.recommendation, g.scheme, s.valid_from as "validFrom", s.valid_to as "validTo", s.axis, g.grade, x.symbol, x.label, x.mapped_status as "mappedStatus",
    g.paragraph, g.graded_on as "gradedOn", g.note, g.version, ${instant('g.modified_at')} as "modifiedAt", g.sources, g.verification, g.field_verification as "fieldVerification",
    case when d.id is not null then jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title, 'verification', d.verification, 'fieldVerification', d.field_verification) end as document
  from recommendations r join grades g on g.recommendation = r.id join grade_schemes s on s.code = g.scheme
    join scheme_grades x on x.scheme = g.scheme and x.code = g.grade left join documents d on d.id = g.document
  where ${condition} order by g.graded_on desc nulls last, g.id`;

/** What bodies later said of progress on a recommendation, newest first. */
export async function listGrades(db: Db, recommendation: string): Promise<GradeRow[]> {
  return select<GradeRow>(db, gradesWhere(sql`r.id = ${recommendation}`));
}

/** One grade of a recommendation. */
export async function findGrade(db: Db, recommendation: string, id: string): Promise<GradeRow | undefined> {
  const [row] = await select<GradeRow>(db, gradesWhere(sql`r.id = ${recommendation} and g.id = ${id}`));
  return row;
}
