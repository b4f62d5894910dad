import { type Language, languages } from '../../../db/schema/types.ts';
import type { UserRow } from '../../accounts/queries.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { formatInstant } from '../../i18n/numbers.ts';
import { accountWords } from '../../i18n/staff-accounts/index.ts';
import { invitationDays } from '../../sessions/invitations.ts';
import { CheckField, ErrorSummary, type Fault, SelectField } from '../../web/components/form.tsx';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { UserFields } from './form.tsx';
import { nameOfUser } from './list.tsx';

const crumbsOf = (here: StaffHere, user: UserRow, title: string) => [
  { title: accountWords[here.language].users, path: '/staff/users' },
  { title: nameOfUser(here, user), path: `/staff/users/${user.id}` },
  { title },
];

/** The form of somebody who is to have an account. */
export function newUserContent(
  here: StaffHere,
  { fields, faults = [] }: Pick<Parameters<typeof UserFields>[0]['filled'], 'fields'> & { faults?: Fault[] },
): PageContent {
  const words = accountWords[here.language];
  return {
    title: words.newUser,
    crumbs: [{ title: words.users, path: '/staff/users' }, { title: words.newUser }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <form method="post" action={here.link('/staff/users/new')} class="stack narrow">
          <CsrfField here={here} />
          <UserFields filled={{ here, fields, faults }} isNew />
          <p>
            <button type="submit">{words.addUser}</button> <a href={here.link('/staff/users')}>{formWords[here.language].cancel}</a>
          </p>
        </form>
      </>
    ),
  };
}

/** What is asked before a link is made by which a person sets a password. */
export function invitationContent(here: StaffHere, user: UserRow, faults: Fault[] = [], language: Language = here.language): PageContent {
  const words = accountWords[here.language];
  return {
    title: words.invite,
    crumbs: crumbsOf(here, user, words.invite),
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <p>{words.inviteText(invitationDays)}</p>
        <form method="post" action={here.link(`/staff/users/${user.id}/invitation`)} class="stack narrow">
          <CsrfField here={here} />
          <SelectField
            name="language"
            label={words.fields.language}
            value={language}
            options={languages.map((value) => ({ value, text: here.words.languageNames[value] }))}
          />
          <p>
            <button type="submit">{words.inviteButton}</button>
          </p>
        </form>
      </>
    ),
  };
}

/** The link, this once. */
export function invitedContent(here: StaffHere, user: UserRow, { url, expiresAt }: { url: string; expiresAt: string }): PageContent {
  const words = accountWords[here.language];
  return {
    title: words.invited,
    status: 200,
    crumbs: crumbsOf(here, user, words.invited),
    body: (
      <>
        <p>{words.invitedText(nameOfUser(here, user), formatInstant(here.language, expiresAt))}</p>
        <p>
          <code class="secret">{url}</code>
        </p>
        <p>
          <a href={here.link(`/staff/users/${user.id}`)}>{nameOfUser(here, user)}</a>
        </p>
      </>
    ),
  };
}

/** What is asked before a person is erased. */
export function eraseContent(here: StaffHere, user: UserRow, faults: Fault[] = []): PageContent {
  const words = accountWords[here.language];
  return {
    title: words.erase,
    crumbs: crumbsOf(here, user, words.erase),
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <p>
          <strong>{nameOfUser(here, user)}</strong> {user.email}
        </p>
        <p>{words.eraseText}</p>
        <form method="post" action={here.link(`/staff/users/${user.id}/erase`)} class="stack">
          <CsrfField here={here} />
          <input type="hidden" name="version" value={user.version} />
          <CheckField id="field-isSure" name="isSure" label={words.eraseConfirm} isChecked={false} />
          <p>
            <button type="submit" class="button-danger">
              {words.erase}
            </button>{' '}
            <a href={here.link(`/staff/users/${user.id}`)}>{formWords[here.language].cancel}</a>
          </p>
        </form>
      </>
    ),
  };
}
