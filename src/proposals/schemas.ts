import { z } from 'zod';
import { CodeReference, Href, Id, Instant, inputText, LanguageQuery, RecordReference } from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { TreatyActionSummary } from '../treaties/schemas.ts';

/** What narrows and pages the proposals. */
export const ProposalQuery = z.strictObject({
  state: z
    .array(z.enum(['open', 'taken', 'dismissed']))
    .max(3)
    .optional(),
  recommendation: z.array(inputText(40)).max(50).optional(),
  treaty: z.array(inputText(100)).max(50).optional(),
  ...PageQuery,
  ...LanguageQuery,
});
export type ProposalQuery = z.infer<typeof ProposalQuery>;

/** The address of one proposal. */
export const ProposalPath = z.strictObject({ proposalId: inputText(40) });
/** What can be asked of one proposal. */
export const ProposalItemQuery = z.strictObject({ ...LanguageQuery });

/** An assessment that an act under a treaty suggests to staff. */
export const ProposedAssessment = z
  .object({
    id: Id,
    href: Href,
    recommendation: RecordReference,
    treaty: CodeReference,
    treatyAction: TreatyActionSummary,
    status: CodeReference.describe('What the act suggests; nobody has assessed it'),
    state: z.string().describe('`open`, `taken` (an assessment was made of it) or `dismissed`'),
    reason: z.string().optional().describe('Why it was dismissed'),
    proposedAt: Instant,
    modifiedAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'ProposedAssessment', description: 'An assessment that an act suggests: staff make one of it, or dismiss it' });

/** One proposal, by itself. */
export const ProposedAssessmentRecord = ProposedAssessment.extend({ self: Href }).meta({ id: 'ProposedAssessmentRecord' });

/** One page of proposals. */
export const ProposedAssessmentPage = z
  .object({ ...pageFields, items: z.array(ProposedAssessment) })
  .meta({ id: 'ProposedAssessmentPage' });
