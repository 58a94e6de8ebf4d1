import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LetterAnswer, letterAnswerSchema } from '../../apps/reporter/src/letters/letter.schema.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { chromiumPath, openPage, openTestBrowser, overflow, seriousFaults, type TestPage } from '../support/browser.js';
import { accept } from '../support/door.js';
import { openTestHouse, type TestHouse } from '../support/house.js';
import { askFor } from '../support/reporter-client.js';
import { samples } from '../support/samples.js';
import { until } from '../support/until.js';

/** The bytes of a sample letter with one more line end: another document, the same letter. */
function again(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([readFileSync(join(projectRoot, 'samples', name)), Buffer.from('\n')]));
}

describe.skipIf(chromiumPath === null)('letters and their words', () => {
  let house: TestHouse;
  let client: pg.Client;
  let browser: Browser;
  let opened: TestPage | undefined;

  const open = async (path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
    opened = await openPage(browser, new URL(path, house.reporterUrl).href, options);
    return opened.page;
  };

  beforeAll(async () => {
    house = await openTestHouse();
    for (const { bytes, mediaType, name } of samples()) await accept(house.ingestUrl, bytes, mediaType, name);
    await accept(house.ingestUrl, again('2016-lidocaine-patch.txt'), 'text/plain', 'the same again.txt');
    client = new pg.Client({ connectionString: house.database.url });
    await client.connect();
    browser = await openTestBrowser();
    await until('every letter to be read', async () => {
      const { rows } = await client.query<{ letters: number }>('SELECT count(*)::int AS letters FROM letters');
      return rows[0]?.letters === samples().length + 1;
    });
  });

  afterEach(async () => {
    const faults = opened?.faults;
    await opened?.close();
    opened = undefined;
    expect(faults ?? []).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await client.end();
    await house.close();
  });

  const letterOf = async (name: string): Promise<LetterAnswer> => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT encode(document_id, 'hex') AS id FROM documents WHERE name = $1`,
      [name],
    );
    return askFor(house.reporterUrl, `/v1/letters/${String(rows[0]?.id)}`, letterAnswerSchema);
  };

  it('lights for every value the words that it was read from', async () => {
    const answer = await letterOf('2015-compound-cream.txt');
    const page = await open(`/letters/${answer.letterId}`);
    await page.getByRole('article', { name: 'Determination 1' }).waitFor();
    const lit = litWordsSchema.parse(await page.evaluate(litWords));
    const { determinations, evidence, text } = answer.letter;
    expect(Object.keys(lit).length).toBeGreaterThan(40);
    for (const [pointer, words] of Object.entries(lit)) {
      const [, item, flag] = /^.determinations.(\d+).flags.(\d+)$/.exec(pointer) ?? [];
      const lead = determinations[Number(item)]?.flags[Number(flag)];
      const spans = lead?.evidence ?? [evidence[pointer] ?? []].flat();
      expect(spans.length, pointer).toBeGreaterThan(0);
      expect(folded(words), pointer).toBe(folded(spans.map(({ start, end }) => text.slice(start, end)).join('')));
    }
    const shown = await page.getByRole('region', { name: 'Text of the letter' }).innerText();
    expect(folded(shown)).toContain(folded(answer.letter.caseSummary ?? 'no summary'));
  });

  it('leads from words to their value, and keeps the choice in the address', async () => {
    const answer = await letterOf('2015-compound-cream.txt');
    const page = await open(`/letters/${answer.letterId}`);
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

  it('brings the words into view when a value is chosen by keyboard', async () => {
    const answer = await letterOf('2015-compound-cream.txt');
    const page = await open(`/letters/${answer.letterId}`, { reducedMotion: 'reduce' });
    const last = page
      .getByRole('article')
      .last()
      .getByRole('button', { name: /medically necessary/i })
      .last();
    await last.focus();
    await page.keyboard.press('Enter');
    const words = page.locator('[data-chosen=true]').first();
    await until('the words to be in view', () => words.evaluate(inView));
  });

  it('goes from a bar of the overview to the words that decided', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Rehabilitation' }).click();
    await page.getByRole('checkbox', { name: /Overturned/ }).check();
    await page.waitForURL('**/explore?category=rehabilitation&outcome=overturned');
    const { rows } = await client.query<{ item: string }>(
      `SELECT disputed_item AS item FROM determinations
       WHERE counted AND category = 'rehabilitation' AND outcome = 'overturned'`,
    );
    await page
      .getByRole('heading', { name: rows.length === 1 ? '1 determination' : `${rows.length} determinations` })
      .waitFor();
    await page.getByRole('link', { name: rows[0]?.item ?? '', exact: true }).click();
    await page.waitForURL('**/letters/**');
    await page.locator('[data-chosen=true]').first().waitFor();
    const lit = await page.locator('[data-chosen=true]').allInnerTexts();
    expect(folded(lit.join(''))).toContain(folded(rows[0]?.item ?? ''));
  });

  it('says that a copy is in no figure, and leads to the one that is counted', async () => {
    const [one, other] = [await letterOf('2016-lidocaine-patch.txt'), await letterOf('the same again.txt')];
    const [counted, copy] = one.standing === 'counted' ? [one, other] : [other, one];
    const page = await open(`/letters/${copy.letterId}`);
    await page.getByText('This document is a copy of a letter that is counted already. No figure holds it.').waitFor();
    await page.getByRole('link', { name: 'The counted letter' }).click();
    await page.waitForURL(`**/letters/${counted.letterId}`);
    await page.getByText('1 other document holds the same case. This one is counted.').waitFor();
  });

  it('shows a lead with both of its places', async () => {
    const { letter, letterId } = await letterOf('2016-spine-surgery.txt');
    const [one, other] = [letter.text.indexOf('medically'), letter.text.lastIndexOf('medically')];
    const flag = {
      kind: 'rationale_contradicts_summary',
      explanation: 'An invented reason.',
      evidence: [one, other].map((start) => ({ start, end: start + 'medically'.length })),
    };
    await client.query(
      `UPDATE determinations d SET flags = $1 FROM letters l
       WHERE l.letter_id = d.letter_id AND encode(l.document_id, 'hex') = $2 AND d.ordinal = 1`,
      [JSON.stringify([flag]), letterId],
    );
    const page = await open('/flags?kind=rationale_contradicts_summary');
    const entry = page.getByRole('listitem').filter({ hasText: 'An invented reason.' });
    await entry.waitFor();
    expect(await entry.locator('mark').allInnerTexts()).toEqual(['medically', 'medically']);
    expect(await seriousFaults(page)).toEqual([]);
    await entry.getByRole('link').click();
    await page.getByText('A lead to be read by a person, not a finding.').waitFor();
    await page.getByRole('button', { name: 'An invented reason.' }).click();
    expect(await page.locator('[data-chosen=true]').allInnerTexts()).toEqual(['medically', 'medically']);
  });

  it.each(['/explore?category=pharmaceuticals', 'a letter'])(
    '%s has nothing serious for axe and fits its window, light and dark, wide and narrow',
    async (where) => {
      const path = where === 'a letter' ? `/letters/${(await letterOf('2014-opioid-taper.txt')).letterId}` : where;
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        const page = await open(path, { viewport: { width, height: 800 }, colorScheme });
        await page.getByRole('heading', { level: 2 }).first().waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle').catch(() => undefined);
        expect(await seriousFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        if (width === 1280) await opened?.close();
      }
    },
  );
});

const litWordsSchema = z.record(z.string(), z.string());

/** Focuses every value of the page in turn and collects the words that are lit, by the value's pointer. */
const litWords = `(async () => {
  const lit = {};
  for (const field of document.querySelectorAll('button[id^="field/"]')) {
    field.focus({ preventScroll: true });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const words = [...document.querySelectorAll('[data-lit=true][data-kind]')].map((each) => each.textContent);
    lit[field.id.slice('field'.length)] = words.join('');
  }
  return lit;
})()`;

/** Whether an element stands inside of what it is scrolled in. */
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
