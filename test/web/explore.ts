import { readFileSync } from 'node:fs';
import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seriousFaults } from '../support/browser.js';
import { parseCsv } from '../support/parse-csv.js';
import { type Counted, recount } from '../support/reporter-recount.js';
import { until } from '../support/until.js';
import { storedItems } from '../support/web-letters.js';
import { type WebPages } from '../support/web-pages.js';

/** Place and item of every row that is drawn at the moment. */
const drawnRows = `[...document.querySelectorAll('[role=row][data-index]')]
  .map((row) => [row.dataset.index, row.querySelector('a').textContent])`;
const drawnRowsSchema = z.array(z.tuple([z.string(), z.string()]));

const exportedSchema = z.object({ disputedItem: z.string() });

/** A column of a table whose first record names its columns. */
function columnOf(records: readonly (readonly string[])[], name: string): readonly string[] {
  const place = records[0]?.indexOf(name) ?? -1;
  return records.slice(1).map((record) => record[place] ?? '');
}

/** Choosing determinations by the form, over stored letters. */
export function exploreTests(pages: WebPages): void {
  describe('the Explore page', () => {
    const open = (query = '') => pages.open(`/explore${query}`);

    const heading = (page: Page) => page.getByRole('heading', { name: /determinations?$/, level: 2 });

    it('loads every determination once while scrolling, and renders only the visible ones', async () => {
      const page = await open();
      const seen = new Map<string, string>();
      await until('the end of the list', async () => {
        const drawn = drawnRowsSchema.parse(await page.evaluate(drawnRows));
        expect(drawn.length).toBeLessThan(80);
        for (const [place, item] of drawn) seen.set(place, item);
        await page.mouse.wheel(0, 400);
        return (
          (await page.getByText(`End of the list: ${storedItems.length} items.`).isVisible()) &&
          drawn.at(-1)?.[0] === String(storedItems.length - 1)
        );
      });
      expect(seen.size).toBe(storedItems.length);
      expect(new Set(seen.values()).size).toBe(storedItems.length);
    });

    it.each<[string, string, (counted: Counted) => boolean]>([
      ['one group', '?category=surgery', ({ item }) => item.category === 'surgery'],
      [
        'two groups',
        '?category=surgery&category=injection',
        ({ item }) => item.category === 'surgery' || item.category === 'injection',
      ],
      ['what has no value', '?category=none', ({ item }) => item.category === undefined],
      [
        'two dimensions',
        '?category=surgery&authority=ODG',
        ({ item }) => item.category === 'surgery' && item.authorities?.[0] === 'ODG',
      ],
      [
        'dates',
        '?decidedFrom=2016-03-01&decidedTo=2016-05-31',
        ({ letter }) => /^2016-0[345]/.test(letter.decisionDate ?? ''),
      ],
      ['a case number', '?caseNumber=CM16-0000011', ({ letter }) => letter.caseNumber === 'CM16-0000011'],
    ])('counts %s like a recount', async (_what, query, fits) => {
      const page = await open(query);
      const figures = recount(storedItems.filter(fits));
      await page
        .getByRole('heading', { name: `${figures.total} determination${figures.total === 1 ? '' : 's'}`, exact: true })
        .waitFor();
      const rate = `${((figures.overturnRate ?? 0) * 100).toFixed(1)}%`;
      const words = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
      expect(words).toContain(`${rate}${figures.total < 20 ? '*' : ''} overturned`);
      expect(words).toContain(`${figures.overturned} of ${figures.total} item`);
    });

    it('keeps the filters in the URL, with back and forward', async () => {
      const page = await open();
      await page.getByRole('checkbox', { name: /^Surgery/ }).check();
      await page.waitForURL('**/explore?category=surgery');
      await page.getByRole('checkbox', { name: /^Overturned/ }).check();
      await page.waitForURL('**/explore?category=surgery&outcome=overturned');
      await page.getByRole('button', { name: 'Remove filter Category: Surgery' }).click();
      await page.waitForURL('**/explore?outcome=overturned');
      await page.goBack();
      await page.getByRole('button', { name: 'Remove filter Category: Surgery' }).waitFor();
      expect(await page.getByRole('checkbox', { name: /^Surgery/ }).isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.waitForURL('**/explore');
      await page.getByRole('textbox', { name: 'from' }).fill('2016-03-01');
      await page.waitForURL('**/explore?decidedFrom=2016-03-01');
      await page.reload();
      expect(await page.getByRole('textbox', { name: 'from' }).inputValue()).toBe('2016-03-01');
    });

    it('states that the rate ignores the outcome filter', async () => {
      const page = await open('?outcome=overturned&category=injection');
      const injections = storedItems.filter(({ item }) => item.category === 'injection');
      const { overturned, total } = recount(injections);
      await page.getByText(`${overturned} of ${total} items`, { exact: false }).waitFor();
      await page.getByText('outcome filter ignored').waitFor();
      expect(await heading(page).innerText()).toBe(`${overturned} determinations`);
    });

    it('shows rates by two dimensions like a recount, and links each cell to its determinations', async () => {
      const page = await open('?outcome=overturned&outcome=upheld');
      await page.getByRole('radio', { name: 'two-way table' }).click({ force: true });
      await page.waitForURL('**&rows=category&columns=year');
      await page.getByLabel('Rows').selectOption('authority');
      await page.waitForURL('**&rows=authority&columns=year');
      const table = page.getByRole('region', { name: 'Rates by two dimensions' }).getByRole('table');
      const own = storedItems.filter(
        ({ letter, item }) => item.authorities?.[0] === 'ODG' && letter.decisionDate?.startsWith('2016') === true,
      );
      const { total, overturnRate } = recount(own);
      const column = (await table.getByRole('columnheader').allInnerTexts()).indexOf('2016');
      const cell = table
        .getByRole('row', { name: /^ODG/ })
        .getByRole('cell')
        .nth(column - 1);
      expect((await cell.innerText()).split(/\s+/)).toEqual([
        `${((overturnRate ?? 0) * 100).toFixed(1)}%`,
        String(total),
      ]);
      expect(await seriousFaults(page)).toEqual([]);
      await cell.getByRole('link').click();
      await page.waitForURL('**/explore?outcome=overturned&outcome=upheld&authority=ODG&year=2016');
      await page.getByRole('heading', { name: `${total} determinations`, exact: true }).waitFor();
    });

    it('exports exactly the determinations that match', async () => {
      const page = await open('?category=surgery');
      const surgeries = storedItems.filter(({ item }) => item.category === 'surgery');
      await page.getByText(`Export ${surgeries.length} determinations:`).waitFor();
      for (const format of ['CSV', 'NDJSON']) {
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: format, exact: true }).click();
        const text = readFileSync(await (await download).path(), 'utf8');
        const items =
          format === 'CSV'
            ? columnOf(parseCsv(text.replace(/^\uFEFF/, '')), 'disputedItem')
            : text
                .trimEnd()
                .split('\n')
                .map((line) => exportedSchema.parse(JSON.parse(line)).disputedItem);
        expect(items.toSorted()).toEqual(surgeries.map(({ letter }) => `${letter.name} item 1`).toSorted());
      }
    });

    it('excludes a value, limits amounts, and sorts by another date', async () => {
      const page = await open();
      await page.getByRole('button', { name: 'not Surgery' }).click();
      await page.getByRole('button', { name: 'Remove filter Not category: Surgery' }).waitFor();
      expect(new URL(page.url()).searchParams.getAll('not.category')).toEqual(['surgery']);
      const others = storedItems.filter(({ item }) => item.category !== 'surgery');
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${others.length} determinations?$`) }).waitFor();
      await page.locator('summary', { hasText: 'Amounts, age' }).click();
      const sessions = page.getByRole('group', { name: 'Sessions' });
      await sessions.getByLabel('at least').fill('99');
      await sessions.getByLabel('at least').press('Enter');
      await page.getByText('No determination matches. Remove a filter.').waitFor();
      await page.getByRole('button', { name: 'Clear all' }).click();
      const sorted = page.waitForResponse((response) => response.url().includes('sort=decided'));
      await page.getByRole('combobox', { name: 'First' }).selectOption('decided');
      expect((await sorted).status()).toBe(200);
    });

    it('keeps the selected columns after a reload', async () => {
      const page = await open();
      const columns = page.getByRole('columnheader');
      await page.locator('summary', { hasText: 'Columns' }).click();
      await page.getByRole('checkbox', { name: 'Specialty' }).check();
      await page.getByRole('checkbox', { name: 'Case' }).uncheck();
      const expected = ['Outcome', 'Disputed item and rationale', 'Decided', 'Category', 'Relied on', 'Specialty'];
      expect(await columns.allInnerTexts()).toEqual(expected);
      await page.reload();
      await columns.first().waitFor();
      expect(await columns.allInnerTexts()).toEqual(expected);
    });

    it('states that no determination matches', async () => {
      const page = await open('?caseNumber=CM99-1');
      await page.getByText('No determination matches. Remove a filter.').waitFor();
    });

    it('shows once why the API rejects a filter', async () => {
      const page = await open('?year=soon');
      const alert = page.getByRole('alert').filter({ hasText: 'invalid_request' });
      await alert.first().waitFor();
      await page.getByText('Not available. See the error message on this page.').first().waitFor();
      expect(await alert.count()).toBe(1);
      // The browser logs the failed requests as errors.
      await pages.forgive();
    });
  });
}
