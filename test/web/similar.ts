import { describe, expect, it } from 'vitest';
import { precedentsSchema } from '../../apps/reporter/src/precedents/precedents.schema.js';
import { overflow, seriousFaults } from '../support/browser.js';
import { getJson, getParsed } from '../support/reporter-client.js';
import { type WebPages } from '../support/web-pages.js';

/** Decisions on requests like one in words or a stored one, over the samples. */
export function similarTests(pages: WebPages): void {
  describe('the page of similar decisions', () => {
    const request = 'acupuncture for a stiff neck';

    it('shows rates, decisions of either outcome with their deciding sentences, and reasons', async () => {
      await getJson(pages.reporterUrl, '/v1/statistics/outcomes?by=year', { 'cache-control': 'no-cache' });
      const answer = await getParsed(
        pages.reporterUrl,
        `/v1/precedents?${new URLSearchParams({ q: request, limit: '50' }).toString()}`,
        precedentsSchema,
      );
      const page = await pages.open('/similar');
      await page.getByLabel('Describe the request').fill(request);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/similar?q=acupuncture+for+a+stiff+neck');
      const { similar } = answer;
      const rate = page.getByRole('definition').first();
      await rate.getByText(`overturned: ${similar.overturned} of ${similar.total} item`).waitFor();
      for (const outcome of ['upheld', 'overturned'] as const) {
        const side = page.getByRole('region', { name: new RegExp(`^${outcome}$`, 'i') });
        const expected = answer.precedents.filter(({ determination }) => determination.outcome === outcome).slice(0, 8);
        expect(await side.getByRole('link').allInnerTexts()).toEqual(
          expected.map(({ determination }) => determination.disputedItem),
        );
        expect(await side.locator('blockquote').allInnerTexts()).toEqual(
          expected.map(({ determination }) => determination.rationaleExcerpt),
        );
      }
      await page.getByRole('region', { name: 'Why they were upheld' }).getByRole('table').waitFor();
    });

    it('copies a deciding passage with its citation', async () => {
      const page = await pages.open(`/similar?q=${encodeURIComponent(request)}`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const passage = await page.locator('blockquote').first().innerText();
      await page.getByRole('button', { name: 'Copy passage with citation' }).first().click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      const copied: unknown = await page.evaluate('navigator.clipboard.readText()');
      expect(copied).toContain(`“${passage.trim()}” IMR decision `);
      expect(copied).toContain('/letters/');
    });

    it('is reached from an item of a letter, and leaves that letter out', async () => {
      const { rows } = await pages.client.query<{ id: string; item: string }>(
        `SELECT encode(l.document_id, 'hex') AS id, d.disputed_item AS item FROM determinations d
         JOIN letters l USING (letter_id) WHERE d.counted AND d.ordinal = 1 AND d.outcome = 'upheld'
           AND d.category = 'rehabilitation' LIMIT 1`,
      );
      const [letter] = rows;
      const page = await pages.open(`/letters/${letter?.id ?? ''}`);
      await page.getByRole('link', { name: 'Overturned and upheld decisions like this' }).first().click();
      await page.waitForURL('**/similar?like=*');
      await page.getByText(`Like: ${letter?.item ?? ''}`).waitFor();
      const shown = await page.locator('ol a').all();
      const links = await Promise.all(shown.map((link) => link.getAttribute('href')));
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((href) => href?.includes(letter?.id ?? '') !== false)).toEqual([]);
    });

    it('states that nothing is similar, and what to do', async () => {
      const page = await pages.open('/similar?q=zeppelin+moorings');
      await page.getByText('No decision is similar.').waitFor();
    });

    it.each([
      [1280, 'light'],
      [360, 'dark'],
    ] as const)('has no serious axe violation and fits the window at %d pixels, %s', async (width, colorScheme) => {
      for (const path of ['/similar', `/similar?q=${encodeURIComponent(request)}`]) {
        const page = await pages.open(path, { viewport: { width, height: 800 }, colorScheme });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle').catch(() => undefined);
        expect(await seriousFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
  });
}
