import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findProgram } from '../servers/find-program.js';
import { runCommand } from '../servers/run-command.js';
import { type Print } from '../servers/server.js';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put it without a word on PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium: one on PATH or where installers put it; else Playwright's own, where it was fetched; else, on
 * Debian or Ubuntu as root, one that is installed now. Null where none can be had.
 */
export async function findChromium(print: Print): Promise<string | null> {
  const found = await findProgram(programs);
  if (found !== null) return found;
  const placed = [...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
  return placed ?? installByApt(print);
}

async function installByApt(print: Print): Promise<string | null> {
  if (process.getuid?.() !== 0 || (await findProgram(['apt-get'])) === null) return null;
  print('Installing chromium with apt-get (none was found)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  return findProgram(programs);
}
