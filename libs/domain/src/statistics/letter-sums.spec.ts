import { expect, it } from 'vitest';
import { sumLetters } from './letter-sums.js';

it.each([
  [
    'no letters',
    [],
    {
      letters: 0,
      determinations: 0,
      overturned: 0,
      overturnedSquared: 0,
      overturnedTimesDeterminations: 0,
      determinationsSquared: 0,
    },
  ],
  [
    'three letters',
    [
      { determinations: 3, overturned: 2 },
      { determinations: 5, overturned: 0 },
      { determinations: 4, overturned: 4 },
    ],
    {
      letters: 3,
      determinations: 12,
      overturned: 6,
      overturnedSquared: 20,
      overturnedTimesDeterminations: 22,
      determinationsSquared: 50,
    },
  ],
])('the sums of %s', (_, letters, sums) => {
  expect(sumLetters(letters)).toEqual(sums);
});
