import type { Language } from '../../db/schema/types.ts';
import { type Citable, oneLine, stateOf, titleOf } from './citation.ts';
import { inLanguage } from './language.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const languageNames: Record<Language, string> = { nl: 'dutch', fr: 'french', de: 'german', en: 'english' };

/** Signs that LaTeX reads as commands. Braces by name, for BibTeX counts braces behind a backslash too. */
const specials: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
};
const escaped = (text: string): string => oneLine(text).replace(/[\\{}~^&%#_$]/g, (sign) => specials[sign] ?? sign);

/** In the field of an address everything is taken as it is, but for what would end the field. */
const address = (url: string): string => oneLine(url).replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));

/**
 * Writes a recommendation as an entry of BibTeX, with an empty line behind it. Names and titles stand in double braces, so that they are
 * neither taken apart nor changed in case.
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 */
export function toBibtex(work: Citable, language: Language, accessedOn: string): string {
  const [year, month, day] = work.adoptedOn?.split('-') ?? [];
  const title = titleOf(work, language);
  const { uri, rest } = stateOf(work, language);
  const whole = (text: string | undefined) => (text ? `{{${escaped(text)}}}` : undefined);
  const plain = (text: string | undefined) => (text ? `{${escaped(text)}}` : undefined);
  const fields: [string, string | undefined][] = [
    ['author', whole(inLanguage(work.body, language)?.text)],
    ['title', whole(title?.text)],
    [work.isCase ? 'howpublished' : 'institution', whole(inLanguage(work.publisher, language)?.text)],
    ['number', plain(work.symbol)],
    ['year', plain(year)],
    ['month', month && months[Number(month) - 1]],
    ['day', plain(day && String(Number(day)))],
    ['language', title && `{${languageNames[title.language]}}`],
    ['url', `{${address(work.officialUrl ?? work.uri)}}`],
    ['urldate', `{${accessedOn}}`],
    ['note', `{Monitum, \\url{${address(uri).replaceAll('%', '\\%')}}, ${escaped(rest)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name} = ${value}`]));
  return `@${work.isCase ? 'misc' : 'techreport'}{monitum-${work.id},\n${lines.join(',\n')}\n}\n\n`;
}
