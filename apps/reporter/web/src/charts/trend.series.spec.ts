import { describe, expect, it } from 'vitest';
import { type RateGroup } from './rate-table.series.js';
import { labelStep, trendSeries } from './trend.series.js';

const group = (key: string | null, total: number, rate: number | null): RateGroup => ({
  key,
  label: key ?? 'Without decision date',
  total,
  letters: total,
  overturned: 0,
  overturnRate: rate,
  interval: rate === null ? null : { low: rate, high: rate },
  smallSample: total < 20,
});

describe('trendSeries', () => {
  it('leaves a gap where a year has no decision', () => {
    const { years } = trendSeries([group('2013', 5, 0.2), group('2016', 8, 0), group('2015', 0, null)]);
    expect(years.map(({ year, group: of }) => [year, of?.overturnRate ?? null])).toEqual([
      [2013, 0.2],
      [2014, null],
      [2015, null],
      [2016, 0],
    ]);
  });

  it('keeps the undated apart', () => {
    const series = trendSeries([group('2014', 5, 0.1), group(null, 100, 0.9)]);
    expect(series.undated?.total).toBe(100);
    expect(series.most).toBe(5);
    expect(series.axis.max).toBe(0.1);
  });

  it('is empty without a dated decision', () => {
    expect(trendSeries([group(null, 0, null)])).toMatchObject({ years: [], most: 0, undated: null });
  });
});

describe('labelStep', () => {
  it.each([
    [6, 600, 1],
    [12, 240, 2],
    [12, 100, 6],
    [0, 300, 1],
    [5, 0, 5],
  ])('%i years in %i pixels: every %i', (years, width, step) => {
    expect(labelStep(years, width)).toBe(step);
  });
});
