import { type Block, printable, type Span } from './content.ts';
import { ink } from './docx-styles.ts';
import type { Line } from './pdf-lines.ts';
import { type Element, type LineLook, type Sheets, sheet, textWidth } from './pdf-sheet.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Chart = Extract<Block, { kind: 'chart' }>;

const size = 8.8;
const lineHeight = size * 1.32;
const padding = 4;
const rule = 'B9B4A7';

/** Draws a table: its header row again on every sheet, rows whole as long as they fit on one. */
export function drawTable(sheets: Sheets, section: Element, { caption, columns, rows }: Table): void {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (weight / total) * textWidth);
  const lefts = widths.map((_, at) => sheet.side + widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const breakRow = (cells: Span[][]) => cells.map((spans, at) => sheets.breakText(spans, size, (widths[at] ?? 0) - 2 * padding));
  const head = breakRow(columns.map(({ title }) => [{ text: title, isStrong: true }]));
  const body = rows.map(breakRow);
  const table = sheets.element('Table', section);
  sheets.need(40 + heightOf(head) + Math.min(heightOf(body[0] ?? []), 120));
  sheets.y += 4;
  const caption_ = sheets.breakText([{ text: caption, isStrong: true }], 9.2, textWidth);
  sheets.put(caption_, sheets.element('Caption', table), { x: sheet.side, size: 9.2, colour: ink.text, width: textWidth });
  sheets.y += 3;

  const lookOf = (at: number): LineLook => ({
    x: (lefts[at] ?? 0) + padding,
    size,
    colour: ink.text,
    width: (widths[at] ?? 0) - 2 * padding,
    align: columns[at]?.isNumber ? 'right' : 'left',
  });
  const frame = (height: number, isHead: boolean) =>
    sheets.artifact(() => {
      const { document, y } = sheets;
      if (isHead) document.rect(sheet.side, y, textWidth, height).fill('#E8E6DF');
      document.lineWidth(0.5).strokeColor(`#${rule}`);
      for (const [at, left] of lefts.entries()) document.rect(left, y, widths[at] ?? 0, height);
      document.stroke();
    });
  /** Draws some lines of each cell as a row, or a part of one. */
  const drawRow = (cells: Line[][], elementOf: (at: number) => Element, isHead: boolean) => {
    const height = heightOf(cells);
    frame(height, isHead);
    for (const [at, lines] of cells.entries())
      for (const [row, line] of lines.entries()) sheets.drawLine(line, elementOf(at), lookOf(at), sheets.y + padding + row * lineHeight);
    sheets.y += height;
  };
  const headAgain = () => {
    const height = heightOf(head);
    frame(height, true);
    for (const [at, lines] of head.entries())
      for (const [row, line] of lines.entries())
        sheets.artifactText(line.pieces.map(({ text }) => text).join(''), lookOf(at), sheets.y + padding + row * lineHeight + size * 1.02);
    sheets.y += height;
  };
  const newSheet = () => {
    sheets.turn();
    headAgain();
  };
  const cellsOf = (type: 'TH' | 'TD') => {
    const row = sheets.element('TR', table);
    const made = columns.map((_, at) =>
      type === 'TH'
        ? sheets.element('TH', row, { scope: 'Column' })
        : sheets.element(at === 0 ? 'TH' : 'TD', row, at === 0 ? { scope: 'Row' } : {}),
    );
    return (at: number) => made[at] as Element;
  };

  drawRow(head, cellsOf('TH'), true);
  for (const cells of body) {
    const elementOf = cellsOf('TD');
    const fitsAlone = heightOf(cells) <= sheets.fullRoom - heightOf(head);
    if (fitsAlone) {
      if (heightOf(cells) > sheets.room) newSheet();
      drawRow(cells, elementOf, false);
      continue;
    }
    let rest = cells;
    while (rest.some((lines) => lines.length > 0)) {
      const count = Math.floor((sheets.room - 2 * padding) / lineHeight);
      if (count < 3) {
        newSheet();
        continue;
      }
      drawRow(
        rest.map((lines) => lines.slice(0, count)),
        elementOf,
        false,
      );
      rest = rest.map((lines) => lines.slice(count));
    }
  }
  sheets.y += 10;
}

const heightOf = (cells: Line[][]): number => Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight + 2 * padding;

/** Draws a chart of bars, with a text in its place for who does not see it. */
export function drawChart(sheets: Sheets, section: Element, { title, bars, alternative }: Chart): void {
  const row = 20;
  const labels = 190;
  sheets.need(30 + bars.length * row);
  sheets.put(sheets.breakText([{ text: title, isStrong: true }], 9.2, textWidth), sheets.element('P', section), {
    x: sheet.side,
    size: 9.2,
    colour: ink.text,
    width: textWidth,
  });
  const top = sheets.y + 4;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const figure = sheets.element('Figure', section, {
    alt: printable(alternative),
    bbox: [sheet.side, top, sheet.side + textWidth, top + bars.length * row],
  });
  const { document, letters } = sheets;
  const content = document.markStructureContent('Figure');
  for (const [at, { label, value, colour }] of bars.entries()) {
    const y = top + at * row;
    const [line] = sheets.breakText([{ text: label }], 8.8, labels - 10);
    const [number] = sheets.breakText([{ text: String(value) }], 8.8, 60);
    const width = (value / most) * (textWidth - labels - 40);
    const write = (one: Line | undefined, x: number) => {
      for (const piece of one?.pieces ?? []) {
        letters.select(piece.font, 8.8);
        document.fillColor(`#${ink.text}`).text(piece.text, x, y + 12, { lineBreak: false, baseline: 'alphabetic' });
      }
    };
    write(line, sheet.side);
    if (value > 0) document.rect(sheet.side + labels, y + 3, width, row - 7).fillAndStroke(`#${colour}`, `#${ink.quiet}`);
    write(number, sheet.side + labels + width + 6);
  }
  document.endMarkedContent();
  figure.add(content);
  sheets.y = top + bars.length * row + 10;
}
