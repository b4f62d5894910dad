import { Problem } from '../errors.ts';
import type { Actor } from './actors.ts';
import { isPermitted, type PermissionName } from './permissions.ts';

/** What a client is asked for where it has to send a key, or another one. */
export const realm = 'Bearer realm="monitum"';

/**
 * Why an actor may do none of these: the roles of the account do not permit it, or the key is not made for it, which another key of the same
 * account would mend.
 */
export function refusalOf({ roles }: Actor, permissions: [PermissionName, ...PermissionName[]]): Problem {
  const scopes = permissions.filter((one) => isPermitted(roles, one));
  if (scopes.length > 0)
    return new Problem('missingScope', `The key is not made for ${scopes.join(' or ')}`, {
      members: { requiredScopes: scopes },
      headers: { 'www-authenticate': `${realm}, error="insufficient_scope", scope="${scopes.join(' ')}"` },
    });
  return new Problem('missingPermission', `This account has no permission ${permissions.join(' or ')}`, {
    members: { permission: permissions[0] },
  });
}
