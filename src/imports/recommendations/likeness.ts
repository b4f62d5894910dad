/** Words that say nothing of the subject of a recommendation: grammar, and what most of them begin with. */
const empty = new Set(
  `a all also an and any are as at be by for from in into including is it its more not of on or other particular such that the their them these this those to
   under well which while with within continue further strengthen measures take necessary steps ensure state party committee recommends recommended efforts
   international national accordance regard`.split(/\s+/),
);

/** The beginnings of the words of a text: `ratify`, `ratification` and `ratifying` are one. Numbers are kept whole. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u))
    if (word !== '' && !empty.has(word)) stems.add(/^\p{N}/u.test(word) ? word : word.slice(0, 5));
  return stems;
}

/** How alike two texts are, and how much of the first is in the second; both from 0 to 1. */
export interface Likeness {
  /** Twice the beginnings of words that they share, over those of both (Dice). */
  alike: number;
  /** The part of the first's that the second has too. */
  within: number;
}

/** Compares two texts by the beginnings of their words. */
export function likenessOf(one: Set<string>, other: Set<string>): Likeness {
  if (one.size === 0 || other.size === 0) return { alike: 0, within: 0 };
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return { alike: (2 * shared) / (one.size + other.size), within: shared / one.size };
}

/** A text in the spelling in which two copies of it are the same: letters and digits, single blanks, lower case. */
export const textKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
