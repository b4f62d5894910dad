import t from 'tap';
import { forgetKeptFiles } from '../../src/imports/kept-file.ts';
import { runJobsOnce } from '../../src/jobs/run.ts';
import { appForFile, caller, toolsOf } from '../helper.ts';
import { filled } from '../imports/template-support.ts';
import { inventImports } from '../invented-imports.ts';
import { formIn, staffFor } from '../staff.ts';

const limit = 200_000;
const { app, database, url } = await appForFile(t, { search: false, config: { importUploadBytes: limit } });
const { sql } = database;
const admin = await staffFor(app, database, { roles: ['admin'] });
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const reviewer = await staffFor(app, database, { roles: ['reviewer'], institution: 'firm' });
const contributor = await staffFor(app, database, { roles: ['contributor'], represents: 'Somebody', voice: 'civilSociety' });
const api = caller(app);
const tools = toolsOf({ app, database });
const work = () => runJobsOnce(url, tools);

interface SentFile {
  name: string;
  bytes: string | Buffer;
}
/** Sends the form with a file, as a browser does; without a cookie as somebody whose session has ended. */
async function upload(
  fields: Record<string, string>,
  file?: SentFile,
  by: { cookie?: string; csrf: string } = admin,
  address = '/nl/staff/imports',
) {
  const line = 'the-line-between';
  const parts = Object.entries({ csrf: by.csrf, ...fields }).map(
    ([name, value]) => `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const payload = Buffer.concat([
    Buffer.from(parts.join('')),
    Buffer.from(
      `--${line}\r\ncontent-disposition: form-data; name="file"; filename="${file?.name ?? ''}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(file?.bytes ?? ''),
    Buffer.from(`\r\n--${line}--\r\n`),
  ]);
  const { statusCode, body, headers } = await app.inject({
    method: 'POST',
    url: address,
    headers: {
      ...(by.cookie ? { cookie: by.cookie } : {}),
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${line}`,
    },
    payload,
  });
  return { status: statusCode, text: body, location: String(headers['location'] ?? '') };
}

/** A report of a review as a JSON object. */
const report = (symbol: string, texts: string[], more: object = {}) => ({
  name: 'belgium.json',
  bytes: JSON.stringify({
    symbol,
    state: 'Belgium',
    session: 30 + Number(symbol.at(-1)),
    date: '2021-06-01',
    adopted: '2021-05-10',
    paragraphs: texts.map((text, at) => ({ number: `34.${at + 1}`, text: `${text} (France);`, states: ['France'], ...more })),
  }),
});
const sentences = [
  'Adopt a national plan against the overcrowding of prisons in every region of the country',
  'Establish an independent mechanism that examines complaints against officers of the police',
  'Ensure that children in migration are never held in closed centres whatever the reason may be',
];
const runs = async () => Number((await sql`select count(*) as count from import_runs`)[0]?.['count']);
/** Has a file read without writing; gives the address of its page. */
const dryRun = async (file: SentFile, source = 'upr-report', more: Record<string, string> = {}) => {
  const sent = await upload({ source, language: 'en', ...more }, file);
  t.equal(sent.status, 303, /error-summary[\s\S]{0,400}/.exec(sent.text)?.[0] ?? sent.text.slice(0, 300));
  await work();
  return sent.location;
};
/** Has a dry run applied; gives the address of the page of the import that wrote. */
const apply = async (address: string) => {
  const answer = await admin.post(`${address}/apply`, { confirm: 'true' });
  t.equal(answer.status, 303, /error-summary[\s\S]{0,400}/.exec(answer.text)?.[0] ?? '');
  await work();
  return answer.location;
};

t.test('a file is read first, what would become of it is shown, and it is written when somebody has said so', async (t) => {
  const first = await upload({ source: 'upr-report', language: 'en' }, report('A/HRC/91/1', sentences));
  t.equal(first.status, 303);
  const waiting = await admin.get(first.location);
  t.match(waiting.text, /wacht op zijn beurt[\s\S]*Zoals het was op \d/);
  t.match(waiting.text, new RegExp(`href="${first.location}"`), 'a link looks again');
  t.notMatch(waiting.text, /http-equiv="refresh"/);
  await work();
  const page = await admin.get(first.location);
  t.match(page.text, /Dit was een proefdraai: er is niets geschreven/);
  t.match(page.text, /3 nieuw</);
  t.match(page.text, /overcrowding of prisons/);
  t.equal((await sql`select from documents where symbol = 'A/HRC/91/1'`).length, 0);

  const unconfirmed = await admin.post(`${first.location}/apply`, {});
  t.equal(unconfirmed.status, 422);
  t.match(unconfirmed.text, /href="#field-confirm">Vink aan[\s\S]*id="field-confirm"/);
  const written = await apply(first.location);
  const done = await admin.get(written);
  t.match(done.text, /Wat hieronder staat, is geschreven/);
  const [record] =
    await sql`select r.id from recommendations r join documents d on d.id = r.document where d.symbol = 'A/HRC/91/1' limit 1`;
  t.match(await api('GET', `/recommendations/${record?.['id']}`), { status: 200, body: { symbol: 'A/HRC/91/1' } });
  t.match(done.text, new RegExp(`href="/nl/recommendations/${record?.['id']}"`), 'an administrator is led to the public page');
  t.match((await editor.get(written)).text, new RegExp(`href="/nl/staff/recommendations/${record?.['id']}"`), 'an editor to the form');

  t.match((await admin.get(first.location)).text, /niet meer bewaard/, 'it is applied once');
  const twice = await admin.post(`${first.location}/apply`, { confirm: 'true' });
  t.equal(twice.status, 409);
  const again = await admin.get(await dryRun(report('A/HRC/91/1', sentences)));
  t.match(again.text, /3 ongewijzigd/);
  t.match(again.text, /Er is niets te schrijven/);
  t.notMatch(again.text, /\/apply"/);
});

t.test('a change is shown beside what stands here; what was corrected here is shown as such and stays', async (t) => {
  await apply(await dryRun(report('A/HRC/91/2', sentences)));
  const [corrected] = await sql<{ id: string }[]>`select r.id from recommendations r join documents d on d.id = r.document
    join paragraphs p on p.id = r.paragraph where d.symbol = 'A/HRC/91/2' and p.number = '34.2'`;
  await sql`update recommendation_texts set text = 'A text that somebody here has corrected' where recommendation = ${corrected?.id ?? ''}`;
  const changed = [
    'Adopt a national strategy against the overcrowding of prisons in every region of the country',
    'Establish an independent office that examines complaints against officers of the police',
  ];
  const address = await dryRun(report('A/HRC/91/2', changed));
  const page = (await admin.get(`${address}?outcome=changed`)).text;
  t.match(page, /<del><span class="hidden-visually">Eruit: <\/span>plan <\/del>/);
  t.match(page, /<ins><span class="hidden-visually">Erin: <\/span>strategy <\/ins>/);
  t.match(page, /Tekst \(Engels\)/);
  t.match((await admin.get(address)).text, /Hier verbeterd: onze waarde blijft/);
  t.match(page, /aria-current="true"[^>]*>1 gewijzigd|2 gewijzigd/);
  t.notMatch((await admin.get(`${address}?outcome=refused`)).text, /strategy/, 'the filter leaves it out');
  await apply(address);
  t.match((await sql`select text from recommendation_texts where recommendation = ${corrected?.id ?? ''}`)[0], { text: /somebody here/ });
});

t.test('rows that are refused say why, and the whole report is a file', async (t) => {
  const address = await dryRun(report('A/HRC/91/3', sentences, { position: 'Wholeheartedly' }));
  const page = (await admin.get(`${address}?outcome=refused`)).text;
  t.match(page, /3 geweigerd/);
  t.match(page, /lang="en">[^<]*Wholeheartedly.*not mapped/);
  t.match(page, /Standpunt van België/);
  const file = await editor.get(`${address}/report.csv`);
  t.equal(file.status, 200);
  t.match(file.text, /^row,outcome,key[\s\S]*refused/);
  const mapping = JSON.stringify({ lists: [{ list: 'positions', labels: [{ label: 'Wholeheartedly', code: 'supported' }] }] });
  const mapped = await dryRun(report('A/HRC/91/3', sentences, { position: 'Wholeheartedly' }), 'upr-report', { mapping });
  t.match((await admin.get(mapped)).text, /3 nieuw/);
  await apply(mapped);
  t.equal((await sql`select from documents where symbol = 'A/HRC/91/3'`).length, 1, 'the labels went with the file');
});

t.test('a row that may be a record is decided side by side', async (t) => {
  const symbol = 'A/HRC/91/4';
  await apply(await dryRun(report(symbol, sentences)));
  const alike = (at: number) => `${sentences[at]?.split(' ').slice(0, 9).join(' ')} and do so before the end of another year at last`;
  const rows = [0, 1, 2].map((at) => ({
    symbol,
    paragraph: `34.${at + 1}`,
    recommendationKind: 'recommendation',
    body: 'upr',
    documentType: 'uprReport',
    'documentTitle.en': 'Report',
    'text.en': alike(at),
    'textOrigin.en': 'official',
    sourceKind: 'official',
    sourceCitation: 'A spreadsheet of ours',
    verification: 'verified',
  }));
  const written = await apply(await dryRun({ name: 'rows.csv', bytes: await filled('recommendations', 'csv', 'en', rows) }, 'template'));
  t.match((await editor.get(written)).text, /href="\/nl\/staff\/imports\/reviews\?source=template"/);
  const list = await editor.get('/nl/staff/imports/reviews');
  t.match(list.text, /3 rijen om over te beslissen/);
  t.match(list.text, /another year at last[\s\S]*overcrowding of prisons in every region/, 'both texts are there');
  t.match((await editor.get('/nl/staff/imports')).text, /3 rijen om over te beslissen/);
  const [one = '', two = '', three = ''] = [...list.text.matchAll(/action="(\/nl\/staff\/imports\/reviews\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const form = formIn(list.text, one);
  t.match(form, { record: /\w/ });
  t.equal((await editor.post(one, { ...form, decision: 'perhaps' })).status, 422);
  const nobody = await editor.post(one, { ...form, decision: 'same', elsewhere: 'nothing' });
  t.equal(nobody.status, 400);
  t.match(nobody.text, /href="#field-elsewhere"[\s\S]*“nothing” is niet bekend[\s\S]*value="nothing"/);
  for (const person of [reviewer, admin]) {
    t.match((await person.get(one)).text, /Een redacteur beslist/);
    t.equal((await person.post(one, { ...form, csrf: person.csrf, decision: 'same' })).status, 403);
  }
  t.equal((await editor.post(one, { ...form, decision: 'same' })).location, '/nl/staff/imports/reviews?done=true');
  t.match((await editor.get(one)).text, /Beslist: hetzelfde record/);
  const late = await editor.post(one, { ...form, decision: 'different' });
  t.equal(late.status, 409);
  t.match(late.text, /heeft intussen over deze rij beslist/);
  const before = await sql`select from recommendations`;
  t.equal((await editor.post(two, { ...formIn(list.text, two), decision: 'different' })).status, 303);
  t.equal((await sql`select from recommendations`).length, before.length + 1, 'another is made');
  t.match((await editor.get('/nl/staff/imports/reviews')).text, /1 rij om over te beslissen/, 'what nobody decided waits');
  t.match((await editor.get(three)).text, /Het is hetzelfde record/);
});

t.test('what cannot be imported is said at its field, and the choice is kept', async (t) => {
  const before = await runs();
  const none = await upload({ source: 'hudoc', language: 'fr', mapping: '{"lists":[' });
  t.equal(none.status, 422);
  t.match(none.text, /href="#field-file">Bestand: /);
  t.match(none.text, /id="field-mapping-fault"/);
  t.match(formIn(none.text, '/nl/staff/imports'), { source: 'hudoc', language: 'fr', mapping: '{"lists":[' });
  t.match(none.text, /kies het opnieuw/);
  const unknown = await upload({ source: '', language: 'en' }, { name: 'empty.json', bytes: '' });
  t.equal(unknown.status, 422);
  t.match(unknown.text, /href="#field-source"[\s\S]*Het bestand is leeg/);
  const large = await upload({ source: 'uhri', language: 'en' }, { name: 'large.json', bytes: Buffer.alloc(limit + 1) });
  t.equal(large.status, 413);
  t.match(large.text, /<html lang="nl">/);
  t.equal(await runs(), before);
  const wrong = await dryRun({ name: 'a.pdf', bytes: '%PDF-1.7 nothing of the kind' });
  t.match((await admin.get(wrong)).text, /Hij is mislukt: <span lang="en">\w+/);
});

t.test('whoever has to sign in again has the choices back, and not the file', async (t) => {
  const before = await runs();
  const answer = await upload(
    { source: 'hudoc', language: 'fr' },
    { name: 'secret.csv', bytes: 'a secret of the file' },
    { csrf: admin.csrf },
  );
  t.equal(answer.status, 401);
  t.match(answer.text, /value="hudoc"/);
  t.notMatch(answer.text, /a secret of the file/);
  const forged = await upload({ source: 'hudoc' }, { name: 'a.csv', bytes: 'x' }, { cookie: admin.cookie, csrf: 'forged' });
  t.equal(forged.status, 403);
  t.equal(await runs(), before);
});

t.test('one is not applied while another is not done, and a file that nobody applied is forgotten', async (t) => {
  const address = await dryRun(report('A/HRC/91/5', sentences));
  const next = await upload({ source: 'hudoc', language: 'en' }, { name: 'cases.json', bytes: '[]' });
  t.match((await admin.get(address)).text, /Een andere import loopt of wacht/);
  const busy = await admin.post(`${address}/apply`, { confirm: 'true' });
  t.equal(busy.status, 409);
  t.match(busy.text, /Een andere import loopt of wacht/);
  await work();
  t.match((await admin.get(next.location)).text, /cases\.json/);
  t.match((await admin.get(address)).text, new RegExp(`action="${address}/apply"`));
  await forgetKeptFiles(database.whole, new Date(Date.now() + 6 * 86_400_000));
  t.match((await admin.get(address)).text, new RegExp(`action="${address}/apply"`));
  await forgetKeptFiles(database.whole, new Date(Date.now() + 8 * 86_400_000));
  t.match((await admin.get(address)).text, /niet meer bewaard/);
});

t.test('nothing of a file is more than text', async (t) => {
  const hostile = '<img src=x onerror=alert(1)>';
  const address = await dryRun(
    { ...report('A/HRC/91/6', [`${hostile} =HYPERLINK("http://evil.example")`]), name: `..\\..\\${hostile}\u0007.json` },
    'upr-report',
    { colour: '' },
  );
  for (const page of [address, '/nl/staff/imports']) {
    const { text } = await admin.get(page);
    t.notMatch(text, /<img src=x/);
    t.match(text, /&lt;img src=x/);
    t.notOk(text.includes('\u0007') || text.includes('..\\'));
  }
});

t.test('pages and buttons are for who may do what they do, in four languages', async (t) => {
  await inventImports(database);
  const [run] = await sql`select id from import_runs where state = 'done' and not applies limit 1`;
  const [review] = await sql`select id from import_reviews where state = 'open' limit 1`;
  const paths = ['', '/reviews', `/${run?.['id']}`, '/import0', '/import1', '/import2', '/import3', `/reviews/${review?.['id']}`];
  for (const language of ['nl', 'fr', 'de', 'en'])
    for (const path of paths) {
      const answer = await editor.get(`/${language}/staff/imports${path}`);
      t.equal(answer.status, 200, `${language} ${path}`);
      t.notMatch(answer.text, /undefined|\[object|NaN/, `${language} ${path}`);
    }
  t.match((await admin.get('/fr/staff/imports')).text, /imports\/templates\/measures\?lang=fr&amp;format=xlsx/);
  const page = (await reviewer.get('/nl/staff/imports')).text;
  t.notMatch(page, /type="file"/);
  for (const person of [editor, reviewer]) {
    t.equal((await upload({ source: 'hudoc' }, { name: 'a.csv', bytes: 'x' }, person)).status, 403);
    t.equal((await person.post(`/nl/staff/imports/${run?.['id']}/apply`, { confirm: 'true' })).status, 403);
    t.notMatch((await person.get(`/nl/staff/imports/${run?.['id']}`)).text, /\/apply"/);
  }
  for (const path of [...paths, `/${run?.['id']}/report.csv`]) {
    t.equal((await contributor.get(`/nl/staff/imports${path}`)).status, 403, path);
    const out = await app.inject({ method: 'GET', url: `/nl/staff/imports${path}` });
    t.equal(out.statusCode, 303, path);
    t.match(out.headers['location'], /\/nl\/staff\/sign-in\?to=/);
  }
  for (const path of ['/nothing', '/reviews/nothing', '/nothing/report.csv'])
    t.equal((await editor.get(`/nl/staff/imports${path}`)).status, 404, path);
});
