import { z } from 'zod';
import { formatParameter } from '../formats/media.ts';
import { citedRecordFormats } from '../formats/record.ts';
import { citedFormats } from '../formats/send.ts';
import { collectionCheck } from '../http/collection.ts';
import {
  CodeReference,
  Day,
  Href,
  Id,
  Instant,
  InstantInput,
  inputText,
  LanguageQuery,
  LocalizedString,
  PartialDate,
  provenanceFields,
  RecordReference,
  verificationFields,
} from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { SelectQuery } from '../http/select.ts';

const code = inputText(100);

/** What narrows, orders and pages the list of documents. */
export const DocumentQuery = z.strictObject({
  body: z.array(code).max(50).optional().describe('Who published it; a body above others stands for all of them'),
  organisation: z.array(code).max(10).optional(),
  type: z.array(code).max(50).optional().describe('Kind of document; see /refData/documentTypes'),
  treaty: z.array(code).max(50).optional(),
  review: z.array(inputText(40)).max(50).optional().describe('Review that it belongs to'),
  symbol: z.array(code).max(50).optional().describe('Symbol or another name of it, in any usual spelling'),
  hasRecommendations: z.boolean().optional().describe('Whether the file holds recommendations of it'),
  adoptedFrom: Day.optional().describe(
    'Adopted on or after this day; a date known to the month or year counts when it may fall in the range',
  ),
  adoptedTo: Day.optional(),
  publishedFrom: Day.optional(),
  publishedTo: Day.optional(),
  modifiedSince: InstantInput.optional(),
  sort: z
    .array(z.enum(['adoptedOn', '-adoptedOn', 'publishedOn', '-publishedOn', 'symbol', '-symbol', 'modifiedAt', '-modifiedAt']))
    .max(4)
    .optional()
    .describe('`-adoptedOn` when absent'),
  format: formatParameter(citedFormats),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type DocumentQuery = z.infer<typeof DocumentQuery>;

/** The address of one document. */
export const DocumentPath = z.strictObject({ documentId: inputText(40) });
/** What can be asked of one document. */
export const DocumentItemQuery = z.strictObject({ ...LanguageQuery, format: formatParameter(citedRecordFormats) });

const listed = {
  id: Id,
  href: Href,
  uri: z.string(),
  symbol: z.string().optional(),
  title: LocalizedString,
  type: z.string(),
  body: CodeReference,
  treaty: z.string().optional(),
  adoptedOn: PartialDate.optional(),
  publishedOn: PartialDate.optional(),
  officialUrl: z.string().optional().describe("Address at the organisation's own site, recorded or derived from the symbol"),
  recommendationsCount: z.number().int().describe('Recommendations of it in this file'),
  ...verificationFields,
  modifiedAt: Instant,
  version: z.number().int(),
};

/** A document in a list; `select` may leave out all but what identifies it. */
export const DocumentSummary = z.object(listed).partial().required({ id: true, href: true }).meta({ id: 'DocumentSummary' });
/** What a query of the list, in the API or on its page, has to keep to beyond its schema. */
export const checkDocumentQuery = collectionCheck({
  item: DocumentSummary,
  lists: { body: 'bodies', organisation: 'organisations', type: 'documentTypes', treaty: 'treaties' },
  periods: [
    ['adoptedFrom', 'adoptedTo'],
    ['publishedFrom', 'publishedTo'],
  ],
});

/** One page of documents. */
export const DocumentPage = z.object({ ...pageFields, items: z.array(DocumentSummary) }).meta({ id: 'DocumentPage' });

/** What the European Court of Human Rights says of a judgment. */
export const CourtDetails = z
  .object({
    ecli: z.string().optional().describe('European Case Law Identifier'),
    importance: z.number().int().optional().describe("The Court's own level: 1 = key cases, 4 = of low importance"),
    formation: z.string().optional().describe("Which formation gave it, in the Court's word"),
    articles: z
      .array(z.string())
      .optional()
      .describe('Articles of the Convention and its protocols that it is about, as the Court writes them'),
    violations: z.array(z.string()).optional().describe('Articles that were violated'),
    nonViolations: z.array(z.string()).optional().describe('Articles that were not violated'),
    conclusion: LocalizedString.optional().describe('What the Court concluded, in its words'),
    applicationNumbers: z.array(z.string()).optional(),
    respondents: z.array(z.string()).optional().describe('ISO 3166-1 alpha-3 of the States against which it was brought'),
    itemIds: LocalizedString.optional().describe("The Court's number of each language version"),
  })
  .meta({ id: 'CourtDetails', description: 'What the European Court of Human Rights says of a judgment' });

/** One document with everything about it. */
export const Document = z
  .object({
    self: Href,
    ...listed,
    typeReference: CodeReference,
    treatyReference: CodeReference.optional(),
    review: RecordReference.optional(),
    stage: CodeReference.optional(),
    parent: RecordReference.optional().describe('The document that this one belongs to'),
    children: z.array(RecordReference),
    finalOn: PartialDate.optional().describe('Of a judgment: when it became final'),
    urls: z.array(z.string()),
    aliases: z.array(z.string()).describe('Other names by which it is cited'),
    followUpParagraphs: z.array(z.string()),
    followUpStatus: LocalizedString.optional(),
    deadlines: z.array(RecordReference),
    measures: z.array(RecordReference),
    note: LocalizedString.optional(),
    court: CourtDetails.optional().describe('Of a judgment of the European Court of Human Rights'),
    links: z.object({ recommendations: Href, deadlines: Href }).meta({ id: 'DocumentLinks' }),
    ...provenanceFields,
  })
  .meta({ id: 'Document' });
