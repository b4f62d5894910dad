/** A treaty whose acts come from files, by the names that the sources give it. */
export interface NamedTreaty {
  /** Our code. */
  code: string;
  /** Chapter and number in the UN Treaty Collection, as its files are named (`4-11-b`); our `depositaryReference` is the same in Roman numerals. */
  number: string;
  /** Its name in the year-only table of the core treaties, from the file name `hr_status_….csv`. */
  coreFile?: string;
  /** Its title in English, as OHCHR prints it above its ratification table. */
  title?: string;
  /** Its abbreviation in the name of OHCHR's file. */
  abbreviation?: string;
  /** Where a treaty's own communications and inquiries stand: in which treaty, in which article, where one can tell. */
  communications?: { treaty: string; article?: string };
  inquiries?: { treaty: string; article?: string };
}

/** The treaties of the UN Treaty Collection that Monitum has. */
export const namedTreaties: NamedTreaty[] = [
  {
    code: 'icerd',
    number: '4-2',
    coreFile: 'icerd',
    title: 'International Convention on the Elimination of All Forms of Racial Discrimination',
    abbreviation: 'CERD',
    communications: { treaty: 'icerd', article: '14' },
  },
  {
    code: 'icescr',
    number: '4-3',
    coreFile: 'icescr',
    title: 'International Covenant on Economic, Social and Cultural Rights',
    abbreviation: 'ICESCR',
    communications: { treaty: 'icescrOp' },
    inquiries: { treaty: 'icescrOp', article: '11' },
  },
  {
    code: 'icescrOp',
    number: '4-3-a',
    coreFile: 'icescr_op',
    title: 'Optional Protocol to the International Covenant on Economic, Social and Cultural Rights',
  },
  {
    code: 'iccpr',
    number: '4-4',
    coreFile: 'iccpr',
    title: 'International Covenant on Civil and Political Rights',
    abbreviation: 'CCPR',
    communications: { treaty: 'iccprOp1' },
  },
  {
    code: 'iccprOp1',
    number: '4-5',
    coreFile: 'iccpr_op1',
    title: 'Optional Protocol to the International Covenant on Civil and Political Rights',
  },
  {
    code: 'iccprOp2',
    number: '4-12',
    coreFile: 'iccpr_op2',
    title:
      'Second Optional Protocol to the International Covenant on Civil and Political Rights aiming to the abolition of the death penalty',
  },
  {
    code: 'cedaw',
    number: '4-8',
    coreFile: 'cedaw',
    title: 'Convention on the Elimination of All Forms of Discrimination against Women',
    abbreviation: 'CEDAW',
    communications: { treaty: 'cedawOp' },
    inquiries: { treaty: 'cedawOp', article: '8' },
  },
  { code: 'cedawOp', number: '4-8-b', coreFile: 'op_cedaw' },
  {
    code: 'cat',
    number: '4-9',
    coreFile: 'cat',
    title: 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    abbreviation: 'CAT',
    communications: { treaty: 'cat', article: '22' },
    inquiries: { treaty: 'cat', article: '20' },
  },
  {
    code: 'opcat',
    number: '4-9-b',
    coreFile: 'opcat',
    title: 'Optional Protocol to the Convention against Torture',
    abbreviation: 'OPCAT',
  },
  {
    code: 'crc',
    number: '4-11',
    coreFile: 'crc',
    title: 'Convention on the Rights of the Child',
    abbreviation: 'CRC',
    communications: { treaty: 'crcOpic' },
    inquiries: { treaty: 'crcOpic', article: '13' },
  },
  { code: 'crcOpac', number: '4-11-b', coreFile: 'op_crc_ac' },
  { code: 'crcOpsc', number: '4-11-c', coreFile: 'op_crc_sc' },
  { code: 'crcOpic', number: '4-11-d', coreFile: 'op_crc_ic' },
  {
    code: 'cmw',
    number: '4-13',
    coreFile: 'icmw',
    title: 'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
    abbreviation: 'CMW',
    communications: { treaty: 'cmw', article: '77' },
  },
  {
    code: 'crpd',
    number: '4-15',
    coreFile: 'crpd',
    title: 'Convention on the Rights of Persons with Disabilities',
    abbreviation: 'CRPD',
    communications: { treaty: 'crpdOp' },
    inquiries: { treaty: 'crpdOp', article: '6' },
  },
  { code: 'crpdOp', number: '4-15-a', coreFile: 'op_crpd' },
  {
    code: 'ced',
    number: '4-16',
    coreFile: 'cped',
    title: 'International Convention for the Protection of All Persons from Enforced Disappearance',
    abbreviation: 'CED',
    communications: { treaty: 'ced', article: '31' },
    inquiries: { treaty: 'ced', article: '33' },
  },
  { code: 'genocide', number: '4-1' },
  { code: 'refugee', number: '5-2' },
  { code: 'stateless54', number: '5-3' },
  { code: 'stateless61', number: '5-4' },
  { code: 'refugeeP67', number: '5-5' },
  { code: 'rome', number: '18-10' },
  { code: 'palermoThb', number: '18-12-a' },
];

const romanDigits: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Writes chapter and number of the UN Treaty Collection as it is cited: `4-11-b` is `UNTC IV-11-b`. */
export function depositaryReference(number: string): string {
  const [chapter = '', ...rest] = number.split('-');
  let left = Number(chapter);
  let roman = '';
  for (const [value, digit] of romanDigits)
    while (left >= value) {
      roman += digit;
      left -= value;
    }
  return `UNTC ${[roman, ...rest].join('-')}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Gives a day as yyyy-mm-dd where it exists; undefined where it does not, such as 31 April. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const written = instant.toISOString().slice(0, 10);
  return year >= 1900 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day ? written : undefined;
}

/** Reads a date as the UN Treaty Collection prints it, with the letter that says what was done: `17 May 1994 a`. */
export function readDepositaryDate(cell: string): { takenOn: string; letter: string } | undefined {
  const [, day, name = '', year, letter = ''] = /^(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})(?:\s+([A-Za-z]{1,2}))?$/.exec(cell.trim()) ?? [];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const takenOn = month > 0 ? dayOf(Number(year), month, Number(day)) : undefined;
  return takenOn === undefined ? undefined : { takenOn, letter };
}

/** Why a row about another State is passed over, by every source of acts. */
export const belgiumAlone = 'Monitum holds the acts of Belgium alone';
