import { describe, expect, it } from 'vitest';
import { type RateGroup, rateTableSeries } from './rate-table.series.js';

const group = (key: string | null, total: number, rate: number | null, high = rate): RateGroup => ({
  key,
  label: key ?? 'Uncategorised',
  total,
  letters: total,
  overturned: Math.round(total * (rate ?? 0)),
  overturnRate: rate,
  interval: rate === null || high === null ? null : { low: rate / 2, high },
  smallSample: total < 20,
});

const groups = [
  group(null, 90, 0.5),
  group('surgery', 40, 0.1),
  group('injection', 60, 0.1, 0.19),
  group('therapies', 60, 0),
  group('programs', 3, 0.15, 0.7),
  group('transportation', 0, null),
];

describe('rateTableSeries', () => {
  it.each([
    ['size', ['injection', 'therapies', 'surgery', 'programs', 'transportation', null]],
    ['rate', ['injection', 'surgery', 'therapies', 'programs', 'transportation', null]],
  ] as const)('by %s, the group without a value last', (order, expected) => {
    expect(rateTableSeries(groups, { overturnRate: 0.1 }, order).rows.map((row) => row.key)).toEqual(expected);
  });

  it('distinguishes no rate from a rate of 0', () => {
    const { rows } = rateTableSeries(groups, { overturnRate: null }, 'size');
    expect(rows.find((row) => row.key === 'therapies')?.bar).toBe(0);
    expect(rows.find((row) => row.key === 'transportation')?.bar).toBeNull();
    expect(rows.find((row) => row.key === 'transportation')?.spread).toBeNull();
  });

  it('positions rates, intervals and the reference on one axis', () => {
    const series = rateTableSeries(groups, { overturnRate: 0.25 }, 'size');
    expect(series.axis.max).toBe(0.5);
    expect(series.reference).toBeCloseTo(0.5);
    expect(series.rows.find((row) => row.key === 'injection')).toMatchObject({
      bar: 0.2,
      spread: { from: 0.1, to: 0.38, runsOver: false },
    });
  });

  it('marks an interval of a small sample that runs over the axis', () => {
    const programs = rateTableSeries(groups, { overturnRate: 0.1 }, 'size').rows.find((row) => row.key === 'programs');
    expect(programs?.spread).toMatchObject({ to: 1, runsOver: true });
  });

  it('has an axis that holds the reference, even above the rates of the groups', () => {
    const series = rateTableSeries([group('surgery', 400, 0.08)], { overturnRate: 0.17 }, 'size');
    expect(series.axis.max).toBe(0.2);
    expect(series.reference).toBeCloseTo(0.85);
  });

  it('has no reference if nothing is counted', () => {
    expect(rateTableSeries([], { overturnRate: null }, 'size')).toMatchObject({ reference: null, rows: [] });
  });
});
