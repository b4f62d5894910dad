import { formatNumber } from '../../i18n/numbers.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import { SelectField } from '../../web/components/form.tsx';
import { DataTable, Pagination } from '../../web/components/layout.tsx';
import { Badge } from '../../web/components/status.tsx';
import { InstantText } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { contributionPath } from './content.tsx';
import { nameOf } from './pieces.tsx';
import type { ListedContribution } from './queries.ts';

/** Where a contribution may stand, in the order in which it is offered. */
export const contributionStates = ['submitted', 'published', 'refused', 'withdrawn'] as const;

/** Writes the list of contributions: for moderators those that are to be decided on first, for a contributor the own ones. */
export function contributionList(
  here: StaffHere,
  {
    rows,
    total,
    state,
    page,
    pageSize,
  }: { rows: ListedContribution[]; total: number; state: string | undefined; page: number; pageSize: number },
): PageContent {
  const words = voiceWords[here.language];
  const moderates = here.can('contributions.moderate');
  return {
    title: words.contributions,
    crumbs: [{ title: words.contributions }],
    body: (
      <>
        <p class="lead">{moderates ? words.contributionsNote : words.ownNote}</p>
        {here.can('contributions.submit') && (
          <p>
            <a class="button" href={here.link('/staff/contributions/new')}>
              {words.newContribution}
            </a>
          </p>
        )}
        <form method="get" action={here.link('/staff/contributions')} class="choose">
          <SelectField
            name="state"
            label={words.state}
            empty={words.anyState}
            value={state}
            options={contributionStates.map((state) => ({ value: state, text: words.states[state] ?? state }))}
          />
          <button type="submit">{words.show}</button>
        </form>
        {rows.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <DataTable
            caption={`${words.contributions}: ${formatNumber(here.language, total)}`}
            head={[words.about, words.from, words.state, words.sentOn]}
            rows={rows.map((row) => [
              <a href={here.link(contributionPath(row))}>{nameOf(row)}</a>,
              `${row.contributor} (${words.voices[row.voice] ?? row.voice})`,
              <Badge tone={row.state === 'submitted' ? 'strong' : 'quiet'}>{words.states[row.state] ?? row.state}</Badge>,
              <InstantText here={here} instant={row.submittedAt} />,
            ])}
          />
        )}
        <Pagination here={here} page={page} pageSize={pageSize} total={total} />
      </>
    ),
  };
}
