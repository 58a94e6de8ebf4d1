import { describe, expect, it } from 'vitest';
import { durationInWords, frequencyInWords } from './treatment-words.js';

describe('frequencyInWords', () => {
  it.each([
    [{ times: 1, timesTo: null, per: 'day' }, 'once a day'],
    [{ times: 3, timesTo: null, per: 'week' }, '3 times a week'],
    [{ times: 1, timesTo: 2, per: 'week' }, '1 to 2 times a week'],
  ] as const)('%j', (frequency, words) => {
    expect(frequencyInWords(frequency)).toBe(words);
  });
});

describe('durationInWords', () => {
  it.each([
    [{ amount: 1, amountTo: null, unit: 'month' }, '1 month'],
    [{ amount: 4, amountTo: null, unit: 'week' }, '4 weeks'],
    [{ amount: 1, amountTo: 2, unit: 'year' }, '1 to 2 years'],
  ] as const)('%j', (duration, words) => {
    expect(durationInWords(duration)).toBe(words);
  });
});
