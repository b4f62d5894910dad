import type { z } from 'zod';
import { codeReference, hrefOf, localize, provenanceOf, recordReference, type View } from '../http/view.ts';
import type { GradeRow } from './queries.ts';
import type { Grade } from './schemas.ts';

/** Writes a grade with what its scale says of it. */
export function toGrade(row: GradeRow, view: View): z.output<typeof Grade> {
  return {
    id: row.id,
    href: hrefOf(view, 'recommendations', row.recommendation, 'grades', row.id),
    recommendation: { id: row.recommendation, href: hrefOf(view, 'recommendations', row.recommendation) },
    scheme: {
      ...codeReference(view, 'gradeSchemes', row.scheme),
      validFrom: row.validFrom ?? undefined,
      validTo: row.validTo ?? undefined,
    },
    axis: row.axis,
    grade: row.grade,
    symbol: row.symbol ?? undefined,
    label: localize(view, row.label),
    mappedStatus: codeReference(view, 'statuses', row.mappedStatus),
    document: row.document ? recordReference(view, 'documents', row.document) : undefined,
    paragraph: row.paragraph ?? undefined,
    gradedOn: row.gradedOn ?? undefined,
    note: localize(view, row.note),
    modifiedAt: row.modifiedAt,
    version: row.version,
    ...provenanceOf(row),
  } as z.output<typeof Grade>;
}
