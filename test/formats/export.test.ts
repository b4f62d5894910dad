import { get as getHttp, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { accountFor, appForFile, caller, client, testConfig } from '../helper.ts';
import { done, placeIn, sampleOf } from '../samples.ts';

const { app, database } = await appForFile(t);
const get = client(app);
const withoutSearch = await buildApp({ ...testConfig, database });
await withoutSearch.ready();
t.teardown(() => withoutSearch.close());

type Item = Record<string, unknown> & { id: string };

/** All items of the list, page after page, without what a search says of its hits. */
async function listed(query: string, ask = get): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1; ; page++) {
    const { body } = await ask(`/recommendations?pageSize=100&page=${page}&${query}`);
    items.push(...body.items.map(({ match: _, ...item }: Item) => item));
    if (items.length >= body.total) return items;
  }
}

/** The texts that a spreadsheet shows, with the apostrophes that it does not. */
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });

const queries = [
  '',
  'theme=disability',
  'body=upr&position=noted',
  'organisation=coe&sort=symbol',
  'sort=modifiedAt&adoptedFrom=2015-01-01',
  'lang=fr&body=crpd',
  'q=prison',
  'q=children&sort=-adoptedOn',
  'q=CRPD/C/BEL/CO/2-3',
  'q=!!!',
  'id=nothing',
];

t.test('hostile text is in a public record, and another one is in English alone', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const place = await placeIn(database);
  const { path, body } = sampleOf('recommendation', 1, place);
  const texts = ['=HYPERLINK("http://evil.test","x")', '+1', '-1', '@SUM(1)'].map((text, at) => ({
    language: ['nl', 'fr', 'de', 'en'][at],
    origin: 'institute',
    text: at === 0 ? `${text}, "b"\n; c 💥 <script>&amp;]]>` : text,
  }));
  const english = sampleOf('recommendation', 2, place).body;
  const text = [{ language: 'en', origin: 'institute', text: 'In English alone' }];
  t.ok((await done(caller(app, key), 'POST', path, { ...english, texts: text })).id);
  t.ok((await done(caller(app, key), 'POST', path, { ...body, texts })).id);
});

t.test('JSON Lines are the items of the list, all of them and in its order', async (t) => {
  for (const query of queries) {
    const items = await listed(query);
    const { status, headers, text } = await get(`/recommendations?format=jsonl&${query}`);
    t.equal(status, 200);
    t.equal(headers['content-type'], 'application/jsonl; charset=utf-8');
    const lines = text.split('\n');
    t.equal(lines.pop(), '', 'the last line ends too');
    t.strictSame(
      lines.map((line) => JSON.parse(line)),
      items,
      query,
    );
  }
});

t.test('without the search server the files hold what the list holds then', async (t) => {
  for (const query of ['q=prison', 'q=children&sort=-adoptedOn', 'q=CRPD/C/BEL/CO/2-3']) {
    const items = await listed(query, client(withoutSearch));
    t.ok(items.length > 0);
    const { text } = await client(withoutSearch)(`/recommendations?format=jsonl&${query}`);
    t.strictSame(
      text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).id),
      items.map(({ id }) => id),
      query,
    );
  }
});

