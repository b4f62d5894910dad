import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';
import { FileFault } from '../claims.ts';

/** Bytes of the longest head that is read, as they come out of the archive: real ones have 5,000. */
const maxBytes = 1_000_000;
/** Sections of a document have up to three heads each; nobody's matrix has more than a few. */
const maxHeads = 30;

/**
 * Gives the paragraphs at the head of the pages of a .docx (its parts `word/header1.xml` and so on, ECMA-376 part 1, 17.10), which are no part of
 * its body. Blank ones are left out.
 * @throws FileFault where they cannot be read
 */
export async function readPageHeads(path: string): Promise<string[]> {
  try {
    const archive = await openPromise(path, { lazyEntries: true });
    const heads: string[] = [];
    let parts = 0;
    for await (const entry of archive.eachEntry()) {
      if (!/^word\/header\d*\.xml$/.test(entry.fileName)) continue;
      if (++parts > maxHeads) throw new FileFault(`The document has more than ${maxHeads} different heads of pages.`);
      const bytes: Buffer[] = [];
      let length = 0;
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        length += (chunk as Buffer).length;
        if (length > maxBytes) throw new FileFault(`The head of the pages (${entry.fileName}) has more than ${maxBytes} bytes.`);
        bytes.push(chunk as Buffer);
      }
      heads.push(...paragraphsOf(Buffer.concat(bytes).toString('utf8')));
    }
    return heads;
  } catch (cause) {
    if (cause instanceof FileFault) throw cause;
    const why = cause instanceof Error ? cause.message.split('\n')[0]?.slice(0, 200) : String(cause);
    throw new FileFault(`The head of the pages of the DOCX cannot be read: ${why}.`);
  }
}

/** The text of each `w:p`, of which Word parts the words in runs as it likes. */
function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  let isText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    isText = name === 'w:t';
    if (name === 'w:tab' || name === 'w:br') text += ' ';
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name !== 'w:p') return;
    if (text.trim() !== '') paragraphs.push(text.trim());
    text = '';
  });
  parser.write(xml).close();
  return paragraphs;
}
