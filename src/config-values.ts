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

/** The identity provider by which the staff signs in. */
export interface Oidc {
  /** Its name, sign for sign as it writes it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button is called. */
  readonly name: string;
}

/** Whether a text can be the name of a provider: over https, or on the own machine. */
export const isIssuer = (text: string): boolean =>
  isUrl(text, ['https:', 'http:'], (url) => {
    const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    return (url.protocol === 'https:' || isOwn) && [url.username, url.password, url.search, url.hash].every((part) => part === '');
  });

type OidcTexts = { OIDC_ISSUER?: string | undefined; OIDC_CLIENT_ID?: string | undefined; OIDC_CLIENT_SECRET?: string | undefined };
const partsOf = ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: OidcTexts) => [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET];

/** Whether some of what belongs together is set, and some is not. */
export const isHalfSet = (set: OidcTexts): boolean => new Set(partsOf(set).map((part) => part === undefined)).size > 1;

/** The provider that is set; undefined where none is. */
export function oidcOf(set: OidcTexts & { OIDC_NAME?: string | undefined }): Oidc | undefined {
  const [issuer, clientId, clientSecret] = partsOf(set);
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, name: set.OIDC_NAME ?? new URL(issuer).host };
}
