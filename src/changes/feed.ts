import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../db/schema/types.ts';
import { badRequest } from '../errors.ts';
import type { DeletedEntry, Feed, FeedEntry } from '../formats/atom.ts';
import { describeFile } from '../formats/download.ts';
import { type FeedFormat, writeFeed } from '../formats/json-feed.ts';
import { mainLanguage } from '../formats/language.ts';
import { formats, searchFor } from '../formats/media.ts';
import { uriOf, type View } from '../http/view.ts';
import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import { describe, type Following, followableOf, pathOf, toFollowed } from '../subscriptions/followed.ts';
import { belgianDay } from '../writing/write.ts';
import { listConcerning, listNewest, type PlacedChange } from './concerning.ts';
import { findLabels } from './labels.ts';
import { findPlace } from './queries.ts';
import { type Told, tell } from './telling.ts';

/** Changes on a page of a feed. */
const pageSize = 50;
/** So many of those that were withdrawn last a feed of recommendations tells of. */
const mostDeleted = 20;

const rights = 'CC BY 4.0; texts of the United Nations and the Council of Europe belong to them';

/** Has every copy of a feed checked before it is used again: a feed that is a minute old is no feed. */
export function keepFresh(reply: FastifyReply): void {
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'public, no-cache');
}

/** What a feed of changes is of: what is followed, or everything, or some kinds of records. */
export type FeedOf = { following: Following } | { kinds: string[] | undefined };

/** Answers what happened to something as a feed, the newest first. The same changes reach whoever subscribed to it by mail or webhook. */
export async function sendChangeFeed(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  of: FeedOf,
  format: FeedFormat,
  beforeChange: string | undefined,
): Promise<FastifyReply> {
  const [view, vocabularies] = await Promise.all([app.view(request), app.vocabularies.current()]);
  const { database } = app;
  const place = beforeChange === undefined ? undefined : await findPlace(database.db, beforeChange);
  if (beforeChange !== undefined && place === undefined)
    throw badRequest({
      type: 'invalidInput',
      in: 'query',
      name: 'beforeChange',
      detail: 'beforeChange is no change of this feed; begin without it',
      value: beforeChange,
    });
  const stretch = { limit: pageSize + 1, isNewestFirst: true, ...(place === undefined ? {} : { upTo: place - 1 }) };
  const found =
    'following' in of
      ? await listConcerning(database, toFollowed(of.following, vocabularies), stretch)
      : await listNewest(database.db, of.kinds, stretch);
  const rows = found.slice(0, pageSize);
  const language = mainLanguage(view.languages);
  const what = 'following' in of ? await describe(database.whole, of.following, view, language) : subscriptionWords[language].everything;
  const labels = await findLabels(database.whole, rows);
  const site = app.publicUrl();
  const { address, search } = app.addressOf(request);
  const next = found.length > pageSize ? rows.at(-1)?.id : undefined;
  const feed = toChangeFeed({
    view,
    language,
    title: subscriptionWords[language].changesOf(what),
    page: `${site}/${language}${'following' in of ? pathOf(of.following) : ''}`,
    address: `${address}?${searchFor(format, search)}`,
    next,
    format,
    site,
    none: `${belgianDay(app.clock())}T00:00:00Z`,
    entries: rows.map((row) => toEntry(row, tell(row, labels, view, site, language), language, view)),
  });
  keepFresh(reply);
  describeFile(reply, { format, name: 'monitum-changes', languages: [language], isAttachment: false });
  return reply.send(writeFeed(feed, format));
}

interface ChangeFeed {
  view: View;
  language: Language;
  title: string;
  page: string;
  /** Of this page of the feed, with its form. */
  address: string;
  /** The change before which the next page begins. */
  next: string | undefined;
  format: FeedFormat;
  site: string;
  none: string;
  entries: FeedEntry[];
}

function withParameter(address: string, name: string, value: string | undefined): string {
  const url = new URL(address);
  if (value === undefined) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.href;
}

function toChangeFeed({ view, language, title, page, address, next, format, site, none, entries }: ChangeFeed): Feed {
  const { type } = formats[format];
  const other: FeedFormat = format === 'atom' ? 'jsonfeed' : 'atom';
  const first = withParameter(address, 'beforeChange', undefined);
  const { pathname, searchParams } = new URL(first);
  for (const name of ['format', 'lang']) searchParams.delete(name);
  const question = [pathname.split('/').slice(4).join('/'), searchParams.toString()].filter(Boolean).join('?');
  return {
    id: uriOf(view, 'id', 'feed', question),
    title,
    language,
    updated: entries[0]?.updated ?? none,
    author: { name: 'Monitum', uri: site },
    rights,
    links: [
      { rel: 'self', href: address, type },
      ...languages
        .filter((one) => one !== language)
        .map((one) => ({ rel: 'alternate', href: withParameter(first, 'lang', one), type, hreflang: one })),
      { rel: 'alternate', href: withParameter(first, 'format', other), type: formats[other].type, hreflang: language },
      { rel: 'alternate', href: page, type: 'text/html', hreflang: language },
      { rel: 'first', href: first, type },
      ...(next ? [{ rel: 'next', href: withParameter(address, 'beforeChange', next), type }] : []),
    ],
    entries,
  };
}

function toEntry(row: PlacedChange, told: Told, language: Language, view: View): FeedEntry {
  const text = [told.isGone ? subscriptionWords[language].withdrawnEntry : undefined, told.reason].filter(Boolean).join(' ');
  return {
    id: told.uri,
    title: { language, text: told.title },
    published: told.occurredAt,
    updated: told.occurredAt,
    summary: text ? { language, text } : undefined,
    links: [
      { rel: 'alternate', href: told.page, type: 'text/html', hreflang: language },
      { rel: 'alternate', href: told.href, type: 'application/json' },
    ],
    categories: [{ term: row.type, scheme: `${view.base}/changes` }],
  };
}

/** Recommendations that a search left and that were withdrawn or merged since, those that went last. */
export async function listDeleted(app: FastifyInstance, view: View, search: string): Promise<DeletedEntry[]> {
  const vocabularies = await app.vocabularies.current();
  const followed = toFollowed({ kind: 'search', what: followableOf(search) }, vocabularies);
  const rows = await listConcerning(app.database, followed, { limit: mostDeleted, isNewestFirst: true, isEndOnly: true });
  const language = mainLanguage(view.languages);
  const labels = await findLabels(app.database.whole, rows);
  return rows.map((row) => ({
    id: uriOf(view, 'id', 'recommendation', row.subjectId),
    when: row.occurredAt,
    title: { language, text: tell(row, labels, view, app.publicUrl(), language).title },
    text: subscriptionWords[language].withdrawnEntry,
  }));
}
