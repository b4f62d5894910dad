import { sql } from 'drizzle-orm';
import t from 'tap';
import { select } from '../../db/client.ts';
import { appForFile, caller } from '../helper.ts';
import { type FormFields, formIn, staffFor } from '../staff.ts';

const { app, database } = await appForFile(t, { search: false });
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const colleague = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const reviewer = await staffFor(app, database, { roles: ['reviewer'], institution: 'firm' });
const both = await staffFor(app, database, { roles: ['editor', 'reviewer'], institution: 'firm' });
const foreigner = await staffFor(app, database, { roles: ['editor', 'reviewer'], institution: 'unia' });
const contributor = await staffFor(app, database, { roles: ['contributor'], represents: 'An association', voice: 'civilSociety' });
const anybody = caller(app);

const common = await select<{ id: string }>(
  database.whole,
  sql`select r.id from recommendations r join documents d on d.id = r.document
      where d.symbol = 'CRPD/C/BEL/CO/2-3' and r.institutions = '{}' and r.published_at is not null order by r.paragraph_sort limit 8`,
);
const place = (at: number) => `/recommendations/${common[at]?.id}`;
const board = (at: number, language = 'nl') => `/${language}/staff${place(at)}/assessments`;
const written = {
  authority: '',
  status: 'limitedProgress',
  confidence: 'medium',
  'rationale.nl': 'Er is een begin gemaakt met toegankelijke haltes.',
  'rationale.fr': 'Un début a été fait avec des arrêts accessibles.',
  'rationaleOrigins.nl': 'institute',
  'rationaleOrigins.fr': 'institute',
  'rationaleOrigins.de': 'institute',
  'evidence.0.tier': 'primary',
  'evidence.0.title.nl': 'Jaarverslag',
  'evidence.0.url': 'https://example.org/jaarverslag',
  evidenceUpTo: '2026-01-31',
  methodologyVersion: '1.0',
};
const addressIn = (location: string) => location.replace(/\?.*/, '');
const faultsIn = (text: string) => /error-summary[\s\S]{0,700}/.exec(text)?.[0] ?? '';

/** Writes an assessment in the form; gives where it is. */
async function write(at: number, fields: FormFields = {}, who = editor): Promise<string> {
  const answer = await who.post(`${board(at)}/new`, { ...written, ...fields });
  if (answer.status !== 303) throw new Error(`${answer.status} ${faultsIn(answer.text)}`);
  return addressIn(answer.location);
}
/** Takes the next step with the form that the page shows. */
async function step(who: typeof editor, address: string, name: string, fields: FormFields = {}) {
  const page = await who.get(address);
  return who.post(`${address}/${name}`, { ...formIn(page.text, `${address}/${name}`), ...fields });
}
const publish = async (address: string) => {
  const answer = await step(reviewer, address, 'publish');
  t.equal(answer.status, 303, faultsIn(answer.text));
};

