import { describe, expect, it } from 'vitest';
import { nearness, scorePrecedents } from './score-precedents.js';
import { weighWords } from './weigh-words.js';

const words = weighWords([
  { lexeme: 'rare', written: 'rare', position: 3, frequency: null },
  { lexeme: 'common', written: 'commonly', position: 2, frequency: 0.5 },
  { lexeme: 'everywher', written: 'everywhere', position: 1, frequency: 0.9 },
]);
type Features = Parameters<typeof scorePrecedents>[2];
const none: Features = () => ({});
const scored = (features: Features, own: number[], summary: number[], of = words) =>
  scorePrecedents({ ids: own.map((_, index) => index + 1), own, summary }, of, features);
const rounded = (...given: Parameters<typeof scored>) =>
  scored(...given).nearest.map(({ id, score }) => [id, Math.round(score * 100) / 100]);

describe('the words of a request', () => {
  it('weigh by how rare they are; those of most letters say nothing', () => {
    expect(words.map(({ written, weight }) => [written, Math.round(weight * 10) / 10])).toEqual([
      ['rare', 7.6],
      ['commonly', 0.7],
    ]);
  });
});

describe('the nearest', () => {
  it('contain the rarest words, in item or rationale rather than in the summary', () => {
    expect(rounded(none, [0b01, 0b10, 0b11, 0b00, 0b10], [0, 0, 0, 0b11, 0b01])).toEqual([
      [3, 1],
      [1, 0.92],
    ]);
    expect(rounded(none, [0b00, 0b00, 0b10], [0b11, 0b01, 0b01])).toEqual([
      [3, 0.63],
      [1, 0.6],
      [2, 0.55],
    ]);
  });

  it('are of the same treatment before those that contain more words', () => {
    const features: Features = (id) => ({ treatment: [1, 0.6, 0][id - 1] ?? 0 });
    expect(rounded(features, [0b00, 0b11, 0b11], [0, 0, 0])).toEqual(
      [
        [1, 0.71],
        [2, 0.71],
      ].toReversed(),
    );
    expect(rounded(features, [0b01, 0b11, 0b11], [0, 0, 0])).toEqual([[1, 0.98]]);
  });

  it('are ranked by amounts, body parts, time and surgery as far as the request states them', () => {
    const features: Features = (id) => ({
      treatment: 1,
      amounts: id === 1 ? 1 : 0.5,
      bodyParts: id === 2 ? 1 : 0,
      timeSinceInjury: 0.5,
      postOperative: 0,
    });
    expect(rounded(features, [0, 0, 0], [0, 0, 0], [])).toEqual([
      [2, 0.85],
      [1, 0.68],
    ]);
  });

  it('are all that score at least three quarters of the best, the latest first if all else is equal', () => {
    const many = Array.from({ length: 700 }, () => 0b11);
    const { nearest, cutoff } = scored(none, [...many, 0b10], [...many, 0]);
    expect(nearest).toHaveLength(700);
    expect(nearest[0]?.id).toBe(700);
    expect(cutoff).toBeCloseTo(0.75);
  });

  it('are none where nothing is near', () => {
    expect(scored(none, [0, 0], [0b10, 0]).nearest).toEqual([]);
  });
});

it.each([
  [8, 8, 1],
  [8, 12, 8 / 12],
  [12, 8, 8 / 12],
  [0, 0, 1],
  [8, null, 0],
  [null, 8, 0],
  [8, -3, 0],
])('the amounts %s and %s are near by %s', (one, other, expected) => {
  expect(nearness(one, other)).toBeCloseTo(expected, 10);
});
