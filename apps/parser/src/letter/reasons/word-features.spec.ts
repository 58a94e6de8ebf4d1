import { describe, expect, it } from 'vitest';
import { nameWords, wordFeatures, WordWeights } from './word-features.js';

const said = (...singulars: string[]) => ({ singulars, isRecited: false });

describe('the words of a sentence', () => {
  const weights = new WordWeights(
    [
      [nameWords('trial', null, false), [1, 0]],
      [nameWords('trial', 'of', false), [0, 10]],
      [nameWords('trial', null, true), [100, 0]],
    ],
    2,
  );
  const score = (words: Parameters<WordWeights['addTo']>[1]): number[] => {
    const scores = new Float64Array(2);
    weights.addTo(scores, words);
    return [...scores];
  };

  it.each([
    ['a word', said('trial'), [1, 0]],
    ['a word and a pair', said('a', 'trial', 'of'), [1, 10]],
    ['a repeated word once', said('trial', 'and', 'trial'), [1, 0]],
    ['a recited word by its own weight', { singulars: ['trial', 'of'], isRecited: true }, [100, 0]],
    ['no words', said(), [0, 0]],
  ])('count %s', (_, words, expected) => {
    expect(score(words)).toEqual(expected);
    expect(score(words)).toEqual(expected);
  });

  it('are named as they are counted', () => {
    expect(wordFeatures(said('trial', 'of', 'trial'))).toEqual([
      'word:trial',
      'word:trial of',
      'word:of',
      'word:of trial',
    ]);
  });
});
