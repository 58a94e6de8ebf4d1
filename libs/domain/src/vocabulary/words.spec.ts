import { describe, expect, it } from 'vitest';
import { readWords } from './words.js';

describe('readWords', () => {
  it.each([
    ['letters and numbers apart', '10mg#60', ['10', 'mg', '60']],
    ['short names with a digit whole', 'L5-S1 B12', ['l5', 's1', 'b12']],
    ['decimals and thousands whole', '7.5 of 1,000', ['7.5', 'of', '1,000']],
    ['possessives without their s', "the worker's knee", ['the', 'worker', 'knee']],
    ['the ampersand as and', 'H&P', ['h', 'and', 'p']],
    ['accents away', 'Ménière', ['meniere']],
  ])('reads %s', (_what, text, expected) => {
    expect(readWords(text).map(({ text: word }) => word)).toEqual(expected);
  });

  it('marks stops and brackets', () => {
    const words = readWords('Norco, (twice) a day. No. 3');
    expect(words.map(({ text, stopBefore, breakBefore }) => [text, stopBefore, breakBefore])).toEqual([
      ['norco', false, false],
      ['twice', true, true],
      ['a', false, true],
      ['day', false, false],
      ['no', true, true],
      ['3', false, false],
    ]);
  });

  it('returns the range of each word', () => {
    const text = 'MRI of the knee';
    expect(readWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['MRI', 'of', 'the', 'knee']);
  });
});
