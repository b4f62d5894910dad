import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import fp from 'fastify-plugin';

/** Headers that a script in a browser may read from an answer of the API. */
const exposed = [
  'ETag',
  'Link',
  'Content-Language',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'BelGov-Trace-Id',
  'Location',
  'Allow',
];

/** Security headers on every answer, and reading from any web site: public data, no credentials. */
export const security = fp(
  async (app) => {
    await app.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
      xXssProtection: false,
      xDownloadOptions: false,
      xDnsPrefetchControl: false,
      originAgentCluster: false,
    });
    // cors takes OPTIONS of every address, also of those that do not exist.
    app.addHook('onRoute', (route) => {
      if (route.url === '*' && route.method === 'OPTIONS') route.handler = (_request, reply) => reply.callNotFound();
    });
    await app.register(cors, {
      origin: '*',
      methods: ['GET', 'HEAD', 'OPTIONS'],
      exposedHeaders: exposed,
      maxAge: 86_400,
      strictPreflight: false,
      preflightContinue: true,
    });
  },
  { name: 'security', fastify: '5.x' },
);
