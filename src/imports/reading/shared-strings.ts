import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileFault } from '../claims.ts';
import { maxCellLength } from './table.ts';
import { walkXml } from './xml.ts';

/** The texts that the cells of a workbook refer to by number. */
export interface SharedStrings {
  /** Number of texts. */
  count: number;
  /** The text of a number from 0 to count - 1. */
  get(index: number): string;
  close(): void;
}

/** So many characters are kept in memory; what comes after them is kept in a temporary file. */
const keptLength = 4_000_000;
/** So many texts a workbook may have; the table of all of UHRI has some 600 000. */
const maxCount = 4_000_000;
/** Of the texts in the file, so many short ones are remembered: the labels that stand in row after row. */
const rememberedCount = 10_000;
const shortLength = 200;

/**
 * Reads the shared strings of a workbook. The temporary file has no name any more when this returns: nothing is left of it, however the
 * program ends.
 * @throws FileFault where one is longer than 1 000 000 characters or there are more than 4 000 000
 */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>, part: string): Promise<SharedStrings> {
  const kept: string[] = [];
  let length = 0;
  let spill: Spill | undefined;
  let text: string | undefined;
  const inside: string[] = [];
  try {
    await walkXml(chunks, part, {
      open(name) {
        inside.push(name);
        if (name === 'si') text = '';
      },
      text(piece) {
        // What is to be spoken (rPh) is not part of the text.
        if (text === undefined || inside.at(-1) !== 't' || inside.includes('rPh')) return;
        text += piece;
        if (text.length > maxCellLength) throw new FileFault(`A text of the workbook has more than ${maxCellLength} characters`);
      },
      close(name) {
        inside.pop();
        if (name !== 'si' || text === undefined) return;
        const one = unescaped(text);
        if (kept.length + (spill?.count() ?? 0) >= maxCount) throw new FileFault(`The workbook has more than ${maxCount} texts`);
        length += one.length + 16;
        if (length <= keptLength) kept.push(one);
        else {
          spill ??= openSpill();
          spill.add(one);
        }
        text = undefined;
      },
    });
    spill?.flush();
  } catch (error) {
    spill?.close();
    throw error;
  }
  return {
    count: kept.length + (spill?.count() ?? 0),
    get: (index) => kept[index] ?? spill?.get(index - kept.length) ?? '',
    close: () => spill?.close(),
  };
}

/** Texts in a temporary file. */
interface Spill {
  add(text: string): void;
  flush(): void;
  get(index: number): string;
  count(): number;
  close(): void;
}

function openSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-import-'));
  const file = openSync(join(folder, 'texts'), 'wx+', 0o600);
  rmSync(folder, { recursive: true });
  // Where each text begins, and the end of the last.
  let places = new Float64Array(65_536);
  let count = 0;
  let unwritten: Buffer[] = [];
  let unwrittenSize = 0;
  const remembered = new Map<number, string>();
  const flush = () => {
    const all = Buffer.concat(unwritten);
    for (let at = 0; at < all.length; ) at += writeSync(file, all, at);
    unwritten = [];
    unwrittenSize = 0;
  };
  return {
    flush,
    count: () => count,
    close: () => closeSync(file),
    add(text) {
      const bytes = Buffer.from(text);
      if (count + 1 >= places.length) {
        const more = new Float64Array(places.length * 2);
        more.set(places);
        places = more;
      }
      places[count + 1] = (places[count] ?? 0) + bytes.length;
      count++;
      unwritten.push(bytes);
      unwrittenSize += bytes.length + 100;
      if (unwrittenSize > 1_000_000) flush();
    },
    get(index) {
      const known = remembered.get(index);
      if (known !== undefined) return known;
      const from = places[index] ?? 0;
      const bytes = Buffer.allocUnsafe((places[index + 1] ?? from) - from);
      for (let at = 0; at < bytes.length; ) at += readSync(file, bytes, at, bytes.length - at, from + at);
      const text = bytes.toString();
      if (text.length <= shortLength) {
        if (remembered.size >= rememberedCount) remembered.clear();
        remembered.set(index, text);
      }
      return text;
    },
  };
}

/**
 * Writes out the characters that workbooks escape (`_x000D_`; ECMA-376 part 1, 22.9.2.19). What is no character that can be stored stays
 * as it is written.
 */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (written, code: string) => {
    const number = Number.parseInt(code, 16);
    return number === 0 || (number >= 0xd800 && number <= 0xdfff) ? written : String.fromCharCode(number);
  });
}
