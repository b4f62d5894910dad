import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { verifyAudit } from '../../src/changes/audit.ts';
import { canonicalHash } from '../../src/changes/canonical.ts';
import { FileFault } from '../../src/imports/claims.ts';
import { recommendationWrites } from '../../src/recommendations/writes.ts';
import { findStored, readStored } from '../../src/writing/kinds.ts';
import { accountFor, appForFile, caller, databaseForFile } from '../helper.ts';
import { author, claimOf, dumpOf, fileOf, imports, sourceOf } from './support.ts';

const none = { new: 0, changed: 0, unchanged: 0, vanished: 0, refused: 0, review: 0 };

t.test('a dry run says what an import would do, and leaves no trace', async (t) => {
  const { database } = await databaseForFile(t);
  const before = await dumpOf(database);
  const source = sourceOf([
    claimOf('a1', { text: 'Close the cells.' }),
    claimOf('a2', { text: 'Train the staff.' }),
    claimOf('a3', { text: 'Pay the damages.' }),
  ]);
  const dry = await imports(database, { source, file: fileOf(t), applies: false });
  t.strictSame(dry.counts, { ...none, new: 3 });
  t.equal(dry.run, undefined);
  t.strictSame(await dumpOf(database), before);
  const applied = await imports(database, { source, file: fileOf(t), applies: true });
  t.strictSame(applied.counts, dry.counts);
  t.strictSame(
    applied.rows.map(({ subject, outcome, row }) => ({ subject, outcome, row })),
    dry.rows.map(({ subject, outcome, row }) => ({ subject, outcome, row })),
    'the dry run names the very ids that the records get',
  );
});

t.test('imported again, a file changes nothing: not a row, not a version, not a line of the feed', async (t) => {
  const { database } = await databaseForFile(t);
  const source = sourceOf([
    claimOf('a1', { text: 'Close the cells.', themes: ['prisons'], states: ['NO'], upr: { cycle: 1, session: 11 } }),
    claimOf('a2', { text: 'Train the staff.' }),
  ]);
  const file = fileOf(t);
  await imports(database, { source, file, applies: true });
  const before = await dumpOf(database, ['import_runs']);
  const again = await imports(database, { source, file, applies: true });
  t.strictSame(again.counts, { ...none, unchanged: 2 });
  t.strictSame(await dumpOf(database, ['import_runs']), before);
});

t.test('an imported record is like one that was written by hand', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const source = sourceOf([
    claimOf('a7', {
      text: 'Ratify the protocol.',
      themes: ['prisons', 'tortureAndIllTreatment'],
      groups: ['children'],
      sdgs: ['16', '16.3'],
      states: ['NO', 'FR'],
      upr: { cycle: 1, session: 11 },
      position: { value: 'noted' },
      document: { key: 'report', symbol: 'A/HRC/99/7', body: 'upr', type: 'uprReport', publishedOn: '2026-01-31' },
      paragraph: '7(b)',
    }),
    claimOf('a8', { text: 'Ratify the other protocol.', paragraph: undefined as never }),
  ]);
  const { rows } = await imports(database, { source, file: fileOf(t), applies: true });
  const [first, second] = rows.map(({ subject }) => subject?.id as string);
  const get = caller(app);
  const { body } = await get('GET', `/recommendations/${first}`);
  t.match(body, {
    symbol: 'A/HRC/99/7',
    paragraph: '7(b)',
    isNumbered: true,
    text: { en: 'Ratify the protocol.' },
    textOrigins: { en: 'official' },
    countries: ['BE'],
    upr: { cycle: 1, session: 11, recommendingStates: [{ code: 'NO' }, { code: 'FR' }] },
    position: 'noted',
    status: 'notAssessed',
    version: 1,
  });
  t.strictSame(body.themes, ['prisons', 'tortureAndIllTreatment']);
  t.equal(body.sources[0].citation, 'Invented source of a test');
  t.equal((await get('GET', `/recommendations/${second}`)).body.isNumbered, false, 'what the source gives no number shows none');
  t.equal((await get('GET', `/documents/${body.document.id}`)).body.publishedOn, '2026-01-31');
  const feed = (await get('GET', '/changes?pageSize=100')).body.items as { type: string }[];
  t.strictSame(feed.map(({ type }) => type).sort(), [
    'document.published',
    'document.published',
    'recommendation.published',
    'recommendation.published',
  ]);
  for (const id of [first, second] as string[]) {
    const row = await findStored(database.whole, recommendationWrites, id);
    const [entry] = await select<{ hash: string }>(
      database.whole,
      sql`select hash_after as hash from audit_entries where subject_id = ${id}`,
    );
    const stored = row && (await readStored(database.whole, recommendationWrites, row));
    t.equal(
      entry?.hash,
      canonicalHash({ ...stored, version: 1, institutions: [] }),
      'the audit chain keeps the hash of what the record reads as',
    );
  }
  t.equal((await verifyAudit(database.whole)).broken, undefined);
});

