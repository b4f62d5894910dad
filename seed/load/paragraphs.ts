import { deriveId, paragraphKey, paragraphSortKey } from '../../db/keys.ts';
import type { paragraphs } from '../../db/schema/index.ts';

type Paragraph = typeof paragraphs.$inferInsert;

/** A paragraph's id in a document. */
export function paragraphId(document: string, number: string): string {
  return deriveId('paragraph', document, paragraphKey(number));
}

/**
 * The paragraph that a part belongs to: `26(a)` and `26 (first part)` to `26`; nothing for `26` and for UPR numbers such as `100.1`.
 */
export function parentOf(number: string): string | undefined {
  return /^(\d+)\s*\(.+\)/.exec(number)?.[1];
}

/** The rows of a document's paragraphs; a parent that holds no recommendation of its own is a row as well. */
export function toParagraphs(
  document: string,
  items: { paragraph: string; parentParagraph?: string | undefined; isNumbered?: boolean | undefined }[],
): Paragraph[] {
  const rows = new Map<string, Paragraph>();
  for (const { paragraph, parentParagraph, isNumbered } of items) {
    const parent = parentParagraph ?? parentOf(paragraph);
    if (parent !== undefined && !rows.has(paragraphKey(parent))) rows.set(paragraphKey(parent), toRow(document, parent));
    rows.set(paragraphKey(paragraph), {
      ...toRow(document, paragraph),
      isNumbered: isNumbered ?? true,
      parent: parent === undefined ? undefined : paragraphId(document, parent),
    });
  }
  return [...rows.values()];
}

function toRow(document: string, number: string): Paragraph {
  return {
    id: paragraphId(document, number),
    document,
    number,
    numberKey: paragraphKey(number),
    sortKey: paragraphSortKey(number),
  };
}