t.test('a table has a row for each record, with its values in documented columns', async (t) => {
  const contract = (await get('/doc/openapi.json')).body.paths['/recommendations'].get.responses['200'].content['text/csv'].schema;
  const documented = [...contract.description.matchAll(/^- `(\w+)`: \S/gm)].map(([, name]) => name);
  const inert = (value: unknown) => (/^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value));
  for (const query of queries) {
    const items = await listed(query);
    const { status, headers, text } = await get(`/recommendations?format=csv&${query}`);
    t.equal(status, 200);
    t.equal(headers['content-type'], 'text/csv; charset=utf-8; header=present');
    t.match(headers['content-disposition'], /^attachment; filename="monitum-recommendations-\d{4}-\d\d-\d\d\.csv"$/);
    t.equal(text.charCodeAt(0), 0xfeff);
    const [head = ''] = text.slice(1).split('\r\n');
    if (!query.includes('lang=')) t.strictSame(head.split(','), documented);
    const rows = rowsOf(text);
    t.equal(rows.length, items.length, query);
    for (const [at, item] of items.entries()) {
      const row = rows[at] ?? {};
      const { body, document, text, textOrigins, upr, rollUp, fieldVerification } = item as Record<string, Record<string, unknown>>;
      const expected: Record<string, unknown> = {
        bodyNameFr: (body?.['name'] as Record<string, string>)?.['fr'],
        documentTitleFr: (document?.['title'] as Record<string, string>)?.['fr'],
        document: document?.['id'],
        documentVerification: document?.['verification'],
        textFr: text?.['fr'],
        textOriginFr: textOrigins?.['fr'],
        uprCycle: upr?.['cycle'],
        uprSession: upr?.['session'],
        recommendingStates: ((upr?.['recommendingStates'] ?? []) as { code: string }[]).map(({ code }) => code),
        authoritiesAddressed: rollUp?.['addressed'],
        authoritiesAssessed: rollUp?.['assessed'],
        authoritiesImplemented: rollUp?.['implemented'],
        fieldVerification: Object.entries(fieldVerification ?? {}).map(([field, one]) => `${field}: ${one}`),
        body: body?.['code'],
      };
      for (const [name, given] of Object.entries(row)) {
        if (name === 'officialUrl' || /(Nl|De|En|Other|OtherLanguage)$/.test(name)) continue;
        const value = name in expected ? expected[name] : item[name];
        const cell = Array.isArray(value) ? value.join('; ') : (value ?? '');
        if (given !== inert(cell)) t.fail(`${query}: ${item.id} ${name}: ${given} is not ${inert(cell)}`);
      }
      for (const member of Object.keys(item))
        if (!(member in row) && !['text', 'textOrigins', 'upr', 'rollUp'].includes(member)) t.fail(`no column for ${member}`);
    }
  }
  const official = rowsOf((await get('/recommendations?format=csv&symbol=CRPD/C/BEL/CO/2-3')).text)[0];
  t.equal(official?.['officialUrl'], (await get(`/recommendations/${official?.['id']}`)).body.officialUrl);
});

