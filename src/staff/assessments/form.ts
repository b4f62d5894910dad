import { NewAssessment } from '../../assessments/schemas.ts';
import type { Fields } from '../../web/form-body.ts';
import { fieldsOf, inputOf } from '../../web/forms/read.ts';

/** What the form of an assessment holds, by the names of its members. */
export const memberNames = Object.keys(NewAssessment.shape);

/** What was typed, as the schema reads it. Of a language without a text nobody wrote anything, whatever was chosen beside it. */
export function typedIn(fields: Fields): Record<string, unknown> {
  const { rationaleOrigins, ...typed } = inputOf(NewAssessment, fields);
  const texts = Object.keys((typed['rationale'] ?? {}) as object);
  const origins = Object.entries((rationaleOrigins ?? {}) as object).filter(([language]) => texts.includes(language));
  return { ...typed, rationaleOrigins: Object.fromEntries(origins) };
}

/** Writes an assessment as the fields of its form. */
export const fieldsFrom = (input: Record<string, unknown>): Fields => fieldsOf(input) as Fields;
