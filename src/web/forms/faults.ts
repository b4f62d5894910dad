import type { z } from 'zod';
import { type Issue, Problem, toRefusal } from '../../errors.ts';
import { formWords } from '../../i18n/forms/index.ts';
import type { Fault } from '../components/form.tsx';
import type { Here } from '../here.ts';

/** How the fields of a form are called on the page, by the names under which they are sent; rows without their numbers: `sources.url`. */
export type FieldNames = Record<string, string>;

const nameIn = (names: FieldNames, field: string): string => {
  const plain = field.replace(/\.\d+(?=\.|$)/g, '');
  return names[plain] ?? names[plain.split('.')[0] ?? ''] ?? plain;
};

/** How a schema is asked about what was typed: so that it can be told apart what is missing from what is wrong. */
export const reported = { reportInput: true } as const;

/** What a schema refuses, in the words of the page, each at its field. The schema was asked with `reported`. */
export function faultsOfSchema(here: Here, error: z.ZodError, names: FieldNames): Fault[] {
  const { faults: words } = formWords[here.language];
  return error.issues.map((issue): Fault => {
    const field = issue.path.map(String).join('.');
    const name = nameIn(names, field);
    const message = (): string => {
      if (['invalid_type', 'invalid_value'].includes(issue.code) && issue.input === undefined) return words.missing(name);
      if (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)) return words.notNumber(name);
      if (issue.code === 'too_small') return words.missing(name);
      if (issue.code === 'too_big')
        return issue.origin === 'string' ? words.tooLong(name, Number(issue.maximum)) : words.tooMany(name, Number(issue.maximum));
      if (issue.code === 'invalid_value') return words.notOne(name);
      if (issue.code === 'invalid_format' && issue.format === 'date') return words.notDay(name);
      if (/date known to/.test(issue.message)) return words.notDate(name);
      if (/http/.test(issue.message)) return words.notUrl(name);
      if (/needs|must not be empty|is required/i.test(issue.message)) return words.missing(name);
      return '';
    };
    const translated = message();
    // A sentence that nobody translated is better than none: it says what to change.
    return translated ? { field, message: translated } : { field, message: `${name}: ${issue.message}`, language: 'en' };
  });
}

/** What a write refuses, each at its field; undefined where it is no fault of what was typed. */
export function faultsOfProblem(here: Here, thrown: unknown, names: FieldNames): Fault[] | undefined {
  const error = thrown instanceof Problem ? thrown : toRefusal(thrown);
  if (!error) return undefined;
  if (error.problem !== 'badRequest')
    return error.problem === 'conflict' ? [{ field: '', message: error.message, language: 'en' }] : undefined;
  const { faults: words } = formWords[here.language];
  return error.issues.map(({ name: field, type, detail, value }: Issue): Fault => {
    const name = nameIn(names, field);
    if (type === 'requiredInput') return { field, message: words.missing(name) };
    if (type === 'referencedResourceNotFound') return { field, message: words.unknown(name, String(value ?? '')) };
    return { field, message: `${name}: ${detail}`, language: 'en' };
  });
}
