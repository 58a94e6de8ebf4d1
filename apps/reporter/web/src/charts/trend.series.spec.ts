import { describe, expect, it } from 'vitest';
import { type RateGroup } from './rate-table.series.js';
import { defaultPoint, labelStep, trendSeries } from './trend.series.js';

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
  it('has a gap for a year without decisions', () => {
    const { points } = trendSeries([group('2013', 5, 0.2), group('2016', 8, 0), group('2015', 0, null)], 'year');
    expect(points.map(({ key, group: of }) => [key, of?.overturnRate ?? null])).toEqual([
      ['2013', 0.2],
      ['2014', null],
      ['2015', null],
      ['2016', 0],
    ]);
  });

  it('continues over the end of a year by quarter and by month', () => {
    const quarters = trendSeries([group('2015-Q3', 5, 0.2), group('2016-Q1', 8, 0)], 'quarter', 'en-US').points;
    expect(quarters.map(({ name, startingYear }) => [name, startingYear])).toEqual([
      ['Q3 2015', null],
      ['Q4 2015', null],
      ['Q1 2016', 2016],
    ]);
    const months = trendSeries([group('2015-11', 5, 0.2), group('2016-02', 8, 0)], 'month', 'en-US').points;
    expect(months.map(({ key }) => key)).toEqual(['2015-11', '2015-12', '2016-01', '2016-02']);
  });

  it('ignores small samples for the axis unless all are small', () => {
    expect(trendSeries([group('2014', 400, 0.1), group('2015', 1, 1)], 'year').axis.max).toBe(0.1);
    expect(trendSeries([group('2015', 1, 1)], 'year').axis.max).toBe(1);
  });

  it('excludes undated items from the axis and the maximum', () => {
    const series = trendSeries([group('2014', 5, 0.1), group(null, 100, 0.9)], 'year');
    expect(series.undated?.total).toBe(100);
    expect(series.maxTotal).toBe(5);
    expect(series.axis.max).toBe(0.1);
  });

  it('is empty without a dated decision', () => {
    expect(trendSeries([group(null, 0, null)], 'year')).toMatchObject({ points: [], maxTotal: 0, undated: null });
  });
});

describe('defaultPoint', () => {
  const shown = (...groups: readonly RateGroup[]) => defaultPoint(trendSeries(groups, 'year').points)?.key;

  it.each([
    ['the latest period', [group('2014', 80, 0.1), group('2016', 40, 0.2)], '2016'],
    ['the latest period that is not a small sample', [group('2014', 80, 0.1), group('2016', 2, 0.5)], '2014'],
    [
      'of small samples alone the largest',
      [group('2014', 8, 0.1), group('2015', 12, 0.1), group('2016', 2, 0.5)],
      '2015',
    ],
    ['none', [], undefined],
  ])('is %s', (_what, groups, key) => {
    expect(shown(...groups)).toBe(key);
  });
});

describe('labelStep', () => {
  it.each([
    [6, 600, 1],
    [12, 240, 2],
    [12, 100, 6],
    [0, 300, 1],
    [5, 0, 5],
  ])('%i labels in %i pixels: every %i', (years, width, step) => {
    expect(labelStep(years, width)).toBe(step);
  });
});
