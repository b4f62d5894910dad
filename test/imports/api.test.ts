import { createHash } from 'node:crypto';
import t, { type Test } from 'tap';
import { verifyAudit } from '../../src/changes/audit.ts';
import { runJobsOnce } from '../../src/jobs/run.ts';
import { accountFor, appForFile, caller, toolsOf } from '../helper.ts';
import { type Filling, filled } from './template-support.ts';

const limit = 300_000;
const { app, database, url } = await appForFile(t, { search: false, config: { importUploadBytes: limit } });
const { sql } = database;
const base = '/api/monitoring/v1';
const adminAccount = await accountFor(database, { roles: ['admin'] });
const admin = caller(app, adminAccount.key);
const editor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'firm' })).key);
const otherEditor = caller(app, (await accountFor(database, { roles: ['editor'], institution: 'unia' })).key);
const reviewer = caller(app, (await accountFor(database, { roles: ['reviewer'], institution: 'firm' })).key);
const contributor = caller(
  app,
  (await accountFor(database, { roles: ['contributor'], represents: 'Somebody', voice: 'civilSociety' })).key,
);
const anybody = caller(app);
const tools = toolsOf({ app, database });
const work = () => runJobsOnce(url, tools);

type Part = [name: string, value: string | Buffer, fileName?: string, type?: string];
const boundary = 'the-line-between';
/** A form as a browser writes it. */
const formOf = (parts: Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([name, value, fileName, type]) => [
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? '' : `; filename="${fileName}"`}\r\n` +
          `${type || fileName !== undefined ? `content-type: ${type ?? 'application/octet-stream'}\r\n` : ''}\r\n`,
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
const sendBytes = async (payload: Buffer, headers: Record<string, string> = {}, key = adminAccount.key) => {
  const response = await app.inject({
    method: 'POST',
    url: `${base}/imports`,
    headers: { authorization: `Bearer ${key}`, 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers },
    payload,
  });
  return { status: response.statusCode, text: response.body, headers: response.headers, body: response.json() };
};
const send = (parts: Part[], headers: Record<string, string> = {}) => sendBytes(formOf(parts), headers);

/** A report of a review as a JSON object. */
const report = (symbol: string, texts: string[]) =>
  JSON.stringify({
    symbol,
    state: 'Belgium',
    // A State is reviewed once in a session.
    session: 30 + Number(symbol.at(-1)),
    date: '2021-06-01',
    adopted: '2021-05-10',
    paragraphs: texts.map((text, at) => ({ number: `34.${at + 1}`, text: `${text} (France);`, states: ['France'] })),
  });
const sentences = [
  'Adopt a national plan against the overcrowding of prisons in every region of the country',
  'Establish an independent mechanism that examines complaints against officers of the police',
  'Ensure that children in migration are never held in closed centres whatever the reason may be',
];
/** Orders an import of a small report and has it done; gives the run. */
const importReport = async (text: string, more: Part[] = []) => {
  const ordered = await send([['source', 'upr-report'], ['file', text, 'belgium.json'], ...more]);
  if (ordered.status !== 202) throw new Error(ordered.text);
  await work();
  return (await admin('GET', `/imports/${ordered.body.id}`)).body;
};
const countRecommendations = async () => Number((await sql`select count(*) as count from recommendations`)[0]?.['count']);
const partsLeft = async () => Number((await sql`select count(*) as count from import_file_parts`)[0]?.['count']);

t.test('who may not order an import is refused before anything is read', async (t) => {
  const form = formOf([
    ['source', 'uhri'],
    ['file', '[]', 'a.json'],
  ]);
  const answer = await anybody('POST', '/imports', form, { 'content-type': `multipart/form-data; boundary=${boundary}` });
  t.equal(answer.status, 401);
  for (const person of [editor, reviewer, contributor])
    t.match(await person('POST', '/imports', form, { 'content-type': `multipart/form-data; boundary=${boundary}` }), {
      status: 403,
      body: { permission: 'imports.run' },
    });
  for (const path of ['/imports', '/imports/x', '/imports/x/rows', '/importReviews', '/importReviews/x', '/importedRecords']) {
    t.equal((await anybody('GET', path)).status, 401, path);
    t.match(await contributor('GET', path), { status: 403, body: { permission: 'imports.read' } }, path);
    for (const person of [editor, reviewer, admin]) t.equal((await person('GET', path)).status, path.includes('/x') ? 404 : 200, path);
  }
  t.match(await admin('POST', '/importReviews/x/decisions', { decision: 'same' }), { status: 403, body: { permission: 'imports.decide' } });
  t.equal((await sql`select from import_runs`).length, 0);
});

t.test('a form that is not right is refused by the names of its parts, and leaves nothing', async (t) => {
  const good: Part[] = [
    ['source', 'upr-report'],
    ['file', report('A/HRC/90/1', sentences), 'belgium.json'],
  ];
  const without = (name: string) => good.filter(([one]) => one !== name);
  const cases: [name: string, parts: Part[], issue: { name: string; type: RegExp; detail: RegExp }][] = [
    ['no source', without('source'), { name: 'source', type: /requiredInput$/, detail: /one of uhri, upr-info/ }],
    [
      'an unknown source',
      [['source', 'nonsense'], ...without('source')],
      { name: 'source', type: /schemaViolation$/, detail: /must be one of uhri/ },
    ],
    ['a source given twice', [['source', 'uhri'], ...good], { name: 'source', type: /invalidInput$/, detail: /given twice/ }],
    ['no file', without('file'), { name: 'file', type: /requiredInput$/, detail: /missing/ }],
    [
      'a text in place of the file',
      [...without('file'), ['file', 'text']],
      { name: 'file', type: /schemaViolation$/, detail: /must be a file/ },
    ],
    ['an empty file', [...without('file'), ['file', '', 'a.json']], { name: 'file', type: /invalidInput$/, detail: /empty/ }],
    ['two files', [...good, ['file', 'x', 'b.json']], { name: 'file', type: /invalidInput$/, detail: /Two files/ }],
    ['an unknown field', [...good, ['colour', 'red']], { name: 'colour', type: /unknownInput$/, detail: /source, file, apply/ }],
    ['an unknown file', [...good, ['picture', 'red', 'a.png']], { name: 'picture', type: /unknownInput$/, detail: /unknown/ }],
    ['apply that is no yes or no', [...good, ['apply', 'yes']], { name: 'apply', type: /schemaViolation$/, detail: /true, false/ }],
    [
      'countries that are no yes or no',
      [...good, ['allCountries', '1']],
      { name: 'allCountries', type: /schemaViolation$/, detail: /true, false/ },
    ],
    [
      'a language that is none of ours',
      [...good, ['language', 'es']],
      { name: 'language', type: /schemaViolation$/, detail: /nl, fr, de, en/ },
    ],
    ['a mapping that is no JSON', [...good, ['mapping', '{']], { name: 'mapping', type: /schemaViolation$/, detail: /no JSON/ }],
    [
      'a mapping file of another shape',
      [...good, ['mapping', '{"lists":[{"list":"colours","labels":[]}]}', 'm.json']],
      { name: 'mapping', type: /schemaViolation$/, detail: /lists\.0\.list/ },
    ],
    [
      'a mapping to a code that its list does not have',
      [...good, ['mapping', '{"lists":[{"list":"positions","labels":[{"label":"Half","code":"halfway"}]}]}']],
      { name: 'mapping', type: /schemaViolation$/, detail: /'Half' the code halfway, which positions does not have/ },
    ],
    [
      'a mapping that is too long',
      [...good, ['mapping', 'x'.repeat(2_000_001), 'm.json']],
      { name: 'mapping', type: /outOfRange$/, detail: /longer than 300000/ },
    ],
    [
      'a mapping text that is too long',
      [...good, ['mapping', 'x'.repeat(2_000_001)]],
      { name: 'mapping', type: /outOfRange$/, detail: /longer than 300000/ },
    ],
    ['a part by the name of a prototype', [...good, ['__proto__', 'x']], { name: '', type: /invalidInput$/, detail: /cannot be read/ }],
    [
      'more parts than a form has',
      [...good, ...Array.from({ length: 30 }, (_, at): Part => [`part${at}`, 'x'])],
      { name: '', type: /invalidInput$/, detail: /cannot be read/ },
    ],
  ];
  for (const [name, parts, issue] of cases) {
    const answer = await send(parts);
    t.equal(answer.status, 400, `${name}: ${answer.text.slice(0, 200)}`);
    t.match(answer.body.issues, [{ in: 'body', ...issue }], name);
  }
  const several = await send([
    ['colour', 'red'],
    ['language', 'es'],
  ]);
  t.strictSame(
    several.body.issues.map(({ name }: { name: string }) => name).sort(),
    ['colour', 'file', 'language', 'source'],
    'each fault is told',
  );
  const form = formOf(good);
  t.match(
    await sendBytes(form.subarray(0, form.length - 40)),
    { status: 400, body: { issues: [{ detail: /cannot be read/ }] } },
    'cut off',
  );
  t.match(await sendBytes(form, { 'content-type': 'multipart/form-data' }), { status: 400 }, 'without a line between');
  for (const type of ['application/json', 'text/csv', 'application/x-www-form-urlencoded'])
    t.match(await sendBytes(form, { 'content-type': type }), { status: 415, body: { detail: /multipart\/form-data/ } }, type);
  t.equal((await sql`select from import_runs`).length, 0);
  t.equal(await partsLeft(), 0);
  t.match(
    await editor('POST', '/importReviews/x/decisions', form, { 'content-type': `multipart/form-data; boundary=${boundary}` }),
    { status: 415 },
    'no other address reads forms',
  );
});

t.test('a file that is too large is refused with the limit, whether or not its length is told first', async (t) => {
  const problem = { status: 413, body: { type: /payloadTooLarge$/, limit, detail: /300000 bytes.*command line/ } };
  t.match(
    await send([
      ['source', 'uhri'],
      ['file', Buffer.alloc(limit + 1), 'a.json'],
    ]),
    problem,
  );
  t.match(
    await send([
      ['source', 'uhri'],
      ['file', Buffer.alloc(limit + 2_200_000), 'a.json'],
    ]),
    problem,
    'by its length alone',
  );
  t.equal((await sql`select from import_runs`).length, 0);
});

t.test('a dry run tells what would become of each row, and changes nothing', async (t) => {
  const [before] = await sql`select md5(string_agg(r::text, ',' order by id)) as hash from recommendations r`;
  const text = report('A/HRC/90/1', sentences);
  const ordered = await send([
    ['source', 'upr-report'],
    ['file', text, 'C:\\files\\belgium\u0007.json'],
  ]);
  t.equal(ordered.status, 202, ordered.text);
  const { id } = ordered.body;
  t.equal(ordered.headers['location'], `http://monitum.test${base}/imports/${id}`);
  t.match(ordered.body, {
    state: 'waiting',
    applied: false,
    allCountries: false,
    language: 'en',
    source: 'upr-report',
    file: { name: 'belgium.json', size: Buffer.byteLength(text), hash: createHash('sha256').update(text).digest('hex') },
    orderedBy: adminAccount.id,
    pollAfter: /T/,
    rows: `http://monitum.test${base}/imports/${id}/rows`,
  });
  t.equal(await partsLeft(), 1);
  t.match(await editor('GET', `/imports/${id}/rows`), { status: 200, body: { total: 0, items: [] } }, 'nothing is told yet');
  await work();
  const done = (await editor('GET', `/imports/${id}`)).body;
  t.match(done, { state: 'done', rowsRead: 3, rowsSkipped: 0, attempts: 1, finishedAt: /T/ });
  t.match(done.counts, { new: 3, changed: 0, refused: 0, review: 0 });
  t.equal(done.pollAfter, undefined);
  const rows = (await editor('GET', `/imports/${id}/rows`)).body;
  t.equal(rows.total, 3);
  t.strictSame(
    rows.items.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome]),
    [
      [1, 'new'],
      [2, 'new'],
      [3, 'new'],
    ],
  );
  t.match(rows.items[0], { key: 'A/HRC/90/1 34.1', subject: { kind: 'recommendation', id: /\w/ } });
  t.equal(rows.items[0].subject.href, undefined, 'what is not made has no address');
  t.match(
    rows.items[0].fields.find(({ field }: { field: string }) => field === 'text.en'),
    { new: /overcrowding of prisons/ },
  );
  const [after] = await sql`select md5(string_agg(r::text, ',' order by id)) as hash from recommendations r`;
  t.equal(after?.['hash'], before?.['hash']);
  t.equal((await sql`select from documents where symbol = 'A/HRC/90/1'`).length, 0);
  t.equal(await partsLeft(), 1, 'the file is kept, for the same to be applied');
});

