import { z } from 'zod';
import { languages, verifications } from '../../../db/schema/types.ts';

/** Text as it is stored: not empty, no stray white space, composed Unicode, so that equal texts compare equal. */
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), 'has white space at its ends')
  .refine((value) => value === value.normalize('NFC'), 'is not in Unicode NFC');

/** A label of another system, kept exactly as that system writes it. */
export const rawLabel = z.string().min(1);

/** A code: stable, readable, the same on every installation. */
export const code = z.string().regex(/^[a-z0-9][A-Za-z0-9]*$/, 'is not a code (lower camel case)');
/** A list in which nothing occurs twice. */
export const distinct = <Value extends z.ZodType>(value: Value) =>
  z.array(value).refine((values) => new Set(values).size === values.length, 'holds a value twice');
/** Codes of one list, each once. */
export const codes = distinct(code);
/** The number of a Sustainable Development Goal or target, as the United Nations write it. */
export const sdgCode = z.string().regex(/^\d{1,2}(\.(\d{1,2}|[a-d]))?$/, 'is not the number of a goal or target');
/** The place of a row in its list. */
export const position = z.int().min(1);

/** A text in some of the four languages. */
export const localized = z.partialRecord(z.enum(languages), text).refine((value) => Object.keys(value).length > 0, 'has no language');
/** A text in all four languages. */
export const fourLanguages = z.strictObject({ nl: text, fr: text, de: text, en: text });
/** Search terms by language, which are never shown. */
export const synonyms = z.partialRecord(z.enum(languages), z.array(text).min(1));

/** A date known to the day, the month or the year. */
export const partialDate = z.string().refine(isPartialDate, 'is not a date (2015, 2015-03 or 2015-03-12)');

function isPartialDate(value: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return false;
  const date = new Date(`${`${value}-01-01`.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether somebody has read a fact in a source. */
export const verification = z.enum(verifications);
/** Where a fact was read. */
export const source = z.strictObject({
  kind: z.enum(['official', 'mirror', 'secondary', 'knowledge']),
  citation: text,
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
});
/** Where a fact was read; a fact without a source is none. */
export const sources = z.array(source).min(1);
/** What of a row is verified otherwise than the row itself. */
export const fieldVerification = z.record(z.string(), verification);

/** The shape of a stored fact: its fields, where they were read, and whether they were read at all. */
export function fact<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject({ ...shape, sources, verification, fieldVerification: fieldVerification.optional() })
    .refine(isReadSomewhere, { path: ['verification'], message: 'is verified, but no source was read' });
}

/** Own knowledge never makes a fact verified. */
export function isReadSomewhere(row: unknown): boolean {
  const { sources, verification } = row as { sources: z.infer<typeof source>[]; verification: string };
  return verification === 'unverified' || sources.some((source) => source.kind !== 'knowledge');
}
