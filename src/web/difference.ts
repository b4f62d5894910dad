/** A piece of a text: common to both, or in one of them alone. */
export interface Piece {
  text: string;
  change: 'same' | 'removed' | 'added';
}

/** So many pairs of words are compared at most: two texts of two thousand words take some 20 ms and 8 MB. */
const mostPairs = 4_000_000;

/** Of texts that have less in common than this share of their words, nobody sees the difference word by word. */
const leastCommon = 0.3;

/** A text as its words and signs, each with the blanks behind it. */
const wordsOf = (text: string): string[] => text.match(/^\s+|(?:[\p{L}\p{N}]+|[^\s\p{L}\p{N}])\s*/gu) ?? [];

/**
 * What has to be taken from one text and added to it to get the other, word by word: the longest common subsequence stays.
 * Of texts too long for that, all between their common beginning and end is given as removed and added; of texts that have little in common,
 * all of them.
 */
export function differenceOf(before: string, after: string): Piece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const middle = compare(one.slice(start, one.length - end), other.slice(start, other.length - end));
  const kept = start + end + middle.filter(([, change]) => change === 'same').length;
  if (kept < leastCommon * Math.max(one.length, other.length)) return joined([...asOne(one, 'removed'), ...asOne(other, 'added')]);
  return joined([...asOne(one.slice(0, start), 'same'), ...middle, ...asOne(one.slice(one.length - end), 'same')]);
}

const asOne = (words: string[], change: Piece['change']): [string, Piece['change']][] => words.map((word) => [word, change]);

function compare(one: string[], other: string[]): [string, Piece['change']][] {
  const [rows, columns] = [one.length, other.length];
  if (rows * columns > mostPairs) return [...asOne(one, 'removed'), ...asOne(other, 'added')];
  const width = columns + 1;
  // How long the longest common subsequence of the rests is, from each pair of words on.
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pieces: [string, Piece['change']][] = [];
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && one[row] === other[column]) {
      pieces.push([one[row++] ?? '', 'same']);
      column++;
    } else if (row < rows && (column === columns || at(row + 1, column) >= at(row, column + 1))) pieces.push([one[row++] ?? '', 'removed']);
    else pieces.push([other[column++] ?? '', 'added']);
  }
  return pieces;
}

/** Words of one kind that follow one another, as one piece. */
function joined(words: [string, Piece['change']][]): Piece[] {
  const pieces: Piece[] = [];
  for (const [text, change] of words) {
    const last = pieces.at(-1);
    if (last?.change === change) last.text += text;
    else pieces.push({ text, change });
  }
  return pieces;
}
