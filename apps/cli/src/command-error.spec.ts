import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { exitCodeMeanings } from './command-error.js';

it('documents every exit code in docs/command-line.md', async () => {
  const page = await readFile(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(\d+)` +\| (.*?) +\|$/gm)].map(([, code, meaning]) => [code, meaning]);
  expect(rows).toEqual(
    Object.entries(exitCodeMeanings).map(([code, meaning]) => [code, meaning.replaceAll('|', '\\|')]),
  );
});
