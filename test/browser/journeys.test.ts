import t from 'tap';
import { appForFile } from '../helper.ts';
import { staffFor } from '../staff.ts';
import { browserForFile, openPage } from './chromium.ts';
import { takeSession } from './places.ts';

const browser = await browserForFile(t);
if (browser) {
  const { app, database } = await appForFile(t, { config: { publicUrl: undefined as never } });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const total = async (query: string): Promise<number> =>
    (await app.inject({ method: 'GET', url: `/api/monitoring/v1/recommendations?${query}` })).json().total;
  const numberIn = (text: string | null) => Number((text ?? '').replace(/[^\d]/g, ''));

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts';

    t.test(`a researcher searches, narrows, reads, looks back, and comes back to the same result, ${how}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      await page.goto(`${origin}/nl`);
      await page.getByRole('searchbox').fill('gevangenis');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/nl\/recommendations\?q=gevangenis/);
      t.equal(numberIn(await page.locator('main h2').first().textContent()), await total('q=gevangenis'));
      const box = page.locator('input[type=checkbox][name=body]').first();
      const body = await box.getAttribute('value');
      await box.check();
      await page.locator('main form button[type=submit]:visible').last().click();
      await page.waitForURL(new RegExp(`body=${body}`));
      const narrowed = page.url();
      t.equal(numberIn(await page.locator('main h2').first().textContent()), await total(`q=gevangenis&body=${body}`));
      await page.locator('main a[href*="/nl/recommendations/"]').first().click();
      await page.waitForURL(/\/nl\/recommendations\/\w+$/);
      t.ok(await page.locator('h1').isVisible());
      await page.locator('a[href$="/history"]').first().click();
      await page.waitForURL(/history$/);
      await page.goBack();
      await page.goBack();
      t.equal(page.url(), narrowed);
      t.strictSame(complaints, []);
    });

    t.test(`the language switch stays on the page and keeps the question, ${how}`, async (t) => {
      const { page } = await openPage(t, browser, { javaScriptEnabled });
      await page.goto(`${origin}/nl/recommendations?body=crpd&page=2`);
      await page.locator('nav.languages a[hreflang=fr]').click();
      await page.waitForURL(`${origin}/fr/recommendations?body=crpd&page=2`);
      t.equal(await page.locator('html').getAttribute('lang'), 'fr');
    });

    t.test(`a program is led from a result to the same question in the API, ${how}`, async (t) => {
      const { page } = await openPage(t, browser, { javaScriptEnabled });
      await page.goto(`${origin}/en/recommendations?body=crpd`);
      const href = await page
        .locator('main a[href*="/api/monitoring/v1/recommendations?"]:not([href*="format="])')
        .first()
        .getAttribute('href');
      const answer = await app.inject({ method: 'GET', url: String(href).replace(origin, '') });
      t.equal(answer.json().total, await total('body=crpd'));
    });

    t.test(`a journalist goes from a bar to the records behind it, ${how}`, async (t) => {
      const { page } = await openPage(t, browser, { javaScriptEnabled });
      await page.goto(`${origin}/nl/dashboards/status-by-body`);
      await page.locator('main a[href*="/nl/recommendations?"]').first().click();
      await page.waitForURL(/\/nl\/recommendations\?/);
      t.equal(numberIn(await page.locator('main h2').first().textContent()), await total(new URL(page.url()).search.slice(1)));
    });

    t.test(`staff add a deadline, are told what is missing, mend it and find it in the calendar, ${how}`, async (t) => {
      const editor = await staffFor(app, database, { roles: ['editor'], institution: 'firm' });
      const { page, complaints } = await openPage(t, browser, { javaScriptEnabled });
      await takeSession(page.context(), editor.token, origin);
      await page.goto(`${origin}/nl/staff/deadlines/new`);
      const title = `Verslag ${how}`;
      await page.locator('[name="title.nl"]').fill(title);
      await page.locator('[name=body]').selectOption('crpd');
      await page.locator('[name=kind]').selectOption('periodicReport');
      await page.locator('[name=state]').selectOption('open');
      await page.locator('[name=dueOn]').fill('maart');
      await page.locator('[name="sources.0.kind"]').selectOption('official');
      await page.locator('[name="sources.0.citation"]').fill('Invented for a test');
      const save = page.getByRole('button', { name: 'Opslaan' }).last();
      await save.click();
      await page.locator('.error-summary a').first().click();
      t.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'dueOn', 'the summary leads to the field');
      t.equal(await page.locator('[name="title.nl"]').inputValue(), title);
      await page.locator('[name=dueOn]').fill('2027-03');
      await save.click();
      await page.waitForURL(/saved=true/);
      await page.goto(`${origin}/nl/calendar`);
      t.ok(await page.getByText(title).first().isVisible());
      t.strictSame(complaints, []);
    });
  }

  t.test('the keyboard alone reaches the content, the search and the first hit, and always shows where it is', async (t) => {
    const { page } = await openPage(t, browser);
    await page.goto(`${origin}/nl/treaties`);
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#content');
    await page.keyboard.press('Enter');
    t.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    await page.goto(`${origin}/nl/treaties`);
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
        const box = (document.activeElement as Element).getBoundingClientRect();
        return {
          name: document.activeElement?.getAttribute('name'),
          isSeen: outlineStyle !== 'none' && outlineWidth !== '0px',
          box: box.height > 0,
        };
      });
      if (!at.isSeen || !at.box) t.fail(`step ${step} does not show where it is`);
      if (at.name === 'q') break;
    }
    await page.keyboard.type('handicap');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/nl\/search\?q=handicap/);
    t.ok((await page.locator('main a').count()) > 5);
  });

  t.test('no page is wider than a screen of 320 pixels, or one of 1280 at 400 %, but for tables that scroll by themselves', async (t) => {
    const { page } = await openPage(t, browser, { viewport: { width: 320, height: 640 } });
    const [row] = await database.sql`select id from recommendations order by id limit 1`;
    for (const language of ['nl', 'de'])
      for (const path of [
        '',
        '/recommendations',
        `/recommendations/${row?.['id']}`,
        '/search?q=handicap',
        '/treaties',
        '/treaties/crpd',
        '/ratifications',
        '/bodies',
        '/bodies/crpd',
        '/authorities',
        '/themes',
        '/documents',
        '/dashboards',
        '/calendar',
        '/methodology',
        '/data',
        '/staff/sign-in',
      ]) {
        await page.goto(`${origin}/${language}${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        t.ok(wide <= 320, `${language} ${path}: ${wide}`);
      }
  });

  t.test('on paper there is the content, and where it is from, and no menu', async (t) => {
    const { page } = await openPage(t, browser);
    await page.goto(`${origin}/nl/treaties/crpd`);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top-menu', '.foot', '.languages', '.crumbs']) t.notOk(await page.locator(hidden).first().isVisible(), hidden);
    t.ok(await page.locator('h1').isVisible());
    t.match(await page.locator('.printed').textContent(), new RegExp(`${origin}/nl/treaties/crpd`));
    t.ok((await page.pdf()).length > 10_000);
  });
}
