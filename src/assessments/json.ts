import type { z } from 'zod';
import type { LocalizedText } from '../../db/schema/types.ts';
import { codeReference, hrefOf, localize, optionalReference, type View } from '../http/view.ts';
import type { AssessmentRow, EvidenceRow } from './rows.ts';
import type { Assessment, Evidence } from './schemas.ts';
import { legalTransitions } from './transitions.ts';

/** Writes a source. */
export const toEvidence = (row: EvidenceRow, view: View): z.output<typeof Evidence> =>
  ({
    id: row.id,
    tier: codeReference(view, 'evidenceTiers', row.tier),
    title: localize(view, row.title) ?? {},
    url: row.url ?? undefined,
    publishedOn: row.publishedOn ?? undefined,
    linkHealth: row.linkHealth,
    linkCheckedAt: row.linkCheckedAt ?? undefined,
  }) as z.output<typeof Evidence>;

/** Writes an assessment; one in the making says what can become of it. */
export function toAssessment(row: AssessmentRow, view: View): z.output<typeof Assessment> {
  const texts = (member: 'text' | 'origin'): LocalizedText =>
    Object.fromEntries(Object.entries(row.rationale).map(([language, one]) => [language, one[member]]));
  const rationale = localize(view, texts('text')) ?? {};
  const origins = texts('origin') as Record<string, string>;
  const isInTheMaking = row.validFrom === null;
  return {
    id: row.id,
    href: hrefOf(view, 'recommendations', row.recommendation, 'assessments', row.id),
    recommendation: { id: row.recommendation, href: hrefOf(view, 'recommendations', row.recommendation) },
    authority: optionalReference(view, 'authorities', row.authority),
    institution: codeReference(view, 'authorities', row.institution),
    status: codeReference(view, 'statuses', row.status),
    confidence: codeReference(view, 'confidenceLevels', row.confidence),
    rationale,
    rationaleOrigins: Object.fromEntries(Object.keys(rationale).map((language) => [language, origins[language]])),
    evidence: row.evidence.map((one) => toEvidence(one, view)),
    evidenceUpTo: row.evidenceUpTo,
    methodologyVersion: row.methodologyVersion,
    state: row.state,
    validFrom: row.validFrom ?? undefined,
    validTo: row.validTo ?? undefined,
    publishedBy:
      row.publishedByInstitution && row.publishedByRole
        ? { institution: codeReference(view, 'authorities', row.publishedByInstitution), role: row.publishedByRole }
        : undefined,
    reason: row.reason ?? undefined,
    ...(isInTheMaking
      ? { remark: row.remark ?? undefined, proposal: row.proposal ?? undefined, legalTransitions: legalTransitions(row.state) }
      : {}),
    modifiedAt: row.modifiedAt,
    version: row.version,
  } as z.output<typeof Assessment>;
}
