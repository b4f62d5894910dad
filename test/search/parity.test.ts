import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { connectSearch } from '../../src/search/client.ts';
import { appForFile, client, testConfig } from '../helper.ts';

const { app, database, search } = await appForFile(t);
const away = connectSearch({ url: 'http://127.0.0.1:9', prefix: 'away' });
t.teardown(() => away.close());
const fallback = await buildApp({ ...testConfig, database, search: away });
await fallback.ready();
t.teardown(() => fallback.close());
const [server, postgres] = [client(app), client(fallback)];

interface Page {
  total: number;
  searchedBy?: string;
  items: Record<string, unknown>[];
  facets?: { name: string; values: { code: string; count: number }[]; withoutValue: number }[];
}

/** What leaves out a word that no text has asks for every record, in both. */
const everything = 'q=-zzzqq';
const facets = ['theme', 'body', 'status', 'authority', 'overdue', 'followUp'].map((name) => `facet=${name}`).join('&');

/** Filters of every sort: one value, several, those that a facet counts too, flags, ranges, and some that leave nothing. */
const filters = [
  '',
  'body=cat',
  'body=cat&body=cpt',
  'organisation=coe',
  'theme=prisons',
  'theme=prisons&theme=housing&body=cescr',
  'group=children',
  'sdg=16',
  'sdg=16.3',
  'right=health',
  'policyDomain=justice',
  'authority=federalState',
  'authority=flanders&status=notAssessed',
  'governmentLevel=federal',
  'status=notAssessed',
  'authorityStatus=flanders%3AnotAssessed',
  'kind=recommendation',
  'kind=concern',
  'position=supported',
  'position=noted&recommendingState=FR',
  'recommendingState=NL&upr=1',
  'treaty=crpd',
  'treaty=cat&theme=prisons',
  'symbol=CRPD%2FC%2FBEL%2FCO%2F2-3',
  'symbol=CRPD%2FC%2FBEL%2FCO%2F2-3&paragraph=7(a)',
  'followUp=true',
  'followUp=false&body=crpd',
  'overdue=true',
  'overdue=false',
  'assessed=false',
  'disagreement=true',
  'repeated=false&body=upr',
  'adoptedFrom=2015-01-01',
  'adoptedFrom=2011-05-01&adoptedTo=2014-12-31',
  'modifiedSince=2000-01-01T00%3A00%3A00Z',
  'urgency=grevioUrges',
];

const sorted = (page: Page) => [...page.items].sort((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));

/** A facet without the order of its values, which are equal where their counts are. */
const counts = (page: Page) =>
  (page.facets ?? []).map(({ name, values, withoutValue }) => ({
    name,
    withoutValue,
    values: Object.fromEntries(values.map(({ code, ...rest }) => [code, rest])),
  }));

/** A record as it is listed, without what explains why it was found. */
const listed = ({ match, ...record }: Record<string, unknown>) => ({ ...record, match: Object.keys(match as object).includes('fragment') });

t.test(`PostgreSQL answers ${filters.length} filters with the records, the total and the facets of the search server`, async (t) => {
  let narrowed = 0;
  for (const filter of filters)
    for (const q of [everything, 'q=gevangenis']) {
      const path = `/recommendations?${[q, filter, facets, 'pageSize=500'].filter(Boolean).join('&')}`;
      const [one, other] = [await server(path), await postgres(path)];
      if (one.status !== 200 || other.status !== 200) {
        t.fail(`${path}: ${one.status} and ${other.status} ${one.text.slice(0, 300)}`);
        continue;
      }
      const [by, instead] = [one.body as Page, other.body as Page];
      t.equal(by.searchedBy, 'meilisearch');
      t.equal(instead.searchedBy, 'postgres');
      t.equal(instead.total, by.total, path);
      t.strictSame(counts(instead), counts(by), path);
      t.strictSame(sorted(instead).map(listed), sorted(by).map(listed), path);
      t.strictSame(Object.keys(instead).sort(), Object.keys(by).sort(), 'the same members');
      if (by.total > 0 && by.total < 250) narrowed += 1;
    }
  t.ok(narrowed > 30, `${narrowed} questions left some records and not all`);
});

t.test('a page of a sorted list is the same page, whoever answers', async (t) => {
  for (const sort of ['adoptedOn', '-adoptedOn', 'symbol', '-symbol', 'modifiedAt', '-modifiedAt'])
    for (const page of [1, 3, 25]) {
      const path = `/recommendations?${everything}&sort=${sort}&page=${page}&pageSize=10`;
      const ids = async (ask: typeof server) => ((await ask(path)).body as Page).items.map(({ id }) => id);
      t.strictSame(await ids(postgres), await ids(server), path);
    }
});

t.test('statistics and samples count the same records', async (t) => {
  for (const path of [
    `/statistics?groupBy=body&${everything}`,
    '/statistics?groupBy=theme&q=gevangenis',
    `/statistics?groupBy=status&${everything}&body=cat`,
    `/recommendations?${everything}&sample=7&seed=3`,
  ]) {
    const { searchedBy: _, ...by } = (await server(path)).body;
    const { searchedBy: __, ...instead } = (await postgres(path)).body;
    t.strictSame(instead, by, path);
  }
});

t.test('the search across kinds has the same shape', async (t) => {
  const path = '/search?q=CRPD%2FC%2FBEL%2FCO%2F2-3&pageSize=50';
  const [by, instead] = [(await server(path)).body, (await postgres(path)).body];
  t.equal(by.searchedBy, 'meilisearch');
  t.equal(instead.searchedBy, 'postgres');
  t.equal(instead.total, by.total);
  t.strictSame(instead.kinds, by.kinds);
  t.strictSame(
    instead.items.map(({ id }: { id: string }) => id),
    by.items.map(({ id }: { id: string }) => id),
  );
  t.strictSame(instead.items.map(Object.keys), by.items.map(Object.keys));
});

t.ok(search, 'there is a search server to compare with');
