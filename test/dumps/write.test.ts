import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'n3';
import sqlite from 'node-sqlite3-wasm';
import t from 'tap';
import { separator } from '../../src/dumps/csv.ts';
import { entities } from '../../src/dumps/entities.ts';
import { writeDump } from '../../src/dumps/write.ts';
import { typeOf } from '../../src/formats/linked-data.ts';
import { inventFollowUp } from '../follow-up.ts';
import { accountFor, appForFile, caller, client, testConfig } from '../helper.ts';
import { assessmentOf, contributionOf, done, placeIn, plainWords, recordKinds, sampleOf, type Words } from '../samples.ts';
import { folderFor, linesOf, rowsOf, settingsFor, sumOf, textsOf } from './support.ts';

// Every record here that is not of the seed is invented.
const dir = folderFor(t);
const { app, database } = await appForFile(t, { search: false, config: { dumpDir: dir } });
const get = client(app);
await inventFollowUp(app, database);

/** Words that nobody may find in a dump, and some that have to be there. */
const secret =
  (token: string): Words =>
  (field, max = 500) =>
    `${token} ${field}`.slice(0, max);
const place = await placeIn(database);
const staff = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const ngo = caller(app, (await accountFor(database, { roles: ['contributor'], represents: 'Coalition', voice: 'civilSociety' })).key);
let number = 500;
for (const kind of recordKinds)
  for (const [token, more] of Object.entries({
    kanaridraftx: { isDraft: true },
    kanariembargox: { publishOn: '2190-01-01' },
    openlyx: {},
  })) {
    const { path, body } = sampleOf(kind, ++number, place, secret(`${token}${number}`));
    await done(staff, 'POST', path, { ...body, ...more });
  }
const redacted = sampleOf('measure', ++number, place, secret('kanariredactedx'));
const { id: redactedId } = await done(staff, 'POST', redacted.path, redacted.body);
await done(staff, 'DELETE', `/measures/${redactedId}?reason=Invented&redact=true`, undefined, 1);
const formula = sampleOf('measure', ++number, place);
await done(staff, 'POST', '/measures', { ...formula.body, title: { en: '=HYPERLINK("https://example.org")' } });
await done(staff, 'POST', `/recommendations/${place.other}/assessments`, assessmentOf(secret('kanariassessmentx')));
await done(ngo, 'POST', `/recommendations/${place.other}/contributions`, contributionOf(secret('kanaricontributionx')));
const merged = await done(staff, 'POST', '/measures', sampleOf('measure', ++number, place, plainWords(number)).body);
const into = await done(staff, 'POST', '/measures', sampleOf('measure', ++number, place, plainWords(number)).body);
await done(staff, 'POST', `/measures/${merged.id}/merges`, { into: into.id, reason: 'Twice' }, 1);

const dump = await writeDump(database, settingsFor(dir), app.clock);
const folder = join(dir, dump.id);
type Item = Record<string, unknown> & { href: string };
const itemsOf = (name: string): Item[] => linesOf(join(folder, `${name}.jsonl.gz`)).map((line) => JSON.parse(line));

t.test('the files are those of the manifest, with their sums and sizes', async (t) => {
  t.strictSame(readdirSync(folder).sort(), [...dump.files.map(({ name }) => name), 'manifest.json'].sort());
  for (const { name, sha256, bytes } of dump.files) {
    t.equal(sumOf(join(folder, name)), sha256, name);
    t.equal(readFileSync(join(folder, name)).length, bytes, name);
  }
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  t.strictSame(
    sums,
    dump.files.filter(({ name }) => name !== 'SHA256SUMS').map(({ sha256, name }) => `${sha256}  ${name}`),
  );
  const newest = await get('/changes?pageSize=500');
  t.equal(dump.lastChange?.id, newest.body.items.at(-1).id);
  t.strictSame((await get(dump.changes.slice(`${testConfig.publicUrl}/api/monitoring/v1`.length))).body.items, []);
  t.match(readFileSync(join(folder, 'LICENCE.txt'), 'utf8'), /CC BY 4\.0[\s\S]*CC0[\s\S]*United Nations and the Council of Europe/);
});

