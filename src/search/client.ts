import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';

export type { SearchParams } from 'meilisearch';

/** The kinds of records that can be searched; each has an index of its own. */
export const searchedKinds = ['recommendation', 'document', 'treaty', 'measure'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** A search server and the prefix of our indexes on it. */
export interface SearchServer {
  client: Meilisearch;
  prefix: string;
  /** Milliseconds that a reader's search may take before PostgreSQL answers it instead. */
  patience: number;
  /** Name of the index of a kind. */
  indexOf(kind: SearchedKind): string;
  /** Drops the connections that are kept open. */
  close(): void;
}

/** Longer than any search takes: a server that hangs must not have every reader wait for it. */
const usualPatience = 5_000;

/**
 * Connects to Meilisearch over kept-alive connections of node:http.
 * The client's own transport is fetch, which waits some 45 ms for a delayed acknowledgement on every POST (50 ms against 3 ms a search).
 */
export function connectSearch({
  url,
  key,
  prefix,
  patience = usualPatience,
}: {
  url: string;
  key?: string | undefined;
  prefix: string;
  patience?: number;
}): SearchServer {
  const secure = url.startsWith('https:');
  const agent = secure ? new SecureAgent({ keepAlive: true, maxSockets: 64 }) : new Agent({ keepAlive: true, maxSockets: 64 });
  const send = secure ? secureRequest : request;
  const httpClient = async (input: string | URL | Request, init?: RequestInit): Promise<unknown> => {
    const body = typeof init?.body === 'string' ? init.body : undefined;
    const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = send(
        new URL(String(input)),
        {
          method: init?.method ?? 'GET',
          agent,
          timeout: 2 * patience,
          ...(init?.signal ? { signal: init.signal } : {}),
          headers: {
            ...Object.fromEntries(new Headers(init?.headers)),
            ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`the search server did not answer within ${(2 * patience) / 1_000} seconds`)));
      // The client tells its own time limit by the reason that it aborted with.
      sent.on('error', (error) => reject(init?.signal?.aborted ? init.signal.reason : error));
      sent.end(body);
    });
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    if (status < 200 || status > 299) throw new MeilisearchApiError(new Response(text, { status }), parsed as never);
    return parsed;
  };
  const client = new Meilisearch({ host: url, ...(key ? { apiKey: key } : {}), httpClient });
  return { client, prefix, patience, indexOf: (kind) => `${prefix}_${kind}s`.replace(/ys$/, 'ies'), close: () => agent.destroy() };
}

/** The error that Meilisearch itself answered with, wherever the client put it. */
export function searchErrorCode(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof MeilisearchApiError) return at.cause?.code;
  return undefined;
}

/** Whether the search server is there and refused what it was asked. */
export function isRefusal(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at instanceof MeilisearchApiError) return at.response.status >= 400 && at.response.status < 500;
  return false;
}
