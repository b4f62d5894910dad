import { z } from 'zod';
import { feedFormats } from '../formats/json-feed.ts';
import { formatParameter } from '../formats/media.ts';
import { citedRecordFormats, RecordFormatQuery } from '../formats/record.ts';
import { citedFormats, listFormats } from '../formats/send.ts';
import { FeedQuery } from '../http/feed-query.ts';
import {
  CodeReference,
  Day,
  FieldVerification,
  Href,
  Instant,
  inputText,
  LanguageQuery,
  LocalizedString,
  LocalizedTerms,
  PartialDate,
  provenanceFields,
  RecordReference,
  Verification,
  verificationFields,
} from '../http/fields.ts';

import { PageQuery, pageFields } from '../http/paging.ts';
import { SelectQuery } from '../http/select.ts';

const code = inputText(100);
const asOf = { asOf: Day.optional().describe('Standing on this day, or on one to come; today when absent') };
const basis = z
  .string()
  .describe(
    '`published`: the acts that were published here at the end of that day; `presentKnowledge`: for a day before this file began to keep its history, and for one to come, those that are known now',
  );

/** The forms in which one treaty is given. */
export const itemFormats = [...citedRecordFormats, ...feedFormats] as const;

/** What narrows, orders and pages the list of treaties. */
export const TreatyQuery = z.strictObject({
  organisation: z.array(code).max(10).optional().describe('Organisation under which it was made'),
  body: z.array(code).max(50).optional().describe('Body that watches over it'),
  theme: z.array(code).max(50).optional().describe('What it is about; a group of themes stands for all of them'),
  standing: z.array(code).max(10).optional().describe("Belgium's standing; see /refData/treatyStatuses"),
  ratified: z
    .boolean()
    .optional()
    .describe('Whether Belgium had expressed its consent to be bound; `false` also gives those of which it is uncertain or not known'),
  isCore: z.boolean().optional().describe('One of the core human rights treaties or their protocols'),
  protocolTo: z.array(code).max(50).optional().describe('Treaty that it is a protocol to'),
  sort: z
    .array(z.enum(['code', '-code', 'adoptedOn', '-adoptedOn']))
    .max(2)
    .optional(),
  ...asOf,
  format: formatParameter(citedFormats),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type TreatyQuery = z.infer<typeof TreatyQuery>;

/** The address of one treaty. */
export const TreatyPath = z.strictObject({ treatyCode: inputText(100) });
/** The address of one act. */
export const TreatyActionPath = z.strictObject({ treatyCode: inputText(100), actionId: inputText(40) });
/** What can be asked of one act. */
export const TreatyActionItemQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });
/** The day and the languages that can be asked of one treaty. */
export const TreatyItemQuery = z.strictObject({ ...asOf, ...LanguageQuery, ...FeedQuery, format: formatParameter(itemFormats) });
/** What narrows Belgium's acts under a treaty. */
export const ActionQuery = z.strictObject({
  kind: z.array(code).max(20).optional().describe('Kind of act; see /refData/treatyActionKinds'),
  format: formatParameter(listFormats),
  ...LanguageQuery,
});

/** What narrows the table of ratifications, and its day. */
export const RatificationQuery = z.strictObject({
  ...asOf,
  organisation: TreatyQuery.shape.organisation,
  standing: TreatyQuery.shape.standing,
  ratified: TreatyQuery.shape.ratified,
  isCore: TreatyQuery.shape.isCore,
  format: formatParameter(listFormats),
  ...PageQuery,
  pageSize: z.number().int().min(1).max(500).default(500).describe('Records on a page; the whole table by default'),
  ...LanguageQuery,
});

/** What narrows the table of ratifications, and its day. */
export type RatificationQuery = z.infer<typeof RatificationQuery>;

/** An act on which a standing rests. */
export const TreatyActionSummary = z
  .object({ id: z.string(), kind: z.string(), takenOn: PartialDate.optional(), href: Href, verification: Verification })
  .meta({ id: 'TreatyActionReference' });

/** Belgium's standing under a treaty on a day, and the act that decides it. */
export const Standing = z
  .object({
    status: CodeReference.describe('Derived from the acts, never typed'),
    asOf: Day,
    isRatified: z.boolean(),
    isInForce: z.boolean(),
    restsOn: TreatyActionSummary.optional().describe('The act that decides; absent where the standing follows from the absence of acts'),
    actionsKnown: z
      .string()
      .describe(
        '`complete`: no act means none was made; `unconfirmed`: no other act is known, which no source confirms; `doubtful`: sources contradict one another; `notChecked`: nobody has looked',
      ),
    actionsCheckedOn: PartialDate.optional(),
    note: LocalizedString.optional().describe('What is known of it besides the acts, as of today; absent for a day that is past'),
    verification: z
      .string()
      .describe(
        '`verified` where the act that it rests on was read in a source; where it rests on no act, or on a signature alone, also that no other was made (`actionsKnown` is `complete`)',
      ),
    fieldVerification: FieldVerification.optional(),
  })
  .meta({ id: 'TreatyStanding', description: "Belgium's standing under a treaty on a day" });

