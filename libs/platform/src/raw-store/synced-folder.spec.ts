import { fsync } from 'node:fs';
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SyncedFolder } from './synced-folder.js';

let root: string;
let folder: SyncedFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'synced-'));
  folder = new SyncedFolder(root);
  await folder.createRoot(['a', 'marks']);
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const words = (text: string) => Buffer.from(text);
const readText = (path: string) => readFile(path, 'utf8');

const place = (one: string, other: string, before = Promise.resolve()) =>
  folder.writePair(
    { path: join(root, 'a', 'one'), bytes: words(one) },
    { path: join(root, 'a', 'other'), bytes: words(other) },
    before,
  );

it('writes two files: the first replaces an existing one, the second does not', async () => {
  expect(await place('first', 'first')).toBe(true);
  expect(await place('second', 'second')).toBe(false);
  expect(await readText(join(root, 'a', 'one'))).toBe('second');
  expect(await readText(join(root, 'a', 'other'))).toBe('first');
  expect(await readdir(join(root, 'unfinished'))).toEqual([]);
});

/** The inodes of the files and folders that were synced meanwhile. */
async function syncedBy(work: () => Promise<unknown>): Promise<readonly number[]> {
  const inodes: number[] = [];
  const handle = await open(root, 'r');
  const spy = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'sync');
  await handle.close();
  spy.mockImplementation(async function (this: FileHandle) {
    inodes.push((await this.stat()).ino);
    await promisify(fsync)(this.fd);
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return inodes;
}

it.each([
  ['created', () => new SyncedFolder(join(root, 'new')).createRoot(['a']), ['new', '.']],
  ['placed', () => place('first', 'second'), ['a/one', 'a/other', 'a']],
  ['marked', () => folder.touch(join(root, 'marks', 'one')), ['marks']],
  [
    'placed in a new folder',
    () => folder.replace({ path: join(root, 'a/b/one'), bytes: words('1') }),
    ['a/b/one', 'a/b', 'a'],
  ],
])('has on the disk what it calls %s: bytes, names and folders are synced', async (_, work, paths) => {
  const synced = await syncedBy(work);
  for (const path of paths) expect(synced, path).toContain((await stat(join(root, path))).ino);
});

it('writes neither file if the work before them fails', async () => {
  await expect(place('first', 'first', Promise.reject(new Error('no mark')))).rejects.toThrow('no mark');
  await expect(readdir(join(root, 'a'))).resolves.toEqual([]);
});

it('creates no folder in the root, which may be a volume that is not mounted', async () => {
  for (const write of [
    () => folder.touch(join(root, 'new', 'one')),
    () => folder.replace({ path: join(root, 'new', 'one'), bytes: words('1') }),
    () => folder.replace({ path: join(root, 'new', 'deeper', 'one'), bytes: words('1') }),
  ]) {
    await expect(write()).rejects.toMatchObject({ code: 'ENOENT' });
  }
  expect(await readdir(root)).not.toContain('new');
});

it('does not change an existing file', async () => {
  const path = join(root, 'marks', 'one');
  await folder.touch(path);
  await writeFile(path, 'kept');
  await folder.touch(path);
  expect(await readText(path)).toBe('kept');
});

it('deletes unfinished files after an hour, and none that is being written', async () => {
  await folder.deleteAbandoned();
  const old = join(root, 'unfinished', 'old');
  await writeFile(old, 'half');
  await writeFile(join(root, 'unfinished', 'new'), 'half');
  await utimes(old, new Date(), new Date(Date.now() - 3_700_000));
  await folder.deleteAbandoned();
  expect(await readdir(join(root, 'unfinished'))).toEqual(['new']);
});

it('shares a sync among concurrent calls, which all fail if the folder is missing', async () => {
  await folder.touch(join(root, 'marks', 'one'));
  await Promise.all(Array.from({ length: 50 }, () => folder.syncFolder(join(root, 'marks'))));
  const missing = Array.from({ length: 3 }, () => folder.syncFolder(join(root, 'missing')));
  for (const one of await Promise.allSettled(missing)) expect(one.status).toBe('rejected');
});
