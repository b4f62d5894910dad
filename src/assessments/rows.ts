import type { AssessmentState } from '../../db/schema/index.ts';
import type { LocalizedText } from '../../db/schema/types.ts';

/** A source as it is read. */
export interface EvidenceRow {
  id: string;
  tier: string;
  title: LocalizedText;
  url: string | null;
  publishedOn: string | null;
  linkHealth: string;
  linkCheckedAt: string | null;
}

/** An assessment with its rationale and evidence. */
export interface AssessmentRow {
  id: string;
  recommendation: string;
  authority: string | null;
  institution: string;
  status: string;
  confidence: string;
  evidenceUpTo: string;
  methodologyVersion: string;
  state: AssessmentState;
  validFrom: string | null;
  validTo: string | null;
  publishedByInstitution: string | null;
  publishedByRole: string | null;
  reason: string | null;
  remark: string | null;
  proposal: string | null;
  modifiedAt: string;
  version: number;
  rationale: Record<string, { text: string; origin: string }>;
  evidence: EvidenceRow[];
}
