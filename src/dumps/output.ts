import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** What is known of a file once it is whole. */
export interface Written {
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** A file in the making. */
export interface Output {
  /** Adds text; resolves when more can be taken, so that memory does not grow with the file. @throws what the disk refuses */
  add(text: string): Promise<void>;
  /** Ends the file and sees to it that the disk has it. @throws what the disk refuses */
  end(): Promise<Written>;
  /** Lets go of a file that is not to be. */
  abandon(): void;
}

/**
 * Begins a file that is written piece by piece; one whose name ends in `.gz` is compressed. Its checksum is that of its bytes on the disk.
 * @param path where nothing is yet
 */
export function createOutput(path: string): Output {
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const source = new PassThrough({ highWaterMark: 262_144 });
  const file = createWriteStream(path, { flags: 'wx', flush: true });
  const ended = path.endsWith('.gz') ? pipeline(source, createGzip(), counted, file) : pipeline(source, counted, file);
  // Whoever adds or ends is told of a failure; it must not end the program before.
  ended.catch(() => {});
  return {
    async add(text) {
      if (text === '') return;
      if (!source.destroyed && source.write(text)) return;
      await Promise.race([source.destroyed ? ended : once(source, 'drain'), ended]);
    },
    async end() {
      source.end();
      await ended;
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon() {
      source.destroy();
    },
  };
}

/** Writes a short file whole. @throws what the disk refuses */
export async function writeWhole(path: string, text: string): Promise<Written> {
  const output = createOutput(path);
  await output.add(text);
  return output.end();
}

/** Measures a file that something else has written, and sees to it that the disk has it. */
export async function measureFile(path: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const reading = createReadStream(path);
  reading.on('data', (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  await finished(reading);
  await syncPath(path);
  return { bytes, sha256: hash.digest('hex') };
}

/** Has the disk keep a file or the entries of a folder. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
