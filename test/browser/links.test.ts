import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { appForFile } from '../helper.ts';

const { app } = await appForFile(t);

const read = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** The addresses that a page leads to or loads, on this site. */
function addressesIn(html: string, from: string): string[] {
  const base = `http://monitum.test${from}`;
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map(([, address = '']) => new URL(read(address), base))
    .filter(({ host, protocol }) => host === 'monitum.test' && protocol === 'http:')
    .map(({ pathname, search }) => pathname + search);
}

const records = /\/(recommendations|documents|reviews|measures|authorities|bodies|treaties|themes|groups|sdgs|rights|policyDomains)\/[^/]+/;

/** What kind of page an address is: without its record, and with the name of its parameter where it has one alone. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://monitum.test');
  const names = [...new Set(searchParams.keys())];
  return `${pathname.replace(records, '/$1/…')}?${names.length > 1 ? 'several' : names.join('')}`;
}

for (const language of languages)
  t.test(`every link leads somewhere, in ${language}`, async (t) => {
    // So many pages of a kind are opened; the rest is like them. The languages differ in their words alone.
    const most = language === 'nl' ? 4 : 1;
    const seen = new Set<string>();
    const counts = new Map<string, number>();
    const broken: string[] = [];
    const waiting: [address: string, from: string][] = [[`/${language}`, '']];
    let opened = 0;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [address, from] = next;
      const kind = kindOf(address);
      const count = counts.get(kind) ?? 0;
      // The other languages are crawled by their own test: here it is enough that the switch leads to a page.
      const isOther = /^\/(nl|fr|de|en)(?=[/?]|$)/.test(address) && !new RegExp(`^/${language}(?=[/?]|$)`).test(address);
      if (seen.has(address) || count >= (isOther ? 1 : most)) continue;
      seen.add(address);
      counts.set(kind, count + 1);
      const response = await app.inject({ method: 'GET', url: address, headers: { accept: '*/*' } });
      opened++;
      const isStaff = /^\/\w\w\/staff/.test(address);
      if (response.statusCode !== 200 && !(isStaff && response.statusCode === 303))
        broken.push(`${response.statusCode} ${address} (from ${from})`);
      if (isOther || isStaff || !String(response.headers['content-type']).startsWith('text/html')) continue;
      const html = response.body;
      for (const one of addressesIn(html, address)) waiting.push([one, address]);
      for (const [, id = ''] of html.matchAll(/\shref="#([^"]+)"/g))
        if (!html.includes(` id="${id}"`)) broken.push(`#${id} (on ${address})`);
    }
    t.strictSame(broken, []);
    t.ok(opened > 40, `${opened} addresses were opened`);
    t.comment(`${opened} addresses were opened`);
  });
