import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import type { Actor } from '../access/actors.ts';
import type { Writing } from '../writing/write.ts';

/** After so many wrong passwords and codes in a row an account is closed for a while. */
export const mostFailures = 5;
/** For so many minutes. */
export const lockMinutes = 15;

/** The actor of what somebody tries who is not known yet. */
export const visitor: Actor = { id: 'visitor', roles: [], institution: null, represents: null, voice: null, scopes: null };

/** What was wrong with a sign-in, as the audit chain calls it. */
type Wrong = 'account' | 'locked' | 'password' | 'code' | 'provider';

/** Tells the audit chain that somebody could not sign in; of an account that does not exist nothing of what was typed. */
export const recordFailure = (writing: Writing, owner: string | undefined, wrong: Wrong): void =>
  writing.record({ operation: 'signIn.failed', kind: 'user', id: owner ?? 'unknown', reason: wrong });

/** Counts a wrong password or code; the fifth in a row closes the account for a quarter of an hour. */
export async function countFailure(writing: Writing, owner: string, wrong: Wrong): Promise<void> {
  const { tx, at } = writing;
  recordFailure(writing, owner, wrong);
  const [counted] = await select<{ failures: number }>(
    tx,
    sql`update credentials set failures = failures + 1 where owner = ${owner} returning failures`,
  );
  if ((counted?.failures ?? 0) < mostFailures) return;
  await select(
    tx,
    sql`update credentials set failures = 0, locked_until = ${at}::timestamptz + make_interval(mins => ${lockMinutes}) where owner = ${owner}`,
  );
  await select(tx, sql`delete from sign_ins where owner = ${owner}`);
  writing.record({ operation: 'signIn.locked', kind: 'user', id: owner });
}
