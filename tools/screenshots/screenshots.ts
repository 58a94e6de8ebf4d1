/**
 * `npm run screenshots`: writes the pictures of the dashboard to docs/images. It starts services with the samples of the
 * project in a temporary folder.
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { findChromium } from '../browser/find-chromium.js';
import { openBrowser } from '../browser/open-browser.js';
import { awaitDocuments } from '../launcher/await-documents.js';
import { sendLetters } from '../launcher/send-letters.js';
import { startServiceStack } from '../launcher/service-stack.js';
import { letterFiles } from '../launcher/letter-files.js';
import { exitWithError, print } from '../launcher/terminal.js';
import { projectRoot } from '../servers/project-root.js';
import { SetupError } from '../servers/setup-error.js';

const images = join(projectRoot, 'docs/images');
const width = 1280;

async function readSamples(ingestUrl: string, reporterUrl: string): Promise<void> {
  const ids: string[] = [];
  for await (const answers of sendLetters(ingestUrl, await letterFiles(join(projectRoot, 'samples')))) {
    ids.push(...answers.flatMap(({ documentId }) => documentId ?? []));
  }
  for await (const { name, state } of awaitDocuments(reporterUrl, ids)) print(`  ${state}: ${name}`);
}

/** A picture of a page of the dashboard, in the state that `show` sets. */
interface Picture {
  readonly name: string;
  readonly path: string;
  /** Whether the whole page is captured instead of the viewport. */
  readonly whole: boolean;
  readonly show: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  {
    name: 'dashboard',
    path: '/',
    whole: true,
    show: async (page) => {
      await page.getByRole('region', { name: 'By drug class' }).waitFor();
      await page.getByRole('region', { name: 'Comparison with published rates' }).getByRole('table').waitFor();
    },
  },
  {
    name: 'explore',
    path: '/explore?q=knee',
    whole: false,
    show: async (page) => {
      await page.getByRole('row').locator('mark').first().waitFor();
    },
  },
  {
    name: 'letter',
    path: '/flags?kind=outcome_conflicts_with_rationale',
    whole: false,
    show: async (page) => {
      await page.getByRole('listitem').getByRole('link').first().click();
      const item = page.getByRole('article').filter({ has: page.locator('[aria-pressed=true]') });
      await item.getByRole('button', { name: /^The heading says/ }).click();
      await page.locator('[data-selected=true]').nth(1).waitFor();
    },
  },
];

async function takePictures(path: string, reporterUrl: string): Promise<void> {
  const browser = await openBrowser(path);
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const { name, path: place, whole, show } of pictures) {
        const page = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme,
          locale: 'en-US',
          reducedMotion: 'reduce',
        });
        await page.goto(new URL(place, reporterUrl).href);
        await show(page);
        await page.getByText('Live', { exact: true }).waitFor();
        await page.evaluate('document.fonts.ready');
        const picture = join(images, `${name}-${colorScheme}.png`);
        await page.screenshot({ path: picture, fullPage: whole });
        print(`Wrote ${picture}`);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const chromium = await findChromium(print);
  if (chromium === null)
    throw new SetupError('Chromium or Chrome was not found. Install one and run the command again.');
  await mkdir(images, { recursive: true });
  const data = await mkdtemp(join(tmpdir(), 'rationale-screenshots-'));
  // The embedded Postgres runs as another user where this runs as root.
  await chmod(data, 0o755);
  const stack = await startServiceStack(data, process.env, print);
  try {
    await readSamples(stack.ingestUrl, stack.reporterUrl);
    await takePictures(chromium, stack.reporterUrl);
  } finally {
    await stack.stop();
    await rm(data, { recursive: true, force: true });
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  exitWithError(error);
}
