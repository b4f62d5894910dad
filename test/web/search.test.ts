import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { ensureIndexes } from '../../src/search/rebuild.ts';
import { belgianDay } from '../../src/writing/write.ts';
import { client, databaseForFile, searchForFile, testConfig } from '../helper.ts';

const { database } = await databaseForFile(t);
const search = searchForFile(t);

/** Stands in one text, in a word that no other text has. */
const hostile = `Kwaadwillig </script><script>alert(1)</script><img src=x onerror=alert(2)> <mark>onecht</mark> &lt;b&gt; "'`;
const [victim] = await database.sql<{ recommendation: string }[]>`
  update recommendation_texts set text = ${hostile} where (recommendation, language) in (
    select recommendation, language from recommendation_texts where is_shown and language = 'nl' order by recommendation limit 1) returning recommendation`;
/** Written in English alone, not read by anybody, and done by one of the two authorities that it addresses. */
const halfDone = await database.sql.begin(async (sql) => {
  const [{ id } = { id: '' }] = await sql<{ id: string }[]>`
    update recommendations set verification = 'unverified', follow_up = true where id = (
      select id from recommendations where id <> ${victim?.recommendation ?? ''} order by id desc limit 1) returning id`;
  await sql`delete from recommendation_texts where recommendation = ${id} and language <> 'en'`;
  await sql`update recommendation_texts set origin = 'official' where recommendation = ${id}`;
  await sql`delete from recommendation_authorities where recommendation = ${id}`;
  await sql`insert into recommendation_authorities (recommendation, authority) values (${id}, 'flanders'), (${id}, 'walloonRegion')`;
  await sql`insert into assessments (id, recommendation, authority, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from)
    values ('half', ${id}, 'flanders', 'firm', 'implemented', 'medium', '2024-01-01', 'test', 'published', now())`;
  return id;
});
await ensureIndexes(database, search);
const app = await buildApp({ ...testConfig, database, search });
await app.ready();
t.teardown(() => app.close());
const get = client(app);

const page = async (path: string) => {
  const { statusCode, body, headers } = await app.inject({ method: 'GET', url: path });
  return { status: statusCode, html: body, headers };
};
const plain = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found = '']) => plain(found));
const totalOf = (html: string): number => Number(/<h2 id="results-title">(\d+)/.exec(html)?.[1]);
const hitsOf = (html: string): string[] => all(html, /<li class="hit"><h3><a href="\/\w\w\/recommendations\/(\w+)/g);
const chipsOf = (html: string): string[] => all(html, /<a class="chip" href="([^"]*)"/g);
const totalBy = async (query: string | URLSearchParams): Promise<number> => (await get(`/recommendations?pageSize=1&${query}`)).body.total;

const choicesIn = (html: string) =>
  [...html.matchAll(/<label class="choice"><input type="checkbox" name="(\w+)" value="([^"]*)"[^>]*>(.*?)<\/label>/g)].map(
    ([, name = '', code = '', rest = '']) => ({ name, code: plain(code), count: Number(/<span class="count">(\d+)</.exec(rest)?.[1]) }),
  );

t.test('the page shows what the API gives: as many, the same, in the same order', async (t) => {
  for (const query of [
    '',
    'q=gevangenis',
    'q=prison&theme=prisons&sort=symbol',
    'body=crpd&body=crc&theme=disability&page=2&pageSize=50',
    'body=upr&position=noted&recommendingState=ES&recommendingState=IR',
    'governmentLevel=federal&kind=decision&organisation=coe',
    'followUp=true&assessed=false&sort=-symbol',
    'adoptedFrom=2010-01-01&adoptedTo=2015-12-31&sort=adoptedOn',
    'q=CRPD/C/BEL/CO/2-3+7',
    'symbol=crpd/c/bel/co/1&paragraph=7',
    'q=-prison',
  ]) {
    const { body } = await get(`/recommendations?${query}`);
    const { status, html } = await page(`/en/recommendations?${query}`);
    t.equal(status, 200, query);
    t.equal(totalOf(html), body.total, `${query}: ${body.total}`);
    t.strictSame(
      hitsOf(html),
      body.items.map((item: { id: string }) => item.id),
      query,
    );
  }
});

