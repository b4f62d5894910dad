import type { Language } from '../../db/schema/types.ts';
import { type Citable, oneLine, stateOf, titleOf } from './citation.ts';
import { inLanguage } from './language.ts';

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/**
 * Writes a recommendation as an item of CSL-JSON, for programs that format citations.
 * @param accessedOn the day on which it was read, yyyy-mm-dd
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */
export function toCsl(work: Citable, language: Language, accessedOn: string): Record<string, unknown> {
  const title = titleOf(work, language);
  const body = inLanguage(work.body, language)?.text;
  const publisher = inLanguage(work.publisher, language)?.text;
  const { uri, rest } = stateOf(work, language);
  return {
    id: work.id,
    type: work.isCase ? 'legal_case' : 'report',
    ...(title ? { title: title.text, language: title.language } : {}),
    ...(body ? { [work.isCase ? 'authority' : 'author']: work.isCase ? oneLine(body) : [{ literal: oneLine(body) }] } : {}),
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
