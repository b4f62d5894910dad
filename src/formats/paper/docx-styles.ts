import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType, TabStopType } from 'docx';

/** The colours of a paper, six hexadecimal digits each; all but the bars have a contrast of 4.5 to 1 or more with white. */
export const ink = { text: '1C1C1C', heading: '0B3C49', quiet: '555049', warning: '9A1B1B', link: '0B4F8A', bar: '4E7D86' } as const;

/** The numbers of headings, which belong to their styles. */
export const outline = {
  reference: 'outline',
  levels: [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: level === 0 ? '%1' : '%1.%2',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: level === 0 ? 454 : 624, hanging: level === 0 ? 454 : 624 } } },
  })),
};

// Word has it on every system, and where it is missing a font of the same widths stands in for it.
const font = 'Cambria';
const heading = (size: number, before: number, level: number | undefined) => ({
  run: { font, size, bold: true, color: ink.heading },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before, after: 100 },
    ...(level === undefined ? {} : { numbering: { reference: outline.reference, level } }),
  },
});

const rightOfText = [{ type: TabStopType.RIGHT, position: 9_638 }];

/** The styles of a document in a language, by their names in Word where Word has such a style. */
export function docxStyles(locale: string): IStylesOptions {
  const own = (id: string, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  });
  return {
    default: {
      document: {
        run: { font, size: 21, color: ink.text, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font, size: 52, bold: true, color: ink.heading }, paragraph: { spacing: { before: 2_400, after: 200 } } },
      heading1: heading(34, 360, 0),
      heading2: heading(27, 320, 1),
      heading3: heading(22, 280, undefined),
      hyperlink: { run: { color: ink.link, underline: {} } },
      footnoteText: { run: { font, size: 17 }, paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: true } },
    } as NonNullable<IStylesOptions['default']>,
    paragraphStyles: [
      own('Subtitle', 'Subtitle', { spacing: { after: 600 } }, { size: 30, color: ink.quiet }),
      own('Facts', 'Facts', {
        tabStops: [{ type: TabStopType.LEFT, position: 3_120 }],
        indent: { left: 3_120, hanging: 3_120 },
        spacing: { after: 80 },
      }),
      own('TOCHeading', 'TOC Heading', { spacing: { after: 200 }, keepNext: true }, { size: 34, bold: true, color: ink.heading }),
      own('TOC1', 'toc 1', { tabStops: [{ ...rightOfText[0], leader: 'dot' }], spacing: { before: 100, after: 40 } }, { bold: true }),
      own('TOC2', 'toc 2', { tabStops: [{ ...rightOfText[0], leader: 'dot' }], indent: { left: 454 }, spacing: { after: 20 } }),
      own('Quote', 'Quote', {
        indent: { left: 227 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 10, color: ink.bar } },
        spacing: { before: 40, after: 120 },
      }),
      own('Small', 'Small', { spacing: { after: 100 } }, { size: 18, color: ink.quiet }),
      own('Name', 'Name', { keepNext: true, spacing: { before: 120, after: 40 } }, { bold: true }),
      own('Warning', 'Warning', { border: boxOf(ink.warning), spacing: { before: 60, after: 160 } }, { bold: true, color: ink.warning }),
      own('Caption', 'caption', { keepNext: true, spacing: { before: 160, after: 60 } }, { size: 19, bold: true }),
      own(
        'TableHead',
        'Table Head',
        { keepNext: true, spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } },
        { size: 18, bold: true },
      ),
      own('TableText', 'Table Text', { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } }, { size: 18 }),
      own('Gap', 'Gap', { spacing: { after: 0, line: 160, lineRule: LineRuleType.AUTO } }, { size: 12 }),
      own('Header', 'header', { spacing: { after: 0 } }, { size: 17, color: ink.quiet }),
      own('Footer', 'footer', { tabStops: rightOfText, spacing: { after: 0 } }, { size: 17, color: ink.quiet }),
    ] as NonNullable<IStylesOptions['paragraphStyles']>,
  };
}

function boxOf(color: string) {
  const side = { style: BorderStyle.SINGLE, size: 12, space: 6, color };
  return { top: side, bottom: side, left: side, right: side };
}
