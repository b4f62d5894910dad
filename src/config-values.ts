import { isIP } from 'node:net';
import { z } from 'zod';
import { importSources } from '../db/schema/imports.ts';

/** A whole number within bounds, as the text of a variable. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);
}

/** Whether a text is a URL of one of these protocols that is fit. */
export function isUrl(text: string, protocols: readonly string[], isFit: (url: URL) => boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return protocols.includes(url.protocol) && isFit(url);
}

/** Whether a text is a number of proxies. */
export function isHops(text: string): boolean {
  return /^\d{1,2}$/.test(text);
}

/** Addresses with commas between. */
export function addressesOf(text: string): string[] {
  return text.split(',').map((address) => address.trim());
}

/** As Fastify reads them: an address, one with the length of its prefix, or a name for the ranges of private use. */
export function isAddressRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', length, ...rest] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[address.includes('%') ? 0 : isIP(address)] ?? 0;
  return bits > 0 && rest.length === 0 && (length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= bits));
}

/** A file to download and import by the clock. */
export interface Reimport {
  readonly source: (typeof importSources)[number];
  readonly url: string;
}

/** The files to import by the clock, as they are written: `source=URL`, blanks between. */
export const reimportsOf = (text: string): Reimport[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const at = pair.indexOf('=');
      return { source: pair.slice(0, at) as Reimport['source'], url: pair.slice(at + 1) };
    });

/** Whether each names a source, each source once, and an https address at the usual port. */
export function areReimports(text: string): boolean {
  const pairs = reimportsOf(text);
  const isPlain = ({ port, username, password }: URL) => port === '' && username === '' && password === '';
  return (
    new Set(pairs.map(({ source }) => source)).size === pairs.length &&
    pairs.every(({ source, url }) => importSources.includes(source) && isUrl(url, ['https:'], isPlain))
  );
}
