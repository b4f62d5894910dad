import { z } from 'zod';
import { formatParameter } from '../formats/media.ts';
import { RecordFormatQuery } from '../formats/record.ts';
import { listFormats } from '../formats/send.ts';
import { collectionCheck } from '../http/collection.ts';
import {
  CodeReference,
  Day,
  Href,
  Id,
  Instant,
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

/** What narrows, orders and pages the list of reviews. */
export const ReviewQuery = z.strictObject({
  body: z.array(code).max(50).optional().describe('The body that examines; a body above others stands for all of them'),
  organisation: z.array(code).max(10).optional(),
  treaty: z.array(code).max(50).optional(),
  reviewCycle: z
    .array(inputText(10).regex(/^\d{1,3}(-\d{1,3})?$/, 'is a number or a range, as in 6 or 20-22'))
    .max(20)
    .optional()
    .describe('Cycle of the body, as a number or range'),
  dialogueFrom: Day.optional().describe('Dialogue or visit on or after this day'),
  dialogueTo: Day.optional(),
  sort: z
    .array(z.enum(['dialogueFrom', '-dialogueFrom', 'body', '-body']))
    .max(2)
    .optional()
    .describe('`-dialogueFrom` when absent'),
  format: formatParameter(listFormats),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type ReviewQuery = z.infer<typeof ReviewQuery>;

/** The address of one review. */
export const ReviewPath = z.strictObject({ reviewId: inputText(40) });
/** What can be asked of one review. */
export const ReviewItemQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });

const listed = {
  id: Id,
  href: Href,
  uri: z.string(),
  title: LocalizedString,
  body: CodeReference,
  treaty: z.string().optional(),
  reviewCycle: z.string().optional().describe('As a number or range; absent where the body does not count'),
  cycleLabel: z.string().optional().describe('As the source words it'),
  session: z.string().optional(),
  dialogueFrom: PartialDate.optional(),
  dialogueTo: PartialDate.optional(),
  documentsCount: z.number().int(),
  recommendationsCount: z.number().int().describe('Recommendations of it in this file'),
  ...verificationFields,
  modifiedAt: Instant,
  version: z.number().int(),
};

/** A review in a list; `select` may leave out all but what identifies it. */
export const ReviewSummary = z.object(listed).partial().required({ id: true, href: true }).meta({ id: 'ReviewSummary' });
/** What a query of the list, in the API or on its page, has to keep to beyond its schema. */
export const checkReviewQuery = collectionCheck({
  item: ReviewSummary,
  lists: { body: 'bodies', organisation: 'organisations', treaty: 'treaties' },
  periods: [['dialogueFrom', 'dialogueTo']],
});

/** One page of reviews. */
export const ReviewPage = z.object({ ...pageFields, items: z.array(ReviewSummary) }).meta({ id: 'ReviewPage' });

/** A document of a review, with the stage at which it came. */
export const ReviewDocument = RecordReference.extend({
  type: CodeReference,
  stage: CodeReference.optional(),
  adoptedOn: PartialDate.optional(),
  publishedOn: PartialDate.optional(),
}).meta({ id: 'ReviewDocument' });

/** One review with everything about it. */
export const Review = z
  .object({
    self: Href,
    ...listed,
    treatyReference: CodeReference.optional(),
    documents: z.array(ReviewDocument).describe('In the order of the review'),
    deadlines: z.array(RecordReference),
    note: LocalizedString.optional(),
    links: z.object({ documents: Href, deadlines: Href }).meta({ id: 'ReviewLinks' }),
    ...provenanceFields,
  })
  .meta({ id: 'Review' });