t.test('every value leads to as many records as its count says', async (t) => {
  for (const [path, query, least] of [
    ['', '', 25],
    ['', 'q=prison&body=upr&body=crpd&kind=recommendation', 15],
    ['/facets/theme', 'body=crc&theme=prisons', 10],
    ['/facets/recommendingState', '', 40],
  ] as const) {
    const { html } = await page(`/en/recommendations${path}?${query}`);
    const choices = choicesIn(html);
    t.ok(choices.length >= least, `${path}?${query}: ${choices.length} values`);
    for (const { name, code, count } of choices) {
      const alone = new URLSearchParams(query);
      alone.set(name, code);
      t.equal(count, await totalBy(alone), `${name} ${code} within ${query}`);
    }
  }
});

t.test('a chosen value stays ticked, also where nothing has it and where it is not among the commonest', async (t) => {
  const { html } = await page('/en/recommendations?theme=prisons&body=ecri&group=migrants');
  for (const input of ['name="theme" value="prisons" checked', 'name="body" value="ecri" checked', 'name="group" value="migrants" checked'])
    t.match(html, input);
  const chooser = await page('/en/recommendations/facets/group?theme=prisons&group=migrants&q=x&sort=symbol');
  t.match(chooser.html, 'name="group" value="migrants" checked');
  t.strictSame(all(chooser.html, /<input type="hidden" name="(\w+)"/g).sort(), ['q', 'sort', 'theme'], 'the rest goes along');
  t.equal((await page('/en/recommendations/facets/nothing')).status, 404);
});

t.test('each chip removes exactly its own filter', async (t) => {
  const entries = [
    'theme=prisons',
    'theme=disability',
    'body=crpd',
    'symbol=A/HRC/1',
    'followUp=false',
    'adoptedFrom=2001-01-01',
    'asOf=2030-01-01',
  ].map((entry) => entry.replace('2030-01-01', belgianDay(new Date())));
  const { html } = await page(`/de/recommendations?q=Kinder&sort=symbol&pageSize=50&page=3&${entries.join('&')}`);
  const chips = chipsOf(html);
  t.equal(chips.length, entries.length);
  const removed = chips.map((href) => {
    const left = [...new URL(href, 'http://x').searchParams].map(([name, value]) => `${name}=${value}`);
    t.ok(
      ['q=Kinder', 'sort=symbol', 'pageSize=50'].every((kept) => left.includes(kept)),
      href,
    );
    t.notMatch(left, ['page=3'], 'back on the first page');
    return entries.filter((entry) => !left.includes(entry));
  });
  t.ok(removed.every((gone) => gone.length === 1));
  t.strictSame(removed.flat().sort(), [...entries].sort());
  t.strictSame(all(html, /<a class="chip-all" href="([^"]*)"/g), ['/de/recommendations?q=Kinder&sort=symbol&pageSize=50']);
});

