import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import type { Role } from '../../db/schema/accounts.ts';
import { type Actor, may } from '../access/actors.ts';
import { isPermitted, type PermissionName, permissionNames } from '../access/permissions.ts';
import { drawKey } from '../access/secrets.ts';
import { badRequest, type Issue, notFound, Problem } from '../errors.ts';
import { instant } from '../http/sql.ts';
import type { Writing } from '../writing/write.ts';
import type { NewApiKey } from './schemas.ts';

/** Two, so that a new key can be tried before the old one is revoked. */
const mostActiveKeys = 2;

interface StoredKey {
  id: string;
  owner: string;
  scopes: string[] | null;
  expiresAt: string;
  isRevoked: boolean;
}

/** What the audit chain makes its hash of; nothing of the secret, nor its hash. */
const recorded = ({ owner, scopes, expiresAt, isRevoked }: StoredKey) => ({ owner, scopes, expiresAt, isRevoked });

/** Whether somebody may do with the key of this user what is done with keys. */
export const isOwnOrManaged = (actor: Actor, owner: string): boolean => owner === actor.id || may(actor, 'accounts.manage');

/**
 * Makes a key and gives it, whole, this once. Whether it may be made for somebody else, the caller has seen to.
 * @throws Problem 400 for an owner, scopes or a day that cannot be, 403 for more than the asking key can do, 409 where the owner has two
 * keys or is disabled
 */
export async function createApiKey(writing: Writing, input: NewApiKey): Promise<{ id: string; key: string }> {
  const { tx, actor, at } = writing;
  const owner = await findOwner(writing, input.owner ?? actor.id, input.owner !== undefined);
  const scopes = scopesOf(actor, owner.roles, input.scopes);
  const expiresAt = expiryOf(at, input.expiresAt);
  const [counted] = await select<{ active: number }>(
    tx,
    sql`select count(*)::int as active from api_keys where owner = ${owner.id} and revoked_at is null and expires_at > greatest(now(), ${at}::timestamptz)`,
  );
  if ((counted?.active ?? 0) >= mostActiveKeys)
    throw new Problem('conflict', `The user has ${mostActiveKeys} active keys, which is the most; revoke one first`);
  const { id, key, secretHash } = drawKey();
  await select(
    tx,
    sql`insert into api_keys (id, owner, name, secret_hash, scopes, created_at, expires_at)
        values (${id}, ${owner.id}, ${input.name}, ${secretHash}, ${sql.param(scopes)}::text[], ${at}::timestamptz, ${expiresAt}::timestamptz)`,
  );
  writing.record({
    operation: 'apiKey.create',
    kind: 'apiKey',
    id,
    after: recorded({ id, owner: owner.id, scopes, expiresAt, isRevoked: false }) as object,
  });
  return { id, key };
}

/**
 * Revokes a key from this moment on; one that is revoked stays so.
 * @throws Problem 404 where there is none, or it is another's
 */
export async function revokeApiKey(writing: Writing, id: string): Promise<void> {
  const [key] = await listStored(writing, sql`id = ${id}`);
  if (!key || !isOwnOrManaged(writing.actor, key.owner)) throw notFound(`/apiKeys/${id}`, 'apiKeyId', id);
  if (!key.isRevoked) await revoke(writing, key);
}

/** Revokes all keys of a user. */
export async function revokeKeysOf(writing: Writing, owner: string): Promise<void> {
  for (const key of await listStored(writing, sql`owner = ${owner} and revoked_at is null`)) await revoke(writing, key);
}

const listStored = ({ tx }: Writing, condition: ReturnType<typeof sql>): Promise<StoredKey[]> =>
  select<StoredKey>(
    tx,
    sql`select id, owner, scopes, ${instant('expires_at')} as "expiresAt", revoked_at is not null as "isRevoked"
        from api_keys where ${condition} order by created_at, id`,
  );

async function revoke(writing: Writing, key: StoredKey): Promise<void> {
  await select(writing.tx, sql`update api_keys set revoked_at = ${writing.at}::timestamptz where id = ${key.id}`);
  writing.record({
    operation: 'apiKey.revoked',
    kind: 'apiKey',
    id: key.id,
    before: recorded(key) as object,
    after: recorded({ ...key, isRevoked: true }) as object,
  });
}

async function findOwner({ tx }: Writing, id: string, isNamed: boolean): Promise<{ id: string; roles: Role[] }> {
  const [owner] = await select<{ id: string; roles: Role[]; isDisabled: boolean }>(
    tx,
    sql`select id, roles, disabled_at is not null as "isDisabled" from users where id = ${id}`,
  );
  if (!owner && !isNamed)
    throw badRequest({ type: 'requiredInput', in: 'body', name: 'owner', detail: 'This key belongs to no user; say whose the new one is' });
  if (!owner)
    throw badRequest({ type: 'referencedResourceNotFound', in: 'body', name: 'owner', detail: `There is no user ${id}`, value: id });
  if (owner.isDisabled) throw new Problem('conflict', 'The user is disabled');
  return owner;
}

/** What the new key is limited to: never more than its owner may, nor than the key that asks for it can. */
function scopesOf(actor: Actor, roles: Role[], asked: string[] | undefined): string[] | null {
  const permitted = permissionNames.filter((name) => isPermitted(roles, name));
  if (asked === undefined && actor.scopes === null) return null;
  const scopes = [...new Set(asked ?? permitted.filter((name) => actor.scopes?.includes(name)))];
  const issues = (asked ?? []).flatMap((scope, index): Issue[] => {
    if (permitted.includes(scope as PermissionName)) return [];
    const isKnown = permissionNames.includes(scope as PermissionName);
    const detail = isKnown ? `The roles of the owner do not permit ${scope}` : `There is no permission ${scope}`;
    return [{ type: 'invalidInput', in: 'body', name: `scopes[${index}]`, detail, value: scope }];
  });
  if (issues.length > 0) throw badRequest(...issues);
  const beyond = scopes.filter((scope) => actor.scopes !== null && !actor.scopes.includes(scope));
  if (beyond.length > 0 || scopes.length === 0)
    throw new Problem('missingScope', 'A key cannot make one that can do more than itself', {
      members: { requiredScopes: beyond.length > 0 ? beyond : permitted },
    });
  return scopes;
}

function expiryOf(at: string, asked: string | undefined): string {
  const now = new Date(at);
  const after = (years: number) => {
    const day = new Date(now);
    day.setUTCFullYear(day.getUTCFullYear() + years);
    return day;
  };
  const expiry = asked === undefined ? after(1) : new Date(asked);
  const fault = expiry <= now ? 'must lie in the future' : expiry > after(2) ? 'must be within two years from now' : undefined;
  if (fault) throw badRequest({ type: 'outOfRange', in: 'body', name: 'expiresAt', detail: `expiresAt ${fault}`, value: asked });
  return expiry.toISOString();
}
