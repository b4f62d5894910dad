import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import type { Tools } from '../jobs/tools.ts';
import { disable, endSubscription, markConfirmed } from './life.ts';
import { hasOwner, listSubscriptions, type SubscriptionRow } from './rows.ts';
import { pauseAfter } from './schedule.ts';
import { sendByMail, sendNotice } from './send-mail.ts';
import { sendToWebhook } from './send-webhook.ts';

/** One message that is to be sent. */
export interface Message {
  id: string;
  kind: 'changes' | 'confirm' | 'ping' | 'notice';
  body: string | null;
  attempts: number;
}

/** What became of an attempt. */
export interface Outcome {
  isTaken: boolean;
  status?: number | undefined;
  error?: string | undefined;
  /** In how many seconds the receiver wants to be asked again. */
  retryAfter?: number | undefined;
  /** Why no further attempt is of use. */
  isOver?: 'gone' | 'addressRefused' | undefined;
}

/** So many subscriptions are served at a time. */
const atATime = 8;
/** So long nobody else attempts a message that one has taken up: longer than any attempt may take. */
const leaseSeconds = 120;

/** The kinds of messages that a state lets through. */
const sendable = sql.raw(`case s.state when 'active' then m.kind = 'changes' when 'pending' then m.kind in ('confirm', 'ping')
  when 'disabled' then m.kind = 'notice' else false end`);

/**
 * Sends what is due. The messages of one subscription go one after the other, in the order in which things happened: where one is not taken, those
 * behind it wait for it.
 * @param random from 0 to 1, for the pauses
 */
export async function dispatch(tools: Tools, random: () => number = Math.random): Promise<void> {
  const { database, clock, mail } = tools;
  const due = await listSubscriptions(
    database.whole,
    sql`exists (select from subscription_messages m where m.subscription = s.id and m.state = 'waiting' and ${sendable}
          and m.next_attempt_at <= ${clock().toISOString()}::timestamptz)
        and ${hasOwner} and (s.channel = 'webhook' or ${mail !== undefined})`,
  );
  const waiting = due.values();
  const next = async () => {
    for (const row of waiting)
      await serve(tools, row, random).catch((error: unknown) =>
        tools.log.warn({ err: error, subscription: row.id }, 'a subscription was not served'),
      );
  };
  await Promise.all(Array.from({ length: atATime }, next));
}

async function serve(tools: Tools, row: SubscriptionRow, random: () => number): Promise<void> {
  for (;;) {
    const message = await takeUp(tools, row.id);
    if (!message) return;
    const outcome = await attempt(tools, row, message);
    await settle(tools, row, message, outcome, random());
    if (!outcome.isTaken) return;
  }
}

function attempt(tools: Tools, row: SubscriptionRow, message: Message): Promise<Outcome> {
  if (message.kind === 'notice') return sendNotice(tools, row, message);
  return row.channel === 'email' ? sendByMail(tools, row, message) : sendToWebhook(tools, row, message);
}

/** Takes up the first message that waits, if it is due: nobody else attempts it meanwhile, and whoever dies with it loses nothing. */
async function takeUp({ database, clock }: Tools, subscription: string): Promise<Message | undefined> {
  const now = clock().toISOString();
  const [message] = await select<Message>(
    database.whole,
    sql`update subscription_messages t set attempts = t.attempts + 1, next_attempt_at = ${now}::timestamptz + make_interval(secs => ${leaseSeconds})
        where t.id = (select m.id from subscription_messages m join subscriptions s on s.id = m.subscription
            where m.subscription = ${subscription} and m.state = 'waiting' and ${sendable} order by m.position limit 1)
          and t.state = 'waiting' and t.next_attempt_at <= ${now}::timestamptz
        returning t.id, t.kind, t.body, t.attempts`,
  );
  return message;
}

async function settle(tools: Tools, row: SubscriptionRow, message: Message, outcome: Outcome, random: number): Promise<void> {
  const { database, clock } = tools;
  const now = clock().toISOString();
  const { isTaken, status, error, retryAfter, isOver } = outcome;
  const pause = isTaken || isOver ? undefined : pauseAfter(message.attempts, random, retryAfter);
  const isGivenUp = !isTaken && (isOver === 'addressRefused' || (pause === undefined && message.kind !== 'changes'));
  await select(
    database.whole,
    sql`update subscription_messages set state = ${isTaken ? 'sent' : isGivenUp ? 'failed' : 'waiting'},
          sent_at = case when ${isTaken} then ${now}::timestamptz end, last_status = ${status ?? null}, last_error = ${error ?? null},
          next_attempt_at = ${now}::timestamptz + make_interval(secs => ${pause ?? 0})
        where id = ${message.id} and state = 'waiting'`,
  );
  if (isTaken && message.kind === 'ping') await markConfirmed(database.whole, row.id, now);
  if (isTaken || message.kind === 'notice') return;
  if (isOver === 'addressRefused') await endSubscription(database.whole, row.id, now, isOver);
  else if (pause === undefined && message.kind !== 'confirm')
    await disable(tools, row, isOver ?? (message.kind === 'ping' ? 'pingFailed' : 'failing'));
}

/** When the next message is due, in seconds from now; undefined where none waits. */
export async function nextDue({ database, clock, mail }: Tools): Promise<number | undefined> {
  const [row] = await select<{ seconds: number | null }>(
    database.whole,
    sql`select extract(epoch from min(m.next_attempt_at) - ${clock().toISOString()}::timestamptz)::float8 as seconds
        from subscription_messages m join subscriptions s on s.id = m.subscription
        where m.state = 'waiting' and ${sendable} and ${hasOwner} and (s.channel = 'webhook' or ${mail !== undefined})`,
  );
  return row?.seconds ?? undefined;
}
