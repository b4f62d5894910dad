import { FileFault } from '../claims.ts';
import { openOffice } from './office.ts';
import { maxCellLength } from './table.ts';
import { readXml } from './xml.ts';

/** What stands in the body of a document, in its order. */
export type DocxBlock =
  | { kind: 'paragraph'; text: string; style?: string }
  /**
   * A row of a table, its cells as lists of paragraphs; those of a table within a cell are among the cell's. `table` counts the tables of
   * the document from 1, `row` the rows of the table.
   */
  | { kind: 'row'; table: number; row: number; cells: string[][] };

/** What stands beside the text that is read, or is said a second time: struck out by a reviewer, moved away, for older programs. */
const passedOver = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);
/** Signs that are elements. */
const signs: Record<string, string> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };
/** So many cells a row may have, and paragraphs a cell. */
const maxParts = 10_000;

/**
 * Reads the body of a document (ECMA-376, WordprocessingML) as it comes: paragraphs and rows of tables, blank ones too. Footnotes,
 * headers and comments are not read; of tracked changes, what would stand if all were accepted.
 * @throws FileFault where the file is no such document, has macros or is damaged
 */
export async function* readDocx(path: string): AsyncGenerator<DocxBlock, void, undefined> {
  const { zip, main } = await openOffice(path, 'document');
  try {
    yield* readXml(zip.read(main), main, blockReader());
  } finally {
    zip.close();
  }
}

interface OpenParagraph {
  text: string;
  style?: string;
}

function blockReader() {
  let blocks: DocxBlock[] = [];
  // A text box holds paragraphs within a paragraph.
  const paragraphs: OpenParagraph[] = [];
  let cells: string[][] = [];
  let [tables, rows, tableDepth, skipDepth] = [0, 0, 0, 0];
  let inText = false;
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    if (paragraph.text.length > maxCellLength) throw new FileFault(`A paragraph of the document has more than ${maxCellLength} characters`);
  };
  const closeParagraph = ({ text, style }: OpenParagraph) => {
    const cell = cells.at(-1);
    if (tableDepth === 0) blocks.push({ kind: 'paragraph', text, ...(style ? { style } : {}) });
    else if (cell && cell.length < maxParts) cell.push(text);
    else throw new FileFault('A table of the document has a text outside its cells, or a cell of more than 10,000 paragraphs');
  };
  return {
    open(name: string, attributes: Record<string, string>) {
      if (skipDepth > 0 || passedOver.has(name)) skipDepth++;
      if (skipDepth > 0) return;
      if (name === 'tbl' && ++tableDepth === 1) [tables, rows] = [tables + 1, 0];
      if (name === 'tr' && tableDepth === 1) [cells, rows] = [[], rows + 1];
      if (name === 'tc' && tableDepth === 1 && cells.push([]) > maxParts)
        throw new FileFault('A row of the document has more than 10,000 cells');
      if (name === 'p') paragraphs.push({ text: '' });
      const paragraph = paragraphs.at(-1);
      if (name === 'pStyle' && paragraph && attributes['w:val']) paragraph.style = attributes['w:val'];
      inText = name === 't';
      // A tab of a paragraph's format is a stop, not a sign.
      if (signs[name] !== undefined && !('w:pos' in attributes)) add(signs[name]);
    },
    text(text: string) {
      if (inText && skipDepth === 0) add(text);
    },
    close(name: string) {
      inText = false;
      if (skipDepth > 0) {
        skipDepth--;
        return;
      }
      if (name === 'p') {
        const paragraph = paragraphs.pop();
        if (paragraph) closeParagraph(paragraph);
      }
      if (name === 'tr' && tableDepth === 1) {
        blocks.push({ kind: 'row', table: tables, row: rows, cells });
        cells = [];
      }
      if (name === 'tbl') tableDepth--;
    },
    take() {
      const taken = blocks;
      blocks = [];
      return taken;
    },
  };
}
