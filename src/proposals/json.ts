import type { z } from 'zod';
import { codeReference, hrefOf, type View, verificationOf } from '../http/view.ts';
import type { ProposalRow } from './queries.ts';
import type { ProposedAssessment } from './schemas.ts';

/** Writes a proposal with links to what it joins. */
export function toProposal(row: ProposalRow, view: View): z.output<typeof ProposedAssessment> {
  const { recommendation, action } = row;
  const reference = {
    id: recommendation.id,
    href: hrefOf(view, 'recommendations', recommendation.id),
    symbol: recommendation.symbol ?? undefined,
    paragraph: recommendation.paragraph,
  };
  return {
    id: row.id,
    href: hrefOf(view, 'proposedAssessments', row.id),
    recommendation: { ...reference, verification: verificationOf(reference, recommendation) },
    treaty: codeReference(view, 'treaties', action.treaty),
    treatyAction: {
      id: action.id,
      kind: action.kind,
      takenOn: action.takenOn ?? undefined,
      href: hrefOf(view, 'treaties', action.treaty, 'actions', action.id),
      verification: action.verification,
    },
    status: codeReference(view, 'statuses', row.status),
    state: row.state,
    reason: row.reason ?? undefined,
    proposedAt: row.proposedAt,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
}
