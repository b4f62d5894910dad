import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import type { Rhythm } from '../../db/schema/subscriptions.ts';
import type { Language } from '../../db/schema/types.ts';
import { drawId, sha256 } from '../access/secrets.ts';
import type { Following } from './followed.ts';
import { endSubscription, fingerprint, markConfirmed } from './life.ts';
import { queueDelivery, type SubscriptionRow, subscriptionColumns } from './rows.ts';
import { nextDigest, pendingHours } from './schedule.ts';

/** The version of the words of consent; another one where they say something else. */
export const consentVersion = '2026-11';

/** So many confirmations are sent to an address in a day. */
const mostConfirmations = 3;

const asTransaction = <Result>(database: Pick<Database, 'whole'>, work: (tx: Db) => Promise<Result>): Promise<Result> =>
  database.whole.transaction((transaction) => work(transaction as Db));

/**
 * Takes a request to be told by mail: a confirmation is sent, unless the address was refused by its owner or has had enough of them. Whoever asks
 * is not told which, nor whether the address is known.
 */
export async function requestByMail(
  database: Pick<Database, 'whole'>,
  now: string,
  wanted: { following: Following; email: string; language: Language; rhythm: Rhythm },
): Promise<void> {
  const { following, language, rhythm } = wanted;
  const email = wanted.email.trim();
  await asTransaction(database, async (tx) => {
    // Two at once for the same address come one after the other.
    await select(tx, sql`select pg_advisory_xact_lock(hashtext(${fingerprint(email)}))`);
    const [known] = await select<{ reason: string | null; asked: number }>(
      tx,
      sql`select (select reason from suppressed_addresses where address_hash = ${fingerprint(email)} and until > ${now}::timestamptz) as reason,
            (select count(*)::int from subscriptions where lower(email) = lower(${email}) and created_at > ${now}::timestamptz - interval '1 day') as asked`,
    );
    const most = known?.reason === 'refused' ? 0 : known?.reason === 'ended' ? 1 : mostConfirmations;
    if ((known?.asked ?? 0) >= most) return;
    const id = drawId();
    await select(
      tx,
      sql`insert into subscriptions (id, channel, followed_kind, followed, language, rhythm, state, cursor, created_at, email, consent_version, modified_at)
          values (${id}, 'email', ${following.kind}, ${following.what}, ${language}, ${rhythm}, 'pending', 0, ${now}::timestamptz, ${email}, ${consentVersion}, ${now}::timestamptz)`,
    );
    await select(
      tx,
      sql`insert into subscription_messages (id, subscription, kind, state, next_attempt_at, created_at)
          values (${drawId()}, ${id}, 'confirm', 'waiting', ${now}::timestamptz, ${now}::timestamptz)`,
    );
    await queueDelivery(tx);
  });
}

/** The subscription that a link of a mail is of; undefined where it is no good any more. */
export async function findByToken(db: Db, token: string, purpose: 'confirm' | 'manage', now: string): Promise<SubscriptionRow | undefined> {
  const [row] = await select<SubscriptionRow>(
    db,
    sql`select ${subscriptionColumns} from subscription_tokens k join subscriptions s on s.id = k.subscription
        where k.token_hash = ${sha256(token)} and k.purpose = ${purpose} and s.state <> 'ended'
          and (k.purpose <> 'confirm' or (s.state = 'pending' and s.created_at > ${now}::timestamptz - make_interval(hours => ${pendingHours})))`,
  );
  return row;
}

/** Confirms an address: from now on it is told of changes. A former subscription of it to the same is replaced. False where the link is no good. */
export async function confirm(database: Pick<Database, 'whole'>, token: string, now: string): Promise<boolean> {
  return asTransaction(database, async (tx) => {
    const row = await findByToken(tx, token, 'confirm', now);
    if (!row) return false;
    const former = await select<{ id: string }>(
      tx,
      sql`select id from subscriptions where lower(email) = lower(${row.email}) and followed_kind = ${row.followedKind} and followed = ${row.followed}
            and id <> ${row.id} and state <> 'pending'`,
    );
    for (const { id } of former) await endSubscription(tx, id, now, 'replaced');
    await markConfirmed(tx, row.id, now);
    await select(tx, sql`update subscriptions set digest_at = ${nextDigest(row.rhythm, now)} where id = ${row.id}`);
    await select(tx, sql`delete from subscription_tokens where subscription = ${row.id} and purpose = 'confirm'`);
    // A server that took the mail and was not heard would be sent it again.
    await select(
      tx,
      sql`update subscription_messages set state = 'sent' where subscription = ${row.id} and kind = 'confirm' and state = 'waiting'`,
    );
    return true;
  });
}

/** The owner of an address says that nobody asked, or that no more is wanted: it is erased. False where the link is no good. */
export async function endByToken(
  database: Pick<Database, 'whole'>,
  token: string,
  purpose: 'confirm' | 'manage',
  now: string,
): Promise<boolean> {
  return asTransaction(database, async (tx) => {
    const row = await findByToken(tx, token, purpose, now);
    if (row) await endSubscription(tx, row.id, now, purpose === 'confirm' ? 'refused' : 'byOwner');
    return row !== undefined;
  });
}

/** Changes language and rhythm. What waited for a digest is told with the next message. */
export async function changeByToken(
  database: Pick<Database, 'whole'>,
  token: string,
  now: string,
  { language, rhythm }: { language: Language; rhythm: Rhythm },
): Promise<SubscriptionRow | undefined> {
  return asTransaction(database, async (tx) => {
    const row = await findByToken(tx, token, 'manage', now);
    if (!row) return undefined;
    await select(
      tx,
      sql`update subscriptions set language = ${language}, rhythm = ${rhythm}, digest_at = ${nextDigest(rhythm, now)}, version = version + 1, modified_at = ${now}::timestamptz
          where id = ${row.id}`,
    );
    return { ...row, language, rhythm };
  });
}
