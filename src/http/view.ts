import { type Language, type LocalizedText, languages, type Source, type Verification } from '../../db/schema/types.ts';

/** The path under which the API lives; only a major version would change it. */
export const apiPath = '/api/monitoring/v1';

/** Names and abbreviations by which a code is shown; the vocabularies of the running process. */
export interface Names {
  lists: Map<string, Map<string, { name: LocalizedText; abbreviation?: LocalizedText }>>;
}

/** What it takes to write a record as JSON for one request: its addresses, its languages, the names of its codes. */
export interface View {
  /** Absolute address of the API, without a slash at the end. */
  base: string;
  /** Base of the persistent identifiers. */
  puriBase: string;
  /** Languages asked for; undefined for all. */
  languages: Language[] | undefined;
  names: Names;
}

/** Order in which another language is given where the one asked for does not exist; the key of the answer says which it is. */
const fallback: Language[] = ['en', 'fr', 'nl', 'de'];

/**
 * Narrows a localized text to the languages asked for.
 * Where none of them exists the first that does is given, under its own key: never another language in disguise, never nothing.
 */
export function localize(view: View, text: LocalizedText | null | undefined): LocalizedText | undefined {
  if (!text) return undefined;
  if (!view.languages) return text;
  const kept = languages.filter((language) => view.languages?.includes(language) && text[language] !== undefined);
  const shown = kept.length > 0 ? kept : fallback.filter((language) => text[language] !== undefined).slice(0, 1);
  return Object.fromEntries(shown.map((language) => [language, text[language]]));
}

/** Absolute address of a resource; each segment is escaped. */
export const hrefOf = (view: View, ...segments: string[]): string => `${view.base}/${segments.map(encodeURIComponent).join('/')}`;

/** Persistent identifier of a thing (`id`) or a code (`auth`), independent of the API's address. */
export const uriOf = (view: View, type: 'id' | 'auth', concept: string, reference: string): string =>
  `${view.puriBase}/${type}/${concept}/${encodeURIComponent(reference)}`;

/** Links a code of a reference list, with its name. Treaties and authorities are resources of their own. */
export function codeReference(view: View, list: string, code: string) {
  const entry = view.names.lists.get(list)?.get(code);
  const href = list === 'treaties' || list === 'authorities' ? hrefOf(view, list, code) : hrefOf(view, 'refData', list, code);
  return {
    code,
    href,
    ...(entry ? { name: localize(view, entry.name) } : {}),
    ...(entry?.abbreviation ? { abbreviation: localize(view, entry.abbreviation) } : {}),
  };
}

/** Links a code that may be absent. */
export const optionalReference = (view: View, list: string, code: string | null | undefined) =>
  code ? codeReference(view, list, code) : undefined;

/** Links a record by its id, with what one needs to show it. */
export const recordReference = (view: View, collection: string, record: { id: string; symbol?: string | null; title: LocalizedText }) => ({
  id: record.id,
  href: hrefOf(view, collection, record.id),
  ...(record.symbol ? { symbol: record.symbol } : {}),
  title: localize(view, record.title),
});

const sourceRank = { official: 0, mirror: 1, secondary: 2, knowledge: 3 };

/**
 * Writes where a record was read and whether it was read at all.
 * Official sources come first: a reader is led to the body's own page, and told where the fact was read after that.
 */
export const provenanceOf = (row: { sources: Source[]; verification: Verification; fieldVerification: Record<string, Verification> }) => ({
  sources: [...row.sources].sort((one, other) => sourceRank[one.kind] - sourceRank[other.kind]),
  verification: row.verification,
  ...(Object.keys(row.fieldVerification).length > 0 ? { fieldVerification: row.fieldVerification } : {}),
});
