import type { Language } from '../../db/schema/types.ts';
import { authorsOf, type Citable, oneLine, titleOf } from './citation.ts';
import { inLanguage } from './language.ts';

/**
 * What a page says of the work that it shows, for programs that keep references, such as Zotero: the names of Highwire Press.
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function toHighwire(work: Citable, language: Language): { name: string; content: string }[] {
  const title = titleOf(work, language);
  const publisher = inLanguage(work.publisher, language)?.text;
  const tags: [string, string | undefined][] = [
    ['citation_title', title?.text],
    ...authorsOf(work, language).map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', work.adoptedOn?.replaceAll('-', '/')],
    ['citation_technical_report_institution', work.type === 'report' ? publisher : undefined],
    ['citation_technical_report_number', work.type === 'report' ? work.symbol : undefined],
    ['citation_publisher', publisher],
    ['citation_language', title?.language],
    ['citation_public_url', work.uri],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content: oneLine(content) }] : []));
}
