import { z } from 'zod';
import { Href, inputText, LanguageQuery, LocalizedString, PartialDate, verificationFields } from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { SearchMatch } from '../recommendations/schemas.ts';
import { searchedKinds } from './client.ts';

/** What is searched for, among which kinds, and which page of it. */
export const SearchQuery = z.strictObject({
  q: inputText(200).min(1).describe('Words, "phrases", -words, or a document symbol; searched in four languages at once'),
  kind: z.array(z.enum(searchedKinds)).max(4).optional().describe('Kinds of records; all when absent'),
  ...PageQuery,
  pageSize: z.number().int().min(1).max(100).default(20).describe('Records on a page'),
  ...LanguageQuery,
});

/** A record found, of whatever kind, and why. */
export const SearchHit = z
  .object({
    kind: z.string().describe('`recommendation`, `document`, `treaty` or `measure`'),
    id: z.string().describe('Of a treaty: its code'),
    href: Href,
    title: LocalizedString.describe('Of a recommendation: its text'),
    symbol: z.string().optional(),
    paragraph: z.string().optional(),
    date: PartialDate.optional().describe('Adopted, else published; of a measure: taken'),
    textOrigins: LocalizedString.optional().describe('Of a recommendation: who made each text given as `title`; see /refData/textOrigins'),
    titleOrigin: z.string().optional().describe('Of a measure: who wrote the title'),
    ...verificationFields,
    match: SearchMatch,
  })
  .meta({ id: 'SearchHit' });

/** One page of hits, and how many there are of each kind. */
export const SearchPage = z
  .object({
    ...pageFields,
    items: z.array(SearchHit).describe('Best first, all kinds in one list'),
    kinds: z
      .array(z.object({ kind: z.string(), count: z.number().int() }).meta({ id: 'SearchedKindCount' }))
      .describe('How many of each kind'),
    searchedBy: z
      .string()
      .optional()
      .describe('`meilisearch`, or `postgres` while the search server is away; absent where `q` asks for nothing'),
  })
  .meta({ id: 'SearchPage' });
