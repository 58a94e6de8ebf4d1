import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../tools/servers/free-port.js';
import { projectRoot } from '../../tools/servers/project-root.js';
import { chromiumPath, openPage, openTestBrowser, overflow, seriousFaults, type TestPage } from '../support/browser.js';
import { openTestHouse, type TestHouse } from '../support/house.js';
import { samples } from '../support/samples.js';
import { onServer } from '../support/test-database.js';
import { until } from '../support/until.js';

/** The file of a sample letter, or of one that is to be rejected. */
const sampleFile = (name: string) => join(projectRoot, 'samples', name);

describe.skipIf(chromiumPath === null)('the pipeline page', () => {
  let house: TestHouse;
  let browser: Browser;
  let opened: TestPage | undefined;

  const open = async (options: Parameters<typeof openPage>[2] = {}): Promise<Page> => {
    opened = await openPage(browser, new URL('/pipeline', house.reporterUrl).href, options);
    return opened.page;
  };

  beforeAll(async () => {
    const port = await freePort();
    house = await openTestHouse({
      RATIONALE_INGEST_PORT: String(port),
      RATIONALE_INGEST_URL: `http://127.0.0.1:${port}`,
    });
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
    await house.close();
  });

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
    await unread.getByRole('link', { name: 'Download' }).first().click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(readFileSync(unreadable, 'utf8'));

    const expected = samples().flatMap(({ expected: { determinations } }) => determinations);
    const overturned = expected.filter(({ outcome }) => outcome === 'overturned').length;
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText(`${overturned} of ${expected.length} disputed items`).waitFor();
  });

  it('has a document that failed tried again, and counts it once it is read', async () => {
    const name = '2014-opioid-taper.txt';
    await onServer(house.database.url, async (client) => {
      await client.query(
        `DELETE FROM letters WHERE document_id = (SELECT document_id FROM documents WHERE name = $1)`,
        [name],
      );
      await client.query(
        `UPDATE documents SET state = 'failed', reason_code = 'raw_store_unreachable', reason_detail = 'It was away.',
           attempts = 5, changed_at = now() WHERE name = $1`,
        [name],
      );
      await client.query('UPDATE data_version SET version = version + 1, changed_at = clock_timestamp()');
    });
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

  it('tells a sender of another origin to stay away, and hands over what ingest says of a document', async () => {
    const send = (headers: Record<string, string>, body: string) =>
      fetch(new URL('/v1/documents?name=note.txt', house.reporterUrl), { method: 'POST', headers, body });
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

  it('says that nothing was taken while ingest is away', async () => {
    const [ingest] = house.services;
    await ingest?.stop();
    const page = await open();
    await page.locator('input[type=file]').setInputFiles(sampleFile('2014-opioid-taper.txt'));
    await page.getByText('refused: The document could not be stored.').waitFor();
    await opened?.close();
    // The browser itself complains of the answer.
    opened = undefined;
  });
});
