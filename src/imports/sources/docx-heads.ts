import { FileFault } from '../claims.ts';
import { existingPart, openOffice } from '../reading/office.ts';
import { walkXml } from '../reading/xml.ts';

/** Characters of all heads that are read: real ones have 100. */
const maxLength = 100_000;
/** A section of a document has up to three heads; nobody's matrix has more than a few sections. */
const maxHeads = 30;

/**
 * Gives the paragraphs at the head of the pages of a .docx (its header parts, ECMA-376 part 1, 17.10), which are no part of its body. Blank
 * ones are left out.
 * @throws FileFault where the file is no such document or is damaged, or where its heads are beyond what a head is
 */
export async function readPageHeads(path: string): Promise<string[]> {
  const office = await openOffice(path, 'document');
  try {
    const parts = [...office.references.values()]
      .filter(({ type }) => type === 'header')
      .map((one) => existingPart(office, one, 'head of the pages'));
    if (parts.length > maxHeads) throw new FileFault(`The document has more than ${maxHeads} different heads of pages`);
    const heads: string[] = [];
    let [text, isText, length] = ['', false, 0];
    for (const part of parts)
      await walkXml(office.zip.read(part), part, {
        open(name) {
          isText = name === 't';
          if (name === 'tab' || name === 'br') text += ' ';
        },
        // Word parts the words in runs as it likes, so that only the end of a paragraph parts words.
        text(piece) {
          if (!isText) return;
          text += piece;
          length += piece.length;
          if (length > maxLength) throw new FileFault(`The head of the pages has more than ${maxLength} characters`);
        },
        close(name) {
          isText = false;
          if (name !== 'p') return;
          if (text.trim() !== '') heads.push(text.trim());
          text = '';
        },
      });
    return heads;
  } finally {
    office.zip.close();
  }
}
