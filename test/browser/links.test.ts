import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { inventFollowUp } from '../follow-up.ts';
import { appForFile } from '../helper.ts';
import { inventImports } from '../invented-imports.ts';
import { staffPlaces } from './places.ts';

const { app, database } = await appForFile(t);

const read = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** The addresses that a page leads to or loads, on this site. */
function addressesIn(html: string, from: string): string[] {
  const base = `http://monitum.test${from}`;
  // Where a form is posted to is no page.
  const links = html.replaceAll(/<form\b[^>]*\bmethod="post"[^>]*>/g, '').replaceAll(/\sformaction="[^"]*"/g, '');
  return [...links.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, address = '']) => new URL(read(address), base))
    .filter(({ host, protocol }) => host === 'monitum.test' && protocol === 'http:')
    .map(({ pathname, search }) => pathname + search);
}

const records = /\/(recommendations|documents|reviews|measures|authorities|bodies|treaties|themes|groups|sdgs|rights|policyDomains)\/[^/]+/;
/** What names a record in an address of the staff: an id, which has a digit, as no word of ours has. */
const staffIds = /\/(?=[^/?]*\d)[\w-]+/g;

/** What kind of page an address is: without its record, and with the name of its parameter where it has one alone. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://monitum.test');
  const names = [...new Set(searchParams.keys())];
  const path = isOfStaff(address) ? pathname.replaceAll(staffIds, '/…') : pathname.replace(records, '/$1/…');
  return `${path}?${names.length > 1 ? 'several' : names.join('')}`;
}
const isOfStaff = (address: string) => /^\/\w\w\/staff(?=[/?]|$)/.test(address);

/**
 * Opens everything that a page leads to, and that leads to, and so on; gives what leads nowhere.
 * @param most so many pages of a kind are opened; the rest is like them
 * @param isFollowed whose own links are opened too
 */
async function crawl(start: string, most: number, isFollowed: (address: string) => boolean, cookie?: string) {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const broken: string[] = [];
  const waiting: [address: string, from: string][] = [[start, '']];
  let opened = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [address, from] = next;
    const kind = kindOf(address);
    const count = counts.get(kind) ?? 0;
    if (seen.has(address) || count >= (isFollowed(address) ? most : 1)) continue;
    seen.add(address);
    counts.set(kind, count + 1);
    const response = await app.inject({ method: 'GET', url: address, headers: { accept: '*/*', ...(cookie ? { cookie } : {}) } });
    opened++;
    const isSentToSignIn = cookie === undefined && isOfStaff(address) && response.statusCode === 303;
    if (response.statusCode !== 200 && !isSentToSignIn) broken.push(`${response.statusCode} ${address} (from ${from})`);
    if (!isFollowed(address) || !String(response.headers['content-type']).startsWith('text/html')) continue;
    const html = response.body;
    for (const one of addressesIn(html, address)) waiting.push([one, address]);
    for (const [, id = ''] of html.matchAll(/\shref="#([^"]+)"/g)) if (!html.includes(` id="${id}"`)) broken.push(`#${id} (on ${address})`);
  }
  return { broken, opened };
}

const otherPage = /^\/(nl|fr|de|en)(?=[/?]|$)/;
for (const language of languages)
  t.test(`every link leads somewhere, in ${language}`, async (t) => {
    // The other languages are crawled by their own test: here it is enough that the switch leads to a page.
    const isOwn = (address: string) => !isOfStaff(address) && (!otherPage.test(address) || address.startsWith(`/${language}`));
    // The languages differ in their words alone.
    const { broken, opened } = await crawl(`/${language}`, language === 'nl' ? 4 : 1, isOwn);
    t.strictSame(broken, []);
    t.ok(opened > 40, `${opened} addresses were opened`);
    t.comment(`${opened} addresses were opened`);
  });

t.test('and every link of the pages of the staff', async (t) => {
  const { recommendation } = await inventFollowUp(app, database);
  await inventImports(database);
  const { staff } = await staffPlaces(app, database, recommendation);
  const { broken, opened } = await crawl('/nl/staff', 3, (address) => address.startsWith('/nl') && isOfStaff(address), staff.cookie);
  t.strictSame(broken, []);
  t.ok(opened > 100, `${opened} addresses were opened`);
  t.comment(`${opened} addresses were opened`);
});
