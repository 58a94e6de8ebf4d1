import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { z } from 'zod';
import { findChromium } from '../../tools/browser/find-chromium.js';
import { requireInCi } from '../../tools/browser/require-in-ci.js';
import { openBrowser } from '../../tools/browser/open-browser.js';

/** The Chromium of the dashboard's tests; null where none is available, which is reported once a file. */
export const chromiumPath: string | null = requireInCi(await findChromium(console.log), process.env);
if (chromiumPath === null) {
  console.log('SKIPPED: the tests of the dashboard in a browser. Install Chromium or Chrome and run them again.');
}

/** A page of a browser, with its errors. */
export interface TestPage {
  readonly page: Page;
  /** Errors of the console, of scripts and of the content policy; requests to other origins. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** Opens the browser. @throws Error if there is none; check `chromiumPath` first */
export function openTestBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('There is no Chromium.');
  return openBrowser(chromiumPath);
}

/** Opens a page of the dashboard in a new browser context, in English, and waits for its heading. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<TestPage> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    // Requests of internal pages of the browser, such as its PDF viewer, are not sent.
    const requested = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(requested.protocol) && requested.origin !== origin)
      faults.push(`requested ${request.url()}`);
  });
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  return { page, faults, close: () => context.close() };
}

const violationsSchema = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }),
);

/** Returns the serious and critical findings of axe on a page; an accessible page has none. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return violationsSchema
    .parse(found)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Returns the pixels by which a page is wider than its window; 0 is correct. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
