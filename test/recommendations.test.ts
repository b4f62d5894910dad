import t from 'tap';
import { appForFile, client } from './helper.ts';
import { readSeed } from './seed-files.ts';

interface Item {
  id: string;
  [member: string]: unknown;
}

const { app, database } = await appForFile(t);
const get = client(app);

/** Follows `next` from the first page to the end. */
async function walk(path: string): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined = path;
  for (let pages = 0; next; pages++) {
    if (pages > 300) throw new Error(`${path} does not end`);
    const { status, body }: { status: number; body: { items: Item[]; next?: string } } = (await get(next)) as never;
    if (status !== 200) throw new Error(`${next} answered ${status}`);
    ids.push(...body.items.map((item) => item.id));
    next = body.next?.replace('http://monitum.test/api/monitoring/v1', '');
  }
  return ids;
}

t.test('the lists hold what the seed files hold', async (t) => {
  for (const [path, total] of [
    ['/recommendations', 250],
    ['/treaties', readSeed('treaties.json').length],
    ['/documents', readSeed('documents.json').length],
    ['/reviews', readSeed('reviews.json').length],
    ['/deadlines', readSeed('deadlines.json').length],
    ['/authorities', readSeed('authorities.json').length],
    ['/measures', readSeed('measures.json').length],
  ] as const)
    t.equal((await get(`${path}?pageSize=1`)).body.total, total, path);
});

t.test('walking next from the first page meets each record once, under any filter, sort and search', async (t) => {
  for (const query of [
    'pageSize=7',
    'pageSize=100&sort=symbol',
    'pageSize=13&sort=-symbol',
    'pageSize=50&sort=modifiedAt',
    'pageSize=9&sort=adoptedOn&sort=-symbol',
    'pageSize=3&theme=disability&sort=-adoptedOn',
    'pageSize=4&body=upr&position=noted',
    'pageSize=5&organisation=coe',
    'pageSize=1&theme=prisons',
    'pageSize=6&adoptedFrom=2015-01-01&sort=-modifiedAt',
    'pageSize=5&q=prison',
    'pageSize=3&q=vrouwen&sort=symbol',
    'pageSize=4&q=education&theme=education&sort=-adoptedOn',
  ]) {
    const ids = await walk(`/recommendations?${query}`);
    const { total } = (await get(`/recommendations?${query}`)).body;
    t.equal(ids.length, total, `${query}: as many as total says (${total})`);
    t.equal(new Set(ids).size, ids.length, `${query}: none twice`);
    t.ok(total > 0, `${query}: something is found`);
  }
});

t.test('a page past the end is empty and still says how many there are', async (t) => {
  const { status, body } = await get('/recommendations?page=99999&pageSize=500');
  t.equal(status, 200);
  t.equal(body.total, 250);
  t.strictSame(body.items, []);
  t.notOk(body.next);
});

t.test('every order is the order it says', async (t) => {
  const values = async (sort: string, member: string) =>
    (await get(`/recommendations?pageSize=500&sort=${sort}`)).body.items.map((item: Item) => item[member] ?? '');
  const newest: string[] = await values('-adoptedOn', 'adoptedOn');
  const dated = newest.filter(Boolean);
  t.strictSame(dated, [...dated].sort().reverse(), 'newest first');
  t.ok(
    newest.slice(dated.length).every((value) => value === ''),
    'what has no date comes last',
  );
  const oldest: string[] = (await values('adoptedOn', 'adoptedOn')).filter(Boolean);
  t.strictSame(oldest, [...oldest].sort());
  const upr = (await get('/recommendations?symbol=A/HRC/18/3&sort=symbol&pageSize=500')).body.items.map((item: Item) => item['paragraph']);
  t.ok(upr.indexOf('100.2') < upr.indexOf('100.10'), '100.2 comes before 100.10');
});

const withWords = 'q=Belgium';

