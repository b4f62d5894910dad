import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { FileFault } from '../claims.ts';

/** What is done with an XML file as it is read. Names are without their prefix, those of attributes with it. */
export interface XmlReader<One> {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Gives what has been gathered since it was asked last. */
  take?(): One[];
}

/** So many levels elements may be nested; tables in tables of a document have some 40. */
const maxDepth = 256;
/** So many bytes may pass without a tag beginning or ending: a cell, with the bytes that its characters take. */
const maxPieceSize = 8_000_000;

/**
 * Reads XML 1.0 as it comes, and gives what is gathered from each piece of it. Entities other than those of XML itself are not known, and
 * a document type, which could declare them, is refused: nothing is expanded and nothing fetched.
 * @param part what a sentence calls the file: `xl/workbook.xml`
 * @throws FileFault where it is not well-formed, not UTF-8 or UTF-16, nested too deep, or has a document type
 */
export async function* readXml<One = never>(
  chunks: AsyncIterable<Buffer>,
  part: string,
  reader: XmlReader<One>,
): AsyncGenerator<One, void, undefined> {
  const parser = new SaxesParser();
  let depth = 0;
  let since = 0;
  parser.on('opentag', ({ name, attributes }) => {
    since = 0;
    depth++;
    if (depth > maxDepth) throw new FileFault(`"${part}" is nested more than ${maxDepth} levels deep`);
    reader.open?.(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    since = 0;
    depth--;
    reader.close?.(withoutPrefix(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.on('doctype', () => {
    throw new FileFault(`"${part}" has a document type (DOCTYPE), which files of this kind never have; it is not read`);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding))
      throw new FileFault(`"${part}" says that it is written in ${encoding.slice(0, 50)}, where UTF-8 is expected`);
  });
  let decoder: TextDecoder | undefined;
  const write = (chunk?: Buffer) => {
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: chunk !== undefined }));
      if (chunk === undefined) parser.close();
    } catch (error) {
      if (error instanceof FileFault) throw error;
      const isDecoding = (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
      throw new FileFault(
        `"${part}" is ${isDecoding ? 'not all UTF-8' : `not well-formed XML at ${(error as Error).message.slice(0, 300)}`}`,
      );
    }
  };
  for await (const chunk of chunks) {
    since += chunk.length;
    if (since > maxPieceSize) throw new FileFault(`"${part}" holds a text of more than 8 MB in one piece`);
    write(chunk);
    yield* reader.take?.() ?? [];
  }
  write();
  yield* reader.take?.() ?? [];
}

/** Reads all of an XML file for what its reader does: {@link readXml}. */
export async function walkXml(chunks: AsyncIterable<Buffer>, part: string, reader: XmlReader<never>): Promise<void> {
  for await (const _ of readXml(chunks, part, reader));
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const encodingOf = (head: Buffer | undefined): string => {
  if (head?.[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head?.[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
};
