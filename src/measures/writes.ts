import { z } from 'zod';
import { deriveId } from '../../db/keys.ts';
import {
  measureAuthorities,
  measureBodies,
  measureDocuments,
  measureLevels,
  measureRecommendations,
  measures,
  measureThemes,
  measureTreaties,
} from '../../db/schema/index.ts';
import { codeInput, localizedInput, partialDateInput, provenanceInput, publicationInput } from '../http/input.ts';
import { authoritiesPart, listPart, moveRows, type RecordKind } from '../writing/kinds.ts';

const codes = z.array(codeInput).max(100).optional();

/** What a client can set of a measure. */
export const NewMeasure = z.strictObject({
  kind: codeInput.describe('See /refData/measureKinds'),
  title: localizedInput(500),
  titleOrigin: codeInput.describe('Who wrote the title; see /refData/textOrigins'),
  description: localizedInput(5_000),
  takenOn: partialDateInput.optional(),
  endedOn: partialDateInput.optional(),
  note: localizedInput(5_000).optional(),
  authorities: codes.describe('Who took it'),
  governmentLevels: codes,
  themes: codes,
  recommendations: codes.describe('Ids of the recommendations that it answers'),
  documents: codes.describe('Ids of the documents that it relates to'),
  treaties: codes,
  bodies: codes,
  ...provenanceInput,
  ...publicationInput,
});

/** How measures are written. Two with the same title, authorities and day are the same measure. */
export const measureWrites: RecordKind<typeof NewMeasure> = {
  kind: 'measure',
  collection: 'measures',
  table: measures,
  input: NewMeasure,
  parts: {
    authorities: authoritiesPart(measureAuthorities, 'measure'),
    governmentLevels: listPart(measureLevels, 'measure', 'level'),
    themes: listPart(measureThemes, 'measure', 'code', { scheme: 'theme' }),
    recommendations: listPart(measureRecommendations, 'measure', 'recommendation'),
    documents: listPart(measureDocuments, 'measure', 'document'),
    treaties: listPart(measureTreaties, 'measure', 'treaty'),
    bodies: listPart(measureBodies, 'measure', 'body'),
  },
  idOf: ({ title, authorities = [], takenOn = '' }) =>
    deriveId('measure', 'staff', Object.values(title).find(Boolean) ?? '', [...authorities].sort().join(','), takenOn),
  merge: async ({ tx }, from, into) => {
    const links: [string, string][] = [
      ['measure_authorities', 'authority'],
      ['measure_levels', 'level'],
      ['measure_themes', 'code'],
      ['measure_recommendations', 'recommendation'],
      ['measure_documents', 'document'],
      ['measure_treaties', 'treaty'],
      ['measure_bodies', 'body'],
    ];
    for (const [table, key] of links) await moveRows(tx, table, 'measure', from.id, into.id, [key]);
    await moveRows(tx, 'evidence', 'measure', from.id, into.id);
  },
};
