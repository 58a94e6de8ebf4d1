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
  // Computed independently with 30 decimal digits, letter by letter.
  const sizes: readonly (readonly [because: string, written: string, size: number])[] = [
    ['letters of one item are independent', '1/1 1/1 1/1 1/0 1/0 1/0 1/0 1/0 1/0 1/0', 10],
    ['two letters of one item', '1/1 1/0', 2],
    // design effect 2.25; t with 9 and 4 degrees of freedom
    ['fully correlated letters', '2/2 2/0 2/0 2/2 2/0', 2.9506344353],
    // a design effect below 1 counts as 1; t with 7 and 3
    ['letters with equal shares', '2/1 2/1 2/1 2/1', 4.4166788946],
    // design effect 1; t with 9 and 3
    ['few letters, widened by t only', '1/0 3/1 2/2 4/1', 5.0530368399],
    ['letters of different sizes', '1/0 3/3 2/0 4/4', 1.8814498872],
    ['five letters of different sizes', '3/2 1/0 1/0 1/0 2/2', 5.3054621432],
    ['one overturned item in three letters', '1/1 2/0 1/0', 1.6672014439],
    ['large letters that disagree', '5/5 5/1 2/0', 0.7211641834],
    ['one letter is one observation', '6/2', 1],
    ['one letter of one outcome is one observation', '6/6', 1],
    ['all upheld: letters of two, three and one', '2/0 3/0 1/0', 36 / 14],
    ['all overturned: as many as letters of equal size', '3/3 3/3', 2],
    ['an empty group', '', 0],
  ];

  it.each(sizes)('%s', (_because, written, size) => {
    expect(effectiveSize(sumLetters(letters(written)))).toBeCloseTo(size, 9);
  });

  it('is above 0 and at most the number of determinations', () => {
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
