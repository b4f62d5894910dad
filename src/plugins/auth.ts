import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { type Actor, authenticate, may } from '../access/actors.ts';
import { isPermitted, type PermissionName, permissionNames } from '../access/permissions.ts';
import { Problem } from '../errors.ts';
import { apiPath } from '../http/view.ts';
import { write } from '../writing/write.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What an account must be permitted to do here; reading alone goes without. */
    permission?: PermissionName;
  }
  interface FastifyRequest {
    /** Who is at work; undefined for readers without a key. */
    actor: Actor | undefined;
  }
}

const realm = 'Bearer realm="monitum"';

/**
 * Finds out who sends a request, and refuses what they may not do: a wrong key is refused also where none is needed.
 * Every address that is not for reading has to name its permission, or the program does not start.
 */
export const auth = fp<{ adminKey: string | undefined; clock: () => Date }>(
  async (app: FastifyInstance, { adminKey, clock }) => {
    app.decorateRequest('actor', undefined);
    app.addHook('onRoute', ({ url, method, config, schema }) => {
      const isReading = [method].flat().every((one) => ['GET', 'HEAD', 'OPTIONS'].includes(one));
      const { permission } = (config ?? {}) as { permission?: PermissionName };
      const isHidden = (schema as { hide?: boolean } | undefined)?.hide === true;
      if (!url.startsWith(apiPath) || isReading || isHidden) return;
      if (!permission || !permissionNames.includes(permission)) throw new Error(`${method} ${url} names no permission of the table`);
    });
    app.addHook('onRequest', async (request, reply) => {
      request.actor = await actorOf(request);
      if (request.actor) reply.header('cache-control', 'no-store');
      // Before the body is read: who may not write here is not listened to.
      const { permission } = request.routeOptions.config;
      if (permission) await requirePermission(request, permission);
    });

    async function actorOf(request: FastifyRequest): Promise<Actor | undefined> {
      const { authorization } = request.headers;
      if (authorization === undefined) return undefined;
      const [, key] = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization) ?? [];
      const authentication = key === undefined ? { refusal: 'invalid' as const } : await authenticate(app.database.whole, key, adminKey);
      if ('actor' in authentication) return authentication.actor;
      if (authentication.refusal === 'expired')
        throw new Problem('expiredAccessToken', 'The key has expired', {
          headers: { 'www-authenticate': `${realm}, error="invalid_token", error_description="The key has expired"` },
        });
      throw new Problem('invalidAccessToken', 'The key is not known, or was revoked; send it as `Authorization: Bearer monitum_…`', {
        headers: { 'www-authenticate': `${realm}, error="invalid_token"` },
      });
    }

    async function requirePermission(request: FastifyRequest, permission: PermissionName): Promise<void> {
      const { actor } = request;
      if (!actor)
        throw new Problem('noAccessToken', 'This needs a key; send it as `Authorization: Bearer monitum_…`', {
          headers: { 'www-authenticate': realm },
        });
      if (may(actor, permission)) return;
      await write(app.database, { actor, traceId: request.id }, clock(), async ({ record }) =>
        record({ operation: `refused ${permission}`, kind: 'request', id: request.id }),
      );
      if (isPermitted(actor.roles, permission))
        throw new Problem('missingScope', `The key is not made for ${permission}`, {
          members: { requiredScopes: [permission] },
          headers: { 'www-authenticate': `${realm}, error="insufficient_scope", scope="${permission}"` },
        });
      throw new Problem('missingPermission', `This account has no permission ${permission}`, { members: { permission } });
    }
  },
  { name: 'auth', fastify: '5.x' },
);
