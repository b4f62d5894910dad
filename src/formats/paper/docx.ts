import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IRunOptions,
  LeaderType,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { type Block, localeOf, numberHeadings, type Paper, printable, type Span, textOf } from './content.ts';
import { docxStyles, ink, outline } from './docx-styles.ts';

/** Width of the text in twentieths of a point: A4 less its margins. */
const textWidth = 9_638;
const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const styleOf = { quote: 'Quote', small: 'Small', warning: 'Warning', name: 'Name' } as const;

/** So many blocks are made before others are let in. */
const blocksAtOnce = 200;

/**
 * Writes a paper as a Word document (Office Open XML): headings, lists, tables and footnotes are what they are called, each text says its
 * language, header rows repeat, charts are drawn from their numbers and have a text in their place.
 */
export async function writeDocx(paper: Paper): Promise<Buffer> {
  const making = new Making(paper);
  const children: (Paragraph | Table | TableOfContents)[] = [...making.front()];
  for (const [at, block] of paper.blocks.entries()) {
    children.push(...making.block(block));
    if (at % blocksAtOnce === blocksAtOnce - 1) await new Promise(setImmediate);
  }
  const page = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_304, bottom: 1_304, left: 1_134, right: 1_134 } };
  const document = new Document({
    title: printable(paper.title),
    subject: printable(paper.subject),
    creator: printable(paper.author),
    description: printable(paper.foot),
    lastModifiedBy: printable(paper.author),
    styles: docxStyles(localeOf[paper.language]),
    numbering: { config: [outline, bullets] },
    footnotes: making.notes,
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: making.head(), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: making.foot(), first: new Footer({ children: [new Paragraph({})] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const bullets = {
  reference: 'points',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 340, hanging: 227 } } },
    },
  ],
};

/** A document in the making: it counts the footnotes. */
class Making {
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  private count = 0;

  private readonly paper: Paper;
  private readonly numbers: Map<Block, string>;

  constructor(paper: Paper) {
    this.paper = paper;
    this.numbers = numberHeadings(paper.blocks);
  }