t.test('an import that writes makes records, and the report has them with what was noted; again it changes nothing', async (t) => {
  const before = await countRecommendations();
  const text = report('A/HRC/90/1', sentences);
  const done = await importReport(text, [['apply', 'true']]);
  t.match(done, { state: 'done', applied: true, counts: { new: 3, changed: 0, unchanged: 0 } });
  t.equal(await countRecommendations(), before + 3);
  const rows = (await editor('GET', `/imports/${done.id}/rows`)).body;
  t.equal(rows.total, 3);
  t.strictSame(
    rows.items.map(({ row }: { row: number }) => row),
    [1, 2, 3],
  );
  const [{ subject, fields }] = rows.items;
  t.equal(subject.href, `http://monitum.test${base}/recommendations/${subject.id}`);
  t.match(
    fields.find(({ field }: { field: string }) => field === 'text.en'),
    { new: /overcrowding of prisons/ },
  );
  t.match(await anybody('GET', `/recommendations/${subject.id}`), { status: 200, body: { symbol: 'A/HRC/90/1', paragraph: '34.1' } });
  t.match((await editor('GET', `/imports/${done.id}/rows?outcome=refused`)).body, { total: 0 });
  t.match((await editor('GET', `/imports/${done.id}/rows?pageSize=2&page=2`)).body.items, [{ row: 3 }]);
  const csv = await editor('GET', `/imports/${done.id}/rows?format=csv`);
  t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8');
  t.match(csv.headers['content-disposition'], /^attachment; filename="import-\w+\.csv"$/);
  const [heading, ...lines] = csv.text.trimEnd().split('\r\n');
  t.match(heading, /^row,outcome,key,subjectKind,subjectId,reason,field/);
  t.strictSame([...new Set(lines.map((line) => line.split(',')[0]))], ['1', '2', '3']);
  t.equal((await editor('GET', `/imports/${done.id}/rows`, undefined, { accept: 'text/csv' })).text, csv.text, 'by the header too');
  t.match(await editor('GET', `/imports/${done.id}/rows`, undefined, { accept: 'application/pdf' }), { status: 406 });
  const again = await importReport(text, [['apply', 'true']]);
  t.match(again.counts, { new: 0, changed: 0, unchanged: 3, refused: 0 });
  t.equal(await countRecommendations(), before + 3);

  const list = (await reviewer('GET', '/imports?source=upr-report&state=done&applied=true')).body;
  t.strictSame(
    list.items.map(({ id }: { id: string }) => id),
    [again.id, done.id],
    'the newest first',
  );
  t.match((await reviewer('GET', '/imports?applied=false')).body, { total: 1 });
  t.match((await reviewer('GET', '/imports?state=failed')).body, { total: 0 });
  t.match(await reviewer('GET', '/imports?state=lost'), { status: 400, body: { issues: [{ name: 'state' }] } });
});

t.test('an Idempotency-Key orders one import, however often it is sent', async (t) => {
  const parts: Part[] = [
    ['source', 'upr-report'],
    ['file', report('A/HRC/90/2', sentences), 'belgium.json'],
  ];
  const key = { 'idempotency-key': 'one-import-and-no-more' };
  const [one, two] = [await send(parts, key), await send(parts, key)];
  t.equal(one.status, 202);
  t.equal(two.body.id, one.body.id);
  t.match(await send([...parts, ['apply', 'true']], key), { status: 409, body: { type: /idempotencyKeyReused$/ } });
  t.not((await send(parts)).body.id, one.body.id);
  await work();
});

t.test('a file that is not one of the source ends the run with a sentence, and is not tried again', async (t) => {
  const done = await importReport('%PDF-1.7 nothing of the kind', [['apply', 'true']]);
  t.match(done, { state: 'failed', attempts: 1, failure: /\w+.*\w+/ });
  t.equal((await sql`select from import_file_parts where run = ${done.id}`).length, 0);
  const [jobs] = await sql`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'runImport'`;
  t.equal(jobs?.['count'], 0);
});

t.test('rows that are refused are told by row and field; what a mapping says is kept until the run and after it', async (t) => {
  const odd = report('A/HRC/90/3', sentences).replace('"states"', '"position":"Wholeheartedly","states"');
  const refused = await importReport(odd, [['apply', 'true']]);
  t.match(refused, { state: 'done', counts: { new: 2, refused: 1 } });
  t.match((await editor('GET', `/imports/${refused.id}/rows?outcome=refused`)).body.items, [
    { row: 1, reason: /Wholeheartedly.*not mapped/, fields: [{ field: 'position', new: 'Wholeheartedly', outcome: 'refused' }] },
  ]);
  const mapping = JSON.stringify({ lists: [{ list: 'positions', labels: [{ label: 'Wholeheartedly', code: 'supported' }] }] });
  for (const part of [
    ['mapping', mapping, 'm.json'],
    ['mapping', mapping],
    ['mapping', mapping, undefined, 'application/json'],
  ] as unknown as Part[])
    t.match((await importReport(odd, [part])).counts, { new: 1, unchanged: 2, refused: 0 }, 'a file, a text, a text that says it is JSON');
  t.match((await importReport(odd)).counts, { refused: 1 }, 'a dry run keeps no mapping');
  t.match(
    (
      await importReport(odd, [
        ['mapping', mapping],
        ['apply', 'true'],
      ])
    ).counts,
    { new: 1, refused: 0 },
  );
  t.match((await importReport(odd)).counts, { unchanged: 3, refused: 0 }, 'one that writes does');
  t.equal(await partsLeft(), 1, 'of a source the file of the last dry run alone is kept');
});

