import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ZipEntry {
  name: string;
  content: string | Uint8Array;
  /** Kept as it is rather than compressed. */
  stored?: boolean;
  /** Sizes that the archive says instead of the true ones. */
  claimedSize?: number;
}

/** Writes a ZIP archive (PKWARE APPNOTE 6.3.10: local headers, central directory and its end; no ZIP64), for files that a test makes. */
export function zip(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored, claimedSize } of entries) {
    const plain = Buffer.from(content as string);
    const packed = stored ? plain : deflateRawSync(plain);
    const path = Buffer.from(name, 'utf8');
    // Version needed, flags (bit 11: names in UTF-8), method, time, date, CRC-32, packed and plain size, lengths of name and extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    common.writeUInt16LE(0, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed]);
    // Comment, disk, internal and external attributes: none; where the local header stands.
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A .docx with paragraphs, one table (rows of cells of paragraphs) and, where given, words at the head of its pages. */
export function docx({ head, paragraphs = [], rows }: { head?: string; paragraphs?: string[]; rows: string[][][] }): Buffer {
  const table = rows
    .map((cells) => `<w:tr>${cells.map((lines) => `<w:tc>${lines.map(paragraph).join('') || '<w:p/>'}</w:tc>`).join('')}</w:tr>`)
    .join('');
  const part = (type: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`;
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${part('document.main')}"/>${head === undefined ? '' : `<Override PartName="/word/header1.xml" ContentType="${part('header')}"/>`}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespace}><w:body>${paragraphs.map(paragraph).join('')}<w:tbl>${table}</w:tbl></w:body></w:document>`,
    },
    // Word parts the words in runs as it likes: here each character is one.
    ...(head === undefined
      ? []
      : [
          {
            name: 'word/_rels/document.xml.rels',
            content: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>`,
          },
          {
            name: 'word/header1.xml',
            content: `<w:hdr ${namespace}><w:p>${[...head].map((sign) => `<w:r><w:t>${escaped(sign)}</w:t></w:r>`).join('')}</w:p></w:hdr>`,
          },
        ]),
  ]);
}
