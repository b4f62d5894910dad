import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Actor, may } from '../access/actors.ts';
import { endSession } from '../access/sessions.ts';
import { UserPath } from '../accounts/schemas.ts';
import { badRequest, notFound } from '../errors.ts';
import { answerPage } from '../http/collection.ts';
import { hrefOf } from '../http/view.ts';
import { writeFor } from '../writing/request.ts';
import { invitationPath, inviteUser } from './invitations.ts';
import { toSession } from './json.ts';
import { findListedSession, listSessions } from './queries.ts';
import { CreatedInvitation, NewInvitation, Session, SessionPage, SessionPath, SessionQuery } from './schemas.ts';

const tags = ['Accounts'];
const own = { permission: 'sessions.own' } as const;

/** Who is at work in the pages of the staff, and the links by which people set a password. Nothing of it is in the feed of changes. */
export const sessionRoutes: FastifyPluginAsyncZod = async (app) => {
  const now = () => app.clock().toISOString();
  const isOwnOrManaged = (actor: Actor, owner: string) => owner === actor.id || may(actor, 'accounts.manage');
  /** A session that the actor may see. @throws Problem 404 where there is none, or it is another's */
  const find = async (request: FastifyRequest, id: string) => {
    const row = await app.read(request, (db) => findListedSession(db, id, now()));
    if (!row || !isOwnOrManaged(request.actor as Actor, row.owner)) throw notFound(`/sessions/${id}`, 'sessionId', id);
    return row;
  };

  app.get(
    '/sessions',
    {
      schema: {
        tags,
        operationId: 'listSessions',
        summary: 'The own sessions in the pages of the staff, or for administrators those of everybody',
        querystring: SessionQuery,
        response: { 200: SessionPage },
      },
      config: own,
    },
    async (request, reply) => {
      const actor = request.actor as Actor;
      const asked = request.query.owner;
      if (asked?.some((owner) => !isOwnOrManaged(actor, owner))) await app.requirePermission(request, 'accounts.manage');
      const owner = asked ?? (may(actor, 'accounts.manage') ? undefined : [actor.id]);
      return answerPage(app, request, reply, {
        item: Session,
        find: (db, query: SessionQuery, page) => listSessions(db, { ...query, owner }, now(), page),
        toItem: toSession,
      });
    },
  );

  app.get(
    '/sessions/:sessionId',
    {
      schema: {
        tags,
        operationId: 'getSession',
        summary: 'One session',
        params: SessionPath,
        querystring: z.strictObject({}),
        response: { 200: Session },
      },
      config: own,
    },
    async (request) => {
      const [view, row] = await Promise.all([app.view(request), find(request, request.params.sessionId)]);
      return { self: hrefOf(view, 'sessions', row.id), ...toSession(row, view) };
    },
  );

  app.delete(
    '/sessions/:sessionId',
    {
      schema: {
        tags,
        operationId: 'endSession',
        summary: 'End a session, at once',
        params: SessionPath,
        querystring: z.strictObject({}),
      },
      config: own,
    },
    async (request, reply) => {
      const { id } = await find(request, request.params.sessionId);
      await writeFor(app, request, 'sessions.own', (writing) => endSession(writing, id, 'api'));
      return reply.code(204).send();
    },
  );

  app.post(
    '/users/:userId/invitations',
    {
      schema: {
        tags,
        operationId: 'inviteUser',
        summary: 'Make a link by which a user sets a password; the answer is the only one that shows it',
        params: UserPath,
        body: NewInvitation,
        response: { 201: CreatedInvitation },
      },
      config: { permission: 'accounts.manage' },
    },
    async (request, reply) => {
      if (request.headers['idempotency-key'] !== undefined)
        throw badRequest({
          type: 'rejectedInput',
          in: 'header',
          name: 'Idempotency-Key',
          detail: 'A link is shown once and cannot be given again; send the request without, and the link before is no good any more',
        });
      const { userId } = request.params;
      const { id, token, expiresAt } = await writeFor(app, request, 'accounts.manage', (writing) => inviteUser(writing, userId));
      const view = await app.view(request);
      return reply.code(201).send({
        id,
        user: { id: userId, href: hrefOf(view, 'users', userId) },
        url: app.publicUrl() + invitationPath(request.body.language ?? 'nl', token),
        expiresAt,
      });
    },
  );
};
