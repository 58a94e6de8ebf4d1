import { describe, expect, it } from 'vitest';
import { effectiveSize } from './effective-size.js';
import { type LetterTally, sumLetters } from './letter-sums.js';

/** Letters written as `determinations/overturned`. */
const letters = (written: string): LetterTally[] =>
  written
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [determinations, overturned] = word.split('/').map(Number);
      return { determinations: determinations ?? NaN, overturned: overturned ?? NaN };
    });

describe('effectiveSize', () => {
  // Computed apart with exact fractions, letter by letter.
  const sizes: readonly (readonly [because: string, written: string, size: number])[] = [
    ['letters of one item are independent', '1/1 1/1 1/1 1/0 1/0 1/0 1/0 1/0 1/0 1/0', 10],
    // design effect 2.25; t with 9 and 4 degrees of freedom
    ['wholly alike letters are worth less than their number', '2/2 2/0 2/0 2/2 2/0', 2.950634],
    // design effect below 1 counts as 1; t with 7 and 3
    ['evenly spread letters are worth no more than their items', '2/1 2/1 2/1 2/1', 4.416679],
    // design effect exactly 1; t with 9 and 3
    ['few letters widen by t alone', '1/0 3/1 2/2 4/1', 5.053037],
    ['letters of different sizes', '1/0 3/3 2/0 4/4', 1.88145],
    ['large letters that disagree', '5/5 5/1 2/0', 0.721164],
    ['one letter is one observation', '6/2', 1],
    ['all upheld: letters of two, three and one', '2/0 3/0 1/0', 36 / 14],
    ['all overturned: as many as letters of equal size', '3/3 3/3', 2],
    ['none', '', 0],
  ];

  it.each(sizes)('%s', (_because, written, size) => {
    expect(effectiveSize(sumLetters(letters(written)))).toBeCloseTo(size, 5);
  });

  it('is never more than the determinations, nor less than nothing', () => {
    let state = 7;
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 500; round += 1) {
      const some = Array.from({ length: 1 + next(12) }, () => {
        const determinations = 1 + next(6);
        return { determinations, overturned: next(determinations + 1) };
      });
      const sums = sumLetters(some);
      const size = effectiveSize(sums);
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThanOrEqual(sums.determinations);
    }
  });
});
