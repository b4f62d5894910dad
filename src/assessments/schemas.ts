import { z } from 'zod';
import { languages } from '../../db/schema/types.ts';
import { RecordFormatQuery } from '../formats/record.ts';
import {
  AsOfQuery,
  CodeReference,
  Day,
  Href,
  Id,
  Instant,
  inputText,
  LanguageQuery,
  LocalizedString,
  PartialDate,
} from '../http/fields.ts';
import { codeInput, localizedInput, partialDateInput, prose, reasonInput, urlInput } from '../http/input.ts';

/** The address of the assessments of a recommendation. */
export const AssessmentsPath = z.strictObject({ recommendationId: inputText(40) });
/** The address of one assessment. */
export const AssessmentPath = z.strictObject({ recommendationId: inputText(40), assessmentId: inputText(40) });
/** What can be asked of the assessments of a recommendation. */
export const AssessmentsQuery = z.strictObject({
  authority: z.array(codeInput).max(50).optional().describe('Those for these authorities'),
  ...AsOfQuery,
  ...LanguageQuery,
});
/** What can be asked of one assessment. */
export const AssessmentQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });

/** A source on which an assessment or a contribution rests. */
export const Evidence = z
  .object({
    id: Id,
    tier: CodeReference,
    title: LocalizedString,
    url: z.string().optional(),
    publishedOn: PartialDate.optional(),
    linkHealth: z.string().describe('`unchecked`, `working`, `redirected` or `broken`'),
    linkCheckedAt: Instant.optional(),
  })
  .meta({ id: 'Evidence' });

/** A source as it is given. */
export const NewEvidence = z
  .strictObject({
    tier: codeInput.describe('How strong it is; see /refData/evidenceTiers'),
    title: localizedInput(500),
    url: urlInput.optional(),
    publishedOn: partialDateInput.optional(),
  })
  .meta({ id: 'NewEvidence', description: 'A source on which an assessment or a contribution rests' });

const origins = z
  .strictObject(
    Object.fromEntries(languages.map((language) => [language, codeInput.optional()])) as Record<
      (typeof languages)[number],
      z.ZodOptional<typeof codeInput>
    >,
  )
  .describe('Who wrote the rationale in each language; see /refData/textOrigins');

/** What a client can set of an assessment. */
export const NewAssessment = z
  .strictObject({
    authority: codeInput.optional().describe('The authority that it is about; absent for the recommendation as a whole'),
    status: codeInput.describe('See /refData/statuses; not `notAssessed`, which is what there is without an assessment'),
    confidence: codeInput.describe('See /refData/confidenceLevels'),
    rationale: localizedInput(20_000),
    rationaleOrigins: origins,
    evidence: z.array(NewEvidence).max(100).optional(),
    evidenceUpTo: z.iso.date().describe('The day up to which evidence was looked at'),
    methodologyVersion: prose(40),
    reason: reasonInput.optional().describe('Why it is made now, for readers of the history'),
    proposal: codeInput.optional().describe('The proposed assessment that it answers'),
  })
  .meta({ id: 'NewAssessment' });

/** An assessment: where a recommendation, or what one authority did of it, stands as an institute sees it. */
export const Assessment = z
  .object({
    id: Id,
    self: Href.optional(),
    href: Href,
    recommendation: z.object({ id: Id, href: Href }).meta({ id: 'AssessedRecommendation' }),
    authority: CodeReference.optional().describe('The authority that it is about; absent for the recommendation as a whole'),
    institution: CodeReference.describe('Whose assessment it is'),
    status: CodeReference,
    confidence: CodeReference,
    rationale: LocalizedString,
    rationaleOrigins: LocalizedString.describe('Who wrote the rationale in each language; see /refData/textOrigins'),
    evidence: z.array(Evidence),
    evidenceUpTo: Day,
    methodologyVersion: z.string(),
    state: z.string().describe('`published` or `superseded`; for its institution also `draft`, `inReview` and `returned`'),
    validFrom: Instant.optional().describe('When it was published'),
    validTo: Instant.optional().describe('When it was superseded'),
    publishedBy: z
      .object({ institution: CodeReference, role: z.string() })
      .meta({ id: 'Publisher', description: 'Never a person' })
      .optional(),
    reason: z.string().optional().describe('Why it was made'),
    remark: z.string().optional().describe('To its institution only: why it was returned'),
    proposal: z.string().optional(),
    legalTransitions: z.array(z.string()).optional().describe('To its institution only: the states that can follow'),
    modifiedAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'Assessment' });

/** The assessments of a recommendation. */
export const Assessments = z
  .object({ self: Href, items: z.array(Assessment), total: z.number().int(), asOf: Day.optional() })
  .meta({ id: 'Assessments', description: 'The one of the whole first, then by authority' });

/** The state that an assessment is to go to, and why. */
export const NewTransition = z
  .strictObject({
    to: codeInput.describe('`inReview`, `returned` or `published`'),
    reason: reasonInput.optional().describe('Required to return one'),
  })
  .meta({ id: 'NewTransition' });
