import { describe, expect, it } from 'vitest';
import { type Period, periodIndex, formatPeriod, periodKey, startingYear } from './periods.js';

describe.each<[Period, string, string, string]>([
  ['year', '2015', '2016', '2016'],
  ['quarter', '2015-Q4', '2016-Q1', 'Q1 2016'],
  ['quarter', '2016-Q1', '2016-Q2', 'Q2 2016'],
  ['month', '2015-12', '2016-01', 'Jan 2016'],
  ['month', '2016-08', '2016-09', 'Sep 2016'],
])('by %s', (kind, before, key, text) => {
  it(`${key} follows ${before}`, () => {
    expect(periodIndex(kind, key)).toBe(periodIndex(kind, before) + 1);
    expect(periodKey(kind, periodIndex(kind, before) + 1)).toBe(key);
  });

  it(`formats ${key} as ${text}`, () => {
    expect(formatPeriod(kind, key, 'en-US')).toBe(text);
  });
});

it.each<[Period, string, number | null]>([
  ['year', '2016', 2016],
  ['quarter', '2016-Q1', 2016],
  ['quarter', '2016-Q2', null],
  ['month', '2016-01', 2016],
  ['month', '2016-12', null],
])('by %s, %s starts year %s', (kind, key, year) => {
  expect(startingYear(kind, periodIndex(kind, key))).toBe(year);
});
