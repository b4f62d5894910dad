import { SaxesParser } from 'saxes';
import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';

const { app, database } = await appForFile(t, { search: false });
const get = client(app);
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const place = await placeIn(database);
const publish = async (number: number) => {
  const { path, body } = sampleOf('recommendation', number, place);
  const { id, version } = await done(editor, 'POST', path, body);
  return { id, at: `${path}/${id}`, version };
};

/** The elements of an XML document with their attributes and texts; throws where it is not well-formed. */
function elementsOf(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const all: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    open.push(all.push({ name, attributes: attributes as Record<string, string>, text: '' }) - 1),
  );
  parser.on('text', (text) => {
    const element = all[open.at(-1) ?? -1];
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return all;
}

t.test('everything that can be followed is a feed in two forms and four languages, and says where the others are', async (t) => {
  const record = await publish(1);
  for (const path of ['/changes', '/recommendations', `/recommendations/${record.id}`, '/refData/bodies/ccpr', '/treaties/iccpr'])
    for (const lang of languages) {
      const atom = await get(`${path}?format=atom&lang=${lang}`);
      t.equal(atom.status, 200, `${path} ${atom.text.slice(0, 200)}`);
      t.equal(atom.headers['content-language'], lang);
      const elements = elementsOf(atom.text);
      const of = (name: string) => elements.filter((one) => one.name === name);
      const links = of('link').map(({ attributes }) => attributes);
      const own = links.filter(({ type }) => type === 'application/atom+xml');
      t.match(own.find(({ rel }) => rel === 'self')?.['href'], /^http:\/\/monitum\.test\/.*format=atom/);
      t.strictSame(
        own
          .filter(({ rel }) => rel === 'alternate')
          .map(({ hreflang }) => hreflang)
          .sort(),
        languages.filter((one) => one !== lang).sort(),
      );
      t.equal(elements[0]?.attributes['xml:lang'], lang);
      const json = await get(`${path}?format=jsonfeed&lang=${lang}`);
      t.match(json.headers['content-type'], /^application\/feed\+json/);
      t.match(json.body, {
        version: 'https://jsonfeed.org/version/1.1',
        language: lang,
        feed_url: /format=jsonfeed/,
        home_page_url: new RegExp(`/${lang}`),
      });
      t.match(json.body._monitum.rights, /CC BY 4\.0/);
      const ids = of('id').map(({ text }) => text);
      t.strictSame(
        ids.slice(1),
        json.body.items.map(({ id }: { id: string }) => id),
        `${path}: the same entries`,
      );
      t.ok(ids.length > 1, `${path} has entries`);
      for (const { url, id } of json.body.items) t.ok(url.startsWith('http') && id.startsWith('http://id.monitum.test/id/'));
      const again = await get(`${path}?format=atom&lang=${lang}`);
      t.equal(again.text, atom.text, 'a second look gives the same ids');
      t.equal((await get(`${path}?format=atom&lang=${lang}`, { 'if-none-match': String(atom.headers['etag']) })).status, 304);
    }
  t.match((await get(`/treaties/iccpr`, { accept: 'application/feed+json' })).headers['content-type'], /feed\+json/);
});

t.test('older pages are reached, and each change stands in one of them', async (t) => {
  for (let number = 2; number <= 60; number++) await publish(number);
  const seen: string[] = [];
  let address = '/refData/bodies/ccpr?format=jsonfeed';
  for (let page = 0; address && page < 20; page++) {
    const { body } = await get(address);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    address = body.next_url ? body.next_url.split('/v1')[1] : '';
  }
  t.equal(new Set(seen).size, seen.length);
  const [row] = await database.sql`select count(*)::int as count from changes where subject_kind = 'recommendation'`;
  t.equal(seen.length, row?.['count']);
});

t.test('what was withdrawn is told of: as a change, and as a deleted entry of the search that it was in', async (t) => {
  const [inside, merged, into] = [await publish(70), await publish(71), await publish(72)];
  await done(editor, 'DELETE', `${inside.at}?reason=mistake`, undefined, inside.version).catch(() => {});
  await done(editor, 'POST', `${merged.at}/merges`, { into: into.id, reason: 'The same' }, merged.version);
  for (const [search, isIn] of [
    ['body=ccpr&theme=prisons', true],
    ['', true],
    ['body=cat', false],
  ] as const) {
    const elements = elementsOf((await get(`/recommendations?${search}&format=atom`)).text);
    const deleted = elements.filter(({ name }) => name === 'at:deleted-entry').map(({ attributes }) => attributes['ref']);
    const { body } = await get(`/recommendations?${search}&format=jsonfeed&lang=en`);
    for (const { id } of [inside, merged]) {
      const uri = `http://id.monitum.test/id/recommendation/${id}`;
      t.equal(deleted.includes(uri), isIn, `${search} ${id}`);
      const item = body.items.find((one: { id: string }) => one.id === uri);
      if (isIn) t.match(item, { content_text: /withdrawn/, _monitum: { withdrawn: true } });
      else t.equal(item, undefined);
    }
  }
  const { body } = await get('/changes?format=jsonfeed&lang=nl');
  t.match(
    body.items.find(({ title }: { title: string }) => /ingetrokken/.test(title)),
    { url: `http://monitum.test/nl/recommendations/${inside.id}`, content_text: /ingetrokken/ },
  );
  t.equal((await get(`/recommendations/${inside.id}?format=atom`)).status, 410);
});

t.test('parameters that make no sense are refused by name', async (t) => {
  for (const [path, name] of [
    ['/changes?format=atom&afterChange=x', 'afterChange'],
    ['/changes?format=atom&pageSize=10', 'pageSize'],
    ['/changes?beforeChange=x', 'beforeChange'],
    ['/changes?format=atom&beforeChange=nothing', 'beforeChange'],
    [`/recommendations/${place.recommendation}?format=atom&asOf=2026-01-01`, 'asOf'],
    ['/treaties/iccpr?beforeChange=x', 'beforeChange'],
    ['/refData/themes/prisons?format=atom', 'format'],
  ] as const)
    t.match((await get(path)).body, { status: 400, issues: [{ name }] }, path);
  t.equal((await get('/refData/themes/prisons', { accept: 'application/atom+xml' })).status, 406);
  t.equal((await get('/treaties/nothing?format=atom')).status, 404);
  t.equal((await get('/recommendations/nothing?format=jsonfeed')).status, 404);
});

t.test('pages announce the feeds and lead to the form', async (t) => {
  for (const [path, kind] of [
    [`/nl/recommendations/${place.other}`, 'recommendation'],
    ['/nl/recommendations?body=ccpr', 'search'],
    ['/nl/bodies/ccpr', 'body'],
    ['/nl/treaties/iccpr', 'treaty'],
  ] as const) {
    const { body } = await app.inject({ url: path });
    t.match(body, /<link rel="alternate" type="application\/atom\+xml"/, path);
    t.match(body, /<link rel="alternate" type="application\/feed\+json"/, path);
    const [, link = ''] = new RegExp(`href="(/nl/subscriptions/new\\?kind=${kind}[^"]*)"`).exec(body) ?? [];
    t.equal((await app.inject({ url: link.replaceAll('&amp;', '&') })).statusCode, 200, link);
  }
});
