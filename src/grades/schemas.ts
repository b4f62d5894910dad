import { z } from 'zod';
import { RecordFormatQuery } from '../formats/record.ts';
import {
  CodeReference,
  Href,
  Id,
  Instant,
  inputText,
  LanguageQuery,
  LocalizedString,
  PartialDate,
  provenanceFields,
  RecordReference,
} from '../http/fields.ts';

/** What a body itself later said of progress. */
export const Grade = z
  .object({
    id: Id,
    href: Href,
    recommendation: z.object({ id: z.string(), href: Href }).meta({ id: 'GradedRecommendation' }),
    scheme: CodeReference.extend({ validFrom: PartialDate.optional(), validTo: PartialDate.optional() }).meta({
      id: 'GradeScheme',
      description: 'The body’s own scale, and the time in which it was used',
    }),
    axis: z.string().describe('What the grade is about: the `reply`, the `situation` or the `procedure`'),
    grade: z.string().describe('Code within the scale'),
    symbol: z.string().optional().describe('As the body prints it (`B1`)'),
    label: LocalizedString.describe('The body’s own words'),
    mappedStatus: CodeReference.describe('The status it is mapped to for comparison; never an assessment by an institution'),
    document: RecordReference.optional().describe('The document in which it stands'),
    paragraph: z.string().optional().describe('The paragraph graded, as printed'),
    gradedOn: PartialDate.optional(),
    note: LocalizedString.optional(),
    modifiedAt: Instant,
    version: z.number().int(),
    ...provenanceFields,
  })
  .meta({ id: 'Grade', description: 'What the body itself later said of progress' });

/** One grade, by itself. */
export const GradeRecord = Grade.extend({ self: Href }).meta({ id: 'GradeRecord' });

/** All grades of a recommendation, newest first. */
export const Grades = z.object({ self: Href, items: z.array(Grade), total: z.number().int() }).meta({ id: 'Grades' });

/** The address of one grade. */
export const GradePath = z.strictObject({ recommendationId: inputText(40), gradeId: inputText(100) });
/** What can be asked of grades. */
export const GradeQuery = z.strictObject({ ...LanguageQuery });
/** What can be asked of one grade. */
export const GradeItemQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });
