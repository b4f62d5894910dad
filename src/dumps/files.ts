import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../errors.ts';
import { hasTag, type Range, readRange } from './ranges.ts';
import { findDump, latestDump, manifestName } from './shelf.ts';

const aYear = 'public, max-age=31536000, immutable';

/** A file as it is served. */
interface Served {
  path: string;
  bytes: number;
  mediaType: string;
  /** A strong ETag: the checksum of its bytes. */
  etag: string;
}

/**
 * Finds a file of a dump. Only names that the manifest holds lead to the disk, so that no address leads out of the folder.
 * @throws Problem 404 where there is no such dump, or no such file in it
 */
function findFile(dir: string | undefined, release: string, name: string): Served & { text?: string } {
  const path = `/dumps/${release}/${name}`;
  const dump = dir === undefined ? undefined : findDump(dir, release);
  if (dir === undefined || dump === undefined) throw notFound(path, 'releaseId', release);
  if (name === manifestName) {
    const text = toManifest(dump);
    return { path: '', text, bytes: Buffer.byteLength(text), mediaType: 'application/json', etag: `"manifest-${dump.id}"` };
  }
  const file = dump.files.find((one) => one.name === name);
  if (file === undefined) throw notFound(path, 'fileName', name);
  return { path: join(dir, dump.id, file.name), bytes: file.bytes, mediaType: file.mediaType, etag: `"${file.sha256}"` };
}

/** A manifest as it is written and served, byte for byte. */
export const toManifest = (dump: object): string => `${JSON.stringify(dump, null, 2)}\n`;

/**
 * Sends a file of a dump: what a dump holds never changes, so that a copy never has to be asked about again. A part of it where one is asked for
 * (RFC 9110, 14), so that a download that broke off goes on where it ended.
 * @throws Problem 404 as `findFile`, 416 where the part lies beyond its end
 */
export function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  dir: string | undefined,
  release: string,
  name: string,
): FastifyReply {
  const { path, text, bytes, mediaType, etag } = findFile(dir, release, name);
  reply.header('cache-control', aYear).header('etag', etag).header('accept-ranges', 'bytes');
  if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const range = readRange(request.headers, bytes, etag);
  const part: Range = range ?? { from: 0, to: bytes - 1 };
  reply
    .type(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType)
    .header('content-length', bytes === 0 ? 0 : part.to - part.from + 1);
  // A gzip file is what is asked for, not the form in which something else is sent: a client must not unpack it by itself.
  reply.header(
    'content-disposition',
    `${mediaType === 'application/json' ? 'inline' : 'attachment'}; filename="monitum-${release}-${name}"`,
  );
  if (range) reply.code(206).header('content-range', `bytes ${range.from}-${range.to}/${bytes}`);
  if (request.method === 'HEAD' || bytes === 0) return reply.send(Readable.from([]));
  if (text !== undefined) return reply.send(Readable.from([Buffer.from(text).subarray(part.from, part.to + 1)]));
  return reply.send(createReadStream(path, { start: part.from, end: part.to }));
}

/** The name of the newest dump. @throws Problem 404 where there is none yet */
export function latestName(dir: string | undefined): string {
  const latest = dir === undefined ? undefined : latestDump(dir);
  if (latest === undefined) throw notFound('/dumps/latest', 'releaseId', 'latest');
  return latest.id;
}
