import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController, type RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Database } from '../db/client.ts';
import { accountRoutes } from './accounts/routes.ts';
import { assessmentRoutes } from './assessments/routes.ts';
import { authorityRoutes } from './authorities/routes.ts';
import { changeRoutes } from './changes/routes.ts';
import { type Config, httpAddress } from './config.ts';
import { contributionRoutes } from './contributions/routes.ts';
import { deadlineRoutes } from './deadlines/routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { rawProblem, registerErrorHandling } from './errors.ts';
import { gradeRoutes } from './grades/routes.ts';
import { healthRoutes } from './health.ts';
import { compileValidator } from './http/query.ts';
import { compileSerialiser } from './http/serialise.ts';
import { apiPath, type Names } from './http/view.ts';
import { importRoutes } from './imports/routes.ts';
import { lineageRoutes } from './lineage/routes.ts';
import { buildLog } from './log.ts';
import { measureRoutes } from './measures/routes.ts';
import { auth } from './plugins/auth.ts';
import { caching } from './plugins/caching.ts';
import { checks } from './plugins/checks.ts';
import { context } from './plugins/context.ts';
import { docs } from './plugins/docs.ts';
import { methods, refuseOtherMethods } from './plugins/methods.ts';
import { metrics } from './plugins/metrics.ts';
import { negotiation } from './plugins/negotiation.ts';
import { publication } from './plugins/publication.ts';
import { limitRate } from './plugins/rate-limit.ts';
import { reading } from './plugins/reading.ts';
import { representation } from './plugins/representation.ts';
import { searching } from './plugins/search.ts';
import { security } from './plugins/security.ts';
import { tracing } from './plugins/tracing.ts';
import { vocabularies } from './plugins/vocabularies.ts';
import { positionRoutes } from './positions/routes.ts';
import { proposalRoutes } from './proposals/routes.ts';
import { recommendationRoutes } from './recommendations/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import type { SearchServer } from './search/client.ts';
import { searchRoutes } from './search/routes.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import { treatyRoutes } from './treaties/routes.ts';
import { rememberVocabularies } from './vocabularies/memory.ts';
import { vocabularyRoutes } from './vocabularies/routes.ts';
import { workItemRoutes } from './work-items/routes.ts';

/** What the application needs to know and what it works with; it never reads the environment and never listens. */
export type AppConfig = Pick<Config, 'logLevel' | 'rateLimitPerMinute' | 'trustProxy' | 'publicUrl' | 'puriBase' | 'adminKey'> & {
  /** Off unless told. */
  metrics?: boolean;
  database: Database;
  /** Bytes of the largest file that can be sent; a hundred million unless told. */
  importUploadBytes?: number;
  search?: SearchServer | undefined;
  /** By which writes are dated and a day is judged to be past; the machine's own unless a test plays a story. */
  clock?: () => Date;
};

/** Builds the application: what every route shares, then the features, in the order in which it matters. */
export async function buildApp(config: AppConfig): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: buildLog(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: typeof config.trustProxy === 'number' ? nearestHops(config.trustProxy) : config.trustProxy,
    bodyLimit: 262_144,
    // A file for an import of a hundred million bytes takes three minutes at five megabits a second; nothing else is so long.
    requestTimeout: 300_000,
    // Ten thousand characters of any script fit into a query, so that they are refused with a problem and not cut off by the parser.
    http: { maxHeaderSize: 262_144, headersTimeout: 30_000 },
    // As long as a whole head may be: what is too long for a parameter is refused by its schema, with a problem.
    routerOptions: { maxParamLength: 262_144 },
    rewriteUrl: ({ url = '/' }) => routable(url),
    clientErrorHandler: ({ code }, socket) => {
      // A client that has gone hears nothing.
      if (code === 'ECONNRESET') socket.destroy();
      else if (socket.writable) socket.end(rawProblem(code));
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(({ schema }) => compileSerialiser(schema as unknown as z.ZodType));

  const memory = rememberVocabularies(config.database);
  const clock = config.clock ?? (() => new Date());
  const publicUrl = () => config.publicUrl ?? addressOf(app);

  registerErrorHandling(app);
  await app.register(methods);
  await app.register(tracing);
  await app.register(security);
  await app.register(limitRate, { perMinute: config.rateLimitPerMinute });
  await app.register(auth, { adminKey: config.adminKey, clock });
  await app.register(negotiation);
  await app.register(caching);
  await app.register(representation);
  await app.register(vocabularies, { memory });
  await app.register(checks);
  await app.register(context, {
    database: config.database,
    publicUrl,
    puriBase: () => config.puriBase ?? publicUrl(),
    names: () => memory.current() as Promise<Names>,
  });
  await app.register(reading, { clock });
  await app.register(publication);
  await app.register(searching, { search: config.search });
  await app.register(metrics, { isOn: config.metrics ?? false });
  await app.register(docs);

  await app.register(healthRoutes, { prefix: apiPath });
  await app.register(recommendationRoutes, { prefix: apiPath });
  await app.register(positionRoutes, { prefix: apiPath });
  await app.register(gradeRoutes, { prefix: apiPath });
  await app.register(proposalRoutes, { prefix: apiPath });
  await app.register(assessmentRoutes, { prefix: apiPath });
  await app.register(contributionRoutes, { prefix: apiPath });
  await app.register(lineageRoutes, { prefix: apiPath });
  await app.register(documentRoutes, { prefix: apiPath });
  await app.register(reviewRoutes, { prefix: apiPath });
  await app.register(deadlineRoutes, { prefix: apiPath });
  await app.register(treatyRoutes, { prefix: apiPath });
  await app.register(authorityRoutes, { prefix: apiPath });
  await app.register(measureRoutes, { prefix: apiPath });
  await app.register(statisticsRoutes, { prefix: apiPath });
  await app.register(searchRoutes, { prefix: apiPath });
  await app.register(vocabularyRoutes, { prefix: apiPath });
  await app.register(changeRoutes, { prefix: apiPath });
  await app.register(workItemRoutes, { prefix: apiPath });
  await app.register(importRoutes, { prefix: apiPath, uploadBytes: config.importUploadBytes ?? 100_000_000 });
  await app.register(accountRoutes, { prefix: apiPath });

  refuseOtherMethods(app);
  return app;
}

/** Escapes the signs of a path that cannot be decoded: nothing has such an address, and the router's own refusal is no problem document. */
function routable(url: string): string {
  const [path = ''] = url.split('?', 1);
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/** Trusts the proxies nearest to us and nobody beyond them. */
const nearestHops = (hops: number) => (_address: string, hop: number) => hop < hops;

/** Where the application listens, for installations that do not say where clients reach them. */
function addressOf(app: FastifyInstance<RawServerDefault>): string {
  const address = app.server.address();
  if (address === null || typeof address === 'string') return 'http://localhost';
  return httpAddress(address.address, address.port);
}
