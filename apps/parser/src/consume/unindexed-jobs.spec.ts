import { expect, it } from 'vitest';
import { shouldStand } from './unindexed-jobs.js';

it.each([
  [false, 0, false],
  [false, 200, false],
  [false, 201, true],
  [true, 201, true],
  [true, 200, true],
  [true, 151, true],
  [true, 150, false],
  [true, 0, false],
])('standing %s with %i of 200 jobs: %s', (standing, unindexed, expected) => {
  expect(shouldStand(standing, unindexed, 200)).toBe(expected);
});

it('goes on in the end even where one job is the bound', () => {
  expect(shouldStand(false, 2, 1)).toBe(true);
  expect(shouldStand(true, 0, 1)).toBe(false);
});
