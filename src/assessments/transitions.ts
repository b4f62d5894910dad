import type { AssessmentState } from '../../db/schema/index.ts';
import type { PermissionName } from '../access/permissions.ts';
import { Problem } from '../errors.ts';

interface Transition {
  to: AssessmentState;
  permission: PermissionName;
}

/**
 * Which state may follow which, and what it takes. `superseded` is not in it, for nobody asks for that: it is what becomes of a published
 * assessment when a newer one of the same subject is published; `withdrawn` is what DELETE makes of a published one.
 */
export const transitions: Record<AssessmentState, readonly Transition[]> = {
  draft: [{ to: 'inReview', permission: 'assessments.submit' }],
  returned: [{ to: 'inReview', permission: 'assessments.submit' }],
  inReview: [
    { to: 'returned', permission: 'assessments.return' },
    { to: 'published', permission: 'assessments.publish' },
  ],
  published: [],
  superseded: [],
  withdrawn: [],
};

/** The states that may follow a state. */
export const legalTransitions = (state: AssessmentState): AssessmentState[] => transitions[state].map(({ to }) => to);

/** What it takes to go from one state to another. @throws Problem 409 naming the legal ones, where there is no such way */
export function transitionTo(from: AssessmentState, to: string): Transition {
  const found = transitions[from].find((one) => one.to === to);
  if (found) return found;
  const legal = legalTransitions(from);
  throw new Problem(
    'invalidTransition',
    `An assessment that is ${from} cannot become ${to}; ${legal.length > 0 ? `it can become ${legal.join(' or ')}` : 'it stays as it is'}`,
    { members: { state: from, legalTransitions: legal } },
  );
}

/** What a second person has to publish: the statuses that say most. */
export const needsSecondPerson = (status: string): boolean => status === 'implemented' || status === 'regressed';
