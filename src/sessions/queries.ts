import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { SignInMethod } from '../../db/schema/sessions.ts';
import { isGoingOn } from '../access/sessions.ts';
import { allOf, anyOf, instant, type Limits, listPage } from '../http/sql.ts';
import type { SessionQuery } from './schemas.ts';

/** A session as it is listed; nothing of its secrets. */
export interface SessionRow {
  id: string;
  owner: string;
  method: SignInMethod;
  isActive: boolean;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

const columns = (now: string) => sql`s.id, s.owner, s.method, ${isGoingOn(now)} as "isActive", ${instant('s.created_at')} as "createdAt",
  ${instant('s.last_used_at')} as "lastUsedAt", ${instant('s.expires_at')} as "expiresAt", ${instant('s.revoked_at')} as "revokedAt"`;

/** One page of the sessions that the filters leave, the newest first, and how many there are in all. */
export async function listSessions(
  db: Db,
  query: Pick<SessionQuery, 'owner' | 'isActive'>,
  now: string,
  page: Limits,
): Promise<{ rows: SessionRow[]; total: number }> {
  const from = sql`from sessions s where ${allOf([
    anyOf('s.owner', query.owner),
    query.isActive === undefined ? undefined : sql`${isGoingOn(now)} = ${query.isActive}`,
  ])}`;
  return listPage<SessionRow>(db, columns(now), from, sql`s.created_at desc, s.id`, page);
}

/** One session by its id. */
export async function findListedSession(db: Db, id: string, now: string): Promise<SessionRow | undefined> {
  const [row] = await select<SessionRow>(db, sql`select ${columns(now)} from sessions s where s.id = ${id}`);
  return row;
}
