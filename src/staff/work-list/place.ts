import type { WorkItemRow } from '../../work-items/queries.ts';

const at = (...segments: string[]): string => `/${segments.map(encodeURIComponent).join('/')}`;

/** The pages in which records of a kind are written. */
const forms: Record<string, string> = {
  deadline: 'deadlines',
  document: 'documents',
  measure: 'measures',
  recommendation: 'recommendations',
  treatyAction: 'treatyActions',
};

/** Where a piece of work is done, below the language. */
export function placeOf({
  kind,
  subjectKind,
  id,
  parent,
  detail,
}: Pick<WorkItemRow, 'kind' | 'subjectKind' | 'id' | 'parent' | 'detail'>): string {
  const recommendation = parent ?? '';
  if (kind === 'brokenLink') return subjectKind === 'measure' ? at('measures', id) : at('recommendations', recommendation);
  // What is old is written anew, beside all that is said of it.
  if (kind === 'staleAssessment') return at('staff', 'recommendations', recommendation, 'assessments');
  if (subjectKind === 'assessment') return at('staff', 'recommendations', recommendation, 'assessments', id);
  if (subjectKind === 'contribution') return at('staff', 'recommendations', recommendation, 'contributions', id);
  if (subjectKind === 'proposedAssessment') return at('staff', 'proposals', id);
  if (subjectKind === 'lineage') return at('staff', 'lineage', `${detail['earlier']}-${detail['later']}`);
  return at('staff', forms[subjectKind] ?? '', id);
}
