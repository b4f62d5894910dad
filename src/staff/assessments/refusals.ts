import type { AssessmentRow } from '../../assessments/rows.ts';
import { needsSecondPerson } from '../../assessments/transitions.ts';
import { Problem } from '../../errors.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import type { Fault } from '../../web/components/form.tsx';
import { faultsOfProblem } from '../../web/forms/faults.ts';
import type { StaffHere } from '../../web/staff.tsx';
import type { Followed } from './queries.ts';

/** What a write refuses of what was typed, in the words of the page; undefined where that is not what is wrong. */
export function faultsOfWrite(here: StaffHere, error: unknown): Fault[] | undefined {
  const words = assessmentWords[here.language];
  const own: Record<string, string> = { rationaleOrigins: words.originMissing, evidenceUpTo: words.future };
  const faults = faultsOfProblem(here, error, words.fields);
  if (!(error instanceof Problem) || error.problem !== 'badRequest') return faults;
  return faults?.map((fault) => {
    const message = error.issues.some(({ name, type }) => name === fault.field && type === 'invalidInput') && own[fault.field];
    return message ? { field: fault.field, message } : fault;
  });
}

/** Why a step was refused, in the words of the page; undefined where the page cannot say it better than the problem itself. */
export function refusedBecause(
  here: StaffHere,
  error: unknown,
  { isPublic }: Followed,
  { status, evidence }: AssessmentRow,
): Fault[] | undefined {
  if (!(error instanceof Problem)) return undefined;
  const words = assessmentWords[here.language];
  const { problem, members } = error;
  const because = (message: string): Fault[] => [{ field: '', message }];
  if (problem === 'staleVersion') return because(words.staleStep);
  const state = members['state'];
  if (typeof state === 'string') return because(words.notNow(words.states[state] ?? state));
  if (problem === 'missingPermission') {
    const [institution] = (members['institutions'] ?? []) as string[];
    if (institution !== undefined) return because(words.heldBy(here.nameOf('authorities', institution).text));
    if (needsSecondPerson(status) && here.can('assessments.publish')) return because(words.ownWork(here.nameOf('statuses', status).text));
    return undefined;
  }
  if (problem !== 'conflict') return undefined;
  if (!isPublic) return because(words.notPublic);
  if (evidence.length === 0) return because(words.needsEvidence);
  if (status === 'implemented' && evidence.every(({ tier }) => tier === 'governmentStatement')) return because(words.needsMore);
  return undefined;
}
