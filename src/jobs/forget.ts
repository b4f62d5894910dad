import { forgetSessions } from '../access/sessions.ts';
import { forgetKeptFiles } from '../imports/kept-file.ts';
import { forgetOldDrafts } from '../staff/drafts/queries.ts';
import { forgetSubscriptions } from '../subscriptions/life.ts';
import { forgetIdempotencyKeys } from '../writing/once.ts';
import type { Task } from './tools.ts';

/**
 * Forgets the Idempotency-Keys that nobody may send again, sessions, links and sign-ins that ended long ago, drafts that nobody came back to, files that
 * nobody applied, and subscriptions that nobody confirmed or that ended long ago.
 */
export const forgetKeys: Task = async ({ database, clock }) => {
  await forgetIdempotencyKeys(database.whole);
  await forgetSessions(database.whole, clock().toISOString());
  await forgetOldDrafts(database.whole, clock().toISOString());
  await forgetKeptFiles(database.whole, clock());
  await forgetSubscriptions(database.whole, clock().toISOString());
};
