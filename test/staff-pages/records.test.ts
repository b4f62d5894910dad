import t from 'tap';
import { appForFile, caller } from '../helper.ts';
import { type FormFields, formIn, staffFor } from '../staff.ts';

const { app, database } = await appForFile(t, { search: false });
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const colleague = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const other = await staffFor(app, database, { roles: ['editor'], institution: 'unia' });
const reviewer = await staffFor(app, database, { roles: ['reviewer'], institution: 'firm' });
const api = caller(app, editor.key);
const source = { 'sources.0.kind': 'official', 'sources.0.citation': 'Invented for a test' };
const deadline = {
  'title.nl': 'Verslag aan het comité',
  'title.fr': 'Rapport au comité',
  kind: 'periodicReport',
  body: 'crpd',
  dueOn: '2027-03',
  state: 'open',
  verification: 'verified',
  ...source,
};
const newDeadline = '/nl/staff/deadlines/new';
const idIn = (location: string) => location.replace(/\?.*/, '').split('/').at(-1) as string;

async function addDeadline(fields: Record<string, string> = {}) {
  const answer = await editor.post(newDeadline, { ...deadline, ...fields });
  t.equal(answer.status, 303, /(problem-issues|error-summary)[\s\S]{0,600}/.exec(answer.text)?.[0] ?? '');
  return idIn(answer.location);
}

t.test('what is typed into a form is what the API gives', async (t) => {
  const kinds = await app.inject({ method: 'GET', url: '/api/monitoring/v1/refData/deadlineKinds' });
  t.ok(kinds.json().items.some(({ code }: { code: string }) => code === deadline.kind));
  const id = await addDeadline({ isDraft: 'false' });
  const page = await api('GET', '/deadlines?pageSize=500');
  const stored = (page.body as { items: { id: string }[] }).items.find((item) => item.id === id);
  t.match(stored, {
    title: { nl: deadline['title.nl'], fr: deadline['title.fr'] },
    dueOn: '2027-03',
    state: 'open',
    verification: 'verified',
  });
});

t.test('a button that is pressed twice adds one record, and other content another', async (t) => {
  const form: FormFields = { ...formIn((await editor.get(newDeadline)).text, newDeadline), ...deadline, dueOn: '2028-09' };
  t.match(String(form['once']), /^[\w-]{36}$/);
  const [one, two] = await Promise.all([editor.post(newDeadline, form), editor.post(newDeadline, form)]);
  t.equal(one.status, 303);
  t.equal(one.location, two.location, 'both lead to the same record');
  t.not((await editor.post(newDeadline, { ...form, dueOn: '2028-10' })).location, one.location);
  const [row] = await database.sql`select count(*)::int as count from deadlines where due_on = '2028-09'`;
  t.equal(row?.['count'], 1);
  t.not(formIn((await editor.get(newDeadline)).text, newDeadline)['once'], form['once'], 'a form drawn anew has another word');
});

t.test('what is not right is said beside its field and nothing typed is lost', async (t) => {
  const answer = await editor.post(newDeadline, { ...deadline, 'title.nl': '', 'title.fr': '', dueOn: '31 maart', body: 'nobody' });
  t.equal(answer.status, 422);
  t.match(answer.text, /<a href="#field-dueOn">Uiterlijk op: schrijf een datum/);
  t.match(answer.text, /aria-invalid="true"/);
  t.match(answer.text, /<title>Fout: /);
  const again = formIn(answer.text, newDeadline);
  t.match(again, { dueOn: '31 maart', 'sources.0.citation': 'Invented for a test', kind: deadline.kind });
  const unknown = await editor.post(newDeadline, { ...deadline, document: 'nosuchdocument' });
  t.equal(unknown.status, 422);
  t.match(unknown.text, /nosuchdocument/);
});

t.test('a row more is a question for the server, which writes nothing', async (t) => {
  const answer = await editor.post(newDeadline, { ...deadline, addRow: 'sources' });
  t.equal(answer.status, 200);
  t.match(formIn(answer.text, newDeadline), { 'sources.0.citation': 'Invented for a test', 'sources.1.citation': '' });
});

t.test('only what was changed is written; what others wrote meanwhile to other fields stays', async (t) => {
  const id = await addDeadline({ 'title.nl': 'Twee schrijven' });
  const address = `/nl/staff/deadlines/${id}`;
  const mine = formIn((await editor.get(address)).text, address);
  const theirs = formIn((await colleague.get(address)).text, address);
  t.equal((await colleague.post(address, { ...theirs, csrf: colleague.csrf, 'note.nl': 'Van een collega' })).status, 303);
  const stale = await editor.post(address, { ...mine, state: 'done' });
  t.equal(stale.status, 412);
  t.match(stale.text, /Iemand anders heeft dit gewijzigd/);
  const merged = formIn(stale.text, address);
  t.match(merged, { state: 'done', 'note.nl': 'Van een collega' });
  t.notMatch(stale.text, /stored-now/, 'the two changed different fields');
  t.equal((await editor.post(address, merged)).status, 303);
  const now = formIn((await editor.get(address)).text, address);
  t.match(now, { state: 'done', 'note.nl': 'Van een collega' });
});

