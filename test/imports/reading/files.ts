import { closeSync, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Test } from 'tap';

/** Gives a function that writes a file into a folder of the test and tells where it is. */
export function filesOf(t: Test): (name: string, content: string | Buffer | Repeated) => string {
  const folder = mkdtempSync(join(tmpdir(), 'monitum-reading-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  let count = 0;
  return (name, content) => {
    count++;
    const path = join(folder, `${count}-${name}`);
    if (typeof content === 'string' || Buffer.isBuffer(content)) writeFileSync(path, content);
    else writeRepeated(path, content);
    return path;
  };
}

/**
 * Whether this process holds one of these files open, or one in these folders. Counting all that is open would count what the test runner opens
 * meanwhile.
 */
export const holdsOpen = (...places: string[]): boolean =>
  readdirSync('/proc/self/fd').some((descriptor) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${descriptor}`);
      return places.some((place) => target === place || target.startsWith(`${place}/`));
    } catch {
      // It was closed since the list was read.
      return false;
    }
  });

/** A content that is too large to be made in memory: a beginning, a piece so many times, an end. */
export interface Repeated {
  head?: string;
  piece: string;
  times: number;
  tail?: string;
}

function writeRepeated(path: string, { head = '', piece, times, tail = '' }: Repeated): void {
  const file = openSync(path, 'w');
  const perWrite = Math.max(1, Math.floor(1_000_000 / piece.length));
  const many = piece.repeat(Math.min(perWrite, times));
  writeSync(file, head);
  for (let left = times; left > 0; left -= perWrite) writeSync(file, left >= perWrite ? many : piece.repeat(left));
  writeSync(file, tail);
  closeSync(file);
}

/** A part of an archive, and what its headers say of it that is not so. */
export interface Part {
  name: string;
  content: string | Buffer;
  /** The size that the headers tell. */
  size?: number;
  /** The check sum that the headers tell. */
  sum?: number;
  /** Flags of the headers; 1 = protected by a password. */
  flags?: number;
}

/** Writes a ZIP archive (APPNOTE 4.3) of deflated parts. */
export function zipOf(parts: Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size, sum, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(sum ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, rest, label]));
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** What a workbook of a test is made of; a part that is `undefined` is left out of the archive. */
export interface Workbook {
  /** The rows of its sheet, as XML. */
  rows: string;
  /** The shared strings, as XML. */
  strings?: string;
  styles?: string;
  workbook?: string;
  types?: string;
  references?: string;
  sheet?: string;
  others?: Part[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** The content type of the main part, by kind of file. */
export const mainTypes = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  document: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
};
/** The part that names the content types of the others. */
export const typesOf = (part: string, type: string): string => `<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`;

/** The parts of a workbook with the sheets `First` and `Second`, the second one empty but for a heading. */
export function workbookParts(made: Workbook): Part[] {
  const reference = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': made.types ?? typesOf('xl/workbook.xml', mainTypes.workbook),
    'xl/workbook.xml':
      made.workbook ?? `<workbook><sheets><sheet name="First" r:id="r1"/><sheet name="Second" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      made.references ??
      `<Relationships>${reference('r1', 'worksheet', 'worksheets/sheet1.xml')}${reference('r2', 'worksheet', '/xl/worksheets/sheet2.xml')}${
        made.strings === undefined ? '' : reference('r3', 'sharedStrings', 'sharedStrings.xml')
      }${made.styles === undefined ? '' : reference('r4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': made.sheet ?? `<worksheet><sheetData>${made.rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row><c t="str"><v>Other</v></c></row></sheetData></worksheet>`,
    'xl/sharedStrings.xml': made.strings,
    'xl/styles.xml': made.styles,
  };
  return [
    ...Object.entries(parts).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }])),
    ...(made.others ?? []),
  ];
}

/** The part that names the sheets of a workbook. */
export const workbookOf = (made: Workbook): Buffer => zipOf(workbookParts(made));

/** A row of texts. */
export const textRow = (row: number, ...texts: string[]): string =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

/** A document with this body. */
export const documentOf = (body: string, types = typesOf('word/document.xml', mainTypes.document)): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: 'word/document.xml', content: `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` },
  ]);

/** Everything that a reader gives. */
export async function allOf<One>(given: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = [];
  for await (const one of given) all.push(one);
  return all;
}
