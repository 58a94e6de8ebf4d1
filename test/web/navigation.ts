import { type Page, type Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow } from '../support/browser.js';
import { recount } from '../support/reporter-recount.js';
import { until } from '../support/until.js';
import { storedItems } from '../support/web-letters.js';
import { type WebPages } from '../support/web-pages.js';

/** Moving between pages, and what the page does if a request, a file or a render fails; over stored letters. */
export function navigationTests(pages: WebPages): void {
  const scrollPosition = (page: Page): Promise<number> => page.evaluate('Math.round(scrollY)');

  describe('navigation', () => {
    it('restores the scroll position on Back, and opens a new page at its top', async () => {
      const page = await pages.open('/explore');
      await page.getByRole('row').nth(5).waitFor();
      await page.mouse.move(900, 500);
      await until('the list to be scrolled beyond its first page', async () => {
        await page.mouse.wheel(0, 2_000);
        return (await scrollPosition(page)) > 12_000;
      });
      const left = await scrollPosition(page);
      await page.evaluate(`document.elementFromPoint(900, 500).closest('[role=row]').querySelector('a').click()`);
      await page.waitForURL('**/letters/**');
      await page.goBack();
      await until('the position to be restored', async () => Math.abs((await scrollPosition(page)) - left) < 400);
      await page.getByRole('link', { name: 'Flags', exact: true }).click();
      await page.getByRole('heading', { name: 'Flags', level: 1 }).waitFor();
      expect(await scrollPosition(page)).toBe(0);
    });

    it('keeps the filters in the link to Explore', async () => {
      const page = await pages.open('/explore?category=surgery');
      await page.getByRole('link', { name: 'Flags', exact: true }).click();
      await page.waitForURL('**/flags');
      await page.getByRole('link', { name: 'Explore', exact: true }).click();
      await page.waitForURL('**/explore?category=surgery');
    });

    it('ignores the response of an earlier query that arrives late', async () => {
      const page = await pages.open('/');
      await page.getByRole('heading', { name: 'By decision year' }).waitFor();
      const held: Route[] = [];
      await page.route('**/v1/statistics/outcomes?by=quarter', (route) => void held.push(route));
      const trend = page.getByRole('region', { name: /^By decision/ });
      await trend.getByRole('radio', { name: 'quarter' }).click({ force: true });
      await until('the quarters to be requested', () => held.length > 0);
      await trend.getByRole('radio', { name: 'month' }).click({ force: true });
      await trend.getByRole('link', { name: /^May 2016:/ }).waitFor();
      const response = page.waitForResponse('**/v1/statistics/outcomes?by=quarter').catch(() => null);
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
      await Promise.race([response, page.waitForTimeout(1_000)]);
      await page.waitForTimeout(200);
      expect(await trend.getByRole('link', { name: /^May 2016:/ }).count()).toBe(1);
      expect(await trend.getByRole('link', { name: /^Q2 2016:/ }).count()).toBe(0);
    });

    it('shows the values of the last filter if responses arrive in another order', async () => {
      const page = await pages.open('/explore?category=surgery');
      const surgeries = recount(storedItems.filter(({ item }) => item.category === 'surgery'));
      const heading = page.getByRole('heading', { name: `${surgeries.total} determinations`, exact: true });
      await heading.waitFor();
      const held: Route[] = [];
      await page.route('**/v1/statistics/outcomes?by=outcome&category=surgery&category=injection', (route) => {
        held.push(route);
      });
      await page.getByRole('checkbox', { name: /^Injection/ }).check();
      await until('the second filter to be requested', () => held.length > 0);
      await page.getByRole('button', { name: 'Remove filter Category: Injection' }).click();
      await page.waitForURL('**/explore?category=surgery');
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
      await page.waitForTimeout(500);
      await heading.waitFor({ timeout: 5_000 });
    });
  });

  describe('failures', () => {
    it('reloads once for a file of an older deployment, then offers to try again', async () => {
      const page = await pages.open('/');
      await page.getByRole('heading', { name: 'By decision year' }).waitFor();
      const missing = (route: Route) => route.fulfill({ status: 404, body: 'not found' });
      await page.route('**/assets/flags-page-*.js', missing);
      const reloaded = page.waitForEvent('load');
      await page.getByRole('link', { name: 'Flags', exact: true }).click();
      await reloaded;
      await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
      await page.unroute('**/assets/flags-page-*.js', missing);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { name: 'Flags', level: 1 }).waitFor();
      // The browser logs the missing file as an error.
      await pages.forgive();
    });

    it('shows an error of the page instead of an empty window, and recovers on another page', async () => {
      const page = await pages.open('/');
      await page.getByRole('heading', { name: 'By decision year' }).waitFor();
      await page.route('**/v1/statistics/two-way?rows=flag&*', (route) => route.fulfill({ json: { rows: null } }));
      await page.getByRole('link', { name: 'Flags', exact: true }).click();
      await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByRole('heading', { name: 'By decision year' }).waitFor();
      await pages.forgive();
    });

    it('states that the last letters are loading until the state of the pipeline is known', async () => {
      const page = await pages.open('/flags');
      await page.route('**/v1/pipeline**', () => undefined);
      await page.goto(new URL('/', pages.reporterUrl).href);
      const letters = page.getByRole('region', { name: 'Last letters read' });
      await letters.getByText('Loading…').waitFor();
      expect(await letters.getByText('None yet').count()).toBe(0);
    });
  });

  it.each([390, 1000, 1090, 1180, 1440])('Explore fits a window of %i pixels', async (width) => {
    const page = await pages.open('/explore', { viewport: { width, height: 800 } });
    await page.getByRole('row').nth(3).waitFor();
    expect(await overflow(page)).toBe(0);
  });
}
