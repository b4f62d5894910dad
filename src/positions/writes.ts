import { z } from 'zod';
import { deriveId } from '../../db/keys.ts';
import { positions } from '../../db/schema/index.ts';
import { codeInput, localizedInput, partialDateInput, provenanceInput, publicationInput } from '../http/input.ts';
import { followVoice, requireDocument, requireRecommendation } from '../recommendations/voices.ts';
import type { RecordKind } from '../writing/kinds.ts';

/** What a client can set of a position. */
export const NewPosition = z.strictObject({
  recommendation: codeInput,
  value: codeInput.describe('See /refData/positions'),
  note: localizedInput(5_000).optional(),
  document: codeInput.optional().describe('Id of the document in which it stands'),
  statedOn: partialDateInput.optional(),
  ...provenanceInput,
  ...publicationInput,
});

/** How positions are written. The State states one in each document; without a document, one on each day. */
export const positionWrites: RecordKind<typeof NewPosition> = {
  kind: 'position',
  collection: 'positions',
  table: positions,
  input: NewPosition,
  idOf: ({ recommendation, document, statedOn = '' }) =>
    document === undefined ? deriveId('position', recommendation, 'stated', statedOn) : deriveId('position', recommendation, document),
  columnsOf: async ({ recommendation, document }, writing) => {
    await requireRecommendation(writing, recommendation);
    if (document !== undefined) await requireDocument(writing, document);
    return {};
  },
  parentOf: (row) => ({ kind: 'recommendation', id: row['recommendation'] as string }),
  follow: (writing, change) => followVoice(writing, change),
};
