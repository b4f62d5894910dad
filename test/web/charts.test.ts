import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import t from 'tap';
import { dashboardWords } from '../../src/i18n/dashboards/index.ts';
import { chartNames } from '../../src/statistics/pages/chart.ts';
import { courseDays } from '../../src/statistics/pages/days.ts';
import { yearOf } from '../../src/web/charts/acts-line.tsx';
import { ActsTimeline } from '../../src/web/charts/acts-timeline.tsx';
import { shadeOf } from '../../src/web/charts/heat-map.tsx';
import { StatusBar } from '../../src/web/charts/status-bar.tsx';
import { YearBars } from '../../src/web/charts/year-bars.tsx';
import { type Here, makeHere } from '../../src/web/here.ts';
import { appForFile, client } from '../helper.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);
const words = dashboardWords.nl;

/** The file is made to have begun in 2023, with the first assessments a year later. */
const assessedOn = '2024-05-02';
for (const { name } of await database.sql<
  { name: string }[]
>`select table_name as name from information_schema.tables where table_schema = 'history'`)
  await database.sql`update history.${database.sql(name)} set written_from = '2023-02-03T10:00:00Z'`;
await database.sql.begin(async (tx) => {
  await tx`select set_config('monitum.written_at', '2024-05-02T10:00:00Z', true)`;
  await tx`insert into assessments (id, recommendation, institution, status, confidence, evidence_up_to, methodology_version, state, valid_from)
    select 'a' || id, id, 'firm', (array['implemented', 'regressed', 'noProgress'])[1 + abs(hashtext(id)) % 3], 'medium', '2024-01-01', 'test', 'published', '2024-05-02T10:00:00Z'
    from recommendations where abs(hashtext(id)) % 5 = 0`;
});

const plain = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const page = async (path: string) => {
  const { statusCode, body, headers } = await app.inject({ method: 'GET', url: path });
  return { status: statusCode, html: body, headers };
};
const listPath = '/nl/recommendations?';
/** Every link to a list that says how many it counts: in a drawing `Uitgevoerd: 3 van 250 (1%)`, in a table `…: 3 aanbevelingen`. */
const countedLinks = (html: string): { query: string; count: number }[] =>
  [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => {
    const href = plain(/href="([^"]*)"/.exec(tag)?.[1] ?? '');
    const count = /: (\d+)(?: van \d+ \([^)]*\)| aanbeveling(?:en)?)$/.exec(plain(/aria-label="([^"]*)"/.exec(tag)?.[1] ?? ''))?.[1];
    return href.startsWith(listPath) && count !== undefined ? [{ query: href.slice(listPath.length), count: Number(count) }] : [];
  });
const csvOf = async (path: string) => {
  const { status, html, headers } = await page(path);
  return {
    status,
    headers,
    rows: html
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(',')),
  };
};

t.test('every bar and every cell leads to exactly the recommendations that it counts', async (t) => {
  for (const path of [
    'status-by-body',
    'status-by-theme?theme=prisons',
    'status-by-authority?body=crpd',
    'status-by-level',
    'per-year?adoptedFrom=2011-06-01',
    'themes-by-body?body=upr&body=cat',
    'status-over-time?theme=disability&authority=belgium',
    'governments',
  ]) {
    const { status, html } = await page(`/nl/dashboards/${path}`);
    t.equal(status, 200, path);
    const links = [...new Map(countedLinks(html).map((link) => [link.query, link])).values()];
    t.ok(links.length > 3, `${path}: ${links.length} links`);
    for (const { query, count } of links.filter((_, at) => at % Math.ceil(links.length / 12) === 0)) {
      const { body } = await get(`/recommendations?${query}&pageSize=1`);
      if (body.total !== count) t.equal(body.total, count, `${path}: ${query}`);
    }
  }
});