t.test('a value that staff corrected stays, with that of the source beside it; the others follow the source', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'unia' });
  const edit = caller(app, key);
  const first = claimOf('a1', { text: 'Close the old cells.', themes: ['prisons', 'policing'], position: { value: 'supported' } });
  const { rows } = await imports(database, { source: sourceOf([first]), file: fileOf(t), applies: true });
  const id = rows[0]?.subject?.id as string;
  const patch = await edit(
    'PATCH',
    `/recommendations/${id}`,
    {
      texts: [{ language: 'en', origin: 'official', text: 'Close the old cells at once.' }],
      removedTags: [{ scheme: 'theme', code: 'policing' }],
    },
    { 'if-match': '"1"' },
  );
  t.equal(patch.status, 200, patch.text);
  const second = claimOf('a1', {
    text: 'Close the old cells soon.',
    themes: ['prisons', 'policing', 'education'],
    position: { value: 'noted' },
  });
  const { counts, rows: changed } = await imports(database, { source: sourceOf([second]), file: fileOf(t), applies: true });
  t.strictSame(counts, { ...none, changed: 1 });
  t.match(changed[0]?.fields, [
    { field: 'text.en', old: 'Close the old cells at once.', new: 'Close the old cells soon.', outcome: 'kept', reason: /Corrected here/ },
    { field: 'themes', new: ['education', 'prisons'] },
    { field: 'position', old: 'supported', new: 'noted' },
  ]);
  const { body } = await caller(app)('GET', `/recommendations/${id}`);
  t.equal(body.text.en, 'Close the old cells at once.');
  t.strictSame(body.themes, ['education', 'prisons'], 'a theme that staff took away does not come back');
  t.equal(body.position, 'noted');
  const [kept] = await select<{ values: { texts: { text: string }[] } }>(
    database.whole,
    sql`select "values" from imported_records where key = 'a1'`,
  );
  t.equal(kept?.values.texts[0]?.text, 'Close the old cells soon.');
  t.strictSame((await imports(database, { source: sourceOf([second]), file: fileOf(t), applies: true })).counts, { ...none, unchanged: 1 });
});

t.test(
  'a record that belongs to an institution is not changed by an import of others; what the source says is kept beside it',
  async (t) => {
    const { database } = await databaseForFile(t);
    const { rows } = await imports(database, {
      source: sourceOf([claimOf('a1', { text: 'Close the old cells.' })]),
      file: fileOf(t),
      applies: true,
    });
    const id = rows[0]?.subject?.id as string;
    await select(database.whole, sql`update recommendations set institutions = '{unia}' where id = ${id}`);
    const later = sourceOf([claimOf('a1', { text: 'Close the old cells soon.', themes: ['prisons'] })]);
    const { counts, rows: kept } = await imports(database, { source: later, file: fileOf(t), applies: true });
    t.strictSame(counts, { ...none, unchanged: 1 });
    t.match(kept[0]?.fields, [
      { field: 'text.en', outcome: 'kept', reason: /belongs to unia/ },
      { field: 'themes', outcome: 'kept' },
    ]);
    t.strictSame(await select(database.whole, sql`select version from recommendations where id = ${id}`), [{ version: 1 }]);
    const own = { author: { ...author, actor: { ...author.actor, institution: 'unia' } } };
    const again = sourceOf([claimOf('a1', { text: 'Close the old cells today.', themes: ['prisons'] })]);
    t.equal(
      (await imports(database, { source: again, file: fileOf(t), applies: true, ...own } as never)).counts.changed,
      1,
      'its own members change it',
    );
  },
);

