import { type Browser, chromium } from 'playwright-core';

/** What keeps a headless Chromium from asking anyone but the page's own origin. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Opens a headless Chromium. As root it has no sandbox, which Chromium would refuse to start with. */
export function openBrowser(path: string): Promise<Browser> {
  const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
  return chromium.launch({ executablePath: path, args });
}
