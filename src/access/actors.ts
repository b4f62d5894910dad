import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Role } from '../../db/schema/accounts.ts';
import { isPermitted, type PermissionName } from './permissions.ts';
import { isSameHash, readKey, sha256 } from './secrets.ts';

/** Who is at work in a request: an opaque id, what it may do, and for whom it speaks. */
export interface Actor {
  id: string;
  roles: Role[];
  institution: string | null;
  represents: string | null;
  voice: 'civilSociety' | 'authority' | 'independentInstitution' | null;
  /** Permissions that the key is limited to; null for all of the roles. */
  scopes: string[] | null;
}

/** What became of a key that was sent: who it belongs to, or why it is no good. */
export type Authentication = { actor: Actor } | { refusal: 'invalid' | 'expired' };

/** The actor of the first administrator, who has a key from the environment and no account. */
const bootstrapAdministrator: Actor = { id: 'adminKey', roles: ['admin'], institution: null, represents: null, voice: null, scopes: null };

/** The actor of what the program does by itself. */
export const systemActor: Actor = { id: 'system', roles: [], institution: null, represents: null, voice: null, scopes: null };

interface KeyRow extends Actor {
  keyId: string;
  secretHash: string;
  isExpired: boolean;
  isStale: boolean;
}

/**
 * Finds out whose key it is. Every request asks the database, so that a key is worth nothing from the moment it is revoked or its owner disabled;
 * when it was last used is written once a minute at most.
 */
export async function authenticate(db: Db, key: string, adminKey: string | undefined): Promise<Authentication> {
  if (adminKey !== undefined && isSameHash(sha256(key), sha256(adminKey))) return { actor: bootstrapAdministrator };
  const read = readKey(key);
  if (!read) return { refusal: 'invalid' };
  const [row] = await select<KeyRow>(
    db,
    sql`select k.id as "keyId", k.secret_hash as "secretHash", k.scopes, k.expires_at <= now() as "isExpired",
          k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as "isStale",
          u.id, u.roles, u.institution, u.represents, u.voice
        from api_keys k join users u on u.id = k.owner where k.id = ${read.id} and k.revoked_at is null and u.disabled_at is null`,
  );
  if (!row || !isSameHash(row.secretHash, read.secretHash)) return { refusal: 'invalid' };
  if (row.isExpired) return { refusal: 'expired' };
  if (row.isStale) await select(db, sql`update api_keys set last_used_at = now() where id = ${row.keyId}`);
  const { id, roles, institution, represents, voice, scopes } = row;
  return { actor: { id, roles, institution, represents, voice, scopes } };
}

/** Whether an actor has a permission, by role and by the scopes of the key. */
export const may = (actor: Actor, permission: PermissionName): boolean =>
  isPermitted(actor.roles, permission) && (actor.scopes === null || actor.scopes.includes(permission));

/** The role in which an actor does something: the first of those that permit it. */
export const roleFor = (actor: Actor, permission: PermissionName): Role | undefined =>
  actor.roles.find((role) => isPermitted([role], permission));

/** Whether a record is one that an actor's institution may change: its own, or one of the common file, which belongs to none. */
export const isOwnedBy = ({ institution }: Pick<Actor, 'institution'>, institutions: string[]): boolean =>
  institutions.length === 0 || (institution !== null && institutions.includes(institution));
