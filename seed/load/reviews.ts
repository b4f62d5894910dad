import { deriveId, symbolKey } from '../../db/keys.ts';
import { deadlines, documentAliases, documents, reviews } from '../../db/schema/index.ts';
import type { Kind } from './kind.ts';
import type { References } from './references.ts';
import type { Seed } from './seed.ts';
import { partsOf, rowsOf } from './write.ts';

/** How the reviews of the seed are read, checked and written. */
export const reviewKind: Kind = {
  name: 'reviews',
  files: ['reviews.json', 'documents.json', 'bodies.json', 'treaties.json'],
  build: (seed, { need, find, reviewId }) => {
    const rows = seed.reviews.map(({ code, mainDocument, ...row }) => {
      const place = { file: 'reviews.json', row: code };
      need('document', mainDocument, place);
      need('body', row.body, place);
      find('treaty', row.treaty, place);
      return { id: reviewId(code, place), ...row };
    });
    return { rows: rows.length, writes: [rowsOf(reviews, rows)] };
  },
};

/** How the documents of the seed are read, checked and written. */
export const documentKind: Kind = {
  name: 'documents',
  files: [
    'documents.json',
    'reviews.json',
    'bodies.json',
    'treaties.json',
    'vocabularies/document-types.json',
    'vocabularies/review-stages.json',
  ],
  build: (seed, references) => {
    const rows = seed.documents.map((row) => toDocument(row, references));
    const aliases = seed.documents.flatMap(({ code, aliases = [] }) =>
      aliases.map((alias) => ({
        document: references.documentId(code, { file: 'documents.json', row: code }),
        alias,
        aliasKey: symbolKey(alias),
      })),
    );
    const keys = rows.map((row) => row.id);
    return {
      rows: rows.length,
      writes: [
        rowsOf(documents, rows),
        partsOf(documentAliases, aliases, { of: documentAliases.document, record: documents, keys, removes: false }),
      ],
    };
  },
};

function toDocument(
  { code, aliases, ...row }: Seed['documents'][number],
  { need, find, documentId, reviewId }: References,
): typeof documents.$inferInsert {
  const place = { file: 'documents.json', row: code };
  need('body', row.body, place);
  need('document type', row.type, place);
  find('treaty', row.treaty, place);
  find('review stage', row.stage, place);
  return {
    ...row,
    id: documentId(code, place),
    symbolKey: row.symbol === undefined ? undefined : symbolKey(row.symbol),
    review: row.review === undefined ? undefined : reviewId(row.review, place),
    parent: row.parent === undefined ? undefined : documentId(row.parent, place),
  };
}

/** How the deadlines of the seed are read, checked and written. */
export const deadlineKind: Kind = {
  name: 'deadlines',
  files: ['deadlines.json', 'documents.json', 'reviews.json', 'bodies.json', 'vocabularies/deadline-kinds.json'],
  build: (seed, { need, documentId, reviewId }) => {
    const reviewOf = new Map(seed.documents.map((row) => [row.code, row.review]));
    const rows = seed.deadlines.map(({ code, document, ...row }) => {
      const place = { file: 'deadlines.json', row: code };
      need('body', row.body, place);
      need('deadline kind', row.kind, place);
      const review = document === undefined ? undefined : reviewOf.get(document);
      return {
        ...row,
        id: deriveId('deadline', code),
        document: document === undefined ? undefined : documentId(document, place),
        review: review === undefined ? undefined : reviewId(review, place),
      };
    });
    return { rows: rows.length, writes: [rowsOf(deadlines, rows)] };
  },
};
