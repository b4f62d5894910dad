/** How a document is addressed at the organisation that issued it. */
interface Addressed {
  symbol: string | null;
  organisation: string;
  body: string;
  urls: string[];
}

/** The Council of Europe's bodies whose documents are not cited by a symbol that its search portal knows. */
const committeeOfMinisters = /^(CM|DH-DD|H\/Exec)/;

/**
 * Gives the address of a document at the organisation's own site.
 * United Nations symbols resolve at undocs.org; judgments at HUDOC by application number; texts of the Committee of Ministers by reference in its search portal.
 * Undefined where no address can be derived and none was recorded: nothing is guessed.
 */
export function officialUrl({ symbol, organisation, body, urls }: Addressed): string | undefined {
  const recorded = urls[0];
  if (recorded) return recorded;
  if (!symbol) return undefined;
  if (organisation === 'un') return `https://undocs.org/en/${encodeURI(symbol)}`;
  if (body === 'ecthr' && /^\d+\/\d{2}$/.test(symbol)) return hashQuery('https://hudoc.echr.coe.int/eng', { appno: [symbol] });
  if (committeeOfMinisters.test(symbol)) return hashQuery('https://search.coe.int/cm', { CoEReference: [symbol] });
  return undefined;
}

const hashQuery = (page: string, query: Record<string, string[]>): string => `${page}#${encodeURIComponent(JSON.stringify(query))}`;
