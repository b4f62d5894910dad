import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { toIssues } from './http/faults.ts';
import { apiPath } from './http/view.ts';

const belgif = 'https://www.belgif.be/specification/rest/api-guide';

/**
 * Every problem type that the API answers with: its URN, status, English title and what it means.
 * Types of the federal guide keep its URN; our own follow `urn:problem-type:<organisation>:<api>:<type>`.
 * @see https://www.belgif.be/specification/rest/api-guide/#rule-err-problem and RFC 9457
 */
export const problemTypes = {
  badRequest: {
    urn: 'urn:problem-type:belgif:badRequest',
    status: 400,
    title: 'Bad Request',
    meaning: 'The request breaks the contract; each issue names one input and what to change.',
  },
  resourceNotFound: {
    urn: 'urn:problem-type:belgif:resourceNotFound',
    status: 404,
    title: 'Resource Not Found',
    meaning: 'Nothing has this address: the id or code was never given.',
  },
  methodNotAllowed: {
    urn: 'urn:problem-type:monitum:monitoring:methodNotAllowed',
    status: 405,
    title: 'Method Not Allowed',
    meaning: 'The address exists and does not know this method; the Allow header lists those it knows.',
  },
  notAcceptable: {
    urn: 'urn:problem-type:monitum:monitoring:notAcceptable',
    status: 406,
    title: 'Not Acceptable',
    meaning: 'None of the media types in the Accept header can be given.',
  },
  requestTimeout: {
    urn: 'urn:problem-type:monitum:monitoring:requestTimeout',
    status: 408,
    title: 'Request Timeout',
    meaning: 'The request did not arrive in time and was not read; it can be sent again.',
  },
  payloadTooLarge: {
    urn: 'urn:problem-type:belgif:payloadTooLarge',
    status: 413,
    title: 'Payload Too Large',
    meaning: 'The body is larger than the limit, which is given in bytes.',
  },
  unsupportedMediaType: {
    urn: 'urn:problem-type:monitum:monitoring:unsupportedMediaType',
    status: 415,
    title: 'Unsupported Media Type',
    meaning: 'The body is of a media type that this address does not read.',
  },
  tooManyRequests: {
    urn: 'urn:problem-type:belgif:tooManyRequests',
    status: 429,
    title: 'Too Many Requests',
    meaning: 'The quota of this client is used up; Retry-After says when there is a new one.',
  },
  internalServerError: {
    urn: 'urn:problem-type:belgif:internalServerError',
    status: 500,
    title: 'Internal Server Error',
    meaning: 'A fault of ours; the instance identifies it in our logs.',
  },
  serviceUnavailable: {
    urn: 'urn:problem-type:belgif:serviceUnavailable',
    status: 503,
    title: 'Service Unavailable',
    meaning: 'The database cannot be reached for the moment, or the answer takes longer to find than it may.',
  },
} as const;
type ProblemName = keyof typeof problemTypes;

/** The issue types of the federal guide that the API uses, one issue for each fault in the input. */
export const issueTypes = {
  schemaViolation: { title: "Input isn't valid with respect to schema", extension: false },
  unknownInput: { title: 'Unknown input', extension: false },
  invalidInput: { title: 'Invalid input', extension: false },
  referencedResourceNotFound: { title: 'Referenced resource not found', extension: false },
  invalidPeriod: { title: 'Period is invalid', extension: true },
  requiredInput: { title: 'Input is required in this context', extension: true },
  rejectedInput: { title: 'Input is not allowed in this context', extension: true },
} as const;

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

/** Sets the one error handler and the answer for addresses that do not exist. */
export function registerErrorHandling(app: FastifyInstance): void {
  app.setErrorHandler(async (error, request, reply) => {
    const problem = toProblem(error, request);
    if (hasZodFastifySchemaValidationErrors(error) && error.validationContext === 'querystring')
      problem.issues.push(...(await app.furtherIssues(request).catch(() => [])));
    return sendProblem(reply, problem);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, new Problem('resourceNotFound', `No resource ${request.url.split('?')[0]} found`)),
  );
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
