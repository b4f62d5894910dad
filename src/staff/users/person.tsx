import type { ApiKeyRow, UserRow } from '../../accounts/queries.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { formatInstant } from '../../i18n/numbers.ts';
import { accountWords } from '../../i18n/staff-accounts/index.ts';
import type { SessionRow } from '../../sessions/queries.ts';
import { ErrorSummary, type Fault } from '../../web/components/form.tsx';
import { DataTable, Facts, Section } from '../../web/components/layout.tsx';
import { InstantText } from '../../web/components/text.tsx';
import type { Fields } from '../../web/form-body.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { KeyTable } from '../keys/table.tsx';
import { UserFields } from './form.tsx';
import { nameOfUser, namesOfRoles, stateOfUser } from './list.tsx';

/** What the page of one user shows. */
export interface ShownUser {
  user: UserRow;
  keys: ApiKeyRow[];
  /** Those that go on. */
  sessions: SessionRow[];
  /** What the form holds, and what was stored when the writing of it began. */
  fields: Fields;
  base: Record<string, unknown>;
  faults?: Fault[];
  conflicts?: Map<string, unknown>;
  isStale?: boolean;
  /** What was just done. */
  done?: 'added' | 'saved' | undefined;
}

/** The page of one user: the form, the way to a link for a password, sessions, keys, and the way to erase the person. */
export function userContent(here: StaffHere, { user, keys, sessions, ...form }: ShownUser): PageContent {
  const words = accountWords[here.language];
  const { faults = [], isStale, done } = form;
  const name = nameOfUser(here, user);
  const isErased = user.erasedAt !== null;
  return {
    title: name,
    crumbs: [{ title: words.users, path: '/staff/users' }, { title: name }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {done && (
          <p class="staff-notice" role="status">
            {done === 'added' ? words.userAdded : words.saved}
          </p>
        )}
        {isStale && <StaleNotice here={here} />}
        {isErased && <p>{words.erasedText}</p>}
        <Facts
          of={[
            ['Id', <code>{user.id}</code>],
            [words.state, stateOfUser(here, user)],
            [words.fields.roles, namesOfRoles(here, user.roles)],
            [words.since, <InstantText here={here} instant={user.createdAt} />],
          ]}
        />
        {!isErased && (
          <>
            {user.disabledAt === null && (
              <p>
                <a class="button" href={here.link(`/staff/users/${user.id}/invitation`)}>
                  {words.invite}
                </a>
              </p>
            )}
            <ChangeForm here={here} user={user} form={form} />
            <SessionSection here={here} user={user} sessions={sessions} />
          </>
        )}
        <Section id="keys" title={words.keys}>
          <KeyTable here={here} caption={words.keysOf(name)} keys={keys} back={user.id} />
          {user.disabledAt === null && (
            <p>
              <a href={here.link('/staff/keys/new', { owner: user.id })}>{words.newKeyFor(name)}</a>
            </p>
          )}
        </Section>
        {!isErased && (
          <p class="account-erase">
            <a href={here.link(`/staff/users/${user.id}/erase`)}>{words.erase}</a>
          </p>
        )}
      </>
    ),
  };
}

/** Says that somebody else wrote while the form was being filled in. */
const StaleNotice = ({ here }: { here: StaffHere }) => {
  const { stale } = formWords[here.language];
  return (
    <div class="error-summary" role="alert" tabIndex={-1}>
      <h2>{stale.title}</h2>
      <p>{stale.text}</p>
    </div>
  );
};

function ChangeForm({ here, user, form }: { here: StaffHere; user: UserRow; form: Omit<ShownUser, 'user' | 'keys' | 'sessions'> }) {
  const words = accountWords[here.language];
  const { fields, base, faults = [], conflicts } = form;
  return (
    <Section id="change" title={words.changeUser}>
      <form method="post" action={here.link(`/staff/users/${user.id}`)} class="stack narrow">
        <CsrfField here={here} />
        <input type="hidden" name="base" value={JSON.stringify(base)} />
        <input type="hidden" name="version" value={user.version} />
        <UserFields filled={{ here, fields, faults, conflicts }} isNew={false} />
        <p class="hint">{words.hints.change}</p>
        <p>
          <button type="submit">{formWords[here.language].save}</button>
        </p>
      </form>
    </Section>
  );
}

function SessionSection({ here, user, sessions }: { here: StaffHere; user: UserRow; sessions: SessionRow[] }) {
  const words = accountWords[here.language];
  const action = here.link(`/staff/users/${user.id}/sessions`);
  return (
    <Section id="sessions" title={words.sessions}>
      {sessions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          caption={words.sessionsFound(sessions.length)}
          head={[words.begun, words.lastUsed, words.by, words.action]}
          rows={sessions.map(({ id, createdAt, lastUsedAt, method }) => [
            <InstantText here={here} instant={createdAt} />,
            <InstantText here={here} instant={lastUsedAt} />,
            words.methods[method],
            <>
              <form method="post" action={action}>
                <CsrfField here={here} />
                <input type="hidden" name="session" value={id} />
                <button type="submit" class="button-quiet" aria-label={words.endNamed(formatInstant(here.language, createdAt))}>
                  {words.end}
                </button>
              </form>
              {id === here.session.id && <span class="muted">{words.thisSession}</span>}
            </>,
          ])}
        />
      )}
      {sessions.length > 1 && (
        <form method="post" action={action}>
          <CsrfField here={here} />
          <input type="hidden" name="session" value="all" />
          <button type="submit" class="button-quiet">
            {words.endAll}
          </button>
        </form>
      )}
    </Section>
  );
}
