import { z } from 'zod';
import { CodeReference, Day, Href, Instant, LanguageQuery, LocalizedString, PartialDate } from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';

/** What can await staff, the most urgent first: the order of the list. */
export const workItemKinds = [
  'overdueDeadline',
  'dueDeadline',
  'returnedAssessment',
  'inReview',
  'submittedContribution',
  'brokenLink',
  'proposedAssessment',
  'staleAssessment',
  'lineageSuggestion',
  'unverifiedFact',
] as const;
export type WorkItemKind = (typeof workItemKinds)[number];

/** What narrows and pages the work list. */
export const WorkItemQuery = z.strictObject({
  kind: z.array(z.enum(workItemKinds)).max(workItemKinds.length).optional().describe('Kinds to list; all when absent'),
  months: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(12)
    .describe('A published assessment is stale when the day up to which evidence was looked at lies further back'),
  days: z.number().int().min(0).max(3_660).default(60).describe('A deadline is due when it is not further ahead'),
  ...PageQuery,
  ...LanguageQuery,
});
export type WorkItemQuery = z.infer<typeof WorkItemQuery>;

const Pointer = z.object({ id: z.string(), href: Href }).meta({ id: 'WorkItemPointer' });

/** What a work item says beyond its subject; which members there are depends on its kind. */
const WorkItemDetail = z
  .object({
    recommendation: Pointer.describe('What the subject belongs to'),
    authority: CodeReference.describe('Of an assessment: the authority that it is about'),
    status: CodeReference.describe('Of an assessment, proposed or made'),
    evidenceUpTo: Day,
    remark: z.string().describe('Why an assessment was sent back'),
    contributor: z.string().describe('The organisation that speaks'),
    deadlineKind: CodeReference,
    body: CodeReference.describe('Of a deadline: to whom something is due'),
    url: z.string().describe('The address that is broken'),
    linkCheckedAt: Instant,
    treaty: CodeReference,
    treatyAction: CodeReference.describe('The kind of act'),
    earlier: Pointer,
    later: Pointer,
    score: z.number().describe('How alike two recommendations are'),
  })
  .partial()
  .meta({ id: 'WorkItemDetail' });

/** One thing that awaits somebody. */
export const WorkItem = z
  .object({
    kind: z.string().describe(`\`${workItemKinds.join('`, `')}\``),
    subject: z
      .object({
        kind: z
          .string()
          .describe(
            '`deadline`, `assessment`, `contribution`, `proposedAssessment`, `lineage`, `recommendation`, `document`, `measure`, `treatyAction`',
          ),
        id: z.string(),
        href: Href,
      })
      .meta({ id: 'WorkItemSubject' }),
    title: LocalizedString.describe(
      'The text of the recommendation, or the title of the record; of what is longer the first 300 characters',
    ),
    titleOrigins: LocalizedString.optional().describe('Of a text: who made it; see /refData/textOrigins'),
    due: PartialDate.optional(),
    since: Day.optional().describe('The day since when it waits'),
    detail: WorkItemDetail,
  })
  .meta({ id: 'WorkItem' });

/** One page of the work list. */
export const WorkItemPage = z
  .object({
    ...pageFields,
    items: z.array(WorkItem),
    kinds: z
      .array(
        z
          .object({
            kind: z.string(),
            count: z.number().int(),
            isMore: z
              .boolean()
              .optional()
              .describe('True where there are more than are counted and listed; these are in a list of their own'),
          })
          .meta({ id: 'WorkItemCount' }),
      )
      .describe('How much there is of each kind that this account is concerned with, whatever `kind` asks for'),
  })
  .meta({ id: 'WorkItemPage', description: 'What is due first, then by kind; of one kind what waits longest, but of pairs the newest' });
