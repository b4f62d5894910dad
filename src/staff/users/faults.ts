import type { z } from 'zod';
import type { Problem } from '../../errors.ts';
import { type AccountWords, accountWords } from '../../i18n/staff-accounts/index.ts';
import type { Fault } from '../../web/components/form.tsx';
import { faultsOfProblem, faultsOfSchema } from '../../web/forms/faults.ts';
import type { Here } from '../../web/here.ts';

type Conflict = keyof AccountWords['conflicts'];

/** What writes of accounts refuse for what stands already, by their sentences. */
const conflicts: [sentence: RegExp, conflict: Conflict, field: string][] = [
  [/e-mail address already/, 'emailTaken', 'email'],
  [/last administrator/, 'lastAdministrator', ''],
  [/active keys/, 'mostKeys', ''],
  [/is disabled/, 'isDisabled', ''],
  [/was erased/, 'isErased', ''],
];

/** What a write of a user or a key refuses, in the words of the page, each at its field. None for a stale version: the form says that itself. */
export function faultsOfAccount(here: Here, problem: Problem): Fault[] {
  const words = accountWords[here.language];
  if (problem.problem === 'staleVersion') return [];
  if (problem.problem === 'conflict') {
    const known = conflicts.find(([sentence]) => sentence.test(problem.message));
    if (known) return [{ field: known[2], message: words.conflicts[known[1]] }];
  }
  const scope = problem.issues.find(({ name }) => name.startsWith('scopes['));
  if (scope) return [{ field: 'scopes', message: words.conflicts.scope }];
  if (problem.issues.some(({ name, type }) => name === 'expiresAt' && type === 'outOfRange'))
    return [{ field: 'expiresAt', message: words.conflicts.expiry }];
  return faultsOfProblem(here, problem, words.fields) ?? [{ field: '', message: problem.message, language: 'en' }];
}

/** What a schema of a user or a key refuses, in the words of the page. */
export function faultsOfInput(here: Here, error: z.ZodError): Fault[] {
  const words = accountWords[here.language];
  return faultsOfSchema(here, error, words.fields).map((fault) =>
    fault.field === 'email' && fault.language === 'en' ? { field: 'email', message: words.conflicts.notEmail } : fault,
  );
}
