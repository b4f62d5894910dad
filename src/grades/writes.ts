import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { select } from '../../db/client.ts';
import { deriveId, paragraphKey } from '../../db/keys.ts';
import { grades } from '../../db/schema/index.ts';
import { badRequest } from '../errors.ts';
import { codeInput, localizedInput, partialDateInput, prose, provenanceInput, publicationInput } from '../http/input.ts';
import { followVoice, requireDocument, requireRecommendation } from '../recommendations/voices.ts';
import { findStored, type RecordKind } from '../writing/kinds.ts';
import type { Writing } from '../writing/write.ts';

/** What a client can set of a grade. */
export const NewGrade = z.strictObject({
  recommendation: codeInput,
  scheme: codeInput.describe('The body’s own scale; see /refData/gradeSchemes'),
  grade: codeInput.describe('Code within the scale'),
  document: codeInput.describe('Id of the document in which it stands'),
  paragraph: prose(100).optional().describe('The paragraph graded, as printed'),
  gradedOn: partialDateInput.optional().describe('Within the time in which the scale was used'),
  note: localizedInput(5_000).optional(),
  ...provenanceInput,
  ...publicationInput,
});
type NewGrade = z.output<typeof NewGrade>;

/**
 * How grades are written. One on a paragraph by a scale on a day has the id that the seed loader derives; where that one is of another
 * recommendation, or of none in the file, this one's own recommendation is added.
 */
export const gradeWrites: RecordKind<typeof NewGrade> = {
  kind: 'grade',
  collection: 'grades',
  table: grades,
  input: NewGrade,
  idOf: async ({ recommendation, document, paragraph, scheme, gradedOn = '' }, { tx }) => {
    const key = [document, paragraph === undefined ? '' : paragraphKey(paragraph), scheme, gradedOn];
    const first = await findStored(tx, { table: grades }, deriveId('grade', ...key));
    const isAnother = first !== undefined && first['recommendation'] !== recommendation;
    return deriveId('grade', ...key, ...(isAnother ? [recommendation] : []));
  },
  columnsOf: async (input, writing) => {
    await requireRecommendation(writing, input.recommendation);
    await requireDocument(writing, input.document);
    await requireGrade(writing, input);
    return {};
  },
  parentOf: (row) => ({ kind: 'recommendation', id: row['recommendation'] as string }),
  follow: (writing, change) => followVoice(writing, change),
};

interface Scale {
  validFrom: string | null;
  validTo: string | null;
  hasGrade: boolean;
  isWithin: boolean;
}

/** @throws Problem 400 for a scale that does not exist, a grade that it does not have, and a day on which it was not used */
async function requireGrade({ tx }: Writing, { scheme, grade, gradedOn }: NewGrade): Promise<void> {
  const on = sql`${gradedOn ?? null}::text`;
  const [scale] = await select<Scale>(
    tx,
    sql`select s.valid_from as "validFrom", s.valid_to as "validTo",
          exists (select from scheme_grades g where g.scheme = s.code and g.code = ${grade}) as "hasGrade",
          coalesce(partial_date_last(${on}) >= partial_date_first(s.valid_from), true)
            and coalesce(partial_date_first(${on}) <= partial_date_last(s.valid_to), true) as "isWithin"
        from grade_schemes s where s.code = ${scheme}`,
  );
  const absent = (name: string, value: string) =>
    badRequest({
      type: 'referencedResourceNotFound',
      in: 'body',
      name,
      detail: `Referenced resource ${name} = '${value}' does not exist`,
      value,
    });
  if (!scale) throw absent('scheme', scheme);
  if (!scale.hasGrade) throw absent('grade', grade);
  if (scale.isWithin) return;
  throw badRequest({
    type: 'outOfRange',
    in: 'body',
    name: 'gradedOn',
    detail: `The scale ${scheme} was used ${[scale.validFrom && `from ${scale.validFrom}`, scale.validTo && `until ${scale.validTo}`].filter(Boolean).join(' ')}`,
    value: gradedOn,
  });
}
