import type { z } from 'zod';
import { toEvidence } from '../assessments/json.ts';
import { codeReference, hrefOf, localize, optionalReference, type View } from '../http/view.ts';
import type { ContributionRow } from './queries.ts';
import type { Contribution } from './schemas.ts';

/** Writes a contribution; its author is an organisation, never a person. */
export const toContribution = (row: ContributionRow, view: View): z.output<typeof Contribution> =>
  ({
    id: row.id,
    href: hrefOf(view, 'recommendations', row.recommendation, 'contributions', row.id),
    recommendation: { id: row.recommendation, href: hrefOf(view, 'recommendations', row.recommendation) },
    contributor: row.contributor,
    voice: row.voice,
    authority: optionalReference(view, 'authorities', row.authority),
    status: row.status ? codeReference(view, 'statuses', row.status) : undefined,
    text: localize(view, row.text) ?? {},
    evidence: row.evidence.map((one) => toEvidence(one, view)),
    state: row.state,
    submittedAt: row.submittedAt,
    publishedAt: row.publishedAt ?? undefined,
    reason: row.reason ?? undefined,
    modifiedAt: row.modifiedAt,
    version: row.version,
  }) as z.output<typeof Contribution>;