t.test('the same filters leave the same records with and without words', async (t) => {
  // Words that the record of every filter value holds are not to be had; so each result is cut with one set of words by its ids.
  const allIds = new Set(await walk('/recommendations?pageSize=500'));
  const wordIds = new Set(await walk(`/recommendations?${withWords}&pageSize=500`));
  t.ok(wordIds.size > 20 && wordIds.size < allIds.size, `${wordIds.size} records hold the words`);
  const facets = [
    'body',
    'organisation',
    'theme',
    'group',
    'sdg',
    'right',
    'authority',
    'governmentLevel',
    'kind',
    'position',
    'treaty',
    'reviewCycle',
    'upr',
    'country',
    'recommendingState',
    'followUp',
  ];
  const counted = (await get(`/recommendations?pageSize=1&${facets.map((facet) => `facet=${facet}`).join('&')}`)).body.facets as {
    name: string;
    values: { code: string; count: number }[];
  }[];
  const filters = counted.flatMap(({ name, values }) => values.map(({ code }) => `${name}=${encodeURIComponent(code)}`));
  t.ok(filters.length > 150, `${filters.length} values of ${facets.length} dimensions`);
  filters.push(
    'symbol=crpd c bel co 2-3',
    'paragraph=7',
    'paragraph=7(d)',
    'adoptedFrom=2015-01-01',
    'adoptedTo=2014-10-01',
    'adoptedFrom=2019-02-01&adoptedTo=2019-02-01',
    'modifiedSince=2020-01-01T00:00:00Z',
    'modifiedSince=2999-01-01T00:00:00Z',
    'repeated=true',
    'repeated=false',
    'theme=prisons&theme=education',
    'theme=disability&group=children',
    'body=crpd&sdg=4&followUp=false',
  );
  for (const filter of filters) {
    const plain = await walk(`/recommendations?pageSize=500&${filter}`);
    const searched = await walk(`/recommendations?pageSize=500&${withWords}&${filter}`);
    const expected = plain.filter((id) => wordIds.has(id)).sort();
    if (JSON.stringify(expected) !== JSON.stringify([...searched].sort())) t.strictSame([...searched].sort(), expected, filter);
  }
  t.pass('every filter value');
});

t.test('facets count the same with the database and with the search server, each without its own filter', async (t) => {
  const names = ['theme', 'body', 'kind', 'followUp', 'urgency', 'position', 'governmentLevel'];
  const query = `pageSize=1&theme=disability&followUp=true&${names.map((facet) => `facet=${facet}`).join('&')}`;
  const sortedFacets = (facets: { name: string; values: { code: string; count: number }[]; withoutValue: number }[]) =>
    Object.fromEntries(
      facets.map(({ name, values, withoutValue }) => [
        name,
        { withoutValue, values: Object.fromEntries(values.map(({ code, count }) => [code, count])) },
      ]),
    );
  const database = sortedFacets((await get(`/recommendations?${query}`)).body.facets);
  t.ok(database['theme']?.values['prisons'], 'the theme facet counts beyond its own filter');
  t.equal(
    database['urgency']?.withoutValue,
    (await get('/recommendations?theme=disability&followUp=true')).body.total,
    'records without a value are counted',
  );
  // Every record has a body, so the label of one body and of all others together cover them; the words narrow nothing else.
  const all = (await get(`/recommendations?q=-zzzznothing&${query}`)).body;
  t.equal(all.searchedBy, 'meilisearch');
  t.strictSame(sortedFacets(all.facets), database);
});

t.test('what the search and the list say of one record is the same', async (t) => {
  const [found] = (await get('/recommendations?q=CRPD/C/BEL/CO/2-3 7(d)')).body.items;
  const { match, ...searched } = found;
  const [listed] = (await get(`/recommendations?id=${found.id}`)).body.items;
  t.strictSame(searched, listed);
  t.equal(match.in, 'symbol');
});

t.test('a parent theme finds its children, a goal its targets, a paragraph its parts', async (t) => {
  const total = async (query: string) => (await get(`/recommendations?pageSize=1&${query}`)).body.total as number;
  t.ok((await total('theme=lifeLibertyAndIntegrity')) > (await total('theme=prisons')));
  t.equal(await total('symbol=CRPD/C/BEL/CO/2-3&paragraph=7'), 4);
  t.equal(await total('symbol=CRPD/C/BEL/CO/2-3&paragraph=7 (d)'), 1);
  t.ok((await total('body=sp')) >= 0);
});

