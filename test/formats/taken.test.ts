// @ts-expect-error: it comes without types
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as xlsx from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { Parser } from 'n3';
import t from 'tap';
import { accountFor, appForFile, caller, client } from '../helper.ts';
import { canonicalJsonLd, canonicalTurtle, quadsOf, treesOf } from '../linked-data/support.ts';
import { done, placeIn, sampleOf } from '../samples.ts';

const { app, database } = await appForFile(t);
const get = client(app);
const bytesOf = async (path: string) => (await app.inject({ method: 'GET', url: `/api/monitoring/v1${path}` })).rawPayload;

type Item = Record<string, unknown> & { id?: string; code?: string };
const join = (path: string, query: string) => `${path}${query ? `?${query}` : ''}`;
const withFormat = (path: string, query: string, format: string) => join(path, [query, `format=${format}`].filter(Boolean).join('&'));

/** All items of a list, page after page, without what a search says of its hits. */
async function listed(path: string, query: string): Promise<{ items: Item[]; total: number }> {
  const items: Item[] = [];
  const first = await get(join(path, query));
  const { total, pageSize } = first.body;
  for (let page = 1; items.length < total; page++) {
    const { body } = pageSize === undefined ? first : await get(join(path, `${query}&pageSize=200&page=${page}`.replace(/^&/, '')));
    if (body.items.length === 0) break;
    items.push(...body.items.map(({ match: _, ...item }: Item) => item));
  }
  return { items, total };
}

const keyOf = (item: Item) => item.id ?? item.code;
const uriOf = (item: Item) => item['uri'] as string | undefined;

const recommendationQueries = [
  '',
  'theme=disability',
  'body=upr&position=noted',
  'organisation=coe&sort=symbol',
  'sort=modifiedAt&adoptedFrom=2015-01-01',
  'body=crpd&lang=fr',
  'q=prison',
  'q=children&sort=-adoptedOn',
  'followUp=true',
  'id=nothing',
];
/** Ten filters of recommendations, and of every other list some. */
const lists: [path: string, queries: string[], isCited: boolean][] = [
  ['/recommendations', recommendationQueries, true],
  ['/documents', ['', 'organisation=coe&sort=symbol', 'type=judgment', 'lang=fr&body=crpd', 'hasRecommendations=true'], true],
  ['/reviews', ['', 'body=crpd', 'sort=body&lang=de'], false],
  ['/deadlines', ['', 'state=open', 'sort=-dueOn&lang=nl'], false],
  ['/measures', ['', 'kind=legislation', 'sort=takenOn'], true],
  ['/authorities', ['', 'isIndependent=true', 'sort=-id'], false],
  ['/treaties', ['', 'isCore=true&sort=-code', 'asOf=2010-01-01'], true],
  ['/treaties/crpd/actions', ['', 'kind=ratification'], false],
  ['/ratifications', ['', 'asOf=2000-01-01&organisation=coe'], false],
  ['/refData/bodies', ['', 'lang=fr'], false],
  ['/refData/gradeSchemes', [''], false],
  ['/refData/problemTypes', [''], false],
];

/** Every value in a record, and the names of its members, as texts. */
const leavesOf = (value: unknown, name = ''): string[] =>
  typeof value === 'object' && value !== null
    ? [name, ...Object.entries(value).flatMap(([member, one]) => leavesOf(one, member))]
    : [name, String(value)];

/** Columns that hold more than the record of the list, or count what it lists. */
const workedOut = new Set(['officialUrl']);

/** What a column of a table is to hold, from the item of the list. */
const inert = (value: unknown) => (/^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value));

/** What a citation of each form says alike. */
interface Csl {
  id: string;
  'citation-key'?: string;
  type: string;
  title?: string;
  author?: { literal?: string; family?: string; given?: string }[];
  authority?: string;
  number?: string;
  publisher?: string;
  issued?: { 'date-parts': [number[]] };
  URL?: string;
  note?: string;
  archive_location?: string;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Of a citation what BibTeX, RIS and CSL-JSON all say. */
const spoken = (one: Csl | undefined, isWithoutAuthors: boolean): Record<string, string | undefined> => ({
  title: one?.title,
  authors: isWithoutAuthors
    ? undefined
    : one?.author?.map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', ')).join('|'),
  issued: one?.issued?.['date-parts'][0].join('-'),
  url: one?.URL,
});

