import { type Language, languages } from '../../db/schema/types.ts';
import { columnWords } from '../i18n/columns/index.ts';
import { type FileFacts, licence, rights } from './file-facts.ts';
import type { Column } from './table.ts';
import { columnLetters, stringCell, styleOf } from './xlsx-cells.ts';

const sheet = (widths: number[], rows: string[][]): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map((text, at) => stringCell(`${columnLetters(at)}${row + 1}`, text, at === 0 ? styleOf.heading : undefined))
          .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

/**
 * The sheets that tell of the records: what was asked, when, of which state of the data, how many there are and whose they are; and what each
 * column holds, in four languages.
 * @param counted read when they are written, after the records
 */
export function aboutSheet(
  name: string,
  columns: Pick<Column, 'name' | 'description'>[],
  { address, today, dataVersion }: FileFacts,
  language: Language,
  counted: { rows: number; cut: number },
): { names: string[]; sheets: (() => string)[] } {
  const words = columnWords[language].sheet;
  return {
    names: [words.about, words.columns],
    sheets: [
      () =>
        sheet(
          [28, 100],
          [
            ['Monitum', name],
            [words.query, address],
            [words.madeOn, today],
            ...(dataVersion ? [[words.dataVersion, `${dataVersion.id} (${dataVersion.at})`]] : []),
            [words.rows, String(counted.rows)],
            [words.licence, `${rights} ${licence}`],
            [words.verification, words.verificationText],
            ...(counted.cut > 0 ? [[words.cut, words.cutText(counted.cut)]] : []),
          ],
        ),
      () =>
        sheet(
          [28, 60, 60, 60, 60],
          [
            [words.column, ...languages.map((one) => columnWords[one].languages[one])],
            ...columns.map(({ name: column, description }) => [column, ...languages.map((one) => description[one] ?? '')]),
          ],
        ),
    ],
  };
}