t.test('an assessment goes from draft to review, back, and to the public; a newer one takes its place', async (t) => {
  const address = await write(0);
  const form = formIn((await editor.get(address)).text, address);
  t.match(form, { status: 'limitedProgress', 'rationale.fr': written['rationale.fr'], 'evidence.0.title.nl': 'Jaarverslag' });
  t.notOk('rationale.en' in form && form['rationale.en'], 'a language without a text stays empty');
  t.match((await reviewer.get(address)).text, /ontwerp/, 'a colleague reads the draft');
  t.notMatch((await reviewer.get(address)).text, /assessments\/[^"]*\/publish"/, 'and cannot publish it yet');

  t.equal((await editor.post(address, { ...form, 'rationale.nl': 'Herzien.', next: 'submit' })).status, 303);
  t.match((await editor.get(address)).text, /in nazicht/);
  const silent = await step(reviewer, address, 'return');
  t.equal(silent.status, 422, 'its author has to be told why');
  t.match(silent.text, /href="#field-return\.reason"/);
  t.equal((await step(reviewer, address, 'return', { reason: 'Waar staat de bron?' })).status, 303);
  const returned = await editor.get(address);
  t.match(returned.text, /Waar staat de bron\?/);
  t.equal((await editor.post(address, { ...formIn(returned.text, address), next: 'submit' })).status, 303);
  await publish(address);
  const shown = await anybody('GET', place(0));
  t.match(shown.body, { status: 'limitedProgress' });

  const revised = formIn((await editor.get(`${board(0)}/new?from=${address.split('/').at(-1)}`)).text, `${board(0)}/new`);
  t.match(revised, { status: 'limitedProgress', 'rationale.nl': 'Herzien.', 'evidence.0.url': written['evidence.0.url'] });
  const second = await write(0, { ...revised, status: 'substantialProgress', 'rationale.nl': 'Herzien en aangevuld.', next: 'submit' });
  const review = await reviewer.get(second);
  t.match(review.text, /<del>(?:<span[^>]*>|<a [^>]*>)?Beperkte vooruitgang/, 'what changes is shown to who reviews it');
  t.match(review.text, /<ins>[^<]*aangevuld/);
  await publish(second);
  t.match((await anybody('GET', place(0))).body, { status: 'substantialProgress' });
  t.match((await editor.get(address)).text, /vervangen/);
  const [from, to] = [address, second].map((one) => one.split('/').at(-1));
  const compared = await editor.get(`${board(0, 'fr')}/compare?from=${from}&to=${to}`);
  t.equal(compared.status, 200);
  t.match(compared.text, /<ins>[^<]*aangevuld/);
  t.match((await editor.get(board(0))).text, new RegExp(`compare\\?from=${from}&amp;to=${to}`), 'the board leads there');

  t.equal((await step(reviewer, second, 'withdraw')).status, 422, 'a reason is needed');
  t.equal((await step(reviewer, second, 'withdraw', { reason: 'Een fout in de bron' })).status, 303);
  t.equal((await anybody('GET', `${place(0)}/assessments/${to}`)).status, 410);
});

t.test(
  'that it is implemented is published by somebody who did not write it, and the refusal says so in the language of the page',
  async (t) => {
    const address = await write(1, { status: 'implemented', next: 'submit' }, both);
    const refused = await step(both, address, 'publish');
    t.equal(refused.status, 403);
    t.match(refused.text, /U schreef hier zelf aan mee/);
    const french = address.replace('/nl/', '/fr/');
    t.match((await step(both, french, 'publish')).text, /Vous avez vous-même écrit/);
    await publish(address);
  },
);

t.test('without evidence, or with a statement of the government alone, it is not published as implemented', async (t) => {
  const none = await write(2, { 'evidence.0.tier': '', 'evidence.0.title.nl': '', 'evidence.0.url': '', next: 'submit' });
  const bare = await step(reviewer, none, 'publish', { reason: 'Nu' });
  t.equal(bare.status, 409);
  t.match(bare.text, /steunt op bronnen/);
  t.match(formIn(bare.text, `${none}/publish`), { reason: 'Nu' }, 'what was typed stays');
  const stated = await write(2, { status: 'implemented', 'evidence.0.tier': 'governmentStatement', next: 'submit' });
  t.match((await step(reviewer, stated, 'publish')).text, /geen uitvoering/);
});

t.test('what is not right is said beside its field and nothing typed is lost', async (t) => {
  const wrong = { evidenceUpTo: 'gisteren', status: '', 'evidence.0.url': 'ftp://example.org' };
  const answer = await editor.post(`${board(3)}/new`, { ...written, ...wrong });
  t.equal(answer.status, 422);
  for (const field of ['status', 'evidenceUpTo', 'evidence.0.url']) t.match(answer.text, `href="#field-${field}"`);
  t.match(formIn(answer.text, `${board(3)}/new`), { evidenceUpTo: 'gisteren', 'rationale.nl': written['rationale.nl'] });
  const future = await editor.post(`${board(3)}/new`, { ...written, evidenceUpTo: '2999-01-01' });
  t.match(future.text, /ligt in de toekomst/);
  const unsigned = await editor.post(`${board(3)}/new`, { ...written, 'rationaleOrigins.fr': '' });
  t.equal(unsigned.status, 422);
  t.match(unsigned.text, /kies dit voor elke taal/);
  const row = await editor.post(`${board(3)}/new`, { ...written, addRow: 'evidence' });
  t.equal(row.status, 200);
  t.match(formIn(row.text, `${board(3)}/new`), { 'evidence.0.title.nl': 'Jaarverslag', 'evidence.1.title.nl': '' });
  t.notMatch(
    (await editor.get(board(3))).text,
    /staff\/recommendations\/[^/]+\/assessments\/(?!new|compare)[\w-]+"/,
    'nothing was written',
  );
});

t.test('what a colleague changed meanwhile stays, and what both changed is shown beside what was typed', async (t) => {
  const address = await write(3);
  const mine = formIn((await editor.get(address)).text, address);
  const theirs = formIn((await colleague.get(address)).text, address);
  t.equal((await colleague.post(address, { ...theirs, confidence: 'high', 'rationale.nl': 'Van de collega.' })).status, 303);
  const stale = await editor.post(address, { ...mine, 'rationale.nl': 'Van mij.', methodologyVersion: '1.1' });
  t.equal(stale.status, 412);
  t.match(stale.text, /stored-now[\s\S]{0,400}Van de collega\./);
  const merged = formIn(stale.text, address);
  t.match(merged, { confidence: 'high', 'rationale.nl': 'Van mij.', methodologyVersion: '1.1' });
  t.equal((await editor.post(address, merged)).status, 303);
  t.equal((await colleague.post(address, { ...theirs, next: 'submit' })).status, 412, 'nor is handed in what was not seen');

  t.equal((await step(colleague, address, 'withdraw', { reason: 'Dubbel' })).status, 303);
  const gone = await editor.post(address, { ...merged, 'rationale.nl': 'Bewaar dit.' });
  t.equal(gone.status, 422);
  t.match(formIn(gone.text, `${board(3)}/new`), { 'rationale.nl': 'Bewaar dit.' });
});

t.test('who was signed out meanwhile is back in the form with what was typed', async (t) => {
  const address = await write(4);
  const form = formIn((await editor.get(address)).text, address);
  const late = await editor.post(address, { ...form, 'rationale.nl': 'Lang getypt.' }, { cookie: '' });
  t.equal(late.status, 401);
  t.match(late.text, /Lang getypt\./);
  const kept = await editor.post(address, { ...form, csrf: 'of another session', 'rationale.nl': 'Lang getypt.' });
  t.equal(kept.status, 403);
  t.match(formIn(kept.text, address), { 'rationale.nl': 'Lang getypt.', version: form['version'] });
  const { text } = await editor.get(address);
  t.match(formIn(text, address), { 'rationale.nl': written['rationale.nl'] }, 'nothing was written');
});

t.test('drafts are those of their institution, and roles do what is theirs', async (t) => {
  const address = await write(5, { next: 'submit' });
  t.equal((await foreigner.get(address)).status, 404);
  t.notMatch((await foreigner.get(board(5))).text, new RegExp(address.split('/').at(-1) as string));
  t.equal((await foreigner.post(`${address}/publish`, { version: '2' })).status, 404);
  t.equal((await foreigner.post(address, { ...written, base: '{}', version: '2' })).status >= 400, true);
  t.equal((await editor.post(`${address}/publish`, { version: '2' })).status, 403, 'an editor publishes nothing');
  t.equal((await reviewer.post(`${board(5)}/new`, written)).status, 403, 'a reviewer writes nothing');
  t.equal((await reviewer.get(`${board(5)}/new`)).status, 403);
  t.equal((await contributor.get(board(5))).status, 403);
  t.equal((await editor.post(address, { ...written, base: '{}', version: '2' })).status, 409, 'one in review is not changed');
  const twice = await reviewer.post(`${address}/publish`, { version: '1' });
  t.equal(twice.status, 412);
  t.match(twice.text, /bekijk ze opnieuw/);

  const own = common[6]?.id as string;
  await select(database.whole, sql`update recommendations set institutions = '{unia}' where id = ${own}`);
  t.match((await editor.get(board(6))).text, /hoort bij een andere instelling/);
  t.equal((await editor.get(`${board(6)}/new`)).status, 403);
  t.equal((await editor.post(`${board(6)}/new`, written)).status, 403);
  await publish(address);
  const theirs = await write(5, { next: 'submit' }, foreigner);
  const another = await step(foreigner, theirs, 'publish');
  t.equal(another.status, 403);
  t.match(another.text, /Er geldt een beoordeling van/);
});

t.test('a script in a rationale is text, and every page answers in four languages', async (t) => {
  const hostile = '</textarea><script>alert(1)</script><img src=x onerror=alert(1)>';
  const address = await write(7, { 'rationale.nl': hostile, 'evidence.0.title.nl': hostile, reason: hostile });
  const pages = ['', '/new', '/new?authority=vlaamseRegering', `/${address.split('/').at(-1)}`];
  for (const language of ['nl', 'fr', 'de', 'en'])
    for (const page of pages) {
      const { status, text } = await editor.get(board(7, language) + page);
      t.equal(status, 200, `${language} ${page}`);
      t.notMatch(text, /<script>alert|<img src=x/);
    }
  t.equal((await editor.post(address, { ...formIn((await editor.get(address)).text, address), next: 'submit' })).status, 303);
  const read = await reviewer.get(address);
  t.notMatch(read.text, /<script>alert|<img src=x/);
  t.match(read.text, /&lt;script>alert/);
  t.equal((await editor.get('/nl/staff/recommendations/nothing/assessments')).status, 404);
  t.equal((await editor.get(`${board(7)}/nothing`)).status, 404);
  t.equal((await editor.get(`${board(7)}/compare`)).status, 400);
});
