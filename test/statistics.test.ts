import t from 'tap';
import { appForFile, client } from './helper.ts';

const { app } = await appForFile(t);
const get = client(app);

interface Group {
  keys: { dimension: string; code?: string }[];
  count: number;
  share: number;
  groupTotal?: number;
  href?: string;
}

t.test('every count is that of the list it links to', async (t) => {
  for (const query of [
    'groupBy=theme&groupBy=body',
    'groupBy=kind',
    'groupBy=year',
    'groupBy=governmentLevel&body=crpd',
    'groupBy=recommendingState&upr=1',
    'groupBy=followUp&groupBy=organisation',
    'groupBy=theme&theme=prisons&theme=education',
    'groupBy=theme&theme=justiceAndSecurity',
    'groupBy=body&groupBy=theme&theme=prisons',
    'groupBy=sdg&sdg=16',
    'groupBy=governmentLevel&governmentLevel=federal',
    'groupBy=authority&authority=belgium',
    'groupBy=body&body=sp&body=crpd',
    'groupBy=kind&kind=concern&kind=recommendation',
    'groupBy=year&adoptedFrom=2011-06-01&adoptedTo=2016-02-01',
    'groupBy=body&q=gevangenis',
    'groupBy=year&adoptedFrom=2011-06-01',
  ]) {
    const { body } = await get(`/statistics?${query}`);
    t.equal(body.total, body.items.length);
    for (const { count, share, href } of (body.items as Group[]).slice(0, 25)) {
      t.equal(share, Math.round((count / body.denominator) * 10_000) / 10_000);
      if (!href) continue;
      const list = await get(`${href.replace('http://monitum.test/api/monitoring/v1', '')}&pageSize=1`);
      if (list.body.total !== count) t.equal(list.body.total, count, href);
    }
    t.ok(
      (body.items as Group[]).some(({ href }) => href),
      query,
    );
  }
});

t.test('the denominator is all that the filters leave, and records without a value are counted', async (t) => {
  const { body } = await get('/statistics?groupBy=position');
  t.equal(body.denominator, 250);
  t.equal(
    body.items.reduce((sum: number, item: Group) => sum + item.count, 0),
    250,
  );
  const without = body.items.find((item: Group) => item.keys[0]?.code === undefined);
  t.equal(without.count, 129, 'only the 121 UPR recommendations have a position');
  t.notOk(without.href);
  t.equal((await get('/statistics?groupBy=position&body=upr')).body.denominator, 121);
});

t.test('with two dimensions each group says how many its first value has in all', async (t) => {
  const { body } = await get('/statistics?groupBy=body&groupBy=followUp');
  for (const { keys, groupTotal } of body.items as Group[])
    t.equal(groupTotal, (await get(`/recommendations?pageSize=1&body=${keys[0]?.code}`)).body.total);
  t.equal(body.isOverlapping, true, 'a body and the body above it both count');
  t.equal((await get('/statistics?groupBy=kind')).body.isOverlapping, false);
});

t.test('what cannot be counted is refused by name', async (t) => {
  for (const [query, name] of [
    ['', 'groupBy'],
    ['groupBy=colour', 'groupBy'],
    ['groupBy=theme&groupBy=body&groupBy=kind', 'groupBy'],
    ['groupBy=theme&theme=nothing', 'theme'],
    ['groupBy=theme&page=2', 'page'],
  ] as const) {
    const { status, body } = await get(`/statistics?${query}`);
    t.equal(status, 400, query);
    t.equal(body.issues[0].name, name, query);
  }
});
