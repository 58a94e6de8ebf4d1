import { expect, it } from 'vitest';
import { sumLetters } from '#domain/statistics/letter-sums.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { figuresOf } from './figures-of.js';

const sums = sumLetters([{ determinations: 3, overturned: 1 }]);

it.each<[DeterminationFilter, boolean]>([
  [{}, true],
  [{ category: ['surgery'] }, true],
  [{ outcome: ['upheld', 'overturned'] }, true],
  [{ caseOutcome: ['upheld', 'overturned', 'partly-overturned'] }, true],
  [{ outcome: ['overturned'] }, false],
  [{ outcome: ['upheld', 'upheld'], category: ['surgery'] }, false],
  [{ caseOutcome: ['partly-overturned'] }, false],
])('of what %j selects have a rate: %s', (filter, hasRate) => {
  const { overturnRate, interval, overturned, total } = figuresOf(sums, filter);
  expect([overturnRate !== null, interval !== null]).toEqual([hasRate, hasRate]);
  expect([overturned, total]).toEqual([1, 3]);
});
