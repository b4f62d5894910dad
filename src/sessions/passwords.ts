import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Problem } from '../errors.ts';

/** What scrypt costs: N = 2^17, r = 8, p = 1 take 128 MB and half a second. */
const present = { N: 2 ** 17, r: 8, p: 1 };
const hashBytes = 64;

/** The longest a password may be, in characters. */
export const longestPassword = 128;
/** The shortest, in characters. */
export const shortestPassword = 12;

const shortList = [
  'password passwort passwoord wachtwoord motdepasse geheim secret welkom welcome bienvenue willkommen hallo hello bonjour',
  'azerty qwerty qwertz azertyuiop qwertyuiop qwertzuiop azertyqwerty asdfgh qsdfgh zxcvbn wxcvbn letmein trustno iloveyou iloveu jetaime',
  'admin administrator administrateur root login user gebruiker utilisateur benutzer master test guest default changeme changeit',
  'monitum mensenrechten droitshumains menschenrechte humanrights firm ifdh firmifdh vmri unia myria belgie belgique belgien belgium',
  'brussel bruxelles brussels vlaanderen wallonie antwerpen gent liege luik anderlecht clubbrugge standard',
  'monkey dragon football voetbal basketball baseball superman batman sunshine princess prinses master shadow michael jordan charlie',
  'zomer winter lente herfst summer spring autumn printemps automne hiver sommer januari februari maandag monday lundi correcthorsebatterystaple',
];

/** What passwords that many people choose are made of; all but the last are shorter than a password may be, so they are looked for repeated and filled up. */
const common = new Set(shortList.join(' ').split(' '));

const written: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** The shortest piece that a text is a repetition of. */
function pieceOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return piece;
  }
  return text;
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  '1234567890',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];
const isRow = (text: string): boolean => {
  const back = [...text].reverse().join('');
  return rows.some((row) => row.repeat(4).includes(text) || row.repeat(4).includes(back));
};

/** Whether a password is one of those that are tried first: a well-known word filled up with digits, few signs repeated, keys in a row. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');
  const filled = lower.replace(/[\d\W_]+$/u, '');
  const read = letters([...filled].map((sign) => written[sign] ?? sign).join(''));
  // Of a password that is mostly other signs the letters say little.
  const words = [letters(lower), read, letters(filled)].filter((text) => text.length * 2 >= lower.length);
  return [lower, ...words].some((text) => {
    const piece = pieceOf(text);
    return piece.length < 4 || common.has(piece) || common.has(text) || isRow(text) || isRow(piece);
  });
}

/** Why a password cannot be taken. */
export type PasswordFault = 'tooShort' | 'tooLong' | 'common' | 'personal';

/** What is wrong with a new password; no kinds of signs are asked for. */
export function faultOfPassword(
  password: string,
  { email, name }: { email: string | null; name: string | null },
): PasswordFault | undefined {
  const { length } = [...password.normalize('NFKC')];
  if (length < shortestPassword) return 'tooShort';
  if (length > longestPassword) return 'tooLong';
  const plain = (text: string | null) => (text ?? '').toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const own = [plain(email), plain(email?.split('@')[0] ?? ''), plain(name)].filter((text) => text.length > 3);
  if (own.some((text) => plain(password).replace(/\d+$/, '') === text.replace(/\d+$/, '') || plain(password) === text)) return 'personal';
  return isCommon(password) ? 'common' : undefined;
}

const derive = (password: string, salt: Buffer, { N, r, p }: typeof present): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const done = (error: Error | null, hash: Buffer) => (error ? reject(error) : resolve(hash));
        scrypt(password.normalize('NFKC'), salt, hashBytes, { N, r, p, maxmem: 256 * N * r }, done);
      }),
  );

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
/** So many may wait: the last of them for half a minute. */
const mostWaiting = 60;

/**
 * One after the other: many at once would take 128 MB each.
 * @throws Problem 503 where too many wait
 */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting >= mostWaiting)
    throw new Problem('serviceUnavailable', 'Too many sign-ins are under way; try again in a minute', {
      members: { retryAfterSec: 60 },
      headers: { 'retry-after': '60' },
    });
  waiting += 1;
  const mine = last.then(work, work);
  last = mine.catch(() => {});
  return mine.finally(() => {
    waiting -= 1;
  });
}

/** What is kept of a password: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, present);
  return ['scrypt', present.N, present.r, present.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** What a password is compared with where there is no account: as costly as any, and right for nobody. */
const nobodys = [
  'scrypt',
  present.N,
  present.r,
  present.p,
  randomBytes(16).toString('base64url'),
  randomBytes(hashBytes).toString('base64url'),
].join('$');

/** Whether it is the password of which this is kept; takes as long where nothing is. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = (kept ?? nobodys).split('$');
  const derived = await derive(password.slice(0, 1_000), Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url')) && kept !== undefined;
}

/** Whether it was kept when less was asked of a hash than now. */
export const isOutdated = (kept: string): boolean => !kept.startsWith(`scrypt$${present.N}$${present.r}$${present.p}$`);
