import { type LocalizedText, languages } from '../../db/schema/types.ts';
import { problemTypes } from '../http/problem-types.ts';
import { hrefOf, type View } from '../http/view.ts';
import { linkedDataWords } from '../i18n/linked-data/index.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';
import { type Entry, type ListName, publishedLists } from '../vocabularies/queries.ts';

/** A node as the table of terms takes it. */
export type Item = Record<string, unknown>;

/** A list of codes as SKOS: the scheme, and its concepts by code. */
export interface Scheme {
  scheme: Item;
  concepts: Map<string, Item>;
}

/** Lists that are made of other lists: the grades of all scales, and the labels of the Universal Human Rights Index that codes were matched with. */
export const madeLists = ['grades', 'uhriLabels', 'problemTypes'] as const;
type MadeList = (typeof madeLists)[number];

/** Every list that is given as SKOS. */
export const schemeNames: string[] = [...publishedLists, ...madeLists];

const addressOf = (view: View, list: string, code?: string): string =>
  `${view.puriBase}/auth/${list}${code === undefined ? '' : `/${encodeURIComponent(code)}`}`;

const labelsMatched = ['themes', 'groups'] as const satisfies ListName[];

/**
 * How a code matches a label of the Universal Human Rights Index: exactly where the label is its own English name, closely otherwise.
 * Which labels match it at all is what people decided, and is read from the list.
 */
const matchWith = (entry: Entry, label: string): 'exactMatch' | 'closeMatch' =>
  entry.name.en?.trim().toLowerCase() === label.trim().toLowerCase() ? 'exactMatch' : 'closeMatch';

function matchesOf(view: View, list: string, entry: Entry): Item {
  const found: Record<'exactMatch' | 'closeMatch', string[]> = { exactMatch: [], closeMatch: [] };
  for (const label of (entry.details['uhriLabels'] as string[] | undefined) ?? [])
    found[matchWith(entry, label)].push(addressOf(view, 'uhriLabels', `${list}:${label}`));
  return Object.fromEntries(Object.entries(found).filter(([, matches]) => matches.length > 0));
}

function toConcept(view: View, list: string, entry: Entry, narrower: string[]): Item {
  return {
    uri: addressOf(view, list, entry.code),
    href: hrefOf(view, 'refData', list, entry.code),
    code: entry.code,
    name: entry.name,
    ...(entry.abbreviation ? { abbreviation: entry.abbreviation } : {}),
    ...(entry.definition ? { definition: entry.definition } : {}),
    synonyms: entry.synonyms,
    ...entry.details,
    inScheme: addressOf(view, list),
    ...(entry.broader === undefined ? { topConceptOf: addressOf(view, list) } : { broader: entry.broader }),
    ...(narrower.length > 0 ? { narrower: narrower.map((code) => ({ uri: addressOf(view, list, code) })) } : {}),
    ...matchesOf(view, list, entry),
  };
}

/** The entries of a list that the database holds. */
function conceptsOf(view: View, list: string, entries: Map<string, Entry>): Map<string, Item> {
  const below = new Map<string, string[]>();
  for (const { code, broader } of entries.values()) if (broader !== undefined) below.set(broader, [...(below.get(broader) ?? []), code]);
  return new Map([...entries.values()].map((entry) => [entry.code, toConcept(view, list, entry, below.get(entry.code) ?? [])]));
}

interface SchemeGrade {
  code: string;
  symbol?: string;
  label: LocalizedText;
  mappedStatus: string;
  verification: string;
}

const made: Record<MadeList, (view: View, vocabularies: Vocabularies) => Item[]> = {
  grades: (_view, { lists }) =>
    [...(lists.get('gradeSchemes')?.values() ?? [])].flatMap((scheme) =>
      ((scheme.details['grades'] as SchemeGrade[] | undefined) ?? []).map(({ code, label, mappedStatus, verification }) => ({
        code: `${scheme.code}:${code}`,
        name: label,
        gradeSchemes: [scheme.code],
        mappedStatus,
        verification,
      })),
    ),
  // The Index gives no identifiers; its labels are named here as they are printed, in the one language in which they were read.
  uhriLabels: (view, { lists }) =>
    labelsMatched.flatMap((list) => {
      const matches = new Map<string, Record<'exactMatch' | 'closeMatch', string[]>>();
      for (const entry of lists.get(list)?.values() ?? [])
        for (const label of (entry.details['uhriLabels'] as string[] | undefined) ?? []) {
          const both = matches.get(label) ?? { exactMatch: [], closeMatch: [] };
          both[matchWith(entry, label)].push(addressOf(view, list, entry.code));
          matches.set(label, both);
        }
      return [...matches].map(([label, both]) => ({ code: `${list}:${label}`, name: { en: label }, ...both }));
    }),
  problemTypes: (_view) =>
    Object.entries(problemTypes).map(([code, { urn, status, title, meaning }]) => ({
      code,
      name: { en: title },
      definition: { en: meaning },
      urn,
      status,
    })),
};

const isMade = (list: string): list is MadeList => (madeLists as readonly string[]).includes(list);

function madeConcepts(view: View, list: MadeList, vocabularies: Vocabularies): Map<string, Item> {
  return new Map(
    made[list](view, vocabularies).map((concept) => {
      const uri = addressOf(view, list, concept['code'] as string);
      return [concept['code'] as string, { uri, ...concept, inScheme: addressOf(view, list), topConceptOf: addressOf(view, list) }];
    }),
  );
}

const inFour = (text: (language: (typeof languages)[number]) => string): LocalizedText =>
  Object.fromEntries(languages.map((language) => [language, text(language)]));

/** A list as SKOS; undefined where there is none of that name. */
export function schemeOf(view: View, list: string, vocabularies: Vocabularies): Scheme | undefined {
  if (!schemeNames.includes(list)) return undefined;
  const entries = vocabularies.lists.get(list as ListName) ?? new Map<string, Entry>();
  const concepts = isMade(list) ? madeConcepts(view, list, vocabularies) : conceptsOf(view, list, entries);
  const titleIn = (language: (typeof languages)[number]) => linkedDataWords[language].schemes[list as 'themes'] ?? list;
  const scheme = {
    uri: addressOf(view, list),
    code: list,
    title: inFour(titleIn),
    description: inFour((language) => linkedDataWords[language].schemeDescription(titleIn(language))),
    hasTopConcept: [...concepts.values()].flatMap((concept) => (concept['topConceptOf'] ? [concept['uri'] as string] : [])),
  };
  return { scheme, concepts };
}
