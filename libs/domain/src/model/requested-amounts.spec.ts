import { describe, expect, it } from 'vitest';
import { requestedSessions, requestedWeeks, visitsPerWeek } from './requested-amounts.js';
import { type Treatment } from './treatment.js';

type Frequency = Treatment['frequency'];
type Duration = Treatment['duration'];

describe('visitsPerWeek', () => {
  it.each<[string, Frequency, number | null]>([
    ['none', null, null],
    ['per week', { times: 2, timesTo: null, per: 'week' }, 2],
    ['the upper bound of a range', { times: 2, timesTo: 3, per: 'week' }, 3],
    ['per day', { times: 1, timesTo: null, per: 'day' }, 7],
    ['per month', { times: 1, timesTo: null, per: 'month' }, 0.23],
    ['per year', { times: 4, timesTo: null, per: 'year' }, 0.08],
  ])('%s', (_what, frequency, expected) => {
    expect(visitsPerWeek({ frequency })).toBe(expected);
  });
});

describe('requestedWeeks', () => {
  it.each<[string, Duration, number | null]>([
    ['none', null, null],
    ['weeks', { amount: 6, amountTo: null, unit: 'week' }, 6],
    ['the upper bound of a range', { amount: 4, amountTo: 6, unit: 'week' }, 6],
    ['days', { amount: 10, amountTo: null, unit: 'day' }, 1.43],
    ['months', { amount: 3, amountTo: null, unit: 'month' }, 13],
  ])('%s', (_what, duration, expected) => {
    expect(requestedWeeks({ duration })).toBe(expected);
  });
});

describe('requestedSessions', () => {
  const twiceAWeek: Frequency = { times: 2, timesTo: null, per: 'week' };
  const sixWeeks: Duration = { amount: 6, amountTo: null, unit: 'week' };
  const base = { category: 'rehabilitation', quantity: null, frequency: null, duration: null };
  it.each<[string, Parameters<typeof requestedSessions>[0], number | null]>([
    ['the stated count', { ...base, quantity: 8 }, 8],
    ['the stated count before the product', { ...base, quantity: 8, frequency: twiceAWeek, duration: sixWeeks }, 8],
    ['visits per week times weeks', { ...base, frequency: twiceAWeek, duration: sixWeeks }, 12],
    [
      'months as well',
      {
        ...base,
        frequency: { times: 1, timesTo: null, per: 'month' },
        duration: { amount: 6, amountTo: null, unit: 'month' },
      },
      6,
    ],
    ['no frequency', { ...base, duration: sixWeeks }, null],
    ['no duration', { ...base, frequency: twiceAWeek }, null],
    ['a drug', { ...base, category: 'pharmaceuticals', quantity: 60 }, null],
  ])('%s', (_what, treatment, expected) => {
    expect(requestedSessions(treatment)).toBe(expected);
  });
});
