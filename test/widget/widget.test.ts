import { createHash } from 'node:crypto';
import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { appForFile, client } from '../helper.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);
const open = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode, body, headers: given } = await app.inject({ method: 'GET', url, headers });
  return { status: statusCode, html: body, headers: given };
};
const idsIn = (html: string) => [...html.matchAll(/href="\/\w\w\/recommendations\/([^"?/]+)"/g)].map(([, id]) => id);
const read = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

t.test('a widget may be framed by anybody, and nothing else may', async (t) => {
  const { headers, status } = await open('/nl/widget');
  t.equal(status, 200);
  t.match(headers['content-security-policy'], /default-src 'none'.*frame-ancestors \*$/);
  t.notMatch(headers['content-security-policy'], /unsafe/);
  t.equal(headers['x-frame-options'], undefined);
  t.equal(headers['set-cookie'], undefined);
  t.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  t.equal(headers['content-language'], 'nl');
  t.match(headers['cache-control'], 'public, max-age=300');
  for (const other of [
    '/nl',
    '/nl/recommendations',
    '/nl/data/widget',
    '/nl/widgets',
    '/nl/widget/x',
    '/nl/staff/sign-in',
    '/api/monitoring/v1/treaties',
    '/widget.js',
    '/docs',
  ]) {
    const { headers } = await open(other);
    t.match(headers['content-security-policy'], /frame-ancestors 'none'/, other);
    t.equal(headers['x-frame-options'], 'SAMEORIGIN', other);
  }
});

t.test('it is a page of its own in each language, without a script or style in it', async (t) => {
  for (const language of languages)
    for (const query of ['', '?show=figures', '?show=treaty&treaty=crpd', '?theme=prisons&assessed=true']) {
      const { status, html } = await open(`/${language}/widget${query}`);
      t.equal(status, 200, `${language} ${query}`);
      t.ok(html.startsWith(`<!doctype html><html lang="${language}">`));
      t.equal(html.match(/<h1/g)?.length, 1);
      t.match(html, /<title>[^<]+ – Monitum<\/title>/);
      t.match(html, /CC BY 4\.0/);
      t.ok(html.includes(`href="http://monitum.test/${language}"`), 'it names its source');
      t.notMatch(html, / style="|<script(?! defer="" src=)(?! defer src=)|<form|undefined|\[object/);
      t.ok(html.includes('<base target="_blank"'));
    }
});

t.test('a list holds what the API lists, and says out of how many', async (t) => {
  for (const filters of [
    'theme=prisons',
    'body=cat&body=crpd&size=3',
    'q=gevangenis&size=20',
    'asOf=2026-11-22&body=ecri',
    'body=cat&assessed=true',
  ]) {
    const { html } = await open(`/nl/widget?${filters}`);
    const size = Number(/size=(\d+)/.exec(filters)?.[1] ?? 5);
    const expected = (await get(`/recommendations?${filters.replace(/&?size=\d+/, '')}&sort=-adoptedOn&pageSize=${size}`)).body;
    t.strictSame(
      idsIn(html),
      expected.items.map(({ id }: { id: string }) => id),
      filters,
    );
    if (expected.total === 0) t.match(html, /Geen enkele aanbeveling/);
    else t.ok(html.includes(`Alle ${new Intl.NumberFormat('nl-BE').format(expected.total)} op Monitum`), `${expected.total}`);
  }
  await database.sql`update recommendations set verification = 'unverified' where id in (select recommendation from tags where code = 'prisons')`;
  const { html } = await open('/nl/widget?theme=prisons');
  t.match(html, 'Beperkt tot: Thema: ');
  t.match(html, 'niet nagekeken', 'what nobody has read says so');
  t.match(html, /href="http:\/\/monitum\.test\/nl\/recommendations\?theme=prisons"/);
});

t.test('figures have their denominator and what nobody assessed', async (t) => {
  const { html } = await open('/en/widget?show=figures&body=cat');
  const { denominator } = (await get('/statistics?groupBy=status&body=cat')).body;
  t.match(html, `Recommendations counted: ${denominator}.`);
  t.match(read(html), /not assessed/i);
  t.match((await open('/en/widget?show=figures&body=cat&overdue=true&assessed=true')).html, /No recommendation here answers/);
});

t.test('one recommendation and one treaty are shown, and what is gone says so in the frame', async (t) => {
  const [first, second] = (await get('/recommendations?body=crpd&pageSize=2')).body.items;
  const one = await open(`/fr/widget?show=recommendation&id=${first.id}`);
  t.strictSame(idsIn(one.html), [first.id]);
  t.ok(read(one.html).includes(first.symbol));
  const treaty = await open('/en/widget?show=treaty&treaty=crpd&asOf=2005-01-01');
  t.match(treaty.html, 'Standing on 1 January 2005');
  t.match(treaty.html, /Consent to be bound.*No/s);

  await database.sql`update recommendations set withdrawn_at = now(), withdrawn_reason = 'a secret reason' where id = ${second.id}`;
  const hidden = (await get('/recommendations?body=cat&pageSize=1')).body.items[0];
  await database.sql`update recommendations set published_at = null where id = ${hidden.id}`;
  const refusals: [query: string, status: number, says: RegExp][] = [
    [`show=recommendation&id=${second.id}`, 410, /was withdrawn/],
    [`show=recommendation&id=${hidden.id}`, 404, /not there/],
    ['show=recommendation&id=nothing', 404, /not there/],
    ['show=recommendation', 400, /show=recommendation needs id/],
    ['show=treaty', 400, /show=treaty needs treaty/],
    ['show=treaty&treaty=none', 400, /treaty = .*none.* does not exist/],
    ['theme=nothing', 400, /theme/],
    ['tehme=prisons', 400, /tehme/],
    ['size=21', 400, /size/],
    ['show=everything', 400, /show/],
    ['asOf=2999-01-01', 400, /asOf must not lie in the future/],
    ['q=%FF', 400, /UTF-8/],
  ];
  for (const [query, status, says] of refusals) {
    const { status: given, html, headers } = await open(`/en/widget?${query}`);
    t.equal(given, status, query);
    t.match(read(html), says);
    t.match(headers['content-security-policy'], /frame-ancestors \*$/, 'it can still be read in the frame');
    t.equal(headers['cache-control'], 'no-store');
  }
});

t.test('hostile filters and texts are shown as what they are', async (t) => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const [{ id }] = (await get('/recommendations?body=crpd&pageSize=1')).body.items;
  await database.sql`update recommendation_texts set text = ${`Invented ${hostile}`} where recommendation = ${id}`;
  for (const address of [
    `/en/widget?q=${encodeURIComponent(hostile)}`,
    `/en/widget?theme=${encodeURIComponent(hostile)}`,
    `/en/widget?${encodeURIComponent(hostile)}=1`,
    `/en/widget?symbol=${encodeURIComponent(hostile)}`,
    `/en/widget?show=recommendation&id=${id}`,
    `/en/data/widget?q=${encodeURIComponent(hostile)}`,
    `/en/data/widget?show=recommendation&id=${encodeURIComponent(hostile)}`,
  ]) {
    const { html } = await open(address);
    t.notMatch(html, /<script>alert|<img src=x/, address);
    t.ok(read(html).includes('alert(1)'), 'but it is shown');
  }
});

