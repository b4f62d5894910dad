import type { AssessmentRow } from '../../assessments/rows.ts';
import { formatInstant } from '../../i18n/numbers.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { labelOf } from '../../recommendations/pages/label.ts';
import { SelectField } from '../../web/components/form.tsx';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { Comparison } from './comparison.tsx';
import { boardPath, crumbsTo, subjectOf } from './places.ts';
import type { Followed } from './queries.ts';

/** Writes two assessments of the same subject as what changes from one to the other. */
export function compareContent(
  here: StaffHere,
  { followed, from, to, others }: { followed: Followed; from: AssessmentRow; to: AssessmentRow; others: AssessmentRow[] },
): PageContent {
  const words = assessmentWords[here.language];
  const { summary } = followed;
  const title = words.compareTitle(labelOf(summary));
  const options = [from, to, ...others]
    .filter((one, at, all) => one.authority === from.authority && all.findIndex(({ id }) => id === one.id) === at)
    .sort((one, other) => (dayOf(one) < dayOf(other) ? 1 : -1))
    .map((one) => ({
      value: one.id,
      text: [
        formatInstant(here.language, dayOf(one)),
        here.nameOf('statuses', one.status).text,
        words.states[one.state] ?? one.state,
        here.nameOf('authorities', one.institution).text,
      ].join(', '),
    }));
  return {
    title,
    crumbs: crumbsTo(here, followed, title),
    body: (
      <>
        <p class="label">{subjectOf(here, from.authority)}</p>
        <form method="get" action={here.link(`${boardPath(summary.id)}/compare`)} class="compare-choice">
          <SelectField name="from" label={words.from} value={from.id} options={options} />
          <SelectField name="to" label={words.to} value={to.id} options={options} />
          <p>
            <button type="submit" class="button-quiet">
              {words.show}
            </button>
          </p>
        </form>
        <Comparison here={here} from={from} to={to} />
      </>
    ),
  };
}

const dayOf = ({ validFrom, modifiedAt }: AssessmentRow): string => validFrom ?? modifiedAt;
