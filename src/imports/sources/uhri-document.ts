import type { DocumentValues, Note } from '../claims.ts';
import { findCountryByAlpha3 } from '../countries.ts';
import type { LabelReader } from './uhri-labels.ts';
import { keyOf, RowFault, shown, type UhriRow } from './uhri-row.ts';

/** Treaty bodies by the beginning of their symbols, longer ones first; with the protocol where the symbol names it. */
const bodiesBySymbol: [prefix: string, body: string, treaty?: string][] = [
  ['CRC/C/OPSC/', 'crc', 'crcOpsc'],
  ['CRC/C/OPAC/', 'crc', 'crcOpac'],
  ['CAT/OP/', 'spt'],
  ['CCPR/C/', 'ccpr'],
  ['E/C.12/', 'cescr'],
  ['CERD/C/', 'cerd'],
  ['CEDAW/C/', 'cedaw'],
  ['CAT/C/', 'cat'],
  ['CRC/C/', 'crc'],
  ['CRPD/C/', 'crpd'],
  ['CED/C/', 'ced'],
  ['CMW/C/', 'cmw'],
];
const treatyBodies = new Set(bodiesBySymbol.map(([, body]) => body));

/**
 * Gives the body that speaks in a row, and the treaty where the label or the symbol names one. An empty label is read from the symbol,
 * which is certain for treaty bodies only.
 * @throws RowFault where the label has no meaning, or means nobody that Monitum has
 */
export function bodyOf({ body = '', symbol = '' }: UhriRow, labels: LabelReader): { body: string; treaty?: string } {
  if (/^[\s-]*$/.test(body)) {
    const [, code, treaty] = bodiesBySymbol.find(([prefix]) => symbol.startsWith(prefix)) ?? [];
    if (code !== undefined) return { body: code, ...(treaty ? { treaty } : {}) };
    throw new RowFault(keyOf.body, shown(body), `The row names no body, and the symbol "${shown(symbol)}" is not that of a treaty body.`);
  }
  const { code, reason, attributes } = labels.need('bodies', body, keyOf.body);
  if (code === undefined)
    throw new RowFault(keyOf.body, shown(body), `The body "${shown(body.trim())}" is not taken: ${reason ?? 'no reason is given.'}`);
  return { body: code, ...(attributes.treaty ? { treaty: attributes.treaty } : {}) };
}

/** The type of document in which a body speaks; a visit (`/VR/`) or the views on a complaint (`/D/123/2019`) show in the symbol. */
function typeOf(body: string, symbol: string): string {
  if (body === 'upr') return 'uprReport';
  if (body === 'spt') return 'visitReport';
  if (/^(?:sr|wg|ie)[A-Z]|^sp$/.test(body)) return 'specialProcedureReport';
  if (!treatyBodies.has(body))
    throw new RowFault(keyOf.body, body, `The index holds no documents of the body "${body}": the mapping of its label is not right.`);
  if (symbol.includes('/VR/')) return 'visitReport';
  return /\/D\/\d+\/\d{4}/.test(symbol) ? 'views' : 'concludingObservations';
}

/**
 * Gives the document of a row.
 * @throws RowFault where the row names none, or no body
 */
export function documentOf(row: UhriRow, labels: LabelReader, notes: Note[]): DocumentValues {
  const { body, treaty } = bodyOf(row, labels);
  const { document: key, symbol } = row;
  if (!key && !symbol)
    throw new RowFault(keyOf.symbol, undefined, 'The row names no document: it has neither a symbol nor a document number.');
  const publishedOn = dayOf(row.publishedOn, notes);
  return {
    ...(key ? { key } : {}),
    ...(symbol ? { symbol } : {}),
    body,
    type: typeOf(body, symbol ?? ''),
    ...(treaty ? { treaty } : {}),
    ...(publishedOn ? { publishedOn } : {}),
  };
}

/** The day of `YYYY-MM-DDT00:00:00`, which the export gives without a zone. */
function dayOf(date: string | undefined, notes: Note[]): string | undefined {
  if (date === undefined || date.trim() === '') return undefined;
  const [day] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(date) ?? [];
  if (day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)) return day;
  notes.push({ field: keyOf.publishedOn, value: shown(date), reason: 'The date is none: the document is taken without it.' });
  return undefined;
}

/** The State in a symbol (`CRC/C/BEL/CO/5-6`, `E/C.12/1/Add.20` names none), as ISO 3166-1 alpha-2; its first part is the body's. */
export function countryOfSymbol(symbol: string): string | undefined {
  const codes = symbol
    .split('/')
    .slice(1)
    .flatMap((part) => (/^[A-Z]{3}$/.test(part) ? (findCountryByAlpha3(part) ?? []) : []));
  return codes.length === 1 ? codes[0] : undefined;
}
