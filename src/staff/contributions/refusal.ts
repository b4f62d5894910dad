import type { Problem } from '../../errors.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import type { Fault } from '../../web/components/form.tsx';
import { faultsOfProblem } from '../../web/forms/faults.ts';
import type { StaffHere } from '../../web/staff.tsx';

/** What is said above a form that was refused, in the words of the page where it has some; nothing without a problem. */
export function faultsOfRefusal(here: StaffHere, problem: Problem | undefined): Fault[] {
  if (!problem) return [];
  const words = voiceWords[here.language];
  if (problem.problem === 'staleVersion') return [{ field: '', message: words.stale }];
  if (problem.problem === 'invalidTransition') return [{ field: '', message: words.decidedMeanwhile }];
  return faultsOfProblem(here, problem, words.fields) ?? [{ field: '', message: problem.message, language: 'en' }];
}
