import {
  type Language,
  type LocalizedTerms,
  type LocalizedText,
  languages,
  type Source,
  type Verification,
} from '../../db/schema/types.ts';

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

/** Narrows search terms to the languages asked for; undefined where those have none, for a term of another language is no stand-in. */
export function localizeTerms(view: View, terms: LocalizedTerms): LocalizedTerms | undefined {
  const kept = languages.filter(
    (language) => (view.languages?.includes(language) ?? true) && (terms[language] as string[] | undefined)?.length,
  );
  return kept.length > 0 ? Object.fromEntries(kept.map((language) => [language, terms[language]])) : undefined;
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

/** Whether a record was read in a source, and which of its fields otherwise. */
export interface Verified {
  verification: Verification;
  fieldVerification: Record<string, Verification>;
}

/** A record as others name it. */
export interface Named extends Verified {
  id: string;
  symbol?: string | null;
  title: LocalizedText;
  titleOrigin?: string;
}

/** Links a record by its id, with what one needs to show it and whether that was read. */
export function recordReference(view: View, collection: string, record: Named) {
  const reference = {
    id: record.id,
    href: hrefOf(view, collection, record.id),
    ...(record.symbol ? { symbol: record.symbol } : {}),
    title: localize(view, record.title),
    ...(record.titleOrigin ? { titleOrigin: record.titleOrigin } : {}),
  };
  return { ...reference, verification: verificationOf(reference, record) };
}

/** A record with its fields by the names under which they are shown: `{ name: 'title' }` turns `name.nl` into `title.nl`. */
export const shownAs = <Row extends Verified>(row: Row, names: Record<string, string>): Row => ({
  ...row,
  fieldVerification: Object.fromEntries(
    Object.entries(row.fieldVerification).map(([field, one]) => [field.replace(/^\w+/, (name) => names[name] ?? name), one]),
  ),
});

/** Whether an object shows a field: a member, or a language of one (`title.nl`). */
function isShown(object: object, field: string): boolean {
  const [name = '', language] = field.split('.');
  const member = (object as Record<string, unknown>)[name];
  return language === undefined ? member !== undefined : (member as Record<string, unknown> | undefined)?.[language] !== undefined;
}

/** One word for all that an object shows of a record: `unverified` as soon as some of it is. */
export const verificationOf = (shown: object, { verification, fieldVerification }: Verified): Verification =>
  verification === 'unverified' || Object.entries(fieldVerification).some(([field, one]) => one === 'unverified' && isShown(shown, field))
    ? 'unverified'
    : 'verified';

/** Adds to a written record whether it was read, and which of the fields that it shows were read otherwise. */
export function withVerification<Item extends object>(item: Item, { verification, fieldVerification }: Verified) {
  const differing = Object.entries(fieldVerification).filter(([field, one]) => one !== verification && isShown(item, field));
  return { ...item, verification, ...(differing.length > 0 ? { fieldVerification: Object.fromEntries(differing) } : {}) };
}

const sourceRank = { official: 0, mirror: 1, secondary: 2, knowledge: 3 };

/**
 * Writes where a record was read and whether it was read at all.
 * Official sources come first: a reader is led to the body's own page, and told where the fact was read after that.
 */
export const provenanceOf = (row: Verified & { sources: Source[] }) => ({
  sources: sortSources(row.sources),
  verification: row.verification,
  ...(Object.keys(row.fieldVerification).length > 0 ? { fieldVerification: row.fieldVerification } : {}),
});

const sortSources = (sources: Source[]): Source[] => [...sources].sort((one, other) => sourceRank[one.kind] - sourceRank[other.kind]);

/** Adds to a written record where and whether it was read, field by field as far as it shows them. */
export const withProvenance = <Item extends object>(item: Item, row: Verified & { sources: Source[] }) => ({
  ...withVerification(item, row),
  sources: sortSources(row.sources),
});