t.test('what was typed and what was imported stays text', async (t) => {
  const scripts = (html: string) => html.match(/<(?:script|img|b)\b/g) ?? [];
  for (const q of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' or 1=1 --", '</title><script>', '{{7*7}}'])
    for (const path of ['/recommendations', '/search', '/recommendations/facets/theme']) {
      const { status, html } = await page(`/fr${path}?q=${encodeURIComponent(q)}`);
      t.equal(status, 200, `${path} ${q}`);
      t.strictSame(scripts(html), ['<script'], `${path} ${q}: our own script alone`);
      t.ok(all(html, /name="q"[^>]*? value="([^"]*)"/g).includes(q), `${path} ${q} stands in the field as it was typed`);
    }
  for (const path of ['/recommendations', '/search']) {
    const { html } = await page(`/nl${path}?q=Kwaadwillig`);
    t.match(html, victim?.recommendation ?? 'none');
    t.strictSame(scripts(html), ['<script'], `${path}: our own script alone`);
    t.strictSame(all(html, /<mark>(.*?)<\/mark>/g), ['Kwaadwillig'], 'a mark of the text is no mark of ours');
    t.match(plain(html.replace(/<mark>(.*?)<\/mark>/g, '$1')), hostile, 'and everything is shown');
  }
  const { html } = await page(`/nl/recommendations?symbol=${encodeURIComponent('"><script>')}&theme=${encodeURIComponent('"><script>')}`);
  t.strictSame(scripts(html), ['<script']);
});

t.test('a hit says what its text is, how far each authority is, and what nobody has checked', async (t) => {
  const { html } = await page(`/nl/recommendations?id=${halfDone}`);
  t.equal(totalOf(html), 1);
  for (const said of [
    '<span lang="en">',
    '(in het Engels)',
    'Officiële tekst',
    '1 van 2 overheden uitgevoerd, 1 niet beoordeeld',
    'opvolgingsprocedure',
    'niet nagekeken',
  ])
    t.match(html, said);
  const other = await page(`/nl/recommendations?id=${victim?.recommendation}`);
  t.notMatch(other.html, /\(in het Engels\)|overheden? uitgevoerd/, 'and nothing of it where nothing was assessed');
});

t.test('the state survives a change of language, and the form leads to an address without empty fields', async (t) => {
  const query = 'q=prison&body=upr&theme=prisons&sort=symbol&pageSize=50';
  const { html } = await page(`/nl/recommendations?${query}`);
  const others = all(html, /<a href="([^"]*)" lang="\w\w"/g);
  t.strictSame(
    others,
    ['nl', 'fr', 'de', 'en'].map((language) => `/${language}/recommendations?${query}`),
  );
  for (const href of others) t.equal(totalOf((await page(href)).html), totalOf(html), href);
  const { status, headers } = await page(
    '/nl/recommendations?q=prison&body=upr&followUp=&symbol=&paragraph=&adoptedFrom=&sort=&pageSize=&asOf=',
  );
  t.equal(status, 301);
  t.equal(headers.location, '/nl/recommendations?q=prison&body=upr');
});

t.test('where nothing is found the ways out lead somewhere', async (t) => {
  const { html } = await page('/en/recommendations?q=prison&body=cerd');
  t.equal(totalOf(html), 0);
  const nothing = /<div class="nothing">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
  const ways = all(nothing, /href="([^"]*)"/g);
  t.strictSame(ways, [
    '/en/recommendations?q=prison',
    '/en/recommendations?body=cerd',
    '/en/recommendations?q=prison',
    '/en/search?q=prison',
  ]);
  t.ok(totalOf((await page(ways[0] ?? '')).html) > 0);
  t.notMatch(html, 'format=csv', 'there is nothing to take away');
});

t.test('a past day is said, kept by every link, and shows what was public then', async (t) => {
  const today = belgianDay(new Date());
  const { html } = await page(`/en/recommendations?asOf=${today}`);
  t.equal(totalOf(html), await totalBy(`asOf=${today}`));
  t.match(html, 'not the present state');
  t.match(html, `/en/recommendations/${hitsOf(html)[0]}?asOf=${today}`);
  t.match(plain(html), new RegExp(`recommendations\\?asOf=${today}&format=csv`));
  t.equal(totalOf((await page('/en/recommendations?asOf=2001-01-01')).html), 0);
  t.match((await page(`/en/recommendations?asOf=${today}&q=prison`)).html, 'simpler way in the past');
  t.notMatch((await page('/en/recommendations?q=prison')).html, /simpler way|not the present state/);
});

t.test('what is faulty is named above the form, and no other question is answered', async (t) => {
  for (const [query, said] of [
    ['theme=nothing&theme=prisons', 'Theme: “nothing” is not a value'],
    ['adoptedFrom=2015&theme=prisons', 'Adopted from: “2015”'],
    ['adoptedFrom=2015-01-02&adoptedTo=2015-01-01&theme=prisons', 'The period ends before it starts'],
    ['pageSize=5000&theme=prisons', 'Per page: “5000”'],
    ['page=x&theme=prisons', 'Page: “x”'],
    ['asOf=2999-01-01&theme=prisons', 'this day has not come yet'],
    ['q=a&q=b&theme=prisons', 'Search words'],
    ['followUp=maybe&theme=prisons', 'Chosen for follow-up by the body: “maybe”'],
  ] as const) {
    const { status, html } = await page(`/en/recommendations?${query}`);
    t.equal(status, 400, query);
    t.match(html, said);
    t.strictSame(hitsOf(html), []);
    t.match(html, 'name="theme" value="prisons" checked', 'what is right stays');
    const [leftOut] = all(html, /<a href="([^"]*)">Show the results without it/g);
    t.equal((await page(leftOut ?? '')).status, 200, query);
  }
  t.equal((await page('/en/recommendations?sort=relevance')).status, 200, 'an order that has lost its words is the usual one');
  t.equal((await page('/en/recommendations?q=x&nobody=knows')).status, 200, 'what others add to an address is passed over');
});

