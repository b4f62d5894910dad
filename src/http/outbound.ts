import { lookup } from 'node:dns/promises';
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** How the program asks servers of others. */
export interface Outbound {
  /** By which it names itself. */
  userAgent: string;
  /** The addresses of a name; those of the machine's own resolver unless a test has names of its own. */
  resolve?: (host: string) => Promise<string[]>;
  /** Whether an address may be connected to; unless a test has a server of its own, public addresses at the ports of the web alone. */
  isAllowed?: (address: string, port: number) => boolean;
  /** Milliseconds until an answer has to be there. */
  timeout?: number;
  /** With what an address may begin; `http:` and `https:` unless told. */
  schemes?: readonly string[];
}

/** What a server answered, as far as anybody looks. */
export interface Answer {
  status: number;
  /** Where it sends the one who asks. */
  location: string | undefined;
}

/** What a server answered to what it was sent. */
export interface PostAnswer {
  status: number;
  /** In how many seconds it wants to be asked again, where it says so. */
  retryAfter: number | undefined;
  /** The beginning of what it said. */
  text: string;
}

/** An address that the program does not visit: it leads into a network that is not public, or is no address of the web. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

const blocked = new BlockList();
for (const [network, length] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  blocked.addSubnet(network, length, 'ipv4');
// Of IPv6 one range is public; within it what holds an IPv4 address (Teredo, 6to4) or is for examples is not.
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');
for (const [network, length] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  blocked.addSubnet(network, length, 'ipv6');

/**
 * Whether an address is one of the public network: not of this machine, of a private network, of a link, of a group or for special use.
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked.check(address, 'ipv4');
  // One with a zone is of a link; one that holds an IPv4 address lies outside the range.
  return family === 6 && !address.includes('%') && unicast.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

const resolveByMachine = async (host: string): Promise<string[]> => (await lookup(host, { all: true })).map(({ address }) => address);

const isPublicPage = (address: string, port: number): boolean => isPublicAddress(address) && (port === 80 || port === 443);

/** Reads the addresses behind a URL. @throws RefusedAddress unless each of them may be visited: a name with one that may not is not trusted */
export async function checkedAddresses(
  url: URL,
  { resolve = resolveByMachine, isAllowed = isPublicPage, schemes = ['http:', 'https:'] }: Outbound,
): Promise<string[]> {
  const isWeb = schemes.includes(url.protocol);
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new RefusedAddress(`It is no plain ${schemes.map((one) => one.replace(':', '')).join(' or ')} address`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  // The URL parser has written 0x7f.1, 2130706433 and 0177.0.0.1 as the address that they are.
  const addresses = isIP(host) ? [host] : await resolve(host);
  const refused = addresses.find((address) => !isAllowed(address, port));
  if (refused !== undefined || addresses.length === 0) throw new RefusedAddress(`${refused ?? host} at port ${port} is not visited`);
  return addresses;
}

/** An error with a code, as those of the network have. */
const timedOut = (): Error => Object.assign(new Error('No answer in time'), { code: 'ETIMEDOUT' });

/**
 * Sends one request to a server of others and reads the head of its answer; of the body nothing. The connection is made to an address that was
 * checked, not to what the name means a moment later; redirects are not followed.
 * @throws RefusedAddress where the address is not to be visited, and what the network says otherwise
 */
export async function ask(url: URL, method: 'HEAD' | 'GET', outbound: Outbound): Promise<Answer> {
  const signal = AbortSignal.timeout(outbound.timeout ?? 10_000);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(timedOut()), { once: true }));
  return Promise.race([late, send(url, method, outbound, signal)]);
}

async function send(url: URL, method: 'HEAD' | 'GET', outbound: Outbound, signal: AbortSignal): Promise<Answer> {
  const response = await open(url, method, outbound, signal);
  response.on('error', () => {});
  response.destroy();
  return { status: response.statusCode ?? 0, location: response.headers.location };
}

/**
 * Sends one request to a server of others, at an address that was checked, and gives its answer with the body still to be read.
 * @throws RefusedAddress where the address is not to be visited, and what the network says otherwise
 */
export async function open(
  url: URL,
  method: 'HEAD' | 'GET' | 'POST',
  outbound: Outbound,
  signal: AbortSignal,
  sent: { headers: Record<string, string>; body: Buffer } | undefined = undefined,
): Promise<IncomingMessage> {
  const addresses = (await checkedAddresses(url, outbound)).map((address) => ({ address, family: isIP(address) }));
  const lookup: NonNullable<RequestOptions['lookup']> = (_host, { all }, found) =>
    all ? found(null, addresses) : found(null, addresses[0]?.address ?? '', addresses[0]?.family);
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': outbound.userAgent, accept: '*/*', ...sent?.headers };
    const options = { method, agent: false, lookup, signal, headers };
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
    // Stays, for the end of the connection is told as an error too.
    request.on('error', reject);
    request.end(sent?.body);
  });
}

/** So many bytes of an answer are read; nobody needs the rest. */
const mostAnswer = 2_048;

/**
 * Sends bytes to a server of others and reads the head of its answer and the beginning of what it says. The connection is made to an address
 * that was checked for this very request; redirects are not followed.
 * @throws RefusedAddress where the address is not to be visited, and what the network says otherwise
 */
export async function post(url: URL, sent: { headers: Record<string, string>; body: Buffer }, outbound: Outbound): Promise<PostAnswer> {
  const signal = AbortSignal.timeout(outbound.timeout ?? 20_000);
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(timedOut()), { once: true }));
  const work = async (): Promise<PostAnswer> => {
    const length = { 'content-length': String(sent.body.length) };
    const response = await open(url, 'POST', outbound, signal, { ...sent, headers: { ...sent.headers, ...length } });
    response.on('error', () => {});
    let text = '';
    for await (const piece of response.setEncoding('utf8')) {
      text += piece;
      if (text.length >= mostAnswer) break;
    }
    response.destroy();
    const { 'retry-after': after = '' } = response.headers;
    const seconds = /^\d{1,9}$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1_000;
    return { status: response.statusCode ?? 0, retryAfter: seconds > 0 ? seconds : undefined, text: text.slice(0, mostAnswer) };
  };
  return Promise.race([work(), late]);
}

/** What became of a visit: the last answer and over how many redirects, or what kept it from being given. */
export type Visit = { status: number; redirects: number } | { refused: true } | { failure: string };

/** So many redirects are followed. */
export const mostRedirects = 3;

/**
 * Visits an address as a reader would, without reading: HEAD, or GET where a server knows no HEAD, over three redirects at most, each checked
 * like the first address. Never throws.
 * @param askOne sends one request: `ask`, in the pace of the caller
 */
export async function visit(address: string, askOne: (url: URL, method: 'HEAD' | 'GET') => Promise<Answer>): Promise<Visit> {
  try {
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      let answer = await askOne(url, 'HEAD');
      if (answer.status === 405 || answer.status === 501) answer = await askOne(url, 'GET');
      const { status, location } = answer;
      if (![301, 302, 303, 307, 308].includes(status) || location === undefined || redirects === mostRedirects)
        return { status, redirects };
      url = new URL(location, url);
    }
  } catch (error) {
    const { code } = error as { code?: unknown };
    return error instanceof RefusedAddress || code === 'ERR_INVALID_URL' ? { refused: true } : { failure: String(code ?? 'unknown') };
  }
}
