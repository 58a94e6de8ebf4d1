import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCorpus, findLetterFiles, lettersAndLabels } from './corpus-files.js';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rationale-corpus-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(file: string, content: object | string = ''): Promise<void> {
  await mkdir(join(root, file, '..'), { recursive: true });
  await writeFile(join(root, file), typeof content === 'string' ? content : JSON.stringify(content));
}

const label = (letter: string): object => ({ letter, determinations: [] });

describe('findCorpus', () => {
  it('pairs letters with the expectations beside them, other files only where one names them', async () => {
    await write('a.txt');
    await write('a.expected.json', label('a.txt'));
    await write('sub/photo.jpg');
    await write('sub/photo.expected.json', { letter: 'photo.jpg', rejected: 'unsupported_media_type' });
    await write('README.md');
    const { letters, orphans } = await findCorpus([root], []);
    expect(letters.map(({ file, expectation }) => [basename(file), expectation?.letter])).toEqual([
      ['a.txt', 'a.txt'],
      ['photo.jpg', 'photo.jpg'],
    ]);
    expect(orphans).toEqual([]);
  });

  it('finds a letter without expectation and an expectation without letter', async () => {
    await write('a.pdf');
    await write('b.expected.json', label('b.txt'));
    const { letters, orphans } = await findCorpus([root], []);
    expect(letters).toMatchObject([{ expectation: null }]);
    expect(orphans).toMatchObject([{ letter: 'b.txt' }]);
  });

  it('takes labels of other folders', async () => {
    await write('letters/a.txt');
    await write('letters-2016/b.pdf');
    await write('gold/a.json', label('a.txt'));
    await write('gold-2016/b.json', label('b.pdf'));
    const { letters, labels } = await lettersAndLabels(root);
    const corpus = await findCorpus(letters, labels);
    expect(corpus.letters.map(({ expectation }) => expectation?.letter).sort()).toEqual(['a.txt', 'b.pdf']);
    expect((await findLetterFiles(letters)).map((file) => basename(file))).toEqual(['b.pdf', 'a.txt']);
  });

  it('takes labels of a folder labels', async () => {
    await write('letters/c.pdf');
    await write('labels/c.json', label('c.pdf'));
    await write('notes/d.txt');
    const { letters, labels } = await lettersAndLabels(root);
    expect({ letters, labels }).toEqual({ letters: [join(root, 'letters')], labels: [join(root, 'labels')] });
    expect((await findCorpus(letters, labels)).letters).toMatchObject([{ expectation: { letter: 'c.pdf' } }]);
  });

  it.each([
    ['no JSON', '{', 'is no JSON'],
    ['no expectation', { name: 'a.txt' }, 'is no expectation'],
  ])('refuses a label that is %s', async (_name, content, message) => {
    await write('a.txt');
    await write('a.expected.json', content);
    await expect(findCorpus([root], [])).rejects.toThrow(message);
  });

  it('refuses a name that occurs twice', async () => {
    await write('x/a.txt');
    await write('y/a.txt');
    await expect(findCorpus([root], [])).rejects.toThrow('occurs twice');
  });
});