t.test('everything that can be taken away is there', async (t) => {
  const { html } = await page('/de/recommendations?q=Gefängnis&body=upr&sort=symbol&page=1&pageSize=50');
  const take = /<h2 id="take">.*?<\/section>/s.exec(html)?.[0] ?? '';
  const links = all(take, /href="http:\/\/monitum\.test([^"]*)"/g);
  t.equal(links.length, 10, 'eight files, the feed, the same in the API');
  for (const url of links) t.equal((await app.inject({ method: 'GET', url })).statusCode, 200, url);
  t.match(html, /<link rel="alternate" type="application\/atom\+xml"/);
});

t.test('a result is cited on a page of its own, whose address gives it again', async (t) => {
  const search = 'theme=prisons&sort=symbol';
  const { html } = await page(`/nl/recommendations?${search}&page=1&pageSize=20`);
  const [link = ''] = all(html, /href="(\/nl\/recommendations\/citation[^"]*)"/g);
  t.equal(link.replaceAll('&amp;', '&'), `/nl/recommendations/citation?${search}`, 'whichever page was open');
  const cited = (await page(link.replaceAll('&amp;', '&'))).html;
  const [note = ''] = all(cited, /id="cite-footnote">([^<]*)</g);
  t.match(note, /Aanbevelingen aan België/);
  for (const form of ['bibtex', 'ris', 'csl']) t.match(cited, `<pre id="cite-${form}">`);
  const [again = ''] = all(cited, /<a class="permalink" href="http:\/\/monitum\.test([^"]*)"/g);
  t.ok(note.includes(again.replaceAll('&amp;', '&')));
  const { total } = (await app.inject({ method: 'GET', url: again.replaceAll('&amp;', '&') })).json();
  t.equal(total, (await get(`/recommendations?${search}`)).body.total);
  t.ok(note.includes(`${total} aanbevelingen`));
  t.equal((await page('/nl/recommendations/citation?theme=nothing')).status, 400);
});

t.test('while the search server is away PostgreSQL answers, and says so', async (t) => {
  const alone = await buildApp({ ...testConfig, database, search: undefined });
  t.teardown(() => alone.close());
  for (const path of ['/en/recommendations?q=prison&body=upr', '/en/search?q=prison']) {
    const { statusCode, body } = await alone.inject({ method: 'GET', url: path });
    t.equal(statusCode, 200);
    t.match(body, 'The search server is away');
    t.ok(totalOf(body) > 0);
  }
});

t.test('the search over all kinds counts each as the API does', async (t) => {
  for (const more of ['', '&kind=document&kind=measure']) {
    const { body } = await get(`/search?q=prison${more}`);
    const whole = (await get('/search?q=prison')).body;
    const { html } = await page(`/en/search?q=prison${more}`);
    t.equal(totalOf(html), body.total);
    t.equal(all(html, /<li class="(hit)">/g).length, body.items.length);
    const counts = all(html, /<a class="chip"[^>]*>[^<]*<span class="count">(\d+)</g).map(Number);
    t.strictSame(counts, [whole.total, ...whole.kinds.map((kind: { count: number }) => kind.count)]);
  }
  const examples = all((await page('/de/search')).html, /href="(\/de\/search\?q=[^"]*)"/g);
  t.equal(examples.length, 4, 'without words: how to search');
  for (const href of examples) t.ok(totalOf((await page(href)).html) > 0, href);
  t.equal((await page('/en/search?q=x&kind=nothing')).status, 400);
});