const listed = {
  code: z.string(),
  href: Href,
  uri: z.string(),
  abbreviation: z.string(),
  title: LocalizedString,
  organisation: CodeReference.optional(),
  depositaryReference: z.string().optional(),
  isCore: z.boolean(),
  adoptedOn: PartialDate.optional(),
  entryIntoForceOn: PartialDate.optional().describe('Of the treaty itself'),
  protocolTo: z.string().optional(),
  bodies: z.array(z.string()),
  themes: z.array(z.string()),
  standing: Standing,
  ...verificationFields,
  modifiedAt: Instant,
  version: z.number().int(),
};

/** A treaty in a list; `select` may leave out all but what identifies it. */
export const TreatySummary = z.object(listed).partial().required({ code: true, href: true }).meta({ id: 'TreatySummary' });

/** One page of treaties, with the day of Belgium's standing. */
export const TreatyPage = z.object({ ...pageFields, asOf: Day, basis, items: z.array(TreatySummary) }).meta({ id: 'TreatyPage' });

/** One act by Belgium under a treaty. */
export const TreatyAction = z
  .object({
    id: z.string(),
    href: Href,
    uri: z.string(),
    treaty: CodeReference,
    kind: CodeReference,
    takenOn: PartialDate.optional().describe('Absent where the source gives no date'),
    article: z.string().optional(),
    asOf: PartialDate.optional().describe('Of an act without a date: when it was seen to exist'),
    note: LocalizedString.optional(),
    modifiedAt: Instant,
    version: z.number().int(),
    ...provenanceFields,
  })
  .meta({ id: 'TreatyAction', description: 'One act by Belgium under a treaty' });

/** One act, by itself. */
export const TreatyActionRecord = TreatyAction.extend({ self: Href }).meta({ id: 'TreatyActionRecord' });

/** A reservation or declaration that still limits what Belgium took on, and who asked to withdraw it. */
export const OpenReservation = z
  .object({
    id: z.string(),
    href: Href,
    kind: CodeReference,
    takenOn: PartialDate.optional(),
    asOf: PartialDate.optional().describe('Of an act without a date: when it was seen to exist'),
    article: z.string().optional(),
    note: LocalizedString.optional(),
    askedToWithdraw: z.array(RecordReference).describe('Recommendations that ask to withdraw reservations under this treaty'),
    verification: Verification,
  })
  .meta({ id: 'OpenReservation', description: 'A reservation or interpretative declaration that nothing has lifted by that day' });

/** All acts by Belgium under a treaty, oldest first. */
export const TreatyActions = z.object({ self: Href, items: z.array(TreatyAction), total: z.number().int() }).meta({ id: 'TreatyActions' });

/** One treaty with everything about it. */
export const Treaty = z
  .object({
    self: Href,
    ...listed,
    synonyms: LocalizedTerms.optional(),
    openedForSignatureOn: PartialDate.optional(),
    procedures: LocalizedString.optional(),
    note: LocalizedString.optional(),
    bodyReferences: z.array(CodeReference),
    themeReferences: z.array(CodeReference),
    protocolToReference: CodeReference.optional(),
    protocols: z.array(CodeReference),
    replaces: CodeReference.optional(),
    replacedBy: z.array(CodeReference),
    actions: z.array(TreatyAction).describe('All on that basis, also those after `asOf`'),
    basis,
    openReservations: z.array(OpenReservation),
    measures: z.array(RecordReference),
    links: z.object({ actions: Href, recommendations: Href, documents: Href }).meta({ id: 'TreatyLinks' }),
    ...provenanceFields,
  })
  .meta({ id: 'Treaty' });

/** One line of the table of ratifications. */
export const Ratification = z
  .object({
    code: z.string(),
    href: Href,
    abbreviation: z.string(),
    title: LocalizedString,
    isAdopted: z.boolean().optional().describe('Whether the treaty itself existed on that day; absent where its date is not known'),
    signedOn: PartialDate.optional(),
    boundOn: PartialDate.optional().describe('Ratification, accession, acceptance, approval or succession'),
    inForceOn: PartialDate.optional().describe('Entry into force for Belgium'),
    endedOn: PartialDate.optional(),
    standing: Standing,
    links: z.object({ actions: Href.describe('The acts, each with its sources') }).meta({ id: 'RatificationLinks' }),
    ...verificationFields,
  })
  .meta({ id: 'Ratification', description: "Belgium's acts under one treaty, as far as they had been made on that day" });

/** One page of the table of ratifications, with its day. */
export const RatificationPage = z
  .object({ ...pageFields, asOf: Day, basis, items: z.array(Ratification) })
  .meta({ id: 'RatificationPage' });