t.test('the order of an account that has lost the right since is not done', async (t) => {
  const leaving = await accountFor(database, { roles: ['admin'] });
  const form = formOf([
    ['source', 'upr-report'],
    ['file', report('A/HRC/90/4', sentences), 'belgium.json'],
    ['apply', 'true'],
  ]);
  const { body } = await sendBytes(form, {}, leaving.key);
  await sql`update users set roles = '{editor}', institution = 'firm' where id = ${leaving.id}`;
  await work();
  t.match((await admin('GET', `/imports/${body.id}`)).body, { state: 'failed', failure: /may not run imports any more/ });
  t.equal((await sql`select from documents where symbol = 'A/HRC/90/4'`).length, 0);
});

/** A row of a template that says of a paragraph what another source said in other words. */
const row = (symbol: string, paragraph: string, text: string): Filling => ({
  symbol,
  paragraph,
  recommendationKind: 'recommendation',
  body: 'upr',
  documentType: 'uprReport',
  'documentTitle.en': 'Report',
  'text.en': text,
  'textOrigin.en': 'official',
  sourceKind: 'official',
  sourceCitation: 'A spreadsheet of ours',
  verification: 'verified',
});
/** Imports a template that leaves its rows to a person; gives the reviews. */
const reviewsOf = async (t: Test, rows: Filling[]) => {
  const ordered = await send([
    ['source', 'template'],
    ['file', await filled('recommendations', 'csv', 'en', rows), 'rows.csv'],
    ['apply', 'true'],
  ]);
  t.equal(ordered.status, 202, ordered.text);
  await work();
  const done = (await admin('GET', `/imports/${ordered.body.id}`)).body;
  t.match(done, { state: 'done', counts: { review: rows.length, refused: 0 } });
  const reviews = (await editor('GET', '/importReviews?source=template')).body.items;
  t.equal(reviews.length, rows.length);
  return reviews as { id: string; candidate: { id: string }; row: number }[];
};
const symbol = 'A/HRC/90/5';
const alike = (at: number) => `${sentences[at]?.split(' ').slice(0, 9).join(' ')} and do so before the end of another year at last`;

