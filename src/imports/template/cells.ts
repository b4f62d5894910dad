import { languages } from '../../../db/schema/types.ts';
import type { Vocabularies } from '../../vocabularies/memory.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { findCountry } from '../countries.ts';
import { dateOfSerial, isDateFormat } from '../reading/serial.ts';
import { type Codes, codesOfChoice, codesOfList, findCode } from './codes.ts';
import { type CellKind, templateColumns, templateKinds } from './columns.ts';
import { isYearAsSerial, readDate } from './dates.ts';
import { fold } from './fold.ts';
import { templateWords } from './help-words.ts';

/** What a cell says, in our codes. */
export type CellValue = string | number | boolean | string[];

/** A cell that was read, or the sentence that says what is wrong with it, without the place. */
export type ReadCell = { value: CellValue } | { fault: string };

/** A cell as a file gives it. */
export interface Cell {
  /** Trimmed, not empty. */
  text: string;
  isFormula: boolean;
  isError: boolean;
  /** Number format of a workbook, where the cell holds a number in another than the general one. */
  format?: string | undefined;
  /** Whether the workbook counts its days from 1904. */
  date1904: boolean;
}

/** Every list that a cell of a template can name, by the name of the list. */
export type CodeBook = Map<string, Codes>;

/** Makes the lists ready for look-up: once for a file. */
export function codeBookOf(vocabularies: Vocabularies): CodeBook {
  const book: CodeBook = new Map();
  const cells = templateKinds.flatMap((kind) => templateColumns[kind].map(({ cell }) => cell));
  for (const cell of cells) {
    if (cell.is === 'code') book.set(cell.list, book.get(cell.list) ?? codesOfList(vocabularies, cell.list as ListName));
    if (cell.is === 'choice') book.set(cell.of, book.get(cell.of) ?? codesOfChoice(cell.of));
  }
  return book;
}

/** Reads a cell that is not empty. */
export function readCell(cell: Cell, kind: CellKind, book: CodeBook): ReadCell {
  const { text } = cell;
  if (cell.isFormula || text.startsWith('=')) return { fault: 'the cell holds a formula; paste its value' };
  if (cell.isError) return { fault: `the cell holds the error ${cut(text)} of the spreadsheet; write its value` };
  if (text.includes('\0')) return { fault: 'the cell holds a NUL character; write the text anew' };
  if (/^[-–—]+$/.test(text))
    return { fault: 'a dash says nothing: leave the cell empty; a value is not cleared by an import but in Monitum itself' };
  const dated = dateOfCell(cell);
  if (dated && kind.is !== 'date' && kind.is !== 'day')
    return { fault: `Excel has made a date of it (${cut(text)} in its own count); format the cell as text and write it anew` };
  switch (kind.is) {
    case 'text':
      return kind.isNumber && lostZeros(cell) ? zerosFault : textWithin(text, kind.max);
    case 'code':
      return kind.isNumber && lostZeros(cell) ? zerosFault : codesIn(text, kind, book);
    case 'choice':
      return one(findCode(book.get(kind.of) as Codes, text));
    case 'date':
    case 'day':
      return dated ?? withText(readDate(text, kind.is === 'day'), text);
    case 'yesNo':
      return yesOrNo(text);
    case 'wholeNumber':
      return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { fault: `“${cut(text)}” is not a whole number` };
    case 'countries':
      return countriesIn(text);
    case 'url':
      return urlOf(text);
    case 'id':
      return idsIn(text, kind.many === true);
  }
}

const cut = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);

