import { type BrowserContextOptions, type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow, seriousFaults } from '../support/browser.js';
import { removeLetters, storeLetters } from '../support/reporter-fixture.js';
import { groupBy, type Recount, recount } from '../support/reporter-recount.js';
import { until } from '../support/until.js';
import { storedItems } from '../support/web-letters.js';
import { type WebPages } from '../support/web-pages.js';

/** What the overview shows, over stored letters. */
export function overviewTests(pages: WebPages): void {
  describe('the overview', () => {
    const open = async (options: BrowserContextOptions = {}) => {
      const page = await pages.open('/', options);
      await page.getByRole('table', { name: 'By category of treatment' }).waitFor();
      return page;
    };

    it('shows the figures that a recount gives, by category', async () => {
      const page = await open();
      const groups = groupBy(storedItems, ({ item }) => [item.category]);
      const rows = await rowsOf(page, 'By category of treatment');
      const figures = new Map(rows.map(([name = '', , rate, interval, count]) => [name, [rate, interval, count]]));
      expect(figures.size).toBe(groups.size);
      for (const [key, own] of groups) {
        expect(figures.get(labels[key ?? ''] ?? '')).toEqual(inWords(recount(own)));
      }
    });

    it('shows the total that SQL counts, and the number of letters', async () => {
      const page = await open();
      const { rows } = await pages.client.query<{ items: number; overturned: number; letters: number }>(
        `SELECT count(*)::int AS items, (count(*) FILTER (WHERE outcome = 'overturned'))::int AS overturned,
         count(DISTINCT letter_id)::int AS letters FROM determinations WHERE counted`,
      );
      const [sql] = rows;
      expect(await page.locator('main').innerText()).toContain(
        `${String(sql?.overturned)} of ${String(sql?.items)} disputed items in ${String(sql?.letters)} letters`,
      );
      const population = await page.getByRole('region', { name: 'By category of treatment' }).innerText();
      expect(population).toContain('By decision date.');
      expect(population).toContain('1 copy of a counted letter, 1 rejected document and 1 failed document');
      expect(population).toContain('* Fewer than 20 items');
    });

    it('draws the years, leaves a gap for one without decisions, and has them as a table', async () => {
      const page = await open();
      const region = page.getByRole('region', { name: 'By decision year' });
      await region.getByText('Show as a table').click();
      const rows = await cellsOf(region.getByRole('table'));
      const years = groupBy(storedItems, ({ letter }) => [letter.decisionDate?.slice(0, 4)]);
      expect(rows.map(([year]) => year)).toEqual(['2014', '2015', '2016']);
      expect(rows[1]?.slice(1)).toEqual(['–', '–', '0', '0']);
      for (const year of ['2014', '2016']) {
        const figures = inWords(recount(years.get(year) ?? []));
        expect(rows.find(([name]) => name === year)?.slice(1, 4)).toEqual(figures);
      }
      expect(await region.getByRole('link', { name: /^201\d:/ }).count()).toBe(2);
    });

    it('tells the same by quarter and by month, every mark a link', async () => {
      const page = await open();
      for (const [period, keyOf, name] of [
        ['quarter', (date: string) => `Q${Math.ceil(Number(date.slice(5, 7)) / 3)} ${date.slice(0, 4)}`, 'Q2 2016'],
        ['month', (date: string) => (date.startsWith('2016-05') ? 'May 2016' : date.slice(0, 7)), 'May 2016'],
      ] as const) {
        await page.getByRole('radio', { name: period, exact: true }).click({ force: true });
        const region = page.getByRole('region', { name: `By decision ${period}` });
        await region.getByText('Show as a table').click();
        const rows = await cellsOf(region.getByRole('table'));
        const own = storedItems.filter(
          ({ letter }) => letter.decisionDate !== undefined && keyOf(letter.decisionDate) === name,
        );
        expect(rows.find(([first]) => first === name)?.slice(1, 4)).toEqual(inWords(recount(own)));
        const dates = new Set(storedItems.flatMap(({ letter }) => letter.decisionDate ?? []).map(keyOf));
        expect(await region.getByRole('link', { name: /: .* overturned/ }).count()).toBe(dates.size);
      }
      await page.getByRole('link', { name: /^May 2016:/ }).press('Enter');
      await page.waitForURL('**/explore?month=2016-05');
    });

    it('sets its uphold rates beside the published ones, and says where they agree', async () => {
      const page = await open();
      const region = page.getByRole('region', { name: 'Comparison with published rates' });
      await region.getByRole('table').waitFor();
      const rows = await cellsOf(region.getByRole('table'));
      const of2016 = recount(storedItems.filter(({ letter }) => letter.decisionDate?.startsWith('2016') === true));
      const upheld = (1 - (of2016.overturnRate ?? 0)) * 100;
      expect(rows.map(([year]) => year)).toEqual(['2014', '2016']);
      const [, published, here, , items, agrees] = rows[1] ?? [];
      expect([published, here, items]).toEqual(['91.6%', `${upheld.toFixed(1)}%`, String(of2016.total)]);
      expect(agrees).toBe(
        1 - (of2016.interval?.high ?? 0) <= 0.916 && 0.916 <= 1 - (of2016.interval?.low ?? 0) ? 'yes' : 'no',
      );
    });

    it('leads from a mark to the determinations behind it', async () => {
      const page = await open();
      await page.getByRole('link', { name: 'Injection', exact: true }).click();
      await page.waitForURL('**/explore?category=injection');
      await page.goBack();
      await page.getByRole('link', { name: 'Uncategorised', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/explore?category=none');
      await page.goBack();
      await page.getByRole('link', { name: /^2014:/ }).press('Enter');
      await page.waitForURL('**/explore?year=2014');
    });

    it('follows the data while it is open', async () => {
      const page = await open();
      const before = recount(storedItems).total;
      await storeLetters(pages.client, [
        { name: 'a latecomer', decisionDate: '2016-07-01', items: [{ outcome: 'overturned', category: 'injection' }] },
      ]);
      await until('the page to count the new letter', async () =>
        (await page.locator('main').innerText()).includes(`of ${before + 1} disputed items`),
      );
      expect((await rowsOf(page, 'Last letters read')).at(0)?.at(0)).toBe('a latecomer');
      await removeLetters(pages.client, 'a latecomer');
      await pages.client.query(`DELETE FROM documents WHERE name = 'a latecomer'`);
    });

    it('can be used by keyboard alone, and keeps the theme that was chosen', async () => {
      const page = await open();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
      await page.getByRole('radio', { name: 'System theme' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      await page.reload();
      await page.locator('h1').waitFor();
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 24, 29)');
    });

    it.each([
      [360, 'light'],
      [360, 'dark'],
      [1280, 'light'],
      [1280, 'dark'],
    ] as const)('has no serious axe violation at %i pixels, %s', async (width, colorScheme) => {
      const page = await open({ viewport: { width, height: 800 }, colorScheme });
      expect(await seriousFaults(page)).toEqual([]);
    });

    it.each([360, 768, 1000, 1090, 1180, 1920, 2560])('fits a window of %i pixels', async (width) => {
      const page = await open({ viewport: { width, height: 800 } });
      expect(await overflow(page)).toBe(0);
    });
  });
}

const labels: Readonly<Record<string, string>> = {
  injection: 'Injection',
  surgery: 'Surgery',
  pharmaceuticals: 'Pharmaceuticals',
  '': 'Uncategorised',
};

/** Figures as an English page writes them; a small sample's rate carries its mark. */
function inWords(figures: Recount): readonly string[] {
  const percent = (share: number) => (share * 100).toFixed(1);
  const mark = figures.total < 20 ? ' * small sample' : '';
  return [
    `${percent(figures.overturnRate ?? 0)}%${mark}`,
    `${percent(figures.interval?.low ?? 0)}–${percent(figures.interval?.high ?? 0)}%`,
    String(figures.total),
  ];
}

function rowsOf(page: Page, region: string): Promise<readonly (readonly string[])[]> {
  return cellsOf(page.getByRole('region', { name: region, exact: true }).getByRole('table'));
}

/** The words of a table's body, row by row. */
async function cellsOf(table: ReturnType<Page['getByRole']>): Promise<readonly (readonly string[])[]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) =>
      Promise.all(
        (await row.locator('th, td').all()).map(async (cell) =>
          (await cell.innerText()).replaceAll(/\s+/g, ' ').trim(),
        ),
      ),
    ),
  );
}
