import { describe, expect, it } from 'vitest';
import { readWords } from '../words.js';
import { PhraseTree, PhraseWords, singularOf } from './phrase-tree.js';

const find = (patterns: readonly string[], text: string, all = false): string[] => {
  const words = new PhraseWords();
  const tree = new PhraseTree<string>(words);
  for (const pattern of patterns) tree.add(pattern, pattern);
  const read = words.identify(readWords(text));
  const found = all ? tree.findAll(read) : tree.find(read);
  return found.map(({ entry, firstWord, lastWord }) => `${entry} ${firstWord}-${lastWord}`);
};

describe('PhraseTree', () => {
  it.each([
    ['an optional word that is there', ['red flag? sign'], 'A red flag sign.', ['red flag? sign 1-3']],
    ['an optional word that is not there', ['red flag? sign'], 'A red sign.', ['red flag? sign 1-2']],
    ['one of the alternatives', ['no|without pain'], 'He is without pain.', ['no|without pain 2-3']],
    ['a plural as its singular', ['nerve study'], 'Nerve studies', ['nerve study 0-1']],
    ['a number', ['# visit'], 'All 12 visits', ['# visit 1-2']],
    ['the word as it is written after =', ['=patients'], 'Patients like this patient', ['=patients 0-0']],
    ['the longest phrase', ['home', 'home exercise'], 'home exercise', ['home exercise 0-1']],
    ['no phrase across a comma', ['home exercise'], 'at home, exercise', []],
  ])('finds %s', (_, patterns, text, expected) => {
    expect(find(patterns, text)).toEqual(expected);
  });

  it('finds phrases inside and across others where all are wanted', () => {
    const patterns = ['based on', 'based on the records', 'the records'];
    expect(find(patterns, 'based on the records', true)).toEqual([
      'based on 0-1',
      'based on the records 0-3',
      'the records 2-3',
    ]);
  });

  it('gives a phrase to every entry that has it', () => {
    expect(find(['home exercise', 'home exercise|walks'], 'home exercise')).toHaveLength(2);
  });
});

describe('singularOf', () => {
  it.each([
    ['visits', 'visit'],
    ['reflexes', 'reflex'],
    ['therapies', 'therapy'],
    ['diagnosis', 'diagnosis'],
    ['illness', 'illness'],
    ['gas', 'gas'],
  ])('makes %s %s', (word, singular) => {
    expect(singularOf(word)).toBe(singular);
  });
});