t.test('every line is the answer of the address that the record has, byte for byte', async (t) => {
  for (const { name, kind, rows } of dump.entities) {
    const lines = linesOf(join(folder, `${name}.jsonl.gz`));
    t.equal(lines.length, rows, `${name}: as many as the manifest says`);
    t.ok(rows > 0, `${name}: there are some`);
    if (kind === 'concept') continue;
    const different: string[] = [];
    // Of kinds with many records every third.
    for (const line of lines.filter((_, place) => lines.length < 100 || place % 3 === 0)) {
      const { text } = await get(new URL((JSON.parse(line) as Item).href).pathname.replace('/api/monitoring/v1', ''));
      if (text !== line) different.push(`${line}\n${text}`);
    }
    t.strictSame(different.slice(0, 1), [], name);
  }
  const codes = itemsOf('refData').filter(({ href }) => href.includes('/refData/themes/'));
  t.strictSame(codes, (await get('/refData/themes')).body.items, 'codes as their list gives them');
  for (const collection of ['recommendations', 'documents', 'reviews', 'deadlines', 'measures', 'authorities', 'treaties'])
    t.equal(dump.entities.find(({ name }) => name === collection)?.rows, (await get(`/${collection}?pageSize=1`)).body.total, collection);
});

t.test('the tables, read by csv-parse, say what the items say', async (t) => {
  for (const { name, columns, key } of entities) {
    const rows = rowsOf(join(folder, `${name}.csv`));
    const items = itemsOf(name);
    t.equal(rows.length, items.length, name);
    t.strictSame(
      Object.keys(rows[0] ?? {}),
      columns.map((column) => column.name),
      `${name}: columns`,
    );
    t.equal(new Set(rows.map((row) => key.map((one) => row[one]).join(' '))).size, rows.length, `${name}: every key once`);
    const different = rows.flatMap((row, place) =>
      columns.flatMap(({ name: column, path }) => {
        if (path === undefined || /^(fieldVerification|sources|standingFieldVerification)$/.test(column)) return [];
        const said = cellAt(items[place], path);
        return row[column] === said ? [] : [`${name} ${column}: ${row[column]} is not ${said}`];
      }),
    );
    t.strictSame(different.slice(0, 3), []);
  }
  const bytes = readFileSync(join(folder, 'measures.csv'), 'utf8');
  t.match(bytes, '"=HYPERLINK(""https://example.org"")"', 'what begins like a formula is not altered');
  t.notMatch(bytes, "'=HYPERLINK");
  t.equal(bytes.charCodeAt(0), 'u'.charCodeAt(0), 'no mark before the first heading');
  t.ok(bytes.endsWith('\r\n'));
});

/** What stands at a path of an item, as a cell of a table for machines. */
function cellAt(item: unknown, path: string[]): string {
  const value = path.reduce<unknown>(
    (found, name) => (Array.isArray(found) ? found.map((one) => (one as Item)[name]) : (found as Item | undefined)?.[name]),
    item,
  );
  return value === undefined ? '' : Array.isArray(value) ? value.join(separator) : String(value);
}

t.test('the data package and the descriptions of the tables fit the tables', async (t) => {
  const dataPackage = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  t.equal(dataPackage.$schema, 'https://datapackage.org/profiles/2.0/datapackage.json');
  t.match(dataPackage.licenses, [{ name: 'CC-BY-4.0' }]);
  const tables = new Map<string, Record<string, string>[]>();
  for (const { name, title, path, bytes, hash, schema } of dataPackage.resources) {
    const rows = rowsOf(join(folder, path));
    tables.set(name, rows);
    t.equal(readFileSync(join(folder, path)).length, bytes);
    t.equal(`sha256:${sumOf(join(folder, path))}`, hash);
    const [head = ''] = readFileSync(join(folder, path), 'utf8').split('\r\n', 1);
    t.equal(head, schema.fields.map((field: { name: string }) => field.name).join(','), title);
    t.ok(
      schema.fields.every((field: { description?: string; type: string }) => field.description && field.type !== 'list'),
      `${title}: described`,
    );
    const csvw = JSON.parse(readFileSync(join(folder, `${path}-metadata.json`), 'utf8'));
    t.equal(csvw.url, path);
    t.strictSame(
      csvw.tableSchema.columns.map((column: { name: string }) => column.name),
      schema.fields.map((field: { name: string }) => field.name),
    );
  }
  for (const { name, schema } of dataPackage.resources)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(tables.get(reference.resource)?.map((row) => row[reference.fields[0]]));
      const lost = tables.get(name)?.filter((row) => row[fields[0]] !== '' && !known.has(row[fields[0]]));
      t.strictSame(lost, [], `${name}.${fields[0]} leads to ${reference.resource}`);
    }
});

