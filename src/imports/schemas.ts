import { z } from 'zod';
import { importOutcomes, importStates } from '../../db/schema/index.ts';
import { languages } from '../../db/schema/types.ts';
import { Code, Href, Id, Instant, inputText, Language, LocalizedString } from '../http/fields.ts';
import { codeInput } from '../http/input.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { sourceNames } from './claims.ts';
import { templateFormats } from './template/write.ts';

const ReportFormat = z.enum(['json', 'csv']).meta({ id: 'ReportFormat' });
const TemplateFormat = z.enum(templateFormats).meta({ id: 'TemplateFormat' });
const source = z.enum(sourceNames);
const sources = z.array(source).max(sourceNames.length).optional();
const Source = z.string().describe('Which kind of file it is; see `source` of `POST /imports`');

/** What whoever orders an import sends, as parts of a form. */
export const NewImport = z
  .strictObject({
    source,
    file: z.string().meta({ format: 'binary' }).describe('The file as it was published'),
    apply: z.boolean().optional().describe('Write what is new and changed; without it the report says what would be'),
    allCountries: z.boolean().optional().describe('Take rows addressed to other States than Belgium too'),
    language: z.enum(languages).optional().describe('Language of the texts, where the file does not say it; English unless told'),
    mapping: inputText(2_000_000)
      .optional()
      .describe('What labels stand for that are not known yet, as JSON; a file or a text. Kept where `apply` is true'),
  })
  .meta({ id: 'NewImport', description: 'A file of another institution, or a filled template' });

/** The address of one import. */
export const ImportPath = z.strictObject({ importId: inputText(40) });

/** What the list of imports can be narrowed to. */
export const ImportQuery = z.strictObject({
  source: sources,
  state: z.array(z.enum(importStates)).max(importStates.length).optional(),
  applied: z.boolean().optional().describe('Those that write; or the dry runs'),
  ...PageQuery,
});
export type ImportQuery = z.infer<typeof ImportQuery>;

const ImportCounts = z
  .object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    vanished: z.number().int().describe('Not in the source any more; nothing is withdrawn because of it'),
    refused: z.number().int(),
    review: z.number().int().describe('A person has to decide; see /importReviews'),
  })
  .meta({ id: 'ImportCounts', description: 'How many rows came to what' });

const ImportedFile = z
  .object({ name: z.string(), hash: z.string().describe('SHA-256 of its bytes'), size: z.number().int().optional().describe('Bytes') })
  .meta({ id: 'ImportedFile' });

const RunReference = z.object({ id: Id, href: Href }).meta({ id: 'ImportReference' });

/** One import of one file, while it waits and runs and afterwards. */
export const Import = z
  .object({
    id: Id,
    self: Href.optional(),
    href: Href,
    source: Source,
    file: ImportedFile,
    applied: z.boolean().describe('Whether it writes, or only says what it would'),
    allCountries: z.boolean(),
    language: z.string(),
    mappingHash: z.string().optional().describe('SHA-256 of what the labels stood for'),
    state: z.string().describe('`waiting`, `running`, `done` or `failed`'),
    pollAfter: Instant.optional().describe('While it waits or runs: when to look again'),
    failure: z.string().optional().describe('Of one that failed: why'),
    counts: ImportCounts.optional().describe('Once it has ended'),
    rowsRead: z.number().int().describe('While it runs: so far'),
    rowsSkipped: z.number().int().describe('Rows that are not for this installation'),
    attempts: z.number().int().describe('How often it was begun; more than once where it was interrupted and resumed'),
    orderedBy: z.string().describe('Opaque id of the account, as in the audit chain'),
    createdAt: Instant,
    startedAt: Instant.optional(),
    finishedAt: Instant.optional(),
    rows: Href.describe('The report'),
  })
  .meta({ id: 'Import', description: 'An import of a file, and what came of it' });

/** A page of imports, newest first. */
export const ImportPage = z.object({ ...pageFields, items: z.array(Import) }).meta({ id: 'ImportPage' });

/** What can be asked of a report. */
export const ImportRowQuery = z.strictObject({
  outcome: z.array(z.enum(importOutcomes)).max(importOutcomes.length).optional(),
  format: ReportFormat.optional().describe('`csv`: the whole report as a file, without pages; the Accept header decides unless told'),
  ...PageQuery,
});
export type ImportRowQuery = z.infer<typeof ImportRowQuery>;

const SubjectReference = z
  .object({ kind: z.string(), id: Id, href: Href.optional().describe('Absent of what a dry run would make') })
  .meta({ id: 'ImportSubject', description: 'The record that a row is about' });

/** One row of a report. */
export const ImportRow = z
  .object({
    row: z.number().int().optional().describe('As somebody who opens the file counts it; absent of what is missing in it'),
    outcome: z.string().describe('`new`, `changed`, `vanished`, `refused` or `review`; rows that are unchanged are counted and not listed'),
    key: z.string().optional().describe('By what the source knows it'),
    subject: SubjectReference.optional(),
    reason: z.string().optional(),
    fields: z
      .array(
        z.object({
          field: z.string(),
          old: z.unknown().optional().describe('What stands here'),
          new: z.unknown().optional().describe('What the source says'),
          outcome: z.string().optional().describe('`kept`: ours stays; `noted`; `refused`; absent where the new value was taken'),
          reason: z.string().optional(),
        }),
      )
      .describe("Empty of another institution's assessments that are not public"),
  })
  .meta({ id: 'ImportRow' });

