import { type Block, numberHeadings, type Paper, type Span, textOf } from './content.ts';
import { ink } from './docx-styles.ts';
import { type Element, type Heading, type LineLook, Sheets, sheet, textWidth } from './pdf-sheet.ts';
import { drawChart, drawTable } from './pdf-table.ts';

const size = 10.2;
const headingLook = {
  1: { size: 17, before: 22, after: 8 },
  2: { size: 13, before: 18, after: 6 },
  3: { size: 10.8, before: 14, after: 4 },
} as const;
const plain: LineLook = { x: sheet.side, size, colour: ink.text, width: textWidth };

/** So many blocks are set before others are let in. */
const blocksAtOnce = 25;

/** Where the number of a page stands in the table of contents, until the page is known. */
interface Entry {
  heading: Heading;
  page: number;
  y: number;
  element: Element;
  look: LineLook;
}

/**
 * Writes a paper as PDF 1.7 with a structure of tags as PDF/UA asks for: language, title, headings, lists, tables with their header cells,
 * footnotes, links, charts with a text in their place; what repeats on each sheet is an artifact. Fonts are embedded; bookmarks lead to the headings.
 */
export async function writePdf(paper: Paper): Promise<Buffer> {
  const sheets = new Sheets(paper);
  const numbers = numberHeadings(paper.blocks);
  front(sheets, paper);
  const entries = contents(sheets, paper, numbers);
  const pages = new Map<Block, number>();
  const marks: { addItem(title: string): unknown }[] = [sheets.document.outline as never];
  let section = sheets.root;
  sheets.turn();
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'heading') {
      if (block.level === 1) section = sheets.element('Sect', sheets.root);
      heading(sheets, section, block, numbers.get(block), marks);
      pages.set(block, sheets.count);
    } else body(sheets, section, block);
    if (at % blocksAtOnce === blocksAtOnce - 1) await new Promise(setImmediate);
  }
  if (sheets.letters.isMissing) body(sheets, section, { kind: 'paragraph', style: 'small', spans: [{ text: paper.missingSigns }] });
  // The last notes belong to the last sheet, and are drawn before the first ones are gone back to.
  sheets.close();
  for (const entry of entries) number(sheets, entry, pages.get(entry.heading));
  return sheets.finish();
}

function front(sheets: Sheets, { title, subtitle, front, mark, language }: Paper): void {
  const section = sheets.element('Sect', sheets.root);
  if (mark) warning(sheets, section, mark.front);
  sheets.y = 190;
  const put = (type: string, spans: Span[], look: LineLook, after: number) => {
    sheets.put(sheets.breakText(spans, look.size, look.width), sheets.element(type, section), look);
    sheets.y += after;
  };
  put('Title', [{ text: title, isStrong: true, language }], { ...plain, size: 29, colour: ink.heading }, 8);
  put('P', subtitle, { ...plain, size: 16, colour: ink.quiet }, 34);
  const list = sheets.element('L', section);
  for (const [name, value] of front) {
    const item = sheets.element('LI', list);
    const [label] = sheets.breakText([{ text: name, isStrong: true }], size, 140);
    const lines = sheets.breakText(value, size, textWidth - 150);
    sheets.need(lines.length * size * 1.36);
    if (label) sheets.drawLine(label, sheets.element('Lbl', item), plain, sheets.y);
    sheets.put(lines, sheets.element('LBody', item), { ...plain, x: sheet.side + 150, width: textWidth - 150 });
    sheets.y += 4;
  }
}

function contents(sheets: Sheets, paper: Paper, numbers: Map<Block, string>): Entry[] {
  sheets.turn();
  const section = sheets.element('Sect', sheets.root);
  const big = { ...plain, size: 17, colour: ink.heading };
  sheets.put(sheets.breakText([{ text: paper.contents, isStrong: true }], 17, textWidth), sheets.element('P', section), big);
  sheets.y += 10;
  const list = sheets.element('TOC', section);
  return paper.blocks.flatMap((block): Entry[] => {
    if (block.kind !== 'heading' || block.level === 3) return [];
    const isFirst = block.level === 1;
    if (isFirst) sheets.y += 5;
    const indent = isFirst ? 0 : 18;
    const look = { ...plain, x: sheet.side + indent, width: textWidth - indent };
    const spans = [{ text: `${numbers.get(block)}  `, isStrong: isFirst }, ...block.spans.map((span) => ({ ...span, isStrong: isFirst }))];
    const lines = sheets.breakText(spans, size, look.width - 40);
    sheets.need(lines.length * size * 1.36 + 2);
    const element = sheets.element('Link', sheets.element('Reference', sheets.element('TOCI', list)));
    const top = sheets.y;
    sheets.put(lines, element, look);
    const target = nameOf(block, numbers);
    sheets.document.goTo(look.x, top, textWidth - indent, sheets.y - top, target, {
      structParent: element,
      Contents: new String(textOf(block.spans)),
    } as never);
    return [{ heading: block, page: sheets.count - 1, y: sheets.y - size * 1.36, element, look }];
  });
}

