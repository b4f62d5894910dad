import { open } from 'node:fs/promises';
import { FileFault } from '../claims.ts';

/** What a file can seem to be, and what a sentence calls it. */
const kinds = {
  empty: 'empty',
  text: 'a text file',
  'utf-16': 'a text file in UTF-16',
  xml: 'an XML file',
  html: 'a web page (HTML)',
  rtf: 'an RTF document',
  pdf: 'a PDF',
  zip: 'a ZIP archive (perhaps an XLSX or a DOCX)',
  ole: 'an Office file of the kind before 2007 (.xls, .doc), or one protected by a password',
  gzip: 'compressed by gzip: unpack it first',
  archive: 'a packed archive: unpack it first',
  image: 'an image',
  binary: 'not a text: it holds NUL bytes',
} as const;
export type FileKind = keyof typeof kinds;

/** First bytes by which a kind of file is known, in hexadecimal. */
const magic: [FileKind, string][] = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['ole', 'd0cf11e0a1b11ae1'],
  ['pdf', '255044462d'],
  ['rtf', '7b5c727466'],
  ['gzip', '1f8b'],
  ['archive', '377abcaf271c'],
  ['archive', '526172211a07'],
  ['archive', '425a68'],
  ['archive', 'fd377a585a00'],
  ['archive', '28b52ffd'],
  ['image', '89504e470d0a1a0a'],
  ['image', 'ffd8ff'],
  ['image', '474946383'],
  ['utf-16', 'fffe'],
  ['utf-16', 'feff'],
];

/**
 * Tells what a file seems to be by its first 4 096 bytes. What is known by no mark is `text`, or `binary` where a NUL byte stands in them.
 * @throws FileFault where there is no such file or it cannot be read
 */
export async function whatIs(path: string): Promise<FileKind> {
  const head = await readHead(path);
  if (head.length === 0) return 'empty';
  const hex = head.toString('hex', 0, 16);
  const known = magic.find(([, start]) => hex.startsWith(start));
  if (known) return known[0];
  if (head.includes(0)) return 'binary';
  const text = head.toString('latin1').replace(/^ï»¿/, '').trimStart().slice(0, 100).toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'html';
  return text.startsWith('<?xml') ? 'xml' : 'text';
}

async function readHead(path: string): Promise<Buffer> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new FileFault('There is no such file');
    if (code === 'EISDIR') throw new FileFault('This is a folder, where a file is expected');
    if (code === 'EACCES' || code === 'EPERM') throw new FileFault('The file may not be read by this program');
    throw error;
  }
}

/**
 * Makes sure that a file is of one of these kinds, and gives which.
 * @param expected what a sentence calls the file that was expected: `a CSV`
 * @throws FileFault that says what it seems to be instead
 */
export async function expectKind(path: string, allowed: readonly FileKind[], expected: string): Promise<FileKind> {
  const kind = await whatIs(path);
  if (!allowed.includes(kind)) throw new FileFault(`The file is ${kinds[kind]}, where ${expected} is expected`);
  return kind;
}