t.test('hostile text is in public records', async (t) => {
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const place = await placeIn(database);
  const { path, body } = sampleOf('recommendation', 1, place);
  const texts = ['=HYPERLINK("http://evil.test","x")\r\n_x0041_ \u0001\u{1F4A5}<a>&amp;]]>', '+1', '-1', '@SUM(1)'].map((text, at) => ({
    language: ['nl', 'fr', 'de', 'en'][at],
    origin: 'institute',
    text: text.replaceAll('\u0001', ''),
  }));
  t.ok((await done(caller(app, key), 'POST', path, { ...body, texts })).id);
});

for (const [path, queries, isCited] of lists)
  t.test(`${path} is the same in every form`, async (t) => {
    for (const query of queries) {
      const { items, total } = await listed(path, query);
      t.equal(items.length, total, query);
      const keys = items.map(keyOf);

      const lines = (await get(withFormat(path, query, 'jsonl'))).text.split('\n').filter(Boolean);
      t.strictSame(
        lines.map((line) => JSON.parse(line)),
        items,
        `${query}: JSON Lines`,
      );

      const csv = await get(withFormat(path, query, 'csv'));
      const rows = parse(csv.text, { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[];
      t.strictSame(
        rows.map((row) => row['id'] ?? row['code']),
        keys,
        `${query}: CSV`,
      );
      // Members that are single values stand in a column of their name.
      for (const [at, item] of items.entries())
        for (const [name, given] of Object.entries(rows[at] ?? {})) {
          const value = item[name];
          if (value === undefined || (typeof value === 'object' && !(Array.isArray(value) && typeof value[0] !== 'object'))) continue;
          const expected = Array.isArray(value) ? value.join('; ') : value;
          if (given !== inert(expected)) t.fail(`${query}: ${keyOf(item)} ${name}: ${given} is not ${expected}`);
        }

      // And whatever else a cell says is said by the record.
      for (const [at, item] of items.entries()) {
        const said = new Set(leavesOf(item));
        for (const [name, given] of Object.entries(rows[at] ?? {})) {
          const cell = given.replace(/^'(?=[=+\-@\t\r])/, '');
          const isSaid = (text: string) =>
            said.has(text) ||
            (/^(.*) <(.*)>$/s.exec(text) ?? /^([\w.]+)(?:: |=)(.*)$/s.exec(text) ?? [text, '\0']).slice(1).every((part) => said.has(part));
          // What is joined may hold a semicolon itself.
          const isJoined = (parts: string[]): boolean =>
            parts.length === 0 || parts.some((_, at) => isSaid(parts.slice(0, at + 1).join('; ')) && isJoined(parts.slice(at + 1)));
          if (cell !== '' && !workedOut.has(name) && !isJoined(cell.split('; ')))
            t.fail(`${query}: ${keyOf(item)} ${name}: ${cell} is said nowhere in the record`);
        }
      }

      const book = xlsx.read(await bytesOf(withFormat(path, query, 'xlsx')), { cellDates: false, UTC: true });
      const sheet = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: true }) as unknown[][];
      const [head = [], ...cells] = sheet;
      t.strictSame(head, Object.keys(rows[0] ?? {}).length > 0 ? Object.keys(rows[0] ?? {}) : head, 'the columns of the table');
      t.equal(cells.length, total, `${query}: XLSX`);
      for (const [at, row] of cells.entries())
        for (const [place, name] of (head as string[]).entries()) {
          const fromCsv = String(rows[at]?.[name] ?? '').replace(/^'(?=[=+\-@])/, '');
          const cell = row[place];
          const same =
            typeof cell === 'number'
              ? /^\d{4}-/.test(fromCsv)
                ? Math.abs((cell - 25_569) * 86_400_000 - Date.parse(fromCsv)) < 2
                : cell === Number(fromCsv)
              : typeof cell === 'boolean'
                ? String(cell) === fromCsv
                : String(cell ?? '').replaceAll('\r\n', '\n') === fromCsv.replaceAll('\r\n', '\n');
          if (!same) t.fail(`${query}: ${path} row ${at} ${name}: ${JSON.stringify(cell)} is not ${JSON.stringify(fromCsv)}`);
        }
      const about = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames.at(-2) ?? ''] ?? {}, { header: 1 }) as string[][];
      t.ok(
        about.some(([, value]) => value === String(total)),
        'how many rows there are',
      );
      t.ok(about.some(([, value]) => String(value).includes('CC BY 4.0')));

      const turtle = (await get(withFormat(path, query, 'ttl'))).text;
      t.match(turtle, new RegExp(`# ${total} records, complete\\n$`));
      const quads = new Parser().parse(turtle);
      const subjects = new Set(quads.map(({ subject }) => subject.value));
      for (const item of items)
        if (uriOf(item) && !subjects.has(uriOf(item) as string)) t.fail(`${query}: ${uriOf(item)} is not in Turtle`);
      const linked = JSON.parse((await get(withFormat(path, query, 'jsonld'))).text);
      t.equal(linked['@graph'].length, total + 1, `${query}: JSON-LD`);
      // Naming blank nodes takes time that grows with their number: long results are compared thing by thing.
      if (total < 70) {
        const { quads: fromJson, dropped } = await canonicalJsonLd(linked);
        t.strictSame(fromJson, await canonicalTurtle(turtle), `${query}: the same triples`);
        t.strictSame(
          // Addresses in this API are no facts of the records.
          dropped.filter((name) => !['href', 'links'].includes(name)),
          [],
        );
      } else {
        const [fromJson, fromTurtle] = [treesOf(await quadsOf(linked)), treesOf(quads)];
        t.equal(fromJson.size, fromTurtle.size, `${query}: as many things`);
        for (const [thing, said] of fromTurtle)
          if (said.join() !== fromJson.get(thing)?.join()) t.strictSame(fromJson.get(thing), said, `${query}: ${thing}`);
      }

      if (!isCited) continue;
      const csl = (await get(withFormat(path, query, 'csl'))).body as Csl[];
      t.strictSame(
        csl.map(({ id }) => id),
        keys,
        `${query}: CSL-JSON`,
      );
      for (const [at, { id, number, issued, archive_location: kept }] of csl.entries()) {
        const item = items[at] as Item;
        const adopted = item['adoptedOn'] ?? item['takenOn'];
        const told = { number, issued: issued?.['date-parts'][0].join('-'), kept };
        const known = {
          number: item['symbol'] === undefined ? number : oneLine(String(item['symbol'])),
          issued: adopted === undefined ? told.issued : String(adopted).replace(/-0/g, '-'),
          kept: uriOf(item),
        };
        if (JSON.stringify(told) !== JSON.stringify(known)) t.strictSame(told, known, `${query}: ${id}`);
      }
      if (total === 0 || total > 400) continue;
      // The two others say what CSL-JSON says, in their own fields.
      const bibtex = new Cite((await get(withFormat(path, query, 'bibtex'))).text, { forceType: '@bibtex/text' }).data as Csl[];
      const ris = new Cite((await get(withFormat(path, query, 'ris'))).text, { forceType: '@ris/file' }).data as Csl[];
      t.strictSame([bibtex.length, ris.length], [total, total], `${query}: BibTeX and RIS`);
      for (const [at, one] of csl.entries()) {
        const isCase = one.type === 'legal_case';
        const told = { key: bibtex[at]?.['citation-key'], ...spoken(bibtex[at], isCase) };
        const expected = { key: `monitum-${one.id}`, ...spoken(one, isCase) };
        if (JSON.stringify(told) !== JSON.stringify(expected)) t.strictSame(told, expected, `${query}: BibTeX of ${one.id}`);
        // The reader looks for no author of a statute, which is what RIS has for acts and treaties.
        const isUnread = isCase || ['legislation', 'treaty'].includes(one.type);
        const [risTold, risExpected] = [spoken(ris[at], isUnread), spoken(one, isUnread)];
        // Where nothing else is a date of a statute, it takes the day of reading for one.
        if (one.issued === undefined) risTold['issued'] = undefined;
        if (JSON.stringify(risTold) !== JSON.stringify(risExpected)) t.strictSame(risTold, risExpected, `${query}: RIS of ${one.id}`);
      }
    }
  });

