import { type Feed, type FeedEntry, toAtom } from './atom.ts';

/** The forms in which feeds are given. */
export const feedFormats = ['atom', 'jsonfeed'] as const;
/** One of them. */
export type FeedFormat = (typeof feedFormats)[number];

/** Whether a form is that of a feed. */
export const isFeedFormat = (format: string): format is FeedFormat => (feedFormats as readonly string[]).includes(format);

const pageOf = (entry: Pick<FeedEntry, 'links'>, type: string) =>
  entry.links.find((link) => link.rel === 'alternate' && link.type === type)?.href;

/**
 * Writes a feed as JSON Feed 1.1. What is no more is an item that says so, for the format has no word of its own for it.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function toJsonFeed({ title, language, author, rights, links, entries, deleted = [] }: Feed): string {
  const at = (rel: string) => links.find((link) => link.rel === rel)?.href;
  const gone = deleted.map(({ id, when, title: name, text }) => ({
    id,
    title: name.text,
    content_text: text,
    date_modified: when,
    language: name.language,
    _monitum: { withdrawn: true },
  }));
  const items = entries.map((entry) => ({
    id: entry.id,
    url: pageOf(entry, 'text/html'),
    title: entry.title.text,
    content_text: entry.summary?.text ?? entry.title.text,
    date_published: entry.published,
    date_modified: entry.updated,
    ...(entry.author ? { authors: [{ name: entry.author }] } : {}),
    ...(entry.categories.length > 0 ? { tags: entry.categories.map(({ term }) => term) } : {}),
    language: entry.summary?.language ?? entry.title.language,
    _monitum: { href: pageOf(entry, 'application/json') },
  }));
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageOf({ links }, 'text/html'),
    feed_url: at('self'),
    next_url: at('next'),
    language,
    authors: [{ name: author.name, url: author.uri }],
    items: [...items, ...gone],
    _monitum: { rights },
  })}\n`;
}

/** Writes a feed in the form that is asked for. */
export const writeFeed = (feed: Feed, format: FeedFormat): string => (format === 'atom' ? toAtom(feed) : toJsonFeed(feed));
