import t from 'tap';
import { forgetOldDrafts } from '../../src/staff/drafts/queries.ts';
import { browserForFile, openPage } from '../browser/chromium.ts';
import { appForFile } from '../helper.ts';
import { formIn, staffFor } from '../staff.ts';

// Before the first test: a file whose tests have all ended while something else is waited for has ended.
const browser = await browserForFile(t);
const { app, database } = await appForFile(t, { search: false, config: { publicUrl: undefined as never } });
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const colleague = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
const path = '/nl/staff/deadlines/new';
const typed = {
  draftOf: '/staff/deadlines/new',
  'title.nl': 'Half geschreven',
  dueOn: 'maart',
  base: '{}',
  'sources.0.citation': 'Invented',
  verification: 'verified',
};
const count = async () => (await database.sql`select from form_drafts`).length;

t.test('what was typed and not saved is offered again, with everything in it, until it is saved', async (t) => {
  t.notMatch((await editor.get(path)).text, /draft-offer/);
  t.equal((await editor.post('/nl/staff/drafts', typed)).status, 303);
  const offered = await editor.get(path);
  t.match(offered.text, /draft-offer/);
  t.match((await editor.get('/fr/staff/deadlines/new')).text, /draft-offer/, 'in every language');
  t.notMatch((await colleague.get(path)).text, /draft-offer/, 'nobody else hears of it');
  const resumed = await editor.post(path, { resumed: 'true' });
  t.equal(resumed.status, 200);
  const form = formIn(resumed.text, path);
  t.match(form, { 'title.nl': 'Half geschreven', dueOn: 'maart', 'sources.0.citation': 'Invented' });
  t.equal((await editor.post(path, { ...form, dueOn: '' })).status, 422);
  t.equal(await count(), 1, 'a form that is refused stays kept');
  const whole = { ...form, dueOn: '2027-03', kind: 'periodicReport', body: 'crpd', state: 'open', 'sources.0.kind': 'official' };
  const saved = await editor.post(path, whole);
  t.equal(saved.status, 303, /error-summary[\s\S]{0,400}/.exec(saved.text)?.[0] ?? '');
  t.equal(await count(), 0);
});

t.test('it can be thrown away, and is forgotten after thirty days', async (t) => {
  await editor.post('/nl/staff/drafts', typed);
  t.equal((await editor.post('/nl/staff/drafts/discard', { draftOf: typed.draftOf })).status, 303);
  t.equal(await count(), 0);
  await editor.post('/nl/staff/drafts', typed);
  await forgetOldDrafts(database.whole, new Date(Date.now() + 29 * 86_400_000).toISOString());
  t.equal(await count(), 1);
  await forgetOldDrafts(database.whole, new Date(Date.now() + 31 * 86_400_000).toISOString());
  t.equal(await count(), 0);
});

t.test('nothing is kept that is no form of the staff, too long, or sent without the token or a session', async (t) => {
  const refused: [string, Record<string, string>, number][] = [
    ['a page of the public', { ...typed, draftOf: '/recommendations' }, 400],
    ['an address elsewhere', { ...typed, draftOf: '//example.org/staff/x' }, 400],
    ['two hundred thousand characters and more', { ...typed, 'title.nl': 'x'.repeat(200_001) }, 413],
    ['another token', { ...typed, csrf: 'x' }, 403],
  ];
  for (const [what, fields, status] of refused) t.equal((await editor.post('/nl/staff/drafts', fields)).status, status, what);
  const anonymous = await editor.post('/nl/staff/drafts', typed, { cookie: '' });
  t.equal(anonymous.status, 401);
  t.match(anonymous.text, /Half geschreven/, 'the sign-in carries it along');
  t.equal(await count(), 0);
});

if (browser)
  t.test('a browser keeps what is typed by itself, also while there is no connection', async (t) => {
    const { page } = await openPage(t, browser);
    await page.context().addCookies([
      {
        name: '__Host-session',
        value: colleague.token,
        url: origin.replace('http:', 'https:'),
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ]);
    await page.goto(`${origin}${path}`);
    const title = page.locator('[name="title.nl"]');
    await title.fill('Getypt');
    await page.getByText(/^Bewaard, nog niet opgeslagen/).waitFor();
    t.equal(await count(), 1);
    await page.context().setOffline(true);
    await title.fill('Getypt zonder verbinding');
    await page.getByText(/^Geen verbinding/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^Bewaard, nog niet opgeslagen/).waitFor();
    await page.goto(`${origin}${path}`);
    await page.getByRole('button', { name: 'Verdergaan waar ik stopte' }).click();
    t.equal(await page.locator('[name="title.nl"]').inputValue(), 'Getypt zonder verbinding');
  });
