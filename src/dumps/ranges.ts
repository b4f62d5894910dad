import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../errors.ts';

/** A part of a file: its first and its last byte. */
export interface Range {
  from: number;
  to: number;
}

/** Whether a list of tags names this one, or any. */
export const hasTag = (tags: string | undefined, etag: string): boolean =>
  tags !== undefined && (tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));

/**
 * The one part of a file that is asked for; undefined where all of it is to be sent, because no part is asked for, several are, the file is
 * another than the client began with (If-Range), or the header is not well put (RFC 9110, 14.2: then it is ignored).
 * @throws Problem 416 where the part lies beyond the end of the file
 */
export function readRange(headers: IncomingHttpHeaders, bytes: number, etag: string): Range | undefined {
  const ifRange = headers['if-range'];
  if (headers.range === undefined || (ifRange !== undefined && ifRange !== etag)) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range.trim()) ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < from) return undefined;
  if (from >= bytes || (first === '' && Number(last) === 0))
    throw new Problem('rangeNotSatisfiable', `The file has ${bytes} bytes; ${headers.range} lies beyond its end`, {
      headers: { 'content-range': `bytes */${bytes}` },
    });
  return { from, to };
}
