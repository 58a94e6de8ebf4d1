import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LetterAnswer, letterAnswerSchema } from '../../apps/reporter/src/letters/letter.schema.js';
import { misreadsSchema } from '../../apps/reporter/src/misreads/misread.schema.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { overflow, seriousFaults } from '../support/browser.js';
import { accept } from '../support/documents.js';
import { type TestServiceStack } from '../support/service-stack.js';
import { getParsed } from '../support/reporter-client.js';
import { samples } from '../support/samples.js';
import { until } from '../support/until.js';
import { type WebPages } from '../support/web-pages.js';

/** The bytes of a sample letter with one more line end: another document, the same letter. */
function again(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([readFileSync(join(projectRoot, 'samples', name)), Buffer.from('\n')]));
}

/** Sends the samples, a copy of one of them and a document that is rejected, and waits until all are processed. */
export function useSamples(pages: WebPages, stack: () => TestServiceStack): void {
  beforeAll(async () => {
    const { ingestUrl } = stack();
    for (const { bytes, mediaType, name } of samples()) await accept(ingestUrl, bytes, mediaType, name);
    await accept(ingestUrl, again('2016-lidocaine-patch.txt'), 'text/plain', 'the same again.txt');
    const rejected = readFileSync(join(projectRoot, 'samples/rejected/other-state-review.text'));
    await accept(ingestUrl, new Uint8Array(rejected), 'text/plain', 'other-state-review.text');
    await until('every document to be processed', async () => {
      const { rows } = await pages.client.query<{ documents: number }>(
        `SELECT count(*)::int AS documents FROM documents`,
      );
      return rows[0]?.documents === samples().length + 2;
    });
  });
}

