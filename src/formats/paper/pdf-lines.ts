import { printable, type Span } from './content.ts';
import type { Letters, Look, Stretch } from './pdf-fonts.ts';

/** A piece of a line: of one font, of one span. */
export interface Piece extends Stretch {
  /** Points. */
  width: number;
  span: Span;
  /** The number of a footnote, raised above the line. */
  isMark?: boolean;
}

/** A line as it is printed. */
export interface Line {
  pieces: Piece[];
  width: number;
  /** The footnotes whose numbers stand in it. */
  notes: { number: number; spans: Span[] }[];
}

/** A mark stands smaller and higher than the text. */
export const markSize = 0.62;

const lookOf = ({ isStrong, isItalic }: Span): Look => (isStrong ? (isItalic ? 'strongItalic' : 'strong') : isItalic ? 'italic' : 'normal');

/** Where a line may end: behind blanks, and in addresses and symbols behind their signs. */
const breaks = /(?<=[ \u2009])|(?<=[\p{L}\p{N}][/?&=_.-])(?=[\p{L}\p{N}])/u;

/** Breaks spans into lines of a width at most; what is too long for a line by itself is broken where it is full. */
export function breakLines(letters: Letters, spans: Span[], size: number, width: number, numberOf: (note: Span[]) => number): Line[] {
  const lines: Line[] = [];
  let line: Line = { pieces: [], width: 0, notes: [] };
  const end = () => {
    lines.push(line);
    line = { pieces: [], width: 0, notes: [] };
  };
  const put = (pieces: Piece[]) => {
    for (const piece of pieces) {
      line.pieces.push(piece);
      line.width += piece.width;
    }
  };
  const measure = (text: string, span: Span, isMark = false): Piece[] =>
    letters.stretches(text, lookOf(span)).map((stretch) => ({
      ...stretch,
      span,
      width: letters.width(stretch.text, stretch.font, isMark ? size * markSize : size),
      ...(isMark ? { isMark } : {}),
    }));
  for (const span of spans) {
    const number = span.note && numberOf(span.note);
    const mark = number === undefined ? [] : measure(String(number), { text: '' }, true).map((piece) => ({ ...piece, span }));
    const words = printable(span.text)
      .replace(/\s+/g, (blank) => (/^[\u00A0\u202F]+$/.test(blank) ? blank : ' '))
      .split(breaks);
    for (const [at, word] of words.entries()) {
      if (word === '') continue;
      const pieces = measure(word, span);
      const bare = word.endsWith(' ') ? widthOf(measure(word.trimEnd(), span)) : widthOf(pieces);
      // The number of a footnote stays with its word.
      const behind = at === words.length - 1 ? widthOf(mark) : 0;
      if (line.width > 0 && line.width + bare + behind > width) end();
      if (bare <= width) put(pieces);
      else
        for (const sign of word) {
          const one = measure(sign, span);
          if (line.width > 0 && line.width + widthOf(one) > width) end();
          put(one);
        }
    }
    if (span.note && number !== undefined) {
      put(mark);
      line.notes.push({ number, spans: span.note });
    }
  }
  if (line.pieces.length > 0) end();
  return lines.map(({ pieces, ...rest }) => ({ ...rest, pieces: joined(pieces) }));
}

const widthOf = (pieces: Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0);

/** Puts pieces of the same span and font together, so that a line is few texts. */
function joined(pieces: Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const isSame =
      last && last.span === piece.span && last.font === piece.font && !last.isMark && !piece.isMark && !last.original && !piece.original;
    if (isSame) {
      last.text += piece.text;
      last.width += piece.width;
    } else all.push({ ...piece });
  }
  return all;
}
