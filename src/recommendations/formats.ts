import { z } from 'zod';
import { feedFormats } from '../formats/json-feed.ts';
import { formatParameter } from '../formats/media.ts';
import { citedRecordFormats } from '../formats/record.ts';
import { citedFormats } from '../formats/send.ts';
import { FeedQuery } from '../http/feed-query.ts';
import { AsOfInstantQuery, LanguageQuery } from '../http/fields.ts';

/** The forms in which the list is given. */
export const listFormats = [...citedFormats, ...feedFormats] as const;

/** The forms in which one recommendation is given. */
export const itemFormats = [...citedRecordFormats, ...feedFormats] as const;

/** The parameter by which the form of the list is chosen. */
export const ListFormatQuery = { format: formatParameter(listFormats) };

/** What can be asked of one recommendation. */
export const RecommendationItemQuery = z.strictObject({
  ...AsOfInstantQuery,
  ...LanguageQuery,
  ...FeedQuery,
  format: formatParameter(itemFormats),
});
