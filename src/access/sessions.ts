import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { SignInMethod } from '../../db/schema/sessions.ts';
import type { Writing } from '../writing/write.ts';
import type { Actor } from './actors.ts';
import { drawId, sha256 } from './secrets.ts';

/** After so many minutes without a request a session has ended. */
export const idleMinutes = 30;
/** After so many hours it has ended however much it is used. */
export const longestHours = 12;

/** Somebody at work in the pages of the staff. */
export interface Session {
  id: string;
  /** What every form of the session carries. */
  csrf: string;
  method: SignInMethod;
  /** As the person is called; shown to that person alone. */
  name: string | null;
  actor: Actor;
}

interface SessionRow extends Omit<Actor, 'scopes'> {
  sessionId: string;
  csrf: string;
  method: SignInMethod;
  name: string | null;
  isStale: boolean;
}

/** Draws what a cookie or a link proves: 256 bits, as text that can stand in both. */
export const drawToken = (): string => randomBytes(32).toString('base64url');

/** The part of a condition that says that a session goes on, at an instant; `s` is the session. */
export const isGoingOn = (now: string) =>
  sql`(s.revoked_at is null and s.expires_at > ${now}::timestamptz and s.last_used_at > ${now}::timestamptz - make_interval(mins => ${idleMinutes}))`;

/**
 * Finds out whose session a cookie is. Every request asks the database, so that it is worth nothing from the moment it is ended or its owner
 * disabled, and has the roles of now; when it was last used is written once a minute at most.
 */
export async function findSession(db: Db, token: string, now: string): Promise<Session | undefined> {
  const [row] = await select<SessionRow>(
    db,
    sql`select s.id as "sessionId", s.csrf_token as csrf, s.method, s.last_used_at < ${now}::timestamptz - interval '1 minute' as "isStale",
          u.id, u.name, u.roles, u.institution, u.represents, u.voice
        from sessions s join users u on u.id = s.owner
        where s.token_hash = ${sha256(token)} and u.disabled_at is null and ${isGoingOn(now)}`,
  );
  if (!row) return undefined;
  const { sessionId, csrf, method, isStale, name, ...person } = row;
  if (isStale) await select(db, sql`update sessions set last_used_at = ${now}::timestamptz where id = ${sessionId}`);
  return { id: sessionId, csrf, method, name, actor: { ...person, scopes: null } };
}

/** Begins a session and gives what its cookie holds, this once. The caller has seen to it that the person is who signs in. */
export async function openSession(writing: Writing, owner: string, method: SignInMethod): Promise<string> {
  const { tx, at } = writing;
  const [id, token] = [drawId(), drawToken()];
  await select(
    tx,
    sql`insert into sessions (id, token_hash, owner, csrf_token, method, created_at, last_used_at, expires_at)
        values (${id}, ${sha256(token)}, ${owner}, ${drawToken()}, ${method}, ${at}::timestamptz, ${at}::timestamptz, ${at}::timestamptz + make_interval(hours => ${longestHours}))`,
  );
  writing.record({ operation: 'session.create', kind: 'session', id, after: { owner, method } as object, reason: method });
  return token;
}

/** Ends the sessions of a user from this moment on, all of them or all but one. */
export async function endSessionsOf(writing: Writing, owner: string, reason: string, except?: string): Promise<void> {
  const { tx, at } = writing;
  const ended = await select<{ id: string }>(
    tx,
    sql`update sessions s set revoked_at = ${at}::timestamptz where s.owner = ${owner} and s.id <> ${except ?? ''} and ${isGoingOn(at)} returning s.id`,
  );
  for (const { id } of ended) writing.record({ operation: 'session.revoked', kind: 'session', id, reason });
}

/** Ends one session from this moment on; one that has ended stays so. */
export async function endSession(writing: Writing, id: string, reason: string): Promise<void> {
  const { tx, at } = writing;
  const [ended] = await select(
    tx,
    sql`update sessions s set revoked_at = ${at}::timestamptz where s.id = ${id} and s.revoked_at is null returning s.id`,
  );
  if (ended) writing.record({ operation: 'session.revoked', kind: 'session', id, reason });
}

/** For how many days ended sessions can still be seen. */
export const keptDays = 90;

/** Forgets sessions that ended long ago, links that are no good any more, and sign-ins that came to nothing. */
export async function forgetSessions(db: Db, now: string): Promise<void> {
  await select(db, sql`delete from sessions where last_used_at < ${now}::timestamptz - make_interval(days => ${keptDays})`);
  await select(db, sql`delete from invitations where expires_at < ${now}::timestamptz - make_interval(days => ${keptDays})`);
  await select(db, sql`delete from sign_ins where expires_at < ${now}::timestamptz`);
}
