import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renameExclusive } from './rename-exclusive.js';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rename-'));
  await writeFile(join(root, 'from'), 'words');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

it('renames a file', async () => {
  expect(await renameExclusive(join(root, 'from'), join(root, 'to'))).toBe(true);
  expect(await readdir(root)).toEqual(['to']);
});

it('does not replace an existing file', async () => {
  await writeFile(join(root, 'to'), 'others');
  expect(await renameExclusive(join(root, 'from'), join(root, 'to'))).toBe(false);
  expect(await readFile(join(root, 'to'), 'utf8')).toBe('others');
  expect(await readFile(join(root, 'from'), 'utf8')).toBe('words');
});

it('fails if the file does not exist', async () => {
  await expect(renameExclusive(join(root, 'gone'), join(root, 'to'))).rejects.toMatchObject({ code: 'ENOENT' });
});