t.test('a row that may be a record is shown with both texts, and decided once', async (t) => {
  await importReport(report(symbol, sentences), [['apply', 'true']]);
  const before = await countRecommendations();
  const [one, two, three] = await reviewsOf(t, [
    row(symbol, '34.1', alike(0)),
    row(symbol, '34.2', alike(1)),
    row(symbol, '34.3', alike(2)),
  ]);
  t.equal(await countRecommendations(), before, 'nothing is made meanwhile');
  if (!one || !two || !three) return;

  const shown = (await reviewer('GET', `/importReviews/${one.id}`)).body;
  t.match(shown, {
    source: 'template',
    row: 2,
    kind: 'recommendation',
    text: alike(0),
    values: { paragraph: '34.1' },
    state: 'open',
    reason: /not quite the same/,
    candidate: {
      symbol,
      paragraph: '34.1',
      text: { en: /overcrowding of prisons in every region/ },
      textOrigins: { en: 'official' },
      score: Number,
    },
    import: { href: /\/imports\/\w+$/ },
  });
  const decide = (id: string, body: object, by = editor) => by('POST', `/importReviews/${id}/decisions`, body);
  t.match(await decide(one.id, { decision: 'perhaps' }), { status: 400, body: { issues: [{ name: 'decision' }] } });
  t.match(await decide(one.id, { decision: 'different', record: one.candidate.id }), {
    status: 400,
    body: { issues: [{ name: 'record' }] },
  });
  t.match(await decide(one.id, { decision: 'same', record: 'nothing' }), {
    status: 400,
    body: { issues: [{ name: 'record', detail: /no recommendation nothing/ }] },
  });
  t.match(await decide(one.id, { decision: 'same', colour: 'red' }), { status: 400, body: { issues: [{ name: 'colour' }] } });
  t.match(await decide('nothing', { decision: 'same' }), { status: 404 });
  await sql`update recommendations set institutions = '{firm}' where id = ${one.candidate.id}`;
  t.match(
    await decide(one.id, { decision: 'same' }, otherEditor),
    { status: 403, body: { institutions: ['firm'] } },
    'of another institution',
  );
  t.equal((await editor('GET', `/importReviews/${one.id}`)).body.state, 'open', 'what is refused leaves it open');

  const same = await decide(one.id, { decision: 'same' });
  t.equal(same.status, 201, same.text);
  t.equal(same.headers['location'], `http://monitum.test${base}/importReviews/${one.id}`);
  t.match(same.body, { state: 'same', record: { id: one.candidate.id }, decidedAt: /T/, decidedBy: /\w/ });
  t.equal(await countRecommendations(), before);
  const kept = (await anybody('GET', `/recommendations/${one.candidate.id}`)).body;
  t.match(kept.text.en, /overcrowding of prisons in every region/, 'the text that stood there stays');
  t.ok(
    kept.sources.some(({ citation }: { citation: string }) => citation === "Institute's own spreadsheet"),
    'the source is named',
  );
  t.match(await decide(one.id, { decision: 'different' }), { status: 409, body: { state: 'same' } });

  const different = await decide(two.id, { decision: 'different' });
  t.equal(different.status, 201, different.text);
  const { id: made } = different.body.record;
  t.not(made, two.candidate.id);
  t.equal(await countRecommendations(), before + 1);
  t.match((await anybody('GET', `/recommendations/${made}`)).body, { symbol, text: { en: alike(1) } });

  const [seed] = await sql<
    { id: string }[]
  >`select id from recommendations where id not in (${made}, ${three.candidate.id}) and institutions = '{}' order by id limit 1`;
  const elsewhere = await decide(three.id, { decision: 'same', record: seed?.id });
  t.match(elsewhere.body, { state: 'same', record: { id: seed?.id } }, 'a record that was not proposed');
  t.match((await editor('GET', '/importReviews')).body, { total: 0 });
  t.match((await editor('GET', '/importReviews?state=same&state=different&source=template')).body, { total: 3 });

  const again = await send([
    ['source', 'template'],
    [
      'file',
      await filled('recommendations', 'csv', 'en', [
        row(symbol, '34.1', alike(0)),
        row(symbol, '34.2', alike(1)),
        row(symbol, '34.3', alike(2)),
      ]),
      'rows.csv',
    ],
    ['apply', 'true'],
  ]);
  await work();
  t.match(
    (await admin('GET', `/imports/${again.body.id}`)).body.counts,
    { unchanged: 3, new: 0, changed: 0, review: 0 },
    'what was decided holds',
  );
  const audited = await sql`select operation from audit_entries where operation in ('import.order', 'importReview.decided')`;
  t.equal(audited.filter(({ operation }) => operation === 'importReview.decided').length, 3);
  t.ok(audited.filter(({ operation }) => operation === 'import.order').length > 8);
});