t.test('a text that begins like a formula is a text in a workbook, whole and uncalculated', async (t) => {
  const book = xlsx.read(await bytesOf('/recommendations?format=xlsx&sort=-modifiedAt&select=(id,text)'));
  const sheet = book.Sheets['recommendations'] ?? {};
  const cells = Object.values(sheet).filter((cell) => typeof cell === 'object' && 't' in (cell as object)) as xlsx.CellObject[];
  t.equal(cells.filter(({ f }) => f !== undefined).length, 0);
  t.ok(cells.some(({ v, t: type }) => type === 's' && String(v).startsWith('=HYPERLINK("http://evil.test","x")')));
  t.ok(
    cells.some(({ v }) => String(v).includes('_x0041_')),
    'what looks like an escape is none',
  );
});

t.test('members are selected where it makes sense', async (t) => {
  const lines = (await get('/recommendations?format=jsonl&select=(symbol,text(fr))')).text.split('\n').filter(Boolean);
  const { items } = await listed('/recommendations', 'select=(symbol,text(fr))');
  t.strictSame(
    lines.map((line) => JSON.parse(line)),
    items,
  );
  const [head] = (await get('/recommendations?format=csv&select=(symbol,text(fr),body)')).text.slice(1).split('\r\n');
  t.equal(head, 'id,href,symbol,body,bodyNameNl,bodyNameFr,bodyNameDe,bodyNameEn,textFr');
  const [book] = (await get('/measures?format=csv&select=(takenOn)')).text.slice(1).split('\r\n');
  t.equal(book, 'id,href,takenOn');
  t.match(await get('/measures?format=ttl&select=(takenOn)'), { status: 400, body: { issues: [{ name: 'select' }] } });
  t.match(await get('/reviews?format=bibtex'), { status: 400, body: { issues: [{ name: 'format' }] } });
  t.match(await get('/authorities?format=csv&page=2'), { status: 400, body: { issues: [{ name: 'page' }] } });
  t.equal((await get('/authorities', { accept: 'application/pdf' })).status, 406);
  t.match((await get('/authorities', { accept: 'text/turtle' })).headers['content-type'], /^text\/turtle/);
});

