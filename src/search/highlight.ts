import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import { type ConceptKey, type Dictionary, findLabels, type Word, wordsOf } from '../vocabularies/dictionary.ts';
import type { ParsedQuery, Unit } from './query.ts';

/** Why a record was found. */
export interface Match {
  in: 'text' | 'label' | 'symbol';
  language?: Language;
  fragment: string;
}

/** What the explanation of a hit is made from. */
export interface Hit {
  texts: LocalizedText;
  /** What the record is tagged with, with the names by which that is shown. */
  concepts: Map<ConceptKey, LocalizedText>;
  symbol?: string | undefined;
  /** Words that the search server says it matched, in plain form; they may differ from what was typed by a mistake. */
  matchedWords: Set<string>;
  /** Labels and synonyms in which it matched a word. */
  matchedLabels: { language: Language; text: string }[];
}

const fragmentLength = 240;

/**
 * Explains a hit: the passage that matched, in which language, and whether it stands in the text, in a label of what the record is tagged with, or in its symbol.
 * Of several languages the one with most of the query in it is shown; among equals the one asked for, then the language of the label typed.
 */
export function explainHit(hit: Hit, query: ParsedQuery, dictionary: Dictionary, preferred: Language[] | undefined): Match {
  const order = languageOrder(query, preferred);
  let best: { language: Language; units: number; marks: [number, number][]; text: string } | undefined;
  for (const language of order) {
    const text = hit.texts[language];
    if (!text) continue;
    const { units, marks } = marksIn(text, language, hit, query, dictionary);
    if (units > (best?.units ?? 0)) best = { language, units, marks, text };
    if (units === query.units.length) break;
  }
  if (best) return { in: 'text', language: best.language, fragment: fragmentOf(best.text, best.marks) };
  const label = labelMatch(hit, query, order);
  if (label) return label;
  if (hit.symbol && matchesSymbol(hit.symbol, query)) return { in: 'symbol', fragment: `<mark>${escapeHtml(hit.symbol)}</mark>` };
  // Only excluded words were given: nothing matched, everything else is left.
  const language = order.find((one) => hit.texts[one]);
  return { in: 'text', ...(language ? { language } : {}), fragment: fragmentOf(language ? (hit.texts[language] as string) : '', []) };
}

/** Whether a symbol was asked for, alone or as some of the words. */
function matchesSymbol(symbol: string, query: ParsedQuery): boolean {
  if (query.units.length === 0) return query.excluded.length === 0;
  const words = new Set(wordsOf(symbol).map((word) => word.plain));
  return query.units.some((unit) => (unit.type === 'word' ? [unit.word] : unit.words).some((word) => words.has(word.plain)));
}

function languageOrder(query: ParsedQuery, preferred: Language[] | undefined): Language[] {
  const typed = query.units.flatMap((unit) => (unit.type === 'label' ? [...unit.label.languages] : []));
  return [...new Set([...(preferred ?? []), ...typed, 'en', 'fr', 'nl', 'de'] as Language[])].filter((language) =>
    languages.includes(language),
  );
}

function marksIn(
  text: string,
  language: Language,
  hit: Hit,
  query: ParsedQuery,
  dictionary: Dictionary,
): { units: number; marks: [number, number][] } {
  const words = wordsOf(text);
  const named = findLabels(dictionary, words, language);
  const marks: [number, number][] = [];
  let units = 0;
  for (const unit of query.units) {
    const found = placesOf(unit, words, named, hit.matchedWords);
    if (found.length > 0) units++;
    for (const [from, to] of found) marks.push([(words[from] as Word).start, (words[to - 1] as Word).end]);
  }
  return { units, marks: marks.sort((one, other) => one[0] - other[0]) };
}

/** Where a unit stands in the words of a text, as ranges of words. */
function placesOf(unit: Unit, words: Word[], named: ReturnType<typeof findLabels>, matchedWords: Set<string>): [number, number][] {
  if (unit.type === 'label') {
    const mentioned = named.filter(({ label }) => [...label.concepts].some((concept) => unit.label.concepts.has(concept)));
    return [
      ...mentioned.map(({ from, to }): [number, number] => [from, to]),
      ...runsOf(unit.words, words, (one, other) => one.stem === other.stem),
    ];
  }
  if (unit.type === 'word')
    return words.flatMap((word, at): [number, number][] =>
      word.plain === unit.word.plain || word.stem === unit.word.stem || matchedWords.has(word.plain) ? [[at, at + 1]] : [],
    );
  return runsOf(unit.words, words, (one, other) => one.plain === other.plain);
}

/** Where a run of words stands in others. */
const runsOf = (run: Word[], words: Word[], same: (one: Word, other: Word) => boolean): [number, number][] =>
  words.flatMap((_, at): [number, number][] =>
    run.every((word, offset) => same(word, words[at + offset] ?? { ...word, plain: '', stem: '' })) ? [[at, at + run.length]] : [],
  );

function labelMatch(hit: Hit, query: ParsedQuery, order: Language[]): Match | undefined {
  const wanted = new Set(query.units.flatMap((unit) => (unit.type === 'label' ? [...unit.label.concepts] : [])));
  const plain = new Set(query.units.flatMap((unit) => (unit.type === 'word' ? [unit.word.stem] : [])));
  for (const [concept, name] of hit.concepts) {
    for (const language of order) {
      const text = name[language];
      if (!text) continue;
      const words = wordsOf(text);
      const marks = wanted.has(concept)
        ? ([[0, text.length]] as [number, number][])
        : words
            .filter((word) => plain.has(word.stem) || hit.matchedWords.has(word.plain))
            .map((word): [number, number] => [word.start, word.end]);
      if (marks.length > 0) return { in: 'label', language, fragment: fragmentOf(text, marks) };
    }
  }
  const [matched] = hit.matchedLabels;
  if (!matched) return undefined;
  const marks = wordsOf(matched.text).filter((word) => hit.matchedWords.has(word.plain));
  return {
    in: 'label',
    language: matched.language,
    fragment: fragmentOf(
      matched.text,
      marks.map((word): [number, number] => [word.start, word.end]),
    ),
  };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Cuts the passage around the first mark and writes it as HTML. */
function fragmentOf(text: string, marks: [number, number][]): string {
  const first = marks[0]?.[0] ?? 0;
  const start = text.length <= fragmentLength ? 0 : wordBoundary(text, Math.max(0, first - fragmentLength / 3));
  const end = start + fragmentLength >= text.length ? text.length : text.lastIndexOf(' ', start + fragmentLength);
  let html = start > 0 ? '…' : '';
  let at = start;
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    html += `${escapeHtml(text.slice(at, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeHtml(text.slice(at, end)) + (end < text.length ? '…' : '');
}

const wordBoundary = (text: string, at: number): number => (at === 0 ? 0 : text.indexOf(' ', at) + 1);
