import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';
import { sha256 } from '../access/secrets.ts';

const period = 30;

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Monitum', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

/** Draws the secret of a program that gives codes: 160 bits, in Base32. */
export const drawTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address by which such a program takes the secret up. */
export const totpAddress = (secret: string, email: string): string => totpOf(secret, email).toString();

/**
 * The step whose code this is: that of now, of thirty seconds before or after. Undefined where it is none of those, or the code of that step
 * or of a later one was used before.
 * @param after the last step whose code was used
 */
export function stepOfCode(secret: string, code: string, now: Date, after: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  const step = delta === null ? undefined : Math.floor(now.getTime() / 1000 / period) + delta;
  return step !== undefined && step > after ? step : undefined;
}

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 24;

/** Draws ten recovery codes of 120 bits each, in groups of four. */
export const drawRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from(randomBytes(codeLength), (byte, at) => (at > 0 && at % 4 === 0 ? '-' : '') + alphabet[byte % 32]).join(''),
  );

/** What is kept of a recovery code, however a person groups its signs; undefined for what cannot be one. */
export function recoveryHash(code: string): string | undefined {
  const signs = code.toUpperCase().replace(/[\s-]/g, '');
  return signs.length === codeLength ? sha256(signs) : undefined;
}

/** A QR code as the path of an SVG, a unit for each of its squares, with the margin of four that readers need. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size };
}