t.test('an act that a source dates otherwise is kept beside ours, or made', async (t) => {
  const [act] = await sql<{ id: string; treaty: string; takenOn: string; kind: string }[]>`
    select id, treaty, kind, taken_on as "takenOn" from treaty_actions where kind = 'ratification' and length(taken_on) = 10 order by id limit 1`;
  if (!act) throw new Error('the seed has no ratification');
  const [run] = await sql<{ id: string }[]>`select id from import_runs order by created_at limit 1`;
  const insert = async (id: string, values: object) => {
    await sql`insert into import_reviews (id, source, key, run, row, scope, subject_kind, "values", mapping_hash, candidate, score, reason)
      values (${id}, 'untc', ${id}, ${run?.id ?? ''}, 4, ${act.treaty}, 'treatyAction', ${sql.json(values as never)}, '', ${act.id}, 0.5, 'Another date')`;
  };
  await insert('actSame', { treaty: act.treaty, kind: 'ratification', takenOn: '1901-02-03' });
  await insert('actNew', { treaty: act.treaty, kind: 'signature', takenOn: '1901-02-04' });
  await insert('actAbsent', { treaty: act.treaty, absent: ['consent'] });
  await insert('actVague', { treaty: act.treaty, kinds: ['ratification', 'accession'], takenOn: '1901-02-05' });
  t.match((await editor('GET', '/importReviews/actSame')).body, {
    kind: 'treatyAction',
    candidate: { kind: 'ratification', takenOn: act.takenOn, href: new RegExp(`/treaties/${act.treaty}/actions/`) },
  });
  const decide = (id: string, body: object) => editor('POST', `/importReviews/${id}/decisions`, body);
  t.match(await decide('actSame', { decision: 'same', record: 'another' }), {
    status: 400,
    body: { issues: [{ name: 'record', detail: /proposes/ }] },
  });
  t.match(await decide('actSame', { decision: 'same' }), { status: 201, body: { record: { id: act.id } } });
  const [after] = await sql`select taken_on as "takenOn" from treaty_actions where id = ${act.id}`;
  t.equal(after?.['takenOn'], act.takenOn, 'nothing is overwritten');
  t.match((await editor('GET', `/importedRecords?record=${act.id}`)).body.items, [
    { source: 'untc', key: 'actSame', foundBy: 'decision', differences: [{ field: 'takenOn', here: act.takenOn, upstream: '1901-02-03' }] },
  ]);
  const made = await decide('actNew', { decision: 'different' });
  t.equal(made.status, 201, made.text);
  t.match((await anybody('GET', `/treaties/${act.treaty}/actions/${made.body.record.id}`)).body, { takenOn: '1901-02-04' });
  t.match(await decide('actAbsent', { decision: 'different' }), { status: 409, body: { detail: /nothing to make/ } });
  t.match(await decide('actVague', { decision: 'different' }), { status: 409, body: { detail: /does not tell kind/ } });
  t.match((await editor('GET', '/importReviews?source=untc')).body, { total: 2 }, 'what could not be carried out waits');
});

