import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import { deriveId, paragraphKey, paragraphSortKey } from '../../db/keys.ts';
import type { Part } from '../writing/kinds.ts';

/** A paragraph's id in a document, the same that the seed loader gives it. */
export const paragraphId = (document: string, number: string): string => deriveId('paragraph', document, paragraphKey(number));

/** The paragraph that a part belongs to by its number: `26(a)` to `26`; nothing for `26` and for UPR numbers such as `100.1`. */
export const parentOf = (number: string): string | undefined => /^(\d+)\s*\(.+\)/.exec(number)?.[1];

/** Makes a paragraph where the document has none of that number yet, with the one above it; gives its id. */
export async function needParagraph(tx: Db, document: string, number: string): Promise<string> {
  const parent = parentOf(number);
  const above = parent === undefined || paragraphKey(parent) === paragraphKey(number) ? null : paragraphId(document, parent);
  if (above !== null) await insertParagraph(tx, document, parent as string);
  await insertParagraph(tx, document, number, above);
  return paragraphId(document, number);
}

async function insertParagraph(tx: Db, document: string, number: string, parent: string | null = null): Promise<void> {
  await select(
    tx,
    sql`insert into paragraphs (id, document, number, number_key, sort_key, parent)
        values (${paragraphId(document, number)}, ${document}, ${number}, ${paragraphKey(number)}, ${paragraphSortKey(number)}, ${parent})
        on conflict (id) do nothing`,
  );
}

/**
 * Sets what a paragraph is, as the recommendation says of the one in which it stands. A draft says nothing of a paragraph that readers see
 * because of another recommendation.
 */
async function describeParagraph(tx: Db, recommendation: string, values: SQL): Promise<void> {
  await select(
    tx,
    sql`update paragraphs p set ${values} from recommendations r where r.id = ${recommendation} and p.id = r.paragraph
          and (r.published_at is not null or not exists (select from recommendations o
            where o.paragraph = p.id and o.id <> r.id and o.published_at is not null and o.withdrawn_at is null))`,
  );
}

/** The number as it is printed: the latest spelling is kept. */
export const numberPart: Part = {
  read: async (tx, id) => {
    const [row] = await select<{ number: string }>(
      tx,
      sql`select p.number from recommendations r join paragraphs p on p.id = r.paragraph where r.id = ${id}`,
    );
    return row?.number;
  },
  write: (tx, id, value) => describeParagraph(tx, id, sql`number = ${value as string}`),
};

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
    await describeParagraph(tx, id, sql`parent = ${parent}`);
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
    await describeParagraph(tx, id, sql`is_numbered = ${value !== false}`);
  },
};
