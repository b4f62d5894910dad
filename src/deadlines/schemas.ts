import { z } from 'zod';
import { formatParameter } from '../formats/media.ts';
import { recordFormats } from '../formats/record.ts';
import { listFormats as formatsOfLists } from '../formats/send.ts';
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
} from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { SelectQuery } from '../http/select.ts';

const code = inputText(100);

/** The forms in which the list is given. */
export const listFormats = [...formatsOfLists, 'ics'] as const;

/** What narrows, orders and pages the list of deadlines. */
export const DeadlineQuery = z.strictObject({
  from: Day.optional().describe('Due on or after this day; a date known to the month or year counts when it may fall in the range'),
  to: Day.optional().describe('Due on or before this day'),
  body: z.array(code).max(50).optional().describe('The body that is to be answered'),
  organisation: z.array(code).max(10).optional(),
  kind: z.array(code).max(20).optional().describe('Kind of deadline; see /refData/deadlineKinds'),
  state: z
    .array(z.enum(['open', 'done', 'unknown']))
    .max(3)
    .optional()
    .describe('As far as the facts go: a past date is not proof that the duty was met'),
  document: z.array(inputText(40)).max(50).optional(),
  review: z.array(inputText(40)).max(50).optional(),
  sort: z
    .array(z.enum(['dueOn', '-dueOn']))
    .max(1)
    .optional()
    .describe('`dueOn` when absent; deadlines without a date come last'),
  format: formatParameter(listFormats),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type DeadlineQuery = z.infer<typeof DeadlineQuery>;

/** The forms in which one deadline is given. */
export const itemFormats = [...recordFormats, 'ics'] as const;

/** The address of one deadline. */
export const DeadlinePath = z.strictObject({ deadlineId: inputText(40) });
/** What can be asked of one deadline. */
export const DeadlineItemQuery = z.strictObject({ ...LanguageQuery, format: formatParameter(itemFormats) });

const listed = {
  id: Id,
  href: Href,
  uri: z.string(),
  title: LocalizedString,
  kind: CodeReference,
  body: CodeReference,
  dueOn: PartialDate.optional().describe('Absent where the source names the duty and not its date'),
  completedOn: PartialDate.optional(),
  state: z.string().describe('`open`, `done` or `unknown`'),
  isComputed: z.boolean().describe('The date follows from a rule and was not printed'),
  document: RecordReference.optional(),
  review: RecordReference.optional(),
  note: LocalizedString.optional(),
  modifiedAt: Instant,
  version: z.number().int(),
  ...provenanceFields,
};

/** A deadline in a list; `select` may leave out all but what identifies it. */
export const DeadlineSummary = z.object(listed).partial().required({ id: true, href: true }).meta({ id: 'DeadlineSummary' });
/** One page of deadlines. */
export const DeadlinePage = z.object({ ...pageFields, items: z.array(DeadlineSummary) }).meta({ id: 'DeadlinePage' });
/** One deadline with everything about it. */
export const Deadline = z.object({ self: Href, ...listed }).meta({ id: 'Deadline' });
