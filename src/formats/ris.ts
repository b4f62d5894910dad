import type { Language } from '../../db/schema/types.ts';
import { authorsOf, type Citable, type CitedType, oneLine, stateOf, titleOf } from './citation.ts';
import { inLanguage } from './language.ts';

/** The types of RIS, which has none for treaties: programs file them under statutes. */
const types: Record<CitedType, string> = { report: 'RPRT', legal_case: 'CASE', treaty: 'STAT', legislation: 'STAT', document: 'ELEC' };

/** A day in the signs of RIS, whose parts may be empty: `2015/03/12/`, `2015/03//`. */
const dateOf = (date: string): string => {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
};

/**
 * Writes a record as a reference of RIS, with an empty line behind it. A line break would begin a field of its own, so there is none
 * within a value. RIS knows no authors but persons: where the name of a body has a comma, programs take what stands before it for a family name.
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 */
export function toRis(work: Citable, language: Language, accessedOn: string): string {
  const title = titleOf(work, language);
  const { uri, rest } = stateOf(work, language);
  const fields: [string, string | undefined][] = [
    ['TY', types[work.type]],
    ['ID', work.id],
    ...authorsOf(work, language).map((author): [string, string] => ['AU', author]),
    ['TI', title?.text],
    ['PB', inLanguage(work.publisher, language)?.text],
    ['SN', work.symbol],
    ['PY', work.adoptedOn?.slice(0, 4)],
    ['DA', work.adoptedOn && dateOf(work.adoptedOn)],
    ['LA', title?.language],
    ['UR', work.officialUrl ?? work.uri],
    ['L2', work.officialUrl && work.uri],
    ['Y2', dateOf(accessedOn)],
    ['N1', `Monitum, ${uri}, ${rest}`],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n\r\n`;
}
