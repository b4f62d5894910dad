import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import type { Actor } from '../access/actors.ts';
import { sha256 } from '../access/secrets.ts';
import { drawToken, openSession } from '../access/sessions.ts';
import { type Writing, write } from '../writing/write.ts';
import { recoveryHash, stepOfCode } from './codes.ts';
import { countFailure, recordFailure, visitor } from './failures.ts';
import { hashPassword, isOutdated, isPassword } from './passwords.ts';

/** With what a sign-in works: the database, the clock, and the request by which the logs know it. */
export interface At {
  database: Database;
  now: Date;
  traceId: string;
}

/** Where a person who signs in wants to go. */
export interface Destination {
  returnTo: string;
  language: Language;
}

/** For so long a sign-in may be under way. */
export const signInMinutes = 10;

interface Account {
  id: string;
  passwordHash: string;
}

/**
 * Looks at an e-mail address and a password. Right ones give what the cookie of a sign-in under way holds, for the code is awaited next; anything
 * else gives nothing, in the same time and whatever was wrong: no account, another password, a closed account.
 */
export async function checkPassword(
  { database, now, traceId }: At,
  { email, password }: { email: string; password: string },
  destination: Destination,
): Promise<string | undefined> {
  const [account] = await select<Account>(
    database.whole,
    sql`select u.id, c.password_hash as "passwordHash" from users u join credentials c on c.owner = u.id
        where lower(u.email) = lower(${email.trim()}) and u.disabled_at is null`,
  );
  const isRight = await isPassword(password, account?.passwordHash);
  // What was kept when less was asked is kept anew, now that the password is at hand.
  const renewed = isRight && account && isOutdated(account.passwordHash) ? await hashPassword(password) : undefined;
  return write(database, { actor: visitor, traceId }, now, async (writing) => {
    if (!account || (await isLocked(writing, account.id))) {
      recordFailure(writing, account?.id, account ? 'locked' : 'account');
      return undefined;
    }
    if (!isRight || !(await isStill(writing, account))) {
      await countFailure(writing, account.id, 'password');
      return undefined;
    }
    if (renewed) await select(writing.tx, sql`update credentials set password_hash = ${renewed} where owner = ${account.id}`);
    return beginSignIn(writing, destination, { owner: account.id });
  });
}

/** What the identity provider has to give back. */
export interface Asked {
  state: string;
  nonce: string;
  verifier: string;
}

/** Remembers a sign-in that is under way and gives what its cookie holds. */
export async function beginSignIn(
  { tx, at }: Writing,
  { returnTo, language }: Destination,
  { owner = null, asked }: { owner?: string | null; asked?: Asked },
): Promise<string> {
  const token = drawToken();
  const { state = null, nonce = null, verifier = null } = asked ?? {};
  await select(
    tx,
    sql`insert into sign_ins (token_hash, owner, return_to, language, state, nonce, verifier, expires_at)
        values (${sha256(token)}, ${owner}, ${returnTo}, ${language}, ${state}, ${nonce}, ${verifier}, ${at}::timestamptz + make_interval(mins => ${signInMinutes}))`,
  );
  return token;
}

/** A sign-in that is under way. */
export interface SignIn extends Destination {
  owner: string | null;
  state: string | null;
  nonce: string | null;
  verifier: string | null;
}

/** The sign-in that a cookie belongs to, while it is under way. */
export async function findSignIn(db: Db, token: string, now: string): Promise<SignIn | undefined> {
  const [row] = await select<SignIn>(
    db,
    sql`select owner, return_to as "returnTo", language, state, nonce, verifier from sign_ins
        where token_hash = ${sha256(token)} and expires_at > ${now}::timestamptz`,
  );
  return row;
}

/** Ends a sign-in under way; false where it had ended already, so that each leads to one session at most. */
export async function endSignIn({ tx, at }: Writing, token: string): Promise<boolean> {
  const ended = await select(
    tx,
    sql`delete from sign_ins where token_hash = ${sha256(token)} and expires_at > ${at}::timestamptz returning token_hash`,
  );
  return ended.length > 0;
}

