import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { Language } from '../../../db/schema/types.ts';
import type { Vocabularies } from '../../vocabularies/memory.ts';
import { type Column, exampleMark, exampleOf, headingOf, type TemplateKind, templateColumns } from './columns.ts';
import { choiceWords, templateWords } from './help-words.ts';
import { columnWords } from './words.ts';

/** The kinds of file in which a template is given. */
export const templateFormats = ['csv', 'xlsx'] as const;
export type TemplateFormat = (typeof templateFormats)[number];

/** Rows below the heading of an empty workbook whose cells are formatted: one who fills more copies a row. */
const formattedRows = 500;

/** What staff are told of a column, in one language. */
export interface ColumnHelp {
  heading: string;
  technicalName: string;
  meaning: string;
  isRequired: boolean;
  allowed: string;
  /** Begins with the mark of an example; empty where the example row leaves the cell empty. */
  example: string;
}

/**
 * Writes an empty template: headings in the language asked for, one example row, which is marked and refused when it is left in.
 * A CSV is UTF-8 with a byte order mark and semicolons: Excel reads the accents rightly by the mark alone, and on a computer with Belgian
 * settings, where the comma is the decimal sign, it parts cells by semicolons. A workbook has a second sheet with the help of every column,
 * and with the vocabularies a third one with every code that can be written and its label.
 */
export async function templateOf(
  kind: TemplateKind,
  format: TemplateFormat,
  language: Language,
  vocabularies?: Vocabularies,
): Promise<Buffer> {
  return format === 'csv' ? csvOf(kind, language) : xlsxOf(kind, language, vocabularies);
}

/** The help of every column of a template, in one language. */
export const helpOf = (kind: TemplateKind, language: Language): ColumnHelp[] =>
  templateColumns[kind].map((column) => {
    const example = exampleOf(kind, column, language);
    return {
      heading: headingOf(column, language),
      technicalName: column.name,
      meaning: columnWords[column.words].meaning[language],
      isRequired: column.isRequired,
      allowed: allowedIn(column, language),
      example: example === '' || example.startsWith(exampleMark(language)) ? example : `${exampleMark(language)}${example}`,
    };
  });

function csvOf(kind: TemplateKind, language: Language): Buffer {
  const columns = templateColumns[kind];
  const rows = [columns.map((column) => headingOf(column, language)), columns.map((column) => exampleOf(kind, column, language))];
  return Buffer.from(stringify(rows, { delimiter: ';', bom: true, record_delimiter: 'windows' }), 'utf8');
}

/** What can be written in a column, in a few words. */
function allowedIn({ cell }: Column, language: Language): string {
  const words = (name: keyof typeof templateWords): string => templateWords[name][language];
  const several = `; ${words('severalAllowed')}`;
  switch (cell.is) {
    case 'text':
      return `${words('textUpTo')} ${cell.max}`;
    case 'code':
      return cell.only ? cell.only.join(', ') : `${words('codeOf')} /refData/${cell.list}${cell.many ? several : ''}`;
    case 'choice':
      return Object.entries(choiceWords[cell.of] as Record<string, Record<Language, string>>)
        .map(([code, labels]) => `${code} (${labels[language]})`)
        .join(', ');
    case 'date':
      return words('partialDate');
    case 'day':
      return words('day');
    case 'yesNo':
      return `${words('yes')}, ${words('no')}`;
    case 'wholeNumber':
      return words('wholeNumber');
    case 'countries':
      return `${words('country')}${several}`;
    case 'url':
      return words('url');
    case 'id':
      return `${words('recordId')}${cell.many ? several : ''}`;
  }
}

const heading = (value: string, isRequired = false): Cell => ({
  value,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: isRequired ? '#FCE4B0' : '#E3E9F0',
  bottomBorderStyle: 'thin',
});
const note = (value: string): Cell => ({ value, wrap: true, alignVertical: 'top' });

async function xlsxOf(kind: TemplateKind, language: Language, vocabularies: Vocabularies | undefined): Promise<Buffer> {
  const sheets = [fillSheet(kind, language), helpSheet(kind, language), ...(vocabularies ? [codeSheet(kind, language, vocabularies)] : [])];
  return writeXlsxFile(sheets as never[]).toBuffer();
}

/** The sheet to fill. Its cells are text, so that Excel turns no paragraph into a number and no year into a day; days alone are dates. */
function fillSheet(kind: TemplateKind, language: Language): Sheet<Buffer> {
  const columns = templateColumns[kind];
  const empty: Row = columns.map(({ cell }) => (cell.is === 'day' ? { type: Date, format: 'dd/mm/yyyy' } : { type: String, format: '@' }));
  const example: Row = columns.map((column) => {
    const value = exampleOf(kind, column, language);
    const style = { fontStyle: 'italic', textColor: '#666666', alignVertical: 'top' } as const;
    if (column.cell.is === 'day') return { ...style, value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
    return { ...style, value, type: String, format: '@' };
  });
  return {
    sheet: templateWords[kind][language],
    data: [
      columns.map((column) => heading(headingOf(column, language), column.isRequired)),
      example,
      ...Array.from({ length: formattedRows }, () => empty),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

function helpSheet(kind: TemplateKind, language: Language): Sheet<Buffer> {
  const words = (name: keyof typeof templateWords): string => templateWords[name][language];
  const headings = (['column', 'technicalName', 'meaning', 'required', 'allowed', 'example'] as const).map((name) => heading(words(name)));
  const rows = helpOf(kind, language).map(
    (one): Row => [
      { ...(heading(one.heading, one.isRequired) as object) },
      note(one.technicalName),
      note(one.meaning),
      note(words(one.isRequired ? 'yes' : 'no')),
      note(one.allowed),
      note(one.example),
    ],
  );
  const rules: Row[] = (['emptyRule', 'exampleRule'] as const).map((name) => [
    { value: words(name), wrap: true, columnSpan: 6, height: 32, alignVertical: 'top' },
  ]);
  return {
    sheet: words('help'),
    data: [headings, ...rows, [], ...rules],
    columns: [30, 26, 60, 12, 50, 36].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}

function codeSheet(kind: TemplateKind, language: Language, { lists }: Vocabularies): Sheet<Buffer> {
  const words = (name: keyof typeof templateWords): string => templateWords[name][language];
  const columns = templateColumns[kind].flatMap((column) => (column.cell.is === 'code' ? [{ column, cell: column.cell }] : []));
  const byList = new Map(columns.map(({ column, cell }) => [cell.list, { column, cell }]));
  const rows = [...byList].flatMap(([list, { column, cell }]): Row[] =>
    [...(lists.get(list)?.values() ?? [])]
      .filter(({ code }) => (!cell.only || cell.only.includes(code)) && cell.not?.code !== code)
      .map(({ code, name }) => [
        note(columnWords[column.words].heading[language]),
        note(list),
        { ...(note(code) as object), type: String, format: '@' },
        note(name[language] ?? Object.values(name).find(Boolean) ?? ''),
      ]),
  );
  return {
    sheet: words('codes'),
    data: [(['column', 'list', 'code', 'label'] as const).map((name) => heading(words(name))), ...rows],
    columns: [36, 24, 36, 90].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}
