import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Test } from 'tap';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Where the browser is; undefined where there is none. */
export const findChromium = (): string | undefined =>
  [process.env['CHROMIUM_PATH'] ?? '', ...places].find((path) => path !== '' && existsSync(path));

/** Why no test in a browser can run, for people. */
export const withoutChromium =
  'NOT RUN: there is no Chromium. Install it (`apt-get install chromium`) or set CHROMIUM_PATH, and run the tests again.';

/**
 * Sees that there is a browser: in CI the Debian package is installed where we may; nobody's own machine is changed.
 * Gives whether there is one now.
 */
export function ensureChromium(): boolean {
  if (findChromium()) return true;
  const mayInstall = Boolean(process.env['CI']) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall)
    try {
      const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment, timeout: 300_000 });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
        stdio: 'ignore',
        env: environment,
        timeout: 600_000,
      });
    } catch (error) {
      console.error(`Chromium could not be installed: ${(error as Error).message}`);
    }
  return findChromium() !== undefined;
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts the browser for one test file, closed at its end; undefined where there is none, and the file is then skipped by name. */
export async function browserForFile(t: Test): Promise<Browser | undefined> {
  const executablePath = findChromium();
  if (!executablePath) {
    t.pass('tests in a browser', { skip: withoutChromium });
    return undefined;
  }
  // Chromium as root has no sandbox of its own.
  const args = process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
  const home = mkdtempSync(join(tmpdir(), 'monitum-chromium-'));
  const browser = await chromium.launch({ executablePath, args, timeout: 120_000, env: { ...process.env, HOME: home } as never });
  t.teardown(async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 20 });
  });
  return browser;
}

/** Opens a page; what goes wrong in it (a script, a file that is missing, a policy that refuses) fails the test. */
export async function openPage(
  t: Test,
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale: 'nl-BE', timezoneId: 'Europe/Brussels', ...options });
  context.setDefaultTimeout(60_000);
  t.teardown(() => context.close());
  // tsx notes the names of functions by a function of its own, which what is evaluated in the page asks for too.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What the server refuses is told in the page; that it was refused is no fault of the page.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('requestfailed', (request) => {
    const failure = request.failure()?.errorText ?? '';
    // What a page had begun to load when the next one was asked for is not missing.
    if (failure !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${failure}`);
  });
  return { page, complaints };
}
