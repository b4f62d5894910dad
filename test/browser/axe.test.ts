import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { appForFile } from '../helper.ts';
import { axeViolations } from './axe.ts';
import { browserForFile, openPage } from './chromium.ts';
import { addressOf, pagesOf, valuesFor } from './places.ts';

const browser = await browserForFile(t);
if (browser) {
  const { app, database } = await appForFile(t, { config: { publicUrl: undefined as never, sendsMail: true } });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const values = await valuesFor(database);
  const pages = pagesOf(app);
  const isOfStaff = (page: string) => page.startsWith('/staff');
  // The sign-in is for everybody; what comes after it needs a session.
  const templates = pages.filter((page) => !isOfStaff(page) && !page.endsWith('.csv'));
  const table: string[] = [];

  t.test('the pages are found', async (t) => {
    t.ok(templates.length >= 30, templates.join(' '));
    t.ok(pages.includes('') && pages.includes('/recommendations/:recommendationId'));
  });

  for (const language of languages)
    t.test(`no page of the public breaks a rule of WCAG 2.2 A or AA, in ${language}`, async (t) => {
      const { page, complaints } = await openPage(t, browser, { viewport: { width: 1280, height: 900 } });
      for (const template of templates) {
        const address = addressOf(template, values);
        if (!t.ok(address !== undefined, `${template} can be opened`)) continue;
        const response = await page.goto(`${origin}/${language}${address}`);
        t.equal(response?.status(), 200, `${language} ${address}`);
        const violations = await axeViolations(page, language !== 'nl');
        t.strictSame(violations, [], `${language} ${template}`);
        table.push(`${language} ${template || '/'} ${violations.length}`);
      }
      t.strictSame(complaints, [], 'no script, no file and no rule of the policy went wrong');
    });

  t.test('nor in the dark, nor on a telephone, nor where something was searched, refused or not found', async (t) => {
    const addresses = [
      '',
      '/recommendations?q=gevangenis&body=cat&body=crpd',
      '/recommendations?adoptedFrom=nonsense',
      '/search?q=handicap',
      `/recommendations/${values['recommendationId']}`,
      '/treaties/crpd',
      '/dashboards',
      '/calendar',
      '/nowhere',
      '/staff/sign-in',
    ];
    for (const options of [
      { colorScheme: 'dark' as const, viewport: { width: 1280, height: 900 } },
      { colorScheme: 'light' as const, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ]) {
      const { page } = await openPage(t, browser, options);
      for (const address of addresses) {
        await page.goto(`${origin}/nl${address}`);
        t.strictSame(await axeViolations(page), [], `${options.colorScheme} ${options.viewport.width} ${address}`);
      }
    }
  });

  t.teardown(() => {
    if (process.env['PRINT_TABLE']) console.log(table.sort().join('\n'));
  });
}
