import type { AssessmentRow } from '../../assessments/rows.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { labelOf } from '../../recommendations/pages/label.ts';
import type { Crumb } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import type { Followed } from './queries.ts';

/** Where the assessments of a recommendation are, below the language. */
export const boardPath = (recommendation: string): string => `/staff/recommendations/${encodeURIComponent(recommendation)}/assessments`;

/** Where one assessment is, below the language. */
export const onePath = ({ recommendation, id }: Pick<AssessmentRow, 'recommendation' | 'id'>): string =>
  `${boardPath(recommendation)}/${encodeURIComponent(id)}`;

/** Of what an assessment is: an authority by its name, or the recommendation as a whole. */
export const subjectOf = (here: StaffHere, authority: string | null): string =>
  authority === null ? recommendationWords[here.language].wholeRecommendation : here.nameOf('authorities', authority).text;

/** The way to a page about one assessment. */
export const crumbsTo = (here: StaffHere, { summary }: Followed, title?: string): Crumb[] => {
  const board = { title: assessmentWords[here.language].boardTitle(labelOf(summary)) };
  const staff = { title: assessmentWords[here.language].staff, path: '/staff' };
  return title === undefined ? [staff, board] : [staff, { ...board, path: boardPath(summary.id) }, { title }];
};
