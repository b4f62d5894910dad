import type { View } from '../http/view.ts';

/** The kind in persistent identifiers of what stands in a collection of the API. */
const kindOfCollection: Record<string, string> = {
  recommendations: 'recommendation',
  documents: 'document',
  reviews: 'review',
  deadlines: 'deadline',
  measures: 'measure',
  authorities: 'authority',
  treaties: 'treaty',
};

/** The kind of what stands in a collection within a record. */
const kindOfPart: Record<string, string> = {
  positions: 'position',
  grades: 'grade',
  assessments: 'assessment',
  contributions: 'contribution',
  actions: 'treatyAction',
};

/** The persistent identifier of a code of a list; treaties and authorities are records, and named as such. */
export function codeIri(puriBase: string, list: string, code: string): string {
  const kind = list === 'treaties' || list === 'authorities' ? kindOfCollection[list] : undefined;
  return `${puriBase}/${kind ? `id/${kind}` : `auth/${list}`}/${encodeURIComponent(code)}`;
}

/** The list that an address of a code leads into; undefined for any other address. */
export function listOf(view: View, href: string): string | undefined {
  const start = `${view.base}/refData/`;
  return href.startsWith(start) ? href.slice(start.length).split('/', 1)[0] : undefined;
}

/** The persistent identifier of what has an address of this API; undefined where the address is of a list. */
export function identityOf(view: View, href: string): string | undefined {
  if (!href.startsWith(view.base) || href.includes('?')) return undefined;
  const [collection = '', reference, part, partReference, ...more] = href.slice(view.base.length + 1).split('/');
  if (reference === undefined || more.length > 0) return undefined;
  if (collection === 'refData') return part === undefined ? undefined : `${view.puriBase}/auth/${reference}/${part}`;
  const kind = kindOfCollection[collection];
  if (part === undefined) return kind && `${view.puriBase}/id/${kind}/${reference}`;
  const kindWithin = kindOfPart[part];
  return kindWithin && partReference !== undefined ? `${view.puriBase}/id/${kindWithin}/${partReference}` : undefined;
}

/** The persistent identifier of an item: the one it gives, or the one that follows from its address, or from its kind and id. */
export function iriOf(view: View, item: Record<string, unknown>, kind?: string): string | undefined {
  const { uri, href, self, id } = item as { uri?: string; href?: string; self?: string; id?: string };
  if (uri !== undefined) return uri;
  const address = href ?? self;
  const fromAddress = address === undefined ? undefined : identityOf(view, address);
  if (fromAddress !== undefined || kind === undefined || id === undefined) return fromAddress;
  return `${view.puriBase}/id/${kind}/${encodeURIComponent(id)}`;
}

/** An address that can stand as an identifier in any syntax: signs that RFC 3987 forbids are escaped. Undefined for what is no address of the web. */
export const safeIri = (address: string): string | undefined =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  /^(https?|mailto|urn|ftp):./i.test(address) ? address.replace(/[\u0000-\u0020<>"{}|\\^`\u007f]/g, encodeURIComponent) : undefined;
