import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Actor, may } from '../access/actors.ts';
import { permissionNames } from '../access/permissions.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { answerPage } from '../http/collection.ts';
import { expectedVersion } from '../http/preconditions.ts';
import { hrefOf } from '../http/view.ts';
import { once } from '../writing/once.ts';
import { writeFor } from '../writing/request.ts';
import { toApiKey, toUser } from './json.ts';
import { createApiKey, isOwnOrManaged, revokeApiKey } from './key-writes.ts';
import { findApiKey, findUser, listApiKeys, listUsers } from './queries.ts';
import {
  ApiKey,
  ApiKeyPage,
  ApiKeyPath,
  ApiKeyQuery,
  CreatedApiKey,
  NewApiKey,
  NewUser,
  Self,
  User,
  UserPage,
  UserPatch,
  UserPath,
  UserQuery,
} from './schemas.ts';
import { changeUser, createUser, eraseUser } from './writes.ts';

const tags = ['Accounts'];
const manage = { permission: 'accounts.manage' } as const;
const own = { permission: 'keys.own' } as const;

/** Users and keys. All of it is for accounts alone; nothing of it is in the feed of changes. */
export const accountRoutes: FastifyPluginAsyncZod = async (app) => {
  const actorOf = (request: FastifyRequest) => request.actor as Actor;
  /** Keys of others are for those who manage accounts. */
  const requireOwners = async (request: FastifyRequest, owners: string[]) => {
    if (!owners.every((owner) => isOwnOrManaged(actorOf(request), owner))) await app.requirePermission(request, 'accounts.manage');
  };
  const showUser = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findUser(db, id))]);
    if (!row) throw notFound(`/users/${id}`, 'userId', id);
    return { self: hrefOf(view, 'users', id), ...toUser(row, view) };
  };
  const showKey = async (request: FastifyRequest, id: string) => {
    const [view, row] = await Promise.all([app.view(request), app.read(request, (db) => findApiKey(db, id))]);
    if (!row || !isOwnOrManaged(actorOf(request), row.owner)) throw notFound(`/apiKeys/${id}`, 'apiKeyId', id);
    return { self: hrefOf(view, 'apiKeys', id), ...toApiKey(row, view) };
  };
  const created = (request: FastifyRequest, reply: FastifyReply, id: string) =>
    reply.code(201).header('location', `${app.addressOf(request).address}/${encodeURIComponent(id)}`);

  app.get(
    '/users',
    {
      schema: {
        tags,
        operationId: 'listUsers',
        summary: 'Who has an account',
        querystring: UserQuery,
        response: { 200: UserPage },
      },
      config: manage,
    },
    (request, reply) =>
      answerPage(app, request, reply, {
        item: User,
        find: (db, query: UserQuery, page) => listUsers(db, query, page),
        toItem: toUser,
      }),
  );

  app.get(
    '/users/self',
    {
      schema: {
        tags,
        operationId: 'getSelf',
        summary: 'The account behind the key, and what the key can be used for',
        querystring: z.strictObject({}),
        response: { 200: Self },
      },
      config: own,
    },
    async (request) => {
      const actor = actorOf(request);
      return {
        self: hrefOf(await app.view(request), 'users', 'self'),
        id: actor.id,
        roles: actor.roles,
        institution: actor.institution ?? undefined,
        represents: actor.represents ?? undefined,
        voice: actor.voice ?? undefined,
        permissions: permissionNames.filter((name) => may(actor, name)),
        scopes: actor.scopes ?? undefined,
      };
    },
  );

  app.get(
    '/users/:userId',
    {
      schema: {
        tags,
        operationId: 'getUser',
        summary: 'One user',
        params: UserPath,
        querystring: z.strictObject({}),
        response: { 200: User },
      },
      config: manage,
    },
    (request) => showUser(request, request.params.userId),
  );

  app.post(
    '/users',
    { schema: { tags, operationId: 'createUser', summary: 'Add a user', body: NewUser, response: { 201: User } }, config: manage },
    async (request, reply) => {
      const id = await writeFor(app, request, 'accounts.manage', (writing) =>
        once(writing, request, () => createUser(writing, request.body)),
      );
      return created(request, reply, id).send(await showUser(request, id));
    },
  );

  app.patch(
    '/users/:userId',
    {
      schema: { tags, operationId: 'changeUser', summary: 'Change a user', params: UserPath, body: UserPatch, response: { 200: User } },
      config: manage,
    },
    async (request) => {
      const version = expectedVersion(request.headers['if-match']);
      const { userId } = request.params;
      await writeFor(app, request, 'accounts.manage', (writing) =>
        changeUser(writing, userId, version, request.body as Record<string, unknown>),
      );
      return showUser(request, userId);
    },
  );

  app.delete(
    '/users/:userId',
    {
      schema: {
        tags,
        operationId: 'eraseUser',
        summary: 'Erase what is known of a person: name, e-mail address and keys go, the opaque id stays',
        params: UserPath,
        querystring: z.strictObject({}),
      },
      config: manage,
    },
    async (request, reply) => {
      const version = expectedVersion(request.headers['if-match']);
      await writeFor(app, request, 'accounts.manage', (writing) => eraseUser(writing, request.params.userId, version));
      return reply.code(204).send();
    },
  );

  app.get(
    '/apiKeys',
    {
      schema: {
        tags,
        operationId: 'listApiKeys',
        summary: 'The own keys, or for administrators those of everybody; never their secrets',
        querystring: ApiKeyQuery,
        response: { 200: ApiKeyPage },
      },
      config: own,
    },
    async (request, reply) => {
      const actor = actorOf(request);
      await requireOwners(request, request.query.owner ?? []);
      const owner = request.query.owner ?? (may(actor, 'accounts.manage') ? undefined : [actor.id]);
      return answerPage(app, request, reply, {
        item: ApiKey,
        find: (db, query: ApiKeyQuery, page) => listApiKeys(db, { ...query, owner }, page),
        toItem: toApiKey,
      });
    },
  );

  app.get(
    '/apiKeys/:apiKeyId',
    {
      schema: {
        tags,
        operationId: 'getApiKey',
        summary: 'One key, without its secret',
        params: ApiKeyPath,
        querystring: z.strictObject({}),
        response: { 200: ApiKey },
      },
      config: own,
    },
    (request) => showKey(request, request.params.apiKeyId),
  );

  app.post(
    '/apiKeys',
    {
      schema: {
        tags,
        operationId: 'createApiKey',
        summary: 'Make a key; the answer is the only one that shows it',
        body: NewApiKey,
        response: { 201: CreatedApiKey },
      },
      config: own,
    },
    async (request, reply) => {
      if (request.headers['idempotency-key'] !== undefined)
        throw badRequest({
          type: 'rejectedInput',
          in: 'header',
          name: 'Idempotency-Key',
          detail: 'A key is shown once and cannot be given again; send the request without, and revoke a key that never arrived',
        });
      await requireOwners(request, request.body.owner === undefined ? [] : [request.body.owner]);
      const made = writeFor(app, request, 'keys.own', (writing) => createApiKey(writing, request.body));
      const { id, key } = await made.catch(async (error: unknown) => {
        if (error instanceof Problem && error.problem === 'missingScope') await app.recordRefusal(request, error.message);
        throw error;
      });
      return created(request, reply, id).send({ ...(await showKey(request, id)), key });
    },
  );

  app.delete(
    '/apiKeys/:apiKeyId',
    {
      schema: {
        tags,
        operationId: 'revokeApiKey',
        summary: 'Revoke a key, at once',
        params: ApiKeyPath,
        querystring: z.strictObject({}),
      },
      config: own,
    },
    async (request, reply) => {
      await writeFor(app, request, 'keys.own', (writing) => revokeApiKey(writing, request.params.apiKeyId));
      return reply.code(204).send();
    },
  );
};
