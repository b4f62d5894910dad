import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { FileFault } from '../claims.ts';
import { expectKind } from './sniff.ts';

/** The encodings in which sources write their text files; UTF-16 only with a byte order mark. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'macroman';

const names: Record<Encoding, string> = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'windows-1252', macroman: 'MacRoman' };
/** Bytes that stand for nothing in windows-1252. */
const undefinedIn1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const chunkSize = 64 * 1024;

/**
 * Tells in which of these encodings a text file is written. It is UTF-16 where its byte order mark says so, and UTF-8 where all its bytes
 * are. Otherwise it is MacRoman where its lines end in CR alone, as only old Macs wrote them, and windows-1252 where they do not.
 * @throws FileFault where it is no text, or in none of them
 */
export async function detectEncoding(path: string, allowed: readonly Encoding[]): Promise<Encoding> {
  const kind = await expectKind(path, ['text', 'utf-16'], 'a text file');
  const expected = allowed.map((encoding) => names[encoding]).join(' or ');
  if (kind === 'utf-16') {
    if (!allowed.includes('utf-16')) throw new FileFault(`The file is written in UTF-16, where ${expected} is expected`);
    return 'utf-16';
  }
  const seen = await lookThrough(path);
  if (seen.notUtf8 === undefined) {
    if (allowed.includes('utf-8') || seen.ascii) return 'utf-8';
    throw new FileFault(`The file is written in UTF-8, where ${expected} is expected`);
  }
  if (allowed.includes('macroman') && seen.hasCr && !seen.hasLf) return 'macroman';
  if (allowed.includes('windows-1252') && !seen.hasUndefinedIn1252) return 'windows-1252';
  const ends = allowed.includes('macroman') ? '; MacRoman is only taken where every line ends in CR alone' : '';
  throw new FileFault(`The file is not written in ${expected}: line ${seen.notUtf8} holds other bytes${ends}`, seen.notUtf8);
}

/** What is seen in the bytes of a file. */
interface Seen {
  ascii: boolean;
  hasCr: boolean;
  hasLf: boolean;
  hasUndefinedIn1252: boolean;
  /** First line, counted from 1, that is not UTF-8. */
  notUtf8: number | undefined;
}

async function lookThrough(path: string): Promise<Seen> {
  const seen: Seen = { ascii: true, hasCr: false, hasLf: false, hasUndefinedIn1252: false, notUtf8: undefined };
  let lines = 1;
  let split = Buffer.alloc(0);
  for await (const chunk of readChunks(path)) {
    if (chunk.includes(0)) throw new FileFault(`The file is no text: line ${lines + countLines(upTo(chunk, 0))} holds a NUL byte`);
    seen.hasCr ||= chunk.includes(0x0d);
    seen.hasLf ||= chunk.includes(0x0a);
    seen.hasUndefinedIn1252 ||= undefinedIn1252.some((byte) => chunk.includes(byte));
    if (seen.notUtf8 === undefined) {
      const bytes = Buffer.concat([split, chunk]);
      const whole = bytes.length - lengthOfSplit(bytes);
      if (isUtf8(bytes.subarray(0, whole))) split = Buffer.from(bytes.subarray(whole));
      else seen.notUtf8 = lines + countLines(validPart(bytes));
    }
    seen.ascii &&= chunk.every((byte) => byte < 0x80);
    lines += countLines(chunk);
  }
  if (split.length > 0) seen.notUtf8 ??= lines;
  return seen;
}

const upTo = (bytes: Buffer, byte: number): Buffer => bytes.subarray(0, bytes.indexOf(byte));

/** Counts line ends; a CR and its LF are one unless they are parted. */
function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) count++;
  return count;
}

/** How many bytes at the end begin a letter of UTF-8 whose other bytes are yet to come. */
function lengthOfSplit(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** The bytes before the first that is not UTF-8, found by halving. */
function validPart(bytes: Buffer): Buffer {
  let [valid, invalid] = [0, bytes.length];
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const head = bytes.subarray(0, middle);
    if (isUtf8(head.subarray(0, head.length - lengthOfSplit(head)))) valid = middle;
    else invalid = middle;
  }
  return bytes.subarray(0, valid);
}

async function* readChunks(path: string): AsyncGenerator<Buffer, void, undefined> {
  const file: FileHandle = await open(path);
  try {
    for (;;) {
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/**
 * Reads a text file piece by piece, without its byte order mark.
 * @param allowed the encodings that the source may have: {@link detectEncoding}
 * @throws FileFault where the file is in none of them
 */
export async function* openText(path: string, allowed: readonly Encoding[]): AsyncGenerator<string, void, undefined> {
  const encoding = await detectEncoding(path, allowed);
  let decode: ((chunk?: Buffer) => string) | undefined;
  for await (const chunk of readChunks(path)) {
    decode ??= decoderOf(encoding, chunk);
    const text = decode(chunk);
    if (text.includes('\0')) throw new FileFault('The file is no text: it holds NUL characters');
    if (text !== '') yield text;
  }
  const rest = decode?.();
  if (rest) yield rest;
}

function decoderOf(encoding: Encoding, head: Buffer): (chunk?: Buffer) => string {
  if (encoding === 'windows-1252' || encoding === 'macroman') {
    const decoder = iconv.getDecoder(encoding);
    return (chunk) => (chunk ? decoder.write(chunk) : (decoder.end() ?? ''));
  }
  const label = encoding === 'utf-8' ? encoding : head[0] === 0xff ? 'utf-16le' : 'utf-16be';
  const decoder = new TextDecoder(label, { fatal: true });
  return (chunk) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new FileFault(`The file is not what its first bytes say: it is not all ${names[encoding]}`);
    }
  };
}
