import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const documentation = await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8');

const tables = documentation.slice(documentation.indexOf('## Threat model'), documentation.indexOf('## Tests'));
/** The cells of the column `test` in the tables of the threat model. */
const named = [...tables.matchAll(/^\|.*\|([^|\n]+)\|$/gm)]
  .map(([, cell = '']) => cell.trim())
  .filter((cell) => /^[a-z-]+(?:, [a-z-]+)*$/.test(cell) && cell !== 'test' && !/^-+$/.test(cell))
  .flatMap((cell) => cell.split(', '));

it('docs/security.md names tests that exist', () => {
  expect(named.length).toBeGreaterThan(30);
  for (const name of named) {
    expect(existsSync(new URL(`../e2e/${name}.e2e-spec.ts`, import.meta.url)), name).toBe(true);
  }
});
