import type { Language } from '../../../db/schema/types.ts';

/** A piece of text as it is printed. */
export interface Span {
  text: string;
  /** Where it is not that of the whole. */
  language?: Language | undefined;
  isStrong?: boolean;
  isItalic?: boolean;
  /** Absolute address that it leads to. */
  href?: string | undefined;
  /** What stands in the footnote behind it. */
  note?: Span[] | undefined;
}

/** A column of a table. */
export interface PaperColumn {
  title: string;
  /** Share of the width, beside those of the others. */
  weight: number;
  isNumber?: boolean;
}

/** A bar of a chart. */
export interface Bar {
  label: string;
  value: number;
  /** Six hexadecimal digits. */
  colour: string;
}

/** What stands on paper, in its order. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; spans: Span[]; startsPage?: boolean }
  | { kind: 'paragraph'; spans: Span[]; style?: 'quote' | 'small' | 'warning' | 'name' }
  | { kind: 'list'; items: Span[][] }
  | { kind: 'table'; caption: string; columns: PaperColumn[]; rows: Span[][][] }
  | { kind: 'chart'; title: string; bars: Bar[]; alternative: string };

/** A paper as it is written: one content for every format. */
export interface Paper {
  language: Language;
  title: string;
  subtitle: Span[];
  /** Who made it. */
  author: string;
  subject: string;
  /** The day on which it was made, yyyy-mm-dd. */
  madeOn: string;
  /** What stands on the title page below the title, as names and values. */
  front: [name: string, value: Span[]][];
  /** A warning on the title page and at the head of each page: that it holds drafts. */
  mark?: { head: string; front: Span[] } | undefined;
  /** At the foot of each page, beside the number. */
  foot: string;
  contents: string;
  /** Says where one is: `page 3 of 40`. */
  pageOf(page: number, pages: number): string;
  /** What stands in place of signs that no font here has, and a sentence that tells so. */
  missingSigns: string;
  blocks: Block[];
}

/** Half characters, and signs that control machines: no format can hold them, and no reader sees them. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;
/** Signs that turn the direction of all text behind them; what is written from right to left needs none. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text without what cannot be printed; line ends and tabs become blanks. */
export const printable = (text: string): string => text.replace(turning, '').replace(unprintable, ' ');

/** The text of spans, without their footnotes. */
export const textOf = (spans: Span[]): string => spans.map(({ text }) => printable(text)).join('');

/** The locales that documents name their languages by. */
export const localeOf: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** The numbers of headings (`2.1`), in their order; the third level has none. */
export function numberHeadings(blocks: Block[]): Map<Block, string> {
  const counts = [0, 0];
  const numbers = new Map<Block, string>();
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level === 3) continue;
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
    if (block.level === 1) counts[1] = 0;
    numbers.set(block, counts.slice(0, block.level).join('.'));
  }
  return numbers;
}
