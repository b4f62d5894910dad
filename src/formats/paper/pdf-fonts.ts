import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

const require = createRequire(import.meta.url);

/** How letters look. */
export type Look = 'normal' | 'strong' | 'italic' | 'strongItalic';

const fileOf: Record<Look, string> = { normal: '400-normal', strong: '700-normal', italic: '400-italic', strongItalic: '700-italic' };

/** The parts that the font comes in, in the order in which a sign is looked for. */
const parts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

/** What stands for a sign that no part has. */
const placeholder = '?';

/** What pdfkit gives of a font beside what its types tell. */
interface Fonts {
  font(name: string): Fonts;
  fontSize(size: number): Fonts;
  registerFont(name: string, source: Uint8Array): Fonts;
  widthOfString(text: string): number;
  _font: { font: { hasGlyphForCodePoint(sign: number): boolean } };
}

/** A stretch of text that one font file can write. */
export interface Stretch {
  text: string;
  font: string;
  /** What it stands for, where signs are missing. */
  original?: string;
}

/** The bytes of the font files, read once; a document holds only the signs that it uses. */
const files = new Map<string, Uint8Array>();
function fileAt(name: string): Uint8Array {
  const known =
    files.get(name) ?? unpackWoff(readFileSync(require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${name}.woff`)));
  files.set(name, known);
  return known;
}

/** The letters of one document: finds the font of each sign, and how wide a text is. */
export class Letters {
  private readonly registered = new Set<string>();
  private readonly found = new Map<string, string | undefined>();
  private readonly widths = new Map<string, number>();
  /** Whether a sign was met that the font does not have. */
  isMissing = false;

  private readonly fonts: Fonts;

  constructor(document: unknown) {
    this.fonts = document as Fonts;
  }

  private use(name: string): Fonts {
    if (!this.registered.has(name)) {
      this.fonts.registerFont(name, fileAt(name));
      this.registered.add(name);
    }
    return this.fonts.font(name);
  }

  private fontOf(sign: string, look: Look): string | undefined {
    const key = look + sign;
    if (this.found.has(key)) return this.found.get(key);
    const part = parts.find((one) => this.use(`${one}-${fileOf[look]}`)._font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
    const font = part && `${part}-${fileOf[look]}`;
    this.found.set(key, font);
    return font;
  }

  /** Splits a text where the font file changes; marks that join the letter before stay with it. */
  stretches(text: string, look: Look): Stretch[] {
    const all: (Stretch & { original: string })[] = [];
    for (const sign of text.normalize('NFC')) {
      const found = this.fontOf(sign, look) ?? this.fontOf(plain(sign), look);
      if (found === undefined) this.isMissing = true;
      const font = found ?? `latin-${fileOf[look]}`;
      const written = found === undefined ? placeholder : this.fontOf(sign, look) ? sign : plain(sign);
      const last = all.at(-1);
      // What is not written as it is stands apart, so that its own text can be given beside it.
      if (last && last.font === font && written === sign && last.text === last.original) {
        last.text += written;
        last.original += sign;
      } else all.push({ text: written, font, original: sign });
    }
    return all.map(({ text, font, original }) => (text === original ? { text, font } : { text, font, original }));
  }

  /** How wide a text is, in points. */
  width(text: string, font: string, size: number): number {
    const key = `${font} ${text}`;
    const known = this.widths.get(key) ?? this.use(font).fontSize(1_000).widthOfString(text) / 1_000;
    this.widths.set(key, known);
    return known * size;
  }

  /** Makes the next text one of this font. */
  select(font: string, size: number): void {
    this.use(font).fontSize(size);
  }
}

/** Signs that are written by one that looks the same: blanks that do not break, and hyphens. */
const likes: Record<string, string> = { '\u202F': '\u00A0', '\u2009': ' ', '\u2007': ' ', '\u2011': '-', '\u2010': '-', '\u00AD': '-' };
const plain = (sign: string): string => likes[sign] ?? sign;
