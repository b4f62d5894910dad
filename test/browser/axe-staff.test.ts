import t from 'tap';
import { languages } from '../../db/schema/types.ts';
import { inventFollowUp } from '../follow-up.ts';
import { appForFile } from '../helper.ts';
import { inventImports } from '../invented-imports.ts';
import { staffFor } from '../staff.ts';
import { axeViolations } from './axe.ts';
import { browserForFile, openPage } from './chromium.ts';
import { pagesOf } from './places.ts';

const browser = await browserForFile(t);
if (browser) {
  const { app, database } = await appForFile(t, { config: { publicUrl: undefined as never } });
  const { sql } = database;
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const { recommendation } = await inventFollowUp(app, database);
  await inventImports(database);
  const staff = await staffFor(app, database, {
    roles: ['contributor', 'editor', 'reviewer', 'admin'],
    institution: 'firm',
    represents: 'Invented',
    voice: 'civilSociety',
  });
  // Nobody edits what another has sent.
  await sql`update contributions set author = ${staff.id}`;
  const [found] = await sql<Record<string, string>[]>`select
    (select id from assessments where recommendation = ${recommendation} and state = 'returned' limit 1) as "assessmentId",
    (select id from assessments where recommendation = ${recommendation} and state = 'published' and authority is null limit 1) as published,
    (select id from contributions where state = 'submitted' limit 1) as "contributionId",
    (select earlier || '-' || later from lineage where state = 'suggested' limit 1) as "lineageSuggestionId",
    (select id from proposed_assessments limit 1) as "proposalId",
    (select id from positions where recommendation = ${recommendation} limit 1) as positions,
    (select id from grades where recommendation = ${recommendation} limit 1) as grades,
    (select id from documents order by id limit 1) as documents,
    (select id from measures order by id limit 1) as measures,
    (select id from deadlines order by id limit 1) as deadlines,
    (select id from treaty_actions order by id limit 1) as "treatyActions"`;
  const ids: Record<string, string | undefined> = {
    ...found,
    importId: 'import2',
    importReviewId: 'review0',
    userId: staff.id,
  };
  const isReached = (page: string) => page.startsWith('/staff') && !/sign-(in|out)|invitations|\.csv$/.test(page);
  const templates = pagesOf(app).filter(isReached);
  const addressOf = (template: string) => {
    const path = template
      // Two routes name this one differently, and the list of routes then has both names.
      .replace(/(\/recommendations\/):[^/]+/, `$1${recommendation}`)
      .replace(/\/(\w+)\/:(?:recordId|voiceId)/, (_all, kind: string) => `/${kind}/${ids[kind] ?? ''}`)
      .replace(/:(\w+)/g, (all, name: string) => ids[name] ?? all);
    return template.endsWith('/assessments/compare') ? `${path}?from=${ids['published']}&to=${ids['published']}` : path;
  };
  const cookie = { name: '__Host-session', value: staff.token, url: origin.replace('http:', 'https:') };
  const signedIn = async (options = {}) => {
    const opened = await openPage(t, browser, options);
    await opened.page.context().addCookies([{ ...cookie, secure: true, httpOnly: true, sameSite: 'Lax' }]);
    return opened;
  };
  const table: string[] = [];

  for (const language of languages)
    t.test(`no page of the staff breaks a rule of WCAG 2.2 A or AA, in ${language}`, async (t) => {
      const { page, complaints } = await signedIn();
      t.ok(templates.length > 55, `${templates.length} pages`);
      for (const template of templates) {
        const response = await page.goto(`${origin}/${language}${addressOf(template)}`);
        t.equal(response?.status(), 200, `${language} ${addressOf(template)}`);
        const violations = await axeViolations(page);
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
