import { z } from 'zod';
import { AsOfQuery, Day, Href, inputText, LanguageQuery, LocalizedString } from '../http/fields.ts';
import { FilterQuery } from '../recommendations/filters.ts';
import { facetNames } from '../recommendations/schemas.ts';

/** What can be counted by: the dimensions of a recommendation, whether it is under follow-up, and the year of adoption. */
export const groupNames = [...facetNames, 'year'] as const;
export type GroupName = (typeof groupNames)[number];

const groupName = inputText(40).regex(new RegExp(`^(${groupNames.join('|')})$`), `must be one of ${groupNames.join(', ')}`);

/** What is counted by, and what narrows the recommendations counted. */
export const StatisticsQuery = z.strictObject({
  groupBy: z.array(groupName).min(1).max(2).describe('One or two dimensions, as in `groupBy=theme&groupBy=body`'),
  q: inputText(200).optional().describe('Words, as in /recommendations'),
  ...FilterQuery,
  ...AsOfQuery,
  ...LanguageQuery,
});

/** The query, read. */
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

const StatisticsKey = z
  .object({
    dimension: z.string(),
    code: z.string().optional().describe('Absent for records that have no value of this dimension: they are counted, not hidden'),
    name: LocalizedString.optional(),
  })
  .meta({ id: 'StatisticsKey' });

/** One group with its count, its share, and where its recommendations are listed. */
export const Statistic = z
  .object({
    keys: z.array(StatisticsKey),
    count: z.number().int().describe('Recommendations'),
    share: z.number().describe('Of the denominator, from 0 to 1'),
    groupTotal: z.number().int().optional().describe('With two dimensions: recommendations of the first key, whatever the second'),
    href: Href.optional().describe(
      'The recommendations counted; absent for records without a value, and where the filters cannot say it: with `theme=prisons`, those of another theme too',
    ),
  })
  .meta({ id: 'Statistic' });

/** All groups, with the denominator of their shares. */
export const Statistics = z
  .object({
    self: Href,
    groupBy: z.array(z.string()),
    asOf: Day.optional().describe('The day whose published state was counted; absent for the present'),
    denominator: z.number().int().describe('All recommendations that the filters leave'),
    isOverlapping: z
      .boolean()
      .describe('A recommendation may have several values of a dimension: counts then add up to more than the denominator'),
    searchedBy: z.string().optional(),
    items: z.array(Statistic),
    total: z.number().int().describe('Groups'),
  })
  .meta({ id: 'Statistics' });
