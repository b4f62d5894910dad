import { problemOf } from './problem.ts';

/** How a client bears with a service that is busy, and what it keeps of its answers. */
export interface Patience {
  /** How often a request is sent again that was refused with 429, or a read that was refused with 503; 4 unless told. */
  retries?: number;
  /** Seconds to wait at most for one more try; a service that asks for more is not waited for. 120 unless told. */
  longestWait?: number;
  /** How many answers are kept, to be asked for again by their ETag: one that has not changed is not sent again. None unless told. */
  remembers?: number;
  /** What sends requests; the platform's own unless told. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Seconds that an answer asks to wait, in one of the two forms of Retry-After; twice as long each time where it does not say. */
function secondsToWait(response: Response, attempt: number): number {
  const told = response.headers.get('retry-after');
  if (told === null) return 2 ** attempt;
  const seconds = /^\d+$/.test(told) ? Number(told) : (Date.parse(told) - Date.now()) / 1_000;
  return Number.isNaN(seconds) ? 2 ** attempt : Math.max(0, seconds);
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1_000);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

interface Kept {
  etag: string;
  text: string;
  headers: Headers;
}

/**
 * Sends requests: again where the service asks to wait, and with the ETag of the answer that is kept.
 * @throws MonitumProblem for every answer that is a refusal
 */
export function askingPatiently({
  retries = 4,
  longestWait = 120,
  remembers = 0,
  fetch: send = (request) => fetch(request),
}: Patience): (request: Request) => Promise<Response> {
  const kept = new Map<string, Kept>();

  async function sendUntilHeard(request: Request): Promise<Response> {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    for (let attempt = 0; ; attempt += 1) {
      // A body can be sent once: each try sends a copy.
      const response = await send(attempt < retries ? request.clone() : request);
      const isBusy = response.status === 429 || (response.status === 503 && isReading);
      const seconds = isBusy ? secondsToWait(response, attempt) : 0;
      if (!isBusy || attempt >= retries || seconds > longestWait) return response;
      await response.body?.cancel();
      await pause(seconds, request.signal);
    }
  }

  return async (request) => {
    const known = request.method === 'GET' ? kept.get(request.url) : undefined;
    if (known) request.headers.set('if-none-match', known.etag);
    const response = await sendUntilHeard(request);
    if (known && response.status === 304) return new Response(known.text, { status: 200, headers: known.headers });
    if (!response.ok) throw await problemOf(response);
    const etag = response.headers.get('etag');
    if (remembers === 0 || request.method !== 'GET' || etag === null) return response;
    const text = await response.text();
    kept.delete(request.url);
    kept.set(request.url, { etag, text, headers: new Headers(response.headers) });
    const [oldest] = kept.keys();
    if (kept.size > remembers && oldest !== undefined) kept.delete(oldest);
    return new Response(text, { status: 200, headers: response.headers });
  };
}
