import { describe, expect, it } from 'vitest';
import { type RateGroup } from './rate-table.series.js';
import { trendLayout } from './trend-layout.js';
import { trendSeries } from './trend.series.js';

const group = (year: number, total: number, rate: number): RateGroup => ({
  key: String(year),
  label: String(year),
  total,
  letters: total,
  overturned: Math.round(total * rate),
  overturnRate: rate,
  interval: { low: rate - 0.02, high: rate + 0.02 },
  smallSample: false,
});

describe('trendLayout', () => {
  const shapes = trendLayout(
    trendSeries([group(2013, 40, 0.05), group(2014, 80, 0.08), group(2016, 20, 0.02)], 'year'),
    440,
  );

  it('interrupts line and band at a year without decisions', () => {
    expect(shapes.line.match(/M/g)).toHaveLength(2);
    expect(shapes.band.match(/M/g)).toHaveLength(2);
    expect(shapes.points[2]).toMatchObject({ key: '2015', y: null, spread: null, volume: { height: 0 } });
  });

  it('has no band over small samples', () => {
    const small = { ...group(2015, 4, 0.5), smallSample: true };
    const { band, line, points } = trendLayout(
      trendSeries([group(2014, 80, 0.08), small, group(2016, 20, 0.02)], 'year'),
      440,
    );
    expect(band.match(/M/g)).toHaveLength(2);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(points[1]?.spread).not.toBeNull();
  });

  it('marks a rate and an interval beyond the axis', () => {
    const small = { ...group(2015, 2, 0.5), smallSample: true };
    const wide = { ...group(2016, 4, 0.05), smallSample: true, interval: { low: 0, high: 0.6 } };
    const { points } = trendLayout(trendSeries([group(2014, 80, 0.08), small, wide], 'year'), 440);
    expect(points.map(({ beyondAxis, spread }) => [beyondAxis, spread?.runsOver])).toEqual([
      [false, false],
      [true, true],
      [false, true],
    ]);
  });

  it('distributes years over the width and rates over the height', () => {
    expect(shapes.points.map(({ x }) => x)).toEqual([90, 190, 290, 390]);
    const [first, second] = shapes.points;
    expect(first?.y).toBeCloseTo(103);
    expect(second?.y).toBeCloseTo(46);
    expect(first?.spread?.low).toBeCloseTo(141);
    expect(first?.spread?.high).toBeCloseTo(65);
  });

  it('scales the volumes to the largest year', () => {
    expect(shapes.points.map(({ volume }) => volume.height)).toEqual([20, 40, 0, 10]);
  });

  it('keeps the last label inside the drawing', () => {
    const months = trendSeries(
      [
        { ...group(2016, 80, 0.08), key: '2015-02' },
        { ...group(2017, 80, 0.08), key: '2017-01' },
      ],
      'month',
    );
    const labels = trendLayout(months, 440).points.flatMap(({ label }) => label ?? []);
    expect(labels.map(({ year }) => year)).toEqual([2016, 2017]);
    expect(labels.at(-1)?.x).toBe(426);
  });

  it('returns an empty drawing without any year', () => {
    expect(trendLayout(trendSeries([], 'year'), 300)).toMatchObject({ line: '', band: '', points: [] });
  });
});
