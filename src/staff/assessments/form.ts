import { z } from 'zod';
import { NewAssessment } from '../../assessments/schemas.ts';
import { Problem } from '../../errors.ts';
import { type Fields, textOf } from '../../web/form-body.ts';
import { fieldsOf, inputOf } from '../../web/forms/read.ts';

/** What the form of an assessment holds, by the names of its members. */
export const memberNames = Object.keys(NewAssessment.shape);

const Members = z.record(z.string(), z.unknown());
const Version = z.coerce.number().int().min(1);

/** What was typed, as the schema reads it. Of a language without a text nobody wrote anything, whatever was chosen beside it. */
export function typedIn(fields: Fields): Record<string, unknown> {
  const { rationaleOrigins, ...typed } = inputOf(NewAssessment, fields);
  const texts = Object.keys((typed['rationale'] ?? {}) as object);
  const origins = Object.entries((rationaleOrigins ?? {}) as object).filter(([language]) => texts.includes(language));
  return { ...typed, rationaleOrigins: Object.fromEntries(origins) };
}

/** Writes an assessment as the fields of its form. */
export const fieldsFrom = (input: Record<string, unknown>): Fields => fieldsOf(input) as Fields;

/** What was stored when the writing of a form began. @throws Problem 400 where it is not as it was sent */
export function baseOf(fields: Fields): Record<string, unknown> {
  try {
    return Members.parse(JSON.parse(textOf(fields, 'base') || '{}'));
  } catch {
    throw new Problem('badRequest', 'The form is not as it was sent; open it again');
  }
}

/** The version that a form was written upon. @throws Problem 400 where it is no number of ours */
export function versionOf(fields: Fields): number {
  const parsed = Version.safeParse(textOf(fields, 'version'));
  if (!parsed.success) throw new Problem('badRequest', 'The form is not as it was sent; open it again');
  return parsed.data;
}
