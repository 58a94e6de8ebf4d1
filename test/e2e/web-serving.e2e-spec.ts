import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceProcess } from '../../tools/launcher/service-process.js';
import { chromiumPath, openPage, openTestBrowser } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';

let database: TestDatabase;
let reporter: ServiceProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  reporter = await startTestService('reporter', await makeTestSettings({ DATABASE_URL: database.url }));
});

afterAll(async () => {
  await reporter.stop();
  await database.drop();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, reporter.url), { headers });

describe('how the page is served', () => {
  it.each(['/', '/explore?category=injection', '/letters/0000', '/flags', '/pipeline'])(
    '%s is the document',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<div id="page">');
    },
  );

  it.each(['/nowhere', '/v1/nothing', '/docs/nothing', '/health/nothing', '/letters', '/assets/nothing.js'])(
    '%s is nobody’s page, but a problem',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    },
  );

  it('lets the page load nothing from elsewhere and run nothing inline', async () => {
    const response = await get('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|http/);
    const document = await response.text();
    expect(document).not.toMatch(/https?:\/\//);
    expect(document).not.toMatch(/<script(?![^>]* src=)|<style|style=| on[a-z]+=/);
  });

  it('has the hashed files kept for good, and sends scripts compressed', async () => {
    const document = await (await get('/')).text();
    const files = [...document.matchAll(/"(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThanOrEqual(2);
    let bytes = 0;
    for (const path of files) {
      const response = await get(path, { 'accept-encoding': 'br' });
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(response.headers.get('content-encoding')).toBe('br');
      bytes += Number(response.headers.get('content-length'));
    }
    // The first view's scripts and styles together.
    expect(bytes).toBeLessThan(200_000);
  });
});

describe.skipIf(chromiumPath === null)('a page that has nothing to show', () => {
  it('says that no letter has been counted, and where to send some', async () => {
    const browser = await openTestBrowser();
    const { page, faults } = await openPage(browser, reporter.url);
    await page.getByText('No letter has been counted yet.').waitFor();
    await page.getByRole('link', { name: 'Send letters', exact: true }).click();
    await page.waitForURL('**/pipeline');
    expect(faults).toEqual([]);
    await browser.close();
  });

  it('says what is wrong while the database is away, and tries again when asked', async () => {
    const away = await startTestService(
      'reporter',
      await makeTestSettings({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/nowhere' }),
    );
    const browser = await openTestBrowser();
    const { page } = await openPage(browser, away.url);
    const problem = page.getByRole('alert').filter({ hasText: 'The database does not answer' }).first();
    await problem.waitFor();
    expect(await problem.innerText()).toContain('database_unavailable');
    const again = page.waitForResponse('**/v1/statistics/outcomes?by=category');
    await problem.getByRole('button', { name: 'Try again' }).click();
    expect((await again).status()).toBe(503);
    await browser.close();
    await away.stop();
  });
});
