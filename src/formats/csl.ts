import type { Language } from '../../db/schema/types.ts';
import { authorsOf, type Citable, oneLine, stateOf, titleOf } from './citation.ts';
import { inLanguage } from './language.ts';

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * Writes a record as an item of CSL-JSON, for programs that format citations.
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function toCsl(work: Citable, language: Language, accessedOn: string): Record<string, unknown> {
  const title = titleOf(work, language);
  const isCase = work.type === 'legal_case';
  const authors = authorsOf(work, language).map(oneLine);
  const publisher = inLanguage(work.publisher, language)?.text;
  const { uri, rest } = stateOf(work, language);
  return {
    id: work.id,
    type: work.type,
    ...(title ? { title: title.text, language: title.language } : {}),
    ...(authors.length > 0
      ? { [isCase ? 'authority' : 'author']: isCase ? authors.join('; ') : authors.map((literal) => ({ literal })) }
      : {}),
    ...(publisher ? { publisher: oneLine(publisher) } : {}),
    ...(work.symbol ? { number: oneLine(work.symbol) } : {}),
    ...(work.paragraph ? { section: oneLine(work.paragraph) } : {}),
    ...(work.adoptedOn ? { issued: dateParts(work.adoptedOn) } : {}),
    URL: work.officialUrl ?? work.uri,
    accessed: dateParts(accessedOn),
    archive: 'Monitum',
    archive_location: uri,
    note: `Monitum, ${uri}, ${rest}`,
  };
}
