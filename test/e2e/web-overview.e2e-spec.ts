import pg from 'pg';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { chromiumPath, openPage, openTestBrowser, overflow, seriousFaults, type TestPage } from '../support/browser.js';
import { storeEndings, type StoredLetter, storeLetters } from '../support/reporter-fixture.js';
import { countedItems, groupBy, type Recount, recount } from '../support/reporter-recount.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { until } from '../support/until.js';

const letters = makeLetters();
const items = countedItems(letters);

describe.skipIf(chromiumPath === null)('the overview', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let reporter: ServiceProcess;
  let browser: Browser;
  let opened: TestPage | undefined;

  const open = async (
    ...options: Parameters<typeof openPage> extends [unknown, unknown, ...infer Rest] ? Rest : []
  ) => {
    opened = await openPage(browser, reporter.url, ...options);
    await opened.page.getByRole('table', { name: 'By category of treatment' }).waitFor();
    return opened.page;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await storeLetters(client, letters);
    await storeEndings(client, [
      { name: 'a photograph', state: 'rejected', reason: 'unsupported_media_type' },
      { name: 'a page of soot', state: 'failed', reason: 'raw_store_unreachable' },
    ]);
    reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
    browser = await openTestBrowser();
  });

  afterEach(async () => {
    const faults = opened?.faults;
    await opened?.close();
    opened = undefined;
    expect(faults ?? []).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await reporter.stop();
    await client.end();
    await database.drop();
  });

  it('shows the figures that a recount gives, by category', async () => {
    const page = await open();
    const groups = groupBy(items, ({ item }) => [item.category]);
    const rows = await rowsOf(page, 'By category of treatment');
    const figures = new Map(rows.map(([name = '', , rate, interval, count]) => [name, [rate, interval, count]]));
    expect(figures.size).toBe(groups.size);
    for (const [key, own] of groups) {
      expect(figures.get(labels[key ?? ''] ?? '')).toEqual(inWords(recount(own)));
    }
  });

  it('shows the total that SQL counts, and what it stands on', async () => {
    const page = await open();
    const { rows } = await client.query<{ items: number; overturned: number; letters: number }>(
      `SELECT count(*)::int AS items, (count(*) FILTER (WHERE outcome = 'overturned'))::int AS overturned,
         count(DISTINCT letter_id)::int AS letters FROM determinations WHERE counted`,
    );
    const [sql] = rows;
    expect(await page.locator('main').innerText()).toContain(
      `${String(sql?.overturned)} of ${String(sql?.items)} disputed items in ${String(sql?.letters)} letters`,
    );
    const ground = await page.getByRole('region', { name: 'By category of treatment' }).innerText();
    expect(ground).toContain('Dates are decision dates.');
    expect(ground).toContain('1 copy of a counted letter, 1 rejected document and 1 document that could not be read');
    expect(ground).toContain('* Fewer than 20 items');
  });

  it('draws the years, leaves a gap for one without decisions, and has them as a table', async () => {
    const page = await open();
    const region = page.getByRole('region', { name: 'By year of the decision' });
    await region.getByText('As a table').click();
    const rows = await cellsOf(region.getByRole('table'));
    const years = groupBy(items, ({ letter }) => [letter.decisionDate?.slice(0, 4)]);
    expect(rows.map(([year]) => year)).toEqual(['2014', '2015', '2016']);
    expect(rows[1]?.slice(1)).toEqual(['–', '–', '0', '0']);
    for (const year of ['2014', '2016']) {
      const figures = inWords(recount(years.get(year) ?? []));
      expect(rows.find(([name]) => name === year)?.slice(1, 4)).toEqual(figures);
    }
    expect(await region.getByRole('link', { name: /^201\d:/ }).count()).toBe(2);
  });

  it('leads from a mark to the determinations behind it', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Injection' }).click();
    await page.waitForURL('**/explore?category=injection');
    await page.goBack();
    await page.getByRole('link', { name: 'Uncategorised' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/explore?category=none');
    await page.goBack();
    await page.getByRole('link', { name: /^2014:/ }).press('Enter');
    await page.waitForURL('**/explore?year=2014');
  });

  it('follows the data while it is open', async () => {
    const page = await open();
    const before = recount(items).total;
    await storeLetters(client, [
      { name: 'a latecomer', decisionDate: '2016-07-01', items: [{ outcome: 'overturned', category: 'injection' }] },
    ]);
    await until('the page to count the new letter', async () =>
      (await page.locator('main').innerText()).includes(`of ${before + 1} disputed items`),
    );
    expect((await rowsOf(page, 'Last letters read')).at(0)?.at(0)).toBe('a latecomer');
    await client.query(`DELETE FROM letters WHERE copy_key = 'a latecomer'`);
    await client.query(`DELETE FROM documents WHERE name = 'a latecomer'`);
    await client.query('UPDATE data_version SET version = version + 1, changed_at = clock_timestamp()');
  });

  it('can be used by keyboard alone, and keeps the theme that was chosen', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the figures');
    await page.getByRole('radio', { name: 'Theme of the system' }).focus();
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
  ] as const)('has nothing serious for axe at %i pixels, %s', async (width, colorScheme) => {
    const page = await open({ viewport: { width, height: 800 }, colorScheme });
    expect(await seriousFaults(page)).toEqual([]);
  });

  it.each([360, 768, 1920, 2560])('fits a window of %i pixels', async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    expect(await overflow(page)).toBe(0);
  });
});

const labels: Readonly<Record<string, string>> = {
  injection: 'Injection',
  surgery: 'Surgery',
  pharmaceuticals: 'Pharmaceuticals',
  '': 'Uncategorised',
};

/** 40 letters of two decided years and none, with categories of different size, and a copy that no figure holds. */
function makeLetters(): readonly StoredLetter[] {
  const made = Array.from({ length: 40 }, (_, index): StoredLetter => {
    const decisionDate = ['2014-03-05', '2016-05-06', '2016-11-30', undefined][index % 4];
    const categories = [['injection', 'injection'], ['surgery'], ['injection', 'pharmaceuticals']][index % 3] ?? [];
    return {
      name: `letter ${index}`,
      ...(decisionDate === undefined ? {} : { decisionDate }),
      items: categories.map((category, item) => ({
        outcome: (index * 7 + item) % 5 === 0 ? 'overturned' : 'upheld',
        ...(category === 'pharmaceuticals' && index % 2 === 0 ? {} : { category }),
      })),
    };
  });
  return [
    ...made,
    {
      name: 'a copy',
      copyKey: 'letter 0',
      standing: 'copy',
      items: [{ outcome: 'overturned', category: 'injection' }],
    },
  ];
}

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
