import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Channel, FollowedKind, Rhythm, SubscriptionState } from '../../db/schema/subscriptions.ts';
import type { Language } from '../../db/schema/types.ts';
import { instant } from '../http/sql.ts';
import type { Following } from './followed.ts';

/** A subscription as it is stored. */
export interface SubscriptionRow {
  id: string;
  channel: Channel;
  followedKind: FollowedKind;
  followed: string;
  language: Language;
  rhythm: Rhythm;
  state: SubscriptionState;
  stateReason: string | null;
  cursor: number;
  createdAt: string;
  confirmedAt: string | null;
  email: string | null;
  owner: string | null;
  url: string | null;
  secret: string | null;
  previousSecret: string | null;
  previousSecretUntil: string | null;
  version: number;
}

/** The columns of a subscription `s`. */
export const subscriptionColumns = sql`s.id, s.channel, s.followed_kind as "followedKind", s.followed, s.language, s.rhythm, s.state, s.state_reason as "stateReason",
  s.cursor::float8 as cursor, ${instant('s.created_at')} as "createdAt", ${instant('s.confirmed_at')} as "confirmedAt", s.email, s.owner, s.url, s.secret,
  s.previous_secret as "previousSecret", ${instant('s.previous_secret_until')} as "previousSecretUntil", s.version`;

/** That a subscription `s` is of a reader, or of an account that may still do things. */
export const hasOwner = sql.raw(
  `(s.owner is null or s.owner = 'adminKey' or exists (select from users u where u.id = s.owner and u.disabled_at is null))`,
);

/** The subscriptions that a condition on `s` leaves, the oldest first. */
export const listSubscriptions = (db: Db, where: SQL): Promise<SubscriptionRow[]> =>
  select<SubscriptionRow>(db, sql`select ${subscriptionColumns} from subscriptions s where ${where} order by s.created_at, s.id`);

/** What a subscription follows. */
export const followingOf = ({ followedKind, followed }: Pick<SubscriptionRow, 'followedKind' | 'followed'>): Following => ({
  kind: followedKind,
  what: followed,
});

/** The sequence of the newest change; 0 while there is none. */
export async function findHead(db: Db): Promise<number> {
  const [row] = await select<{ head: number }>(db, sql`select coalesce(max(sequence), 0)::float8 as head from public.changes`);
  return row?.head ?? 0;
}

/** Queues the delivering, for now or for later; of those that wait there is one, at the sooner time. */
export async function queueDelivery(db: Db, inSeconds = 0): Promise<void> {
  await select(
    db,
    sql`select graphile_worker.add_job('deliver', '{}'::json, job_key := 'deliver', run_at := now() + make_interval(secs => ${inSeconds}), max_attempts := 3)`,
  );
}
