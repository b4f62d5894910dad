import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { findSession, type Session } from '../access/sessions.ts';
import { Problem } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page of the staff: the cookie of a session is looked at here, and nowhere else. */
    isStaff?: boolean;
  }
  interface FastifyInstance {
    /** What the identity provider is called, where there is one. */
    identityProvider: string | undefined;
  }
  interface FastifyRequest {
    /** Of somebody who has signed in, on pages of the staff alone. */
    session: Session | undefined;
  }
}

/** The cookie of a session, and that of a sign-in that is under way. A browser takes a `__Host-` one from this very host alone. */
const names = { session: '__Host-session', signIn: '__Host-sign-in' } as const;

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** Where the pages of the staff are. */
const staffPages = /^\/(nl|fr|de|en)\/staff(\/|$)/;

/** What the cookie of a session, or of a sign-in under way, holds. */
export const cookieOf = (request: FastifyRequest, name: keyof typeof names): string | undefined => request.cookies[names[name]];

/** Gives a browser a cookie until it is closed. */
export const giveCookie = (reply: FastifyReply, name: keyof typeof names, value: string): FastifyReply =>
  reply.setCookie(names[name], value, attributes);

/** Takes a cookie back. */
export const takeCookie = (reply: FastifyReply, name: keyof typeof names): FastifyReply => reply.clearCookie(names[name], attributes);

/**
 * Finds out whose session a request belongs to, on the pages of the staff alone: there its owner is the actor, with the roles of now, and keys
 * count for nothing. Nothing of them is kept by anybody, nor read by scripts of other sites; forms of other sites are refused.
 */
export const session = fp<{ publicUrl: () => string; identityProvider: string | undefined }>(
  async (app, { publicUrl, identityProvider }) => {
    await app.register(cookie);
    app.decorate('identityProvider', identityProvider);
    app.decorateRequest('session', undefined);
    app.addHook('onRoute', ({ url, config }) => {
      if ((config?.isStaff ?? false) !== staffPages.test(url))
        throw new Error(`${url} has to say that it is a page of the staff, or be none`);
    });
    app.addHook('onRequest', async (request, reply) => {
      if (!request.routeOptions.config.isStaff) return;
      reply.header('cache-control', 'no-store');
      if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) requireOwnOrigin(request, publicUrl());
      const token = cookieOf(request, 'session');
      request.session = token === undefined ? undefined : await findSession(app.database.whole, token, app.clock().toISOString());
      request.actor = request.session?.actor;
    });
    app.addHook('onSend', async (request, reply, payload) => {
      if (request.routeOptions.config.isStaff) reply.removeHeader('access-control-allow-origin');
      return payload;
    });
  },
  { name: 'session', fastify: '5.x' },
);

/**
 * Sees that a form comes from one of our own pages. Every browser of the last years sends one of the two headers with a form; a request with
 * neither is no browser's, and refused.
 * @throws Problem 403
 */
function requireOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  const isOwnOrigin = origin === undefined || [request.host, new URL(publicUrl).host].includes(hostOf(origin));
  if (isOwnSite && isOwnOrigin && (site ?? origin) !== undefined) return;
  throw new Problem('missingPermission', 'This form was sent from another site; open it here and send it again');
}

const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : '');