/** The letter page, over the samples. */
export function letterTests(pages: WebPages): void {
  describe('the letter page', () => {
    const letterOf = async (name: string): Promise<LetterAnswer> => {
      const { rows } = await pages.client.query<{ id: string }>(
        `SELECT encode(document_id, 'hex') AS id FROM documents WHERE name = $1`,
        [name],
      );
      return getParsed(pages.reporterUrl, `/v1/letters/${String(rows[0]?.id)}`, letterAnswerSchema);
    };

    it('highlights the evidence of every value', async () => {
      const answer = await letterOf('2015-compound-cream.txt');
      const page = await pages.open(`/letters/${answer.letterId}`);
      await page.getByRole('article', { name: 'Determination 1' }).waitFor();
      const highlighted = highlightedTextSchema.parse(await page.evaluate(highlightedText));
      const { determinations, evidence, text } = answer.letter;
      expect(Object.keys(highlighted).length).toBeGreaterThan(40);
      for (const [pointer, words] of Object.entries(highlighted)) {
        const [, item, flag] = /^.determinations.(\d+).flags.(\d+)$/.exec(pointer) ?? [];
        const lead = determinations[Number(item)]?.flags[Number(flag)];
        const spans = lead?.evidence ?? [evidence[pointer] ?? []].flat();
        expect(spans.length, pointer).toBeGreaterThan(0);
        expect(folded(words), pointer).toBe(folded(spans.map(({ start, end }) => text.slice(start, end)).join('')));
      }
      const shown = await page.getByRole('region', { name: 'Text of the letter' }).innerText();
      expect(folded(shown)).toContain(folded(answer.letter.caseSummary ?? 'no summary'));
    });

    it('moves between the passages by keyboard, highlights them, and selects their values', async () => {
      const answer = await letterOf('2015-compound-cream.txt');
      const page = await pages.open(`/letters/${answer.letterId}`, { reducedMotion: 'reduce' });
      const text = page.getByRole('region', { name: 'Text of the letter' });
      await text.locator('[data-scrolls]').focus();
      await page.keyboard.press('ArrowRight');
      const first = await page.evaluate('document.activeElement.textContent');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('document.activeElement.textContent')).not.toBe(first);
      expect(await page.evaluate('document.activeElement.dataset.highlighted')).toBe('true');
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate('document.activeElement.textContent')).toBe(first);
      await page.keyboard.press('Enter');
      await page.locator('[data-selected=true]').first().waitFor();
      expect(await page.evaluate('document.activeElement.getAttribute("aria-pressed")')).toBe('true');
      const pointer = decodeURIComponent(new URL(page.url()).hash.slice(1));
      expect(await page.evaluate('document.activeElement.id')).toBe(`field${pointer}`);
      expect(await seriousFaults(page)).toEqual([]);
    });

    it('selects the value of a passage, and keeps it in the URL', async () => {
      const answer = await letterOf('2015-compound-cream.txt');
      const page = await pages.open(`/letters/${answer.letterId}`);
      const text = page.getByRole('region', { name: 'Text of the letter' });
      await text.getByText('Overturned', { exact: true }).first().click();
      const index = answer.letter.determinations.findIndex(({ outcome }) => outcome === 'overturned');
      const field = page
        .getByRole('article', { name: `Determination ${index + 1}` })
        .getByRole('button', { pressed: true });
      expect(await field.innerText()).toBe('Overturned');
      expect(new URL(page.url()).hash).toBe(`#/determinations/${index}/outcome`);
      await page.reload();
      await until('the choice to be lit again', async () => (await field.innerText()) === 'Overturned');
      await field.click();
      expect(new URL(page.url()).hash).toBe('');
    });

    it('scrolls to the evidence of a value selected by keyboard', async () => {
      const answer = await letterOf('2015-compound-cream.txt');
      const page = await pages.open(`/letters/${answer.letterId}`, { reducedMotion: 'reduce' });
      const last = page
        .getByRole('article')
        .last()
        .getByRole('button', { name: /medically necessary/i })
        .last();
      await last.focus();
      await page.keyboard.press('Enter');
      const words = page.locator('[data-selected=true]').first();
      await until('the words to be in view', () => words.evaluate(inView));
    });

    it('leads from a search on the first page to the reasons in one step', async () => {
      const page = await pages.open('/');
      await page.getByLabel('Treatment, drug or case number').fill('MRI');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/treatment?q=MRI');
      await page.getByRole('region', { name: 'Why requests fail' }).waitFor();
    });

    it('links a bar of the overview to the deciding passage in three steps', async () => {
      const page = await pages.open('/');
      await page.getByRole('link', { name: 'Rehabilitation', exact: true }).click();
      await page.getByRole('checkbox', { name: /Overturned/ }).check();
      await page.waitForURL('**/explore?category=rehabilitation&outcome=overturned');
      const { rows } = await pages.client.query<{ item: string }>(
        `SELECT disputed_item AS item FROM determinations
       WHERE counted AND category = 'rehabilitation' AND outcome = 'overturned'`,
      );
      await page
        .getByRole('heading', { name: rows.length === 1 ? '1 determination' : `${rows.length} determinations` })
        .waitFor();
      await page.getByRole('link', { name: rows[0]?.item ?? '', exact: true }).click();
      await page.waitForURL('**/letters/**');
      await page.locator('[data-selected=true]').first().waitFor();
      const lit = await page.locator('[data-selected=true]').allInnerTexts();
      expect(folded(lit.join(''))).toContain(folded(rows[0]?.item ?? ''));
    });

    it('finds items by what they request and marks the matches', async () => {
      const page = await pages.open('/explore');
      await page.getByLabel('Treatment, drug, or words of the decision').fill('knee');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/explore?q=knee');
      const { rows } = await pages.client.query<{ items: number }>(
        `SELECT count(*)::int AS items FROM determinations WHERE counted AND 'knee' = ANY (body_parts)`,
      );
      const [items] = rows.map((row) => row.items);
      await page.getByRole('heading', { name: `${String(items)} determination${items === 1 ? '' : 's'}` }).waitFor();
      const marked = page.getByRole('row').locator('mark');
      await marked.first().waitFor();
      for (const words of await marked.allInnerTexts()) expect(words).toMatch(/^knees?$/i);
    });

    it('suggests what can be searched for while it is written', async () => {
      const page = await pages.open('/explore');
      await page.getByLabel('Treatment, drug, or words of the decision').pressSequentially('lidod');
      const option = page.locator('datalist option[value="Lidoderm"]').first();
      await option.waitFor({ state: 'attached' });
      expect(await option.textContent()).toMatch(/^Lidoderm \(.+\) – \d+ items?$/);
      await page.getByLabel('Treatment, drug, or words of the decision').press('Enter');
      await page.waitForURL('**/explore?q=lidod');
    });

    it('states how a search was understood, and widens it by removing a term', async () => {
      const page = await pages.open('/explore?q=lidocain+%2399+sleeplessness');
      const meaning = page.getByRole('group', { name: 'How the search was understood' });
      await meaning.getByText('quantity 99').waitFor();
      await meaning.getByText('Searched in item, rationale and summary: sleeplessness').waitFor();
      await meaning.getByText('No request matches all of it.').waitFor();
      await meaning.getByRole('button', { name: 'Search without #99' }).click();
      await page.waitForURL('**/explore?q=lidocain+sleeplessness');
      await meaning.getByRole('button', { name: 'Search without lidocain' }).waitFor();
    });

    it('opens the letter of a case number that is searched', async () => {
      const { rows } = await pages.client.query<{ id: string; number: string }>(
        `SELECT encode(document_id, 'hex') AS id, case_number AS number FROM letters
         WHERE standing = 'counted' AND case_number LIKE 'CM%' LIMIT 1`,
      );
      const page = await pages.open('/explore');
      await page.getByLabel('Treatment, drug, or words of the decision').fill(rows[0]?.number ?? '');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/letters/${rows[0]?.id ?? ''}`);
    });

    it('widens a search to the class of the drug that it names', async () => {
      const page = await pages.open('/explore?q=norco');
      await page.getByRole('button', { name: 'widen to Opioids' }).click();
      await page.waitForURL('**/explore?drugClass=opioids');
    });

    it('links a citation to the determinations that cite the same section', async () => {
      const { letterId, letter } = await letterOf('2016-retrospective-screen.pdf');
      const cited = letter.determinations[0]?.reviewerBasis.citations[0];
      const page = await pages.open(`/letters/${letterId}`);
      await page
        .getByRole('article', { name: 'Determination 1' })
        .getByRole('link', { name: /^Similar determinations: the reviewer cites/ })
        .first()
        .click();
      await page.waitForURL('**/explore?guidelineDocument=*');
      const parameters = new URL(page.url()).searchParams;
      expect(parameters.get('guidelineDocument')).toBe(cited?.document);
      expect(parameters.getAll('guidelineSection')).toEqual(cited?.sections);
      await page
        .getByRole('row')
        .filter({ hasText: letter.determinations[0]?.disputedItem ?? '' })
        .first()
        .waitFor();
    });

    it('states that a copy is not counted, and links to the counted letter', async () => {
      const [one, other] = [await letterOf('2016-lidocaine-patch.txt'), await letterOf('the same again.txt')];
      const [counted, copy] = one.standing === 'counted' ? [one, other] : [other, one];
      const page = await pages.open(`/letters/${copy.letterId}`);
      await page
        .getByText('This document is a copy of a letter that is already counted. It is not included in any figure.')
        .waitFor();
      await page.getByRole('link', { name: 'Counted letter' }).click();
      await page.waitForURL(`**/letters/${counted.letterId}`);
      await page.getByText('1 other document contains the same case. This one is counted.').waitFor();
    });

    it('shows a flag with both passages', async () => {
      const { letter } = await letterOf('2015-compound-cream.txt');
      const flags = letter.determinations.flatMap((determination) => determination.flags);
      const lead = flags.find(({ kind }) => kind === 'outcome_conflicts_with_rationale');
      const words = lead?.evidence.map(({ start, end }) => folded(letter.text.slice(start, end)));
      const page = await pages.open('/flags?kind=outcome_conflicts_with_rationale');
      const entry = page.getByRole('listitem').filter({ hasText: letter.header.caseNumber ?? '' });
      await entry.getByText(lead?.explanation ?? '').waitFor();
      expect((await entry.locator('mark').allInnerTexts()).map(folded)).toEqual(words);
      expect(await seriousFaults(page)).toEqual([]);
      await entry.getByRole('link').click();
      await page.getByText('Raised automatically. Read both passages before you rely on it.').first().waitFor();
      await page.getByRole('button', { name: lead?.explanation ?? '' }).click();
      expect(folded((await page.locator('[data-selected=true]').allInnerTexts()).join(''))).toContain(words?.[1]);
    });

    it('stores a misread report with the revision that read the value', async () => {
      const { letterId, letter, revision } = await letterOf('2015-compound-cream.txt');
      const page = await pages.open(`/letters/${letterId}#/determinations/0/outcome`);
      const determination = page.getByRole('article', { name: 'Determination 1' });
      await determination.getByRole('button', { name: 'Report a misread' }).click();
      const dialog = page.getByRole('dialog', { name: 'Report a misread' });
      await dialog.getByText('Determination 1, outcome').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await dialog.getByLabel('What is wrong').fill('The heading says something else.');
      await dialog.getByLabel('Correct value').fill('Modified');
      await dialog.getByLabel('Contact').fill('reader@example.org');
      await dialog.getByRole('button', { name: 'Send report' }).click();
      await dialog.getByText('was stored for the maintainers').waitFor();
      const { misreads } = await getParsed(pages.reporterUrl, `/v1/misreads?documentId=${letterId}`, misreadsSchema);
      expect(misreads).toMatchObject([
        {
          pointer: '/determinations/0/outcome',
          revision,
          shown: letter.determinations[0]?.outcome === 'upheld' ? 'Upheld' : 'Overturned',
          wrong: 'The heading says something else.',
          expected: 'Modified',
          contactGiven: true,
        },
      ]);
      await dialog.getByRole('button', { name: 'Close' }).click();
      await dialog.waitFor({ state: 'detached' });
    });

    it('loads the original on request, at the page of the selected value', async () => {
      const { letterId, letter } = await letterOf('2016-retrospective-screen.pdf');
      const [pointer, page] = laterPage(letter);
      const window = await pages.open(`/letters/${letterId}#${pointer}`);
      await window.locator('[data-selected=true]').first().waitFor();
      expect(await window.locator('iframe').count()).toBe(0);
      const expected = window.waitForResponse(`**/v1/documents/${letterId}/content?as=page`);
      await window.getByRole('button', { name: 'Show the original' }).click();
      const answer = await expected;
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-disposition']).toMatch(/^inline;/);
      expect(await window.locator('iframe').getAttribute('src')).toContain(`#page=${page}&`);
      await window.getByText(`Page ${page} of the original.`).waitFor();
    });

    it.each(['/explore?category=pharmaceuticals', '/explore?q=norco+knee', 'a letter'])(
      '%s has no serious axe violation and fits the window, light and dark, wide and narrow',
      async (where) => {
        const path = where === 'a letter' ? `/letters/${(await letterOf('2014-opioid-taper.txt')).letterId}` : where;
        for (const [width, colorScheme] of [
          [1280, 'light'],
          [360, 'dark'],
        ] as const) {
          const page = await pages.open(path, { viewport: { width, height: 800 }, colorScheme });
          await page.getByRole('heading', { level: 2 }).first().waitFor({ state: 'attached' });
          await page.waitForLoadState('networkidle').catch(() => undefined);
          expect(await seriousFaults(page)).toEqual([]);
          expect(await overflow(page)).toBe(0);
        }
      },
    );
  });
}