t.test('beside a record staff see what each source says, where it came from and where ours is otherwise', async (t) => {
  const [found] = await sql<{ id: string }[]>`select subject_id as id from imported_records where key = 'A/HRC/90/1 34.1'`;
  const id = found?.id ?? '';
  const before = (await editor('GET', `/importedRecords?record=${id}`)).body;
  t.match(before, { total: 1 });
  t.match(before.items[0], {
    record: { kind: 'recommendation', id, href: `http://monitum.test${base}/recommendations/${id}` },
    source: 'upr-report',
    key: 'A/HRC/90/1 34.1',
    foundBy: 'new',
    isVanished: false,
    origin: { row: 1, file: { name: 'belgium.json', hash: /^[0-9a-f]{64}$/ }, mappingHash: /^[0-9a-f]{64}$/, importedAt: /T/ },
  });
  t.strictSame(before.items[0].differences, []);
  const { version } = (await editor('GET', `/recommendations/${id}`)).body;
  const changed = await editor('PATCH', `/recommendations/${id}`, { urgency: 'urgent' }, { 'if-match': `"${version}"` });
  await sql`update recommendations set upr_session = 37 where id = ${id}`;
  t.ok([200, 400].includes(changed.status));
  const after = (await editor('GET', `/importedRecords?record=${id}&source=upr-report`)).body;
  t.match(after.items[0].differences, [{ field: 'upr', upstream: { session: 31 }, here: { session: 37 } }]);
  const changedText = report('A/HRC/90/1', sentences).replace('overcrowding of prisons', 'crowding of all prisons');
  await importReport(changedText, [['apply', 'true']]);
  const later = (await editor('GET', `/importedRecords?record=${id}`)).body.items[0];
  const texts = later.fields.find(({ field }: { field: string }) => field === 'texts');
  t.ok(texts.origin?.import.id, 'a value that came later names the import that brought it');
  t.not(texts.origin.import.id, later.origin.import.id);
  t.equal(later.fields.find(({ field }: { field: string }) => field === 'countries').origin, undefined);
  t.match((await editor('GET', '/importedRecords?source=hudoc')).body, { total: 0 });
});

