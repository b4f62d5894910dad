import type { Language } from '../../db/schema/types.ts';
import { type Citable, oneLine, stateOf, titleOf } from './citation.ts';
import { inLanguage } from './language.ts';

/** A day in the signs of RIS, whose parts may be empty: `2015/03/12/`, `2015/03//`. */
const dateOf = (date: string): string => {
  const [year, month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
};

/**
 * Writes a recommendation as a reference of RIS, with an empty line behind it. A line break would begin a field of its own, so there is none
 * within a value.
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 */
export function toRis(work: Citable, language: Language, accessedOn: string): string {
  const title = titleOf(work, language);
  const { uri, rest } = stateOf(work, language);
  const fields: [string, string | undefined][] = [
    ['TY', work.isCase ? 'CASE' : 'RPRT'],
    ['ID', work.id],
    ['AU', inLanguage(work.body, language)?.text],
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
