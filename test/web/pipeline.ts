import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/servers/project-root.js';
import { overflow, seriousFaults } from '../support/browser.js';
import { type TestHouse } from '../support/house.js';
import { raiseDataVersion, removeLetters } from '../support/reporter-fixture.js';
import { samples } from '../support/samples.js';
import { until } from '../support/until.js';
import { type WebPages } from '../support/web-stage.js';

/** The file of a sample letter, or of one that is to be rejected. */
const sampleFile = (name: string) => join(projectRoot, 'samples', name);

/** Sending letters and following them, in a house that has read none yet. */
export function pipelineTests(pages: WebPages): void {
  const open = (options: BrowserContextOptions = {}) => pages.open('/pipeline', options);

  describe('a page that has nothing to show', () => {
    it('says that no letter has been counted, and where to send some', async () => {
      const page = await pages.open('/');
      await page.getByText('No letter has been counted yet.').waitFor();
      await page.getByRole('link', { name: 'Send letters', exact: true }).click();
      await page.waitForURL('**/pipeline');
    });
  });

  describe('the pipeline page', () => {
    it('sends files, follows each to its end, and counts what was read', async () => {
      const page = await open();
      const letters = samples().map(({ name }) => sampleFile(name));
      const unreadable = sampleFile('rejected/other-state-review.text');
      await page.locator('input[type=file]').setInputFiles([...letters, sampleFile('rejected/empty.text'), unreadable]);
      const progress = page.getByText(/files ended/);
      await until('every file to end', async () =>
        (await progress.innerText()).startsWith(`${letters.length + 2} of ${letters.length + 2} files ended`),
      );
      expect(await progress.innerText()).toContain(`${letters.length} read, 1 rejected, 1 refused`);
      const files = page.getByRole('region', { name: 'Send letters' });
      expect(await files.getByRole('link', { name: 'read' }).count()).toBe(letters.length);
      expect(await files.innerText()).toContain('rejected: The text is no Independent Medical Review decision');
      expect(await files.innerText()).toContain('refused: The document is empty.');

      const unread = page.getByRole('region', { name: 'Documents that were not read' });
      await page.getByRole('region', { name: 'Why documents were not read' }).getByRole('link').first().click();
      await unread.getByText('other-state-review.text').waitFor();
      const download = page.waitForEvent('download');
      await unread.getByRole('link', { name: 'Download', exact: true }).first().click();
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(readFileSync(unreadable, 'utf8'));

      const expected = samples().flatMap(({ expected: { determinations } }) => determinations);
      const overturned = expected.filter(({ outcome }) => outcome === 'overturned').length;
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByText(`${overturned} of ${expected.length} disputed items`).waitFor();
    });

    it('has a document that failed tried again, and counts it once it is read', async () => {
      const name = '2014-opioid-taper.txt';
      const { client } = pages;
      const { rows } = await client.query<{ key: string }>(
        `SELECT copy_key AS key FROM letters JOIN documents USING (document_id) WHERE name = $1`,
        [name],
      );
      await removeLetters(client, String(rows[0]?.key));
      await client.query(
        `UPDATE documents SET state = 'failed', reason_code = 'raw_store_unreachable', reason_detail = 'It was away.',
           attempts = 5, changed_at = now() WHERE name = $1`,
        [name],
      );
      await raiseDataVersion(client);
      const page = await open();
      const unread = page.getByRole('region', { name: 'Documents that were not read' });
      const entry = unread.getByRole('listitem').filter({ hasText: name });
      await entry.getByText('Tried 5 times.', { exact: false }).waitFor();
      await entry.getByRole('button', { name: 'Try again' }).click();
      await entry.getByText('On its way again').waitFor();
      const last = page.getByRole('region', { name: 'Last letters read' }).getByRole('link', { name }).first();
      await until('the letter to be the last one read', () => last.isVisible());
      await page.getByRole('region', { name: 'Pipeline now' }).getByText('Failed').waitFor();
      expect(await page.getByRole('button', { name: /^Try everything/ }).count()).toBe(0);
    });

    it('has a rejected document read again, one and all, and gives those shown as one archive', async () => {
      const page = await open();
      const unread = page.getByRole('region', { name: 'Documents that were not read' });
      const entry = unread.getByRole('listitem').filter({ hasText: 'other-state-review.text' });
      await entry.getByRole('button', { name: 'Try again' }).click();
      await entry.getByText('On its way again').waitFor();
      await unread.getByRole('button', { name: 'Read the rejected again (1 document)' }).click();
      await unread.getByText('1 document on the way again').waitFor();
      const download = page.waitForEvent('download');
      await unread.getByRole('link', { name: 'Download those shown (ZIP)' }).click();
      const archive = readFileSync(await (await download).path());
      expect(archive.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
      expect(archive.includes('other-state-review.text')).toBe(true);
      expect(archive.includes(readFileSync(sampleFile('rejected/other-state-review.text')))).toBe(true);
    });

    it('tells how many workers take the jobs of each queue, and how long the oldest has waited', async () => {
      const page = await open();
      const queues = page.getByRole('region', { name: 'Pipeline now' }).getByRole('table');
      expect(await queues.getByRole('columnheader').allInnerTexts()).toEqual([
        'Jobs',
        'Waiting',
        'At work',
        'Later',
        'Dead',
        'Oldest',
        'Workers',
      ]);
      for (const name of ['To be read', 'To be remembered']) {
        const row = queues.getByRole('row', { name });
        await until(`the worker of ${name}`, async () => (await row.getByRole('cell').last().innerText()) === '1');
      }
    });

    it('tells a sender of another origin to stay away, and hands over what ingest says of a document', async () => {
      const send = (headers: Record<string, string>, body: string) =>
        fetch(new URL('/v1/documents?name=note.txt', pages.reporterUrl), { method: 'POST', headers, body });
      const stranger = await send({ 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }, 'A note.');
      expect(stranger.status).toBe(400);
      expect(stranger.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      const first = await send({ 'content-type': 'text/plain' }, 'A note.');
      expect(first.status).toBe(202);
      expect(first.headers.get('location')).toContain('/v1/documents/');
      expect((await send({ 'content-type': 'text/plain' }, 'A note.')).status).toBe(200);
      expect((await send({ 'content-type': 'text/plain' }, '')).status).toBe(400);
    });

    it.each([
      [1280, 'light'],
      [360, 'dark'],
    ] as const)('has nothing serious for axe and fits a window of %i pixels, %s', async (width, colorScheme) => {
      const page = await open({ viewport: { width, height: 800 }, colorScheme });
      await page.getByRole('region', { name: 'Documents that were not read' }).getByText('That is all').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
}

/** What the page says while ingest is away; stops it for good. */
export function withoutIngestTests(pages: WebPages, house: () => TestHouse): void {
  it('says that nothing was taken while ingest is away', async () => {
    const [ingest] = house().services;
    await ingest?.stop();
    const page = await pages.open('/pipeline');
    await page.locator('input[type=file]').setInputFiles(sampleFile('2014-opioid-taper.txt'));
    await page.getByText('refused: The document could not be stored.').waitFor();
    // The browser itself complains of the answer.
    await pages.forgive();
  });
}