t.test('what a spreadsheet says of an assessment is not shown to another institution', async (t) => {
  const [recommendation] = await sql<{ id: string }[]>`select id from recommendations where institutions = '{}' order by id limit 1`;
  const secret = 'The plan was never financed, as an internal note says';
  const filling: Filling = {
    recommendation: recommendation?.id ?? '',
    institution: 'firm',
    status: 'noProgress',
    confidence: 'medium',
    'rationale.en': secret,
    'rationaleOrigin.en': 'institute',
    evidenceUpTo: '2024-05-01',
    methodologyVersion: '1.0',
  };
  const file = await filled('assessments', 'csv', 'en', [filling]);
  const runs: string[] = [];
  for (const apply of ['false', 'true']) {
    const { body } = await send([
      ['source', 'template'],
      ['file', file, 'assessments.csv'],
      ['apply', apply],
    ]);
    await work();
    const { counts } = (await admin('GET', `/imports/${body.id}`)).body;
    t.match(counts, { new: 1, refused: 0 }, JSON.stringify((await admin('GET', `/imports/${body.id}/rows`)).body.items));
    runs.push(body.id);
  }
  for (const [at, id] of runs.entries())
    for (const format of ['json', 'csv']) {
      const path = `/imports/${id}/rows?format=${format}`;
      t.match((await admin('GET', path)).text, secret, 'who imports files could read this one');
      t.notMatch((await otherEditor('GET', path)).text, secret, `${path}: another institution`);
      if (at === 1) t.match((await editor('GET', path)).text, secret, 'its own');
    }
  t.notMatch((await otherEditor('GET', '/importedRecords?source=template&pageSize=500')).text, secret);
  t.match((await editor('GET', '/importedRecords?source=template&pageSize=500')).text, secret);
  const foreign = await accountFor(database, { roles: ['admin'], institution: 'unia' });
  const other = formOf([
    ['source', 'template'],
    ['file', file.toString().replace('never', 'hardly'), 'assessments.csv'],
    ['apply', 'true'],
  ]);
  const { body } = await sendBytes(other, {}, foreign.key);
  await work();
  t.match((await admin('GET', `/imports/${body.id}/rows`)).body.items, [
    { outcome: 'refused', reason: /unia imports assessments of its own/ },
  ]);
});

t.test('templates are given to anybody, in each language, as CSV and as a workbook', async (t) => {
  for (const kind of ['recommendations', 'assessments', 'measures']) {
    const csv = await anybody('GET', `/imports/templates/${kind}?format=csv&lang=nl`);
    t.equal(csv.status, 200, csv.text.slice(0, 200));
    t.equal(csv.headers['content-type'], 'text/csv; charset=utf-8');
    t.equal(csv.headers['content-disposition'], `attachment; filename="monitum-${kind}-nl.csv"`);
    t.equal(csv.headers['content-language'], 'nl');
    t.equal(csv.text.charCodeAt(0), 0xfeff, 'with the mark by which Excel reads the accents');
    const response = await app.inject(`${base}/imports/templates/${kind}`);
    t.equal(response.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    t.equal(response.headers['content-disposition'], `attachment; filename="monitum-${kind}-en.xlsx"`);
    t.equal(response.rawPayload.subarray(0, 2).toString(), 'PK');
    const again = await app.inject({
      url: `${base}/imports/templates/${kind}`,
      headers: { 'if-none-match': String(response.headers['etag']) },
    });
    t.equal(again.statusCode, 304);
    t.match((await anybody('GET', `/imports/templates/${kind}`, undefined, { accept: 'text/csv' })).headers['content-type'], /^text\/csv/);
  }
  t.match(await anybody('GET', '/imports/templates/colours'), {
    status: 404,
    body: { issues: [{ name: 'templateKind', value: 'colours' }] },
  });
  t.match(await anybody('GET', '/imports/templates/measures?format=ods'), { status: 400, body: { issues: [{ name: 'format' }] } });
  t.match(await anybody('GET', '/imports/templates/measures?lang=es'), { status: 400, body: { issues: [{ name: 'lang' }] } });
  t.match(await anybody('GET', '/imports/templates/measures', undefined, { accept: 'application/json' }), { status: 406 });
});

t.test('the audit chain of all of it holds', async (t) => {
  const { entries, broken } = await verifyAudit(database.whole);
  t.ok(entries > 30);
  t.equal(broken, undefined);
});
