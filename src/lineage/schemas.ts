import { z } from 'zod';
import {
  AsOfQuery,
  CodeReference,
  Day,
  Href,
  Instant,
  inputText,
  LanguageQuery,
  LocalizedString,
  PartialDate,
  RecordReference,
} from '../http/fields.ts';
import { codeInput, reasonInput } from '../http/input.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { SelectQuery } from '../http/select.ts';

/** The address of the lineage of a recommendation. */
export const LineagePath = z.strictObject({ recommendationId: inputText(40) });
/** What can be asked of it. */
export const LineageQuery = z.strictObject({ ...AsOfQuery, ...LanguageQuery });

/** A recommendation as one of those that ask the same. */
export const LineageItem = RecordReference.extend({
  body: CodeReference,
  adoptedOn: PartialDate.optional(),
  text: LocalizedString,
  textOrigins: LocalizedString.describe('Who made each text; see /refData/textOrigins'),
}).meta({ id: 'LineageItem' });

/** The same demand over bodies and cycles. */
export const Lineage = z
  .object({
    self: Href,
    items: z.array(LineageItem).describe('Oldest first, the recommendation itself among them'),
    total: z.number().int(),
    summary: z
      .object({
        count: z.number().int().describe('How often it was asked'),
        documents: z.number().int().describe('In how many documents'),
        since: PartialDate.optional().describe('When first, as far as dates are known'),
        bodies: z.array(CodeReference).describe('By whom, the first first'),
      })
      .meta({ id: 'LineageSummary' }),
    asOf: Day.optional(),
  })
  .meta({ id: 'Lineage', description: 'Recommendations that ask the same, by pairs of two that a person has confirmed' });

/** Where a pair may stand. */
const lineageStates = ['suggested', 'confirmed', 'rejected'] as const;

/** What narrows and pages the list of pairs. */
export const LineageSuggestionQuery = z.strictObject({
  state: z.array(z.enum(lineageStates)).max(3).optional().describe('`suggested` when absent'),
  recommendation: z.array(inputText(40)).max(50).optional().describe('Pairs that it is in'),
  minScore: z
    .string()
    .max(10)
    .regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'must be a number from 0 to 1')
    .optional()
    .describe('A number from 0 to 1; pairs that a person named have no score and are left out by it')
    .meta({ example: '0.5' }),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type LineageSuggestionQuery = z.infer<typeof LineageSuggestionQuery>;

/** The address of one pair. */
export const LineageSuggestionPath = z.strictObject({ lineageSuggestionId: inputText(100) });
/** What can be asked of one pair. */
export const LineageSuggestionItemQuery = z.strictObject({ ...LanguageQuery });

/** Two recommendations that may ask the same. */
export const LineageSuggestion = z
  .object({
    id: z.string().describe('The two ids, the earlier first'),
    self: Href.optional(),
    href: Href,
    earlier: LineageItem,
    later: LineageItem,
    state: z.string().describe('`suggested`, `confirmed` or `rejected`'),
    suggestedBy: z.string().describe('`similarity`, `staff` or `import`'),
    suggestedAt: Instant,
    score: z.number().optional().describe('From 0 to 1; absent where no program compared them'),
    reasons: z
      .object({
        themes: z.array(z.string()),
        groups: z.array(z.string()),
        treaties: z.array(z.string()),
        textSimilarity: z.number(),
        language: z.string(),
      })
      .partial()
      .meta({ id: 'LineageReasons', description: 'What speaks for it: what both are tagged with, the treaties that both name, the words' })
      .optional(),
    decidedAt: Instant.optional(),
    reason: z.string().optional().describe('Of whoever suggested or decided it'),
    version: z.number().int(),
  })
  .meta({ id: 'LineageSuggestion' });
/** One page of pairs. */
export const LineageSuggestionPage = z
  .object({ ...pageFields, items: z.array(LineageSuggestion) })
  .meta({ id: 'LineageSuggestionPage', description: 'What a person named first, then the highest score first' });

/** Two recommendations of which staff say that they may ask the same. */
export const NewLineageSuggestion = z
  .strictObject({
    earlier: codeInput.describe('Id of a recommendation'),
    later: codeInput.describe('Id of another; the two change places where this one was adopted first'),
    reason: reasonInput.optional(),
  })
  .meta({ id: 'NewLineageSuggestion' });

/** What staff decide of a pair. */
export const NewLineageDecision = z
  .strictObject({ state: z.enum(['confirmed', 'rejected']), reason: reasonInput })
  .meta({ id: 'NewLineageDecision', description: 'Whether the two ask the same, and why' });
