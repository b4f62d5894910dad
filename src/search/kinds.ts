import type { Settings } from 'meilisearch';
import type { Db } from '../../db/client.ts';
import { listDocumentDocuments } from '../documents/document.ts';
import { listMeasureDocuments } from '../measures/document.ts';
import { dimensionNames } from '../recommendations/dimensions.ts';
import { listRecommendationDocuments } from '../recommendations/document.ts';
import { listTreatyDocuments } from '../treaties/document.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { SearchedKind } from './client.ts';
import { indexSettings, recommendationAttributes } from './settings.ts';

/** How the index of a kind is made: its settings, the table it copies, and its documents in batches. */
export interface IndexedKind {
  kind: SearchedKind;
  table: string;
  /** What the documents copy: a table, and a number for each of its rows that changes with what is copied from it. */
  copies: Record<string, string>;
  settings: Settings;
  documents(db: Db, vocabularies: Vocabularies): AsyncGenerator<{ id: string }[]>;
}

const modified = 'extract(epoch from modified_at)';
/** For tables that do not say when a row was changed. */
const hashed = (...columns: string[]) => `hashtextextended(concat_ws(' ', ${columns.join(', ')}), 0)`;

/** Every index there is. */
export const indexedKinds: IndexedKind[] = [
  {
    kind: 'recommendation',
    table: 'recommendations',
    copies: {
      recommendations: modified,
      documents: modified,
      reviews: modified,
      recommendation_texts: hashed('recommendation', 'language', 'origin', 'is_shown', 'text'),
      recommendation_authorities: hashed('recommendation', 'authority'),
      recommendation_articles: hashed('recommendation', 'treaty'),
      recommending_states: hashed('recommendation', 'state'),
      paragraphs: hashed('id', 'number', 'parent'),
      tags: hashed('recommendation', 'scheme', 'code'),
      positions: hashed('recommendation', 'value'),
      lineage: hashed('earlier', 'later', 'state'),
    },
    settings: indexSettings([...dimensionNames, ...recommendationAttributes]),
    documents: listRecommendationDocuments,
  },
  {
    kind: 'document',
    table: 'documents',
    copies: { documents: modified, document_aliases: hashed('document', 'alias') },
    settings: indexSettings([]),
    documents: listDocumentDocuments,
  },
  {
    kind: 'treaty',
    table: 'treaties',
    copies: { treaties: modified, treaty_themes: hashed('treaty', 'code') },
    settings: indexSettings([]),
    documents: listTreatyDocuments,
  },
  {
    kind: 'measure',
    table: 'measures',
    copies: {
      measures: modified,
      measure_themes: hashed('measure', 'code'),
      measure_authorities: hashed('measure', 'authority'),
      measure_treaties: hashed('measure', 'treaty'),
    },
    settings: indexSettings([]),
    documents: listMeasureDocuments,
  },
];
