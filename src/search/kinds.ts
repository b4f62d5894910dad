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
  settings: Settings;
  /** The documents of all records that the public sees, or of those among these ids. */
  documents(db: Db, vocabularies: Vocabularies, ids?: string[]): AsyncGenerator<{ id: string }[]>;
}

/**
 * Every index there is. What its documents copy is watched by triggers, which leave a note in `search_queue` of every record that is out of date:
 * whoever adds something to a document adds the trigger of the table that it comes from.
 */
export const indexedKinds: IndexedKind[] = [
  {
    kind: 'recommendation',
    table: 'recommendations',
    settings: indexSettings([...dimensionNames, ...recommendationAttributes]),
    documents: listRecommendationDocuments,
  },
  { kind: 'document', table: 'documents', settings: indexSettings([]), documents: listDocumentDocuments },
  { kind: 'treaty', table: 'treaties', settings: indexSettings([]), documents: listTreatyDocuments },
  { kind: 'measure', table: 'measures', settings: indexSettings([]), documents: listMeasureDocuments },
];
