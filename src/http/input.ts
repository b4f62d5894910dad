import { z } from 'zod';
import { languages } from '../../db/schema/types.ts';
import { badRequest, type Issue } from '../errors.ts';
import { inputText } from './fields.ts';

/** A code or id that a client sends. */
export const codeInput = inputText(100).min(1);

/** Text that a client writes, of so many characters at most. */
export const prose = (max: number) => inputText(max).refine((text) => text.trim() !== '', 'must not be empty');

/** A text in one to four languages; one without any is refused. */
export const localizedInput = (max: number) =>
  z
    .strictObject(
      Object.fromEntries(languages.map((language) => [language, prose(max).optional()])) as Record<
        (typeof languages)[number],
        z.ZodOptional<ReturnType<typeof prose>>
      >,
    )
    .refine((text) => Object.values(text).some((one) => one !== undefined), 'needs the text in one language at least');

/** A date as precise as it is known. */
export const partialDateInput = inputText(10).refine(
  (date) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && !date.startsWith('0000') && exists(date),
  'must be a date known to the day, the month or the year: yyyy-mm-dd, yyyy-mm or yyyy',
);

function exists(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const instant = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The address of a page, which is shown as a link: http or https alone. */
export const urlInput = inputText(2_000).refine(
  (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
  'must be an http or https address',
);

/** Where facts were read: one source at least. */
export const sourcesInput = z
  .array(
    z
      .strictObject({
        kind: z.enum(['official', 'mirror', 'secondary', 'knowledge']),
        citation: prose(1_000),
        url: urlInput.optional(),
      })
      .meta({ id: 'NewSource', description: 'Where a fact was read' }),
  )
  .min(1)
  .max(50);

/** The members by which whoever adds a fact says where it was read and whether it was. */
export const provenanceInput = {
  sources: sourcesInput.describe('Where it was read; one at least'),
  verification: z.enum(['verified', 'unverified']).describe('`verified` = read in the source named'),
  fieldVerification: z
    .record(inputText(60), z.enum(['verified', 'unverified']))
    .optional()
    .describe('Of the fields that differ'),
};

/** The members that say when a record is to be public. */
export const publicationInput = {
  isDraft: z.boolean().optional().describe('Keep it from the public until this is set to false; only before it was published'),
  publishOn: z.iso.date().optional().describe('Keep it from the public until this Belgian day (an embargo)'),
};

/** Why something is done, for whoever reads the history. */
export const reasonInput = prose(1_000);

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? inner(schema.unwrap() as z.ZodType)
    : schema;

/**
 * The patch of an input (RFC 7396): every member may be absent, which leaves it as it is, or null, which clears it; objects are patched member
 * by member, lists are replaced. Unknown members are refused as in the input itself.
 */
export function patchOf(input: z.ZodObject, id: string): z.ZodObject {
  return z.strictObject(patchShape(input)).meta({ id, description: 'What is absent stays; null clears' });
}

function patchShape(input: z.ZodObject): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(input.shape as Record<string, z.ZodType>).map(([name, schema]) => {
      const member = inner(schema);
      const patched = member instanceof z.ZodObject ? z.strictObject(patchShape(member)) : member;
      const described = schema.description ? patched.nullable().optional().describe(schema.description) : patched.nullable().optional();
      return [name, described];
    }),
  );
}

/** Applies a patch to a value (RFC 7396, 2). */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Reads a whole record after a patch, so that what must be there still is.
 * @throws Problem 400 with an issue for each member that is not right any more
 */
export function readInput<Input extends z.ZodObject>(input: Input, value: unknown): z.output<Input> {
  const parsed = input.safeParse(value);
  if (parsed.success) return parsed.data;
  throw badRequest(
    ...parsed.error.issues.map((issue): Issue => {
      const name = issue.path.map(String).join('.');
      return { type: 'schemaViolation', in: 'body', name, detail: `${name}: ${issue.message}` };
    }),
  );
}
