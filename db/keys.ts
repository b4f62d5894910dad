import { createHash } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o, u, so that an id read aloud or copied by hand stays itself. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Gives the public id of a record from its natural key: twelve characters, the same on every installation.
 * 60 bits of SHA-256: among a million records the chance of two sharing an id is below one in two million, and the primary key refuses it.
 * An id is derived once, when the record is made; it is kept when the natural key is corrected later.
 * @example deriveId('recommendation', symbolKey('CRPD/C/BEL/CO/2-3'), paragraphKey('7(d)'))
 */
export function deriveId(kind: string, ...naturalKey: string[]): string {
  const digest = createHash('sha256')
    .update(['monitum', kind, ...naturalKey].join('\u001f'))
    .digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: 12 }, (_, position) => alphabet[Number((bits >> BigInt(59 - position * 5)) & 31n)]).join('');
}

/** Writes a document symbol in the one spelling used for look-up: `CRPD/C/BEL/CO/2-3` and `crpd c bel co 2-3` give `crpd c bel co 2 3`. */
export function symbolKey(symbol: string): string {
  return symbol
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Writes a paragraph number in the one spelling used for look-up: `7(d)`, `7 (d)` and `7d)` give `7 d`. */
export function paragraphKey(number: string): string {
  return symbolKey(number.replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 '));
}

/** Writes a paragraph number so that text order is reading order: `100.2` comes before `100.10`. */
export function paragraphSortKey(number: string): string {
  return paragraphKey(number).replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
