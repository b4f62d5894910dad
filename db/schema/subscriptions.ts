import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, primaryKey, smallint, text, timestamp } from 'drizzle-orm/pg-core';
import { languages, versioned } from './types.ts';

/** What can be followed: a search among the recommendations, or one thing. */
export const followedKinds = ['search', 'recommendation', 'body', 'treaty'] as const;
/** One of them. */
export type FollowedKind = (typeof followedKinds)[number];

/** How changes are brought to whoever subscribed. */
export const channels = ['email', 'webhook'] as const;
/** One of them. */
export type Channel = (typeof channels)[number];

/** How often mail is sent. */
export const rhythms = ['atOnce', 'daily', 'weekly'] as const;
/** One of them. */
export type Rhythm = (typeof rhythms)[number];

/** Where a subscription stands. */
export const subscriptionStates = ['pending', 'active', 'paused', 'disabled', 'ended'] as const;
/** One of them. */
export type SubscriptionState = (typeof subscriptionStates)[number];

/** Somebody, or a program, that is told of changes. Feeds need none: they are asked for. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    /** Opaque, drawn at random. */
    id: text().primaryKey(),
    channel: text({ enum: channels }).notNull(),
    followedKind: text({ enum: followedKinds }).notNull(),
    /** Of a search its query string in one order; else an id or a code. */
    followed: text().notNull(),
    language: text({ enum: languages }).notNull(),
    rhythm: text({ enum: rhythms }).notNull(),
    state: text({ enum: subscriptionStates }).notNull(),
    /** Why it is disabled or ended, in a word. */
    stateReason: text(),
    /** The sequence of the last change that was looked at. */
    cursor: bigint({ mode: 'number' }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When the address, or the server, was shown to belong to who asked. */
    confirmedAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    /** Of a digest: when the next is due. */
    digestAt: timestamp({ withTimezone: true }),
    /** Null from the moment it ends. */
    email: text(),
    /** The version of the words by which the person consented. */
    consentVersion: text(),
    /** Of a webhook: opaque id of the account. */
    owner: text(),
    url: text(),
    /** By which messages are signed: `whsec_` and base64. */
    secret: text(),
    /** The secret before, which signs along until then. */
    previousSecret: text(),
    previousSecretUntil: timestamp({ withTimezone: true }),
    ...versioned,
  },
  (t) => [
    index('subscriptions_at_work').on(t.state, t.cursor),
    index('subscriptions_by_address').on(sql`lower(${t.email})`),
    index('subscriptions_by_owner').on(t.owner),
    check('subscriptions_channel_known', sql`${t.channel} in ('email', 'webhook')`),
    check('subscriptions_followed_kind_known', sql`${t.followedKind} in ('search', 'recommendation', 'body', 'treaty')`),
    check('subscriptions_rhythm_known', sql`${t.rhythm} in ('atOnce', 'daily', 'weekly')`),
    check('subscriptions_state_known', sql`${t.state} in ('pending', 'active', 'paused', 'disabled', 'ended')`),
    check('subscriptions_language_known', sql`${t.language} in ('nl', 'fr', 'de', 'en')`),
    check('subscriptions_email', sql`${t.channel} <> 'email' or (${t.email} is null) = (${t.state} = 'ended')`),
    check(
      'subscriptions_webhook',
      sql`${t.channel} <> 'webhook' or (${t.owner} is not null and ${t.url} is not null and (${t.secret} is null) = (${t.state} = 'ended'))`,
    ),
  ],
);

const subscription = () =>
  text()
    .notNull()
    .references(() => subscriptions.id, { onDelete: 'cascade' });

/** What the links of a mail prove, kept as SHA-256: each mail has one of its own, good for as long as the subscription lasts. */
export const subscriptionTokens = pgTable(
  'subscription_tokens',
  {
    tokenHash: text().primaryKey(),
    subscription: subscription(),
    purpose: text({ enum: ['confirm', 'manage'] }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index('subscription_tokens_by_subscription').on(t.subscription),
    check('subscription_tokens_purpose_known', sql`${t.purpose} in ('confirm', 'manage')`),
  ],
);

/** One mail, or one request to a webhook: tried until it is taken or given up. */
export const subscriptionMessages = pgTable(
  'subscription_messages',
  {
    /** By which the receiver knows it again, whichever attempt it is. */
    id: text().primaryKey(),
    /** They are sent in this order. */
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    subscription: subscription(),
    kind: text({ enum: ['changes', 'confirm', 'ping', 'notice'] }).notNull(),
    /** Of a webhook: the bytes that are sent, the same at each attempt. */
    body: text(),
    state: text({ enum: ['waiting', 'sent', 'failed'] }).notNull(),
    attempts: smallint().notNull().default(0),
    nextAttemptAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    sentAt: timestamp({ withTimezone: true }),
    /** What the last attempt was answered: a status of HTTP or a reply code of SMTP. */
    lastStatus: smallint(),
    lastError: text(),
  },
  (t) => [
    index('subscription_messages_waiting').on(t.nextAttemptAt).where(sql`${t.state} = 'waiting'`),
    index('subscription_messages_by_subscription').on(t.subscription, t.position),
    check('subscription_messages_kind_known', sql`${t.kind} in ('changes', 'confirm', 'ping', 'notice')`),
    check('subscription_messages_state_known', sql`${t.state} in ('waiting', 'sent', 'failed')`),
  ],
);

/** Which change is told to whom: one row for each, so that nothing is told twice. Made in the transaction that moves the cursor. */
export const subscriptionDeliveries = pgTable(
  'subscription_deliveries',
  {
    subscription: subscription(),
    /** The sequence of the change. */
    change: bigint({ mode: 'number' }).notNull(),
    /** Null while it waits for its digest. */
    message: text().references(() => subscriptionMessages.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.subscription, t.change] }), index('subscription_deliveries_by_message').on(t.message)],
);

/** Addresses that are not to be written to, or seldom: SHA-256 of the address in small letters. */
export const suppressedAddresses = pgTable(
  'suppressed_addresses',
  {
    addressHash: text().primaryKey(),
    reason: text({ enum: ['ended', 'refused'] }).notNull(),
    since: timestamp({ withTimezone: true }).notNull(),
    until: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    index('suppressed_addresses_by_end').on(t.until),
    check('suppressed_addresses_reason_known', sql`${t.reason} in ('ended', 'refused')`),
  ],
);
