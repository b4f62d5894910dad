import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { type Actor, authenticate, may } from '../access/actors.ts';
import { type PermissionName, permissionNames } from '../access/permissions.ts';
import { realm, refusalOf } from '../access/refusal.ts';
import { readKey } from '../access/secrets.ts';
import { Problem } from '../errors.ts';
import { apiPath } from '../http/view.ts';
import { write } from '../writing/write.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an account must be permitted to do here, one of several where the handler decides which; reading alone goes without. */
    permission?: PermissionName | readonly PermissionName[];
  }
  interface FastifyInstance {
    /** Lets a request pass that has one of these permissions. @throws Problem 401 or 403, which the audit chain is told of */
    requirePermission(request: FastifyRequest, ...permissions: PermissionName[]): Promise<void>;
    /** Tells the audit chain what an account was not let do. */
    recordRefusal(request: FastifyRequest, what: string): Promise<void>;
  }
  interface FastifyRequest {
    /** Who is at work; undefined for readers without a key. */
    actor: Actor | undefined;
  }
}

/**
 * Finds out who sends a request, and refuses what they may not do: a wrong key is refused also where none is needed.
 * Every address that is not for reading has to name its permission, or the program does not start.
 */
export const auth = fp<{ adminKey: string | undefined; clock: () => Date }>(
  async (app: FastifyInstance, { adminKey, clock }) => {
    app.decorateRequest('actor', undefined);
    app.addHook('onRoute', ({ url, method, config, schema }) => {
      const isReading = [method].flat().every((one) => ['GET', 'HEAD', 'OPTIONS'].includes(one));
      const named = [(config as { permission?: PermissionName | PermissionName[] } | undefined)?.permission ?? []].flat();
      const isHidden = (schema as { hide?: boolean } | undefined)?.hide === true;
      if (!url.startsWith(apiPath) || isReading || isHidden) return;
      if (named.length === 0 || !named.every((one) => permissionNames.includes(one)))
        throw new Error(`${method} ${url} names no permission of the table`);
    });
    app.addHook('onRequest', async (request, reply) => {
      request.actor = await actorOf(request);
      if (request.actor) reply.header('cache-control', 'no-store');
      // Before the body is read: who may not write here is not listened to.
      const { permission } = request.routeOptions.config;
      if (permission) await app.requirePermission(request, ...[permission].flat());
    });

    // Scripts of other sites read what is public; what needs a key is none of their business.
    app.addHook('onSend', async (request, reply, payload) => {
      if (request.routeOptions.config.permission) reply.removeHeader('access-control-allow-origin');
      return payload;
    });

    async function actorOf(request: FastifyRequest): Promise<Actor | undefined> {
      const { authorization } = request.headers;
      if (authorization === undefined) return undefined;
      const [, key] = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization) ?? [];
      const authentication = key === undefined ? { refusal: 'invalid' as const } : await authenticate(app.database.whole, key, adminKey);
      if ('actor' in authentication) return authentication.actor;
      request.log.warn({ keyId: key && readKey(key)?.id, refusal: authentication.refusal }, 'a key was refused');
      if (authentication.refusal === 'expired')
        throw new Problem('expiredAccessToken', 'The key has expired', {
          headers: { 'www-authenticate': `${realm}, error="invalid_token", error_description="The key has expired"` },
        });
      throw new Problem('invalidAccessToken', 'The key is not known, or was revoked; send it as `Authorization: Bearer monitum_…`', {
        headers: { 'www-authenticate': `${realm}, error="invalid_token"` },
      });
    }

    app.decorate('requirePermission', async (request: FastifyRequest, ...permissions: PermissionName[]) => {
      const { actor } = request;
      if (!actor)
        throw new Problem('noAccessToken', 'This needs a key; send it as `Authorization: Bearer monitum_…`', {
          headers: { 'www-authenticate': realm },
        });
      if (permissions.some((one) => may(actor, one))) return;
      await app.recordRefusal(request, permissions.join(' '));
      throw refusalOf(actor, permissions as [PermissionName, ...PermissionName[]]);
    });
    app.decorate('recordRefusal', async (request: FastifyRequest, what: string) => {
      const { actor } = request;
      if (actor)
        await write(app.database, { actor, traceId: request.id }, clock(), async ({ record }) =>
          record({
            operation: 'refused',
            kind: 'request',
            id: request.id,
            reason: `${request.method} ${request.routeOptions.url}: ${what}`,
          }),
        );
    });
  },
  { name: 'auth', fastify: '5.x' },
);
