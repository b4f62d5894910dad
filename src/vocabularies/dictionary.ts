import { createHash } from 'node:crypto';
import { type Language, languages } from '../../db/schema/types.ts';
import type { Entry, ListName } from './queries.ts';

/** The lists whose labels people type: what a record can be about, who spoke, under which treaty, to whom. */
const searchedLists = ['themes', 'groups', 'rights', 'bodies', 'treaties', 'authorities', 'policyDomains'] as const satisfies ListName[];

/** A concept of one list, written `list:code`. */
export type ConceptKey = `${string}:${string}`;

/** A label as typed by somebody or found in a text, and the concepts that carry it. */
export interface Label {
  key: string;
  /** What stands for the label in a query; the index takes it as a synonym of the tokens of its concepts. */
  token: string;
  /** How it is written, where several spellings share the key. */
  texts: Set<string>;
  concepts: Set<ConceptKey>;
  languages: Set<Language>;
}

/** All labels and synonyms, by their key. */
export interface Dictionary {
  labels: Map<string, Label>;
  /** Every label of a concept, in all languages. */
  labelsOf: Map<ConceptKey, Label[]>;
  /** What stands for a concept in the search index. */
  tokens: Map<ConceptKey, string>;
  /** How many words the labels have that begin with a stem, most first: no other run of words needs to be looked up. */
  lengths: Map<string, number[]>;
}

/** One word of a text, where it stands and in the form by which words are compared. */
export interface Word {
  text: string;
  start: number;
  end: number;
  plain: string;
  stem: string;
}

/** Most words are plain letters, for which lower case is all there is to do. */
const plainForm = (text: string): string =>
  /^[a-z0-9]*$/i.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/**
 * Takes the commonest endings off a word, without knowing its language: `prisons`, `gevangenissen` and `Gefängnisse` meet their singular.
 * A full stemmer would also make `prison` of `prisoner`, and the people would be found for the building.
 */
export function stem(plain: string): string {
  if (plain.length < 5 || /\d/.test(plain)) return plain;
  return (
    plain
      .replace(/(ies|ie|y)$/, 'i')
      .replace(/(?<=...)(en|es|e|x|(?<![is])s)$/, '')
      .replace(/([^aeiou])\1$/, '$1')
      // Dutch writes a long vowel twice before one consonant at the end: magistraat, magistraten.
      .replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
  );
}

/** Forms of words seen before: texts say the same words over and over, and taking a word's endings off costs ten times a look-up. */
const knownForms = new Map<string, { plain: string; stem: string }>();
const mostForms = 50_000;

function formsOf(text: string): { plain: string; stem: string } {
  const known = knownForms.get(text);
  if (known) return known;
  if (knownForms.size >= mostForms) knownForms.clear();
  const plain = plainForm(text);
  const forms = { plain, stem: stem(plain) };
  knownForms.set(text, forms);
  return forms;
}

/** Splits a text into its words: letters and digits of any script. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const word = /[\p{L}\p{M}\p{N}]+/gu;
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const { plain, stem } = formsOf(match[0]);
    words.push({ text: match[0], start: match.index, end: word.lastIndex, plain, stem });
  }
  return words;
}

/** The form in which labels are compared: stems of the words, in order. */
const labelKey = (words: Word[]): string => words.map((word) => word.stem).join(' ');

/**
 * Letters of a script that none of the four languages is written in (Georgian): the search server takes a short query for German when it
 * can be, and its German tokeniser cuts any run of Latin letters to pieces; 225 of 3 901 labels then found nothing.
 */
const tokenOf = (key: string): string => {
  const digest = createHash('sha256').update(key).digest();
  return Array.from(digest.subarray(0, 12), (byte) => String.fromCodePoint(0x10d0 + (byte % 33))).join('');
};

/** Lists whose names enumerate what they cover: `Prisons, overcrowding and alternatives to detention`. */
const enumerating: ListName[] = ['themes', 'groups'];

/**
 * The label strings of an entry in one language: name, abbreviation, synonyms. An abbreviation serves every language.
 * Of a name that enumerates, the short parts between its commas are labels too, so that English `prison` is one like French `prison`.
 */
function labelStrings(list: ListName, entry: Entry, language: Language): string[] {
  const abbreviations = Object.values(entry.abbreviation ?? {});
  const name = entry.name[language] ?? '';
  const parts = enumerating.includes(list) && name.includes(',') ? name.split(',').filter((part) => wordsOf(part).length <= 2) : [];
  return [name, ...parts, ...abbreviations, ...(entry.synonyms[language] ?? [])].filter(Boolean);
}

/** Builds the dictionary of all labels from the lists that people search by. */
export function buildDictionary(lists: Map<ListName, Map<string, Entry>>): Dictionary {
  const labels = new Map<string, Label>();
  const labelsOf = new Map<ConceptKey, Label[]>();
  const tokens = new Map<ConceptKey, string>();
  const lengths = new Map<string, number[]>();
  for (const list of searchedLists)
    for (const entry of lists.get(list)?.values() ?? []) {
      const concept: ConceptKey = `${list}:${entry.code}`;
      const own = new Set<Label>();
      for (const language of languages)
        for (const text of labelStrings(list, entry, language)) {
          const words = wordsOf(text);
          const key = labelKey(words);
          if (!key) continue;
          keepLength(lengths, words);
          const label = labels.get(key) ?? {
            key,
            token: tokenOf(key),
            texts: new Set<string>(),
            concepts: new Set(),
            languages: new Set(),
          };
          labels.set(key, label);
          label.texts.add(text);
          label.concepts.add(concept);
          label.languages.add(language);
          own.add(label);
        }
      labelsOf.set(concept, [...own]);
      tokens.set(concept, tokenOf(concept));
    }
  return { labels, labelsOf, tokens, lengths };
}

function keepLength(lengths: Map<string, number[]>, [first, ...others]: Word[]): void {
  if (!first) return;
  const length = others.length + 1;
  const known = lengths.get(first.stem) ?? [];
  if (!known.includes(length))
    lengths.set(
      first.stem,
      [...known, length].sort((one, other) => other - one),
    );
}

/** A run of words that is a label. */
export interface FoundLabel {
  label: Label;
  from: number;
  to: number;
}

/** The label that so many words from here on are, if they are one. */
const labelAt = (dictionary: Dictionary, words: Word[], from: number, length: number): Label | undefined =>
  from + length <= words.length ? dictionary.labels.get(labelKey(words.slice(from, from + length))) : undefined;

/**
 * Finds the labels in a run of words, longest first, none overlapping.
 * In a text only labels of its language count: Dutch `arrest` is a judgment, English `arrest` a deprivation of liberty.
 */
export function findLabels(dictionary: Dictionary, words: Word[], language?: Language): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let from = 0; from < words.length; ) {
    let step = 1;
    for (const length of dictionary.lengths.get(words[from]?.stem ?? '') ?? []) {
      const label = labelAt(dictionary, words, from, length);
      if (!label || (language && !label.languages.has(language))) continue;
      found.push({ label, from, to: from + length });
      step = length;
      break;
    }
    from += step;
  }
  return found;
}

/** Finds every label in the words of a text, also those within longer ones: a text that names the right to education says education. */
export function everyLabel(dictionary: Dictionary, words: Word[]): Set<Label> {
  const found = new Set<Label>();
  for (const [from, word] of words.entries())
    for (const length of dictionary.lengths.get(word.stem) ?? []) {
      const label = labelAt(dictionary, words, from, length);
      if (label) found.add(label);
    }
  return found;
}
