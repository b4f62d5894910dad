import { randomUUID } from 'node:crypto';
import Fastify, { type FastifyInstance, LogController, type RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Database } from '../db/client.ts';
import { aboutPages } from './about/pages.tsx';
import { accountRoutes } from './accounts/routes.ts';
import { assessmentRoutes } from './assessments/routes.ts';
import { authorityPages } from './authorities/pages.tsx';
import { authorityRoutes } from './authorities/routes.ts';
import { catalogRoutes } from './catalog/routes.ts';
import { changeRoutes } from './changes/routes.ts';
import { type Config, httpAddress } from './config.ts';
import { contributionRoutes } from './contributions/routes.ts';
import { deadlinePages } from './deadlines/pages.tsx';
import { deadlineRoutes } from './deadlines/routes.ts';
import { documentPages } from './documents/pages.tsx';
import { documentRoutes } from './documents/routes.ts';
import { dumpFiles, dumpRoutes } from './dumps/routes.ts';
import { rawProblem, registerErrorHandling } from './errors.ts';
import { gradeRoutes } from './grades/routes.ts';
import { healthRoutes } from './health.ts';
import { homePages } from './home/pages.tsx';
import type { Outbound } from './http/outbound.ts';
import { compileValidator } from './http/query.ts';
import { compileSerialiser } from './http/serialise.ts';
import { apiPath, type Names } from './http/view.ts';
import { importRoutes } from './imports/routes.ts';
import { lineageRoutes } from './lineage/routes.ts';
import { linkedDataRoutes } from './linked-data/routes.ts';
import { buildLog } from './log.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { measurePages } from './measures/pages.tsx';
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
import { session } from './plugins/session.ts';
import { tracing } from './plugins/tracing.ts';
import { vocabularies } from './plugins/vocabularies.ts';
import { positionRoutes } from './positions/routes.ts';
import { proposalRoutes } from './proposals/routes.ts';
import { recommendationListPages } from './recommendations/list-pages.tsx';
import { recommendationPages } from './recommendations/pages.tsx';
import { recommendationRoutes } from './recommendations/routes.ts';
import { reportPages } from './reports/pages.tsx';
import { reportRoutes } from './reports/routes.ts';
import { staffReportPages } from './reports/staff-pages.tsx';
import { reviewPages } from './reviews/pages.tsx';
import { reviewRoutes } from './reviews/routes.ts';
import type { SearchServer } from './search/client.ts';
import { searchPages } from './search/pages.tsx';
import { searchRoutes } from './search/routes.ts';
import { oidcProvider } from './sessions/oidc.ts';
import { sessionRoutes } from './sessions/routes.ts';
import { staffAssessmentPages } from './staff/assessment-pages.tsx';
import { staffAuditPages } from './staff/audit-pages.tsx';
import { staffComparePages } from './staff/compare-pages.tsx';
import { staffContributionPages } from './staff/contribution-pages.tsx';
import { staffDraftPages } from './staff/draft-pages.tsx';
import { staffImportPages } from './staff/import-pages.tsx';
import { staffKeyPages } from './staff/key-pages.tsx';
import { staffLineagePages } from './staff/lineage-pages.tsx';
import { staffProposalPages } from './staff/proposal-pages.tsx';
import { staffRecordPages } from './staff/records-pages.tsx';
import { signInPages } from './staff/sign-in/pages.tsx';
import { staffUserPages } from './staff/user-pages.tsx';
import { staffVoicePages } from './staff/voice-pages.tsx';
import { staffWorkPages } from './staff/work-pages.tsx';
import { statisticsPages } from './statistics/pages.tsx';
import { statisticsRoutes } from './statistics/routes.ts';
import { subscriptionPages } from './subscriptions/pages.tsx';
import { subscriptionRoutes } from './subscriptions/routes.ts';
import { treatyPages } from './treaties/pages.tsx';
import { treatyRoutes } from './treaties/routes.ts';
import { rememberVocabularies } from './vocabularies/memory.ts';
import { vocabularyPages } from './vocabularies/pages.tsx';
import { vocabularyRoutes } from './vocabularies/routes.ts';
import { webRoutes } from './web/entrance.ts';
import { sendProblemPage } from './web/problem-page.tsx';
import { widgetPages } from './widget/pages.tsx';
import { workItemRoutes } from './work-items/routes.ts';

