import { roles } from '../../../db/schema/accounts.ts';
import type { UserRow } from '../../accounts/queries.ts';
import type { UserQuery } from '../../accounts/schemas.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { accountWords } from '../../i18n/staff-accounts/index.ts';
import { SelectField } from '../../web/components/form.tsx';
import { DataTable, Pagination } from '../../web/components/layout.tsx';
import { InstantText } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { institutionsOf } from '../records/steps.tsx';

/** What a user is called on pages: the name, or that it was erased. */
export const nameOfUser = (here: StaffHere, { name, id }: Pick<UserRow, 'name' | 'id'>): string =>
  name ?? `${accountWords[here.language].erasedUser} ${id}`;

/** Whether an account can be used, in a word. */
export const stateOfUser = (here: StaffHere, { erasedAt, disabledAt }: Pick<UserRow, 'erasedAt' | 'disabledAt'>): string => {
  const words = accountWords[here.language];
  return erasedAt ? words.erased : disabledAt ? words.disabled : words.active;
};

/** What roles are called, one after the other. */
export const namesOfRoles = (here: StaffHere, of: string[]): string =>
  of.map((role) => recommendationWords[here.language].roles[role] ?? role).join(', ');

/** The page with all users. */
export function userListContent(here: StaffHere, query: UserQuery, { rows, total }: { rows: UserRow[]; total: number }): PageContent {
  const words = accountWords[here.language];
  const { roles: roleNames } = recommendationWords[here.language];
  const flag = query.isDisabled === undefined ? '' : String(query.isDisabled);
  return {
    title: words.users,
    crumbs: [{ title: words.users }],
    body: (
      <>
        <p>
          <a class="button" href={here.link('/staff/users/new')}>
            {words.newUser}
          </a>
        </p>
        <form method="get" action={here.link('/staff/users')} class="account-filters">
          <SelectField
            name="role"
            label={words.fields.roles}
            empty={words.all}
            value={query.role?.[0]}
            options={roles.map((value) => ({ value, text: roleNames[value] ?? value }))}
          />
          <SelectField
            name="institution"
            label={words.fields.institution}
            empty={words.all}
            value={query.institution?.[0]}
            options={institutionsOf(here)}
          />
          <SelectField
            name="isDisabled"
            label={words.state}
            empty={words.all}
            value={flag}
            options={[
              { value: 'false', text: words.active },
              { value: 'true', text: words.disabled },
            ]}
          />
          <button type="submit">{words.filter}</button>
        </form>
        {rows.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <DataTable
            caption={words.usersFound(total)}
            head={[words.fields.name, words.fields.email, words.fields.roles, words.fields.institution, words.state, words.since]}
            rows={rows.map((row) => [
              <a href={here.link(`/staff/users/${row.id}`)}>{nameOfUser(here, row)}</a>,
              row.email ?? '–',
              namesOfRoles(here, row.roles),
              row.institution === null ? '–' : here.nameOf('authorities', row.institution).text,
              stateOfUser(here, row),
              <InstantText here={here} instant={row.createdAt} />,
            ])}
          />
        )}
        <Pagination here={here} page={query.page} pageSize={query.pageSize} total={total} />
      </>
    ),
  };
}
