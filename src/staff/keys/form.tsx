import type { PermissionName } from '../../access/permissions.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { accountWords } from '../../i18n/staff-accounts/index.ts';
import { CheckField, ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import { type Fields, textOf, textsOf } from '../../web/form-body.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { nameOfPermission } from './table.tsx';

/** Whose the new key is to be, and what it can be made for. */
export interface KeyOwner {
  id: string;
  name: string;
  permissions: PermissionName[];
}

/** The form of a new key. */
export function newKeyContent(here: StaffHere, owner: KeyOwner, fields: Fields, faults: Fault[] = []): PageContent {
  const { fields: names, hints, ...words } = accountWords[here.language];
  const isOwn = owner.id === here.actor.id;
  const title = isOwn ? words.newKey : words.newKeyFor(owner.name);
  const ofScopes = faults.filter(({ field }) => field === 'scopes' || field.startsWith('scopes.'));
  return {
    title,
    crumbs: [{ title: words.keys, path: '/staff/keys' }, { title }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <form method="post" action={here.link('/staff/keys/new')} class="stack narrow">
          <CsrfField here={here} />
          {!isOwn && <input type="hidden" name="owner" value={owner.id} />}
          <TextField
            name="name"
            label={names.name}
            hint={hints.keyName}
            value={textOf(fields, 'name')}
            maxLength={100}
            faults={faults}
            isRequired
          />
          <fieldset id="field-scopes" class={ofScopes.length > 0 ? 'field-faulty' : undefined}>
            <legend>{names.scopes}</legend>
            <p class="hint">{hints.scopes}</p>
            {ofScopes.map(({ message, language }) => (
              <p class="fault" lang={language}>
                {message}
              </p>
            ))}
            {owner.permissions.map((one) => (
              <CheckField
                name="scopes"
                value={one}
                isChecked={textsOf(fields, 'scopes').includes(one)}
                label={
                  <>
                    {nameOfPermission(here, one)} <code class="muted">{one}</code>
                  </>
                }
              />
            ))}
          </fieldset>
          <TextField
            name="expiresAt"
            type="date"
            label={names.expiresAt}
            hint={hints.expiresAt}
            value={textOf(fields, 'expiresAt')}
            faults={faults}
          />
          <p>
            <button type="submit">{words.newKey}</button> <a href={here.link('/staff/keys')}>{formWords[here.language].cancel}</a>
          </p>
        </form>
      </>
    ),
  };
}

/** A new key with its secret, this once. */
export function madeKeyContent(here: StaffHere, owner: KeyOwner, key: string): PageContent {
  const words = accountWords[here.language];
  const isOwn = owner.id === here.actor.id;
  return {
    title: words.keyMade,
    status: 200,
    crumbs: [{ title: words.keys, path: '/staff/keys' }, { title: words.keyMade }],
    body: (
      <>
        <p>{words.keyMadeText}</p>
        <p>
          <code class="secret">{key}</code>
        </p>
        <p>
          <a class="button" href={here.link(isOwn ? '/staff/keys' : `/staff/users/${owner.id}`)}>
            {words.backToKeys}
          </a>
        </p>
      </>
    ),
  };
}
