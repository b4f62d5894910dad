import { languages } from '../../db/schema/types.ts';
import type { DeletedEntry, Feed } from '../formats/atom.ts';
import { paragraphOf } from '../formats/citation.ts';
import type { FeedFormat } from '../formats/json-feed.ts';
import { inLanguage, mainLanguage } from '../formats/language.ts';
import { words } from '../formats/words.ts';
import { apiPath, codeReference, uriOf, type View } from '../http/view.ts';
import { toCitable } from './citable.ts';
import type { ExportedItem } from './columns.ts';

type Item = ExportedItem['item'];

/** One page of recommendations with the addresses around it. */
interface FeedPage {
  items: Item[];
  self: string;
  first: string;
  last: string;
  prev?: string | undefined;
  next?: string | undefined;
}

const media = {
  atom: 'application/atom+xml',
  jsonfeed: 'application/feed+json',
  html: 'text/html',
  json: 'application/json',
} as const;

/** Parameters that do not change what is asked for, but how it is given. */
const manners = ['page', 'pageSize', 'format'];

/**
 * Makes a feed of a page of recommendations. It is known by the question that it answers, and an entry by the persistent identifier of its
 * recommendation; neither ever changes.
 * @param none the instant that an empty feed is dated by, RFC 3339
 * @param deleted what matched and was withdrawn
 */
export function toFeed(page: FeedPage, view: View, none: string, format: FeedFormat, deleted: DeletedEntry[]): Feed {
  const language = mainLanguage(view.languages);
  const site = view.base.slice(0, -apiPath.length);
  const question = new URLSearchParams(page.first.split('?')[1]);
  for (const name of manners) question.delete(name);
  const id = withSearch(uriOf(view, 'id', 'feed', 'recommendations'), question);
  // The address of a page for people has the language in its path.
  question.delete('lang');
  const own = (rel: string, href: string) => ({ rel, href, type: media[format] });
  const other: FeedFormat = format === 'atom' ? 'jsonfeed' : 'atom';
  return {
    id,
    title: words[language].feed,
    language,
    updated: page.items[0]?.modifiedAt ?? none,
    author: { name: 'Monitum', uri: site },
    rights: 'CC BY 4.0; texts of the United Nations and the Council of Europe belong to them',
    links: [
      own('self', page.self),
      ...languages
        .filter((one) => one !== language)
        .map((one) => ({ ...own('alternate', withParameter(page.first, 'lang', one)), hreflang: one })),
      { rel: 'alternate', href: withParameter(page.first, 'format', other), type: media[other], hreflang: language },
      { rel: 'alternate', href: withSearch(`${site}/${language}/recommendations`, question), type: media.html, hreflang: language },
      own('first', page.first),
      own('last', page.last),
      ...(page.prev ? [own('previous', page.prev)] : []),
      ...(page.next ? [own('next', page.next)] : []),
    ],
    entries: page.items.map((item) => toEntry(item, view, site)),
    deleted,
  };
}

/** The address of the same feed in another language or form. */
function withParameter(first: string, name: string, value: string): string {
  const address = new URL(first);
  address.searchParams.set(name, value);
  return address.href;
}

const withSearch = (address: string, search: URLSearchParams): string => (search.size > 0 ? `${address}?${search}` : address);

function toEntry(item: Item, view: View, site: string) {
  const language = mainLanguage(view.languages);
  const work = toCitable({ item, officialUrl: undefined }, view);
  const body = inLanguage(work.body, language);
  const place = [work.symbol ?? inLanguage(work.title, language)?.text, paragraphOf(work, language)].filter((one) => one !== undefined);
  const summary = inLanguage(item.text, language);
  const origin = summary && item.textOrigins?.[summary.language];
  // Who made the text is said beside it, unless it is the body itself.
  const originName = origin && origin !== 'official' ? inLanguage(codeReference(view, 'textOrigins', origin).name, language) : undefined;
  const isUnverified = work.isUnverified || item.verification === 'unverified';
  const title = [body?.text, place.join(', ')].filter(Boolean).join(': ');
  return {
    id: work.uri,
    title: { language, text: isUnverified ? `${title} [${words[language].unverified}]` : title },
    updated: work.modifiedAt,
    author: body?.text,
    summary: summary && { ...summary, text: originName ? `${summary.text} [${originName.text}]` : summary.text },
    links: [
      {
        rel: 'alternate',
        href: `${site}/${language}/recommendations/${encodeURIComponent(item.id)}`,
        type: media.html,
        hreflang: language,
      },
      { rel: 'alternate', href: item.href, type: media.json },
    ],
    categories: [
      ...(item.themes ?? []).map((term) => ({ term, scheme: `${view.base}/refData/themes` })),
      ...(origin ? [{ term: origin, scheme: `${view.base}/refData/textOrigins` }] : []),
      ...(item.status ? [{ term: item.status, scheme: `${view.base}/refData/statuses` }] : []),
    ],
  };
}
