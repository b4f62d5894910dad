import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { drawId, sha256 } from '../access/secrets.ts';
import type { Tools } from '../jobs/tools.ts';
import type { SubscriptionRow } from './rows.ts';
import { keptDays, pendingHours, refusedDays, suppressedDays } from './schedule.ts';

/** The fingerprint of an address. Whoever knows the address can make it too; whoever does not has to guess. */
export const fingerprint = (address: string): string => sha256(address.trim().toLowerCase());

/** Begins to tell: from now on where it never did, from where it stopped where it was disabled. */
export async function markConfirmed(db: Db, id: string, now: string): Promise<void> {
  await select(
    db,
    sql`update subscriptions set state = 'active', state_reason = null, version = version + 1, modified_at = ${now}::timestamptz,
          cursor = case when confirmed_at is null then (select coalesce(max(sequence), 0) from public.changes) else cursor end,
          confirmed_at = coalesce(confirmed_at, ${now}::timestamptz)
        where id = ${id} and state = 'pending'`,
  );
  await select(
    db,
    sql`update subscription_messages set attempts = 0, next_attempt_at = ${now}::timestamptz where subscription = ${id} and state = 'waiting' and kind = 'changes'`,
  );
}

/** Stops to tell, for the receiver takes nothing, and sees to it that the owner of a webhook hears of it. What is to be told waits. */
export async function disable({ database, clock, log }: Tools, { id, channel }: SubscriptionRow, reason: string): Promise<void> {
  const now = clock().toISOString();
  log.warn({ subscription: id, reason }, 'a subscription was disabled');
  await select(
    database.whole,
    sql`update subscriptions set state = 'disabled', state_reason = ${reason}, version = version + 1, modified_at = ${now}::timestamptz
        where id = ${id} and state in ('active', 'pending')`,
  );
  if (channel !== 'webhook') return;
  await select(
    database.whole,
    sql`insert into subscription_messages (id, subscription, kind, state, next_attempt_at, created_at)
        values (${drawId()}, ${id}, 'notice', 'waiting', ${now}::timestamptz, ${now}::timestamptz)`,
  );
}

/**
 * Ends a subscription: the address, the secrets, the links and what was to be told are erased. Of an address a fingerprint is kept for a time,
 * so that others cannot have mail sent to it.
 */
export async function endSubscription(db: Db, id: string, now: string, reason: string): Promise<void> {
  const [row] = await select<{ email: string | null }>(db, sql`select email from subscriptions where id = ${id} and state <> 'ended'`);
  if (!row) return;
  if (row.email !== null && reason !== 'replaced') {
    const isRefused = reason === 'refused';
    await select(
      db,
      sql`insert into suppressed_addresses (address_hash, reason, since, until)
          values (${fingerprint(row.email)}, ${isRefused ? 'refused' : 'ended'}, ${now}::timestamptz, ${now}::timestamptz + make_interval(days => ${isRefused ? refusedDays : suppressedDays}))
          on conflict (address_hash) do update set since = excluded.since, until = greatest(suppressed_addresses.until, excluded.until),
            reason = case when suppressed_addresses.reason = 'refused' then 'refused' else excluded.reason end`,
    );
  }
  await select(
    db,
    sql`update subscriptions set state = 'ended', state_reason = ${reason}, ended_at = ${now}::timestamptz, email = null, secret = null, previous_secret = null,
          previous_secret_until = null, version = version + 1, modified_at = ${now}::timestamptz
        where id = ${id}`,
  );
  await select(db, sql`delete from subscription_tokens where subscription = ${id}`);
  await select(
    db,
    sql`update subscription_messages set state = 'failed', last_error = 'ended' where subscription = ${id} and state = 'waiting'`,
  );
}

/** Forgets what nobody confirmed, what ended, what was sent long ago, and fingerprints whose time is over. */
export async function forgetSubscriptions(db: Db, now: string): Promise<void> {
  await select(
    db,
    sql`delete from subscriptions where (state = 'pending' and confirmed_at is null and created_at < ${now}::timestamptz - make_interval(hours => ${pendingHours}))
          or (state = 'ended' and ended_at < ${now}::timestamptz - make_interval(days => ${keptDays}))`,
  );
  await select(
    db,
    sql`delete from subscription_messages where state <> 'waiting' and created_at < ${now}::timestamptz - make_interval(days => ${keptDays})`,
  );
  await select(db, sql`delete from suppressed_addresses where until < ${now}::timestamptz`);
}
