import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Draws letters and digits; 62 divides 248, so that bytes above that are drawn again and every sign is as likely. */
function drawText(length: number): string {
  let text = '';
  while (text.length < length) for (const byte of randomBytes(length)) if (byte < 248 && text.length < length) text += alphabet[byte % 62];
  return text;
}

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Six characters that betray a mistyped or cut-off key before anybody looks it up. */
const checksumOf = (text: string): string => sha256(text).slice(0, 6);

const pattern = /^monitum_([0-9A-Za-z]{8})_([0-9A-Za-z]{32})([0-9a-f]{6})$/;

/** A key as it is shown once: its public part, the whole, and what is kept of it. */
export interface NewKey {
  id: string;
  key: string;
  secretHash: string;
}

/**
 * Draws a key: `monitum_` by which scanners of source code recognise it, eight signs that are public, 32 that are secret (190 bits),
 * six to check it by.
 */
export function drawKey(): NewKey {
  const id = drawText(8);
  const secret = drawText(32);
  return { id, key: `monitum_${id}_${secret}${checksumOf(id + secret)}`, secretHash: sha256(secret) };
}

/** Reads a key; undefined where it cannot be one. */
export function readKey(key: string): { id: string; secretHash: string } | undefined {
  const [, id, secret, checksum] = pattern.exec(key) ?? [];
  return id && secret && checksum === checksumOf(id + secret) ? { id, secretHash: sha256(secret) } : undefined;
}

/** Compares two hashes in a time that does not tell how much of them is the same. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Draws an id that means nothing: sixteen characters, 80 bits. */
export const drawId = (): string => Array.from(randomBytes(16), (byte) => idAlphabet[byte % 32]).join('');