/** What became of a code: a session, a wrong code that may be tried again, or a sign-in that is not under way any more. */
export type CodeOutcome = { session: string; returnTo: string } | 'wrong' | 'over';

/** Looks at the code that a sign-in awaits, of the program that gives codes or a recovery code, and begins the session. */
export async function checkCode({ database, now, traceId }: At, token: string, code: string): Promise<CodeOutcome> {
  const signIn = await findSignIn(database.whole, token, now.toISOString());
  const actor = signIn?.owner ? await findActor(database.whole, signIn.owner) : undefined;
  if (!signIn || !actor) return 'over';
  return write(database, { actor, traceId }, now, async (writing) => {
    if (await isLocked(writing, actor.id)) return 'over';
    if (!(await useCode(writing, actor.id, code, now))) {
      await countFailure(writing, actor.id, 'code');
      return (await isLocked(writing, actor.id)) ? 'over' : 'wrong';
    }
    if (!(await endSignIn(writing, token))) return 'over';
    await select(writing.tx, sql`update credentials set failures = 0, locked_until = null where owner = ${actor.id}`);
    return { session: await openSession(writing, actor.id, 'password'), returnTo: signIn.returnTo };
  });
}

/**
 * Whether it is the password of somebody who is signed in, which is asked again before something that matters. Wrong ones count, and while the
 * account is closed none is right.
 */
export async function confirmPassword({ database, now, traceId }: At, actor: Actor, password: string): Promise<boolean> {
  const [kept] = await select<{ hash: string }>(
    database.whole,
    sql`select password_hash as hash from credentials where owner = ${actor.id}`,
  );
  const isRight = await isPassword(password, kept?.hash);
  return write(database, { actor, traceId }, now, async (writing) => {
    if (await isLocked(writing, actor.id)) return false;
    if (!isRight) await countFailure(writing, actor.id, 'password');
    return isRight;
  });
}

/** Uses up a code of the program that gives codes, or a recovery code; false where it is none, or was used before. */
export async function useCode(writing: Writing, owner: string, code: string, now: Date): Promise<boolean> {
  const { tx, at } = writing;
  const typed = code.replace(/\s/g, '');
  const [credential] = await select<{ secret: string; step: string }>(
    tx,
    sql`select totp_secret as secret, totp_step as step from credentials where owner = ${owner}`,
  );
  const step = credential && stepOfCode(credential.secret, typed, now, Number(credential.step));
  if (step !== undefined) {
    await select(tx, sql`update credentials set totp_step = ${step} where owner = ${owner}`);
    return true;
  }
  const hash = recoveryHash(code);
  if (hash === undefined) return false;
  const used = await select(
    tx,
    sql`update recovery_codes set used_at = ${at}::timestamptz where owner = ${owner} and code_hash = ${hash} and used_at is null returning owner`,
  );
  if (used.length > 0) writing.record({ operation: 'recoveryCode.used', kind: 'user', id: owner });
  return used.length > 0;
}

/** Who a user is, for what is done in that name; undefined for one who is disabled. */
export async function findActor(db: Db, owner: string): Promise<Actor | undefined> {
  const [row] = await select<Omit<Actor, 'scopes'>>(
    db,
    sql`select id, roles, institution, represents, voice from users where id = ${owner} and disabled_at is null`,
  );
  return row && { ...row, scopes: null };
}

async function isLocked({ tx, at }: Writing, owner: string): Promise<boolean> {
  const [locked] = await select(tx, sql`select from credentials where owner = ${owner} and locked_until > ${at}::timestamptz`);
  return locked !== undefined;
}

/** Whether the account is as it was when the password was looked at, which took a while. */
async function isStill({ tx }: Writing, { id, passwordHash }: Account): Promise<boolean> {
  const [same] = await select(
    tx,
    sql`select from credentials c join users u on u.id = c.owner where c.owner = ${id} and c.password_hash = ${passwordHash} and u.disabled_at is null`,
  );
  return same !== undefined;
}
