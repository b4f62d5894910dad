import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { drawId } from '../access/secrets.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { checkedAddresses, type Outbound, RefusedAddress } from '../http/outbound.ts';
import { requireVersion } from '../http/preconditions.ts';
import type { View } from '../http/view.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { Writing } from '../writing/write.ts';
import { pingOf } from './events.ts';
import { type Following, isThere, readSearch } from './followed.ts';
import { endSubscription } from './life.ts';
import { findWebhook, type WebhookRow } from './queries.ts';
import { queueDelivery } from './rows.ts';
import { rotationHours } from './schedule.ts';
import type { NewSubscription, SubscriptionPatch } from './schemas.ts';
import { drawSecret } from './signing.ts';

/** So many webhooks an account can have. */
const mostWebhooks = 50;

/** What the audit chain makes its hash of; nothing of the secret. */
const recorded = ({ followedKind, followed, url, state, version }: WebhookRow) => ({ followedKind, followed, url, state, version });

/**
 * Sees that a webhook is at an address that may be visited. It is looked at again for each message, for what a name means can change.
 * @throws Problem 400
 */
export async function requireAddress(address: string, outbound: Outbound): Promise<void> {
  const refuse = (detail: string) => badRequest({ type: 'invalidInput', in: 'body', name: 'url', detail, value: address.slice(0, 200) });
  try {
    await Promise.race([
      checkedAddresses(new URL(address), outbound),
      // A name server that is silent is asked again for the first message.
      new Promise((resolve) => setTimeout(resolve, 3_000).unref()),
    ]);
  } catch (error) {
    if (error instanceof RefusedAddress)
      throw refuse('must be an https address at port 443, without user and password, of a server that is reached from the whole internet');
  }
}

/** What a body says is followed. @throws Problem 400 where there is no such thing */
export async function readFollowed(
  { tx }: Writing,
  { kind, id, search }: NewSubscription['followed'],
  vocabularies: Vocabularies,
): Promise<Following> {
  const refuse = (name: string, detail: string, type: 'rejectedInput' | 'requiredInput' | 'invalidInput' | 'referencedResourceNotFound') =>
    badRequest({ type, in: 'body', name: `followed.${name}`, detail });
  if (kind === 'search') {
    if (id !== undefined) throw refuse('id', 'a search has no id; give its parameters as search', 'rejectedInput');
    const read = readSearch(search ?? '', vocabularies);
    if ('wrong' in read)
      throw refuse(
        'search',
        `the parameter ${read.wrong.slice(0, 100)} is none of /recommendations, or its value is not right`,
        'invalidInput',
      );
    return { kind, what: read.what };
  }
  if (search !== undefined) throw refuse('search', `${kind} is followed by its id`, 'rejectedInput');
  if (id === undefined) throw refuse('id', `which ${kind} is followed?`, 'requiredInput');
  const following = { kind, what: id };
  const isPublic = kind !== 'recommendation' || (await isPublicRecommendation(tx, id));
  if (!isPublic || !(await isThere(tx, following, vocabularies)))
    throw refuse('id', `there is no ${kind} ${id}`, 'referencedResourceNotFound');
  return following;
}

const isPublicRecommendation = async (tx: Writing['tx'], id: string): Promise<boolean> =>
  (await select(tx, sql`select from visible.recommendations where id = ${id}`)).length > 0;

/** Adds a webhook that waits for its ping, and gives its secret, this once. @throws Problem 409 where the account has too many */
export async function createWebhook(
  writing: Writing,
  following: Following,
  url: string,
  view: View,
): Promise<{ id: string; secret: string }> {
  const { tx, actor, at } = writing;
  const [counted] = await select<{ count: number }>(
    tx,
    sql`select count(*)::int as count from subscriptions where owner = ${actor.id} and state <> 'ended'`,
  );
  if ((counted?.count ?? 0) >= mostWebhooks)
    throw new Problem('conflict', `The account has ${mostWebhooks} webhooks, which is the most; end one first`);
  const [id, secret] = [drawId(), drawSecret()];
  await select(
    tx,
    sql`insert into subscriptions (id, channel, followed_kind, followed, language, rhythm, state, cursor, created_at, owner, url, secret, modified_at)
        values (${id}, 'webhook', ${following.kind}, ${following.what}, 'en', 'atOnce', 'pending', 0, ${at}::timestamptz, ${actor.id}, ${url}, ${secret}, ${at}::timestamptz)`,
  );
  await ping(writing, id, view);
  writing.record({ operation: 'subscription.create', kind: 'subscription', id, after: { ...following, url, version: 1 } as object });
  return { id, secret };
}

