import { type FileHandle, open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { FileFault } from '../claims.ts';
import { findFault, guessComma, isSpace, type JsonRecord, parseRecords, type Records, scanList } from './json-list.ts';
import { expectKind } from './sniff.ts';

export type { JsonRecord } from './json-list.ts';

/** So many bytes are read in one go. */
const windowSize = 256 * 1024;
/**
 * So many bytes are parsed in one go. One letter outside ASCII makes a text of two bytes a letter of all of them: of pieces of 32 KB nine
 * in ten have none, of 256 KB two in three, and parsing takes a third less time.
 */
const pieceSize = 32 * 1024;
/** So many records a batch has at least, but for the last. */
const batchSize = 256;
/** So many bytes one record may have, white space included; the longest of UHRI has some 20 000. */
const maxRecordSize = 5_000_000;
const [opening, closing, comma] = [0x5b, 0x5d, 0x2c];

/** Reads on into the bytes from a place, and gives how many were read; 0 at the end of the file. */
type Fill = (into: Buffer, at: number) => Promise<number>;

/**
 * Reads the objects of one JSON array (RFC 8259) in batches of some 190, in memory that does not grow with the file. UTF-8 with or
 * without a byte order mark, or UTF-16 with one.
 *
 * The array is cut at a comma between two records; what follows, with the comma turned into an opening bracket, is again an array. Where
 * to cut is guessed (the last `},`), because a wrong guess cannot go unseen: within a string or a nested value, what stands before it is
 * no JSON when a bracket closes it. Only then are the bytes looked at one by one to find the right comma.
 * @throws FileFault that names the record: not JSON, not an object, not UTF-8, too long (5 MB), too deep, or the file ends within it
 */
export async function* readJsonArray(path: string): AsyncGenerator<JsonRecord[], void, undefined> {
  const kind = await expectKind(path, ['text', 'utf-16'], 'a JSON file');
  const file = await open(path);
  try {
    const fill = kind === 'utf-16' ? fillFromUtf16(file) : fillFrom(file);
    let window: Buffer = Buffer.allocUnsafe(windowSize);
    let length = await fill(window, 0);
    // Where the bracket stands that opens what is still to be read; what is before it is done with.
    let start = placeOfOpening(window.subarray(0, length));
    let row = 1;
    let batch: JsonRecord[] = [];
    let guessing = true;
    for (let ended = false, hasTooFew = true; ; ) {
      if (hasTooFew) {
        window.copyWithin(0, start, length);
        length -= start;
        start = 0;
        window = withRoom(window, length);
        const read = await fill(window, length);
        length += read;
        ended = read === 0;
      }
      const bytes = window.subarray(start, length);
      let cut = guessing ? guessComma(bytes.subarray(0, pieceSize)) : -1;
      let found = cut < 0 ? undefined : recordsBefore(bytes, cut, row);
      let close = -1;
      if (found === undefined) {
        // The guess was wrong: in this file the marks of a record's end stand within records too.
        if (cut >= 0) guessing = false;
        ({ cut, close } = placesIn(bytes, row));
        if ((cut < 0 ? bytes.length : cut) > maxRecordSize) throw new FileFault(`Record ${row} is longer than 5 MB`, row);
        if (close >= 0) found = lastRecords(bytes.subarray(0, close + 1), row);
        else if (cut >= 0) found = recordsBefore(bytes, cut, row) ?? findFault(closed(bytes, cut), row);
      }
      if (found) {
        for (const record of found.records) batch.push(record);
        row += found.records.length;
        window[start + cut] = opening;
        start += cut;
      }
      const isCutOff = ended && found === undefined;
      if (batch.length >= batchSize || isCutOff || close >= 0 || found?.fault) {
        if (batch.length > 0) yield batch;
        batch = [];
      }
      if (found?.fault) throw found.fault;
      if (close >= 0) return await expectNothing(window.subarray(start + 1, length), fill, Buffer.allocUnsafe(pieceSize));
      if (isCutOff) throw new FileFault(`The file is cut off: it ends in record ${row}, before the list does`, row);
      hasTooFew = found === undefined || length - start < pieceSize;
    }
  } finally {
    await file.close();
  }
}

/** Where the list ends, and where it can be cut: at the last comma of a piece, or after one record that is longer; -1 where it is not there. */
function placesIn(bytes: Buffer, row: number): { cut: number; close: number } {
  const near = scanList(bytes.subarray(0, pieceSize), row);
  if (near.ends.length > 0) return { cut: near.ends.at(-1) ?? -1, close: near.close };
  const { ends, close } = scanList(bytes, row);
  return { cut: ends[0] ?? -1, close: ends[0] === close ? close : -1 };
}

/** The array before a comma, with a bracket in place of the comma. */
function closed(bytes: Buffer, cut: number): Buffer {
  bytes[cut] = closing;
  return bytes.subarray(0, cut + 1);
}

/** The records before a comma; undefined where they are no array, and the comma is there again. */
function recordsBefore(bytes: Buffer, cut: number, row: number): Records | undefined {
  const found = parseRecords(closed(bytes, cut), row);
  if (found === undefined) bytes[cut] = comma;
  return found;
}

/** The records of what is left of the array, from a bracket to its closing one. */
function lastRecords(list: Buffer, row: number): Records {
  const found = parseRecords(list, row) ?? findFault(list, row);
  if (found.records.length > 0 || found.fault || row === 1) return found;
  return { records: [], fault: new FileFault(`A comma follows record ${row - 1}, the last of the list`, row) };
}

/** The same bytes with room for at least as many again; as small a window as does. */
function withRoom(window: Buffer, length: number): Buffer {
  const isLarge = window.length > windowSize && length < windowSize / 2;
  if (!isLarge && length <= window.length / 2) return window;
  const other = Buffer.allocUnsafe(isLarge ? windowSize : window.length * 2);
  window.copy(other, 0, 0, length);
  return other;
}

function placeOfOpening(head: Buffer): number {
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  const first = text.trimStart()[0];
  if (first === undefined) throw new FileFault('The file holds nothing but white space, where a list of records is expected');
  if (first === '{') throw new FileFault('The file is one object, where a list of records is expected');
  if (first !== '[') throw new FileFault(`The file begins with ${JSON.stringify(first)}, where the "[" of a list of records is expected`);
  return head.indexOf(opening);
}

/** @throws FileFault where something other than white space follows the end of the list */
async function expectNothing(rest: Buffer, fill: Fill, window: Buffer): Promise<void> {
  for (let bytes = rest; ; ) {
    const other = bytes.find((byte) => !isSpace(byte));
    if (other !== undefined) throw new FileFault('Something stands after the end of the list of records');
    const read = await fill(window, 0);
    if (read === 0) return;
    bytes = window.subarray(0, read);
  }
}

const fillFrom =
  (file: FileHandle): Fill =>
  async (into, at) =>
    (await file.read(into, at, into.length - at)).bytesRead;

/** Gives the bytes of a UTF-16 file as UTF-8. */
function fillFromUtf16(file: FileHandle): Fill {
  const chunk = Buffer.allocUnsafe(windowSize / 4);
  let decoder: TextDecoder | undefined;
  let pending = Buffer.alloc(0);
  return async (into, at) => {
    while (pending.length === 0) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length);
      if (bytesRead === 0 && decoder === undefined) return 0;
      decoder ??= new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true });
      pending = Buffer.from(decodeUtf16(decoder, chunk.subarray(0, bytesRead)));
      if (bytesRead === 0) {
        decoder = undefined;
        if (pending.length === 0) return 0;
      }
    }
    const taken = pending.copy(into, at);
    pending = pending.subarray(taken);
    return taken;
  };
}

function decodeUtf16(decoder: TextDecoder, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch {
    throw new FileFault('The file is not what its first bytes say: somewhere in it is no UTF-16');
  }
}