t.test('what a file does not say blanks nothing, and is not forgotten', async (t) => {
  const { database } = await databaseForFile(t);
  const full = claimOf('a1', { text: 'Close the cells.', themes: ['prisons'], groups: ['children'], position: { value: 'noted' } });
  const { rows } = await imports(database, { source: sourceOf([full]), file: fileOf(t), applies: true });
  const { counts, rows: later } = await imports(database, {
    source: sourceOf([claimOf('a1', { text: 'Close the cells.' })]),
    file: fileOf(t),
    applies: true,
  });
  t.equal(counts.changed + counts.unchanged, 1);
  t.strictSame(later[0]?.fields, []);
  const id = rows[0]?.subject?.id as string;
  t.strictSame(await select(database.db, sql`select scheme, code from tags where recommendation = ${id} order by code`), [
    { scheme: 'group', code: 'children' },
    { scheme: 'theme', code: 'prisons' },
  ]);
  t.equal((await select(database.db, sql`select from positions where recommendation = ${id}`)).length, 1);
  t.strictSame(
    (await imports(database, { source: sourceOf([full]), file: fileOf(t), applies: true })).rows[0]?.fields,
    [],
    'nothing is new when it is said again',
  );
});

t.test('every value remembers the run, the row and the mapping that it came from', async (t) => {
  const { database } = await databaseForFile(t);
  const [one, two] = [fileOf(t, 'one'), fileOf(t, 'two')];
  const first = await imports(database, {
    source: sourceOf([claimOf('a4', { text: 'Close the cells.', themes: ['prisons'] })]),
    file: one,
    applies: true,
  });
  const second = await imports(database, {
    source: sourceOf([claimOf('a4', { text: 'Close all cells now please.', themes: ['prisons'] }, { row: 9 })]),
    file: two,
    applies: true,
  });
  const [row] = await select<Record<string, unknown>>(
    database.whole,
    sql`select i.run, i.row, i.origins, i.found_by, i.mapping_hash, r.file_hash, r.mapping_hash as "runMapping" from imported_records i join import_runs r on r.id = i.run where key = 'a4'`,
  );
  t.match(row, { run: first.run, row: 4, found_by: 'new', origins: { texts: { run: second.run, row: 9 } }, file_hash: first.file.sha256 });
  t.strictSame(Object.keys(row?.['origins'] as object), ['texts']);
  t.match(row?.['mapping_hash'], /^[0-9a-f]{64}$/);
  t.equal(row?.['mapping_hash'], row?.['runMapping']);
});

t.test('what the source does not have any more is reported and stays; it can come back', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const both = [claimOf('a1', { text: 'Close the cells.' }), claimOf('a2', { text: 'Train the staff.' })];
  const { rows } = await imports(database, { source: sourceOf(both), file: fileOf(t), applies: true });
  const fewer = await imports(database, { source: sourceOf(both.slice(0, 1)), file: fileOf(t), applies: true });
  t.strictSame(fewer.counts, { ...none, unchanged: 1, vanished: 1 });
  t.match(fewer.rows[1], { outcome: 'vanished', key: 'a2', subject: rows[1]?.subject, reason: /nothing was withdrawn/ });
  t.equal((await caller(app)('GET', `/recommendations/${rows[1]?.subject?.id}`)).status, 200);
  t.strictSame((await imports(database, { source: sourceOf(both), file: fileOf(t), applies: true })).counts, { ...none, unchanged: 2 });
  t.strictSame(await select(database.whole, sql`select from imported_records where vanished_in is not null`), []);
  const part = sourceOf([claimOf('b1', { text: 'Something else.' }, { scope: 'another part' })], { isWhole: () => false });
  t.equal(
    (await imports(database, { source: part, file: fileOf(t), applies: false })).counts.vanished,
    0,
    'a file of a part says nothing of the others',
  );
  const refused = sourceOf([
    { kind: 'refusal', row: 1, key: 'a1', reason: 'No good.' },
    { kind: 'skipped', row: 2, key: 'a2', reason: 'Of another State.' },
  ]);
  t.strictSame(
    (await imports(database, { source: refused, file: fileOf(t), applies: false })).counts,
    { ...none, refused: 1 },
    'what is refused or skipped has not vanished',
  );
});

