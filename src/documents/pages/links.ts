import type { Language } from '../../../db/schema/types.ts';
import { officialUrl } from '../official-url.ts';
import type { DocumentDetailsRow } from '../queries.ts';

/** Where the organisation has a document: the address, and the language in which it gives it there, if that is known. */
export interface OfficialLink {
  href: string;
  language?: Language;
  /** Made from the symbol, so that not every language need exist. */
  isDerived: boolean;
}

/** Languages of this site that the United Nations publish in. */
const languagesOfUn: Language[] = ['en', 'fr'];
/** How the Court's database names the languages in which it publishes. */
const languagesOfCourt: Partial<Record<Language, string>> = { en: 'eng', fr: 'fre' };

/** The addresses of a document at the organisation that issued it: those recorded, then those that follow from its symbol or number, by language. */
export function officialLinks(row: Pick<DocumentDetailsRow, 'symbol' | 'organisation' | 'body' | 'urls' | 'court'>): OfficialLink[] {
  const recorded = row.urls.map((href) => ({ href, isDerived: false }));
  const ofCourt = Object.entries(row.court?.itemIds ?? {}).flatMap(([language, id]) => {
    const name = languagesOfCourt[language as Language];
    if (!name || !/^\d{3}-\d+$/.test(id)) return [];
    return [{ href: `https://hudoc.echr.coe.int/${name}?i=${id}`, language: language as Language, isDerived: false }];
  });
  const { symbol } = row;
  if (row.organisation === 'un' && symbol)
    return [
      ...recorded,
      ...languagesOfUn.map((language) => ({ href: `https://undocs.org/${language}/${encodeURI(symbol)}`, language, isDerived: true })),
    ];
  const derived = recorded.length + ofCourt.length === 0 ? officialUrl(row) : undefined;
  return [...recorded, ...ofCourt, ...(derived ? [{ href: derived, isDerived: false }] : [])];
}