t.test('cells that begin like a formula are made inert, and nothing else of a text is changed', async (t) => {
  const { text } = await get('/recommendations?format=csv&sort=-modifiedAt');
  const [row] = rowsOf(text);
  t.equal(row?.['textNl'], `'=HYPERLINK("http://evil.test","x"), "b"\n; c 💥 <script>&amp;]]>`);
  t.strictSame([row?.['textFr'], row?.['textDe'], row?.['textEn']], ["'+1", "'-1", "'@SUM(1)"]);
  t.notMatch(text, /(^|[,\n"])[=+@](HYPERLINK|1|SUM)/);
});

t.test('with lang a table has columns for that language, and what exists in another one is not lost', async (t) => {
  const all = rowsOf((await get('/recommendations?format=csv&sort=symbol')).text);
  const german = rowsOf((await get('/recommendations?format=csv&sort=symbol&lang=de')).text);
  t.notOk('textFr' in (german[0] ?? {}));
  const others = german.filter((row) => row['textOther'] !== '');
  t.ok(others.length > 0);
  for (const [at, row] of german.entries()) {
    const suffix = String(row['textOtherLanguage']).replace(/^./, (letter) => letter.toUpperCase());
    if (row['textDe'] === '') t.equal(row['textOther'], all[at]?.[`text${suffix}`]);
    else t.equal(row['textOther'], '');
  }
});

t.test('citations are given for every record, each readable by itself', async (t) => {
  for (const query of ['', 'body=upr', 'q=prison', 'id=nothing']) {
    const ids = (await listed(query)).map(({ id }) => id);
    const csl = await get(`/recommendations?format=csl&${query}`);
    t.strictSame(
      csl.body.map(({ id }: Item) => id),
      ids,
      query,
    );
    const ris = await get(`/recommendations?format=ris&${query}`);
    t.strictSame(
      [...ris.text.matchAll(/^ID {2}- (.*)\r$/gm)].map(([, id]) => id),
      ids,
    );
    t.equal([...ris.text.matchAll(/^ER {2}- \r$/gm)].length, ids.length);
    const bibtex = await get(`/recommendations?format=bibtex&${query}`);
    t.strictSame(
      [...bibtex.text.matchAll(/^@\w+\{monitum-(.*),$/gm)].map(([, id]) => id),
      ids,
    );
  }
});

t.test('one recommendation is cited in the same words, by parameter or header', async (t) => {
  const [item] = await listed('symbol=CRPD/C/BEL/CO/2-3');
  const id = item?.id ?? '';
  for (const [format, type] of [
    ['bibtex', 'application/x-bibtex'],
    ['ris', 'application/x-research-info-systems'],
    ['csl', 'application/vnd.citationstyles.csl+json'],
  ]) {
    const one = await get(`/recommendations/${id}?format=${format}&lang=fr`);
    t.equal(one.status, 200);
    t.equal(one.headers['content-type'], `${type}; charset=utf-8`);
    t.equal(one.headers['content-language'], 'fr');
    t.ok(one.headers['etag']);
    t.equal((await get(`/recommendations/${id}?lang=fr`, { accept: String(type) })).text, one.text);
    t.equal((await get(`/recommendations?format=${format}&lang=fr&id=${id}`)).text, one.text, 'as in the list');
    t.match(one.text, 'CRPD/C/BEL/CO/2-3');
    t.match(one.text, String(item?.['uri']));
  }
  t.match(await get(`/recommendations/${id}?format=csv`), { status: 400, body: { issues: [{ name: 'format' }] } });
  t.equal((await get('/recommendations/zzzzzzzzzzzz?format=ris')).status, 404);
});

t.test('the feed has the last changed, fifty on a page, with identifiers that last', async (t) => {
  const items = await listed('sort=-modifiedAt');
  const first = await get('/recommendations?format=atom&lang=nl');
  t.equal(first.headers['content-type'], 'application/atom+xml; charset=utf-8');
  t.equal(first.headers['content-language'], 'nl');
  const read = (xml: string) => {
    const [path, found, links]: [string[], Record<string, string[]>, Record<string, string>] = [[], {}, {}];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      path.push(name);
      const { rel, type, hreflang, href } = attributes;
      if (path.join('/') === 'feed/link') links[[rel, type, hreflang].filter(Boolean).join(' ')] = String(href);
    });
    parser.on('closetag', () => void path.pop());
    parser.on('text', (text) => {
      found[path.join('/')] ??= [];
      if (text.trim() !== '') found[path.join('/')]?.push(text);
    });
    parser.write(xml).close();
    return { found, links };
  };
  const { found, links } = read(first.text);
  t.strictSame(
    found['feed/entry/id'],
    items.slice(0, 50).map(({ uri }) => uri),
  );
  t.strictSame(
    found['feed/entry/updated'],
    items.slice(0, 50).map(({ modifiedAt }) => modifiedAt),
  );
  t.equal(found['feed/updated']?.[0], items[0]?.['modifiedAt']);
  const hostile = (items[0]?.['text'] as Record<string, string> | undefined)?.['nl'];
  t.equal(
    found['feed/entry/summary']?.[0],
    `${hostile} [Vertaling of tekst van het instituut]`,
    'hostile text is text, and who made it is said',
  );
  const self = 'http://monitum.test/api/monitoring/v1/recommendations?format=atom&lang=nl';
  t.match(links, { 'self application/atom+xml': self, 'alternate text/html nl': 'http://monitum.test/nl/recommendations' });
  t.equal(links['alternate application/atom+xml fr'], self.replace('=nl', '=fr'), 'and in another language');
  const next = await get(String(links['next application/atom+xml']).replace('http://monitum.test/api/monitoring/v1', ''));
  t.strictSame(
    read(next.text).found['feed/entry/id'],
    items.slice(50, 100).map(({ uri }) => uri),
  );
  t.strictSame(read(next.text).found['feed/id'], found['feed/id'], 'another page is the same feed');
  t.notSame(read((await get('/recommendations?format=atom&lang=nl&body=upr')).text).found['feed/id'], found['feed/id']);
  t.equal(read((await get('/recommendations?format=atom&id=nothing')).text).found['feed/entry/id'], undefined);
  t.equal(read((await get('/recommendations?format=atom&q=prison&pageSize=3')).text).found['feed/entry/id']?.length, 3);
});

t.test('what means nothing in a form is refused by name, all of it at once', async (t) => {
  const whole: [string, string][] = [
    ['facet', 'body'],
    ['sample', '3'],
    ['page', '1'],
    ['pageSize', '20'],
  ];
  const selected: [string, string] = ['select', '(id)'];
  for (const format of ['csv', 'jsonl', 'xlsx', 'ttl', 'jsonld', 'bibtex', 'ris', 'csl']) {
    const strangers = ['csv', 'jsonl', 'xlsx'].includes(format) ? whole : [selected, ...whole];
    for (const [name, value] of strangers) {
      const refused = await get(`/recommendations?format=${format}&${name}=${value}`);
      t.match(refused, { status: 400, body: { issues: [{ in: 'query', name, value }] } }, `${format} ${name}`);
    }
    const all = await get(`/recommendations?format=${format}&${strangers.map((pair) => pair.join('=')).join('&')}&theme=nonsense`);
    for (const name of [...strangers.map(([name]) => name), 'theme'])
      t.ok(
        all.body.issues.some((issue: Item) => issue['name'] === name),
        `${format} ${name}`,
      );
  }
  for (const [name, value] of [
    ['sort', 'symbol'],
    ['asOf', '2020-01-01'],
    ['select', '(id)'],
  ])
    t.match(await get(`/recommendations?format=atom&${name}=${value}`), { status: 400, body: { issues: [{ name }] } });
  t.match(await get('/recommendations?page=1', { accept: 'text/csv' }), { status: 400, body: { issues: [{ name: 'page' }] } });
  t.match(await get('/recommendations?format=xml'), { status: 400, body: { issues: [{ name: 'format' }] } });
});

t.test('the parameter goes before the header, and a head has no body', async (t) => {
  const type = async (path: string, accept: string) => String((await get(path, { accept })).headers['content-type']).split(';')[0];
  t.equal(await type('/recommendations?id=nothing', 'text/csv'), 'text/csv');
  t.equal(await type('/recommendations?id=nothing', 'text/html, */*'), 'application/json');
  t.equal(await type('/recommendations?id=nothing&format=ris', 'text/csv'), 'application/x-research-info-systems');
  t.equal(await type('/recommendations?id=nothing&format=json', 'text/csv'), 'application/json');
  t.equal((await get('/recommendations', { accept: 'application/pdf' })).status, 406);
  const head = await app.inject({ method: 'HEAD', url: '/api/monitoring/v1/recommendations?format=csv' });
  t.equal(head.statusCode, 200);
  t.match(head.headers['content-type'], /^text\/csv/);
  t.equal(head.body, '');
});

t.test('a file that breaks off does not end as a whole one does', async (t) => {
  const broken = await buildApp({ ...testConfig, database });
  t.teardown(() => broken.close());
  await broken.listen({ host: '127.0.0.1', port: 0 });
  const read = broken.read.bind(broken);
  let [reads, most] = [0, Number.POSITIVE_INFINITY];
  broken.read = async (...given) => {
    reads += 1;
    if (reads > most) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
    return read(...(given as Parameters<typeof read>)) as never;
  };
  const { port } = broken.server.address() as AddressInfo;
  const fetchAll = (format: string) =>
    new Promise<{ status: number; isComplete: boolean; text: string; type: string }>((resolve, reject) => {
      const request = getHttp(
        `http://127.0.0.1:${port}/api/monitoring/v1/recommendations?format=${format}`,
        (response: IncomingMessage) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('error', () => {});
          response.on('close', () =>
            resolve({
              status: response.statusCode ?? 0,
              isComplete: response.complete,
              text,
              type: String(response.headers['content-type']),
            }),
          );
        },
      );
      request.on('error', reject);
    });
  for (const format of ['csv', 'jsonl', 'bibtex', 'ris', 'csl', 'xlsx', 'ttl', 'jsonld']) {
    [reads, most] = [0, Number.POSITIVE_INFINITY];
    const whole = await fetchAll(format);
    t.match(whole, { status: 200, isComplete: true }, format);
    t.ok(reads > 2, 'it is read in several blocks');
    // The ids, the first block, and no more.
    [reads, most] = [0, 2];
    const part = await fetchAll(format);
    t.match(part, { status: 200, isComplete: false }, `${format} is broken off`);
    t.ok(part.text.length > 0 && part.text.length < whole.text.length);
    // What is not closed is known by itself too, where the connection is no longer there to tell.
    const end = { csl: ']\n', xlsx: 'PK\u0005\u0006', ttl: ' records, complete\n', jsonld: ']}\n' }[format];
    if (end)
      t.strictSame(
        [whole, part].map(({ text }) => text.slice(-64).includes(end)),
        [true, false],
        `${format} is not closed`,
      );
    // A workbook asks for all ids first, so that its first records are asked for when it has begun.
    [reads, most] = [0, format === 'xlsx' ? 0 : 1];
    const none = await fetchAll(format);
    t.match(none, { status: 503, isComplete: true, type: /^application\/problem\+json/ }, `${format} that fails at once is a problem`);
  }
});