t.test('a row that the database refuses is refused alone', async (t) => {
  const { database } = await databaseForFile(t);
  const items = Array.from({ length: 40 }, (_, place) =>
    claimOf(`a${place + 1}`, {
      text: `Sentence number ${place + 1} about cells.`,
      ...(place === 17 ? { sdgs: ['99.z'] } : {}),
      ...(place === 30 ? { kind: 'song' } : {}),
    }),
  );
  const { counts, rows } = await imports(database, { source: sourceOf(items), file: fileOf(t), applies: true });
  t.strictSame(counts, { ...none, new: 38, refused: 2 });
  t.match(
    rows.filter(({ outcome }) => outcome === 'refused'),
    [
      { row: 18, key: 'a18', reason: /./ },
      { row: 31, key: 'a31', reason: /./ },
    ],
  );
  t.equal((await select(database.whole, sql`select from imported_records where subject_kind = 'recommendation'`)).length, 38);
  t.equal((await verifyAudit(database.whole)).broken, undefined);
});

t.test('of a file that cannot be read to its end nothing is written', async (t) => {
  const { database } = await databaseForFile(t);
  const before = await dumpOf(database, ['import_runs']);
  const broken = sourceOf([], {
    read: async function* () {
      for (const place of [1, 2, 3, 4]) yield claimOf(`a${place}`, { text: `Sentence ${place}.` });
      throw new FileFault('The file is cut off in row 5.', 5);
    },
  });
  await t.rejects(imports(database, { source: broken, file: fileOf(t), applies: true, chunk: 1 }), {
    message: 'The file is cut off in row 5.',
    row: 5,
  });
  t.strictSame(await dumpOf(database, ['import_runs']), before);
  t.match((await select(database.whole, sql`select state, failure from import_runs`))[0], {
    state: 'failed',
    failure: 'The file is cut off in row 5.',
  });
});

t.test('two rows with one key are refused by the row that had it first', async (t) => {
  const { database } = await databaseForFile(t);
  const items = [
    claimOf('a1', { text: 'Close the cells.' }),
    claimOf('a1', { text: 'Another sentence.' }, { row: 2 }),
    claimOf('a3', { text: 'Train the staff.' }),
  ];
  for (const chunk of [1, 1_000]) {
    const { counts, rows } = await imports(database, { source: sourceOf(items), file: fileOf(t), applies: false, chunk });
    t.strictSame(counts, { ...none, new: 2, refused: 1 });
    t.match(rows[1], { row: 2, outcome: 'refused', reason: /in row 1 already/ });
  }
});

t.test('what was withdrawn here does not come back by an import', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const claim = claimOf('a1', { text: 'Close the cells.' });
  const { rows } = await imports(database, { source: sourceOf([claim]), file: fileOf(t), applies: true });
  const id = rows[0]?.subject?.id as string;
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'unia' });
  const gone = await caller(app, key)('DELETE', `/recommendations/${id}?reason=Not+about+Belgium`, undefined, { 'if-match': '"1"' });
  t.equal(gone.status, 204, gone.text);
  const later = claimOf('z1', { text: 'Close the cells.', paragraph: '1' });
  const { counts, rows: again } = await imports(database, { source: sourceOf([claim, later]), file: fileOf(t), applies: true });
  t.equal(counts.new, 0);
  t.match(again[1], { outcome: 'unchanged', reason: /withdrawn here/ });
  t.equal((await caller(app)('GET', `/recommendations/${id}`)).status, 410);
});

