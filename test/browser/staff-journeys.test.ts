import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { runJobsOnce } from '../../src/jobs/run.ts';
import { appForFile, caller, type TestAccount, toolsOf } from '../helper.ts';
import { staffFor } from '../staff.ts';
import { browserForFile, openPage } from './chromium.ts';
import { takeSession } from './places.ts';

const browser = await browserForFile(t);
if (browser) {
  const { app, database, search, url } = await appForFile(t, { config: { publicUrl: undefined as never } });
  const { sql } = database;
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const anybody = caller(app);
  const work = () => runJobsOnce(url, toolsOf({ app, database, search }, { publicUrl: origin }));
  const recommendations = (
    await sql<{ id: string }[]>`select r.id from recommendations r join documents d on d.id = r.document
      where d.symbol = 'CRPD/C/BEL/CO/2-3' and r.institutions = '{}' order by r.paragraph_sort limit 4`
  ).map(({ id }) => id);

  /** Gives a browser the session of somebody who signed in. */
  const signIn = async (page: Page, account: TestAccount) => {
    const { token } = await staffFor(app, database, account);
    await takeSession(page.context(), token, origin);
  };
  /** Presses the button of a form, by where the form is sent to, and waits for the page that answers. */
  const press = async (page: Page, action: string, button = 'button[type=submit]') => {
    const before = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/staff'));
    await page.locator(`main form[action$="${action}"] ${button}`).last().click();
    await before;
    await page.waitForLoadState('load');
  };
  const at = (page: Page) => new URL(page.url()).pathname;
  const ok = async (t: Test, page: Page, address: string) => {
    const response = await page.goto(`${origin}${address}`);
    t.equal(response?.status(), 200, address);
  };

  const editor: TestAccount = { roles: ['editor'], institution: 'firm' };
  const reviewer: TestAccount = { roles: ['reviewer'], institution: 'firm' };
  const contributor: TestAccount = { roles: ['contributor'], represents: 'A coalition', voice: 'civilSociety' };
  const admin: TestAccount = { roles: ['admin'] };

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
    const turn = javaScriptEnabled ? 0 : 1;

    t.test(`an administrator invites somebody, who sets a password, signs in with a code, and out, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      await signIn(page, admin);
      await ok(t, page, '/nl/staff/users/new');
      const email = `nieuw${turn}@example.org`;
      await page.locator('[name=name]').fill('Nieuwe Medewerker');
      await page.locator('[name=email]').fill(email);
      await page.locator('[name=roles][value=editor]').check();
      await page.locator('[name=institution]').selectOption('firm');
      await press(page, '/users/new');
      const user = at(page);
      await ok(t, page, `${user}/invitation`);
      await press(page, '/invitation');
      const link = /https?:\/\/[^\s"<]+\/staff\/invitations\/[\w-]+/.exec((await page.locator('main').innerHTML()) ?? '')?.[0] ?? '';
      t.match(link, /invitations/, 'the link is shown once');

      const { page: own, complaints: others } = await openPage(t, browser, { javaScriptEnabled });
      await own.goto(link);
      const secret = /: ((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})/.exec(await own.locator('main').innerText())?.[1]?.replaceAll(' ', '') ?? '';
      const codeNow = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
      const password = 'een heel lang woord dat niemand raadt';
      await own.locator('[name=password]').fill(password);
      await own.locator('[name=code]').fill(codeNow());
      await own.locator('main button[type=submit]').click();
      await own.locator('main a[href$="/staff/sign-in"]').waitFor();
      t.ok((await own.locator('main code, main li').count()) >= 8, 'codes for when the telephone is lost');
      await ok(t, own, '/nl/staff/deadlines');
      t.equal(at(own), '/nl/staff/sign-in', 'who has not signed in is led there');
      await own.locator('[name=email]').fill(email);
      await own.locator('[name=password]').fill(password);
      await press(own, '/sign-in');
      // A code is good once: that of the invitation is spent, and the next one is taken a step early.
      const next = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + 30_000 });
      await own.locator('[name=code]').fill(next);
      await press(own, '/sign-in/code');
      t.equal(at(own), '/nl/staff/deadlines', 'and is back where they wanted to be');
      await own.locator('form[action$="/staff/sign-out"] button').click();
      await own.waitForURL(`${origin}/nl`);
      await own.goto(`${origin}/nl/staff/deadlines`);
      t.equal(at(own), '/nl/staff/sign-in');
      t.strictSame([...complaints, ...others], []);
    });

    t.test(`an assessment is written, handed in, sent back, mended, published and read by everybody, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      const board = `/nl/staff/recommendations/${recommendations[turn]}/assessments`;
      await signIn(page, editor);
      await ok(t, page, `${board}/new`);
      await page.locator('[name=status][value=limitedProgress]').check();
      await page.locator('select[name=confidence]').selectOption('medium');
      await page.locator('[name="rationale.nl"]').fill('Er is een begin gemaakt.');
      await page.locator('[name="rationaleOrigins.nl"]').selectOption('institute');
      await page.locator('[name="evidence.0.tier"]').selectOption('primary');
      await page.locator('[name="evidence.0.title.nl"]').fill('Jaarverslag');
      await page.locator('[name=evidenceUpTo]').fill('morgen');
      await page.locator('[name=methodologyVersion]').fill('1.0');
      await press(page, `${board}/new`, 'button[name=next]');
      t.ok(await page.locator('a[href="#field-evidenceUpTo"]').isVisible(), 'what is wrong is said');
      t.equal(await page.locator('[name="rationale.nl"]').inputValue(), 'Er is een begin gemaakt.', 'and nothing typed is lost');
      await page.locator('[name=evidenceUpTo]').fill('2026-01-31');
      await press(page, `${board}/new`, 'button[name=next]');
      const one = at(page);
      t.match(one, /assessments\/\w+$/);

      await signIn(page, reviewer);
      await ok(t, page, one);
      await page.locator(`form[action$="${one}/return"] [name=reason]`).fill('Waar staat de bron?');
      await press(page, '/return');
      await signIn(page, editor);
      await ok(t, page, one);
      t.match(await page.locator('main').innerText(), /Waar staat de bron\?/);
      await page.locator('[name="evidence.0.url"]').fill('https://example.org/jaarverslag');
      await press(page, one, 'button[name=next]');
      await signIn(page, reviewer);
      await ok(t, page, one);
      await press(page, '/publish');
      await ok(t, page, `/nl/recommendations/${recommendations[turn]}`);
      t.match(await page.locator('main').innerText(), /Er is een begin gemaakt\./);
      t.strictSame(complaints, []);
    });

    t.test(`an organisation sends what it sees, a moderator publishes it, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      await signIn(page, contributor);
      await ok(t, page, `/fr/recommendations/${recommendations[turn]}`);
      await page.locator('main a[href*="/staff/contributions/new"]').click();
      await page.waitForURL(/contributions\/new\?recommendation=/);
      await page.locator('[name="text.fr"]').fill(`Rien n’a changé ${turn}`);
      await press(page, '/contributions/new', 'button:not([name]):not([formaction])');
      const one = at(page);
      t.match(one, /contributions\/\w+$/);
      await signIn(page, reviewer);
      await ok(t, page, '/fr/staff/contributions?state=submitted');
      await page.locator(`main a[href$="${one}"]`).click();
      await page.waitForURL(`**${one}`);
      await press(page, '/publish');
      await ok(t, page, `/fr/recommendations/${recommendations[turn]}`);
      t.match(await page.locator('main').innerText(), new RegExp(`Rien n’a changé ${turn}`));
      t.strictSame(complaints, []);
    });

    t.test(`a file is read, its differences shown, applied, and found by everybody, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      const symbol = `A/HRC/91/${turn + 1}`;
      const bytes = JSON.stringify({
        symbol,
        state: 'Belgium',
        session: 31 + turn,
        date: '2021-06-01',
        adopted: '2021-05-10',
        paragraphs: [{ number: '34.1', text: `Adopt a plan of invention ${turn} (France);`, states: ['France'] }],
      });
      await signIn(page, admin);
      await ok(t, page, '/en/staff/imports');
      await page.locator('[name=source]').selectOption('upr-report');
      await page.locator('[name=language]').selectOption('en');
      await page.locator('[name=file]').setInputFiles({ name: 'belgium.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
      await press(page, '/imports');
      const run = at(page);
      await work();
      await page.reload();
      t.match(await page.locator('main').textContent(), new RegExp(`plan of invention ${turn}`), 'what would be written is shown');
      t.equal((await sql`select from documents where symbol = ${symbol}`).length, 0, 'nothing is yet');
      await page.locator(`form[action$="${run}/apply"] [name=confirm]`).check();
      await press(page, '/apply');
      await work();
      t.equal((await anybody('GET', `/documents?symbol=${encodeURIComponent(symbol)}`)).body.total, 1);
      t.strictSame(complaints, []);
    });

    t.test(`a record is corrected while a colleague corrects another part of it, and versions are compared, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      const [deadline] = await sql<{ id: string }[]>`select id from deadlines where institutions = '{}' order by id offset ${turn} limit 1`;
      const address = `/de/staff/deadlines/${deadline?.id}`;
      await signIn(page, editor);
      await ok(t, page, address);
      await page.locator('[name="note.de"]').fill('Eine Bemerkung');
      const { page: colleague } = await openPage(t, browser, { javaScriptEnabled });
      await signIn(colleague, editor);
      await ok(t, colleague, address);
      await colleague.locator('[name="note.fr"]').fill('Une remarque');
      await press(colleague, address, 'button:not([name]):not([formaction])');
      await press(page, address, 'button:not([name]):not([formaction])');
      t.equal(await page.locator('[name="note.de"]').inputValue(), 'Eine Bemerkung', 'what was typed is there');
      await press(page, address, 'button:not([name]):not([formaction])');
      const stored = (await anybody('GET', `/deadlines/${deadline?.id}`)).body;
      t.match(stored.note, { de: 'Eine Bemerkung', fr: 'Une remarque' }, 'both are kept');
      await ok(t, page, `${address}/versions`);
      await page.locator('main form[action$="/compare"] button').click();
      await page.waitForURL(/compare\?/);
      t.match(await page.locator('main').innerText(), /Eine Bemerkung/);
      t.strictSame(complaints, []);
    });

    t.test(`two recommendations are called the same demand, a key is made and revoked, the chain is read, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      await signIn(page, { ...editor, roles: ['editor', 'reviewer'] });
      await ok(t, page, '/nl/staff/lineage/new');
      await page.locator('[name=earlier]').fill(recommendations[turn] ?? '');
      await page.locator('[name=later]').fill(recommendations[turn + 2] ?? '');
      await press(page, '/lineage/new', 'button:not([name]):not([formaction])');
      const pairs = await sql<{ id: string }[]>`select earlier || '-' || later as id from lineage
        where array[earlier, later] @> ${[recommendations[turn] ?? '', recommendations[turn + 2] ?? '']}`;
      await ok(t, page, `/nl/staff/lineage/${pairs[0]?.id}`);
      await page.locator('main [name=reason]').fill('Dezelfde vraag');
      await press(page, `/lineage/${pairs[0]?.id}`, 'button[value=confirmed]');
      t.equal((await anybody('GET', `/recommendations/${recommendations[turn]}/lineage`)).body.total, 2);

      await ok(t, page, '/nl/staff/keys/new');
      await page.locator('main [name=name]').fill('Een programma');
      await press(page, '/keys/new', 'button:not([name]):not([formaction])');
      const key = /monitum_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}/.exec(await page.content())?.[0] ?? '';
      t.equal((await caller(app, key)('GET', '/workItems')).status, 200, 'the key works');
      await ok(t, page, '/nl/staff/keys');
      t.notMatch(await page.content(), key, 'it is shown once');
      const row = page.locator('main tr', { hasText: /^\s*Een programma/ });
      await row.locator('summary').click();
      await row.locator('form button').click();
      await page.waitForLoadState('load');
      t.equal((await caller(app, key)('GET', '/workItems')).status, 401, 'until it is revoked');
      await ok(t, page, '/nl/staff/audit');
      t.match(await page.locator('main').innerText(), /apiKey|sleutel/i);
      t.strictSame(complaints, []);
    });
  }

  t.test('whose session ends while a form is filled in signs in and has it all again', async (t) => {
    const { page } = await openPage(t, browser, {});
    await signIn(page, editor);
    await ok(t, page, '/nl/staff/deadlines/new');
    await page.locator('[name="title.nl"]').fill('Een antwoord dat nog niemand kent');
    await page.context().clearCookies();
    await press(page, '/deadlines/new', 'button:not([name]):not([formaction])');
    t.equal(await page.locator('[name=password]').count(), 1, 'the session is over: sign in');
    t.match(await page.content(), /Een antwoord dat nog niemand kent/, 'and what was typed comes along');
  });
}
