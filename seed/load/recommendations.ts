import type { PgColumn } from 'drizzle-orm/pg-core';
import { deriveId, paragraphKey, paragraphSortKey, symbolKey } from '../../db/keys.ts';
import {
  paragraphs,
  positions,
  recommendationArticles,
  recommendationAuthorities,
  recommendations,
  recommendationTexts,
  recommendingStates,
  tags,
} from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import { paragraphId, toParagraphs } from './paragraphs.ts';
import type { Place, References } from './references.ts';
import type { Seed } from './seed.ts';
import { SeedError } from './seed-error.ts';
import { ownTags, toTags } from './tags.ts';
import { ownTexts, toTexts } from './texts.ts';
import { type Part, partsOf, rowsOf } from './write.ts';

type Item = Seed['recommendations'][number]['content']['items'][number];

/** A recommendation of the seed with its id and the place where it stands. */
export interface Placed {
  id: string;
  item: Item;
  document: Seed['documents'][number];
  documentId: string;
  place: Place;
}

/** How the recommendations of the seed are read, checked and written. */
export const recommendationKind: Kind = {
  name: 'recommendations',
  files: [
    'recommendations/',
    'documents.json',
    'treaties.json',
    'authorities.json',
    ...['themes', 'groups', 'sdgs', 'rights', 'urgencies', 'recommendation-kinds', 'text-origins', 'positions'].map(
      (name) => `vocabularies/${name}.json`,
    ),
  ],
  build: (seed, references) => {
    const documents = new Map(seed.documents.map((row) => [row.code, row]));
    const files = seed.recommendations.map((file) => placeItems(file, documents, references));
    const placed = files.flat();
    const each = <Row>(make: (one: Placed, references: References) => Row[]) => placed.flatMap((one) => make(one, references));
    const owner = { record: recommendations, keys: placed.map(({ id }) => id) };
    const part = (of: PgColumn): Part => ({ of, ...owner });
    return {
      rows: placed.length,
      writes: [
        rowsOf(paragraphs, files.flatMap(paragraphsOf)),
        rowsOf(recommendations, each(toRecommendation)),
        partsOf(recommendationTexts, each(toTexts), ownTexts(owner), ['isShown']),
        partsOf(recommendationAuthorities, each(toAuthorities), part(recommendationAuthorities.recommendation)),
        partsOf(recommendationArticles, each(toArticles), part(recommendationArticles.recommendation)),
        partsOf(recommendingStates, each(toStates), part(recommendingStates.recommendation)),
        partsOf(
          tags,
          each((one) => toTags(one, seed.rights.items, references)),
          ownTags(owner),
        ),
        partsOf(positions, each(toPosition), { ...part(positions.recommendation), removes: false }),
      ],
    };
  },
};

/** Finds document and id of every item of a file. */
function placeItems(
  { file, content }: Seed['recommendations'][number],
  documents: Map<string, Seed['documents'][number]>,
  references: References,
): Placed[] {
  const header = { file, row: 'symbol' };
  const code = references.documentBySymbol(content.symbol, header);
  const document = documents.get(code) as Seed['documents'][number];
  const body = references.need('body', content.body, { file, row: 'body' });
  if (body !== document.body) throw new SeedError(file, ['body'], `is ${body}, but ${content.symbol} is by ${document.body}`);
  const documentId = references.documentId(code, header);
  const kinds = new Map<string, string[]>();
  return content.items.map((item) => {
    const place = { file, row: `paragraph ${item.paragraph}` };
    const key = paragraphKey(item.paragraph);
    const others = kinds.get(key) ?? [];
    if (others.includes(item.kind)) throw new SeedError(file, [place.row], `${item.kind} occurs twice`);
    kinds.set(key, [...others, item.kind]);
    const id = deriveId('recommendation', symbolKey(content.symbol), key, ...(others.length > 0 ? [item.kind] : []));
    return { id, item, document, documentId, place };
  });
}

function toRecommendation({ id, item, document, documentId, place }: Placed, { need, find }: References) {
  const { kind, urgency, followUp, uprCycle, uprSession, sources, verification, fieldVerification } = item;
  const row: typeof recommendations.$inferInsert = {
    id,
    document: documentId,
    paragraph: paragraphId(documentId, item.paragraph),
    kind: need('recommendation kind', kind, place),
    urgency: find('urgency', urgency, place),
    followUp,
    uprCycle,
    uprSession,
    sources,
    verification,
    fieldVerification,
    // A trigger copies the rest from the document; the columns are given because they cannot be null.
    body: document.body,
    treaty: document.treaty,
    adoptedOn: document.adoptedOn,
    symbolKey: symbolKey(document.symbol ?? documentId),
    paragraphSort: paragraphSortKey(item.paragraph),
  };
  return [row];
}

function paragraphsOf(placed: Placed[]) {
  const items = placed.map(({ item }) => item);
  return placed.slice(0, 1).flatMap(({ documentId }) => toParagraphs(documentId, items));
}

function toAuthorities({ id, item, place }: Placed, { need }: References) {
  return item.authorities.map((authority) => ({ recommendation: id, authority: need('authority', authority, place) }));
}

function toArticles({ id, item, place }: Placed, { need }: References) {
  return (item.articles ?? []).map(({ treaty, article }) => ({ recommendation: id, treaty: need('treaty', treaty, place), article }));
}

function toStates({ id, item }: Placed) {
  return (item.recommendingStates ?? []).map((state, place) => ({ recommendation: id, state, position: place + 1 }));
}

function toPosition({ id, item, place }: Placed, { need, documentBySymbol, documentId }: References): (typeof positions.$inferInsert)[] {
  if (item.position === undefined) return [];
  const { value, document, note } = item.position;
  const statedIn = documentId(documentBySymbol(document, place), place);
  const { sources, verification } = item;
  return [
    {
      id: deriveId('position', id, statedIn),
      recommendation: id,
      value: need('position', value, place),
      document: statedIn,
      note,
      sources,
      verification,
    },
  ];
}