/** The parts of a cell that can hold several: by semicolons or line breaks. */
const partsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[;\r\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/**
 * A number with decimals, or one that was worked out, where a name is expected: its last zeros may be gone. A workbook gives no format of
 * what is stored as text.
 */
const lostZeros = ({ text, format }: Cell): boolean =>
  (format !== undefined && /^\d+[.,]\d+$/.test(text)) || /^\d+\.\d{8,}$|^\d[\d.]*E[+-]?\d+$/i.test(text);
const zerosFault = {
  fault: 'the cell holds a number, of which Excel drops the last zeros (100.10 becomes 100.1); format it as text and write it anew',
};

/** What a cell with a date format says; undefined where it has none. */
function dateOfCell({ text, format, date1904 }: Cell): ReadCell | undefined {
  if (format === undefined || !isDateFormat(format) || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const serial = Number(text);
  if (isYearAsSerial(serial))
    return { fault: `Excel may have made a day of the year ${text}; format the cell as text and write the date anew` };
  const date = dateOfSerial(serial, date1904);
  if (date === undefined) return { fault: `is a date that Excel does not know (${cut(text)} in its own count)` };
  return { value: date.slice(0, 10) };
}

const withText = (read: { value: string } | { fault: string }, text: string): ReadCell =>
  'fault' in read ? { fault: `“${cut(text)}” ${read.fault}` } : read;

const textWithin = (text: string, max: number): ReadCell =>
  text.length <= max ? { value: text } : { fault: `the text has ${text.length} characters; at most ${max} are taken` };

const one = (found: ReturnType<typeof findCode>): ReadCell => ('fault' in found ? found : { value: found.code });

function codesIn(text: string, { list, many, only, not }: Extract<CellKind, { is: 'code' }>, book: CodeBook): ReadCell {
  const codes = book.get(list) as Codes;
  // A label can hold a semicolon itself.
  const words = many && !codes.bySpelling.has(fold(text)) ? partsOf(text) : [text];
  if (words.length > maxParts) return { fault: `the cell names ${words.length} codes; at most ${maxParts} are taken` };
  const found = words.map((word) => findCode(codes, word, only));
  const faults = found.flatMap((each) =>
    'fault' in each ? [each.fault] : not !== undefined && each.code === not.code ? [not.reason] : [],
  );
  if (faults.length > 0) return { fault: faults.slice(0, 5).join('. ') };
  const named = found.flatMap((each) => ('code' in each ? [each.code] : []));
  return many ? listOf(named) : { value: named[0] as string };
}

/** So many codes a cell can name, as the API takes them. */
const maxParts = 100;

const listOf = (values: string[]): ReadCell =>
  values.length === 0 ? { fault: 'holds nothing but signs that part values' } : { value: [...new Set(values)] };

const yes = new Set([...languages.map((language) => fold(templateWords.yes[language])), 'true', 'waar', 'vrai', 'wahr']);
const no = new Set([...languages.map((language) => fold(templateWords.no[language])), 'neen', 'false', 'onwaar', 'faux', 'falsch']);

function yesOrNo(text: string): ReadCell {
  const word = fold(text);
  if (yes.has(word)) return { value: true };
  return no.has(word)
    ? { value: false }
    : { fault: `“${cut(text)}” is neither yes nor no; write ja or nee, oui or non, ja or nein, yes or no` };
}

function countriesIn(text: string): ReadCell {
  const names = partsOf(text);
  if (names.length > 200) return { fault: `the cell names ${names.length} States; at most 200 are taken` };
  const codes = names.map((name) => ({ name, code: name.length <= 100 ? findCountry(name) : undefined }));
  const unknown = codes.filter(({ code }) => code === undefined);
  if (unknown.length > 0)
    return {
      fault: `${unknown
        .slice(0, 5)
        .map(({ name }) => `“${cut(name)}”`)
        .join(', ')} is no State that is known; write its ISO 3166-1 code of two letters or its name in one of the four languages`,
    };
  return listOf(codes.map(({ code }) => code as string));
}

function urlOf(text: string): ReadCell {
  const isAddress = text.length <= 2_000 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isAddress ? { value: text } : { fault: `“${cut(text)}” is no address that begins with http:// or https://` };
}

function idsIn(text: string, many: boolean): ReadCell {
  const ids = many ? partsOf(text) : [text];
  const wrong = ids.filter((id) => !/^[0-9a-hjkmnp-tv-z]{12}$/.test(id));
  if (wrong.length > 0)
    return {
      fault: `“${cut(wrong[0] as string)}” is no id of Monitum: twelve small letters and digits, as the address of the record ends`,
    };
  if (ids.length > maxParts) return { fault: `the cell names ${ids.length} ids; at most ${maxParts} are taken` };
  return many ? listOf(ids) : { value: text };
}
