import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mostRedirects, type Outbound, open, RefusedAddress } from './outbound.ts';

/** A file that cannot be had; the message is a sentence that says why. */
export class DownloadFault extends Error {
  override readonly name = 'DownloadFault';
}

/** What is downloaded, and within which bounds. */
export interface Downloading extends Outbound {
  /** Bytes of the largest file that is taken. */
  maxBytes: number;
  /** Protocols of the addresses that are followed; https alone unless a test has a server of its own. */
  protocols?: string[];
}

/** Milliseconds: a file of a thousand million bytes takes an hour at two megabits a second; a server that says nothing is left sooner. */
const [longest, longestSilence] = [3_600_000, 60_000];

/**
 * Downloads a file from a server of others to a place on this machine, over three redirects at most, each checked like the first address.
 * @returns the address that it came from at last
 * @throws DownloadFault where it is not there, too large, cut off or at an address that is not visited
 */
export async function download(address: string, path: string, downloading: Downloading): Promise<URL> {
  const signal = AbortSignal.timeout(longest);
  let url = new URL(address);
  try {
    for (let redirects = 0; ; redirects++) {
      if (!(downloading.protocols ?? ['https:']).includes(url.protocol)) throw new DownloadFault(`${url.origin} is no https address`);
      const answer = await withinSilence(signal, (waiting) => open(url, 'GET', downloading, waiting));
      const { statusCode = 0, headers } = answer;
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined && redirects < mostRedirects) {
        answer.on('error', () => {}).destroy();
        url = new URL(headers.location, url);
        continue;
      }
      await save(answer, path, downloading.maxBytes);
      return url;
    }
  } catch (error) {
    throw toFault(error, url);
  }
}

/** Waits for the head of an answer, not longer than a server may be silent. */
async function withinSilence<Result>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), longestSilence);
  try {
    return await work(AbortSignal.any([signal, silence.signal]));
  } finally {
    clearTimeout(timer);
  }
}

async function save(answer: IncomingMessage, path: string, maxBytes: number): Promise<void> {
  const { statusCode, headers } = answer;
  const leave = (fault: string): never => {
    answer.on('error', () => {}).destroy();
    throw new DownloadFault(fault);
  };
  if (statusCode !== 200) leave(`The server answered ${statusCode}`);
  if (headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity')
    leave(`The server sent the file encoded (${headers['content-encoding']}), which was not asked for`);
  const tooLarge = `The file is larger than ${maxBytes} bytes, the limit`;
  if (Number(headers['content-length']) > maxBytes) leave(tooLarge);
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(bytes > maxBytes ? new DownloadFault(tooLarge) : null, chunk);
    },
  });
  answer.setTimeout(longestSilence, () => answer.destroy(new DownloadFault('The server stopped sending')));
  await pipeline(answer, counted, createWriteStream(path, { mode: 0o600 }));
}

function toFault(error: unknown, url: URL): DownloadFault {
  if (error instanceof DownloadFault) return error;
  if (error instanceof RefusedAddress) return new DownloadFault(`${url.origin} is not visited: ${error.message}`);
  const { code, name } = error as { code?: string; name?: string };
  const reason = code === 'ABORT_ERR' || name === 'TimeoutError' ? 'it took too long' : (code ?? (error as Error).message);
  return new DownloadFault(`${url.origin} gave no whole file: ${reason}`, { cause: error });
}
