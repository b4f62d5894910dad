import { forgetSessions } from '../access/sessions.ts';
import { forgetKeptFiles } from '../imports/kept-file.ts';
import { forgetOldDrafts } from '../staff/drafts/queries.ts';
import { forgetIdempotencyKeys } from '../writing/once.ts';
import type { Task } from './tools.ts';

/**
 * Forgets the Idempotency-Keys that nobody may send again, sessions, links and sign-ins that ended long ago, drafts that nobody came back to, and files that
 * nobody applied.
 */
export const forgetKeys: Task = async ({ database, clock }) => {
  await forgetIdempotencyKeys(database.whole);
  await forgetSessions(database.whole, clock().toISOString());
  await forgetOldDrafts(database.whole, clock().toISOString());
  await forgetKeptFiles(database.whole, clock());
};