t.test('an official text that arrives for a summary is shown, and the summary stays', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const get = caller(app);
  const before = (await get('GET', '/recommendations?symbol=CAT/C/BEL/CO/2&pageSize=1')).body.items[0];
  const source = sourceOf([
    claimOf('a1', {
      document: { key: 'cat two', symbol: 'CAT/C/BEL/CO/2', body: 'cat', type: 'concludingObservations' },
      paragraph: before.paragraph,
      kind: before.kind,
      text: 'The Committee recommends, in words of this test, that cells be closed.',
    }),
  ]);
  const { counts, rows } = await imports(database, { source, file: fileOf(t), applies: true });
  t.strictSame(counts, { ...none, changed: 1 });
  t.equal(rows[0]?.subject?.id, before.id);
  const { body } = await get('GET', `/recommendations/${before.id}`);
  t.match(body.textOrigins, { en: 'official', nl: before.textOrigins.nl });
  t.match(body.text.en, /in words of this test/);
  const texts = body.texts.filter(({ language }: { language: string }) => language === 'en');
  t.match(
    texts.find(({ origin }: { origin: string }) => origin === 'summary'),
    { isShown: false, text: before.text.en },
  );
  t.equal(body.sources.length, (await get('GET', `/recommendations/${before.id}`)).body.sources.length);
  t.ok(body.sources.some(({ citation }: { citation: string }) => citation === 'Invented source of a test'));
});

t.test('texts of one paragraph: the same is met, another is a piece, one nearly the same is for a person', async (t) => {
  const { database } = await databaseForFile(t);
  const words = 'Ensure that all persons deprived of their liberty have access to a doctor, a lawyer and an interpreter without delay';
  await imports(database, { source: sourceOf([claimOf('a5', { text: words })], { name: 'uhri' }), file: fileOf(t), applies: true });
  const other = (text: string, key: string) =>
    sourceOf([claimOf(key, { text, paragraph: '5' })], { name: 'upr-matrix', citation: { kind: 'official', citation: 'Another source' } });
  const cases: [text: string, outcome: string][] = [
    [`${words}.`, 'changed'],
    ['Ensure that all persons deprived of liberty have access to a doctor, a lawyer and interpreter, without any delay', 'changed'],
    ['Ensure that all persons deprived of their liberty have access to legal aid, family visits and a complaints body', 'review'],
    ['Raise the age of criminal responsibility', 'new'],
  ];
  for (const [place, [text, outcome]] of cases.entries()) {
    const { rows } = await imports(database, { source: other(text, `m${place}`), file: fileOf(t), applies: false });
    t.equal(rows[0]?.outcome, outcome, text);
  }
  const { rows } = await imports(database, { source: other((cases[2] as [string, string])[0], 'm2'), file: fileOf(t), applies: true });
  t.match(rows[0], { outcome: 'review', reason: /not quite the same/ });
  const [review] = await select<Record<string, unknown>>(database.whole, sql`select key, candidate, score, state from import_reviews`);
  t.match(review, { key: 'm2', state: 'open' });
  t.ok((review?.['score'] as number) > 0.4 && (review?.['score'] as number) < 0.8);
  const again = await imports(database, {
    source: sourceOf([
      claimOf('a5', { text: words }),
      claimOf('a6', { text: 'A second text of it.', paragraph: '5' }),
      claimOf('a7', { text: words, paragraph: '5' }),
    ]),
    file: fileOf(t),
    applies: true,
  });
  t.strictSame(
    again.rows.map(({ outcome }) => outcome),
    ['unchanged', 'new', 'changed'],
    'two texts of a source in one paragraph are two pieces; one text twice is one record',
  );
  t.equal(again.rows[0]?.subject?.id, again.rows[2]?.subject?.id);
});

