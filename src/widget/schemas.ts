import { z } from 'zod';
import type { Issue } from '../errors.ts';
import { AsOfQuery, inputText } from '../http/fields.ts';
import { FilterQuery, filterIssues } from '../recommendations/filters.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';

/** What a widget can show: a list, figures of how far things are, one recommendation, the standing under one treaty. */
export const shows = ['list', 'figures', 'recommendation', 'treaty'] as const;

/** So many recommendations a widget lists at most. */
export const mostListed = 20;

/** What a widget shows, of what: the filters of the list by the same names. What it does not know is refused, as in the API. */
export const WidgetQuery = z.strictObject({
  show: z.enum(shows).default('list'),
  size: z.number().int().min(1).max(mostListed).default(5).describe('Recommendations listed'),
  q: inputText(200).optional(),
  ...FilterQuery,
  ...AsOfQuery,
});
/** What a widget shows, read. */
export type WidgetQuery = z.output<typeof WidgetQuery>;

/** The faults of a widget's query beyond its schema. */
export function widgetIssues(query: Partial<WidgetQuery>, vocabularies: Vocabularies): Issue[] {
  const required = (name: 'id' | 'treaty'): Issue[] =>
    query[name]?.length === 1 ? [] : [{ type: 'requiredInput', in: 'query', name, detail: `show=${query.show} needs ${name}, once` }];
  return [
    ...filterIssues(query, vocabularies),
    ...(query.show === 'recommendation' ? required('id') : []),
    ...(query.show === 'treaty' ? required('treaty') : []),
  ];
}
