import { z } from 'zod';
import { Assessment } from '../assessments/schemas.ts';
import { Contribution } from '../contributions/schemas.ts';
import { DeadlineSummary } from '../deadlines/schemas.ts';
import { DocumentSummary } from '../documents/schemas.ts';
import { formatParameter } from '../formats/media.ts';
import {
  AsOfQuery,
  CodeReference,
  Day,
  Href,
  Instant,
  inputText,
  Language,
  PartialDate,
  RecordReference,
  Verification,
} from '../http/fields.ts';
import { MeasureSummary } from '../measures/schemas.ts';
import { Recommendation } from '../recommendations/schemas.ts';
import { ReviewSummary } from '../reviews/schemas.ts';
import { TreatyAction } from '../treaties/schemas.ts';

/** The forms in which a report is given. */
export const reportFormats = ['json', 'docx', 'pdf', 'xlsx'] as const;
/** One of the forms. */
export type ReportFormat = (typeof reportFormats)[number];

/** The review that a report is for. */
export const ReportPath = z.strictObject({ reviewId: inputText(40) });

/** What can be asked of a report. */
export const ReportQuery = z.strictObject({
  format: formatParameter(reportFormats),
  lang: z.array(Language).max(1).optional().describe('The one language in which it is written; English when absent'),
  drafts: z
    .boolean()
    .optional()
    .describe(
      'Whether records and assessments that are not public yet are in it, each marked as a draft: for staff, and of the own institution alone',
    ),
  ...AsOfQuery,
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** How a report groups what it holds: by article of the treaty, by theme, or by document. */
export const groupings = ['article', 'theme', 'document'] as const;
/** One of the groupings. */
export type Grouping = (typeof groupings)[number];

const StatusChange = z
  .object({ occurredAt: Instant, from: CodeReference, to: CodeReference, change: Href })
  .meta({ id: 'ReportedStatusChange', description: 'How its status changed, since the file holds it' });

const Repetition = z
  .object({
    relation: z.enum(['earlier', 'later']),
    id: z.string(),
    href: Href,
    symbol: z.string().optional(),
    paragraph: z.string(),
    isNumbered: z.boolean(),
    adoptedOn: PartialDate.optional(),
    verification: Verification,
  })
  .meta({ id: 'ReportedRepetition', description: 'A recommendation that asks the same, as a person confirmed' });

/** A recommendation of a report, with all that is known of what became of it. */
export const ReportedRecommendation = z
  .object({
    recommendation: Recommendation,
    footnote: z.string().describe('How it is cited, in the language of the report'),
    assessments: z.array(Assessment).describe('Of the whole first, then authority by authority'),
    contributions: z.array(Contribution),
    measures: z.array(MeasureSummary).describe('Those linked to it, oldest first'),
    treatyActions: z
      .array(TreatyAction)
      .describe('Acts by Belgium since its adoption under the treaties that it names, rests on or asks to ratify'),
    statusChanges: z.array(StatusChange).describe('Oldest first'),
    repetitions: z.array(Repetition),
    otherGroups: z.array(z.string()).describe('Further articles or themes that it also belongs to'),
  })
  .meta({ id: 'ReportedRecommendation' });

const Group = z
  .object({
    article: z.string().optional().describe('As the record names it'),
    theme: CodeReference.optional(),
    document: RecordReference.optional(),
    items: z.array(ReportedRecommendation),
  })
  .meta({ id: 'ReportGroup', description: 'Without article, theme and document it holds what has no article, or no theme' });

const StatusCount = z.object({ status: CodeReference, count: z.number().int() }).meta({ id: 'ReportStatusCount' });

const AuthorityCount = z
  .object({
    authority: CodeReference,
    addressed: z
      .number()
      .int()
      .describe('Open recommendations of this report that it is addressed by, or was assessed on: the denominator'),
    notAssessed: z.number().int().describe('How many of them nobody has assessed for it'),
    counts: z.array(StatusCount),
  })
  .meta({ id: 'ReportAuthorityCount' });

/** What a parallel report is written from. */
export const Report = z
  .object({
    self: Href,
    review: ReviewSummary,
    body: CodeReference,
    language: Language.describe('That of footnotes and, where they exist in it, of all texts'),
    madeOn: Day.describe('The Belgian day'),
    asOf: Day.optional(),
    dataVersion: z
      .object({ change: z.string(), href: Href, occurredAt: Instant })
      .meta({ id: 'ReportDataVersion' })
      .optional()
      .describe('The newest change that it can hold; absent where nothing has changed since the file began'),
    hasDrafts: z.boolean().describe('Whether drafts were asked for'),
    unpublished: z.array(z.string()).describe('Ids of everything in it that is not public yet: drafts, and what is under embargo'),
    licence: z.string(),
    openStatuses: z.array(CodeReference).describe('A recommendation is in the report as long as its status is one of these'),
    grouping: z.enum(groupings),
    total: z.number().int().describe('Open recommendations in it'),
    closed: z
      .number()
      .int()
      .describe('Recommendations of the same body up to the end of this review that are implemented or do not apply: not in it'),
    groups: z.array(Group),
    figures: z.object({ byStatus: z.array(StatusCount), byAuthority: z.array(AuthorityCount) }).meta({ id: 'ReportFigures' }),
    documents: z.array(DocumentSummary).describe('Those that its recommendations stand in, oldest first'),
    treatyActions: z
      .array(TreatyAction)
      .describe('Acts by Belgium since the oldest of them, under the treaties of the body and those named'),
    deadlines: z.array(DeadlineSummary).describe('Of the review and its documents, soonest first'),
  })
  .meta({ id: 'Report' });
/** What a parallel report is written from, as its schema has it. */
export type Report = z.output<typeof Report>;
/** A recommendation of it. */
export type Reported = z.output<typeof ReportedRecommendation>;