t.test('a date of uncertain precision counts wherever it may fall', async (t) => {
  const symbols = async (query: string): Promise<Set<string>> =>
    new Set<string>(
      (await get(`/recommendations?pageSize=500&${query}`)).body.items.map((item: Item) => `${item['symbol']} ${item['adoptedOn']}`),
    );
  const all: Set<string> = await symbols('');
  for (const entry of all) {
    const adoptedOn = entry.split(' ').at(-1) as string;
    if (adoptedOn === 'undefined') continue;
    const [first, last] =
      adoptedOn.length === 4
        ? [`${adoptedOn}-01-01`, `${adoptedOn}-12-31`]
        : adoptedOn.length === 7
          ? [`${adoptedOn}-01`, `${adoptedOn}-28`]
          : [adoptedOn, adoptedOn];
    t.ok((await symbols(`adoptedFrom=${first}&adoptedTo=${first}`)).has(entry), `${entry} may be ${first}`);
    t.ok((await symbols(`adoptedFrom=${last}&adoptedTo=${last}`)).has(entry), `${entry} may be ${last}`);
    t.notOk((await symbols(`adoptedTo=${Number(first.slice(0, 4)) - 1}-12-31`)).has(entry), `${entry} is not earlier`);
  }
});

t.test('a sample is as large as asked, the same for the same seed, and names the seed it drew', async (t) => {
  const draw = async (query: string) => (await get(`/recommendations?${query}`)).body;
  const one = await draw('sample=10&seed=42');
  const again = await draw('sample=10&seed=42');
  const other = await draw('sample=10&seed=43');
  const ids = (answer: { items: Item[] }) => answer.items.map((item) => item.id);
  t.equal(one.items.length, 10);
  t.equal(one.total, 250);
  t.strictSame(ids(one), ids(again));
  t.not(JSON.stringify(ids(one)), JSON.stringify(ids(other)));
  const drawn = await draw('sample=5');
  t.strictSame(ids(await draw(`sample=5&seed=${drawn.seed}`)), ids(drawn));
  const searched = await draw('sample=5&seed=1&q=gevangenis');
  t.equal(searched.total, (await draw('q=gevangenis')).total);
  for (const [query, name] of [
    ['sample=5&page=2', 'sample'],
    ['sample=5&sort=symbol', 'sample'],
    ['seed=5', 'sample'],
    ['sample=501', 'sample'],
    ['sort=relevance', 'sort'],
    ['q=prison&sort=relevance&sort=-adoptedOn', 'sort'],
  ] as const) {
    const refused = await get(`/recommendations?${query}`);
    t.equal(refused.status, 400, query);
    t.equal(refused.body.issues[0].name, name, query);
  }
});

t.test('select gives the members asked for and what identifies the record', async (t) => {
  const [item] = (await get('/recommendations?select=(symbol,text(fr),body(name(de)))&pageSize=1')).body.items;
  t.strictSame(Object.keys(item).sort(), ['body', 'href', 'id', 'symbol', 'text']);
  t.strictSame(Object.keys(item.text), ['fr']);
  t.strictSame(Object.keys(item.body).sort(), ['code', 'href', 'name']);
});

t.test('lang narrows every text, and another language is never given in disguise', async (t) => {
  const [item] = (await get('/recommendations?lang=fr&symbol=CRPD/C/BEL/CO/2-3&pageSize=1')).body.items;
  t.strictSame(Object.keys(item.text), ['fr']);
  t.strictSame(Object.keys(item.textOrigins), ['fr']);
  t.strictSame(Object.keys(item.body.name), ['fr']);
  t.strictSame(Object.keys(item.document.title), ['en'], 'a title that exists in English only says so by its key');
  const { headers } = await get('/recommendations?lang=fr&lang=nl&pageSize=1');
  t.equal(headers['content-language'], 'fr, nl');
});

