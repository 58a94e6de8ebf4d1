import { expect, it } from 'vitest';
import { pauseBeforeNextTry } from './pause-before-next-try.js';

it.each([
  [1, 1, 500],
  [1, 0, 250],
  [2, 1, 1_000],
  [3, 0.5, 1_500],
  [6, 1, 10_000],
  [1_000_000, 1, 10_000],
  [0, 1, 500],
])('after start %i, by the chance %d, the pause is %i ms', (starts, chance, expected) => {
  expect(pauseBeforeNextTry(starts, chance)).toBe(expected);
});