t.test('the dashboards hold all charts, each with its denominator, its share not assessed, its numbers and its own page', async (t) => {
  const { status, html } = await page('/nl/dashboards?body=crpd');
  t.equal(status, 200);
  const { body } = await get('/statistics?groupBy=status&body=crpd');
  const notAssessed = body.items.find((item: { keys: { code: string }[] }) => item.keys[0]?.code === 'notAssessed').count;
  t.ok(notAssessed > 0 && notAssessed < body.denominator);
  t.ok(plain(html).includes(words.notAssessed(notAssessed, body.denominator)));
  for (const name of chartNames) {
    t.ok(html.includes(`id="${name}"`), name);
    t.ok(html.includes(`href="/nl/dashboards/${name}?body=crpd"`), name);
    t.ok(html.includes(`href="/nl/dashboards/${name}.csv?body=crpd"`), name);
  }
  t.notMatch(html, /\sstyle="|<script(?! defer src)|\son\w+="/, 'nothing inline');
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  t.equal(new Set(ids).size, ids.length, 'every id is there once');
});

t.test('the CSV has the same numbers, narrowed alike', async (t) => {
  for (const name of chartNames) {
    const { status, headers, rows } = await csvOf(`/fr/dashboards/${name}.csv`);
    t.equal(status, 200, name);
    t.match(headers['content-type'], /^text\/csv; charset=utf-8/);
    t.ok(rows.length > 1, name);
  }
  const { rows } = await csvOf('/nl/dashboards/status-by-level.csv?body=crpd');
  const { body } = await get('/statistics?groupBy=governmentLevel&body=crpd');
  for (const [code = '', ...others] of rows.slice(1)) {
    const group = body.items.find((item: { keys: { code?: string }[] }) => (item.keys[0]?.code ?? '') === code);
    t.equal(Number(others.at(-2)), group.count, code);
    t.equal(Number(others.at(-1)), body.denominator);
  }
  t.equal(rows.length - 1, body.items.length);
});

t.test('the course over time is what was published at the end of each day, for whatever filters', async (t) => {
  for (const filters of [
    '',
    'theme=disability',
    'authority=federalState',
    'body=sp&body=upr',
    'adoptedFrom=2012-01-01&adoptedTo=2019-12-31',
  ]) {
    const { rows } = await csvOf(`/nl/dashboards/status-over-time.csv?${filters}`);
    const [head = [], ...days] = rows;
    t.ok(days.length > 4);
    for (const [day = '', ...counts] of days.filter(([day = '']) => day.startsWith('2023-02') || day.startsWith('2024-06'))) {
      const { body } = await get(`/statistics?groupBy=status&asOf=${day}&${filters}`);
      t.equal(Number(counts.at(-1)), body.denominator, `${day} ${filters}`);
      const at = (name: string) => Number(counts[head.indexOf(name) - 1] ?? 0);
      for (const { keys, count } of body.items as { keys: { name: { nl: string } }[]; count: number }[])
        t.equal(at(keys[0]?.name.nl ?? ''), count, `${day} ${filters} ${keys[0]?.name.nl}`);
    }
  }
  const { rows } = await csvOf(`/nl/dashboards/status-over-time.csv?asOf=${assessedOn}`);
  t.equal(rows.at(-1)?.[0], assessedOn, 'it ends on the day asked for');
});

t.test('where there is nothing to draw a sentence says so', async (t) => {
  const { status, html } = await page('/nl/dashboards?adoptedFrom=2100-01-01');
  t.equal(status, 200);
  t.ok(plain(html).includes(words.empty));
  t.ok(plain(html).includes(words.emptyHistory));
  t.notMatch(html, /NaN|Infinity|class="chart-bar"/);
  t.ok(plain((await page('/nl/dashboards/status-over-time?asOf=2020-01-01')).html).includes(words.emptyHistory));
});

t.test('a filter that no list holds is refused, on the page and in the CSV', async (t) => {
  t.equal((await page('/nl/dashboards?theme=nothing')).status, 400);
  t.equal((await page('/nl/dashboards/status-by-body.csv?theme=nothing')).status, 400);
  t.equal((await page('/nl/dashboards/status-by-body?adoptedFrom=2020-01-01&adoptedTo=2019-01-01')).status, 400);
  t.equal((await page('/nl/dashboards?asOf=2999-01-01')).status, 400);
  t.equal((await page('/nl/dashboards/nothing')).status, 404);
});

