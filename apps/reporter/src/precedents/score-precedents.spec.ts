import { describe, expect, it } from 'vitest';
import { termWeight, maxSimilar, scorePrecedents } from './score-precedents.js';
import { weighWords } from './weigh-words.js';

const words = weighWords([
  { lexeme: 'rare', written: 'rare', position: 3, frequency: null },
  { lexeme: 'common', written: 'commonly', position: 2, frequency: 0.5 },
  { lexeme: 'everywher', written: 'everywhere', position: 1, frequency: 0.9 },
]);
const rounded = (shared: ((id: number) => number) | null, own: number[], summary: number[]) =>
  scorePrecedents({ ids: own.map((_, index) => index + 1), own, summary }, words, shared).map(({ id, score }) => [
    id,
    Math.round(score * 100) / 100,
  ]);

describe('the words of a request', () => {
  it('weigh by how rare they are; those of most letters say nothing', () => {
    expect(words.map(({ written, weight }) => [written, Math.round(weight * 10) / 10])).toEqual([
      ['rare', 7.6],
      ['commonly', 0.7],
    ]);
  });
});

describe('the nearest', () => {
  it('hold the rarest words, in item or rationale rather than in the summary', () => {
    expect(rounded(null, [0b01, 0b10, 0b11, 0b00, 0b10], [0, 0, 0, 0b11, 0b01])).toEqual([
      [3, 1],
      [1, 0.92],
      [5, 0.63],
      [4, 0.6],
    ]);
  });

  it('share the closest meaning', () => {
    const shared = (id: number) => [1, 0.4, 0][id - 1] ?? 0;
    expect(rounded(shared, [0b10, 0b11, 0b11], [0, 0, 0])).toEqual([
      [2, 0.7],
      [1, 0.54],
      [3, 0.5],
    ]);
  });

  it('are the latest if all else is equal, up to the limit', () => {
    const many = Array.from({ length: maxSimilar + 7 }, () => 0b11);
    const scores = rounded(null, many, many);
    expect(scores).toHaveLength(maxSimilar);
    expect(scores[0]).toEqual([maxSimilar + 7, 1]);
  });

  it('are none where nothing is near', () => {
    expect(rounded(null, [0, 0], [0b10, 0])).toEqual([]);
  });
});

it.each([
  ['substance', 'tramadol', 1],
  ['subcategory', 'rehabilitation/acupuncture', 0.8],
  ['category', 'rehabilitation', 0.4],
  ['category', 'home-health', 0.8],
] as const)('a shared %s such as %s says %d', (field, value, weight) => {
  expect(termWeight({ field, value, written: value })).toBe(weight);
});
