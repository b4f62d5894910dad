// @ts-expect-error: it comes without types
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import t from 'tap';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';

const { app, database } = await appForFile(t);
const get = client(app);
const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
const editor = caller(app, key);
const place = await placeIn(database);
const inApi = (href: string) => href.replace('http://monitum.test/api/monitoring/v1', '');

async function idsAt(link: string): Promise<{ ids: string[]; total: number }> {
  const { status, body } = await get(`${inApi(link)}${link.includes('?') ? '&' : '?'}pageSize=500`);
  t.equal(status, 200);
  return { ids: body.items.map(({ id }: { id: string }) => id), total: body.total };
}

t.test('what is cited is given again by its link, whatever has changed afterwards', async (t) => {
  const { path, body } = sampleOf('recommendation', 1, place);
  const first = await done(editor, 'POST', path, body);
  for (const query of ['', `id=${first.id}`, 'sort=symbol&organisation=un', 'q=prison', 'overdue=true']) {
    const cited = await get(`/recommendations/citation?${query}`);
    t.equal(cited.status, 200, query);
    const { total, reproduce, dataVersion, asOf, footnote } = cited.body;
    t.match(dataVersion.id, /\w/);
    t.ok(asOf >= dataVersion.occurredAt);
    const before = await idsAt(reproduce);
    t.equal(before.total, total, query);
    if (!query.startsWith('q=')) t.strictSame(before.ids, (await idsAt(`/recommendations?${query}`)).ids, 'as the list gives it now');
    t.strictSame(Object.keys(footnote).sort(), ['de', 'en', 'fr', 'nl']);
    for (const text of Object.values(footnote)) t.match(text, reproduce);

    const added = await done(editor, 'POST', path, sampleOf('recommendation', 2 + Math.floor(Math.random() * 1e6), place).body);
    const etag = (await get(`/recommendations/${first.id}`)).headers['etag'];
    const changed = await editor(
      'PATCH',
      `${path}/${first.id}`,
      { urgency: null, paragraph: `${Math.floor(Math.random() * 1e6)}` },
      { 'if-match': String(etag) },
    );
    t.ok(changed.status < 500);
    t.strictSame(await idsAt(reproduce), before, `${query}: the same ids and total`);
    t.notOk((await idsAt(reproduce)).ids.includes(String(added.id)));
  }
});

t.test('the citation is read by programs, and names the state', async (t) => {
  const { body } = await get('/recommendations/citation?body=crpd&lang=fr');
  t.strictSame(Object.keys(body.footnote), ['fr']);
  t.match(body, { type: 'dataset', csl: [{ type: 'dataset', URL: body.reproduce, version: body.dataVersion.id }] });
  const [bibtex] = new Cite(body.bibtex, { forceType: '@bibtex/text' }).data;
  t.equal(bibtex.URL, body.reproduce);
  const [ris] = new Cite(body.ris, { forceType: '@ris/file' }).data;
  t.match(ris, { type: 'dataset', URL: body.reproduce, title: body.csl[0].title });
  const past = await get('/recommendations/citation?asOf=2001-01-01');
  t.match(past.body, { asOf: '2001-01-01', total: 0 });
});

t.test('an instant can be asked for, and not one to come', async (t) => {
  const now = new Date(Date.now() - 1_000).toISOString();
  t.match(await get(`/recommendations?asOf=${now}`), { status: 200, body: { asOf: now } });
  const zone = encodeURIComponent('2020-01-01T12:00:00+01:00');
  t.match(await get(`/recommendations?asOf=${zone}`), { status: 200, body: { total: 0 } });
  for (const asOf of ['2999-01-01', '2999-01-01T00:00:00Z'])
    t.match(await get(`/recommendations?asOf=${asOf}`), { status: 400, body: { issues: [{ name: 'asOf', type: 'outOfRange' }] } });
  for (const asOf of ['yesterday', '2020-13-01', '2020-01-01T25:00:00Z', '2020-01-01T12:00'])
    t.match(await get(`/recommendations?asOf=${asOf}`), { status: 400, body: { issues: [{ name: 'asOf' }] } });
  for (const stranger of ['page=2', 'facet=body', 'select=(id)', 'format=csv'])
    t.match(await get(`/recommendations/citation?${stranger}`), { status: 400, body: { issues: [{ name: stranger.split('=')[0] }] } });
  t.match(await get('/recommendations/citation?theme=nonsense'), { status: 400 });
  const item = (await get('/recommendations?pageSize=1')).body.items[0].id;
  t.match(await get(`/recommendations/${item}?asOf=${now}`), { status: 200, body: { asOf: now } });
});
