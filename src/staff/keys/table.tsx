import type { PermissionName } from '../../access/permissions.ts';
import type { ApiKeyRow } from '../../accounts/queries.ts';
import { accountWords } from '../../i18n/staff-accounts/index.ts';
import { DataTable } from '../../web/components/layout.tsx';
import { InstantText } from '../../web/components/text.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';

/** What a permission is called on pages. */
export const nameOfPermission = (here: StaffHere, name: string): string =>
  accountWords[here.language].permissions[name as PermissionName] ?? name;

/**
 * Keys, never their secrets, each with a button to revoke it.
 * @param owners names of whose keys they are, by id; without it no owner is said
 * @param back the user whose page is shown again after a key is revoked; the list of keys when absent
 */
export function KeyTable({
  here,
  caption,
  keys,
  owners,
  back,
}: {
  here: StaffHere;
  caption: string;
  keys: ApiKeyRow[];
  owners?: Map<string, string>;
  back?: string;
}) {
  const words = accountWords[here.language];
  if (keys.length === 0) return <p>{words.none}</p>;
  const stateOf = (key: ApiKeyRow) => (key.isActive ? words.good : key.revokedAt ? words.revoked : words.expired);
  const owner = owners ? [words.fields.owner] : [];
  return (
    <DataTable
      caption={caption}
      head={[words.key, ...owner, words.limitedTo, words.state, words.made, words.lastUsed, words.fields.expiresAt, words.action]}
      rows={keys.map((key) => [
        <>
          {key.name} <code class="muted">{key.id}</code>
        </>,
        ...(owners ? [<a href={here.link(`/staff/users/${key.owner}`)}>{owners.get(key.owner) ?? key.owner}</a>] : []),
        key.scopes === null ? words.notLimited : key.scopes.map((scope) => nameOfPermission(here, scope)).join('; '),
        stateOf(key),
        <InstantText here={here} instant={key.createdAt} />,
        key.lastUsedAt ? <InstantText here={here} instant={key.lastUsedAt} /> : words.never,
        <InstantText here={here} instant={key.expiresAt} />,
        key.isActive ? <RevokeForm here={here} apiKey={key} back={back} /> : '–',
      ])}
    />
  );
}

/** Revoking cannot be undone: the button stands behind another. */
function RevokeForm({ here, apiKey: { id, name }, back }: { here: StaffHere; apiKey: ApiKeyRow; back: string | undefined }) {
  const words = accountWords[here.language];
  return (
    <details>
      <summary aria-label={words.revokeNamed(name)}>{words.revoke}…</summary>
      <p class="hint">{words.revokeText}</p>
      <form method="post" action={here.link(`/staff/keys/${id}/revoke`)}>
        <CsrfField here={here} />
        {back !== undefined && <input type="hidden" name="user" value={back} />}
        <button type="submit" class="button-danger" aria-label={words.revokeNamed(name)}>
          {words.revoke}
        </button>
      </form>
    </details>
  );
}
