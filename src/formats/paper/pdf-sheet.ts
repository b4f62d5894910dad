import PDFDocument from 'pdfkit';
import { type Block, localeOf, type Paper, printable, type Span } from './content.ts';
import { ink } from './docx-styles.ts';
import { Letters } from './pdf-fonts.ts';
import { breakLines, type Line, markSize, type Piece } from './pdf-lines.ts';

/** An element of the structure that assistive software reads. */
export interface Element {
  add(child: unknown): unknown;
  end(): void;
}

/** Measures of the sheet in points: A4, and its margins. */
export const sheet = { width: 595.28, height: 841.89, side: 57, top: 70, bottom: 68 } as const;
/** Width of the text in points. */
export const textWidth = sheet.width - 2 * sheet.side;

const noteSize = 8;
const leading = 1.36;
const noteLine = noteSize * 1.28;

interface Note {
  number: number;
  lines: Line[];
  element: Element;
}

/** How lines are written. */
export interface LineLook {
  x: number;
  size: number;
  colour: string;
  align?: 'left' | 'right';
  width: number;
}

/**
 * The sheets of a document, one after the other: puts lines on them with their footnotes at the foot, marks each with the element of the structure
 * that it belongs to, and what belongs to none as an artifact.
 */
export class Sheets {
  readonly document: PDFKit.PDFDocument;
  readonly letters: Letters;
  readonly root: Element;
  y: number = sheet.top;
  private notes: Note[] = [];
  private noteCount = 0;
  private readonly inline = new Map<Element, Map<Span, Element>>();

  private readonly paper: Paper;

