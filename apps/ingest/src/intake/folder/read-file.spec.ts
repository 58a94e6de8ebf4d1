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

async function seen(): Promise<FileState> {
  const mark = await fileState(path);
  if (mark === null) throw new Error('The file was not written.');
  return mark;
}

it('reads a file as it was seen', async () => {
  expect(await readObservedFile(path, await seen(), 100)).toEqual({ kind: 'bytes', bytes: Buffer.from('words') });
});

it('does not read a file that is too large', async () => {
  expect(await readObservedFile(path, await seen(), 4)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'document_too_large' },
  });
});

it.each<[string, () => Promise<void>]>([
  ['grew', () => appendFile(path, ' more')],
  ['is gone', () => rm(path)],
  [
    'is another file now',
    async () => {
      await writeFile(join(folder, 'other'), 'other');
      await rename(join(folder, 'other'), path);
    },
  ],
  [
    'is a link now',
    async () => {
      await rename(path, join(folder, 'other'));
      await symlink(join(folder, 'other'), path);
    },
  ],
])('leaves a file that %s', async (_, change) => {
  const before = await seen();
  await change();
  expect(await readObservedFile(path, before, 100)).toEqual({ kind: 'changed' });
});
