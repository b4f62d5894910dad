import { z } from 'zod';
import { AsOfQuery, CodeReference, Day, inputText, Language } from '../http/fields.ts';
import { FilterQuery } from '../recommendations/filters.ts';
import { facetNames, Recommendation, RecommendationSummary, sorts } from '../recommendations/schemas.ts';
import { groupNames, Statistics } from '../statistics/schemas.ts';
import { Treaty } from '../treaties/schemas.ts';

const lang = z
  .array(Language)
  .min(1)
  .max(4)
  .default(['en'])
  .describe('Languages in which texts are given; a text that exists in none of them comes in another, under its own key');
const webPage = z.string().describe('Where a person reads it: give this link');
const licence = z.string().describe('To be named where the data are used');

/** What is looked for, and how much of it is given at once: the filters of the list, in fewer on a page. */
export const SearchInput = z.strictObject({
  q: inputText(200).optional().describe('Words in any of the four languages, "phrases", -words, or the symbol of a document'),
  ...FilterQuery,
  ...AsOfQuery,
  sort: z.array(z.enum(sorts)).max(4).optional().describe('First key first. Without words: -adoptedOn; with words: relevance'),
  page: z.number().int().min(1).max(100_000).default(1),
  pageSize: z.number().int().min(1).max(50).default(10),
  lang,
});

/** Recommendations found, with how many there are in all. */
export const SearchOutput = z.object({
  items: z.array(RecommendationSummary.extend({ webPage })),
  total: z.number().int().describe('All that match, not those of this page'),
  page: z.number().int(),
  pageSize: z.number().int(),
  searchedBy: z.string().optional(),
  asOf: Day.optional(),
  licence,
});

/** Which recommendation, and as of which day. */
export const ItemInput = z.strictObject({
  id: inputText(40).describe('Id of the recommendation, as a search gives it'),
  ...AsOfQuery,
  lang,
});

/** One recommendation with everything about it. */
export const ItemOutput = Recommendation.extend({ webPage, licence });

/** Which treaty, and on which day. */
export const StandingInput = z.strictObject({
  code: inputText(100).describe('Code of the treaty (`crpd`, `cat`, `opcat`); listCodes with list=treaties gives them all'),
  asOf: Day.optional().describe('Standing on this day, or on one to come; today when absent'),
  lang,
});

/** One treaty with Belgium's acts and standing. */
export const StandingOutput = Treaty.extend({ webPage, licence });

/** What is counted by, and what narrows the recommendations counted. */
export const StatisticsInput = z.strictObject({
  groupBy: z
    .array(z.enum(groupNames))
    .min(1)
    .max(2)
    .describe(`One or two of: ${[...facetNames, 'year'].join(', ')}. By status, what nobody assessed is counted as notAssessed`),
  q: inputText(200).optional().describe('Words, as in searchRecommendations'),
  ...FilterQuery,
  ...AsOfQuery,
  lang,
});

/** Counts with their denominator. */
export const StatisticsOutput = Statistics.extend({ licence });

/** Which list of codes, and what is to stand in their names. */
export const CodesInput = z.strictObject({
  list: inputText(60).describe('bodies, treaties, authorities, themes, groups, sdgs, rights, policyDomains, frameworks, statuses, …'),
  contains: inputText(100).optional().describe('Only codes whose name, abbreviation or code has these letters, in any language'),
  lang,
});

/** The codes of a list with their names. */
export const CodesOutput = z.object({ list: z.string(), items: z.array(CodeReference), total: z.number().int() });
