import { expect, it } from 'vitest';
import { type CaseOutcome, caseOutcome } from './case-outcome.js';

it.each<[determinations: number, overturned: number, expected: CaseOutcome]>([
  [1, 0, 'upheld'],
  [3, 0, 'upheld'],
  [1, 1, 'overturned'],
  [2, 2, 'overturned'],
  [2, 1, 'partly-overturned'],
  [3, 2, 'partly-overturned'],
])('%i determinations, %i of them overturned: %s', (determinations, overturned, expected) => {
  expect(caseOutcome(determinations, overturned)).toBe(expected);
});