/** What the application needs to know and what it works with; it never reads the environment and never listens. */
export type AppConfig = Pick<
  Config,
  'logLevel' | 'rateLimitPerMinute' | 'trustProxy' | 'publicUrl' | 'puriBase' | 'contactEmail' | 'publisher' | 'adminKey' | 'oidc'
> & {
  /** Off unless told. */
  metrics?: boolean;
  database: Database;
  /** Bytes of the largest file that can be sent; a hundred million unless told. */
  importUploadBytes?: number;
  search?: SearchServer | undefined;
  /** Where the dumps are; none are offered without it. */
  dumpDir?: string | undefined;
  /** By which writes are dated and a day is judged to be past; the machine's own unless a test plays a story. */
  clock?: () => Date;
  /** Whether the worker can send mail, so that subscriptions by mail are offered; off unless told. */
  sendsMail?: boolean;
  /** How webhooks are reached, where a test has a server of its own. */
  outbound?: Partial<Outbound>;
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

  registerErrorHandling(app, (reply, problem, language) => sendProblemPage(app, reply.request, reply, problem, language));
  await app.register(methods);
  await app.register(tracing);
  await app.register(security);
  await app.register(limitRate, { perMinute: config.rateLimitPerMinute });
  await app.register(auth, { adminKey: config.adminKey, clock });
  const provider = config.oidc && oidcProvider(config.oidc, publicUrl);
  await app.register(session, { publicUrl, identityProvider: provider?.name });
  await app.register(negotiation);
  await app.register(caching);
  await app.register(representation);
  await app.register(vocabularies, { memory });
  await app.register(checks);
  await app.register(context, {
    database: config.database,
    publicUrl,
    puriBase: () => config.puriBase ?? publicUrl(),
    contactEmail: config.contactEmail,
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
  await app.register(reportRoutes, { prefix: apiPath });
  await app.register(deadlineRoutes, { prefix: apiPath });
  await app.register(treatyRoutes, { prefix: apiPath });
  await app.register(authorityRoutes, { prefix: apiPath });
  await app.register(measureRoutes, { prefix: apiPath });
  await app.register(statisticsRoutes, { prefix: apiPath });
  await app.register(searchRoutes, { prefix: apiPath });
  await app.register(vocabularyRoutes, { prefix: apiPath });
  await app.register(changeRoutes, { prefix: apiPath });
  await app.register(dumpRoutes, { prefix: apiPath, dir: config.dumpDir });
  await app.register(dumpFiles, { dir: config.dumpDir });
  await app.register(workItemRoutes, { prefix: apiPath });
  await app.register(importRoutes, { prefix: apiPath, uploadBytes: config.importUploadBytes ?? 100_000_000 });
  await app.register(accountRoutes, { prefix: apiPath });
  await app.register(sessionRoutes, { prefix: apiPath });
  await app.register(subscriptionRoutes, { prefix: apiPath, outbound: config.outbound });

  // Assistants.
  await app.register(mcpRoutes);

  // Persistent identifiers, vocabularies and the catalogue.
  await app.register(linkedDataRoutes);
  await app.register(catalogRoutes, { publisher: config.publisher, dumpDir: config.dumpDir });

  // Pages, in the four languages.
  await app.register(webRoutes);
  await app.register(homePages);
  await app.register(documentPages);
  await app.register(reviewPages);
  await app.register(reportPages);
  await app.register(vocabularyPages);
  await app.register(authorityPages);
  await app.register(measurePages);
  await app.register(widgetPages);
  await app.register(aboutPages, { ratePerMinute: config.rateLimitPerMinute, dumpDir: config.dumpDir, publisher: config.publisher });
  await app.register(recommendationListPages);
  await app.register(searchPages);
  await app.register(treatyPages);
  await app.register(statisticsPages);
  await app.register(deadlinePages);
  await app.register(recommendationPages);
  await app.register(subscriptionPages, { sendsMail: config.sendsMail ?? false, isLimited: config.rateLimitPerMinute > 0 });
  await app.register(signInPages, { provider });
  await app.register(staffWorkPages);
  await app.register(staffDraftPages);
  await app.register(staffRecordPages);
  await app.register(staffContributionPages);
  await app.register(staffVoicePages);
  await app.register(staffLineagePages);
  await app.register(staffProposalPages);
  await app.register(staffComparePages);
  await app.register(staffImportPages, { uploadBytes: config.importUploadBytes ?? 100_000_000 });
  await app.register(staffAssessmentPages);
  await app.register(staffReportPages);
  await app.register(staffUserPages);
  await app.register(staffKeyPages);
  await app.register(staffAuditPages);

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
