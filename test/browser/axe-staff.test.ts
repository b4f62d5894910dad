import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { inventFollowUp } from '../follow-up.ts';
import { appForFile } from '../helper.ts';
import { inventImports } from '../invented-imports.ts';
import { axeViolations } from './axe.ts';
import { browserForFile, openPage } from './chromium.ts';
import { staffPlaces, takeSession } from './places.ts';

const browser = await browserForFile(t);
if (browser) {
  const { app, database } = await appForFile(t, { config: { publicUrl: undefined as never } });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const { recommendation } = await inventFollowUp(app, database);
  await inventImports(database);
  const { staff, addresses } = await staffPlaces(app, database, recommendation);
  const signedIn = async (options = {}) => {
    const opened = await openPage(t, browser, options);
    await takeSession(opened.page.context(), staff.token, origin);
    return opened;
  };
  const table: string[] = [];

  for (const language of languages)
    t.test(`no page of the staff breaks a rule of WCAG 2.2 A or AA, in ${language}`, async (t) => {
      const { page, complaints } = await signedIn();
      t.ok(addresses.length > 55, `${addresses.length} pages`);
      for (const [template, address] of addresses) {
        const response = await page.goto(`${origin}/${language}${address}`);
        t.equal(response?.status(), 200, `${language} ${address}`);
        const violations = await axeViolations(page, language !== 'nl');
        t.strictSame(violations, [], `${language} ${template}`);
        table.push(`${language} ${template} ${violations.length}`);
      }
      t.strictSame(complaints, [], 'no script, no file and no rule of the policy went wrong');
    });

  t.test('nor where a form says what is wrong, in the dark, on a telephone', async (t) => {
    const forms = ['recommendations', 'documents', 'measures', 'treatyActions', 'deadlines', 'users', 'keys'].map(
      (one) => `/staff/${one}/new`,
    );
    for (const options of [
      { colorScheme: 'dark' as const, viewport: { width: 1280, height: 900 } },
      { colorScheme: 'light' as const, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ]) {
      const { page } = await signedIn({ ...options, javaScriptEnabled: true });
      for (const form of [...forms, `/staff/recommendations/${recommendation}/assessments/new`]) {
        await page.goto(`${origin}/nl${form}`);
        // The browser would not send a form of which something is missing.
        await page.locator('main form').evaluateAll((all) => {
          for (const one of all) one.setAttribute('novalidate', '');
        });
        const answer = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith(form));
        await page.locator(`main form[action$="${form}"] button[type=submit]:not([name]):not([formaction])`).last().click();
        t.ok([400, 422].includes((await answer).status()), form);
        await page.waitForLoadState('load');
        t.strictSame(await axeViolations(page), [], `${options.colorScheme} ${options.viewport.width} ${form}`);
      }
    }
  });

  t.teardown(() => {
    if (process.env['PRINT_TABLE']) console.log(table.sort().join('\n'));
  });
}
