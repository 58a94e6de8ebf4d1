import { describe, expect, it } from 'vitest';
import { fold, hashOfWords, wordsOf } from './words.js';

describe('words', () => {
  it('folds white space of every kind', () => {
    expect(fold(' one\r\n two\t\tthree ')).toBe('one two three');
  });

  it.each([
    ['Norco 10/325mg, #60', 'norco10325mg60'],
    ['MAXIMUS\nguideline:', 'maximusguideline'],
    ['Émigré', 'émigré'],
    ['', ''],
  ])('keeps the word characters of %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  it('hashes words as the labels do', () => {
    const known = 'af933700f3f1e7d554b394b960f9ad49974cfbe17f87e76d36ce579e313ef3e3';
    expect(hashOfWords('A  tablet,\n twice!')).toBe(known);
    expect(hashOfWords('a tablet twice')).toBe(known);
  });
});
