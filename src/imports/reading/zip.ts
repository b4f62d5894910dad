import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise } from 'yauzl';
import { FileFault } from '../claims.ts';
import { expectKind } from './sniff.ts';

/** An open archive. */
export interface Zip {
  /** Names of its parts, as written. */
  names: string[];
  /** Whether it has a part; capitals do not count, as in the names of Office files. */
  has(name: string): boolean;
  /**
   * Gives the bytes of a part.
   * @throws FileFault where it is missing, damaged, or more comes out of it than its header or a limit says
   */
  read(name: string): AsyncGenerator<Buffer, void, undefined>;
  close(): void;
}

/** So many parts an archive may have; the UPR matrices have 30. */
const maxParts = 2_000;
/** So many bytes may come out of one part: twice what the table of all of UHRI takes. */
const maxPartSize = 1_000_000_000;
/** So many times more than went in may come out of a part of more than 16 MB; tables give 10 to 60, a bomb some 1 000. */
const maxRatio = 200;
const freeSize = 16_000_000;

/**
 * Opens a ZIP archive, in memory that does not grow with it.
 * @param expected what a sentence calls the file that was expected: `an XLSX workbook`
 * @throws FileFault where it is no ZIP archive, is damaged, protected by a password, or has too many parts or two of one name
 */
export async function openZip(path: string, expected: string): Promise<Zip> {
  await expectKind(path, ['zip'], expected);
  const file = await openPromise(path, { autoClose: false, validateEntrySizes: true }).catch(damaged);
  const entries = new Map<string, Entry>();
  try {
    if (file.entryCount > maxParts) throw new FileFault(`The archive has more than ${maxParts} parts`);
    for await (const entry of file.eachEntry()) {
      const key = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) throw new FileFault('The archive is protected by a password');
      if (entries.has(key)) throw new FileFault(`The archive has two parts named "${entry.fileName}"`);
      if (entries.size >= maxParts) throw new FileFault(`The archive has more than ${maxParts} parts`);
      entries.set(key, entry);
    }
  } catch (error) {
    file.close();
    return damaged(error);
  }
  return {
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (name) => entries.has(name.toLowerCase()),
    close: () => file.close(),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new FileFault(`The archive has no part "${name}"`);
      if (entry.uncompressedSize > maxPartSize) throw tooLarge(name);
      let stream: Readable | undefined;
      let size = 0;
      let sum = 0;
      try {
        stream = await file.openReadStreamPromise(entry);
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          size += chunk.length;
          // What is counted is what comes out: a header can say anything.
          if (size > maxPartSize || (size > freeSize && size > entry.compressedSize * maxRatio)) throw tooLarge(name);
          sum = crc32(chunk, sum);
          yield chunk;
        }
        if (sum !== entry.crc32) throw new FileFault(`The archive is damaged: the check sum of "${name}" is another`);
      } catch (error) {
        damaged(error);
      } finally {
        stream?.destroy();
      }
    },
  };
}

const tooLarge = (name: string): FileFault =>
  new FileFault(`The part "${name}" of the archive unpacks to more than a file of this kind can hold; it is not read`);

/** Tells what a reader of archives found, as a fault; what is no matter of the file stays what it is. */
function damaged(error: unknown): never {
  if (error instanceof FileFault) throw error;
  const { message, code } = error as NodeJS.ErrnoException;
  // Those of the system (ENOSPC, EIO) have a number; those of zlib begin with Z_.
  if (code !== undefined && !code.startsWith('Z_') && code !== 'ERR_TRAILING_JUNK_AFTER_STREAM_END') throw error;
  throw new FileFault(`The archive is damaged or cut off: ${message}`);
}
