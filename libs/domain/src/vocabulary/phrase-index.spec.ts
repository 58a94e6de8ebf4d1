import { describe, expect, it } from 'vitest';
import { PhraseIndex } from './phrase-index.js';
import { readWords } from './words.js';

const index = new PhraseIndex<string>();
index.add('physical therapy', 'therapy', 'exact');
index.add('therapy', 'any therapy', 'exact');
index.add('X-ray', 'x-ray', 'exact');
index.add('gabapentin', 'gabapentin', 'exact');
index.add('Tylenol #3', 'codeine', 'alias');

const find = (text: string, misspelt = false): string[] =>
  index.find(readWords(text), () => misspelt).map(({ value, method }) => `${value} ${method}`);

describe('PhraseIndex', () => {
  it.each([
    ['the longest phrase', 'Physical therapy for the neck', ['therapy exact']],
    ['shorter phrases inside none', 'aquatic therapy', ['any therapy exact']],
    ['phrases across hyphens and blanks', 'two x rays and an X-ray', ['x-ray exact', 'x-ray exact']],
    ['plurals', 'physical therapies', ['therapy exact']],
    ['aliases', 'tylenol # 3', ['codeine alias']],
    ['nothing across a comma', 'physical, strength', []],
    ['across brackets', 'physical (therapy)', ['therapy exact']],
  ])('finds %s', (_what, text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    ['a missing letter', 'gabapenin', ['gabapentin fuzzy']],
    ['a doubled letter', 'gabappentin', ['gabapentin fuzzy']],
    ['a wrong letter', 'gabapintin', ['gabapentin fuzzy']],
    ['two letters swapped', 'gabapetnin', ['gabapentin fuzzy']],
    ['another first letter', 'habapentin', []],
    ['two edits', 'gabapntn', []],
  ])('corrects %s only if permitted', (_what, text, expected) => {
    expect(find(text, true)).toEqual(expected);
    expect(find(text)).toEqual([]);
  });

  it('does not correct a word with neighbours of two entries', () => {
    const pair = new PhraseIndex<string>();
    pair.add('lorazepam', 'lorazepam', 'exact');
    pair.add('loranepam', 'another', 'exact');
    expect(pair.find(readWords('lorakepam'), () => true)).toEqual([]);
  });

  it('corrects a word with several neighbours of one entry', () => {
    const one = new PhraseIndex<{ id: string; name: string }>(({ id }) => id);
    one.add('tramadal', { id: 'tramadol', name: 'misspelt' }, 'alias');
    one.add('tramadol', { id: 'tramadol', name: 'right' }, 'exact');
    const [match] = one.find(readWords('tramadl'), () => true);
    expect(match).toMatchObject({ value: { name: 'right' }, method: 'fuzzy' });
  });

  it('does not correct a word whose neighbour is only a part of a longer name', () => {
    const one = new PhraseIndex<string>();
    one.add('tramadal', 'tramadol', 'alias');
    one.add('tramadol', 'tramadol', 'exact');
    one.add('tramadil forte', 'tramadol', 'alias');
    expect(one.find(readWords('tramadl'), () => true)).toEqual([]);
  });

  it('does not correct a very long word', () => {
    expect(index.find(readWords('g'.repeat(1_000_000)), () => true)).toEqual([]);
  });
});
