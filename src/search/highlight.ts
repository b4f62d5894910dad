import { type Language, type LocalizedText, languages } from '../../db/schema/types.ts';
import { type ConceptKey, type Dictionary, type Word, wordsOf } from '../vocabularies/dictionary.ts';
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
  /** What the search server says it matched; found out only when asked, because few explanations need it. */
  matched(): Matched;
}

/** What the search server marked in a record. */
export interface Matched {
  /** In plain form; they may differ from what was typed by a mistake. */
  words: Set<string>;
  /** Labels and synonyms in which it matched a word. */
  labels: { language: Language; text: string }[];
}

const fragmentLength = 240;

/** A run of words to look for: its forms, and the languages of the texts in which it counts (any, when undefined). */
interface Run {
  forms: string[];
  by: 'plain' | 'stem';
  languages?: Set<Language>;
}

/** A unit of the query with everything that counts as it, by the first word. */
type Wanted = Map<string, Run[]>;

/**
 * Prepares the explanation of the hits of one query: the passage that matched, in which language, and whether it stands in the text,
 * in a label of what the record is tagged with, or in its symbol.
 * Of several languages the one with most of the query in it is shown; among equals the one asked for, then the language of the label typed.
 */
export function prepareExplanation(query: ParsedQuery, dictionary: Dictionary, preferred: Language[] | undefined): (hit: Hit) => Match {
  const order = languageOrder(query, preferred);
  const wanted = query.units.map((unit) => wantedBy(unit, dictionary));
  const concepts = new Set(query.units.flatMap((unit) => (unit.type === 'label' ? [...unit.label.concepts] : [])));
  const stems = query.units.flatMap((unit) => (unit.type === 'word' ? [unit.word.stem] : []));
  return (hit) => {
    let best: { language: Language; units: number; marks: [number, number][]; text: string } | undefined;
    for (const language of order) {
      const text = hit.texts[language];
      if (!text) continue;
      const { units, marks } = marksIn(text, language, wanted, hit, stems);
      if (units > (best?.units ?? 0)) best = { language, units, marks, text };
      if (units === wanted.length) break;
    }
    if (best) return { in: 'text', language: best.language, fragment: fragmentOf(best.text, best.marks) };
    const label = labelMatch(hit, concepts, stems, order) ?? synonymMatch(hit, stems, dictionary);
    if (label) return label;
    if (hit.symbol && matchesSymbol(hit.symbol, query)) return { in: 'symbol', fragment: `<mark>${escapeHtml(hit.symbol)}</mark>` };
    // Only excluded words were given: nothing matched, everything else is left.
    const language = order.find((one) => hit.texts[one]);
    return { in: 'text', ...(language ? { language } : {}), fragment: fragmentOf(language ? (hit.texts[language] as string) : '', []) };
  };
}

/** What counts as a unit in a text: of a label every label of its concepts in the language of the text, and what was typed in any. */
function wantedBy(unit: Unit, dictionary: Dictionary): Wanted {
  const wanted: Wanted = new Map();
  const keep = (run: Run) => {
    const first = run.forms[0] ?? '';
    wanted.set(first, [...(wanted.get(first) ?? []), run]);
  };
  if (unit.type === 'word') for (const by of ['plain', 'stem'] as const) keep({ forms: [unit.word[by]], by });
  else if (unit.type === 'phrase') keep({ forms: unit.words.map((word) => word.plain), by: 'plain' });
  else {
    keep({ forms: unit.words.map((word) => word.stem), by: 'stem' });
    for (const concept of unit.label.concepts)
      for (const { key, languages } of dictionary.labelsOf.get(concept) ?? []) keep({ forms: key.split(' '), by: 'stem', languages });
  }
  return wanted;
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

/** Where the units of the query stand in a text, and how many of them do. */
function marksIn(
  text: string,
  language: Language,
  wanted: Wanted[],
  hit: Hit,
  stems: string[],
): { units: number; marks: [number, number][] } {
  const words = wordsOf(text);
  const marks: [number, number][] = [];
  let units = 0;
  for (const unit of wanted) {
    const before = marks.length;
    for (const [at, word] of words.entries()) {
      const length = longestRun(words, at, language, unit);
      if (length > 0) marks.push([word.start, (words[at + length - 1] as Word).end]);
    }
    if (marks.length > before) units++;
  }
  // What the server matched by a typing mistake stands for whichever word was mistyped, a compound for one of its parts.
  if (units < wanted.length) {
    const matched = hit.matched();
    const guessed = words.filter((word) => matched.words.has(word.plain) || isCompoundOf(word, language, stems));
    for (const word of guessed) marks.push([word.start, word.end]);
    if (guessed.length > 0) units++;
  }
  return { units, marks: marks.sort((one, other) => one[0] - other[0] || other[1] - one[1]) };
}

/** How many words from here on are the longest run that counts as the unit; 0 for none. */
function longestRun(words: Word[], at: number, language: Language, unit: Wanted): number {
  const { plain, stem } = words[at] as Word;
  let longest = 0;
  for (const run of [...(unit.get(stem) ?? []), ...(plain === stem ? [] : (unit.get(plain) ?? []))])
    if (
      run.forms.length > longest &&
      (!run.languages || run.languages.has(language)) &&
      run.forms.every((form, offset) => words[at + offset]?.[run.by] === form)
    )
      longest = run.forms.length;
  return longest;
}

/** Whether a German word is made with one that was asked for, which the search server finds in `parts_de` and does not mark. */
const isCompoundOf = (word: Word, language: Language, stems: string[]): boolean =>
  language === 'de' && stems.some((stem) => stem.length >= 4 && word.plain.includes(stem));

function labelMatch(hit: Hit, wanted: Set<ConceptKey>, stems: string[], order: Language[]): Match | undefined {
  for (const [concept, name] of hit.concepts) {
    const isWanted = wanted.has(concept);
    if (!isWanted && stems.length === 0) continue;
    for (const language of order) {
      const text = name[language];
      if (!text) continue;
      const marks = isWanted
        ? ([[0, text.length]] as [number, number][])
        : wordsOf(text)
            .filter((word) => stems.includes(word.stem) || hit.matched().words.has(word.plain) || isCompoundOf(word, language, stems))
            .map((word): [number, number] => [word.start, word.end]);
      if (marks.length > 0) return { in: 'label', language, fragment: fragmentOf(text, marks) };
    }
  }
  const { words, labels } = hit.matched();
  const [matched] = labels;
  if (!matched) return undefined;
  const marks = wordsOf(matched.text)
    .filter((word) => words.has(word.plain))
    .map((word): [number, number] => [word.start, word.end]);
  return { in: 'label', language: matched.language, fragment: fragmentOf(matched.text, marks) };
}

/** A German synonym of what the record is tagged with that is a compound of a word asked for. */
function synonymMatch(hit: Hit, stems: string[], dictionary: Dictionary): Match | undefined {
  for (const concept of hit.concepts.keys())
    for (const { languages, texts } of dictionary.labelsOf.get(concept) ?? [])
      for (const text of languages.has('de') ? texts : []) {
        const marks = wordsOf(text)
          .filter((word) => isCompoundOf(word, 'de', stems))
          .map((word): [number, number] => [word.start, word.end]);
        if (marks.length > 0) return { in: 'label', language: 'de', fragment: fragmentOf(text, marks) };
      }
  return undefined;
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