t.test('two documents of a source with one symbol are one where the body is, and two where it is not', async (t) => {
  const { database } = await databaseForFile(t);
  const at = (key: string, body: string, text: string, paragraph: string) =>
    claimOf(paragraph, { document: { key, symbol: 'A/HRC/50/50', body, type: 'specialProcedureReport' }, paragraph, text });
  const items = [
    at('d1', 'srTorture', 'One thing.', '1'),
    at('d2', 'srTorture', 'Another thing.', '2'),
    at('d3', 'srHousing', 'A third thing.', '3'),
  ];
  for (const chunk of [1, 1_000]) {
    const dry = await imports(database, { source: sourceOf(items), file: fileOf(t), applies: false, chunk });
    t.strictSame(dry.counts, { ...none, new: 3 });
  }
  await imports(database, { source: sourceOf(items), file: fileOf(t), applies: true, chunk: 1 });
  const documents = await select<{ symbol: string | null; body: string; count: number }>(
    database.whole,
    sql`select d.symbol, d.body, count(*)::int as count from documents d join recommendations r on r.document = d.id
        where d.symbol = 'A/HRC/50/50' or d.id in (select document from document_aliases where alias = 'A/HRC/50/50') group by 1, 2 order by 2`,
  );
  t.strictSame(documents, [
    { symbol: null, body: 'srHousing', count: 1 },
    { symbol: 'A/HRC/50/50', body: 'srTorture', count: 2 },
  ]);
  t.strictSame((await imports(database, { source: sourceOf(items), file: fileOf(t), applies: true })).counts, { ...none, unchanged: 3 });
});

t.test('however the rows are cut into transactions, the same records come of them', async (t) => {
  const items = Array.from({ length: 30 }, (_, place) =>
    claimOf(
      `a${place}`,
      {
        text: `Sentence ${place % 25} about cells, doctors and lawyers.`,
        paragraph: String(place % 7),
        states: ['NO', 'FR', 'DE'].slice(0, place % 4),
        themes: ['prisons', 'education'].slice(place % 3),
        upr: { cycle: 1, session: 11 },
        document: { key: `d${place % 3}`, symbol: `A/HRC/77/${place % 3}`, body: 'upr', type: 'uprReport' },
      },
      { row: place + 1 },
    ),
  );
  const results = [];
  for (const chunk of [1, 7, 1_000]) {
    const { database } = await databaseForFile(t);
    const dry = await imports(database, { source: sourceOf(items), file: fileOf(t, 'same'), applies: false, chunk });
    const { counts } = await imports(database, { source: sourceOf(items), file: fileOf(t, 'same'), applies: true, chunk });
    t.strictSame(dry.counts, counts, `dry and written, ${chunk} at a time`);
    results.push({
      counts,
      dump: await dumpOf(database, [
        'audit_entries',
        'changes',
        'history.recommendations',
        'history.tags',
        'history.recommendation_texts',
        'search_queue',
      ]),
    });
  }
  t.strictSame(results[1], results[0]);
  t.strictSame(results[2], results[0]);
});

t.test('while an import is at work another waits its turn; writers do not', async (t) => {
  const { app, database } = await appForFile(t, { search: false });
  const { key } = await accountFor(database, { roles: ['editor'], institution: 'unia' });
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = sourceOf([], {
    read: async function* () {
      yield claimOf('a1', { text: 'Close the cells.' });
      await gate;
      yield claimOf('a2', { text: 'Train the staff.' });
    },
  });
  const running = imports(database, { source: slow, file: fileOf(t), applies: true, chunk: 1 });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await t.rejects(imports(database, { source: sourceOf([]), file: fileOf(t), applies: false }), { message: /Another import is at work/ });
  const { body } = await caller(app)('GET', '/recommendations?pageSize=1');
  const edited = await caller(app, key)(
    'PATCH',
    `/recommendations/${body.items[0].id}`,
    { urgency: null },
    { 'if-match': `"${body.items[0].version}"` },
  );
  t.equal(edited.status, 200, edited.text);
  release();
  t.strictSame((await running).counts, { ...none, new: 2 });
});