/** Asks a server whether it wants to be told; what it was asked before and did not answer is over. */
async function ping({ tx, at }: Writing, id: string, view: View): Promise<void> {
  await select(
    tx,
    sql`update subscription_messages set state = 'failed', last_error = 'replaced' where subscription = ${id} and kind in ('ping', 'notice') and state = 'waiting'`,
  );
  const body = JSON.stringify(pingOf(view, id, drawId(), new Date(at).toISOString()));
  await select(
    tx,
    sql`insert into subscription_messages (id, subscription, kind, body, state, next_attempt_at, created_at)
        values (${drawId()}, ${id}, 'ping', ${body}, 'waiting', ${at}::timestamptz, ${at}::timestamptz)`,
  );
  await queueDelivery(tx);
}

/** The own webhook of an account. @throws Problem 404 where there is none, or it is another's */
export async function requireOwn({ tx, actor }: Pick<Writing, 'tx' | 'actor'>, id: string): Promise<WebhookRow> {
  const row = await findWebhook(tx, id);
  if (!row || row.owner !== actor.id) throw notFound(`/subscriptions/${id}`, 'subscriptionId', id);
  return row;
}

/** Changes a webhook: at another address, or after it was switched off, it has to answer a ping again. */
export async function changeWebhook(
  writing: Writing,
  id: string,
  version: number,
  { state, url }: SubscriptionPatch,
  view: View,
): Promise<void> {
  const { tx, at } = writing;
  const row = await requireOwn(writing, id);
  requireVersion(version, row.version);
  const isMoved = url !== undefined && url !== row.url;
  const wanted = state ?? (row.state === 'paused' ? 'paused' : 'active');
  const needsPing = isMoved || (wanted === 'active' && ['pending', 'disabled'].includes(row.state));
  if (state === 'paused' && row.state !== 'active' && row.state !== 'paused')
    throw new Problem('conflict', `A webhook that is ${row.state} tells of nothing; it cannot be paused`);
  const after = needsPing ? 'pending' : wanted;
  await select(
    tx,
    sql`update subscriptions set state = ${after}, state_reason = null, url = ${url ?? row.url}, version = version + 1, modified_at = ${at}::timestamptz where id = ${id}`,
  );
  if (needsPing) await ping(writing, id, view);
  else if (after === 'active') await queueDelivery(tx);
  writing.record({
    operation: 'subscription.updated',
    kind: 'subscription',
    id,
    before: recorded(row),
    after: { ...recorded(row), state: after, url: url ?? row.url, version: row.version + 1 } as object,
  });
}

/** Ends a webhook. */
export async function endWebhook(writing: Writing, id: string, version: number): Promise<void> {
  const row = await requireOwn(writing, id);
  requireVersion(version, row.version);
  await endSubscription(writing.tx, id, writing.at, 'byOwner');
  writing.record({ operation: 'subscription.ended', kind: 'subscription', id, before: recorded(row) });
}

/** Draws a new secret; the former one signs along for a day. */
export async function rotateSecret(writing: Writing, id: string): Promise<{ secret: string; previousUntil: string }> {
  const { tx, at } = writing;
  const row = await requireOwn(writing, id);
  const secret = drawSecret();
  const until = new Date(Date.parse(at) + rotationHours * 3_600_000).toISOString();
  await select(
    tx,
    sql`update subscriptions set secret = ${secret}, previous_secret = secret, previous_secret_until = ${until}::timestamptz where id = ${id}`,
  );
  writing.record({ operation: 'subscription.secretRotated', kind: 'subscription', id, before: recorded(row) });
  return { secret, previousUntil: until };
}

/** Sends again what was sent or given up, under the same id. @throws Problem 404, 409 for a ping */
export async function replay(writing: Writing, id: string, delivery: string): Promise<void> {
  const { tx, at } = writing;
  await requireOwn(writing, id);
  const [message] = await select<{ kind: string }>(
    tx,
    sql`select kind from subscription_messages where id = ${delivery} and subscription = ${id} and kind in ('changes', 'ping')`,
  );
  if (!message) throw notFound(`/subscriptions/${id}/deliveries/${delivery}`, 'deliveryId', delivery);
  if (message.kind === 'ping')
    throw new Problem('conflict', 'A ping is not sent again; set the state of the subscription to `active` for a new one');
  await select(
    tx,
    sql`update subscription_messages set state = 'waiting', attempts = 0, next_attempt_at = ${at}::timestamptz, sent_at = null where id = ${delivery}`,
  );
  await queueDelivery(tx);
  writing.record({ operation: 'subscription.replayed', kind: 'subscription', id, reason: delivery });
}
