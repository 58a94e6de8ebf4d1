import { type Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.js';
import { makeTestSettings, startTestService } from '../support/test-service.js';
import { type WebPages } from '../support/web-pages.js';

/** How the page comes to a browser, and what it shows where nothing answers. */
export function servingTests(pages: WebPages, browser: () => Browser): void {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, pages.reporterUrl), { headers });

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
      '%s is a problem, not a page',
      async (path) => {
        const response = await get(path);
        expect(response.status).toBe(404);
        expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      },
    );

    it('is a page for a browser at an unknown address, which is not found', async () => {
      const response = await get('/nowhere', { accept: 'text/html,application/xhtml+xml' });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await get('/v1/nothing', { accept: 'text/html' })).headers.get('content-type')).toBe(
        'application/problem+json; charset=utf-8',
      );
      const page = await pages.open('/nowhere');
      await page.getByRole('heading', { name: 'Page not found' }).waitFor();
      // The browser logs the status 404 as an error.
      await pages.forgive();
    });

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

  it('shows a problem while the database is down, and retries on request', async () => {
    const away = await startTestService(
      'reporter',
      await makeTestSettings({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/nowhere' }),
    );
    const opened = await openPage(browser(), away.url);
    const { page } = opened;
    const problem = page.getByRole('alert').filter({ hasText: 'The database is unavailable' }).first();
    await problem.waitFor();
    expect(await problem.innerText()).toContain('database_unavailable');
    const again = page.waitForResponse('**/v1/statistics/outcomes?by=category');
    await problem.getByRole('button', { name: 'Try again' }).click();
    expect((await again).status()).toBe(503);
    await opened.close();
    await away.stop();
  });
}
