import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { deriveId } from '../../db/keys.ts';
import { deadlines } from '../../db/schema/index.ts';
import { codeInput, localizedInput, partialDateInput, provenanceInput, publicationInput } from '../http/input.ts';
import type { RecordKind } from '../writing/kinds.ts';

/** What a client can set of a deadline. */
export const NewDeadline = z.strictObject({
  kind: codeInput.describe('See /refData/deadlineKinds'),
  body: codeInput.describe('The body that is to be answered; see /refData/bodies'),
  document: codeInput.optional().describe('Id of the document that sets it'),
  review: codeInput.optional().describe('Id of the review that it belongs to; that of the document when absent'),
  title: localizedInput(500),
  dueOn: partialDateInput.optional().describe('Absent where the source names the duty and not its date'),
  completedOn: partialDateInput.optional(),
  state: z.enum(['open', 'done', 'unknown']).describe('As far as the facts go: a past date is not proof that the duty was met'),
  note: localizedInput(5_000).optional(),
  ...provenanceInput,
  ...publicationInput,
});

/**
 * How deadlines are written. Two of the same kind, body, document or review, title and day are the same deadline.
 * A date that somebody sets in place of the one that a rule gave is not computed any more.
 */
export const deadlineWrites: RecordKind<typeof NewDeadline> = {
  kind: 'deadline',
  collection: 'deadlines',
  table: deadlines,
  input: NewDeadline,
  idOf: ({ kind, body, document, review, title, dueOn = '' }) =>
    deriveId('deadline', 'staff', kind, body, document ?? review ?? '', Object.values(title).find(Boolean) ?? '', dueOn),
  columnsOf: async ({ document, review }, { tx }) => {
    if (review !== undefined || document === undefined) return {};
    const [row] = await select<{ review: string | null }>(tx, sql`select review from documents where id = ${document}`);
    return { review: row?.review ?? null };
  },
  follow: async ({ tx }, { before, after }) => {
    if (before?.['isComputed'] === true && before['dueOn'] !== after['dueOn'])
      await tx.update(deadlines).set({ isComputed: false, rule: null }).where(eq(deadlines.id, after.id));
  },
};
