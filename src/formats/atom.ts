import type { Language } from '../../db/schema/types.ts';

/** A text with the language it is in. */
interface LanguageText {
  language: Language;
  text: string;
}

/** What changed, as a feed tells of it. */
export interface FeedEntry {
  /** Persistent identifier, which never changes. */
  id: string;
  title: LanguageText;
  /** RFC 3339. */
  updated: string;
  /** RFC 3339; where it is known apart from the last change. */
  published?: string | undefined;
  author?: string | undefined;
  summary?: LanguageText | undefined;
  links: FeedLink[];
  categories: { term: string; scheme: string }[];
}

/** A link of a feed or an entry: RFC 4287, 4.2.7. */
export interface FeedLink {
  rel: string;
  href: string;
  type: string;
  hreflang?: Language;
}

/** A feed: RFC 4287. */
export interface Feed {
  id: string;
  title: string;
  language: Language;
  /** RFC 3339; when the newest entry changed. */
  updated: string;
  author: { name: string; uri: string };
  rights: string;
  links: FeedLink[];
  entries: FeedEntry[];
  /** What the feed told of and what is no more (RFC 6721). */
  deleted?: DeletedEntry[];
}

/** An entry that is no more, and since when. */
export interface DeletedEntry {
  id: string;
  /** RFC 3339. */
  when: string;
  /** What is said of it where a format has no word of its own for it. */
  title: LanguageText;
  text: string;
}

/** Text within XML: signs of markup are escaped, and those that XML 1.0 does not know are left out. */
const xml = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const linkOf = ({ rel, href, type, hreflang }: FeedLink): string =>
  `<link rel="${xml(rel)}" type="${xml(type)}"${hreflang ? ` hreflang="${hreflang}"` : ''} href="${xml(href)}"/>`;

const textOf = (name: string, { language, text }: LanguageText): string =>
  `<${name} type="text" xml:lang="${language}">${xml(text)}</${name}>`;

function entryOf({ id, title, updated, published, author, summary, links, categories }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${xml(id)}</id>`,
    textOf('title', title),
    ...(published ? [`<published>${xml(published)}</published>`] : []),
    `<updated>${xml(updated)}</updated>`,
    ...(author ? [`<author><name>${xml(author)}</name></author>`] : []),
    ...(summary ? [textOf('summary', summary)] : []),
    ...links.map(linkOf),
    ...categories.map(({ term, scheme }) => `<category term="${xml(term)}" scheme="${xml(scheme)}"/>`),
    '</entry>',
  ].join('\n');
}

/** Writes a feed as XML. */
export function toAtom({ id, title, language, updated, author, rights, links, entries, deleted = [] }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${language}">`,
    `<id>${xml(id)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${xml(updated)}</updated>`,
    `<author><name>${xml(author.name)}</name><uri>${xml(author.uri)}</uri></author>`,
    `<rights>${xml(rights)}</rights>`,
    ...links.map(linkOf),
    ...entries.map(entryOf),
    ...deleted.map(({ id: ref, when }) => `<at:deleted-entry ref="${xml(ref)}" when="${xml(when)}"/>`),
    '</feed>',
    '',
  ].join('\n');
}
