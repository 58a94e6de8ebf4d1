import { expect, it } from 'vitest';
import { shouldPause } from './backpressure.js';

it.each([
  [false, 0, false],
  [false, 200, false],
  [false, 201, true],
  [true, 201, true],
  [true, 200, true],
  [true, 151, true],
  [true, 150, false],
  [true, 0, false],
])('paused %s, %i of at most 200 jobs pending: pause %s', (paused, pending, expected) => {
  expect(shouldPause(paused, pending, 200)).toBe(expected);
});

it('resumes when no job is pending even if the limit is one job', () => {
  expect(shouldPause(false, 2, 1)).toBe(true);
  expect(shouldPause(true, 0, 1)).toBe(false);
});