t.test('the script has an address that never changes, and one that is always the newest', async (t) => {
  const fixed = await open('/widget/1.js');
  t.equal(fixed.status, 200);
  t.match(fixed.headers['content-type'], 'text/javascript');
  t.equal(fixed.headers['cache-control'], 'public, max-age=31536000, immutable');
  t.equal(fixed.headers['access-control-allow-origin'], '*', 'for the attribute integrity');
  t.equal(fixed.headers['cross-origin-resource-policy'], 'cross-origin');
  const newest = await open('/widget.js');
  t.equal(newest.html, fixed.html);
  t.equal(newest.headers['cache-control'], 'public, max-age=600');
  const hash = createHash('sha384').update(fixed.html).digest('base64');
  t.equal(
    hash,
    '89DykBcSWMptw65ktTDSmGEHZO4gHbn14WHYFPeED6j+oxu5D9PA390sto+WBHn7',
    'sites have this hash in their pages: make a new version instead of changing this one',
  );
  t.notMatch(fixed.html, /document\.cookie|localStorage|eval\(|innerHTML/);
});

t.test('the page that makes the line gives lines that work', async (t) => {
  for (const language of languages) {
    const { status, html } = await open(`/${language}/data/widget?theme=prisons&theme=&show=figures&widgetLang=fr&q=`);
    t.equal(status, 200, language);
    const lines = [...html.matchAll(/<pre class="widget-line">([^<]+)<\/pre>/g)].map(([, line = '']) => read(line));
    t.equal(lines.length, 3);
    t.equal(
      lines[0],
      '<script src="http://monitum.test/widget.js" data-show="figures" data-theme="prisons" data-lang="fr" async></script>',
    );
    t.match(lines[1], /src="http:\/\/monitum\.test\/widget\/1\.js" integrity="sha384-[^"]{64}" crossorigin="anonymous" data-show/);
    const [, address = ''] = / src="([^"]+)"/.exec(lines[2] ?? '') ?? [];
    t.equal((await open(read(address).replace('http://monitum.test', ''))).status, 200);
  }
  t.match((await open('/en/data/widget?show=treaty')).html, 'Choose a treaty to get a line');
  t.match((await open('/en/data/widget?show=recommendation')).html, 'Give the id');
  const quotes = (await open(`/en/data/widget?q=${encodeURIComponent('"a" & <b>')}`)).html;
  t.ok(read(quotes).includes('data-q="&quot;a&quot; &amp; &lt;b&gt;"'), 'escaped once for the line, once for the page');
});

t.test('too many requests are told in the frame', async (t) => {
  const { app: limited } = await appForFile(t, { search: false, empty: true, config: { rateLimitPerMinute: 1 } });
  await limited.inject('/en/widget');
  const { statusCode, body, headers } = await limited.inject('/en/widget');
  t.equal(statusCode, 429);
  t.ok(headers['retry-after']);
  t.match(body, 'Too many requests just now');
  t.match(headers['content-security-policy'], /frame-ancestors \*$/);
});
