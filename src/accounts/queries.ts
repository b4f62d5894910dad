import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Role } from '../../db/schema/accounts.ts';
import { allOf, anyOf, instant, type Limits, listPage, textArray } from '../http/sql.ts';
import type { ApiKeyQuery, UserQuery } from './schemas.ts';

/** A user as administrators see it. */
export interface UserRow {
  id: string;
  name: string | null;
  email: string | null;
  roles: Role[];
  institution: string | null;
  represents: string | null;
  voice: string | null;
  createdAt: string;
  disabledAt: string | null;
  erasedAt: string | null;
  modifiedAt: string;
  version: number;
}

/** A key without its secret. */
export interface ApiKeyRow {
  id: string;
  owner: string;
  name: string;
  scopes: string[] | null;
  isActive: boolean;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

const userColumns = sql`u.id, u.name, u.email, u.roles, u.institution, u.represents, u.voice, u.version, ${instant('u.created_at')} as "createdAt",
  ${instant('u.disabled_at')} as "disabledAt", ${instant('u.erased_at')} as "erasedAt", ${instant('u.modified_at')} as "modifiedAt"`;

const isActive = sql`(k.revoked_at is null and k.expires_at > now())`;
const keyColumns = sql`k.id, k.owner, k.name, k.scopes, ${isActive} as "isActive", ${instant('k.created_at')} as "createdAt",
  ${instant('k.expires_at')} as "expiresAt", ${instant('k.last_used_at')} as "lastUsedAt", ${instant('k.revoked_at')} as "revokedAt"`;

/** One page of the users that the filters leave, the first made first, and how many there are in all. */
export async function listUsers(db: Db, query: UserQuery, page: Limits): Promise<{ rows: UserRow[]; total: number }> {
  const from = sql`from users u where ${allOf([
    query.role && sql`u.roles && ${textArray(query.role)}`,
    anyOf('u.institution', query.institution),
    query.isDisabled === undefined ? undefined : sql`(u.disabled_at is not null) = ${query.isDisabled}`,
  ])}`;
  return listPage<UserRow>(db, userColumns, from, sql`u.created_at, u.id`, page);
}

/** One user by its id. */
export async function findUser(db: Db, id: string): Promise<UserRow | undefined> {
  const [row] = await select<UserRow>(db, sql`select ${userColumns} from users u where u.id = ${id}`);
  return row;
}

/** One user by its id or its e-mail address. */
export async function findUserByName(db: Db, idOrEmail: string): Promise<UserRow | undefined> {
  const [row] = await select<UserRow>(
    db,
    sql`select ${userColumns} from users u where u.id = ${idOrEmail} or lower(u.email) = lower(${idOrEmail})`,
  );
  return row;
}

/** One page of the keys that the filters leave, the first made first, and how many there are in all. */
export async function listApiKeys(
  db: Db,
  query: Pick<ApiKeyQuery, 'owner' | 'isActive'>,
  page: Limits,
): Promise<{ rows: ApiKeyRow[]; total: number }> {
  const from = sql`from api_keys k where ${allOf([
    anyOf('k.owner', query.owner),
    query.isActive === undefined ? undefined : sql`${isActive} = ${query.isActive}`,
  ])}`;
  return listPage<ApiKeyRow>(db, keyColumns, from, sql`k.created_at, k.id`, page);
}

/** One key by its id. */
export async function findApiKey(db: Db, id: string): Promise<ApiKeyRow | undefined> {
  const [row] = await select<ApiKeyRow>(db, sql`select ${keyColumns} from api_keys k where k.id = ${id}`);
  return row;
}
