import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listInbox, fileState } from './list-inbox.js';

let inbox: string;
beforeEach(async () => {
  inbox = await mkdtemp(join(tmpdir(), 'inbox-'));
});
afterEach(async () => {
  await rm(inbox, { recursive: true, force: true });
});

async function put(path: string): Promise<void> {
  await mkdir(join(inbox, path, '..'), { recursive: true });
  await writeFile(join(inbox, path), 'words');
}

async function found(): Promise<Record<string, boolean>> {
  const files: Record<string, boolean> = {};
  for await (const { path, unfinished } of listInbox(inbox)) files[path] = !unfinished;
  return files;
}

it('lists the files of the inbox and its sub-folders, with unfinished ones', async () => {
  for (const path of ['a.txt', 'sub/b.pdf', 'sub/sub/c.txt', '.hidden', 'd.part', 'sub/e.PART']) await put(path);
  expect(await found()).toEqual({
    'a.txt': true,
    'sub/b.pdf': true,
    'sub/sub/c.txt': true,
    '.hidden': false,
    'd.part': false,
    'sub/e.PART': false,
  });
});

it('scans neither processed files nor hidden folders', async () => {
  for (const path of ['accepted/a.txt', 'refused/b.txt', '.git/c.txt', 'sub/accepted/d.txt']) await put(path);
  expect(Object.keys(await found())).toEqual(['sub/accepted/d.txt']);
});

it('does not follow links', async () => {
  await put('a.txt');
  await symlink(join(inbox, 'a.txt'), join(inbox, 'link.txt'));
  await symlink(tmpdir(), join(inbox, 'elsewhere'));
  expect(Object.keys(await found())).toEqual(['a.txt']);
});

it('identifies a renamed file', async () => {
  await put('a.txt.part');
  const before = await fileState(join(inbox, 'a.txt.part'));
  await rename(join(inbox, 'a.txt.part'), join(inbox, 'a.txt'));
  expect(await fileState(join(inbox, 'a.txt'))).toEqual(before);
  expect(await fileState(join(inbox, 'a.txt.part'))).toBeNull();
});

it('fails without an inbox', async () => {
  await rm(inbox, { recursive: true });
  await expect(found()).rejects.toMatchObject({ code: 'ENOENT' });
});
