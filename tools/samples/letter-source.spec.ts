import { describe, expect, it } from 'vitest';
import { readLetterSource } from './letter-source.js';

describe('readLetterSource', () => {
  it('reads rows, paragraphs over several lines, gaps and the ends of pages', () => {
    const { blocks } = readLetterSource('@row A: | 1 | |\n@gap\n@text one\ntwo\n@page\nthree\n@gap\n@page\n');
    expect(blocks).toEqual([
      { kind: 'row', cells: ['A:', '1', '', ''] },
      { kind: 'gap' },
      {
        kind: 'text',
        words: [
          { text: 'one', endsPage: false },
          { text: 'two', endsPage: true },
          { text: 'three', endsPage: false },
        ],
      },
      { kind: 'gap' },
      { kind: 'page-end' },
    ]);
  });

  it.each([
    ['@text a', { encrypted: false, footer: null }],
    ['@encrypted\n@footer Page\n@text a', { encrypted: true, footer: 'Page' }],
  ])('reads what holds for the whole letter: %j', (source, expected) => {
    expect(readLetterSource(source)).toMatchObject(expected);
  });

  it.each([
    ['words\n@text a', 'instead of a block'],
    ['@txet a', '@txet'],
  ])('refuses %j', (source, message) => {
    expect(() => readLetterSource(source)).toThrow(message);
  });
});
