import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reasonLabels } from '#domain/model/reason-labels.js';
import { overflow, seriousFaults } from '../support/browser.js';
import { storedItems } from '../support/web-letters.js';
import { type WebPages } from '../support/web-pages.js';

const surgeries = storedItems.filter(({ item }) => item.category === 'surgery');
const overturned = surgeries.filter(({ item }) => item.outcome === 'overturned');

/** The page on a treatment, over stored letters. */
export function treatmentTests(pages: WebPages): void {
  describe('the page on a treatment', () => {
    it('shows rate, trend, reasons and decisions to read of a filter like a recount', async () => {
      const page = await pages.open('/treatment?category=surgery');
      const letters = new Set(surgeries.map(({ letter }) => letter.name)).size;
      await page.getByText(`${overturned.length} of ${surgeries.length} items in ${letters} letters`).waitFor();
      const trend = page.getByRole('region', { name: 'By decision year' });
      const of2016 = surgeries.filter(({ letter }) => letter.decisionDate?.startsWith('2016') === true);
      await trend.getByRole('link', { name: new RegExp(`^2016: .* ${of2016.length} items`) }).waitFor();
      const benefit = overturned.filter(({ item }) => item.reasons?.some(({ topic }) => topic === 'benefit') === true);
      await page
        .getByRole('region', { name: 'What overturned requests documented' })
        .getByRole('row', { name: reasonLabels.benefit.for })
        .getByText(`${benefit.length} of ${overturned.length}`)
        .waitFor();
      const read = page.getByRole('region', { name: 'Decisions to read first' });
      for (const outcome of ['overturned', 'upheld'] as const) {
        // `benefit` is the primary reason of every stored item that has reasons.
        const own = surgeries.filter(({ item }) => item.outcome === outcome && item.reasons !== undefined);
        const side = read.getByRole('region', { name: new RegExp(`^${outcome}$`, 'i') });
        await side.getByRole('button', { name: 'Copy passage with citation' }).first().waitFor();
        expect(await side.locator('blockquote').count()).toBe(Math.min(3, own.length));
      }
    });

    it('opens the determinations of a reason and of a period under the same filter', async () => {
      const page = await pages.open('/treatment?category=surgery');
      await page.getByRole('link', { name: reasonLabels.benefit.for, exact: true }).click();
      await page.waitForURL('**/explore?category=surgery&reason=benefit%2Ffor&outcome=overturned');
      await page.goBack();
      await page
        .getByRole('region', { name: 'By decision year' })
        .getByRole('link', { name: /^2016: / })
        .click();
      await page.waitForURL('**/explore?category=surgery&year=2016');
    });

    it('ignores a filter by outcome and says so', async () => {
      const page = await pages.open('/treatment?category=surgery&outcome=overturned');
      await page.getByText('(outcome filter ignored)').waitFor();
      await page.getByText(`${overturned.length} of ${surgeries.length} items`).first().waitFor();
    });

    it('is reached from the search of the start page, and from a filter in Explore', async () => {
      const page = await pages.open('/');
      await searchFor(page, 'surgery');
      await page.waitForURL('**/treatment?q=surgery');
      await page.getByRole('heading', { level: 1, name: 'surgery' }).waitFor();
      await page.getByRole('link', { name: 'List and export the determinations' }).click();
      await page.waitForURL('**/explore?q=surgery');
      await page.getByRole('link', { name: 'Rates, reasons and decisions to read first for these filters' }).click();
      await page.waitForURL('**/treatment?q=surgery');
    });

    it('states what to do without a filter, and without a match', async () => {
      const page = await pages.open('/treatment');
      await page.getByText('Name a treatment').waitFor();
      await searchFor(page, 'zeppelin moorings');
      await page.getByText('No determination matches. Remove a filter').waitFor();
    });

    it('shows one problem for a filter that is not valid', async () => {
      const page = await pages.open('/treatment?decidedFrom=yesterday');
      await page.getByRole('alert').filter({ hasText: 'decidedFrom' }).waitFor();
      await page.waitForLoadState('networkidle').catch(() => undefined);
      expect(await page.getByRole('alert').count()).toBe(1);
      // The browser logs the status 400 as an error.
      await pages.forgive();
    });

    it.each([
      [1440, 'light'],
      [1090, 'light'],
      [390, 'dark'],
    ] as const)('has no serious axe violation and fits the window at %d pixels, %s', async (width, colorScheme) => {
      for (const path of ['/treatment', '/treatment?category=surgery', '/treatment?q=zeppelin']) {
        const page = await pages.open(path, { viewport: { width, height: 900 }, colorScheme });
        await page.waitForLoadState('networkidle').catch(() => undefined);
        expect(await seriousFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
  });
}

async function searchFor(page: Page, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Treatment, drug or case number' });
  await field.fill(words);
  await field.press('Enter');
}
