import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SyncedFolder } from './synced-folder.js';

let root: string;
let folder: SyncedFolder;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'synced-'));
  folder = new SyncedFolder(root);
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const words = (text: string) => Buffer.from(text);
const readText = (path: string) => readFile(path, 'utf8');

it('places a file in place of another', async () => {
  const path = join(root, 'a', 'file');
  await folder.place(path, words('first'));
  await folder.place(path, words('second'));
  expect(await readText(path)).toBe('second');
});

it('places a file first, and never in place of another', async () => {
  const path = join(root, 'a', 'file');
  expect(await folder.placeFirst(path, words('first'))).toBe(true);
  expect(await folder.placeFirst(path, words('second'))).toBe(false);
  expect(await readText(path)).toBe('first');
  expect(await readdir(join(root, 'unfinished'))).toEqual([]);
});

it('marks without touching what stands there', async () => {
  const path = join(root, 'marks', 'one');
  await folder.mark(path);
  await writeFile(path, 'kept');
  await folder.mark(path);
  expect(await readText(path)).toBe('kept');
});

it('clears what was left unfinished an hour ago, and nothing that is being written', async () => {
  await folder.clearUnfinished();
  const old = join(root, 'unfinished', 'old');
  await writeFile(old, 'half');
  await writeFile(join(root, 'unfinished', 'new'), 'half');
  await utimes(old, new Date(), new Date(Date.now() - 3_700_000));
  await folder.clearUnfinished();
  expect(await readdir(join(root, 'unfinished'))).toEqual(['new']);
});

it('syncs a folder for all who ask at once, and fails for all when it is not there', async () => {
  await folder.mark(join(root, 'marks', 'one'));
  await Promise.all(Array.from({ length: 50 }, () => folder.syncFolder(join(root, 'marks'))));
  const missing = Array.from({ length: 3 }, () => folder.syncFolder(join(root, 'missing')));
  for (const one of await Promise.allSettled(missing)) expect(one.status).toBe('rejected');
});
