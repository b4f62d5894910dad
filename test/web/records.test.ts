import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { at, peopleForFile } from '../writing/life.ts';

const { app, database, editor, anybody } = await peopleForFile(t);

const source = { kind: 'official', citation: 'The page of the body', url: 'https://example.org/page' };
const provenance = { sources: [source], verification: 'verified' };

async function page(path: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: answered, body } = await app.inject({ method: 'GET', url: path, headers });
  return { status: statusCode, headers: answered, html: body };
}

/** What a text says once it is written as HTML. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const headingOf = (html: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];

async function api(path: string) {
  const { status, body, text } = await anybody('GET', path);
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return body;
}
const firstOf = async (path: string) => (await api(`${path}${path.includes('?') ? '&' : '?'}pageSize=1`)).items[0].id as string;

const [document, review, measure] = await Promise.all([
  firstOf('/documents?body=crpd&hasRecommendations=true'),
  firstOf('/reviews?body=crpd'),
  firstOf('/measures'),
]);

/** Each kind of page about one thing, and the member of the API's answer that is its title. */
const items: [path: string, api: string, member: 'title' | 'name'][] = [
  [`/documents/${document}`, `/documents/${document}`, 'title'],
  [`/reviews/${review}`, `/reviews/${review}`, 'title'],
  [`/measures/${measure}`, `/measures/${measure}`, 'title'],
  ['/authorities/flanders', '/authorities/flanders', 'name'],
  ...['bodies/ccpr', 'themes/prisons', 'groups/womenAndGirls', 'sdgs/5', 'sdgs/1.1', 'rights/humanDignity', 'policyDomains/justice'].map(
    (path): [string, string, 'name'] => [`/${path}`, `/refData/${path}`, 'name'],
  ),
];
const lists = ['documents', 'reviews', 'bodies', 'authorities', 'measures', 'themes', 'groups', 'sdgs', 'rights', 'policyDomains'];

for (const language of languages) {
  t.test(`every kind of record has its page in ${language}, under the name that the API gives it`, async (t) => {
    for (const [path, address, member] of items) {
      const { status, html, headers } = await page(`/${language}${path}`);
      t.equal(status, 200, path);
      t.equal(headers['content-language'], language);
      const [name = ''] = Object.values((await api(`${address}?lang=${language}`))[member] as Record<string, string>);
      t.equal(headingOf(html)?.replaceAll('&#39;', "'"), escaped(name), path);
      t.match(html, `/api/monitoring/v1${address}`, 'the way to the API');
    }
  });

  t.test(`every list has its page in ${language}, under a title of its own`, async (t) => {
    const titles = new Set<string>();
    for (const path of lists) {
      const { status, html } = await page(`/${language}/${path}`);
      t.equal(status, 200, path);
      t.match(html, `<html lang="${language}">`);
      titles.add(headingOf(html) ?? '');
    }
    t.equal(titles.size, lists.length);
  });
}

t.test('a list holds as much as the API says, whatever it is narrowed by', async (t) => {
  for (const [path, query] of [
    ['documents', ''],
    ['documents', 'body=crpd'],
    ['documents', 'body=crpd&type=&treaty=&hasRecommendations=true&sort=symbol'],
    ['documents', 'adoptedFrom=2015-01-01&adoptedTo=2019-12-31&organisation=un'],
    ['documents', `review=${review}`],
    ['documents', 'adoptedFrom=2100-01-01'],
    ['reviews', ''],
    ['reviews', 'body=ecri&reviewCycle=6'],
    ['measures', ''],
    ['measures', 'kind=legislation&governmentLevel=federal'],
  ]) {
    const asked = new URLSearchParams(query);
    for (const [name, value] of [...asked]) if (value === '') asked.delete(name);
    const { total, items: found } = await api(`/${path}?${asked}`);
    const { html, status } = await page(`/en/${path}?${query}`);
    t.equal(status, 200);
    const [, counted = ''] = /<h2>([\d,]+) (?:document|review|measure)s?<\/h2>/.exec(html) ?? [];
    t.equal(Number(counted), total, `${path}?${query}`);
    const listed = [...html.matchAll(new RegExp(`class="record-name" href="/en/${path}/([0-9a-z]+)"`, 'g'))].map(([, id]) => id);
    t.strictSame(
      listed,
      found.map(({ id }: { id: string }) => id),
      'the same, in the same order',
    );
  }
});

t.test('every number of recommendations is that of the statistics, and leads to as many', async (t) => {
  for (const [path, parameter] of [
    ['themes', 'theme'],
    ['groups', 'group'],
    ['sdgs', 'sdg'],
    ['rights', 'right'],
    ['policyDomains', 'policyDomain'],
    ['bodies', 'body'],
    ['authorities', 'authority'],
  ] as const) {
    const { html } = await page(`/en/${path}`);
    const shown = [...html.matchAll(new RegExp(`href="/en/recommendations\\?${parameter}=([^"&]+)"[^>]*>([\\d,]+)</a>`, 'g'))];
    const counted = (await api(`/statistics?groupBy=${parameter}`)).items as { keys: { code?: string }[]; count: number }[];
    t.strictSame(
      new Map(shown.map(([, code, count]) => [code, Number(count?.replaceAll(',', ''))])),
      new Map(counted.flatMap(({ keys: [key], count }) => (key?.code ? [[key.code, count]] : []))),
      path,
    );
  }
  for (const [path, filter] of [
    ['/bodies/crpd', 'body=crpd'],
    ['/themes/prisons', 'theme=prisons'],
    ['/sdgs/5', 'sdg=5'],
    ['/authorities/flanders', 'authority=flanders'],
  ] as const) {
    const { total } = await api(`/recommendations?${filter}&pageSize=1`);
    t.ok(total > 0);
    t.match((await page(`/en${path}`)).html, `Search these ${total} recommendations`, path);
  }
});

