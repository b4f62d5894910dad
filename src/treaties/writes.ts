import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { deriveId } from '../../db/keys.ts';
import { treatyActions } from '../../db/schema/index.ts';
import { badRequest, notFound } from '../errors.ts';
import { codeInput, localizedInput, partialDateInput, prose, provenanceInput, publicationInput } from '../http/input.ts';
import { proposeFrom } from '../proposals/writes.ts';
import { isPublic, type RecordKind } from '../writing/kinds.ts';

/** What a client can set of an act under a treaty. */
export const NewTreatyAction = z.strictObject({
  treaty: codeInput,
  kind: codeInput.describe('See /refData/treatyActionKinds'),
  takenOn: partialDateInput.optional().describe('Absent where the source gives no date; `asOf` then says when the act was seen to exist'),
  article: prose(200).optional().describe('The article that a reservation or declaration is about, as printed'),
  asOf: partialDateInput.optional(),
  note: localizedInput(5_000).optional(),
  ...provenanceInput,
  ...publicationInput,
});

/**
 * How acts under treaties are written. Two of a kind under a treaty on the same day about the same article are the same act.
 * Belgium's standing is derived from the acts whenever it is asked for; what an act may mean for recommendations is proposed to staff.
 */
export const treatyActionWrites: RecordKind<typeof NewTreatyAction> = {
  kind: 'treatyAction',
  collection: 'actions',
  table: treatyActions,
  input: NewTreatyAction,
  idOf: ({ treaty, kind, takenOn = '', article = '' }) => deriveId('treatyAction', treaty, kind, takenOn, article),
  columnsOf: async ({ treaty, takenOn, asOf }, { tx }) => {
    const [known] = await select(tx, sql`select from treaties where code = ${treaty}`);
    if (!known) throw notFound(`/treaties/${treaty}`, 'treatyCode', treaty);
    if (takenOn === undefined && asOf === undefined)
      throw badRequest({
        type: 'requiredInput',
        in: 'body',
        name: 'takenOn',
        detail: 'needs takenOn, or asOf where the source gives no date: an act without any counts on no day',
      });
    return {};
  },
  parentOf: (row) => ({ kind: 'treaty', id: row['treaty'] as string }),
  follow: async (writing, { event, before, after }) => {
    if (event === 'handedOver') return;
    const code = after['treaty'] as string;
    const [treaty] = await select<{ version: number }>(
      writing.tx,
      sql`update treaties set modified_at = ${writing.at}::timestamptz where code = ${code} returning version`,
    );
    writing.announce({ kind: 'treaty', id: code, event: 'updated', version: treaty?.version, details: { fields: ['actions'] } });
    const isSame =
      before && isPublic(before) && isPublic(after) && ['kind', 'takenOn', 'article'].every((name) => before[name] === after[name]);
    if (!isSame) await proposeFrom(writing, after);
  },
};