t.test('a table is described by CSV on the Web and by a data package, in four languages', async (t) => {
  for (const [path] of lists) {
    const csv = await get(withFormat(path, 'lang=nl', 'csv'));
    const [head = ''] = csv.text.slice(1).split('\r\n');
    const link = /<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(String(csv.headers['link']))?.[1] ?? '';
    t.match(csv.headers['link'], 'rel="license"');
    const described = await get(link.replace('http://monitum.test/api/monitoring/v1', ''));
    t.equal(described.status, 200);
    const columns = described.body.tableSchema.columns as { name: string; 'dc:description': object[] }[];
    t.equal(columns.map(({ name }) => name).join(','), head, path);
    for (const column of columns) t.equal(column['dc:description'].length, 4, `${path} ${column.name}`);
    t.equal((await get(described.body.url.replace('http://monitum.test/api/monitoring/v1', ''))).text, csv.text, 'and names its address');
    const { body } = await get(withFormat(path, 'lang=nl', 'datapackage'));
    t.equal(body.resources[0].schema.fields.map(({ name }: { name: string }) => name).join(','), head);
    t.equal(body.resources[0].path, described.body.url);
  }
});

t.test('one document, measure and treaty is cited, and a judgment as the Court cites it', async (t) => {
  for (const path of ['/documents', '/measures', '/treaties']) {
    const [item] = (await listed(path, '')).items;
    const key = keyOf(item as Item);
    for (const format of ['bibtex', 'ris', 'csl']) {
      const one = await get(`${path}/${key}?format=${format}`);
      t.equal(one.status, 200);
      t.match(one.text, String(item?.['uri']));
    }
  }
  const judgment = (await get('/documents?type=judgment&symbol=64682/12&format=csl')).body[0];
  t.match(judgment, { type: 'legal_case', number: '64682/12' });
  const treaty = (await get('/treaties/crpd?format=csl')).body[0];
  t.equal(treaty.type, 'treaty');
});