t.test('where two changed the same field both are shown, and what was typed stays in the form', async (t) => {
  const id = await addDeadline({ 'title.nl': 'Zelfde veld' });
  const address = `/nl/staff/deadlines/${id}`;
  const mine = formIn((await editor.get(address)).text, address);
  const theirs = formIn((await colleague.get(address)).text, address);
  t.equal((await colleague.post(address, { ...theirs, csrf: colleague.csrf, dueOn: '2027-05' })).status, 303);
  const stale = await editor.post(address, { ...mine, dueOn: '2027-04' });
  t.equal(stale.status, 412);
  t.match(stale.text, /stored-now[\s\S]{0,300}2027-05/);
  t.match(formIn(stale.text, address), { dueOn: '2027-04' });
});

t.test('a record of another institution is read and not changed; its draft does not exist', async (t) => {
  const id = await addDeadline({ 'title.nl': 'Van ons', isDraft: 'false' });
  const address = `/nl/staff/deadlines/${id}`;
  const seen = await other.get(address);
  t.equal(seen.status, 200);
  t.match(seen.text, /hoort bij een andere instelling/);
  t.equal((await other.post(address, { ...formIn(seen.text, address), csrf: other.csrf, state: 'done' })).status, 403);
  const draft = await addDeadline({ 'title.nl': 'Ontwerp', isDraft: 'true' });
  t.equal((await other.get(`/nl/staff/deadlines/${draft}`)).status, 404);
  t.equal((await editor.get(`/nl/staff/deadlines/${draft}`)).status, 200);
  t.notMatch((await other.get('/nl/staff/deadlines?q=Ontwerp')).text, new RegExp(draft));
  t.match((await editor.get('/nl/staff/deadlines?q=Ontwerp')).text, new RegExp(draft));
});

t.test('a draft is published, a record withdrawn with its reason, handed over', async (t) => {
  const id = await addDeadline({ 'title.nl': 'Levensloop', isDraft: 'true' });
  const address = `/nl/staff/deadlines/${id}`;
  const listed = async () => JSON.stringify((await api('GET', '/deadlines?pageSize=500')).body).includes(id);
  const asPublic = caller(app);
  const isPublic = async () => JSON.stringify((await asPublic('GET', '/deadlines?pageSize=500')).body).includes(id);
  t.same([await listed(), await isPublic()], [true, false]);
  t.equal((await editor.post(`${address}/publish`, { version: '1' })).status, 303);
  t.ok(await isPublic());
  t.equal((await editor.post(`${address}/withdraw`, { version: '2', reason: '' })).status, 422, 'a reason is needed');
  t.equal((await editor.post(`${address}/hand-over`, { version: '2', to: 'unia', reason: 'Theirs to follow' })).status, 303);
  t.equal((await editor.post(`${address}/withdraw`, { version: '3', reason: 'Not ours any more' })).status, 403);
  t.equal((await other.post(`${address}/withdraw`, { version: '3', reason: 'Recorded twice' })).status, 303);
  t.notOk(await isPublic());
});

t.test('each kind of record has a list, a form and the way back to what it holds', async (t) => {
  const [recommendation] = await database.sql`select id from recommendations order by id limit 1`;
  const [document] = await database.sql`select id from documents order by id limit 1`;
  const [measure] = await database.sql`select id from measures order by id limit 1`;
  const [action] = await database.sql`select id from treaty_actions order by id limit 1`;
  for (const [path, row] of Object.entries({
    recommendations: recommendation,
    documents: document,
    measures: measure,
    treatyActions: action,
  })) {
    for (const language of ['nl', 'fr', 'de', 'en'])
      for (const page of [`/${path}`, `/${path}/new`, `/${path}/${row?.['id']}`])
        t.equal((await editor.get(`/${language}/staff${page}`)).status, 200, `${language} ${page}`);
    // What a form was given it gives back: saved as it is it changes nothing.
    const address = `/nl/staff/${path}/${row?.['id']}`;
    const form = formIn((await editor.get(address)).text, address);
    const saved = await editor.post(address, form);
    t.equal(saved.status, 303, `${path}: ${/error-summary[\s\S]{0,500}/.exec(saved.text)?.[0]}`);
    t.equal(formIn((await editor.get(address)).text, address)['version'], form['version'], `${path} is as it was`);
  }
});

t.test('a reviewer reads the forms and sends none', async (t) => {
  t.equal((await reviewer.get('/nl/staff/deadlines')).status, 200);
  t.equal((await reviewer.get(newDeadline)).status, 403);
  t.equal((await reviewer.post(newDeadline, deadline)).status, 403);
});

t.test('a script in a title is text', async (t) => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const id = await addDeadline({ 'title.nl': hostile });
  for (const page of [`/nl/staff/deadlines/${id}`, '/nl/staff/deadlines']) {
    const { text } = await editor.get(page);
    t.notMatch(text, /<script>alert|<img src=x/);
    t.match(text, /&lt;script>alert/);
  }
});
