import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { drawId } from '../access/secrets.ts';
import { listConcerning, type PlacedChange } from '../changes/concerning.ts';
import { textArray } from '../http/sql.ts';
import type { Tools } from '../jobs/tools.ts';
import { eventOf, viewOf } from './events.ts';
import { toFollowed } from './followed.ts';
import { findHead, followingOf, hasOwner, listSubscriptions, type SubscriptionRow } from './rows.ts';
import { nextDigest } from './schedule.ts';

/** So many places of the feed are looked at in one transaction. */
const stretch = 1_000;

/**
 * Looks at what has changed since each subscription last was told, and writes down what it is to be told. The rows that say so and the place up
 * to which was looked are written in one transaction: whatever ends the program, no change is told twice and none is left out.
 */
export async function gather(tools: Tools): Promise<void> {
  const { database } = tools;
  const head = await findHead(database.whole);
  const behind = await listSubscriptions(database.whole, sql`s.state = 'active' and s.cursor < ${head} and ${hasOwner}`);
  // Many follow the same from the same place.
  const known = new Map<string, Promise<PlacedChange[]>>();
  for (const row of behind)
    for (let from = row.cursor; from < head; from += stretch) {
      const upTo = Math.min(from + stretch, head);
      const key = JSON.stringify([row.followedKind, row.followed, from, upTo]);
      const found = known.get(key) ?? findConcerning(tools, row, from, upTo);
      known.set(key, found);
      if (!(await keep(tools, row, { from, upTo }, await found))) break;
    }
}

async function findConcerning({ database, vocabularies }: Tools, row: SubscriptionRow, after: number, upTo: number) {
  return listConcerning(database, toFollowed(followingOf(row), await vocabularies()), { after, upTo, limit: stretch });
}

/** Writes down what one subscription is to be told; false where another worker was quicker, or it is active no more. */
async function keep(tools: Tools, row: SubscriptionRow, { from, upTo }: { from: number; upTo: number }, changes: PlacedChange[]) {
  const now = tools.clock().toISOString();
  const view = await viewOf(tools);
  return tools.database.whole.transaction(async (transaction) => {
    const tx = transaction as Db;
    const [moved] = await select(
      tx,
      sql`update subscriptions set cursor = ${upTo} where id = ${row.id} and state = 'active' and cursor = ${from} returning id`,
    );
    if (!moved) return false;
    if (changes.length === 0) return true;
    const told = changes.map((change) => ({ change: change.sequence, message: row.channel === 'webhook' ? drawId() : null, body: '' }));
    if (row.channel === 'webhook') {
      for (const [at, change] of changes.entries()) (told[at] as { body: string }).body = JSON.stringify(eventOf(change, view));
      await select(
        tx,
        sql`insert into subscription_messages (id, subscription, kind, body, state, next_attempt_at, created_at)
            select x.message, ${row.id}, 'changes', x.body, 'waiting', ${now}::timestamptz, ${now}::timestamptz
            from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) x (change bigint, message text, body text) order by x.change`,
      );
    }
    await select(
      tx,
      sql`insert into subscription_deliveries (subscription, change, message)
          select ${row.id}, x.change, x.message from jsonb_to_recordset(${JSON.stringify(told)}::text::jsonb) x (change bigint, message text)`,
    );
    return true;
  });
}

/** Makes a message of what waits to be told by mail: at once, or when the digest is due. */
export async function compose({ database, clock }: Tools): Promise<void> {
  const now = clock().toISOString();
  const due = await listSubscriptions(
    database.whole,
    sql`s.channel = 'email' and s.state = 'active' and (s.digest_at <= ${now}::timestamptz
      or (s.rhythm = 'atOnce' and exists (select from subscription_deliveries d where d.subscription = s.id and d.message is null)))`,
  );
  for (const { id, rhythm } of due)
    await database.whole.transaction(async (transaction) => {
      const tx = transaction as Db;
      const [locked] = await select(
        tx,
        sql`update subscriptions set digest_at = ${nextDigest(rhythm, now)} where id = ${id} and state = 'active'
              and (rhythm = 'atOnce' or digest_at <= ${now}::timestamptz) returning id`,
      );
      if (!locked) return;
      const waiting = await select<{ change: string }>(
        tx,
        sql`select change from subscription_deliveries where subscription = ${id} and message is null for update`,
      );
      if (waiting.length === 0) return;
      const message = drawId();
      await select(
        tx,
        sql`insert into subscription_messages (id, subscription, kind, state, next_attempt_at, created_at)
            values (${message}, ${id}, 'changes', 'waiting', ${now}::timestamptz, ${now}::timestamptz)`,
      );
      await select(
        tx,
        sql`update subscription_deliveries set message = ${message}
            where subscription = ${id} and change::text = any(${textArray(waiting.map(({ change }) => String(change)))})`,
      );
    });
}