t.test('a document shows its recommendations in the order of its paragraphs, and a review where they stand', async (t) => {
  const { symbol, recommendationsCount } = await api(`/documents/${document}`);
  const { html } = await page(`/en/documents/${document}?pageSize=30&page=2`);
  const { items: wanted } = await api(`/recommendations?symbol=${encodeURIComponent(symbol)}&sort=symbol&pageSize=30&page=2`);
  t.strictSame(
    [...html.matchAll(/class="record-name" href="\/en\/recommendations\/([0-9a-z]+)"/g)].map(([, id]) => id),
    wanted.map(({ id }: { id: string }) => id),
  );
  t.match(html, `${recommendationsCount} of ${recommendationsCount} (100%)`, 'none assessed, with the denominator');
  const { documents } = await api(`/reviews/${review}`);
  const shown = (await page(`/en/reviews/${review}`)).html;
  t.strictSame(
    new Set([...shown.matchAll(/href="\/en\/documents\/([0-9a-z]+)"/g)].map(([, id]) => id)),
    new Set(documents.map(({ id }: { id: string }) => id)),
  );
});

t.test('what does not exist has no page, and a filter that no list holds is named', async (t) => {
  for (const path of lists) {
    const { status, html } = await page(`/fr/${path}/nothing`);
    t.equal(status, 404, path);
    t.match(html, '<html lang="fr">');
  }
  for (const query of ['documents?body=nobody', 'documents?adoptedFrom=soon', 'reviews?treaty=none', 'measures?kind=x', 'measures?page=0'])
    t.equal((await page(`/nl/${query}`)).status, 400, query);
  t.equal((await page('/nl/documents?utm_source=letter')).status, 200, 'what others hang on an address is passed over');
});

const hostile = `</h1><script>alert(1)</script>"'><img src=x onerror=alert(1)>`;

/** One record of each kind that people write, with this title. */
const kinds: [path: string, make: (title: string, more?: object) => Record<string, unknown>][] = [
  [
    '/documents',
    (title, more) => ({ body: 'pace', type: 'resolution', title: { en: title }, adoptedOn: '2026-04', ...provenance, ...more }),
  ],
  ['/reviews', (title, more) => ({ body: 'wgMercenaries', title: { en: title }, dialogueFrom: '2026-04', ...provenance, ...more })],
  [
    '/measures',
    (title, more) => ({
      kind: 'legislation',
      title: { en: title },
      titleOrigin: 'institute',
      description: { en: title },
      authorities: ['federalState'],
      governmentLevels: ['federal'],
      themes: ['prisons'],
      takenOn: '2026-04',
      ...provenance,
      ...more,
    }),
  ],
  [
    '/authorities',
    (title, more) => ({
      id: `office${title.replace(/\W/g, '').slice(0, 20)}`,
      type: 'department',
      name: { en: title },
      ...provenance,
      ...more,
    }),
  ],
];

async function made(path: string, body: Record<string, unknown>): Promise<string> {
  const answer = await editor('POST', path, body);
  if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`);
  return answer.body.id as string;
}

t.test('a hostile title is a text like any other', async (t) => {
  for (const [path, make] of kinds) {
    const id = await made(path, make(hostile, { note: { en: hostile } }));
    for (const where of [
      `/en${path}/${id}`,
      `/nl${path}/${id}`,
      `/en${path}?pageSize=500`,
      '/en/bodies/pace',
      '/en/authorities/federalState',
    ]) {
      const { html, status } = await page(where);
      t.equal(status, 200, where);
      t.notMatch(html, /<script>|<img/, where);
    }
    t.equal(headingOf((await page(`/en${path}/${id}`)).html)?.replaceAll('&#39;', "'"), escaped(hostile));
  }
  const { html } = await page(`/en/documents?symbol=${encodeURIComponent(hostile)}`);
  t.match(html, '&lt;script>');
  t.notMatch(html, /<script>|<img/);
});

t.test('a draft has no page and is counted nowhere', async (t) => {
  for (const [path, make] of kinds) {
    const before = (await page(`/en${path}?pageSize=500`)).html;
    const id = await made(path, make('A hidden draft', { isDraft: true }));
    t.equal((await page(`/en${path}/${id}`)).status, 404, path);
    t.equal((await page(`/en${path}?pageSize=500`)).html, before, path);
  }
});

t.test('a withdrawn record says so with its reason; a merged one leads to the page of the other', async (t) => {
  for (const [path, make] of kinds) {
    const [gone, other] = [await made(path, make('Gone')), await made(path, make('Other'))];
    const deleted = await editor('DELETE', `${path}/${gone}?reason=a%20mistake%20%26%20more`, undefined, at(1));
    t.equal(deleted.status, 204, deleted.text);
    const tombstone = await page(`/nl${path}/${gone}`);
    t.equal(tombstone.status, 410, path);
    t.match(tombstone.html, 'a mistake &amp; more');
    await database.sql`update ${database.sql(path.slice(1))} set merged_into = ${other} where id = ${gone}`;
    const moved = await page(`/nl${path}/${gone}`);
    t.equal(moved.status, 301, path);
    t.match(moved.headers['location'], new RegExp(`/nl${path}/${other}$`));
    t.equal((await page(new URL(moved.headers['location'] as string, 'http://monitum.test').pathname)).status, 200);
  }
});

t.test('nobody is said to have done nothing: what is not assessed is called so', async (t) => {
  const { html } = await page('/en/authorities/flanders');
  t.match(html, 'That says nothing of what it has done');
  t.notMatch(html, /not implemented/i);
});
