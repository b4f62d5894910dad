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

/** What narrows, orders and pages the list of measures. */
export const MeasureQuery = z.strictObject({
  kind: z.array(code).max(20).optional().describe('Kind of measure; see /refData/measureKinds'),
  authority: z.array(code).max(50).optional().describe('Who took it; an authority stands for those below it'),
  governmentLevel: z.array(code).max(10).optional(),
  theme: z.array(code).max(50).optional().describe('What it is about; a group of themes stands for all of them'),
  treaty: z.array(code).max(50).optional(),
  body: z.array(code).max(50).optional(),
  recommendation: z.array(inputText(40)).max(50).optional().describe('Recommendation that it answers'),
  document: z.array(inputText(40)).max(50).optional().describe('Document that it relates to'),
  takenFrom: Day.optional().describe('Taken on or after this day; a date known to the month or year counts when it may fall in the range'),
  takenTo: Day.optional(),
  modifiedSince: InstantInput.optional(),
  sort: z
    .array(z.enum(['takenOn', '-takenOn', 'modifiedAt', '-modifiedAt']))
    .max(2)
    .optional()
    .describe('`-takenOn` when absent'),
  format: formatParameter(citedFormats),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type MeasureQuery = z.infer<typeof MeasureQuery>;

/** The address of one measure. */
export const MeasurePath = z.strictObject({ measureId: inputText(40) });
/** What can be asked of one measure. */
export const MeasureItemQuery = z.strictObject({ ...LanguageQuery, format: formatParameter(citedRecordFormats) });

const listed = {
  id: Id,
  href: Href,
  uri: z.string(),
  title: LocalizedString,
  titleOrigin: z.string().describe('Who wrote the title; see /refData/textOrigins'),
  description: LocalizedString,
  kind: CodeReference,
  takenOn: PartialDate.optional(),
  endedOn: PartialDate.optional(),
  authorities: z.array(z.string()),
  governmentLevels: z.array(z.string()),
  themes: z.array(z.string()),
  recommendationsCount: z.number().int(),
  ...verificationFields,
  modifiedAt: Instant,
  version: z.number().int(),
};

/** A measure in a list; `select` may leave out all but what identifies it. */
export const MeasureSummary = z.object(listed).partial().required({ id: true, href: true }).meta({ id: 'MeasureSummary' });
/** What a query of the list, in the API or on its page, has to keep to beyond its schema. */
export const checkMeasureQuery = collectionCheck({
  item: MeasureSummary,
  lists: {
    kind: 'measureKinds',
    authority: 'authorities',
    governmentLevel: 'governmentLevels',
    theme: 'themes',
    treaty: 'treaties',
    body: 'bodies',
  },
  periods: [['takenFrom', 'takenTo']],
});

/** One page of measures. */
export const MeasurePage = z.object({ ...pageFields, items: z.array(MeasureSummary) }).meta({ id: 'MeasurePage' });

/** One measure with everything about it. */
export const Measure = z
  .object({
    self: Href,
    ...listed,
    authorityReferences: z.array(CodeReference),
    levelReferences: z.array(CodeReference),
    themeReferences: z.array(CodeReference),
    recommendations: z.array(RecordReference).describe('Recommendations that it answers'),
    documents: z.array(RecordReference.extend({ paragraphs: z.array(z.string()) }).meta({ id: 'RelatedDocument' })),
    treaties: z.array(CodeReference),
    bodies: z.array(CodeReference),
    note: LocalizedString.optional(),
    ...provenanceFields,
  })
  .meta({ id: 'Measure' });
