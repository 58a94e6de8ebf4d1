import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderPoller } from './folder-poller.js';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rationale-poller-'));
  file = join(folder, 'a.txt');
  await writeFile(file, 'a part');
});
afterEach(() => rm(folder, { recursive: true }));

it('returns a file when two polls found it unchanged, and only once', async () => {
  const poller = new FolderPoller(folder);
  expect(await poller.poll()).toEqual([]);
  expect(await poller.poll()).toEqual([file]);
  expect(await poller.poll()).toEqual([]);
});

it('does not return a file that is still growing', async () => {
  const poller = new FolderPoller(folder);
  await poller.poll();
  await writeFile(file, 'a part and another');
  expect(await poller.poll()).toEqual([]);
  expect(await poller.poll()).toEqual([file]);
});

it('returns a file again when it changed, or was deleted and written again', async () => {
  const poller = new FolderPoller(folder);
  await poller.poll();
  await poller.poll();
  await writeFile(file, 'other words than before');
  await poller.poll();
  expect(await poller.poll()).toEqual([file]);
  await rm(file);
  await poller.poll();
  await writeFile(file, 'other words than before');
  await poller.poll();
  expect(await poller.poll()).toEqual([file]);
});

it('ignores hidden files and files of other kinds', async () => {
  await writeFile(join(folder, '.hidden.txt'), 'x');
  await writeFile(join(folder, 'b.md'), 'x');
  await writeFile(join(folder, 'c.PDF'), 'x');
  const poller = new FolderPoller(folder);
  await poller.poll();
  expect(await poller.poll()).toEqual([file, join(folder, 'c.PDF')]);
});
