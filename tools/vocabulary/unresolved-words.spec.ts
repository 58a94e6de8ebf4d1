import { describe, expect, it } from 'vitest';
import { countUnresolvedWords, type ReadItem, unresolvedWordsOf } from './unresolved-words.js';

const item = (disputedItem: string, rest: Partial<ReadItem> = {}): ReadItem => ({
  disputedItem,
  category: 'pharmaceuticals',
  resolvedWords: [],
  ...rest,
});

describe('unresolvedWordsOf', () => {
  it.each([
    ['a word of no list', item('Zorblax 20 mg'), ['zorblax']],
    ['a word twice', item('Zorblax cream, zorblax gel'), ['zorblax']],
    ['a name of the vocabulary', item('Naproxen 550 mg'), []],
    ['a plural of the vocabulary', item('Knee braces'), []],
    ['a word that was resolved as misspelt', item('Naproxxan 550 mg', { resolvedWords: ['Naproxxan'] }), []],
    ['a word whose ending names an operation', item('Zorblectomy'), []],
    ['words that are too short', item('zq zx 3'), []],
    ['nothing', item(''), []],
  ])('%s', (_, read, expected) => {
    expect(unresolvedWordsOf(read)).toEqual(expected);
  });
});

describe('countUnresolvedWords', () => {
  it('counts items, those without a category apart, the most frequent first', () => {
    const items = [
      item('Zorblax'),
      item('Zorblax lamp-o-matic', { category: null }),
      item('Blixtar', { category: null }),
      item('Naproxen'),
    ];
    expect(countUnresolvedWords(items).slice(0, 2)).toEqual([
      { word: 'zorblax', items: 2, withoutCategory: 1 },
      { word: 'blixtar', items: 1, withoutCategory: 1 },
    ]);
  });
});
