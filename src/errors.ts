import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Language } from '../db/schema/types.ts';
import { readRefusal } from './http/constraints.ts';
import { toIssues } from './http/faults.ts';
import { pageLanguage } from './http/pages.ts';
import { issueTypes, type ProblemName, problemTypes } from './http/problem-types.ts';
import { apiPath } from './http/view.ts';

const belgif = 'https://www.belgif.be/specification/rest/api-guide';

/** One fault in the input: where it is, what was given and what to change. */
export interface Issue {
  type?: keyof typeof issueTypes;
  in: 'body' | 'header' | 'path' | 'query';
  name: string;
  detail: string;
  value?: unknown;
}

/** A problem to answer with; thrown by handlers and queries, turned into its body by the one error handler. */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly issues: Issue[];
  readonly members: Record<string, unknown>;
  readonly headers: Record<string, string>;
  constructor(
    problem: ProblemName,
    detail: string,
    more: { issues?: Issue[]; members?: Record<string, unknown>; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.problem = problem;
    this.issues = more.issues ?? [];
    this.members = more.members ?? {};
    this.headers = more.headers ?? {};
  }
}

/** A 400 with its issues. */
export function badRequest(...issues: Issue[]): Problem {
  return new Problem('badRequest', 'The input message is incorrect', { issues });
}

/** A 404 for an id or code in the path that was never given. */
export function notFound(path: string, name: string, value: string): Problem {
  return new Problem('resourceNotFound', `No resource ${path} found`, {
    issues: [{ in: 'path', name, detail: `the ${name} ${value} is not assigned`, value }],
  });
}

/** The answer to a request for a record that was merged into another: where that one is. Thrown like a problem, sent as 301. */
export class Moved extends Error {
  readonly location: string;
  constructor(location: string) {
    super(`Moved to ${location}`);
    this.location = location;
  }
}

/** A 400 issue for a code in the query that no list holds. */
export function unknownCode(name: string, value: string): Issue {
  return {
    type: 'referencedResourceNotFound',
    in: 'query',
    name,
    detail: `Referenced resource ${name} = '${value}' does not exist`,
    value,
  };
}

/**
 * Writes a problem as RFC 9457 wants it; `instance` is the trace id, which our logs carry too.
 * @param api absolute address of the API, where our own problem types are described
 */
function toProblemBody(problem: Problem, traceId: string, api: string): Record<string, unknown> {
  const { urn, status, title } = problemTypes[problem.problem];
  return {
    type: urn,
    href: urn.startsWith('urn:problem-type:belgif:')
      ? `${belgif}/problems/${problem.problem}.html`
      : `${api}/refData/problemTypes/${problem.problem}`,
    title,
    status,
    detail: problem.message,
    instance: `urn:uuid:${traceId}`,
    ...problem.members,
    issues: problem.issues.length > 0 ? problem.issues.map(toIssueBody) : undefined,
  };
}

function toIssueBody({ type, ...issue }: Issue): Record<string, unknown> {
  if (!type) return issue;
  const { title, extension } = issueTypes[type];
  return {
    type: `urn:problem-type:${extension ? 'belgif-ext' : 'belgif'}:input-validation:${type}`,
    href: `${belgif}/issues/${extension ? 'ext/' : ''}${type}.html`,
    title,
    ...issue,
  };
}

/** SQLSTATE classes and driver codes that mean the database is away rather than that we made a mistake. */
const databaseAway = /^(08|57P|53|CONNECT|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|CONNECTION_)/;

/** Whether an error says that the database, or the connection to it, is gone. */
export const isDatabaseAway = (error: unknown): boolean => databaseAway.test(String((error as { code?: unknown } | undefined)?.code ?? ''));

/** SQLSTATE query_canceled: the statement took longer than a reader's statement may. */
const tooLong = '57014';

