import { appendFile, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fileState } from './list-inbox.js';
import { readObservedFile } from './read-file.js';
import { type FileState } from './file-observations.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'));
  path = join(folder, 'letter.txt');
  await writeFile(path, 'words');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function observe(): Promise<FileState> {
  const state = await fileState(path);
  if (state === null) throw new Error('The file was not written.');
  return state;
}

it('reads a file that is unchanged', async () => {
  expect(await readObservedFile(path, await observe(), 100)).toEqual({ kind: 'bytes', bytes: Buffer.from('words') });
});

it('does not read a file that is too large', async () => {
  expect(await readObservedFile(path, await observe(), 4)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'document_too_large' },
  });
});

it.each<[string, () => Promise<void>]>([
  ['grew', () => appendFile(path, ' more')],
  ['was deleted', () => rm(path)],
  [
    'was replaced by another file',
    async () => {
      await writeFile(join(folder, 'other'), 'other');
      await rename(join(folder, 'other'), path);
    },
  ],
  [
    'was replaced by a link',
    async () => {
      await rename(path, join(folder, 'other'));
      await symlink(join(folder, 'other'), path);
    },
  ],
])('skips a file that %s', async (_, change) => {
  const before = await observe();
  await change();
  expect(await readObservedFile(path, before, 100)).toEqual({ kind: 'changed' });
});