t.test('treaties are drawn as they stood on the day asked for', async (t) => {
  const standing = async (asOf: string) =>
    (await csvOf(`/en/dashboards/ratifications.csv?asOf=${asOf}`)).rows.filter(([code]) => code === 'crpd');
  t.match((await standing('2008-01-01')).join(), /Signed, not ratified.*Signature/);
  t.notMatch((await standing('2008-01-01')).join(), /,Ratification,/);
  t.match((await standing('2010-01-01')).join(), /Party.*,Ratification,2009-07-02/);
});

const here: Here = makeHere({
  language: 'nl',
  path: '',
  search: '',
  view: {} as Here['view'],
  vocabularies: await app.vocabularies.current(),
  today: '2026-01-01',
  publicUrl: 'http://monitum.test',
  contactEmail: undefined,
});

t.test('a bar of statuses writes each count with its denominator and is honest about what is not assessed', async (t) => {
  const counts = [
    { status: 'notAssessed', count: 249 },
    { status: 'implemented', count: 1, href: '/nl/recommendations?status=implemented' },
  ];
  const html = plain(renderToString(h(StatusBar, { here, title: 'Alle', counts, total: 250 })));
  t.ok(html.includes(words.notAssessed(249, 250)));
  t.match(html, 'meer dan 99%', 'not rounded to all');
  t.match(html, 'minder dan 1%', 'not rounded to none');
  t.match(html, '<a href="/nl/recommendations?status=implemented" aria-label="Uitgevoerd: 1 van 250 (minder dan 1%)">');
  t.ok(renderToString(h(StatusBar, { here, title: 'Alle', counts: [], total: 0 })).includes(words.empty));
});

t.test('years and acts are drawn where their dates put them, and said in words', async (t) => {
  const years = [
    { year: '2011', count: 3 },
    { year: '2020', count: 7, href: '/nl/recommendations?adoptedFrom=2020-01-01' },
  ];
  const html = plain(renderToString(h(YearBars, { here, title: 'Per jaar', years })));
  t.ok(html.includes(words.largest('2020', 7, 10)));
  t.match(html, 'aria-label="2020: 7 aanbevelingen"');
  t.equal(yearOf('1969'), 1969.5, 'a year that is all that is known is drawn in its middle');
  t.ok(yearOf('1969-03-12') > yearOf('1969-03-01') && yearOf('1969-03-12') < yearOf('1969-04'));
  const acts = [
    { kind: 'ratification', date: '2009-07-02', verification: 'verified' },
    { kind: 'signature', date: '2007', verification: 'unverified' },
    { kind: 'declaration' },
  ];
  const line = plain(renderToString(h(ActsTimeline, { here, title: 'Handelingen', acts })));
  t.match(line, 'aria-label="Ondertekening: 2007 (niet nagekeken); Bekrachtiging (ratificatie): 2 juli 2009"');
  t.ok(line.includes(words.actsUndated(1)) && line.includes(words.noDate));
  t.ok(renderToString(h(ActsTimeline, { here, title: 'Handelingen', acts: [] })).includes(words.emptyActs));
});

t.test('the days of a course are few, and the first and the last are among them', async (t) => {
  t.strictSame(courseDays('2026-01-10', '2026-01-10'), ['2026-01-10']);
  t.strictSame(courseDays('2026-01-10', '2026-03-31'), ['2026-01-10', '2026-01-31', '2026-02-28', '2026-03-31']);
  t.strictSame(courseDays('2024-05-31', '2025-10-02'), [
    '2024-05-31',
    '2024-06-30',
    '2024-09-30',
    '2024-12-31',
    '2025-03-31',
    '2025-06-30',
    '2025-09-30',
    '2025-10-02',
  ]);
  t.ok(courseDays('2020-01-01', '2060-01-01').length < 45);
  t.strictSame(
    [0, 1, 50, 100].map((count) => shadeOf(count, 100)),
    [0, 1, 4, 6],
  );
});
