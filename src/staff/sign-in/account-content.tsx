import type { ComponentChildren } from 'preact';
import { accessWords } from '../../i18n/staff-access/index.ts';
import type { CredentialRow } from '../../sessions/credentials.ts';
import type { SessionRow } from '../../sessions/queries.ts';
import { ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { InstantText } from '../../web/components/text.tsx';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { AppFields, NewPasswordField, OwnAddress } from './setting.tsx';

/** What the page of the own account shows. */
export interface OwnAccount {
  credential: CredentialRow | undefined;
  email: string;
  sessions: SessionRow[];
  /** What is wrong with one of the forms. */
  faults: { form: string; all: Fault[] } | undefined;
  isDone: boolean;
}

/** The page of the own account. */
export function accountContent(here: StaffHere, { credential, email, sessions, faults, isDone }: OwnAccount): PageContent {
  const words = accessWords[here.language];
  const of = (form: string) => (faults?.form === form ? faults.all : []);
  return {
    title: words.accountTitle,
    crumbs: [{ title: words.accountTitle }],
    status: faults ? 422 : 200,
    body: (
      <>
        <ErrorSummary here={here} faults={anchored(faults)} />
        {isDone && (
          <p class="staff-notice" role="status">
            {words.changed}
          </p>
        )}
        {credential ? (
          <>
            <PasswordSection here={here} email={email} faults={of('password')} />
            <AppSection here={here} email={email} pending={credential.totpPending} faults={of('app')} />
            <Section id="codes" title={words.newCodes}>
              <p>
                {words.recoveryLeft(credential.recoveryCodesLeft)} {words.newCodesText}
              </p>
              <OwnForm here={here} path="/codes" button={words.drawCodes}>
                <CurrentPassword here={here} form="codes" faults={of('codes')} />
              </OwnForm>
            </Section>
          </>
        ) : (
          <p>{words.noLocalPassword}</p>
        )}
        <SessionSection here={here} sessions={sessions} />
      </>
    ),
  };
}

/** Three forms ask for the present password: the summary has to lead to the right one. */
const anchored = (faults: OwnAccount['faults']): Fault[] =>
  (faults?.all ?? []).map((fault) => (fault.field === 'current' ? { ...fault, field: `current-${faults?.form}` } : fault));

const OwnForm = ({ here, path, button, children }: { here: StaffHere; path: string; button: string; children: ComponentChildren }) => (
  <form method="post" action={here.link(`/staff/account${path}`)} class="stack narrow">
    <CsrfField here={here} />
    {children}
    <p>
      <button type="submit">{button}</button>
    </p>
  </form>
);

const CurrentPassword = ({ here, form, faults }: { here: StaffHere; form: string; faults: Fault[] }) => (
  <TextField
    id={`field-current-${form}`}
    name="current"
    type="password"
    label={accessWords[here.language].currentPassword}
    autocomplete="current-password"
    isRequired
    faults={faults}
  />
);

function PasswordSection({ here, email, faults }: { here: StaffHere; email: string; faults: Fault[] }) {
  const words = accessWords[here.language];
  return (
    <Section id="password" title={words.changePassword}>
      <p>{words.changePasswordText}</p>
      <OwnForm here={here} path="/password" button={words.changePassword}>
        <OwnAddress here={here} email={email} />
        <CurrentPassword here={here} form="password" faults={faults} />
        <NewPasswordField here={here} faults={faults} />
      </OwnForm>
    </Section>
  );
}

function AppSection({ here, email, pending, faults }: { here: StaffHere; email: string; pending: string | null; faults: Fault[] }) {
  const words = accessWords[here.language];
  return (
    <Section id="app" title={words.newApp}>
      <p>{words.newAppText}</p>
      {pending && (
        <OwnForm here={here} path="/app/confirm" button={words.confirm}>
          <AppFields here={here} secret={pending} email={email} faults={faults} />
        </OwnForm>
      )}
      <OwnForm here={here} path="/app" button={words.newAppBegin}>
        <CurrentPassword here={here} form="app" faults={faults} />
      </OwnForm>
    </Section>
  );
}

function SessionSection({ here, sessions }: { here: StaffHere; sessions: SessionRow[] }) {
  const words = accessWords[here.language];
  return (
    <Section id="sessions" title={words.sessions}>
      <p>{words.sessionsText}</p>
      <DataTable
        caption={words.sessions}
        head={[words.begun, words.lastUsed, words.by, words.action]}
        rows={sessions.map(({ id, createdAt, lastUsedAt, method }) => [
          <InstantText here={here} instant={createdAt} />,
          <InstantText here={here} instant={lastUsedAt} />,
          words.methods[method],
          id === here.session.id ? (
            words.thisOne
          ) : (
            <EndForm here={here} session={id} button={words.end} label={words.endSession(createdAt)} />
          ),
        ])}
      />
      {sessions.length > 1 && <EndForm here={here} session="others" button={words.endOthers} />}
    </Section>
  );
}

const EndForm = ({ here, session, button, label }: { here: StaffHere; session: string; button: string; label?: string }) => (
  <form method="post" action={here.link('/staff/account/sessions')}>
    <CsrfField here={here} />
    <input type="hidden" name="session" value={session} />
    <button type="submit" class="button-quiet" aria-label={label}>
      {button}
    </button>
  </form>
);