t.test('an item links everything it mentions, and every link answers', async (t) => {
  const { body: page } = await get('/recommendations?symbol=CRPD/C/BEL/CO/2-3&paragraph=23(a)');
  const recommendation = page.items[0] ?? (await get('/recommendations?theme=prisons&body=crpd')).body.items[0];
  const seen = new Set<string>();
  const check = async (value: unknown): Promise<void> => {
    if (Array.isArray(value)) for (const one of value) await check(one);
    else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) await check(one);
    else if (typeof value === 'string' && value.startsWith('http://monitum.test/api/') && !seen.has(value)) {
      seen.add(value);
      const { status } = await get(value.replace('http://monitum.test/api/monitoring/v1', '').split('#')[0] as string);
      if (status !== 200) t.equal(status, 200, value);
    }
  };
  for (const path of [
    `/recommendations/${recommendation.id}`,
    '/treaties/crpd',
    '/treaties/opcat',
    '/authorities/federalState',
    '/refData/bodies/crpd',
    '/refData/themes/prisons',
    `/documents/${recommendation.document.id}`,
    `/measures/${(await get('/measures?pageSize=1')).body.items[0].id}`,
    `/deadlines/${(await get('/deadlines?pageSize=1')).body.items[0].id}`,
    `/reviews/${(await get('/reviews?body=crpd&pageSize=1')).body.items[0].id}`,
    '/refData',
  ])
    await check((await get(path)).body);
  t.ok(seen.size > 80, `${seen.size} links followed`);
});

t.test('a recommendation has its four texts with their origins, its provenance, and leads with the official address', async (t) => {
  const [{ id }] = (await get('/recommendations?symbol=CRPD/C/BEL/CO/2-3&paragraph=7(d)')).body.items;
  const { body } = await get(`/recommendations/${id}`);
  t.equal(body.symbol, 'CRPD/C/BEL/CO/2-3');
  t.equal(body.paragraph, '7(d)');
  t.equal(body.officialUrl, 'https://undocs.org/en/CRPD/C/BEL/CO/2-3');
  t.strictSame(body.textOrigins, { nl: 'machine', fr: 'machine', de: 'machine', en: 'summary' });
  t.equal(body.parent.paragraph, '7');
  t.ok(body.parent.parts.some((part: { id: string }) => part.id === id));
  t.ok(body.tags.every((tag: { source: string; concept: { href: string } }) => tag.source && tag.concept.href));
  t.ok(body.tags.some((tag: { source: string; via?: string }) => tag.source === 'mapping' && tag.via));
  t.ok(body.sources.length > 0);
  t.equal(body.sources[0].kind, 'official', 'official sources come before mirrors');
  const related = (await get(`/recommendations/${id}/related`)).body;
  t.strictSame(new Set(related.items.map((item: { relation: string }) => item.relation)), new Set(['part']));
  const [{ id: uprId }] = (await get('/recommendations?symbol=A/HRC/18/3&paragraph=100.1')).body.items;
  const { body: upr } = await get(`/recommendations/${uprId}`);
  t.strictSame(
    upr.upr.recommendingStates.map((state: { code: string }) => state.code),
    ['CZ', 'GB', 'NO', 'ES', 'BR', 'EC'],
  );
  t.equal(upr.upr.recommendingStates[0].name.nl, 'Tsjechië');
  t.equal((await get(`/recommendations/${uprId}/positions`)).body.items[0].value.code, 'supported');
});

t.test('what an item of an action plan is tagged with is found by the plan too', async (t) => {
  const [{ id }] = (await get('/recommendations?symbol=CRPD/C/BEL/CO/2-3&paragraph=7(d)')).body.items;
  t.equal((await get('/recommendations?framework=euActionPlan2020')).body.total, 0, 'no recommendation is tagged with it by default');
  await database.sql`insert into tags (recommendation, scheme, code, source) values (${id}, 'framework', 'euPlan1a', 'staff')`;
  for (const framework of ['euPlan1a', 'euPlan1', 'euActionPlan2020']) {
    t.strictSame(
      (await get(`/recommendations?framework=${framework}`)).body.items.map((item: Item) => item.id),
      [id],
      framework,
    );
  }
  const [facet] = (await get('/recommendations?facet=framework&pageSize=1')).body.facets;
  t.ok(facet.values.some((value: { code: string; name?: object }) => value.code === 'euActionPlan2020' && value.name));
  await database.sql`delete from tags where scheme = 'framework'`;
});
