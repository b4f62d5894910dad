import { isAscii, isUtf8 } from 'node:buffer';
import { FileFault } from '../claims.ts';

/** One record of an array. */
export interface JsonRecord {
  /** 1 for the first record. */
  row: number;
  /** Always an object, nested at most 64 levels deep, with strings that can be stored: no NUL, no half of a surrogate pair. */
  value: unknown;
}

/** Records that stand one after the other, and what is wrong with the one after them. */
export interface Records {
  records: JsonRecord[];
  fault?: FileFault;
}

/** So many levels a record may be nested; those of UHRI have two. */
const maxDepth = 64;
/** What a string may hold as JSON and no database as text: NUL, and halves of surrogate pairs. */
const unstorable = /[\0\p{Surrogate}]/u;
/** How such a string is written; a pair is found too, and is then seen to be whole. */
const escapedUnstorable = /\\u(?:0000|[dD][89a-fA-F])/;

/** Gives the place of the last comma that seems to stand between two records, after a brace; -1 where there is none. */
export function guessComma(bytes: Buffer): number {
  for (let at = bytes.lastIndexOf('}'); at > 0; at = bytes.lastIndexOf('}', at - 1)) {
    let next = at + 1;
    while (isSpace(bytes[next])) next++;
    if (bytes[next] === 0x2c) return next;
  }
  return -1;
}

/** Tells the white space of JSON. */
export const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Reads the records of an array; undefined where the bytes are no JSON.
 * @param row number of its first record
 */
export function parseRecords(list: Buffer, row: number): Records | undefined {
  // Of ASCII both give the same text, one in half the time.
  const ascii = isAscii(list);
  if (!ascii && !isUtf8(list)) return undefined;
  const text = list.toString(ascii ? 'latin1' : 'utf8');
  let values: unknown[];
  try {
    values = JSON.parse(text);
  } catch {
    return undefined;
  }
  const withEscapes = text.includes('\\u') && escapedUnstorable.test(text);
  const records: JsonRecord[] = [];
  for (const value of values) {
    const at = row + records.length;
    const wrong = wrongIn(value, withEscapes);
    if (wrong !== undefined) return { records, fault: new FileFault(`Record ${at} ${wrong}`, at) };
    records.push({ row: at, value });
  }
  return { records };
}

function wrongIn(record: unknown, withEscapes: boolean): string | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return `is ${Array.isArray(record) ? 'a list' : JSON.stringify(record)?.slice(0, 50)}, where an object is expected`;
  if (!isWithin(record, maxDepth)) return `is nested more than ${maxDepth} levels deep`;
  if (withEscapes && !isStorable(record)) return 'holds a NUL character or half of a surrogate pair, which cannot be stored';
  return undefined;
}

// Loops, because this is done for every value of a file: a function made for each list doubles the time that reading takes.
function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) {
    for (const member of value) if (!isWithin(member, levels - 1)) return false;
    return true;
  }
  for (const key in value) if (!isWithin((value as Record<string, unknown>)[key], levels - 1)) return false;
  return true;
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => isStorable(key) && isStorable(member));
}

/**
 * Finds the fault in an array that is no JSON, record by record.
 * @param list from its opening to its closing bracket, as {@link scanList} finds them
 */
export function findFault(list: Buffer, row: number): Records {
  const records: JsonRecord[] = [];
  let from = 1;
  for (const to of scanList(list, row).ends) {
    const at = row + records.length;
    const one = Buffer.concat([list.subarray(0, 1), list.subarray(from, to), Buffer.from(']')]);
    const found = parseRecords(one, at);
    const [record] = found?.records ?? [];
    if (!record) return { records, fault: found?.fault ?? new FileFault(`Record ${at} ${whyNot(list.subarray(from, to))}`, at) };
    records.push(record);
    from = to + 1;
  }
  const at = row + records.length;
  return { records, fault: new FileFault(`The list is no JSON from record ${at} on`, at) };
}

function whyNot(piece: Buffer): string {
  if (!isUtf8(piece)) return 'is not UTF-8';
  if (piece.includes(0)) return 'holds a NUL byte';
  const text = piece.toString().trim();
  if (text === '') return 'is missing: a comma stands where a record is expected';
  try {
    JSON.parse(text);
  } catch (error) {
    return `is not JSON: ${(error as Error).message}`;
  }
  return 'is not JSON';
}

/** What is found in the bytes of an array: places count from its opening bracket, -1 where there is none. */
export interface ScannedList {
  /** The commas between its values, and its closing bracket: where its complete values end. */
  ends: number[];
  /** Its closing bracket. */
  close: number;
}

/**
 * Looks at the bytes of an array one by one, up to its end or theirs.
 * @param row number of its first record, for the fault
 * @throws FileFault where a record is nested too deep, before anything is made of it
 */
export function scanList(bytes: Buffer, row: number): ScannedList {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    switch (bytes[at]) {
      case 0x22:
        at = endOfString(bytes, at);
        break;
      case 0x5b:
      case 0x7b:
        depth++;
        if (depth > maxDepth + 1)
          throw new FileFault(`Record ${row + ends.length} is nested more than ${maxDepth} levels deep`, row + ends.length);
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        if (depth > 0) break;
        ends.push(at);
        return { ends, close: at };
      case 0x2c:
        if (depth === 1) ends.push(at);
    }
  }
  return { ends, close: -1 };
}

/** The place of the quotation mark that ends a string; that of the last byte where none does. */
function endOfString(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0x22, start + 1); at >= 0; at = bytes.indexOf(0x22, at + 1)) {
    let escapes = 0;
    while (bytes[at - 1 - escapes] === 0x5c) escapes++;
    if (escapes % 2 === 0) return at;
  }
  return bytes.length;
}