  /** The title page and the table of contents. */
  front(): (Paragraph | Table | TableOfContents)[] {
    const { title, subtitle, mark, front, contents } = this.paper;
    return [
      ...(mark ? [new Paragraph({ style: 'Warning', children: this.runs(mark.front) })] : []),
      new Paragraph({ style: 'Title', children: this.runs([{ text: title }]) }),
      new Paragraph({ style: 'Subtitle', children: this.runs(subtitle) }),
      ...front.map(
        ([name, value]) =>
          new Paragraph({
            style: 'Facts',
            children: [...this.runs([{ text: name, isStrong: true }]), new TextRun('\t'), ...this.runs(value)],
          }),
      ),
      new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: this.runs([{ text: contents }]) }),
      new TableOfContents(contents, {
        hyperlink: true,
        headingStyleRange: '1-2',
        tabLeader: LeaderType.NONE,
        // What stands there until Word has counted the pages, which it does when it opens the document: laying pages out here took five times as
        // long as all else.
        cachedEntries: this.entries(),
      }),
    ];
  }

  private entries(): { title: string; level: number; href: string }[] {
    return [...this.numbers].map(([block, number]) => {
      const { level, spans } = block as Extract<Block, { kind: 'heading' }>;
      return { title: `${number}  ${textOf(spans)}`, level, href: bookmarkOf(number) };
    });
  }

  block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: levels[block.level - 1] as (typeof levels)[number],
            ...(block.startsPage ? { pageBreakBefore: true } : {}),
            children: this.marked(block),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ ...(block.style ? { style: styleOf[block.style] } : {}), children: this.runs(block.spans) })];
      case 'list':
        return block.items.map(
          (item) => new Paragraph({ style: 'ListParagraph', numbering: { reference: 'points', level: 0 }, children: this.runs(item) }),
        );
      case 'table':
        return [
          new Paragraph({ style: 'Caption', keepNext: true, children: this.runs([{ text: block.caption }]) }),
          this.table(block),
          gap(),
        ];
      case 'chart':
        return [
          new Paragraph({ style: 'Caption', keepNext: true, children: this.runs([{ text: block.title }]) }),
          new Paragraph({ children: [chartOf(block)] }),
        ];
    }
  }

  private table({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
    const total = columns.reduce((sum, { weight }) => sum + weight, 0);
    const widths = columns.map(({ weight }) => Math.round((weight / total) * textWidth));
    const cell = (spans: Span[], at: number, isHead: boolean) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E8E6DF', color: 'auto' } } : {}),
        children: [
          new Paragraph({
            style: isHead ? 'TableHead' : 'TableText',
            alignment: columns[at]?.isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: this.runs(spans),
          }),
        ],
      });
    return new Table({
      columnWidths: widths,
      width: { size: textWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      borders: tableBorders,
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, at) => cell([{ text: title }], at, true)) }),
        ...rows.map(
          (row) =>
            new TableRow({
              // A row that is longer than a page has to be split; short ones stay whole.
              cantSplit: row.every((spans) => textOf(spans).length < 600),
              children: row.map((spans, at) => cell(spans, at, false)),
            }),
        ),
      ],
    });
  }

  private runs(spans: Span[]): ParagraphChild[] {
    return spans.flatMap((span) => {
      const text = printable(span.text);
      const run = text === '' ? [] : [new TextRun({ text, ...this.look(span) })];
      const linked = span.href && run.length > 0 ? [new ExternalHyperlink({ link: span.href, children: run })] : run;
      return span.note ? [...linked, this.note(span.note)] : linked;
    });
  }

  private look({ language, isStrong, isItalic, href, text }: Span): Partial<IRunOptions> {
    return {
      ...(language && language !== this.paper.language ? { language: { value: localeOf[language] } } : {}),
      ...(isStrong ? { bold: true } : {}),
      ...(isItalic ? { italics: true } : {}),
      ...(href ? { style: 'Hyperlink' } : {}),
      ...(isRightToLeft(text) ? { rightToLeft: true } : {}),
    };
  }

  /** The words of a heading, which the table of contents leads to where it is in it. */
  private marked(block: Extract<Block, { kind: 'heading' }>): ParagraphChild[] {
    const number = this.numbers.get(block);
    const children = this.runs(block.spans);
    return number === undefined ? children : [new Bookmark({ id: bookmarkOf(number), children })];
  }

  private note(spans: Span[]): FootnoteReferenceRun {
    this.count += 1;
    this.notes[String(this.count)] = { children: [new Paragraph({ style: 'FootnoteText', children: this.runs(spans) })] };
    return new FootnoteReferenceRun(this.count);
  }

  head(): Header {
    const { title, mark } = this.paper;
    const warning = mark ? [new TextRun({ text: `${printable(mark.head)}  `, bold: true, color: '9A1B1B' })] : [];
    return new Header({ children: [new Paragraph({ style: 'Header', children: [...warning, new TextRun(printable(title))] })] });
  }

  foot(): Footer {
    const [before = '', between = '', after = ''] = this.paper.pageOf(-1, -2).split(/-1|-2/);
    const number = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
    return new Footer({
      children: [new Paragraph({ style: 'Footer', children: [new TextRun(`${printable(this.paper.foot)}\t`), number] })],
    });
  }
}

const bookmarkOf = (number: string): string => `part_${number.replace('.', '_')}`;

/** Whether a text begins in a script that is written from right to left. */
const isRightToLeft = (text: string): boolean =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);

/** Word runs a table into the next one where no paragraph stands between. */
const gap = () => new Paragraph({ style: 'Gap', children: [] });

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B9B4A7' };
const tableBorders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

function chartOf({ title, bars, alternative }: Extract<Block, { kind: 'chart' }>): ChartRun {
  return new ChartRun({
    type: 'bar',
    categories: bars.map(({ label }) => printable(label)),
    series: [
      {
        name: printable(title),
        values: bars.map(({ value }) => value),
        color: ink.bar,
        colors: bars.map(({ colour }) => colour),
      },
    ],
    legend: false,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    dataLabels: { value: true },
    transformation: { width: 640, height: 60 + bars.length * 32 },
    altText: { name: printable(title), title: printable(title), description: printable(alternative) },
  });
}
