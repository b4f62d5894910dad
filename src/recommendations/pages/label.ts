/** How a recommendation is named in one line: the symbol of its document and its paragraph. */
export const labelOf = ({ symbol, paragraph }: { symbol?: string | null | undefined; paragraph: string }): string =>
  symbol ? `${symbol}, ${paragraph}` : paragraph;

/** Writes a text in one line of so many characters at most, cut behind a word. */
export function cutAtWord(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most - 1);
  // A word longer than the line, as in scripts without blanks, is cut itself; but never a character.
  const start = line.slice(0, end > 0 ? end : most - 1).toWellFormed();
  return `${start.replace(/[\s,;:.–-]+$/u, '')}…`;
}
