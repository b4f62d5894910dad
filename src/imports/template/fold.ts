/** A heading or label in the one spelling in which it is looked up: case, accents, white space and the sign of what is required do not count. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\s*]+/g, '')
    .toLowerCase();

/** So many characters of a word are compared: no heading or code is longer, and a cell of a million would take minutes. */
const compared = 60;

/**
 * The candidate nearest to a word that is not known, for "did you mean". Undefined where none is near: more than two letters in five differ,
 * and neither holds the other.
 * @param candidates what is known, by the spellings that stand for it
 */
export function nearest(word: string, candidates: Iterable<[spelling: string, candidate: string]>): string | undefined {
  const wanted = fold(word).slice(0, compared);
  let best: { candidate: string; far: number } | undefined;
  for (const [spelling, candidate] of candidates) {
    const far = distance(wanted, fold(spelling).slice(0, compared));
    if (far <= 0.4 && (!best || far < best.far)) best = { candidate, far };
  }
  return best?.candidate;
}

/** How far two words are apart: edits by the length of the longer one; a word that holds the other is a third away at most. */
function distance(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0 || one === '' || other === '') return 1;
  const isWithin = Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one));
  const bound = isWithin ? 0.3 + 0.1 * (1 - Math.min(one.length, other.length) / longer) : 1;
  if (Math.abs(one.length - other.length) / longer > 0.4) return bound;
  return Math.min(bound, edits(one, other) / longer);
}

/** Levenshtein's distance: letters put in, taken out or replaced. */
function edits(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++)
      line[at] = Math.min(
        (above[at] as number) + 1,
        (line[at - 1] as number) + 1,
        (above[at - 1] as number) + (one[row - 1] === other[at - 1] ? 0 : 1),
      );
    above = line;
  }
  return above[other.length] as number;
}
