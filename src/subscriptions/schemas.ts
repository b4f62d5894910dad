import { z } from 'zod';
import { followedKinds } from '../../db/schema/subscriptions.ts';
import { Href, Instant, inputText } from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';

const url = inputText(2_000)
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'must be an https address')
  .describe('An https address at port 443 of a server that is reached from the whole internet');

/** What a program asks to be told of, and where. */
export const NewSubscription = z
  .strictObject({
    followed: z
      .strictObject({
        kind: z.enum(followedKinds),
        id: inputText(200).optional().describe('Of a recommendation, a body or a treaty: its id or code'),
        search: inputText(8_000)
          .optional()
          .describe(
            'Of a search: the query string of /recommendations (`body=crpd&theme=prisons`), without order and pages; absent for all',
          ),
      })
      .meta({ id: 'NewFollowed', description: 'What is followed' }),
    url,
  })
  .meta({ id: 'NewSubscription', description: 'A webhook that is to be told of changes' });
export type NewSubscription = z.infer<typeof NewSubscription>;

/** What the owner of a webhook can change. */
export const SubscriptionPatch = z
  .strictObject({
    state: z
      .enum(['active', 'paused'])
      .optional()
      .describe('`active` asks a server that was switched off again whether it wants to be told'),
    url: url.optional(),
  })
  .meta({ id: 'SubscriptionPatch', description: 'What is absent stays' });
export type SubscriptionPatch = z.infer<typeof SubscriptionPatch>;

/** The address of one webhook. */
export const SubscriptionPath = z.strictObject({ subscriptionId: inputText(100) });
/** The address of one thing that was sent. */
export const DeliveryPath = z.strictObject({ subscriptionId: inputText(100), deliveryId: inputText(100) });
/** What pages a list. */
export const SubscriptionQuery = z.strictObject({ ...PageQuery });
export type SubscriptionQuery = z.infer<typeof SubscriptionQuery>;

/** A webhook, as its owner sees it. */
export const Subscription = z
  .object({
    self: Href.optional(),
    id: z.string(),
    href: Href,
    followed: z
      .object({
        kind: z.string(),
        id: z.string().optional(),
        search: z.string().optional().describe('The parameters in one order; empty for all recommendations'),
        href: Href.describe('Where it is read'),
      })
      .meta({ id: 'Followed' }),
    url: z.string(),
    state: z.string().describe('`pending` until the server has answered the ping, `active`, `paused`, or `disabled`'),
    stateReason: z
      .string()
      .optional()
      .describe('Of one that is disabled: `failing` (ten attempts failed), `gone` (it answered 410), `pingFailed`'),
    createdAt: Instant,
    confirmedAt: Instant.optional(),
    waiting: z.number().int().describe('Messages that were not taken yet'),
    version: z.number().int(),
  })
  .meta({ id: 'Subscription', description: 'A webhook' });

const secret = z.string().describe('By which messages are signed (Standard Webhooks); shown this once');
/** A webhook that was just made. */
export const CreatedSubscription = Subscription.extend({ secret }).meta({
  id: 'CreatedSubscription',
  description: 'A webhook with its secret',
});
/** A page of webhooks. */
export const SubscriptionPage = z.object({ ...pageFields, items: z.array(Subscription) }).meta({ id: 'SubscriptionPage' });

/** A new secret. */
export const NewSecret = z
  .object({ secret, previousUntil: Instant.describe('Until then messages are signed with the former secret too') })
  .meta({ id: 'SubscriptionSecret', description: 'The secret from now on' });

/** One message to a webhook, and what became of it. */
export const Delivery = z
  .object({
    id: z.string(),
    webhookId: z.string().describe('The header `webhook-id`: the same at each attempt, so that what came twice can be discarded'),
    kind: z.string().describe('`changes` or `ping`'),
    state: z.string().describe('`waiting`, `sent` or `failed`'),
    attempts: z.number().int(),
    createdAt: Instant,
    sentAt: Instant.optional(),
    nextAttemptAt: Instant.optional(),
    lastStatus: z.number().int().optional().describe('What the server answered last'),
    lastError: z.string().optional().describe('Why there was no answer, or it did not count'),
    change: z.object({ id: z.string(), href: Href }).meta({ id: 'DeliveredChange' }).optional(),
  })
  .meta({ id: 'Delivery', description: 'A message to a webhook; kept for ninety days' });
/** A page of messages. */
export const DeliveryPage = z.object({ ...pageFields, items: z.array(Delivery) }).meta({ id: 'DeliveryPage' });
