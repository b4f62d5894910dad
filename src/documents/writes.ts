import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import { deriveId, symbolKey } from '../../db/keys.ts';
import { documentAliases, documents } from '../../db/schema/index.ts';
import { deriveDeadlines, type Examined } from '../deadlines/derive.ts';
import { Problem } from '../errors.ts';
import { codeInput, localizedInput, partialDateInput, prose, provenanceInput, publicationInput, urlInput } from '../http/input.ts';
import { isPublic, type Part, type RecordKind, type StoredRecord } from '../writing/kinds.ts';
import type { Writing } from '../writing/write.ts';

/** A symbol or another name of a document: something must be left of it in the spelling by which it is looked up. */
const nameInput = prose(200).refine((name) => symbolKey(name) !== '', 'needs a letter from a to z or a digit');

const articleList = z.array(prose(100)).max(500).optional();

/** What a client can set of a judgment of the European Court of Human Rights. */
const NewCourtDetails = z
  .strictObject({
    ecli: prose(100).optional().describe('European Case Law Identifier'),
    importance: z.number().int().min(1).max(4).optional().describe("The Court's own level: 1 = key cases, 4 = of low importance"),
    formation: prose(100).optional().describe("Which formation gave it, in the Court's word"),
    articles: articleList.describe('Articles of the Convention and its protocols that it is about, as the Court writes them'),
    violations: articleList.describe('Articles that were violated'),
    nonViolations: articleList.describe('Articles that were not violated'),
    conclusion: localizedInput(10_000).optional().describe('What the Court concluded, in its words'),
    applicationNumbers: z.array(prose(30)).max(5_000).optional(),
    respondents: z.array(prose(10)).max(100).optional().describe('ISO 3166-1 alpha-3 of the States against which it was brought'),
    itemIds: localizedInput(100).optional().describe("The Court's number of each language version"),
  })
  .meta({ id: 'NewCourtDetails', description: 'What the European Court of Human Rights says of a judgment' });

/** What a client can set of a document. */
export const NewDocument = z.strictObject({
  body: codeInput.describe('Who published it; see /refData/bodies'),
  type: codeInput.describe('Kind of document; see /refData/documentTypes'),
  treaty: codeInput.optional(),
  review: codeInput.optional().describe('Id of the review that it belongs to'),
  stage: codeInput.optional().describe('See /refData/reviewStages'),
  parent: codeInput.optional().describe('Id of the document that it belongs to'),
  symbol: nameInput.optional().describe('As printed; two documents never share one'),
  title: localizedInput(1_000),
  adoptedOn: partialDateInput.optional(),
  publishedOn: partialDateInput.optional(),
  finalOn: partialDateInput.optional().describe('Of a judgment: when it became final'),
  urls: z.array(urlInput).max(50).optional().describe('Addresses that surely are the document itself'),
  aliases: z.array(nameInput).max(50).optional().describe('Other names by which it is cited'),
  followUpParagraphs: z.array(prose(500)).max(200).optional().describe('Paragraphs that the body chose for its follow-up procedure'),
  followUpStatus: localizedInput(5_000).optional(),
  note: localizedInput(5_000).optional(),
  court: NewCourtDetails.optional().describe('Of a judgment of the European Court of Human Rights'),
  ...provenanceInput,
  ...publicationInput,
});

const aliasPart: Part = {
  read: async (tx, id) => {
    const rows = await tx.select({ alias: documentAliases.alias }).from(documentAliases).where(eq(documentAliases.document, id));
    return rows.map(({ alias }) => alias).sort();
  },
  write: async (tx, id, value) => {
    await tx.delete(documentAliases).where(eq(documentAliases.document, id));
    // Two spellings of one name are one name: the first stays.
    const names = ((value as string[] | undefined) ?? []).map((alias): [string, string] => [symbolKey(alias), alias]);
    const byKey = new Map(names.reverse());
    const rows = [...byKey].map(([aliasKey, alias]) => ({ document: id, alias, aliasKey }));
    if (rows.length > 0) await tx.insert(documentAliases).values(rows);
  },
};

/** What a recommendation shows of its document. */
const shown = ['symbol', 'body', 'treaty', 'adoptedOn', 'title', 'urls', 'review', 'verification', 'fieldVerification'];

/** What the rules of follow-up look at. */
const examined = ['body', 'type', 'stage', 'review', 'adoptedOn', 'publishedOn', 'followUpParagraphs'] as const;

/**
 * How documents are written. One with a symbol has the id that the seed gives it; without, those of the same body, title and day are the
 * same document. With a document its recommendations and the deadlines derived from it change; one with public recommendations stays.
 */
export const documentWrites: RecordKind<typeof NewDocument> = {
  kind: 'document',
  collection: 'documents',
  table: documents,
  input: NewDocument,
  parts: { aliases: aliasPart },
  idOf: ({ symbol, body, title, adoptedOn, publishedOn }) =>
    symbol === undefined
      ? deriveId('document', 'staff', body, Object.values(title).find(Boolean) ?? '', adoptedOn ?? publishedOn ?? '')
      : deriveId('document', symbolKey(symbol)),
  columnsOf: ({ symbol }) => ({ symbolKey: symbol === undefined ? null : symbolKey(symbol) }),
  follow: async (writing, { event, before, after }) => {
    if (event === 'withdrawn') await refuseWhileRecommending(writing.tx, after.id);
    if (before && isPublic(before) && isPublic(after) && differs(before, after, shown)) await announceRecommendations(writing, after.id);
    if (event === 'handedOver') return;
    if (!before || isPublic(before) !== isPublic(after)) await deriveDeadlines(writing, after.id);
    else if (differs(before, after, examined)) await deriveDeadlines(writing, after.id, formerOf(before, after));
  },
};

const differs = (one: StoredRecord, other: StoredRecord, names: readonly string[]): boolean =>
  names.some((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));

/** What the rules looked at before; to the dialogue of another review it is new. */
const formerOf = (before: StoredRecord, after: StoredRecord): Partial<Examined> => ({
  ...(Object.fromEntries(examined.map((name) => [name, before[name]])) as Partial<Examined>),
  ...(before['review'] === after['review'] ? {} : { dialogueOn: null }),
});

/** @throws Problem 409 where public recommendations would be left without their document */
async function refuseWhileRecommending(tx: Db, document: string): Promise<void> {
  const [row] = await select<{ count: number }>(
    tx,
    sql`select count(*)::int as count from recommendations where document = ${document} and published_at is not null and withdrawn_at is null`,
  );
  if (row && row.count > 0)
    throw new Problem('conflict', `${row.count} public recommendations belong to the document; withdraw them first`, {
      members: { recommendations: row.count },
    });
}

/** Dates the recommendations of a document by the instant of the writing, and tells readers of those that they see. */
async function announceRecommendations({ tx, at, announce }: Writing, document: string): Promise<void> {
  const rows = await select<{ id: string; version: number; isPublic: boolean }>(
    tx,
    sql`update recommendations set modified_at = ${at}::timestamptz where document = ${document}
        returning id, version, published_at is not null and withdrawn_at is null as "isPublic"`,
  );
  for (const { id, version } of rows.filter((row) => row.isPublic).sort((one, other) => (one.id < other.id ? -1 : 1)))
    announce({ kind: 'recommendation', event: 'updated', id, version });
}
