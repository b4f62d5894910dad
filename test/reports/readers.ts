import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { fromBuffer } from 'yauzl';

/** What independent readers find in a Word document: its text as HTML, and parts of the package as they are. */
export async function docxOf(bytes: Buffer) {
  const [{ value: html }, parts] = await Promise.all([mammoth.convertToHtml({ buffer: bytes }), unzip(bytes)]);
  const part = (name: string) => parts.get(name) ?? '';
  return {
    html,
    xml: part('word/document.xml'),
    styles: part('word/styles.xml'),
    footnotes: part('word/footnotes.xml'),
    core: part('docProps/core.xml'),
  };
}

function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject).on('end', () => resolve(parts));
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (fault, stream) => {
          if (fault) return reject(fault);
          const chunks: Buffer[] = [];
          stream
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('end', () => {
              parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
              zip.readEntry();
            });
        });
      });
      zip.readEntry();
    });
  });
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** What an independent reader finds in a PDF: its text without blanks, bookmarks, the roles of its structure, how far to the right its text reaches. */
export async function pdfOf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const metadata = (await pdf.getMetadata()) as unknown as { info: { Title?: string; Language?: string } };
  const outline = ((await pdf.getOutline()) ?? []) as Bookmark[];
  const mark = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const roles = new Set<string>();
  let text = '';
  let right = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items as { str: string; transform: number[]; width: number }[]) {
      // Page heads, feet and footnotes stand between; blanks differ by line ends.
      text += item.str;
      right = Math.max(right, (item.transform[4] ?? 0) + item.width);
    }
    // The parts of the structure that every reader needs are on the first pages and the last.
    if (number <= 7 || number > pdf.numPages - 3) collect(await page.getStructTree(), roles);
    page.cleanup();
  }
  const { numPages } = pdf;
  await pdf.destroy();
  return {
    text: text.normalize('NFC').replace(/[\s\u00AD]/g, ''),
    title: metadata.info.Title ?? '',
    language: metadata.info.Language ?? '',
    isMarked: mark?.Marked ?? false,
    outline,
    roles,
    right,
    pages: numPages,
  };
}

function collect(node: unknown, roles: Set<string>): void {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  if (role) roles.add(role);
  for (const child of children) collect(child, roles);
}

/** The sheets of a workbook with their rows. */
export const xlsxOf = (bytes: Buffer) => readXlsxFile(bytes) as unknown as Promise<{ sheet: string; data: unknown[][] }[]>;
