import type { FastifyRequest } from 'fastify';
import type { Issue } from '../errors.ts';
import { type FeedFormat, feedFormats } from '../formats/json-feed.ts';
import { type FormatName, strangerIssues } from '../formats/media.ts';
import { inputText } from './fields.ts';

/** The parameter by which the older pages of a feed of changes are read. */
export const FeedQuery = {
  beforeChange: inputText(100).optional().describe('Of a feed: the id of the change before which its page begins; the newest when absent'),
};

/** The parameters that mean nothing in the form that is asked for: a feed tells of what is new, and only a feed has pages of changes. */
export function feedIssues(request: FastifyRequest, format: FormatName, more: Record<string, string> = {}): Issue[] {
  const isFeed = feedFormats.includes(format as FeedFormat);
  return strangerIssues(
    request,
    format,
    isFeed ? { asOf: 'it tells of what is new', ...more } : { beforeChange: 'it chooses the page of a feed' },
  );
}