t.test('the triples are of as many records', async (t) => {
  for (const { name, kind, rows } of dump.entities) {
    const quads = new Parser().parse(gunzipSync(readFileSync(join(folder, `${name}.ttl.gz`))).toString('utf8'));
    const type = typeOf(testConfig.puriBase, kind);
    const subjects = new Set(
      quads
        .filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === type)
        .map(({ subject }) => subject.value),
    );
    const items = itemsOf(name);
    const named = new Set(items.flatMap(({ uri }) => (typeof uri === 'string' ? [uri] : [])));
    if (named.size > 0)
      t.strictSame(
        [...named].filter((uri) => !subjects.has(uri)),
        [],
        name,
      );
    else t.equal(subjects.size, rows, name);
  }
});

t.test('the SQLite file holds the same, in tables that lead to one another', async (t) => {
  const file = new sqlite.Database(join(folder, 'monitum.sqlite'), { readOnly: true });
  t.teardown(() => file.close());
  for (const { name, rows } of dump.entities) t.match(file.get(`select count(*) as rows from "${name}"`), { rows }, name);
  t.strictSame(file.all('pragma foreign_key_check'), []);
  t.match(file.get('pragma integrity_check'), { integrity_check: 'ok' });
  const items = itemsOf('recommendations') as (Item & { id: string; themes: string[]; followUp: boolean; text: { en?: string } })[];
  const stored = new Map(file.all('select id, textEn, themes, followUp from recommendations').map((row) => [row['id'], row]));
  const different = items.filter(({ id, text, themes, followUp }) => {
    const row = stored.get(id);
    return row?.['textEn'] !== (text.en ?? null) || row?.['themes'] !== JSON.stringify(themes) || row?.['followUp'] !== Number(followUp);
  });
  t.strictSame(different, []);
  const tagged = file.get(`select count(*) as rows from recommendationTags where list = 'themes'`);
  t.match(tagged, { rows: items.reduce((sum, { themes }) => sum + themes.length, 0) });
  t.match(file.all(`select * from dump where name = 'lastChange'`), [{ value: dump.lastChange?.id }]);
});

t.test('what was withdrawn or merged is told with the reason', async (t) => {
  const rows = rowsOf(join(folder, 'withdrawn.csv'));
  t.match(
    rows.find(({ id }) => id === merged.id),
    { kind: 'measure', reason: 'Twice', replacedBy: into.id },
  );
  t.match(
    rows.find(({ id }) => id === redactedId),
    { kind: 'measure', reason: 'Invented', replacedBy: '' },
  );
});

t.test('nothing that is not public is in any file', async (t) => {
  const texts = textsOf(folder);
  t.strictSame(
    [...texts].filter(([, text]) => /kanari/i.test(text)).map(([name]) => name),
    [],
  );
  const open = [...texts].filter(([, text]) => text.includes('openlyx')).map(([name]) => name);
  for (const name of ['recommendations.jsonl.gz', 'measures.csv', 'grades.ttl.gz', 'monitum.sqlite'])
    t.ok(open.includes(name), `${name}: the public ones are`);
  const manifest = texts.get('manifest.json') as string;
  t.notMatch(manifest, /kanari/);
});
