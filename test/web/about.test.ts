import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { belgianDay } from '../../src/writing/write.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { assessmentOf, done, plainWords } from '../samples.ts';

const { app, database } = await appForFile(t, { search: false, config: { rateLimitPerMinute: 3_000, contactEmail: 'post@monitum.test' } });
const get = client(app);

const page = async (path: string) => {
  const { statusCode, body } = await app.inject({ method: 'GET', url: path });
  return { status: statusCode, html: body };
};

/** What somebody reads of a page: its text, without the marks. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The three figures of a home page: number and denominator, with the address of the list behind them. */
const figuresOf = (html: string) =>
  [...html.matchAll(/<li class="figure">.*?<strong>(\d+)<\/strong> <span>\D*(\d+)<\/span>.*?<a href="\/\w\w([^"]+)">/gs)].map(
    ([, count, total, href]) => ({ count: Number(count), total: Number(total), href: String(href).replaceAll('&amp;', '&') }),
  );

const totalOf = async (path: string) => ((await get(path)).body as { total: number }).total;

t.test('every page is there in four languages, with one heading of the first rank, and finds nothing missing', async (t) => {
  for (const language of languages)
    for (const path of ['', '/methodology', '/data', '/accessibility', '/privacy', '/terms']) {
      const { status, html } = await page(`/${language}${path}`);
      t.equal(status, 200, `${language}${path}`);
      t.equal(html.match(/<h1/g)?.length, 1, `${language}${path}: one h1`);
      t.ok(html.includes(`<html lang="${language}"`));
      t.notMatch(html, / style="|undefined|\[object/);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      t.equal(new Set(ids).size, ids.length, `${language}${path}: every id once`);
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) t.ok(ids.includes(id), `${language}${path}: #${id} is there`);
    }
});

t.test('the figures of the home page are those that the API counts, before and after something is assessed', async (t) => {
  const figuresEqual = async (stage: string) => {
    const figures = figuresOf((await page('/nl')).html);
    t.equal(figures.length, 3, stage);
    for (const { count, href } of figures) t.equal(count, await totalOf(href), `${stage}: ${href}`);
    return figures;
  };
  const all = await totalOf('/recommendations');
  const treaties = await totalOf('/treaties');
  const before = await figuresEqual('nothing assessed');
  t.strictSame(
    before.map(({ total }) => total),
    [all, all, treaties],
  );
  t.equal(before[0]?.count, 0);

  const { items } = (await get('/recommendations?pageSize=3')).body as { items: { id: string }[] };
  const author = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const reviewer = await accountFor(database, { roles: ['reviewer'], institution: 'firm' });
  const [write, publish] = [caller(app, author.key), caller(app, reviewer.key)];
  for (const [at, status] of ['implemented', 'limitedProgress', 'regressed'].entries()) {
    const path = `/recommendations/${items[at]?.id}/assessments`;
    const { id } = await done(write, 'POST', path, assessmentOf(plainWords(at), { status }));
    await done(write, 'POST', `${path}/${id}/transitions`, { to: 'inReview' }, 1);
    await done(publish, 'POST', `${path}/${id}/transitions`, { to: 'published' }, 2);
  }
  const after = await figuresEqual('three assessed');
  t.strictSame(after.map(({ count, total }) => [count, total]).slice(0, 2), [
    [3, all],
    [1, 3],
  ]);
  const { html } = await page('/nl');
  t.ok(html.includes('/nl/recommendations?status=substantialProgress&amp;status=limitedProgress'), 'what is in progress is listed');
  t.match(textOf(html), 'In uitvoering: 1.');
});

t.test('the home page shows the newest documents and the next deadlines of the API, as precisely as they are dated', async (t) => {
  const { html } = await page('/fr');
  const documents = (await get('/documents?pageSize=5')).body as { items: { id: string }[] };
  for (const { id } of documents.items) t.ok(html.includes(`/fr/documents/${id}"`));
  const due = (await get(`/deadlines?from=${belgianDay(new Date())}&state=open&state=unknown&pageSize=5`)).body as {
    items: { dueOn: string }[];
  };
  t.ok(due.items.length > 0);
  for (const { dueOn } of due.items) t.ok(html.includes(`<time datetime="${dueOn}">`));
});

