import { z } from 'zod';
import { feedFormats } from '../formats/json-feed.ts';
import { formatParameter } from '../formats/media.ts';
import { recordFormats } from '../formats/record.ts';
import { listFormats } from '../formats/send.ts';
import { FeedQuery } from '../http/feed-query.ts';
import {
  Code,
  CodeReference,
  FieldVerification,
  Href,
  inputText,
  LanguageQuery,
  LocalizedString,
  LocalizedTerms,
  SourceReference,
} from '../http/fields.ts';

/** The address of a reference list. */
export const ListPath = z.strictObject({ listName: inputText(60) });
/** The address of one code in its list. */
export const EntryPath = z.strictObject({ listName: inputText(60), entryCode: inputText(200) });
/** The languages that can be asked of a list. */
export const ListQuery = z.strictObject({ ...LanguageQuery });
/** The forms in which one code is given; as a feed only a body. */
export const entryFormats = [...recordFormats, ...feedFormats] as const;
/** The languages and the form in which one code is given. */
export const EntryQuery = z.strictObject({ ...LanguageQuery, ...FeedQuery, format: formatParameter(entryFormats) });
/** The languages and the form in which one list is given. */
export const EntriesQuery = z.strictObject({ ...LanguageQuery, format: formatParameter(listFormats) });

const Grade = z
  .object({
    code: z.string(),
    symbol: z.string().optional(),
    label: LocalizedString.describe("The body's own words"),
    mappedStatus: z.string().describe('For comparison only; never an assessment by the institute'),
    verification: z.string(),
  })
  .meta({ id: 'SchemeGrade' });

const Reference = z.object({ instrument: z.string(), article: z.string() }).meta({ id: 'InstrumentArticle' });

/** What single lists add to a code; each list uses the members that its nature asks for. */
const details = {
  kind: z.string().optional(),
  isGroup: z.boolean().optional().describe('Of a theme: a group to browse by, not to tag with'),
  organisation: z.string().optional(),
  treaty: z.string().optional(),
  body: z.string().optional(),
  alsoBodies: z.array(z.string()).optional(),
  gradeSchemes: z.array(z.string()).optional(),
  website: z.string().optional(),
  followUp: LocalizedString.optional(),
  gradingNote: LocalizedString.optional(),
  appliesToBelgium: z.boolean().optional(),
  visitedBelgium: z.boolean().optional(),
  goal: z.string().optional(),
  iri: z.string().optional(),
  title: LocalizedString.optional(),
  charterTitle: z.string().optional(),
  references: z.array(Reference).optional(),
  levels: z.array(z.string()).optional().describe('Levels of government that are usually competent'),
  alsoLevels: z.array(z.string()).optional(),
  framework: z.string().optional(),
  publisher: z.string().optional(),
  number: z.string().optional(),
  themes: z.array(z.string()).optional(),
  uhriLabels: z.array(z.string()).optional(),
  scope: LocalizedString.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  axis: z.string().optional().describe('What a scheme grades: the `reply`, the `situation` or the `procedure`'),
  perPart: z.boolean().optional(),
  appliesTo: z.string().optional(),
  grades: z.array(Grade).optional(),
  rank: z.number().int().optional(),
  officialWording: LocalizedString.optional(),
  isOpen: z.boolean().optional(),
  isAssessed: z.boolean().optional(),
  colour: z.string().optional(),
  onColour: z.string().optional(),
  symbol: z.string().optional(),
  value: z.number().int().optional(),
  isVerbatim: z.boolean().optional(),
  isActionable: z.boolean().optional(),
  isReviewDocument: z.boolean().optional(),
  isAddressee: z.boolean().optional(),
  isIndependent: z.boolean().optional(),
  isBinding: z.boolean().optional(),
  isBound: z.boolean().optional(),
  effect: z.string().optional(),
  coeFlag: z.string().optional(),
  instrument: z.string().optional(),
  articles: z.string().optional(),
  year: z.number().int().optional(),
  monthsMin: z.number().int().optional(),
  monthsMax: z.number().int().optional(),
  countedFrom: z.string().optional(),
  status: z.number().int().optional().describe('Of a problem type: its HTTP status'),
  urn: z.string().optional().describe('Of a problem type: its `type`'),
  note: LocalizedString.optional(),
  sources: z.array(SourceReference).optional(),
  verification: z.string().optional(),
  fieldVerification: FieldVerification.optional(),
};

const entry = {
  code: Code,
  uri: z.string().describe('Persistent identifier'),
  name: LocalizedString,
  abbreviation: LocalizedString.optional(),
  definition: LocalizedString.optional(),
  synonyms: LocalizedTerms.optional(),
};

/** A code in its list. */
export const ListedEntry = z
  .object({ href: Href, ...entry, broader: z.string().optional(), ...details })
  .meta({ id: 'ListedCode', description: 'A code in its list' });

/** A reference list, whole. */
export const EntryPage = z
  .object({ self: Href, name: z.string(), items: z.array(ListedEntry), total: z.number().int() })
  .meta({ id: 'CodeList' });

/** One code with what stands above and below it. */
export const EntryDetails = z
  .object({
    self: Href,
    ...entry,
    broader: CodeReference.optional(),
    narrower: z.array(CodeReference).optional(),
    recommendations: Href.optional().describe('Recommendations that have this code'),
    ...details,
  })
  .meta({ id: 'CodeDetails', description: 'A code with what stands above and below it' });

/** The reference lists there are. */
export const ListOfLists = z
  .object({
    self: Href,
    items: z.array(z.object({ name: z.string(), href: Href, total: z.number().int() }).meta({ id: 'CodeListReference' })),
    total: z.number().int(),
  })
  .meta({ id: 'ListOfCodeLists' });
