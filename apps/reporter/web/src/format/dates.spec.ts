import { describe, expect, it } from 'vitest';
import { formatAgo, formatDate, formatDuration, formatInstant } from './dates.js';

const now = Date.parse('2016-11-30T12:00:00Z');

describe('dates', () => {
  it.each([
    ['a calendar date keeps its day in every time zone', formatDate('2016-11-30', 'en-US'), 'Nov 30, 2016'],
    ['what is no date is unchanged', formatDate('yesterday', 'en-US'), 'yesterday'],
    ['no date is a dash', formatDate(null, 'en-US'), '–'],
    [
      'an instant in a time zone',
      formatInstant('2016-11-30T22:05:00Z', 'en-GB', 'America/Los_Angeles'),
      '30 Nov 2016, 14:05',
    ],
    ['no instant is a dash', formatInstant(null), '–'],
    ['seconds ago', formatAgo('2016-11-30T11:59:18Z', now), '42 seconds ago'],
    ['minutes are rounded down', formatAgo('2016-11-30T11:57:01Z', now), '2 minutes ago'],
    ['hours ago', formatAgo('2016-11-30T09:00:00Z', now), '3 hours ago'],
    ['yesterday', formatAgo('2016-11-29T11:00:00Z', now), 'yesterday'],
    ['an instant in the future is now', formatAgo('2016-11-30T12:00:05Z', now), 'now'],
    ['a duration in its largest unit', formatDuration(185_000), '3 min'],
    ['a short duration', formatDuration(400), '0 sec'],
  ])('%s', (_what, given, expected) => {
    expect(given).toBe(expected);
  });
});
