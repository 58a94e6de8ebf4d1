import { describe, expect, it } from 'vitest';
import { quartiles } from './quartiles.js';

/** How often each number from 0 on occurs. */
const counted = (numbers: readonly number[]) =>
  Array.from({ length: Math.max(0, ...numbers) + 1 }, (_, value) => numbers.filter((one) => one === value).length);

describe('quartiles', () => {
  // As PostgreSQL's percentile_cont gives them.
  it.each([
    ['one number', [7], { lower: 7, median: 7, upper: 7 }],
    ['two', [10, 20], { lower: 12.5, median: 15, upper: 17.5 }],
    ['an odd number of them', [1, 2, 3, 4, 100], { lower: 2, median: 3, upper: 4 }],
    ['an even number of them', [0, 3, 3, 9], { lower: 2.25, median: 3, upper: 4.5 }],
    ['seven numbers', [0, 1, 1, 2, 6, 8, 9], { lower: 1, median: 2, upper: 7 }],
    ['six numbers', [0, 2, 3, 7, 8, 12], { lower: 2.25, median: 5, upper: 7.75 }],
    ['equal ones', [5, 5, 5, 5], { lower: 5, median: 5, upper: 5 }],
  ])('of %s', (_what, numbers, expected) => {
    expect(quartiles(counted(numbers), numbers.length)).toEqual(expected);
  });

  it('are null without numbers', () => {
    expect(quartiles([], 0)).toBeNull();
  });
});
