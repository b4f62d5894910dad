import type { Labels } from '../labels.ts';

/** What the brackets of a recommendation of the Universal Periodic Review say of the States that made it. */
export interface StatesInText {
  /**
   * The text without the bracket, or the brackets in a row, at its end that name the States, nor the semicolon after them. Where brackets within it
   * name the States of its parts, it stays as it stands: without the last one it would say that the others made the last part too.
   */
  text: string;
  /** ISO 3166-1 alpha-2, each once, in the order of the text: also of brackets within it, where parts of it were made by different States. */
  states: string[];
  /** Names in the last bracket that no country is known by, where others in it are, or where there is nothing else in it. */
  unknown: string[];
}

/** A bracket of a text; brackets within it are part of it. */
interface Bracket {
  start: number;
  /** Position after the closing bracket. */
  end: number;
  inside: string;
}

/** Characters of the longest bracket in which names are looked for: a list of all States has some 3,000. */
const maxBracket = 6_000;

/** Characters of the longest text in which brackets are looked for: the longest recommendation known has some 2,000. */
const maxText = 50_000;

/** Finds the ISO 3166-1 alpha-2 code of a country's name as a source writes it. */
export const stateFinder =
  (labels: Pick<Labels, 'find'>) =>
  (label: string): string | undefined =>
    labels.find('countries', label)?.code;

/**
 * Parts a list of labels, of which some may contain the mark that parts them: the longest run of pieces that is a known label is one label.
 * A piece that belongs to no known label stands alone.
 */
export function partLabels(list: string, mark: RegExp, isKnown: (label: string) => boolean): string[] {
  const pieces = list.split(new RegExp(`(${mark.source})`));
  const labels: string[] = [];
  const join = (from: number, to: number) =>
    pieces
      .slice(from, to + 1)
      .join('')
      .trim();
  for (let at = 0; at < pieces.length; ) {
    // No label of the lists has more than three of its marks: a longer run is not tried, so that a long list takes time by its length only.
    let until = Math.min(at + 6, pieces.length - 1);
    while (until > at && !isKnown(join(at, until))) until -= 2;
    const label = join(at, until);
    if (label !== '') labels.push(label);
    at = until + 2;
  }
  return labels;
}

/**
 * Takes the States that made a recommendation from the brackets of its text: '(Maldives) (Portugal);', '(Iran (Islamic Republic of))',
 * '(Argentina; Egypt)', '(Nigeria); accede to … (Guatemala, Ecuador);'. A bracket within the text counts where it ends a part (a semicolon,
 * a comma or a full stop follows) and every name in it is a country's.
 */
export function takeStates(text: string, findState: (label: string) => string | undefined): StatesInText {
  const trimmed = text.trim();
  if (trimmed.length > maxText) return { text: trimmed, states: [], unknown: [] };
  const brackets = bracketsOf(trimmed).map((bracket) => ({
    ...bracket,
    names: bracket.inside.length > maxBracket ? [] : namesIn(bracket.inside, findState),
  }));
  const isOfStates = (bracket: (typeof brackets)[number]) => bracket.names.length > 0 && bracket.names.every((name) => findState(name));
  let start = trimmed.length;
  let unknown: string[] = [];
  for (const bracket of [...brackets].reverse()) {
    if (!/^[\s.;,]*$/.test(trimmed.slice(bracket.end, start))) break;
    if (isOfStates(bracket)) start = bracket.start;
    else {
      // Before brackets that name States, another one may stand: '(ICRMW) (Algeria)'.
      if (start === trimmed.length) unknown = bracket.names.filter((name) => !findState(name));
      break;
    }
  }
  const last = brackets.filter((bracket) => bracket.start >= start);
  const within = brackets.filter(
    (bracket) => bracket.start < start && isOfStates(bracket) && /^\s*[;,.]/.test(trimmed.slice(bracket.end, bracket.end + 10)),
  );
  const states = last.length === 0 ? [] : [...within, ...last].flatMap((bracket) => bracket.names.flatMap((name) => findState(name) ?? []));
  return { text: last.length === 0 || within.length > 0 ? trimmed : withoutEnd(trimmed, start), states: [...new Set(states)], unknown };
}

const withoutEnd = (text: string, start: number): string => {
  const rest = text.slice(0, start).trimEnd();
  return /\)\s*\.$/.test(text) ? `${rest}.` : rest.replace(/[;,]$/, '');
};

/**
 * The one State that the name of a file tells ('upr48-slovenia-thematic-list.docx'); undefined where it tells none or several.
 * Words of fewer than four letters are no evidence: 'in' and 'no' are codes of countries.
 */
export function stateInName(name: string, findState: (label: string) => string | undefined): string | undefined {
  const words = name
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .slice(0, 30);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    let taken = 1;
    for (let length = Math.min(6, words.length - at); length > 0; length--) {
      const label = words.slice(at, at + length).join(' ');
      const state = label.length < 4 ? undefined : findState(label);
      if (state === undefined) continue;
      found.add(state);
      taken = length;
      break;
    }
    at += taken;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** The outer brackets of a text; one that is never closed is none. */
function bracketsOf(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  const opened: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') opened.push(index);
    else {
      const start = opened.pop();
      if (start === undefined) continue;
      while ((brackets.at(-1)?.start ?? -1) > start) brackets.pop();
      brackets.push({ start, end: index + 1, inside: text.slice(start + 1, index) });
    }
  }
  return brackets;
}

/** The names in a bracket: parted by commas and semicolons, and by 'and' where what stands on both sides of it are countries. */
function namesIn(inside: string, findState: (label: string) => string | undefined): string[] {
  const isKnown = (label: string) => findState(label) !== undefined;
  return partLabels(inside.replace(/\s+/g, ' '), /[,;]/, isKnown).flatMap((name) => {
    if (isKnown(name)) return [name];
    const parts = partLabels(name.replace(/^and /, ''), / and /, isKnown);
    return parts.every(isKnown) ? parts : [name];
  });
}
