import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { listBySequence, type PlacedChange } from '../changes/concerning.ts';
import { instant, type Limits, listPage } from '../http/sql.ts';
import { type SubscriptionRow, subscriptionColumns } from './rows.ts';

/** A webhook as its owner sees it. */
export interface WebhookRow extends SubscriptionRow {
  waiting: number;
}

/** An attempt to deliver, as the owner sees it. */
export interface DeliveryRow {
  id: string;
  kind: string;
  state: string;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  nextAttemptAt: string | null;
  lastStatus: number | null;
  lastError: string | null;
  change: string | null;
}

const webhookColumns = sql`${subscriptionColumns},
  (select count(*)::int from subscription_messages m where m.subscription = s.id and m.state = 'waiting' and m.kind = 'changes') as waiting`;

/** One page of the webhooks of an account that have not ended, the oldest first. */
export const listWebhooks = (db: Db, owner: string, page: Limits): Promise<{ rows: WebhookRow[]; total: number }> =>
  listPage<WebhookRow>(
    db,
    webhookColumns,
    sql`from subscriptions s where s.channel = 'webhook' and s.owner = ${owner} and s.state <> 'ended'`,
    sql`s.created_at, s.id`,
    page,
  );

/** A webhook by its id, whoever it belongs to, unless it has ended. */
export async function findWebhook(db: Db, id: string): Promise<WebhookRow | undefined> {
  const [row] = await select<WebhookRow>(
    db,
    sql`select ${webhookColumns} from subscriptions s where s.id = ${id} and s.channel = 'webhook' and s.state <> 'ended'`,
  );
  return row;
}

/** One page of what was sent to a webhook or waits, the newest first. */
export const listDeliveries = (db: Db, subscription: string, page: Limits): Promise<{ rows: DeliveryRow[]; total: number }> =>
  listPage<DeliveryRow>(
    db,
    sql`m.id, m.kind, m.state, m.attempts, ${instant('m.created_at')} as "createdAt", ${instant('m.sent_at')} as "sentAt",
      case when m.state = 'waiting' then ${instant('m.next_attempt_at')} end as "nextAttemptAt", m.last_status as "lastStatus", m.last_error as "lastError",
      (select c.id from subscription_deliveries d join public.changes c on c.sequence = d.change where d.message = m.id limit 1) as change`,
    sql`from subscription_messages m where m.subscription = ${subscription} and m.kind in ('changes', 'ping')`,
    sql`m.position desc`,
    page,
  );

/** The changes that a message tells of, in the order of commits. */
export async function listToldIn(db: Db, message: string): Promise<PlacedChange[]> {
  const rows = await select<{ change: string }>(db, sql`select change from subscription_deliveries where message = ${message}`);
  return listBySequence(
    db,
    rows.map(({ change }) => Number(change)),
  );
}
