import { accessWords } from '../../i18n/staff-access/index.ts';
import { ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import type { Fields } from '../../web/form-body.ts';
import type { Here } from '../../web/here.ts';
import type { PageContent } from '../../web/page.tsx';

/** The field that says to which form what was kept belongs; a form cannot have one of this name, nor one that begins with it and a point. */
export const keptName = 'kept';

/** What somebody typed into a form whose session had ended. */
export interface Kept {
  /** The path to which the form was sent. */
  action: string;
  fields: Fields;
}

/** Where a sign-in leads: to a page, or back to a form with what was typed. */
export interface Leading {
  to: string;
  kept?: Kept | undefined;
}

const hidden = (name: string, value: string) => <input type="hidden" name={name} value={value} />;

/** Carries on, from one step of the sign-in to the next, where it leads. */
export const LeadingFields = ({ to, kept }: Leading) => (
  <>
    {hidden('to', to)}
    {kept && <KeptFields kept={kept} />}
  </>
);

const KeptFields = ({ kept: { action, fields } }: { kept: Kept }) => (
  <>
    {hidden(keptName, action)}
    {Object.entries(fields).flatMap(([name, value]) => [value].flat().map((text) => hidden(`${keptName}.${name}`, text)))}
  </>
);

/** Reads what `LeadingFields` wrote; paths of others lead to the first page of the staff. */
export function leadingOf(here: Here, fields: Fields): Leading {
  const one = (name: string): string => [fields[name] ?? ''].flat()[0] ?? '';
  const action = ownPath(one(keptName));
  const kept = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (name.startsWith(`${keptName}.`) ? [[name.slice(keptName.length + 1), value]] : [])),
  );
  return { to: ownPath(one('to')) ?? `/${here.language}/staff`, kept: action === undefined ? undefined : { action, fields: kept } };
}

/** A path of a page of the staff, with its query; undefined for anything else, so that nobody is sent to another site. */
export const ownPath = (text: string): string | undefined =>
  /^\/(nl|fr|de|en)\/staff(?:\/(?!(?:\.|%2e)+(?:[/?]|$))[\w\-.~%]+)*(?:\?[\w\-.~%=&+:,/]*)?$/i.test(text) &&
  !/\/staff\/sign-(in(?!\/done$)|out)\b/.test(text)
    ? text
    : undefined;

/** The page on which a person signs in: by the identity provider where there is one, with a password and a code otherwise. */
export function signInContent(
  here: Here,
  { provider, to, kept, faults = [], email }: Leading & { provider: string | undefined; faults?: Fault[]; email?: string },
): PageContent {
  const words = accessWords[here.language];
  const password = (
    <form method="post" action={here.link('/staff/sign-in')} class="stack narrow">
      <LeadingFields to={to} kept={kept} />
      <TextField
        name="email"
        type="email"
        label={words.email}
        value={email}
        autocomplete="username"
        maxLength={254}
        isRequired
        faults={faults}
      />
      <TextField name="password" type="password" label={words.password} autocomplete="current-password" isRequired faults={faults} />
      <p>
        <button type="submit">{words.signIn}</button>
      </p>
      <p class="muted">{words.noPassword}</p>
    </form>
  );
  return {
    title: words.signInTitle,
    isIndexed: false,
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {kept ? (
          <p class="staff-notice" role="status">
            {words.typedIsKept}
          </p>
        ) : (
          <p>{words.forStaff}</p>
        )}
        {provider === undefined ? (
          password
        ) : (
          <>
            <form method="post" action={here.link('/staff/sign-in/provider')} class="stack narrow" target={kept ? '_blank' : undefined}>
              {hidden('to', kept ? `/${here.language}/staff/sign-in/done` : to)}
              <p>
                <button type="submit">{words.signInWith(provider)}</button>
              </p>
              {kept && <p class="muted">{words.inNewTab}</p>}
            </form>
            {kept && (
              <form method="post" action={here.root + kept.action} class="stack narrow">
                <KeptFields kept={kept} />
                <p>
                  <button type="submit">{words.signedInElsewhere}</button>
                </p>
              </form>
            )}
            <h2>{words.orPassword}</h2>
            {password}
          </>
        )}
      </>
    ),
  };
}