/** Writes the number of a heading's page into the table of contents. */
function number(sheets: Sheets, { page, y, element, look }: Entry, at: number | undefined): void {
  sheets.document.switchToPage(page);
  const [line] = sheets.breakText([{ text: String(at ?? '') }], size, 40);
  if (line) sheets.drawLine(line, element, { ...look, align: 'right' }, y);
}

const nameOf = (block: Heading, numbers: Map<Block, string>): string => `h${numbers.get(block)}`;

function heading(
  sheets: Sheets,
  section: Element,
  block: Heading,
  number: string | undefined,
  marks: { addItem(title: string): unknown }[],
): void {
  const { size, before, after } = headingLook[block.level];
  if (block.startsPage && sheets.y > sheet.top) sheets.turn();
  const lines = sheets.breakText(
    [...(number ? [{ text: `${number}  `, isStrong: true }] : []), ...block.spans.map((span) => ({ ...span, isStrong: true }))],
    size,
    textWidth,
  );
  // What it is the heading of begins on the same sheet.
  sheets.need(before + lines.length * size * 1.36 + after + 64);
  if (sheets.y > sheet.top) sheets.y += before;
  const title = `${number ? `${number} ` : ''}${textOf(block.spans)}`;
  if (number) sheets.document.addNamedDestination(`h${number}`, 'XYZ', sheet.side, sheets.y - 6, null as never);
  marks.length = block.level;
  const above = marks.at(-1) ?? marks[0];
  const item = above?.addItem(title);
  if (block.level < 3) marks.push(item as (typeof marks)[number]);
  sheets.put(lines, sheets.element(`H${block.level}`, section, { title }), { ...plain, size, colour: ink.heading });
  sheets.y += after;
}

function body(sheets: Sheets, section: Element, block: Exclude<Block, { kind: 'heading' }>): void {
  switch (block.kind) {
    case 'paragraph':
      if (block.style === 'warning') warning(sheets, section, block.spans);
      else if (block.style === 'quote') quote(sheets, section, block.spans);
      else paragraph(sheets, section, block);
      break;
    case 'list':
      list(sheets, section, block.items);
      break;
    case 'table':
      drawTable(sheets, section, block);
      break;
    case 'chart':
      drawChart(sheets, section, block);
      break;
  }
}

function paragraph(sheets: Sheets, section: Element, { spans, style }: Extract<Block, { kind: 'paragraph' }>): void {
  const small = style === 'small';
  const look = small ? { ...plain, size: 8.8, colour: ink.quiet } : plain;
  const shown = style === 'name' ? spans.map((span) => ({ ...span, isStrong: true })) : spans;
  if (style === 'name') {
    sheets.need(54);
    sheets.y += 4;
  }
  sheets.put(sheets.breakText(shown, look.size, look.width), sheets.element('P', section), look);
  sheets.y += style === 'name' ? 1 : small ? 4 : 5;
}

function quote(sheets: Sheets, section: Element, spans: Span[]): void {
  const look = { ...plain, x: sheet.side + 14, width: textWidth - 14 };
  const rule = (count: number) =>
    sheets.artifact(() => sheets.document.rect(sheet.side, sheets.y, 2.5, count * size * 1.36).fill(`#${ink.bar}`));
  const element = sheets.element('P', sheets.element('BlockQuote', section));
  sheets.put(sheets.breakText(spans, size, look.width), element, look, rule);
  sheets.y += 6;
}

function warning(sheets: Sheets, section: Element, spans: Span[]): void {
  const shown = spans.map((span) => ({ ...span, isStrong: true }));
  const lines = sheets.breakText(shown, size, textWidth - 20);
  const height = lines.length * size * 1.36 + 12;
  sheets.need(height);
  const top = sheets.y;
  sheets.artifact(() => sheets.document.rect(sheet.side, top, textWidth, height).lineWidth(1.2).stroke(`#${ink.warning}`));
  sheets.y += 6;
  sheets.put(lines, sheets.element('P', section), { ...plain, x: sheet.side + 10, width: textWidth - 20, colour: ink.warning });
  sheets.y += 14;
}

function list(sheets: Sheets, section: Element, items: Span[][]): void {
  const element = sheets.element('L', section);
  const look = { ...plain, x: sheet.side + 16, width: textWidth - 16 };
  for (const item of items) {
    const row = sheets.element('LI', element);
    const lines = sheets.breakText(item, size, look.width);
    const label = sheets.element('Lbl', row);
    let isFirst = true;
    const bullet = () => {
      const [point] = sheets.breakText([{ text: '•' }], size, 10);
      if (isFirst && point) sheets.drawLine(point, label, { ...plain, x: sheet.side + 4 }, sheets.y);
      isFirst = false;
    };
    sheets.put(lines, sheets.element('LBody', row), look, bullet);
    sheets.y += 2;
  }
  sheets.y += 4;
}