  constructor(paper: Paper) {
    this.paper = paper;
    this.document = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: localeOf[paper.language],
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      info: {
        Title: printable(paper.title),
        Author: printable(paper.author),
        Subject: printable(paper.subject),
        Creator: 'Monitum',
        CreationDate: new Date(paper.madeOn),
        ModDate: new Date(paper.madeOn),
      },
    });
    this.letters = new Letters(this.document);
    const root = this.document.struct('Document');
    this.document.addStructure(root);
    this.root = root;
    this.open();
  }

  /** A new element below another. */
  element(type: string, parent: Element, options: object = {}): Element {
    const made: Element = this.document.struct(type as never, options as never);
    parent.add(made);
    return made;
  }

  private open(): void {
    this.document.addPage();
    // Software that goes from link to link follows the structure (PDF/UA, 7.18.3).
    (this.document.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['Tabs'] = 'S';
    this.y = sheet.top;
  }

  /** Ends a sheet with its footnotes and begins the next. */
  turn(): void {
    this.drawNotes();
    this.open();
  }

  /** How much room there is left above the footnotes, in points. */
  get room(): number {
    return sheet.height - sheet.bottom - this.notesHeight(this.notes) - this.y;
  }

  /** Height of an empty sheet's text. */
  get fullRoom(): number {
    return sheet.height - sheet.top - sheet.bottom;
  }

  private notesHeight(notes: { lines: Line[] }[]): number {
    return notes.length === 0 ? 0 : 12 + notes.reduce((sum, { lines }) => sum + lines.length * noteLine + 2, 0);
  }

  /** Begins a new sheet where there is less room than this. */
  need(height: number): void {
    if (this.room < height && this.y > sheet.top) this.turn();
  }

  breakText(spans: Span[], size: number, width: number): Line[] {
    return breakLines(this.letters, spans, size, width, () => ++this.noteCount);
  }

  /** The room that lines take, with the footnotes that come with them. */
  private heightWith(lines: Line[], lineHeight: number): number {
    const added = lines.flatMap(({ notes }) => notes).map(({ spans, number }) => this.noteOf(number, spans));
    const before = this.notesHeight(this.notes);
    return lines.length * lineHeight + this.notesHeight([...this.notes, ...added]) - before;
  }

  private noteOf(number: number, spans: Span[]): { number: number; lines: Line[] } {
    return { number, lines: breakLines(this.letters, spans, noteSize, textWidth - 22, () => 0) };
  }

  /**
   * Puts lines one below the other; no line stands alone at the head or the foot of a sheet.
   * @param above is called on each sheet before the first line of it is drawn, with how many lines follow there
   */
  put(lines: Line[], parent: Element, look: LineLook, above?: (count: number) => void): void {
    const height = look.size * leading;
    let rest = lines;
    while (rest.length > 0) {
      let count = 0;
      while (count < rest.length && this.heightWith(rest.slice(0, count + 1), height) <= this.room) count++;
      if (count < rest.length) {
        if (rest.length - count === 1) count -= 1;
        if (count < 2) count = 0;
      }
      const isFresh = this.y === sheet.top && this.notes.length === 0;
      if (count === 0 && !isFresh) {
        this.turn();
        continue;
      }
      const here = rest.slice(0, Math.max(1, count));
      above?.(here.length);
      for (const line of here) {
        this.drawLine(line, parent, look, this.y);
        this.y += height;
      }
      rest = rest.slice(here.length);
      if (rest.length > 0) this.turn();
    }
  }

  /** Draws one line with its upper edge at `y`, and takes note of its footnotes. */
  drawLine(line: Line, parent: Element, { x, size, colour, align, width }: LineLook, y: number): void {
    let at = align === 'right' ? x + width - line.width : x;
    for (const piece of line.pieces) {
      this.drawPiece(piece, parent, { x: at, y, size, colour });
      at += piece.width;
      if (piece.isMark) {
        const note = line.notes.find(({ number }) => String(number) === piece.text);
        if (note) this.notes.push({ ...this.noteOf(note.number, note.spans), element: this.element('Note', parent) });
      }
    }
  }

  private drawPiece(piece: Piece, parent: Element, at: { x: number; y: number; size: number; colour: string }): void {
    const { document } = this;
    const { span } = piece;
    const size = piece.isMark ? at.size * markSize : at.size;
    const element = piece.isMark ? this.element('Reference', parent) : this.inlineOf(span, parent);
    const content = document.markStructureContent('Span');
    if (piece.original) document.markContent('Span', { actual: piece.original });
    this.letters.select(piece.font, size);
    document.fillColor(`#${span.href && !piece.isMark ? ink.link : at.colour}`);
    const top = at.y + (piece.isMark ? 0 : at.size * 0.1);
    const baseline = top + at.size * 0.92 - (piece.isMark ? at.size * 0.26 : 0);
    document.text(piece.text, at.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    if (piece.original) document.endMarkedContent();
    document.endMarkedContent();
    element.add(content);
    if (span.href && !piece.isMark)
      document.link(at.x, at.y, piece.width, at.size * 1.2, span.href, {
        structParent: element,
        Contents: new String(printable(span.text)),
      } as never);
  }

  /** The element of a span: its own where it is a link or in another language, else that of the block. */
  private inlineOf(span: Span, parent: Element): Element {
    const isOwn = span.href !== undefined || (span.language !== undefined && span.language !== this.paper.language);
    if (!isOwn) return parent;
    const known = this.inline.get(parent) ?? new Map<Span, Element>();
    this.inline.set(parent, known);
    const made =
      known.get(span) ?? this.element(span.href ? 'Link' : 'Span', parent, span.language ? { lang: localeOf[span.language] } : {});
    known.set(span, made);
    return made;
  }

  private drawNotes(): void {
    if (this.notes.length === 0) return;
    let y = sheet.height - sheet.bottom - this.notesHeight(this.notes) + 6;
    this.artifact(() =>
      this.document
        .moveTo(sheet.side, y)
        .lineTo(sheet.side + 110, y)
        .lineWidth(0.5)
        .stroke(`#${ink.quiet}`),
    );
    y += 5;
    for (const { number, lines, element } of this.notes) {
      const [mark] = breakLines(this.letters, [{ text: String(number) }], noteSize, 20, () => 0);
      if (mark) this.drawLine(mark, this.element('Lbl', element), { x: sheet.side, size: noteSize, colour: ink.text, width: 20 }, y);
      for (const line of lines) {
        this.drawLine(line, element, { x: sheet.side + 22, size: noteSize, colour: ink.text, width: textWidth - 22 }, y);
        y += noteLine;
      }
      y += 2;
    }
    this.notes = [];
  }

  /** Draws what is no content: rules, backgrounds, what repeats on each sheet. */
  artifact(draw: () => void, type?: 'Pagination' | 'Layout'): void {
    this.document.markContent('Artifact', type ? { type } : { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  /** Draws a text that is no content. */
  artifactText(text: string, look: LineLook, y: number): void {
    const [line] = breakLines(this.letters, [{ text }], look.size, look.width, () => 0);
    if (!line) return;
    this.artifact(() => {
      let at = look.align === 'right' ? look.x + look.width - line.width : look.x;
      for (const piece of line.pieces) {
        this.letters.select(piece.font, look.size);
        this.document.fillColor(`#${look.colour}`).text(piece.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
        at += piece.width;
      }
    }, 'Pagination');
  }

  /** Ends the last sheet; what is drawn from then on goes back to others. */
  close(): void {
    this.drawNotes();
  }

  /** How many sheets there are. */
  get count(): number {
    return this.document.bufferedPageRange().count;
  }

  /** Writes what repeats on all but the first, and gives the bytes. */
  async finish(): Promise<Buffer> {
    const { paper, document } = this;
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject));
    const { count } = this;
    const small = { x: sheet.side, size: 8.5, colour: ink.quiet, width: textWidth };
    for (let page = 1; page < count; page++) {
      document.switchToPage(page);
      if (paper.mark) this.artifactText(paper.mark.head, { ...small, colour: ink.warning, align: 'right' }, 46);
      this.artifactText(paper.title, { ...small, width: textWidth - 150 }, 46);
      this.artifactText(paper.foot, { ...small, width: textWidth - 110 }, sheet.height - 38);
      this.artifactText(paper.pageOf(page + 1, count), { ...small, align: 'right' }, sheet.height - 38);
      // Others are let in between, for a paper may be long.
      if (page % 50 === 0) await new Promise(setImmediate);
    }
    this.root.end();
    document.end();
    await ended;
    return Buffer.concat(chunks);
  }
}

/** The blocks of a paper that are headings. */
export type Heading = Extract<Block, { kind: 'heading' }>;
