import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { deriveId } from '../../db/keys.ts';
import { reviews } from '../../db/schema/index.ts';
import { deriveDeadlines } from '../deadlines/derive.ts';
import { inputText } from '../http/fields.ts';
import { codeInput, localizedInput, partialDateInput, prose, provenanceInput, publicationInput } from '../http/input.ts';
import { isPublic, type RecordKind, type StoredRecord } from '../writing/kinds.ts';

/** What a client can set of a review. */
export const NewReview = z.strictObject({
  body: codeInput.describe('The body that examines; see /refData/bodies'),
  treaty: codeInput.optional(),
  reviewCycle: inputText(10)
    .regex(/^\d{1,3}(-\d{1,3})?$/, 'is a number or a range, as in 6 or 20-22')
    .optional()
    .describe('As a number or range; absent where the body does not count'),
  cycleLabel: prose(200).optional().describe('As the source words it'),
  session: prose(200).optional(),
  dialogueFrom: partialDateInput.optional().describe('Dialogue with the State, or the visit'),
  dialogueTo: partialDateInput.optional(),
  title: localizedInput(500),
  note: localizedInput(5_000).optional(),
  ...provenanceInput,
  ...publicationInput,
});

/** The day on which a dialogue ended, as far as the public knows it. */
const dialogueOf = (row: StoredRecord): string | null =>
  isPublic(row) ? ((row['dialogueTo'] ?? row['dialogueFrom'] ?? null) as string | null) : null;

/**
 * How reviews are written. A cycle of a body is one review, with the id that the seed gives it; cycles under a treaty other than the body's
 * own are counted apart. Without a cycle those of the same body, title and beginning are the same. Deadlines follow the dialogue.
 */
export const reviewWrites: RecordKind<typeof NewReview> = {
  kind: 'review',
  collection: 'reviews',
  table: reviews,
  input: NewReview,
  idOf: async ({ body, treaty, reviewCycle, title, dialogueFrom }, { tx }) => {
    if (reviewCycle === undefined) return deriveId('review', 'staff', body, Object.values(title).find(Boolean) ?? '', dialogueFrom ?? '');
    const [own] = await select<{ treaty: string | null }>(tx, sql`select treaty from bodies where code = ${body}`);
    return deriveId('review', body, reviewCycle, ...(treaty === undefined || treaty === own?.treaty ? [] : [treaty]));
  },
  columnsOf: ({ reviewCycle }) => ({ cycle: reviewCycle ?? null }),
  membersOf: ({ cycle }) => (cycle === null ? {} : { reviewCycle: cycle }),
  follow: async (writing, { before, after }) => {
    const former = before ? dialogueOf(before) : null;
    if (former === dialogueOf(after)) return;
    const rows = await select<{ id: string }>(writing.tx, sql`select id from documents where review = ${after.id} order by id`);
    for (const { id } of rows) await deriveDeadlines(writing, id, { dialogueOn: former });
  },
};