t.test('the method prints every scale of the database, with its definitions, in four languages', async (t) => {
  const lists = ['statuses', 'confidenceLevels', 'evidenceTiers', 'textOrigins', 'recommendationKinds', 'positions', 'urgencies'];
  for (const language of languages) {
    const text = textOf((await page(`/${language}/methodology`)).html);
    const missing = (name: string | undefined) => name !== undefined && !text.includes(name);
    for (const list of lists) {
      const { items } = (await get(`/refData/${list}?lang=${language}`)).body as {
        items: { name: Record<string, string>; definition?: Record<string, string> }[];
      };
      t.ok(items.length > 2, list);
      t.strictSame(
        items.flatMap(({ name, definition = {} }) => [...Object.values(name), ...Object.values(definition)]).filter(missing),
        [],
      );
    }
    const { items } = (await get(`/refData/gradeSchemes?lang=${language}`)).body as {
      items: { name: Record<string, string>; grades: { label: Record<string, string> }[] }[];
    };
    const labels = items.flatMap(({ name, grades }) => [name, ...grades.map(({ label }) => label)]).flatMap((one) => Object.values(one));
    t.ok(labels.length > 60);
    t.strictSame(labels.filter(missing), []);
  }
});

t.test('the method marks every grade that nobody has read in a source', async (t) => {
  const { items } = (await get('/refData/gradeSchemes')).body as {
    items: { verification: string; grades: { verification: string }[] }[];
  };
  const unread = items.flatMap((scheme) => [scheme, ...scheme.grades]).filter(({ verification }) => verification === 'unverified').length;
  const { html } = await page('/en/methodology');
  const grades = html.slice(html.indexOf('id="grades"'), html.indexOf('id="assessment"'));
  t.ok(unread > 0);
  t.equal(grades.match(/class="unverified"/g)?.length, unread);
});

t.test('the method says how much there is of each organisation', async (t) => {
  const text = textOf((await page('/en/methodology')).html.replace(/<\/t[hd]>/g, '|'));
  for (const [organisation, name] of [
    ['un', 'United Nations'],
    ['coe', 'Council of Europe'],
  ]) {
    const counts = await Promise.all(['documents', 'recommendations'].map((kind) => totalOf(`/${kind}?organisation=${organisation}`)));
    t.match(text, `${name}|${counts.join('|')}|`);
  }
});

t.test('the examples on the page about the data work as they are printed', async (t) => {
  const { html } = await page('/de/data');
  const printed = textOf(html);
  const [, address = ''] = /curl '([^']+)'/.exec(printed) ?? [];
  const answer = await app.inject({ method: 'GET', url: address.replace('http://monitum.test', '') });
  t.equal(answer.statusCode, 200);
  t.ok((answer.json() as { total: number }).total > 0);
  t.equal(printed.split(address).length - 1, 3, 'the same address in each language of programs');
  t.match(printed, '3.000 Anfragen', 'the limit is that of the configuration');
  const links = [...html.matchAll(/href="http:\/\/monitum\.test(\/api[^"]+)"/g)].map(([, href]) => String(href).replaceAll('&amp;', '&'));
  t.ok(links.length >= 4);
  for (const link of links) t.equal((await app.inject({ method: 'GET', url: link })).statusCode, 200, link);
});

t.test('no format is promised that the API does not give', async (t) => {
  const { html } = await page('/en/data');
  const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td>/gs)].filter(
    ([row]) => row.includes('<code>csv</code>') || row.includes('<code>/'),
  );
  const codesIn = (cell = '') => [...cell.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  t.ok(rows.length > 0);
  let asked = 0;
  for (const [, names, types, where] of rows) {
    t.equal(codesIn(names).length, codesIn(types).length, 'a type for each name, in the same order');
    for (const path of codesIn(where).filter((one) => !one.includes('{')))
      for (const [at, format] of codesIn(names).entries()) {
        const answer = await get(`${path}?format=${format}`);
        t.ok(String(answer.headers['content-type']).startsWith(codesIn(types)[at] ?? '?'), `${path}?format=${format}`);
        asked++;
      }
  }
  t.ok(asked > 0);
});

t.test('every page about rules says whom to write to, and terms has the place that others link to', async (t) => {
  for (const path of ['accessibility', 'privacy', 'terms']) {
    const { html } = await page(`/fr/${path}`);
    t.ok(html.includes('href="mailto:post@monitum.test"'), path);
    t.ok(html.includes('id="contact"'), path);
  }
  t.match((await page('/nl/accessibility')).html, 'contact@federaalombudsman.be');
});