/** A page of a report, by row. */
export const ImportRowPage = z.object({ ...pageFields, items: z.array(ImportRow) }).meta({ id: 'ImportRowPage' });

const reviewStates = ['open', 'same', 'different'] as const;

/** Which reviews are asked for: the open ones unless told. */
export const ImportReviewQuery = z.strictObject({
  state: z.array(z.enum(reviewStates)).max(3).optional().describe('Those that are open, unless told'),
  source: sources,
  ...PageQuery,
});
export type ImportReviewQuery = z.infer<typeof ImportReviewQuery>;

/** The address of one review. */
export const ImportReviewPath = z.strictObject({ importReviewId: inputText(40) });

const ReviewCandidate = z
  .object({
    id: Id,
    href: Href.optional(),
    score: z.number().describe('How alike they are, from 0 to 1'),
    symbol: z.string().optional(),
    paragraph: z.string().optional(),
    text: LocalizedString.optional().describe('Of a recommendation: its text; of a document or measure: its title'),
    textOrigins: LocalizedString.optional().describe('Who made each text; see /refData/textOrigins'),
    kind: Code.optional().describe('Of an act under a treaty; see /refData/treatyActionKinds'),
    takenOn: z.string().optional(),
    article: z.string().optional(),
  })
  .meta({ id: 'ReviewCandidate', description: 'A record that a row may be; with what of it whoever asks may see' });

/** A row that may be a record that is here already. */
export const ImportReview = z
  .object({
    id: Id,
    self: Href.optional(),
    href: Href,
    source: Source,
    key: z.string().describe('By what the source knows the row'),
    import: RunReference,
    row: z.number().int(),
    kind: z.string().describe('Kind of record: `recommendation`, `treatyAction`, `document` or `measure`'),
    text: z.string().optional().describe('Of a recommendation: the text that the row gives first'),
    values: z.record(z.string(), z.unknown()).describe('What the row says, in our codes'),
    candidate: ReviewCandidate,
    others: z.array(ReviewCandidate).describe('Further records that come into question'),
    reason: z.string().describe('Why a person is asked'),
    state: z.string().describe('`open`, `same` or `different`'),
    record: SubjectReference.optional().describe('The record that the row was said to be, or was made'),
    decidedAt: Instant.optional(),
    decidedBy: z.string().optional().describe('Opaque id of the account'),
    createdAt: Instant,
  })
  .meta({ id: 'ImportReview' });

/** A page of reviews: those that waited longest first. */
export const ImportReviewPage = z.object({ ...pageFields, items: z.array(ImportReview) }).meta({ id: 'ImportReviewPage' });

/** What an editor decides of a row. */
export const NewImportDecision = z
  .strictObject({
    decision: z.enum(['same', 'different']).describe('`same`: the row is a record that is here; `different`: it is another, which is made'),
    record: codeInput
      .optional()
      .describe('Of `same`: the record; the candidate unless told. One of those proposed, or, of a recommendation, any other'),
  })
  .meta({ id: 'NewImportDecision' });

/** Which records are asked for. */
export const ImportedRecordQuery = z.strictObject({
  record: z.array(inputText(40)).max(50).optional().describe('Ids of records here, of any kind'),
  source: sources,
  ...PageQuery,
});
export type ImportedRecordQuery = z.infer<typeof ImportedRecordQuery>;

const ImportOrigin = z
  .object({
    import: RunReference,
    row: z.number().int(),
    file: ImportedFile,
    mappingHash: z.string().optional(),
    importedAt: Instant.optional(),
  })
  .meta({ id: 'ImportOrigin', description: 'The import and the row of its file that a value came from' });

/** What one source says of one record, beside what stands in it. */
export const ImportedRecord = z
  .object({
    record: SubjectReference,
    source: Source,
    key: z.string().describe('By what the source knows it'),
    foundBy: z.string().describe('`new` where the import made it, else by what it was recognised'),
    isVanished: z.boolean().describe('The source did not have it any more the last time'),
    origin: ImportOrigin,
    fields: z.array(
      z.object({
        field: z.string(),
        value: z.unknown(),
        origin: ImportOrigin.optional().describe('Where the value came later than the record'),
      }),
    ),
    differences: z
      .array(z.object({ field: z.string(), here: z.unknown().optional(), upstream: z.unknown().optional() }))
      .describe('Where what stands here is not what the source says, shortened; nothing of an assessment'),
  })
  .meta({ id: 'ImportedRecord' });

/** A page of what sources say. */
export const ImportedRecordPage = z.object({ ...pageFields, items: z.array(ImportedRecord) }).meta({ id: 'ImportedRecordPage' });

/** The address of a template. */
export const TemplatePath = z.strictObject({ templateKind: inputText(40).describe('`recommendations`, `assessments` or `measures`') });

/** How a template is given. */
export const TemplateQuery = z.strictObject({
  format: TemplateFormat.optional().describe('A workbook with help and codes unless told, or unless the Accept header asks for CSV'),
  lang: Language.default('en').describe('Language of the headings and of the help'),
});
