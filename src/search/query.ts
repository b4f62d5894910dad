import { type Dictionary, findLabels, type Label, type Word, wordsOf } from '../vocabularies/dictionary.ts';
import { isStopWord } from './stop-words.ts';

/** One thing that must be found: a known label, a word, or a phrase taken literally. */
export type Unit = { type: 'label'; label: Label; words: Word[] } | { type: 'word'; word: Word } | { type: 'phrase'; words: Word[] };

/** What somebody typed, understood: every unit must match, none of the excluded may. */
export interface ParsedQuery {
  units: Unit[];
  excluded: Unit[];
}

/** A phrase in quotes or a run of anything else, with a minus sign before it where it is excluded. */
const parts = /(?<=^|\s)(-?)"([^"]*)"|([^\s"]+)/g;

/**
 * Understands a query: `"phrases"` and `-words` are taken as typed; elsewhere runs of words that are a label or synonym in any language
 * stand for the concept, so that *gevangenis*, *prison* and *Gefängnis* ask the same; what remains are words.
 * Nothing that can be typed is an error: signs that are neither words nor these operators are passed over.
 */
export function parseQuery(text: string, dictionary: Dictionary): ParsedQuery {
  const units: Unit[] = [];
  const excluded: Unit[] = [];
  let run: string[] = [];
  const flush = () => {
    units.push(...unitsOf(wordsOf(run.join(' ')), dictionary));
    run = [];
  };
  for (const [, minus, phrase, word] of text.normalize('NFC').matchAll(parts)) {
    if (phrase !== undefined) {
      flush();
      const words = wordsOf(phrase);
      if (words.length > 0) (minus ? excluded : units).push({ type: 'phrase', words });
    } else if (word?.startsWith('-') && wordsOf(word).length > 0) {
      flush();
      excluded.push(wholeUnit(word, dictionary));
    } else if (word) run.push(word);
  }
  flush();
  const meaningful = units.filter((unit) => unit.type !== 'word' || !isStopWord(unit.word.plain));
  return { units: distinct(meaningful.length > 0 ? meaningful : units), excluded: distinct(excluded) };
}

/** What has a minus sign before it, as one thing: a label, a word, or the words of `follow-up` in that order, without the article of `l'asile`. */
function wholeUnit(word: string, dictionary: Dictionary): Unit {
  const words = wordsOf(word.replace(/^-(?:\p{L}|qu)['’](?=\p{L})/iu, ''));
  const [unit, ...others] = unitsOf(words, dictionary);
  return unit !== undefined && others.length === 0 ? unit : { type: 'phrase', words };
}

/** One of each: what is asked for twice costs twice and finds the same. */
const distinct = (units: Unit[]): Unit[] => [
  ...new Map(
    units.map((unit) => [
      unit.type === 'label'
        ? unit.label.token
        : `${unit.type} ${(unit.type === 'word' ? [unit.word] : unit.words).map((word) => word.plain).join(' ')}`,
      unit,
    ]),
  ).values(),
];

function unitsOf(words: Word[], dictionary: Dictionary): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const { label, from, to } of findLabels(dictionary, words)) {
    for (const word of words.slice(at, from)) units.push({ type: 'word', word });
    units.push({ type: 'label', label, words: words.slice(from, to) });
    at = to;
  }
  for (const word of words.slice(at)) units.push({ type: 'word', word });
  return units;
}

/** Whether there is anything to look for. */
export const isEmptyQuery = (query: ParsedQuery): boolean => query.units.length === 0 && query.excluded.length === 0;

const written = (unit: Unit): string => {
  if (unit.type === 'label') return unit.label.token;
  if (unit.type === 'word') return unit.word.text;
  return `"${unit.words.map((word) => word.text).join(' ')}"`;
};

/**
 * Synonyms do not hold for what is excluded: there a label stands for each of its concepts. A word is written as a phrase: of one that the
 * server's tokeniser cuts in two, only the first part would be excluded and the second asked for.
 */
const writtenExcluded = (unit: Unit, dictionary: Dictionary): string[] => {
  if (unit.type === 'label')
    return [unit.label.token, ...[...unit.label.concepts].flatMap((concept) => dictionary.tokens.get(concept) ?? [])].map(
      (token) => `-${token}`,
    );
  return [`-"${unit.type === 'word' ? unit.word.text : unit.words.map((word) => word.text).join(' ')}"`];
};

/** Writes a query in the language of the search server: labels as their tokens. */
export const toSearchText = (query: ParsedQuery, dictionary: Dictionary): string =>
  [...query.units.map(written), ...query.excluded.flatMap((unit) => writtenExcluded(unit, dictionary))].join(' ');

/** Whether the search server must say which words it matched: those that are not labels may match with typing mistakes. */
export const hasPlainWords = (query: ParsedQuery): boolean => query.units.some((unit) => unit.type !== 'label');
