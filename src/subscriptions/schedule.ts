import { type SQL, sql } from 'drizzle-orm';
import type { Rhythm } from '../../db/schema/subscriptions.ts';

/** So many seconds after one attempt that failed the next is made: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h. */
const pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** So many attempts are made, over a little more than three days; after the last the subscription is disabled. */
export const mostAttempts = pauses.length + 1;

/** A server is not waited for longer than a day, whatever it asks. */
const longest = 86_400;

/**
 * Seconds until the next attempt: as the schedule says and up to a tenth longer, so that those who failed together do not come back together;
 * longer where the server asks for it. Undefined when no more are made.
 * @param attempts that were made
 * @param random from 0 to 1
 */
export function pauseAfter(attempts: number, random: number, retryAfter = 0): number | undefined {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : Math.max(pause * (1 + random / 10), Math.min(retryAfter, longest));
}

/** When the next digest is due, as SQL: at seven in the morning in Brussels, a weekly one on Monday; at once for what waits for none. */
export function nextDigest(rhythm: Rhythm, now: string): SQL {
  if (rhythm === 'atOnce') return sql`null::timestamptz`;
  const unit = rhythm === 'daily' ? 'day' : 'week';
  const brussels = sql`(${now}::timestamptz at time zone 'Europe/Brussels' - interval '7 hours')`;
  return sql`((date_trunc(${unit}, ${brussels}) + ${`1 ${unit}`}::interval + interval '7 hours') at time zone 'Europe/Brussels')`;
}

/** A request that is not confirmed is deleted after so many hours. */
export const pendingHours = 48;
/** What was sent, and subscriptions that ended, can be looked at for so many days. */
export const keptDays = 90;
/** The fingerprint of an address that ended is kept for so many days, so that others cannot have mail sent to it. */
export const suppressedDays = 30;
/** And for so many where its owner refused. */
export const refusedDays = 365;
/** A secret that was replaced signs along for so many hours. */
export const rotationHours = 24;
