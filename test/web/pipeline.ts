import { rejections } from '#domain/errors/rejection-catalogue.js';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/servers/project-root.js';
import { overflow, seriousFaults } from '../support/browser.js';
import { raiseDataVersion, removeLetters } from '../support/reporter-fixture.js';
import { samples } from '../support/samples.js';
import { until } from '../support/until.js';
import { type WebPages } from '../support/web-pages.js';

/** The file of a sample letter, or of one that is to be rejected. */
const sampleFile = (name: string) => join(projectRoot, 'samples', name);

/** The Pipeline page, over the samples. */
export function pipelineTests(pages: WebPages): void {
  const open = (options: BrowserContextOptions = {}) => pages.open('/pipeline', options);

  describe('the pipeline page', () => {
    it('uploads files, shows the result of each, and counts the parsed letters', async () => {
      const page = await open();
      const letters = samples().map(({ name }) => sampleFile(name));
      const unreadable = sampleFile('rejected/other-state-review.text');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([...letters, sampleFile('rejected/empty.text'), unreadable]);
      const progress = page.getByText(/files processed/);
      await until('every file to end', async () =>
        (await progress.innerText()).startsWith(`${letters.length + 2} of ${letters.length + 2} files processed`),
      );
      expect(await progress.innerText()).toContain(`${letters.length} read, 1 rejected, 1 not accepted`);
      const files = page.getByRole('region', { name: 'Send letters' });
      expect(await files.getByRole('link', { name: 'read' }).count()).toBe(letters.length);
      expect(await files.innerText()).toContain(`rejected: ${rejections.not_an_imr_letter.meaning}`);
      expect(await files.innerText()).toContain('not accepted: The document is empty.');

      const unread = page.getByRole('region', { name: 'Rejected and failed documents' });
      await page.getByRole('region', { name: 'Reasons for rejection and failure' }).getByRole('link').first().click();
      await unread.getByText('other-state-review.text').waitFor();
      const download = page.waitForEvent('download');
      await unread.getByRole('link', { name: 'Download', exact: true }).first().click();
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(readFileSync(unreadable, 'utf8'));

      const expected = samples().flatMap(({ expected: { determinations } }) => determinations);
      const overturned = expected.filter(({ outcome }) => outcome === 'overturned').length;
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByText(`${overturned} of ${expected.length} disputed items`).waitFor();
    });

    it('uploads the letters of a dropped folder and its subfolders, and lists the files that are skipped', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'dropped-'));
      try {
        await mkdir(join(folder, '2014'));
        await copyFile(sampleFile('2014-opioid-taper.txt'), join(folder, '2014', 'letter.txt'));
        await writeFile(join(folder, 'table.xlsx'), 'no letter');
        const page = await open();
        const area = await page.getByText('Drop IMR letters or folders here').boundingBox();
        const [x, y] = [(area?.x ?? 0) + 5, (area?.y ?? 0) + 5];
        const session = await page.context().newCDPSession(page);
        for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
          const data = { items: [], files: [folder], dragOperationsMask: 1 };
          await session.send('Input.dispatchDragEvent', { type, x, y, data });
        }
        await page.getByText('1 of 1 file processed, 1 read').waitFor();
        await page.getByText('1 file or folder was skipped').waitFor();
        await page.getByText('table.xlsx: neither .pdf nor .txt').waitFor();
        await page.getByText(/^All read/).waitFor();
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('retries a failed document and counts it when it is parsed', async () => {
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
      const unread = page.getByRole('region', { name: 'Rejected and failed documents' });
      const entry = unread.getByRole('listitem').filter({ hasText: name });
      await entry.getByText('5 attempts.', { exact: false }).waitFor();
      await entry.getByRole('button', { name: 'Retry' }).click();
      await entry.getByText('Queued again').waitFor();
      const last = page.getByRole('region', { name: 'Last letters read' }).getByRole('link', { name }).first();
      await until('the letter to be the last one read', () => last.isVisible());
      // The counter of failed documents in the page, not the heading of a column.
      const failed = page.locator('dl > div').filter({ has: page.locator('dt', { hasText: 'Failed' }) });
      await until('no document to be failed', async () => (await failed.locator('dd').innerText()) === '0');
      expect(await page.getByRole('button', { name: /^Retry all failed/ }).count()).toBe(0);
    });

    it('retries one rejected document and all of them, and offers the listed ones as an archive', async () => {
      const page = await open();
      const unread = page.getByRole('region', { name: 'Rejected and failed documents' });
      const entry = unread.getByRole('listitem').filter({ hasText: 'other-state-review.text' });
      await entry.getByRole('button', { name: 'Retry' }).click();
      await entry.getByText('Queued again').waitFor();
      await unread.getByRole('button', { name: 'Retry all rejected documents (1)' }).click();
      await unread.getByText('1 document queued again').waitFor();
      const download = page.waitForEvent('download');
      await unread.getByRole('link', { name: 'Download these documents (ZIP)' }).click();
      const archive = readFileSync(await (await download).path());
      expect(archive.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
      expect(archive.includes('other-state-review.text')).toBe(true);
      expect(archive.includes(readFileSync(sampleFile('rejected/other-state-review.text')))).toBe(true);
    });

    it('shows the number of workers of each queue', async () => {
      const page = await open();
      const queues = page.getByRole('region', { name: 'Pipeline now' }).getByRole('table');
      expect(await queues.getByRole('columnheader').allInnerTexts()).toEqual([
        'Jobs',
        'Waiting',
        'Active',
        'Delayed',
        'Failed',
        'Oldest',
        'Workers',
      ]);
      for (const name of ['To parse', 'To index']) {
        const row = queues.getByRole('row', { name });
        await until(`the worker of ${name}`, async () => (await row.getByRole('cell').last().innerText()) === '1');
      }
    });

    it('rejects an upload from another origin, and returns the response of ingest', async () => {
      const send = (headers: Record<string, string>, body: string) =>
        fetch(new URL('/v1/documents?name=note.txt', pages.reporterUrl), { method: 'POST', headers, body });
      const stranger = await send({ 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }, 'A note.');
      expect(stranger.status).toBe(403);
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
    ] as const)('has no serious axe violation and fits a window of %i pixels, %s', async (width, colorScheme) => {
      const page = await open({ viewport: { width, height: 800 }, colorScheme });
      await page.getByRole('region', { name: 'Rejected and failed documents' }).getByText('End of the list').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
}

/** The pages without any letter, and without ingest. */
export function emptyTests(pages: WebPages): void {
  it('states that no letter has been counted, and links to the upload', async () => {
    const page = await pages.open('/');
    await page.getByText('No letter has been counted yet.').waitFor();
    await page.getByRole('region', { name: 'Last letters read' }).getByText('None yet.').waitFor();
    await page.getByRole('link', { name: 'Send letters', exact: true }).click();
    await page.waitForURL('**/pipeline');
  });

  it('states that a file was not accepted while ingest is down', async () => {
    const page = await pages.open('/pipeline');
    await page.locator('input[type=file]').first().setInputFiles(sampleFile('2014-opioid-taper.txt'));
    await page.getByText(/^not accepted: /).waitFor();
    // The browser logs the failed request as an error.
    await pages.forgive();
  });
}
