import { sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { deriveId, paragraphKey, paragraphSortKey } from '../../db/keys.ts';
import type { Part } from '../writing/kinds.ts';

/** A paragraph's id in a document, the same that the seed loader gives it. */
export const paragraphId = (document: string, number: string): string => deriveId('paragraph', document, paragraphKey(number));

/** The paragraph that a part belongs to by its number: `26(a)` to `26`; nothing for `26` and for UPR numbers such as `100.1`. */
export const parentOf = (number: string): string | undefined => /^(\d+)\s*\(.+\)/.exec(number)?.[1];

/** Makes a paragraph where the document has none of that number yet, with the one above it; gives its id. The latest spelling is kept. */
export async function needParagraph(tx: Db, document: string, number: string): Promise<string> {
  const parent = parentOf(number);
  const above = parent === undefined || paragraphKey(parent) === paragraphKey(number) ? null : paragraphId(document, parent);
  if (above !== null) await insertParagraph(tx, document, parent as string);
  await insertParagraph(tx, document, number, above);
  const id = paragraphId(document, number);
  await select(tx, sql`update paragraphs set number = ${number} where id = ${id} and number <> ${number}`);
  return id;
}

async function insertParagraph(tx: Db, document: string, number: string, parent: string | null = null): Promise<void> {
  await select(
    tx,
    sql`insert into paragraphs (id, document, number, number_key, sort_key, parent)
        values (${paragraphId(document, number)}, ${document}, ${number}, ${paragraphKey(number)}, ${paragraphSortKey(number)}, ${parent})
        on conflict (id) do nothing`,
  );
}

/** The paragraph above, where its number does not say it or says it wrongly. */
export const parentPart: Part = {
  read: async (tx, id) => {
    const [row] = await select<{ number: string }>(
      tx,
      sql`select up.number from recommendations r join paragraphs p on p.id = r.paragraph join paragraphs up on up.id = p.parent where r.id = ${id}`,
    );
    return row?.number;
  },
  write: async (tx, id, value) => {
    const number = value as string | undefined;
    const [row] = await select<{ document: string }>(tx, sql`select document from recommendations where id = ${id}`);
    const document = row?.document as string;
    if (number !== undefined) await insertParagraph(tx, document, number);
    const parent = number === undefined ? null : paragraphId(document, number);
    await select(tx, sql`update paragraphs p set parent = ${parent} from recommendations r where r.id = ${id} and p.id = r.paragraph`);
  },
};

/** Whether the text prints a number. */
export const numberedPart: Part = {
  read: async (tx, id) => {
    const [row] = await select<{ isNumbered: boolean }>(
      tx,
      sql`select p.is_numbered as "isNumbered" from recommendations r join paragraphs p on p.id = r.paragraph where r.id = ${id}`,
    );
    return row?.isNumbered === false ? false : undefined;
  },
  write: async (tx, id, value) => {
    const isNumbered = value !== false;
    await select(
      tx,
      sql`update paragraphs p set is_numbered = ${isNumbered} from recommendations r where r.id = ${id} and p.id = r.paragraph`,
    );
  },
};
