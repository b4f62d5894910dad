import type { Language } from '../../db/schema/types.ts';
import { authorsOf, type Citable, oneLine, stateOf, titleOf } from './citation.ts';
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
/** A text as LaTeX reads it back. */
export const escapedForBibtex = (text: string): string => oneLine(text).replace(/[\\{}~^&%#_$]/g, (sign) => specials[sign] ?? sign);

/** In the field of an address everything is taken as it is, but for what would end the field. */
export const addressInBibtex = (url: string): string => oneLine(url).replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));

/**
 * Writes a record as an entry of BibTeX, with an empty line behind it. Names and titles stand in double braces, so that they are
 * neither taken apart nor changed in case.
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 */
export function toBibtex(work: Citable, language: Language, accessedOn: string): string {
  const [year, month, day] = work.adoptedOn?.split('-') ?? [];
  const title = titleOf(work, language);
  const { uri, rest } = stateOf(work, language);
  const isReport = work.type === 'report';
  const authors = authorsOf(work, language);
  const whole = (text: string | undefined) => (text ? `{{${escapedForBibtex(text)}}}` : undefined);
  const plain = (text: string | undefined) => (text ? `{${escapedForBibtex(text)}}` : undefined);
  const fields: [string, string | undefined][] = [
    ['author', authors.length > 0 ? `{${authors.map((author) => `{${escapedForBibtex(author)}}`).join(' and ')}}` : undefined],
    ['title', whole(title?.text)],
    [isReport ? 'institution' : 'howpublished', whole(inLanguage(work.publisher, language)?.text)],
    ['number', plain(work.symbol)],
    ['year', plain(year)],
    ['month', month && months[Number(month) - 1]],
    ['day', plain(day && String(Number(day)))],
    ['language', title && `{${languageNames[title.language]}}`],
    ['url', `{${addressInBibtex(work.officialUrl ?? work.uri)}}`],
    ['urldate', `{${accessedOn}}`],
    ['note', `{Monitum, \\url{${addressInBibtex(uri).replaceAll('%', '\\%')}}, ${escapedForBibtex(rest)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name} = ${value}`]));
  return `@${isReport ? 'techreport' : 'misc'}{monitum-${work.id},\n${lines.join(',\n')}\n}\n\n`;
}
