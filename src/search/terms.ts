import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import type { ConceptKey } from '../vocabularies/dictionary.ts';
import { everyLabel, wordsOf } from '../vocabularies/dictionary.ts';
import { type Vocabularies, withAncestors } from '../vocabularies/memory.ts';
import type { ListName } from '../vocabularies/queries.ts';

/** What makes a record findable, the same for every kind. */
export type SearchTerms = { terms: string[]; mentions: string[]; parts_de: string[] } & Record<`labels_${Language}`, string[]> &
  Partial<Record<`text_${Language}`, string>>;

/** Lists whose synonyms stand in the index as words, so that one of them mistyped or in part is found too; of the others the names do. */
const spelledOut: ListName[] = ['themes', 'groups', 'policyDomains', 'frameworkItems'];

/**
 * Gathers the words by which a record is found: its texts, the labels of what it is tagged with in all four languages,
 * and tokens for those concepts and the ones above (`terms`) and for the concepts and labels that its texts name (`mentions`).
 * The other labels of a concept are synonyms of its token, held once for the whole index: repeated in every record they made it six times as large.
 */
export function searchTermsOf(vocabularies: Vocabularies, texts: LocalizedText, tagged: [ListName, string][]): SearchTerms {
  const { dictionary, lists } = vocabularies;
  const concepts = new Set<ConceptKey>();
  const labels: Record<Language, Set<string>> = { nl: new Set(), fr: new Set(), de: new Set(), en: new Set() };
  for (const [list, code] of tagged) {
    for (const ancestor of withAncestors(vocabularies, list, code)) concepts.add(`${list}:${ancestor}`);
    const entry = lists.get(list)?.get(code);
    if (!entry) continue;
    for (const language of languages)
      for (const label of [entry.name[language], ...(spelledOut.includes(list) ? (entry.synonyms[language] ?? []) : [])])
        if (label) labels[language].add(label);
  }
  const mentioned = new Set<ConceptKey>();
  const literal = new Set<string>();
  for (const language of languages) {
    const text = texts[language];
    if (!text) continue;
    // In a text only labels of its language count: Dutch `arrest` is a judgment, English `arrest` a deprivation of liberty.
    for (const label of everyLabel(dictionary, wordsOf(text)))
      if (label.languages.has(language)) {
        for (const concept of label.concepts) if (!concepts.has(concept)) mentioned.add(concept);
      }
      // What is written is found as it is written, also where it is a label in another language only.
      else literal.add(label.token);
  }
  const tokens = (keys: Set<ConceptKey>): string[] => [...keys].flatMap((key) => dictionary.tokens.get(key) ?? []);
  return {
    terms: tokens(concepts),
    mentions: [...tokens(mentioned), ...literal],
    // German once more, for the tokeniser that cuts compounds: Handel is found in Menschenhandel.
    parts_de: [...(texts.de ? [texts.de] : []), ...labels.de],
    ...(Object.fromEntries(languages.map((language) => [`labels_${language}`, [...labels[language]]])) as Record<
      `labels_${Language}`,
      string[]
    >),
    ...(Object.fromEntries(languages.flatMap((language) => (texts[language] ? [[`text_${language}`, texts[language]]] : []))) as Record<
      `text_${Language}`,
      string
    >),
  };
}
