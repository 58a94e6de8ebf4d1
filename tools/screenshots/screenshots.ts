/**
 * `npm run screenshots`: the pictures of the dashboard in docs/images, from the project's own letters, read by services
 * of their own in a folder that is deleted afterwards.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../browser/find-chromium.js';
import { openBrowser } from '../browser/open-browser.js';
import { awaitDocuments } from '../launcher/await-documents.js';
import { feedLetters } from '../launcher/feed-letters.js';
import { openHouse } from '../launcher/house.js';
import { letterFiles } from '../launcher/letter-files.js';
import { endWith, say } from '../launcher/terminal.js';
import { projectRoot } from '../servers/project-root.js';
import { SetupError } from '../servers/setup-error.js';

const images = join(projectRoot, 'docs/images');
const width = 1280;

async function readSamples(ingestUrl: string, reporterUrl: string): Promise<void> {
  const ids: string[] = [];
  for await (const answers of feedLetters(ingestUrl, await letterFiles(join(projectRoot, 'samples')))) {
    ids.push(...answers.flatMap(({ documentId }) => documentId ?? []));
  }
  for await (const { name, state } of awaitDocuments(reporterUrl, ids)) say(`  ${state}: ${name}`);
}

async function takePictures(path: string, reporterUrl: string): Promise<void> {
  const browser = await openBrowser(path);
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, locale: 'en-US' });
      await page.goto(reporterUrl);
      await page.getByRole('region', { name: 'By drug class' }).waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      await page.evaluate('document.fonts.ready');
      const picture = join(images, `dashboard-${colorScheme}.png`);
      await page.screenshot({ path: picture, fullPage: true });
      say(`Wrote ${picture}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const chromium = await findChromium(say);
  if (chromium === null) throw new SetupError('Screenshots need Chromium or Chrome. Install one and run this again.');
  await mkdir(images, { recursive: true });
  const data = await mkdtemp(join(tmpdir(), 'rationale-screenshots-'));
  // The embedded Postgres runs as another user where this runs as root.
  await chmod(data, 0o755);
  const house = await openHouse(data, process.env, say);
  try {
    await readSamples(house.ingestUrl, house.reporterUrl);
    await takePictures(chromium, house.reporterUrl);
  } finally {
    await house.stop();
    await rm(data, { recursive: true, force: true });
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  endWith(error);
}
