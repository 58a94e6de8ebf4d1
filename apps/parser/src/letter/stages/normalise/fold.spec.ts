import { describe, expect, it } from 'vitest';
import { documentOf } from '../../spec-support/document-of.js';
import { foldRange, foldedWords } from './fold.js';
import { normalise } from './normalise.js';

const foldAll = (letter: string): string => {
  const text = normalise(documentOf(letter));
  return foldedWords(text, { start: 0, end: text.text.length });
};

describe('foldedWords', () => {
  it.each([
    ['lines become one', 'one\ntwo\n\nthree', 'one two three'],
    ['a compound keeps its hyphen', 'long-\nterm use', 'long-term use'],
    [
      'a word that the letter writes whole loses it',
      'electro-\ndiagnostic; Electrodiagnostic',
      'electrodiagnostic; Electrodiagnostic',
    ],
    ['numbers and dates are joined', 'L5-\nS1 on 12-11-\n2014', 'L5-S1 on 12-11-2014'],
    ['a dash before a bracket keeps its blank', 'item -\n(x)', 'item - (x)'],
    ['a hyphen inside a line stays as it is', 'FDA- approved', 'FDA- approved'],
  ])('%s', (_, letter, expected) => {
    expect(foldAll(letter)).toBe(expected);
  });
});

describe('foldRange', () => {
  it('returns the range of every part of the folded words', () => {
    const text = normalise(documentOf('Electrodiagnostic\nwork: electro-\ndiagnostic  study, L5-\nS1\n\nend'));
    const folded = foldRange(text, { start: 0, end: text.text.length });
    expect(folded.value).toBe('Electrodiagnostic work: electrodiagnostic study, L5-S1 end');
    for (const word of ['work:', 'electrodiagnostic', 'study', 'L5-S1', 'end']) {
      const at = folded.value.indexOf(word);
      const { start, end } = folded.rangeOf(at, at + word.length);
      expect(text.text.slice(start, end).replace(/-?\n/g, (broken) => (word.includes('-') ? broken.trim() : ''))).toBe(
        word,
      );
    }
    expect(folded.rangeOf(folded.value.length, folded.value.length)).toEqual({
      start: text.text.length,
      end: text.text.length,
    });
  });

  it('excludes blanks at the ends', () => {
    const text = normalise(documentOf('one two three'));
    const folded = foldRange(text, { start: 3, end: 8 });
    expect(folded.value).toBe('two');
    expect(folded.rangeOf(0, 3)).toEqual({ start: 4, end: 7 });
  });
});
