import { expect, it } from 'vitest';
import { caseOutcome } from './case-outcome.js';

it.each([
  ['upheld', ['upheld', 'upheld']],
  ['overturned', ['overturned']],
  ['partly-overturned', ['upheld', 'overturned', 'upheld']],
] as const)('a case is %s when its items are %j', (expected, outcomes) => {
  expect(caseOutcome(outcomes)).toBe(expected);
});
