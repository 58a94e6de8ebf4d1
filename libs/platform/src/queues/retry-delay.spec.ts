import { expect, it } from 'vitest';
import { retryDelay } from './retry-delay.js';

it.each([
  [1, 1, 500],
  [1, 0, 250],
  [2, 1, 1_000],
  [3, 0.5, 1_500],
  [6, 1, 10_000],
  [1_000_000, 1, 10_000],
  [0, 1, 500],
])('start %i, chance %d: %i ms', (starts, chance, expected) => {
  expect(retryDelay(starts, chance)).toBe(expected);
});
