import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { axeViolations } from '../browser/axe.ts';
import { browserForFile, openPage } from '../browser/chromium.ts';
import { appForFile } from '../helper.ts';

const browser = await browserForFile(t);
if (browser) {
  const { app } = await appForFile(t, { search: false, config: { publicUrl: undefined as never } });
  const monitum = await app.listen({ host: '127.0.0.1', port: 0 });

  /** A site of somebody else, as strict as it can be with a widget in it. */
  let body = '';
  const policy = `default-src 'none'; script-src ${monitum}; frame-src ${monitum}; img-src data:; base-uri 'none'; form-action 'none'`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(
      `<!doctype html><html lang="de-AT"><head><title>Invented site</title><link rel="icon" href="data:,"></head><body><main><h1>Invented</h1>${body}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  // Another host: to a browser it is another site.
  const site = `http://localhost:${(server.address() as AddressInfo).port}/`;

  t.test('one line puts the widget into a page of another origin with a strict policy', async (t) => {
    const { html } = await app.inject('/de/data/widget?theme=prisons&size=3').then(({ body: html }) => ({ html }));
    const [line = ''] = [...html.matchAll(/<pre class="widget-line">([^<]+)<\/pre>/g)]
      .map(([, one = '']) => one.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
      .slice(1);
    t.match(line, /integrity=/, 'the line with a hash');
    body = `<p>before</p>${line}<p>after</p>`;
    const { page, complaints } = await openPage(t, browser);
    await page.goto(site);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1').waitFor();
    t.match(await frame.locator('h1').textContent(), 'Empfehlungen an Belgien');
    t.equal(await frame.locator('.record').count(), 3);
    const element = page.locator('iframe');
    t.match(await element.getAttribute('title'), /Monitum: Empfehlungen an Belgien/);
    t.match(await page.locator('main').evaluate((main) => [...main.children].map(({ tagName }) => tagName).join(' ')), 'P SCRIPT IFRAME P');
    const heightIn = await frame.locator('html').evaluate((html) => (html as HTMLElement).offsetHeight);
    await page.waitForFunction((height) => Math.abs(Number(document.querySelector('iframe')?.height) - Number(height)) < 2, heightIn);
    t.not(heightIn, 480, 'as high as it needs to be');
    t.strictSame(await page.context().cookies(), []);
    t.notOk(await page.evaluate(() => Object.keys(globalThis).some((name) => /monitum/i.test(name))), 'no global');
    const inside = page.frames().find((one) => one.url().startsWith(monitum));
    t.ok(inside);
    t.strictSame(await axeViolations(page), []);
    t.strictSame(complaints, [], 'neither policy is broken');
  });

  t.test('attributes that are hostile or wrong end in the frame, not in the page', async (t) => {
    body = [
      `<script src="${monitum}/widget.js" data-theme='"><script>parent.document.title="broken"//' data-lang="../../docs" data-height="9e9" async></script>`,
      `<script src="${monitum}/widget.js" data-tehme="prisons" data-lang="en" data-target="#there"></script><div id="there"></div>`,
    ]
      .join('')
      .replace('#there"></script><div id="there"></div>', '#there" defer></script><div id="there"></div>');
    const { page } = await openPage(t, browser);
    await page.goto(site);
    await page.frameLocator('iframe >> nth=0').locator('h1').waitFor();
    await page.frameLocator('#there iframe').locator('h1').waitFor();
    const sources = await page.locator('iframe').evaluateAll((frames) => frames.map((frame) => (frame as HTMLIFrameElement).src));
    t.ok(
      sources.every((source) => source.startsWith(`${monitum}/de/widget?`) || source.startsWith(`${monitum}/en/widget?`)),
      sources.join(' '),
    );
    t.match(await page.frameLocator('#there iframe').locator('main').textContent(), /tehme/);
    t.equal(await page.title(), 'Invented site');
  });

  t.test('a page that is no widget stays out of frames', async (t) => {
    body = `<iframe src="${monitum}/nl/recommendations" title="x"></iframe>`;
    const { page, complaints } = await openPage(t, browser);
    await page.goto(site);
    await page.waitForTimeout(500);
    t.match(complaints.join(' '), /frame-ancestors/);
  });

  t.test('every kind of widget keeps to WCAG 2.2 AA, light, dark and narrow', async (t) => {
    const { items } = (await app.inject('/api/monitoring/v1/recommendations?pageSize=1')).json();
    const kinds = [
      '',
      '?show=figures',
      '?show=treaty&treaty=crpd',
      `?show=recommendation&id=${items[0].id}`,
      '?body=cat&assessed=true',
      '?theme=nothing',
    ];
    for (const options of [{ colorScheme: 'dark' as const }, { colorScheme: 'light' as const, viewport: { width: 320, height: 600 } }]) {
      const { page } = await openPage(t, browser, options);
      for (const query of kinds) {
        await page.goto(`${monitum}/fr/widget${query}`);
        t.strictSame(await axeViolations(page), [], `${options.colorScheme} ${query}`);
        t.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing has to be scrolled sideways');
      }
      await page.goto(`${monitum}/fr/data/widget?show=figures`);
      t.strictSame(await axeViolations(page), [], 'the page that makes the line');
    }
  });
}
