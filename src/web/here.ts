import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import { apiPath, type View } from '../http/view.ts';
import { type FrameWords, frameWords } from '../i18n/frame/index.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';

/** Parameters of an address; those without a value are left out, lists are repeated. */
export type Parameters = Record<string, string | number | boolean | readonly string[] | undefined>;

/** A text in the language of a page, or in another one that says which it is. */
export interface Shown {
  text: string;
  language: Language;
}

/** Where a page is: its language and address, the words and names it is written with, and how it links to others. */
export interface Here {
  language: Language;
  /** Below the language, with a slash before it: `/treaties/crpd`; of the home page the empty text. */
  path: string;
  /** The query string as it was asked, without the question mark. */
  search: string;
  words: FrameWords;
  /** How records become JSON: in all languages. */
  view: View;
  vocabularies: Vocabularies;
  /** The day in Belgium. */
  today: string;
  /** Where clients reach the application, without a slash at the end. */
  publicUrl: string;
  /** Where readers report errors; undefined where no address is known. */
  contactEmail: string | undefined;
  /** What stands before the language in the paths of our pages: nothing, unless a proxy puts us below a path. */
  root: string;
  /** Address of one of our pages in the same language, from the root. */
  link(path: string, parameters?: Parameters): string;
  /** Absolute address of the API. */
  api(path: string, parameters?: Parameters): string;
  /** The name of a code of a list; the code itself where the list does not hold it. */
  nameOf(list: ListName, code: string): Shown;
}

/** Order in which another language is shown where the page's own does not exist; the same as that of the API. */
const fallback: Language[] = ['en', 'fr', 'nl', 'de'];

/** Picks the text of a language, or one of another language under its own name; undefined where there is none at all. */
export function shownIn(language: Language, text: LocalizedText | null | undefined): Shown | undefined {
  if (!text) return undefined;
  const own = text[language];
  if (own !== undefined) return { text: own, language };
  const other = fallback.find((one) => text[one] !== undefined);
  return other && { text: text[other] as string, language: other };
}

/** Picks the text of the page's language, or one of another language under its own name. */
export const shown = (here: Pick<Here, 'language'>, text: LocalizedText | null | undefined): Shown | undefined =>
  shownIn(here.language, text);

/** The texts of a row by their languages, without who made them. */
export const wordingOf = (texts: Record<string, { text: string }> | null | undefined): LocalizedText =>
  Object.fromEntries(Object.entries(texts ?? {}).map(([language, { text }]) => [language, text]));

/** Writes parameters as a query string, with its question mark; empty without any. */
export function queryOf(parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value].flat()) if (one !== undefined && one !== '') query.append(name, String(one));
  return query.size > 0 ? `?${query}` : '';
}

/** Makes what a page is written with. */
export function makeHere(
  at: Pick<Here, 'language' | 'path' | 'search' | 'view' | 'vocabularies' | 'today' | 'publicUrl' | 'contactEmail'>,
): Here {
  const { language, publicUrl, vocabularies } = at;
  const root = new URL(publicUrl).pathname.replace(/\/$/, '');
  return {
    ...at,
    root,
    words: frameWords[language],
    link: (path, parameters) => `${root}/${language}${path}${queryOf(parameters)}`,
    api: (path, parameters) => `${publicUrl}${apiPath}${path}${queryOf(parameters)}`,
    nameOf: (list, code) => shownIn(language, vocabularies.lists.get(list)?.get(code)?.name) ?? { text: code, language },
  };
}

/** Lists whose codes have pages of their own, and where those are. */
const pagesOfLists: Partial<Record<ListName, string>> = {
  bodies: '/bodies',
  treaties: '/treaties',
  authorities: '/authorities',
  themes: '/themes',
  groups: '/groups',
  sdgs: '/sdgs',
  rights: '/rights',
  policyDomains: '/policyDomains',
};

/** The path of the page about a code, where its list has pages. */
export function pathOfCode(list: ListName, code: string): string | undefined {
  const base = pagesOfLists[list];
  return base && `${base}/${encodeURIComponent(code)}`;
}

/** The same page in each language, in the order in which languages are shown. */
export const inEveryLanguage = ({ root, path, search }: Pick<Here, 'root' | 'path' | 'search'>): { language: Language; href: string }[] =>
  languages.map((language) => ({ language, href: `${root}/${language}${path}${search ? `?${search}` : ''}` }));
