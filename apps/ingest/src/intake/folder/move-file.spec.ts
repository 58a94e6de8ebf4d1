import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveFile } from './move-file.js';

let inbox: string;
beforeEach(async () => {
  inbox = await mkdtemp(join(tmpdir(), 'aside-'));
});
afterEach(async () => {
  await rm(inbox, { recursive: true, force: true });
});

async function put(path: string, words: string): Promise<void> {
  await mkdir(join(inbox, path, '..'), { recursive: true });
  await writeFile(join(inbox, path), words);
}

it('moves a file with its result, into the same sub-folder', async () => {
  await put('sub/letter.txt', 'words');
  expect(await moveFile(inbox, 'sub/letter.txt', 'accepted', { status: 'accepted' })).toBe('accepted/sub/letter.txt');
  expect(await readdir(join(inbox, 'sub'))).toEqual([]);
  expect((await readdir(join(inbox, 'accepted/sub'))).sort()).toEqual(['letter.txt', 'letter.txt.json']);
  expect(JSON.parse(await readFile(join(inbox, 'accepted/sub/letter.txt.json'), 'utf8'))).toEqual({
    status: 'accepted',
  });
});

it('never replaces a file', async () => {
  for (const words of ['first', 'second', 'third']) {
    await put('letter.txt', words);
    await moveFile(inbox, 'letter.txt', 'accepted', { words });
  }
  for (const [name, words] of [
    ['letter.txt', 'first'],
    ['letter-2.txt', 'second'],
    ['letter-3.txt', 'third'],
  ] as const) {
    expect(await readFile(join(inbox, 'accepted', name), 'utf8')).toBe(words);
    expect(JSON.parse(await readFile(join(inbox, 'accepted', `${name}.json`), 'utf8'))).toEqual({ words });
  }
});

it('writes no result if the file does not exist', async () => {
  expect(await moveFile(inbox, 'letter.txt', 'refused', {})).toBeNull();
  expect(await readdir(join(inbox, 'refused'))).toEqual([]);
});
