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

it('gives a file a free name', async () => {
  expect(await renameExclusive(join(root, 'from'), join(root, 'to'))).toBe(true);
  expect(await readdir(root)).toEqual(['to']);
});

it('leaves a name that is taken, and the file where it is', async () => {
  await writeFile(join(root, 'to'), 'others');
  expect(await renameExclusive(join(root, 'from'), join(root, 'to'))).toBe(false);
  expect(await readFile(join(root, 'to'), 'utf8')).toBe('others');
  expect(await readFile(join(root, 'from'), 'utf8')).toBe('words');
});

it('says when the file is gone', async () => {
  await expect(renameExclusive(join(root, 'gone'), join(root, 'to'))).rejects.toMatchObject({ code: 'ENOENT' });
});
