import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../access/actors.ts';
import { badRequest } from '../errors.ts';
import { answerPage } from '../http/collection.ts';
import type { Outbound } from '../http/outbound.ts';
import { offsetOf, toPage } from '../http/paging.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import { writeFor } from '../writing/request.ts';
import { toDelivery, toSubscription } from './json.ts';
import { listDeliveries, listWebhooks } from './queries.ts';
import {
  CreatedSubscription,
  DeliveryPage,
  DeliveryPath,
  NewSecret,
  NewSubscription,
  Subscription,
  SubscriptionPage,
  SubscriptionPatch,
  SubscriptionPath,
  SubscriptionQuery,
} from './schemas.ts';
import { webhookOutbound } from './send-webhook.ts';
import { changeWebhook, createWebhook, endWebhook, readFollowed, replay, requireAddress, requireOwn, rotateSecret } from './writes.ts';

const tags = ['Subscriptions'];
const permission = 'subscriptions.own';
const config = { permission } as const;

/** The webhooks of an account: each is seen and changed by its owner alone. */
export const subscriptionRoutes: FastifyPluginAsyncZod<{ outbound?: Partial<Outbound> | undefined }> = async (app, { outbound }) => {
  const actorOf = (request: FastifyRequest) => request.actor as Actor;
  const find = (request: FastifyRequest, id: string) => requireOwn({ tx: app.database.whole, actor: actorOf(request) }, id);
  const show = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), find(request, id)]);
    return { self: hrefOf(view, 'subscriptions', id), ...toSubscription(row, view) };
  };
  /** What is shown once cannot be given again. */
  const refuseRepetition = (request: FastifyRequest) => {
    if (request.headers['idempotency-key'] !== undefined)
      throw badRequest({
        type: 'rejectedInput',
        in: 'header',
        name: 'Idempotency-Key',
        detail:
          'A secret is shown once and cannot be given again; send the request without, and end a subscription whose secret never arrived',
      });
  };
  const reachable = (url: string) => requireAddress(url, webhookOutbound(app.publicUrl(), outbound));

  app.get(
    '/subscriptions',
    {
      schema: {
        tags,
        operationId: 'listSubscriptions',
        summary: 'The own webhooks',
        querystring: SubscriptionQuery,
        response: { 200: SubscriptionPage },
      },
      config,
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: Subscription,
        find: (_db, _query: SubscriptionQuery, page) => listWebhooks(app.database.whole, actorOf(request).id, page),
        toItem: toSubscription,
      }),
  );

  app.get(
    '/subscriptions/:subscriptionId',
    {
      schema: {
        tags,
        operationId: 'getSubscription',
        summary: 'One of the own webhooks, without its secret',
        params: SubscriptionPath,
        querystring: z.strictObject({}),
        response: { 200: Subscription },
      },
      config,
    },
    (request) => show(request, request.params.subscriptionId),
  );

  app.post(
    '/subscriptions',
    {
      schema: {
        tags,
        operationId: 'createSubscription',
        summary: 'Have changes sent to a server (webhook); the answer is the only one that shows the secret',
        description:
          'First a ping is sent, a CloudEvent whose `id` is a challenge: the server has to answer with a status of the two hundreds and a body that holds that `id`. From then on each change is sent as a CloudEvent 1.0 in JSON, signed as Standard Webhooks describes (`webhook-id`, `webhook-timestamp`, `webhook-signature`), in the order in which things happened, one at a time. Only a status of the two hundreds counts as taken; redirects are not followed, an answer has twenty seconds. What is not taken is sent again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, up to a tenth later, and later still where `Retry-After` says so; after the tenth attempt, or at 410, the subscription is disabled. A message can arrive more than once, always with the same `webhook-id`: who keeps the ids has each change once. Readers without a key follow feeds, or mail by the form of the pages.',
        body: NewSubscription,
        response: { 201: CreatedSubscription },
      },
      config,
    },
    async (request, reply) => {
      refuseRepetition(request);
      const { followed, url } = request.body;
      await reachable(url);
      const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
      const { id, secret } = await writeFor(app, request, permission, async (writing) =>
        createWebhook(writing, await readFollowed(writing, followed, vocabularies), url, view),
      );
      return reply
        .code(201)
        .header('location', hrefOf(view, 'subscriptions', id))
        .send({ ...(await show(request, id)), secret });
    },
  );

  app.patch(
    '/subscriptions/:subscriptionId',
    {
      schema: {
        tags,
        operationId: 'changeSubscription',
        summary: 'Pause a webhook, wake it up, or move it to another address',
        description: 'What happens while it is paused or disabled is sent once it is active again.',
        params: SubscriptionPath,
        body: SubscriptionPatch,
        response: { 200: Subscription },
      },
      config,
    },
    async (request) => {
      const version = expectedVersion(request.headers['if-match']);
      const { subscriptionId } = request.params;
      if (request.body.url !== undefined) await reachable(request.body.url);
      const view = await app.view(request);
      await writeFor(app, request, permission, (writing) => changeWebhook(writing, subscriptionId, version, request.body, view));
      return show(request, subscriptionId);
    },
  );

  app.delete(
    '/subscriptions/:subscriptionId',
    {
      schema: {
        tags,
        operationId: 'endSubscription',
        summary: 'End a webhook: its secret is erased and nothing more is sent',
        params: SubscriptionPath,
        querystring: z.strictObject({}),
      },
      config,
    },
    async (request, reply) => {
      const version = expectedVersion(request.headers['if-match']);
      await writeFor(app, request, permission, (writing) => endWebhook(writing, request.params.subscriptionId, version));
      return reply.code(204).send();
    },
  );

  app.post(
    '/subscriptions/:subscriptionId/secrets',
    {
      schema: {
        tags,
        operationId: 'rotateSubscriptionSecret',
        summary: 'Draw a new secret; for a day messages are signed with the former one too',
        params: SubscriptionPath,
        body: z.strictObject({}),
        response: { 201: NewSecret },
      },
      config,
    },
    async (request, reply) => {
      refuseRepetition(request);
      const { subscriptionId } = request.params;
      const made = await writeFor(app, request, permission, (writing) => rotateSecret(writing, subscriptionId));
      const view = await app.view(request);
      return reply
        .code(201)
        .header('location', hrefOf(view, 'subscriptions', subscriptionId))
        .send(made);
    },
  );

  app.get(
    '/subscriptions/:subscriptionId/deliveries',
    {
      schema: {
        tags,
        operationId: 'listDeliveries',
        summary: 'What was sent to a webhook and what became of it, the newest first',
        params: SubscriptionPath,
        querystring: SubscriptionQuery,
        response: { 200: DeliveryPage },
      },
      config,
    },
    async (request) => {
      const { query } = request;
      const { subscriptionId } = request.params;
      await find(request, subscriptionId);
      const view = await app.view(request);
      const { rows, total } = await listDeliveries(app.database.whole, subscriptionId, { limit: query.pageSize, offset: offsetOf(query) });
      const { address, search } = app.addressOf(request);
      return toPage(address, search, query, { items: rows.map((row) => toDelivery(row, view)), total });
    },
  );

  app.post(
    '/subscriptions/:subscriptionId/deliveries/:deliveryId/replays',
    {
      schema: {
        tags,
        operationId: 'replayDelivery',
        summary: 'Send a message again, under the same id',
        params: DeliveryPath,
        body: z.strictObject({}),
        response: { 202: z.object({ href: z.string() }).meta({ id: 'QueuedReplay', description: 'It is sent with the next run' }) },
      },
      config,
    },
    async (request, reply) => {
      const { subscriptionId, deliveryId } = request.params;
      await writeFor(app, request, permission, (writing) => replay(writing, subscriptionId, deliveryId));
      const href = hrefOf(await app.view(request), 'subscriptions', subscriptionId, 'deliveries');
      return reply.code(202).header('location', href).send({ href });
    },
  );
};