const isReading = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/** What a client has to change where the database refuses a row; undefined where it refused nothing. */
export function toRefusal(error: unknown): Problem | undefined {
  const refusal = readRefusal(error instanceof Error && error.cause ? error.cause : error);
  if (!refusal) return undefined;
  const { conflict, issue } = refusal;
  return conflict === undefined ? badRequest(issue) : new Problem('conflict', conflict);
}

/** Turns whatever was thrown into a problem; what is ours to blame is logged with its cause and shown as a bare 500. */
function toProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error))
    return badRequest(...error.validation.flatMap((fault) => toIssues(fault, error, request)));
  const { code: given, statusCode } = (error ?? {}) as FastifyError;
  const code = String(given ?? '');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const limit = request.routeOptions.bodyLimit ?? request.server.initialConfig.bodyLimit;
    return new Problem('payloadTooLarge', `The body is larger than ${limit} bytes`, { members: { limit } });
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new Problem('unsupportedMediaType', 'Send the body as application/json');
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return badRequest({
      type: 'invalidInput',
      in: code.startsWith('FST_ERR_CTP') ? 'body' : 'path',
      name: '',
      detail: (error as Error).message,
    });
  const cause = error instanceof Error && error.cause ? error.cause : error;
  // What a reader asks breaks no rule of the database: there it would be our mistake.
  const refused = isReading(request) ? undefined : toRefusal(cause);
  if (refused) return refused;
  request.log.error({ err: cause }, 'request failed');
  if ((cause as { code?: unknown })?.code === tooLong)
    return new Problem('serviceUnavailable', 'The answer took longer to find than it may; narrow the question with filters', {
      members: { retryAfterSec: 10 },
      headers: { 'retry-after': '10' },
    });
  if (isDatabaseAway(cause))
    return new Problem('serviceUnavailable', 'The database cannot be reached; try again later', {
      members: { retryAfterSec: 10 },
      headers: { 'retry-after': '10' },
    });
  return new Problem('internalServerError', 'The request could not be answered because of a fault on our side');
}

/** Sends a problem; the only way in which an error leaves the API. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problemTypes[problem.problem].status)
    .headers(problem.headers)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body) => JSON.stringify(body))
    .send(toProblemBody(problem, reply.request.id, reply.server.apiAddress()));
}

/**
 * Sets the one error handler and the answer for addresses that do not exist.
 * @param sendPage answers where a page was asked for
 */
export function registerErrorHandling(
  app: FastifyInstance,
  sendPage: (reply: FastifyReply, problem: Problem, language: Language) => Promise<FastifyReply>,
): void {
  app.setErrorHandler(async (error, request, reply) => {
    if (error instanceof Moved) return reply.header('cache-control', 'no-store').redirect(error.location, 301);
    const problem = toProblem(error, request);
    const language = pageLanguage(request.url);
    if (hasZodFastifySchemaValidationErrors(error) && error.validationContext === 'querystring')
      problem.issues.push(...(await app.furtherIssues(request).catch(() => [])));
    return language ? sendPage(reply, problem, language) : sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = new Problem('resourceNotFound', `No resource ${request.url.split('?')[0]} found`);
    const language = pageLanguage(request.url);
    return language ? sendPage(reply, problem, language) : sendProblem(reply, problem);
  });
}

/** The answer to a request that never came whole: bytes that are not HTTP, a head that is too long, or a client that is too slow. */
export function rawProblem(code: string | undefined): string {
  const traceId = randomUUID();
  const problem =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new Problem('requestTimeout', 'The request did not arrive within the time that a request may take; send it again')
      : badRequest({ type: 'invalidInput', in: 'header', name: '', detail: 'The request is not well-formed HTTP or its head is too long' });
  const { status, title } = problemTypes[problem.problem];
  const body = JSON.stringify(toProblemBody(problem, traceId, apiPath));
  const headers = {
    'Content-Type': 'application/problem+json',
    'Content-Length': Buffer.byteLength(body),
    'Access-Control-Allow-Origin': '*',
    'BelGov-Trace-Id': traceId,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`;
}
