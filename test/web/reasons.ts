import { type Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reasonLabels } from '#domain/model/reason-labels.js';
import { type Reason, reasonName } from '#domain/model/reason.js';
import { reasonsSchema } from '../../apps/reporter/src/statistics/reasons.schema.js';
import { overflow, seriousFaults } from '../support/browser.js';
import { documentIdOf } from '../support/letter-factory.js';
import { getParsed } from '../support/reporter-client.js';
import { type Counted } from '../support/reporter-recount.js';
import { storedItems } from '../support/web-letters.js';
import { type WebPages } from '../support/web-pages.js';

const injections = storedItems.filter(({ item }) => item.category === 'injection');

const directions = { upheld: 'against', overturned: 'for' } as const;
const titles = { upheld: 'Why requests fail', overturned: 'What overturned requests documented' } as const;
const outcomes = ['upheld', 'overturned'] as const;

/** Reasons on the letter page and in Explore, over stored letters. */
export function reasonTests(pages: WebPages): void {
  describe('the reasons of a filter', () => {
    const open = (query: string, options?: Parameters<WebPages['open']>[1]) =>
      pages.open(`/explore?${query === '' ? '' : `${query}&`}view=reasons`, options);

    it.each(outcomes)('ranks the reasons of %s items like a recount', async (outcome) => {
      const page = await open('category=injection');
      const own = injections.filter(({ item }) => item.outcome === outcome);
      const ranked = rankedReasons(own, directions[outcome]);
      expect(ranked.length).toBeGreaterThan(2);
      const region = page.getByRole('region', { name: titles[outcome] });
      await region.getByRole('table').waitFor();
      const rows = await rowsOf(region);
      expect(rows.map(([name, , , , items]) => [name, items])).toEqual(
        ranked.map(({ topic, direction, count }) => [reasonLabels[topic][direction], `${count} of ${own.length}`]),
      );
    });

    it('shows share, interval and measured accuracy, and no rate for a topic with few labels', async () => {
      const { reasons, upheld } = await getParsed(
        pages.reporterUrl,
        '/v1/statistics/reasons?category=injection',
        reasonsSchema,
      );
      const page = await open('category=injection');
      const region = page.getByRole('region', { name: titles.upheld });
      await region.getByRole('table').waitFor();
      const rows = new Map((await rowsOf(region)).map(([name = '', ...cells]) => [name, cells]));
      const given = reasons.filter(({ direction, upheld: of }) => direction === 'against' && of.determinations > 0);
      expect(rows.size).toBe(given.length);
      for (const { label, accuracy, upheld: figures } of given) {
        const [, share, interval, items, measured] = rows.get(label) ?? [];
        expect(items).toBe(`${figures.determinations} of ${upheld.determinations}`);
        expect(share).toBe(figures.share === null ? 'no rate' : inPercent(figures.share));
        expect(interval === '–').toBe(figures.interval === null);
        expect(measured).toContain(`${accuracy.labels} label`);
        if (accuracy.labels < 10) expect(share).toBe('no rate');
        if (accuracy.labels > 0 && accuracy.precision !== null)
          expect(measured).toContain(`precision ${inPercent(accuracy.precision)}`);
      }
    });

    it('links a reason to its determinations', async () => {
      const page = await open('category=injection&outcome=overturned');
      const listed = injections.filter(
        ({ item }) => item.outcome === 'upheld' && item.reasons?.some(({ topic }) => topic === 'benefit') === true,
      );
      await page.getByRole('link', { name: reasonLabels.benefit.against, exact: true }).press('Enter');
      await page.waitForURL('**/explore?category=injection&reason=benefit%2Fagainst&outcome=upheld');
      await page.getByRole('heading', { name: `${listed.length} determinations`, exact: true }).waitFor();
      await page.getByRole('button', { name: `Remove filter Reason: ${reasonLabels.benefit.against}` }).waitFor();
    });

    it('states that the figures are not causal and that the outcome filter is ignored', async () => {
      const page = await open('outcome=overturned');
      await page.getByText('The figures are not causal').waitFor();
      await page.getByText('The filter by outcome is ignored here.').waitFor();
      await page.getByRole('button', { name: 'Clear all' }).click();
      await page.waitForURL('**/explore?view=reasons');
      await page.getByText('The filter by outcome is ignored here.').waitFor({ state: 'detached' });
    });

    it('is linked from a category of the overview', async () => {
      const page = await pages.open('/');
      await page.getByRole('link', { name: 'Reasons given for Injection' }).click();
      await page.waitForURL('**/explore?category=injection&view=reasons');
      await page.getByRole('region', { name: titles.upheld }).waitFor();
    });

    it('states that letters of earlier revisions have no reasons', async () => {
      const page = await open('caseNumber=CM16-0000011');
      await page.getByText('Letters parsed before revision 9 have no reasons; run a reparse.').waitFor();
    });

    it('shows why the reasons are not available, and tries again', async () => {
      const page = await pages.open('/explore?category=injection');
      const address = '**/v1/statistics/reasons**';
      await page.route(address, (route) => route.abort());
      await page.getByRole('radio', { name: 'reasons', exact: true }).click({ force: true });
      const problem = page.getByRole('alert').filter({ hasText: 'The reporter did not respond' }).first();
      await problem.waitFor();
      await page.unroute(address);
      await problem.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('region', { name: titles.upheld }).getByRole('table').waitFor();
      // The browser logs the aborted request as an error.
      await pages.forgive();
    });

    it.each([
      [360, 'light'],
      [360, 'dark'],
      [1000, 'light'],
      [1440, 'dark'],
    ] as const)('has no serious axe violation and fits a window of %i pixels, %s', async (width, colorScheme) => {
      const page = await open('category=injection', { viewport: { width, height: 800 }, colorScheme });
      await page.getByRole('region', { name: titles.overturned }).getByRole('table').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });

  describe('the reasons of a letter', () => {
    /** Two reasons, the second with two sentences. */
    const sentences = ['No benefit is documented.', 'Home exercise was not tried.', 'Nor was a splint.'] as const;
    const text = `Injections were given. ${sentences[0]} The knee is tender. ${sentences[1]} Rest is advised. ${sentences[2]}`;
    const spanOf = (sentence: string) => ({
      start: text.indexOf(sentence),
      end: text.indexOf(sentence) + sentence.length,
    });

    /** Opens an upheld item with these reasons. */
    const open = async () => {
      const reasons: readonly Reason[] = [
        { topic: 'benefit', direction: 'against', primary: true },
        { topic: 'prior-treatment', direction: 'against', primary: false },
      ];
      const evidence = {
        '/determinations/0/reasons/0': spanOf(sentences[0]),
        '/determinations/0/reasons/1': [spanOf(sentences[1]), spanOf(sentences[2])],
      };
      const documentId = documentIdOf('letter 1');
      await pages.client.query(`UPDATE letters SET text = $2, evidence = $3 WHERE document_id = decode($1, 'hex')`, [
        documentId,
        text,
        evidence,
      ]);
      await pages.client.query(
        `UPDATE determinations SET reasons = $2
         WHERE letter_id = (SELECT letter_id FROM letters WHERE document_id = decode($1, 'hex'))`,
        [documentId, JSON.stringify(reasons)],
      );
      return pages.open(`/letters/${documentId}`, { reducedMotion: 'reduce' });
    };

    it('are listed with direction, and the primary one is marked', async () => {
      const page = await open();
      const items = page.getByRole('region', { name: 'Reasons', exact: true }).getByRole('listitem');
      await items.first().waitFor();
      expect((await items.allInnerTexts()).map(folded)).toEqual([
        `against ${reasonLabels.benefit.against} primary`,
        `against ${reasonLabels['prior-treatment'].against}`,
      ]);
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('mark their sentences when selected by keyboard, and are selected from a sentence', async () => {
      const page = await open();
      const selected = page.locator('[data-selected=true]');
      await page.getByRole('button', { name: reasonLabels['prior-treatment'].against }).focus();
      await page.keyboard.press('Enter');
      await selected.first().waitFor();
      expect((await selected.allInnerTexts()).map(folded)).toEqual([sentences[1], sentences[2]]);
      expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#/determinations/0/reasons/1');
      await page.getByText(sentences[0]).click();
      await page.getByRole('button', { name: reasonLabels.benefit.against, pressed: true }).waitFor();
      expect((await selected.allInnerTexts()).map(folded)).toEqual([sentences[0]]);
    });
  });

  describe('flags by kind and grade', () => {
    it('are selected in the URL and show grade and concept', async () => {
      const flagged = storedItems.filter(({ item }) => (item.flags ?? []).length > 0).length;
      const page = await pages.open('/flags');
      await page.getByRole('link', { name: `Rationale contradicts dates ${flagged}` }).click();
      await page.waitForURL('**/flags?kind=rationale_contradicts_dates');
      await page.getByText('Clear: c.').first().waitFor();
      await page.getByRole('radio', { name: 'arguable' }).click({ force: true });
      await page.waitForURL('**/flags?kind=rationale_contradicts_dates&grade=arguable');
      await page.getByText('No flag of this kind and grade').waitFor();
      await page.getByRole('radio', { name: 'clear' }).click({ force: true });
      await page.getByText(`of ${flagged} flagged items`).waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
}

/** The reasons of one direction with the number of items that give them, the most frequent first. */
function rankedReasons(items: readonly Counted[], direction: Reason['direction']) {
  const given = items.flatMap(({ item }) => item.reasons ?? []).filter((reason) => reason.direction === direction);
  const topics = [...new Set(given.map(({ topic }) => topic))];
  return topics
    .map((topic) => {
      const name = reasonName({ topic, direction });
      return { topic, direction, count: given.filter((reason) => reasonName(reason) === name).length };
    })
    .toSorted((left, right) => right.count - left.count);
}

async function rowsOf(region: ReturnType<Page['getByRole']>): Promise<readonly (readonly string[])[]> {
  const rows = await region.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allInnerTexts()));
  // The mark of a small sample is a footnote of the figure.
  return cells.map((row) =>
    row.map((cell) =>
      folded(cell)
        .replace(/\* ?small sample$/, '')
        .trim(),
    ),
  );
}

function inPercent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
