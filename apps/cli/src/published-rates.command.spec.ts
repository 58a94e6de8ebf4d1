import { describe, expect, it } from 'vitest';
import { formatPublishedRates } from './published-rates.command.js';

const nothing = { total: 0, letters: 0, upheld: 0, smallSample: true };

describe('formatPublishedRates', () => {
  const page = formatPublishedRates({
    years: [
      {
        year: 2014,
        publishedUpheldShare: 0.91,
        upheldShare: 0.9,
        upheldInterval: { low: 0.8, high: 0.95 },
        holds: true,
        ours: { total: 100, letters: 48, upheld: 90, smallSample: false },
      },
      {
        year: 2015,
        publishedUpheldShare: 0.886,
        upheldShare: 0.5,
        upheldInterval: { low: 0.1, high: 0.8 },
        holds: false,
        ours: { total: 4, letters: 2, upheld: 2, smallSample: true },
      },
      { year: 2018, publishedUpheldShare: null, upheldShare: null, upheldInterval: null, holds: null, ours: nothing },
    ],
    population: { period: { undated: { letters: 5, determinations: 30 } } },
    dataVersion: 7,
  });

  it.each([
    '| 2014 | 91.0 % | 90.0 % | 80.0 % to 95.0 % | 100 | 48 | yes |',
    '| 2015 | 88.6 % | 50.0 % | 10.0 % to 80.0 % | 4 (fewer than 20) | 2 | no |',
    '| 2018 | not published |  |  | 0 | 0 |  |',
    'no year: 5, with 30 determinations',
  ])('contains %s', (words) => {
    expect(page).toContain(words);
  });
});