/** A value after the first page of a PDF, and its page. */
function laterPage({ evidence }: LetterAnswer['letter']): readonly [string, number] {
  for (const [pointer, spans] of Object.entries(evidence)) {
    const page = [spans].flat()[0]?.page ?? 1;
    if (page > 1 && pointer.endsWith('/outcome')) return [pointer, page];
  }
  throw new Error('The letter has one page.');
}

const highlightedTextSchema = z.record(z.string(), z.string());

/** Focuses every value of the page in turn and returns the highlighted text by the value's pointer. */
const highlightedText = `(async () => {
  const lit = {};
  for (const field of document.querySelectorAll('button[id^="field/"]')) {
    field.focus({ preventScroll: true });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const words = [...document.querySelectorAll('[data-highlighted=true][data-kind]')].map((each) => each.textContent);
    lit[field.id.slice('field'.length)] = words.join('');
  }
  return lit;
})()`;

/** Whether an element is visible inside its scrolled container. */
const inView = (element: {
  getBoundingClientRect(): { top: number; bottom: number };
  closest(of: string): unknown;
}) => {
  const pane = element.closest('[data-scrolls]') as { getBoundingClientRect(): { top: number; bottom: number } } | null;
  const [inner, outer] = [element.getBoundingClientRect(), pane?.getBoundingClientRect()];
  return outer !== undefined && inner.top >= outer.top && inner.bottom <= outer.bottom;
};

/** Words alone: lines and pages break them in different places. */
function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
