import { sql } from 'drizzle-orm';
import t from 'tap';
import { loadSeed } from '../../seed/load.ts';
import { databaseForFile } from '../helper.ts';
import { all, copySeed, edit, hashTables, one, row } from './support.ts';

const { database } = await databaseForFile(t, { empty: true });
const folder = copySeed(t);
await loadSeed(database, { folder });
const file = 'recommendations/crpd-c-bel-co-2-3.json';
const recommendation = (number: string) => sql`(select r.id from recommendations r join paragraphs p on p.id = r.paragraph
  join documents d on d.id = r.document where d.symbol = 'CRPD/C/BEL/CO/2-3' and p.number = ${number})`;
const age = () => database.db.execute(sql`update recommendations set modified_at = '2020-01-01'`);
const modified = async () =>
  (
    await all<{ number: string }>(
      database,
      sql`select number from recommendations r join paragraphs p on p.id = r.paragraph where r.modified_at > '2020-01-02' order by sort_key`,
    )
  ).map(({ number }) => number);

t.test('a changed file updates only the rows that differ', async (t) => {
  await age();
  const before = await hashTables(database);
  edit(folder, {
    [file]: (content) => {
      row(content, '7(a)').kind = 'concern';
    },
  });
  t.equal((await loadSeed(database, { folder })).changed, 1);
  t.strictSame(await modified(), ['7(a)']);
  const after = await hashTables(database);
  t.strictSame(
    Object.keys(after).filter((table) => after[table] !== before[table]),
    ['recommendations', 'search_queue', 'seed_loads'],
  );
});

t.test('a changed part means that its record was modified', async (t) => {
  const changes: [what: string, change: (item: Record<string, unknown>) => void, changed: number][] = [
    ['a text', (item) => Object.assign(item.text as object, { nl: 'Een andere tekst.' }), 1],
    ['a theme more', (item) => (item.themes as string[]).push('prisons'), 1],
    ['a theme less', (item) => (item.themes as string[]).pop(), 1],
    ['an article less', (item) => delete item.articles, 4],
  ];
  for (const [what, change, least] of changes) {
    await age();
    edit(folder, { [file]: (content) => void change(row(content, '7(b)')) });
    const { changed } = await loadSeed(database, { folder });
    t.ok(changed >= least, what);
    t.strictSame(await modified(), ['7(b)'], what);
  }
});

t.test('a better translation takes the place of the former one', async (t) => {
  edit(folder, {
    [file]: (content) => {
      Object.assign(row(content, '7(b)'), { textOrigins: { nl: 'institute', fr: 'machine', de: 'machine', en: 'summary' } });
    },
  });
  await loadSeed(database, { folder });
  const texts = await all(
    database,
    sql`select origin, is_shown as shown from recommendation_texts where recommendation = ${recommendation('7(b)')} and language = 'nl'`,
  );
  t.strictSame(texts, [{ origin: 'institute', shown: true }]);
});

t.test('an official text that was imported stays, and stays shown', async (t) => {
  await database.db.execute(sql`update recommendation_texts set is_shown = false where recommendation = ${recommendation('7(c)')}`);
  await database.db.execute(
    sql`insert into recommendation_texts (recommendation, language, origin, text)
      select ${recommendation('7(c)')}, l, 'official', 'As adopted.' from unnest(array['nl', 'fr', 'de', 'en']) l`,
  );
  edit(folder, {
    [file]: (content) => {
      const item = row(content, '7(c)');
      item.text.en = 'Another summary.';
      item.textOrigins.nl = 'institute';
    },
  });
  await loadSeed(database, { folder });
  const shown = sql`select string_agg(distinct origin, ' ') from recommendation_texts where recommendation = ${recommendation('7(c)')} and is_shown`;
  t.equal(await one<string>(database, shown), 'official');
  const summary = sql`select text from recommendation_texts where recommendation = ${recommendation('7(c)')} and origin = 'summary'`;
  t.equal(await one<string>(database, summary), 'Another summary.');
});

t.test('tags of an import stay', async (t) => {
  await database.db.execute(
    sql`insert into tags (recommendation, scheme, code, source, via) values (${recommendation('7(d)')}, 'theme', 'prisons', 'import', 'uhri')`,
  );
  edit(folder, {
    [file]: (content) => {
      row(content, '7(d)').themes = ['housing', 'prisons'];
    },
  });
  await loadSeed(database, { folder });
  const themes = sql`select string_agg(code || ' ' || source, ', ' order by code) from tags where scheme = 'theme' and recommendation = ${recommendation('7(d)')}`;
  t.equal(await one<string>(database, themes), 'housing staff, prisons import');
});

t.test('a record corrected by staff is not overwritten, nor are its parts', async (t) => {
  await database.db.execute(sql`update recommendations set version = 2, kind = 'finding' where id = ${recommendation('9(a)')}`);
  await database.db.execute(sql`delete from tags where recommendation = ${recommendation('9(a)')}`);
  await database.db.execute(sql`update documents set version = 2, title = '{"en": "Corrected"}' where symbol = 'CRPD/C/BEL/CO/1'`);
  const before = await hashTables(database);
  edit(folder, {
    [file]: (content) => {
      Object.assign(row(content, '9(a)'), { kind: 'comment', themes: ['housing'], text: { nl: 'a', fr: 'b', de: 'c', en: 'd' } });
    },
    'documents.json': (rows) => {
      row(rows, 'crpdCo1').title.en = 'Another title';
    },
  });
  t.equal((await loadSeed(database, { folder })).changed, 0);
  t.strictSame({ ...(await hashTables(database)), seed_loads: '' }, { ...before, seed_loads: '' });
});

t.test('a row that the seed no longer holds stays', async (t) => {
  edit(folder, { 'deadlines.json': (rows) => rows.slice(1), 'grades.json': (rows) => rows.slice(1) });
  t.equal((await loadSeed(database, { folder })).changed, 0);
  t.equal(await one(database, sql`select count(*)::int from deadlines`), 15);
  t.equal(await one(database, sql`select count(*)::int from grades`), 8);
});

t.test('a field that the seed no longer gives is emptied', async (t) => {
  edit(folder, {
    'bodies.json': (rows) => {
      delete row(rows, 'ccpr').website;
    },
  });
  t.equal((await loadSeed(database, { folder })).changed, 1);
  t.equal(await one(database, sql`select website from bodies where code = 'ccpr'`), null);
});

t.test('a second kind in the same paragraph is a record of its own', async (t) => {
  const id = await one<string>(database, sql`select ${recommendation('11(a)')} as id`);
  edit(folder, {
    [file]: (content) => {
      content.items.push({ ...row(content, '11(a)'), kind: 'concern' });
    },
  });
  await loadSeed(database, { folder });
  const ids = await all<{ id: string; kind: string }>(
    database,
    sql`select r.id, kind from recommendations r join paragraphs p on p.id = r.paragraph join documents d on d.id = r.document
      where d.symbol = 'CRPD/C/BEL/CO/2-3' and p.number = '11(a)' order by kind`,
  );
  t.strictSame(
    ids.map(({ kind }) => kind),
    ['concern', 'recommendation'],
  );
  t.equal(ids[1]?.id, id, 'the first keeps its id');
});
