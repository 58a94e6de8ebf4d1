import { describe, expect, it } from 'vitest';
import { positionOn, shareAxis } from './share-axis.series.js';

const group = (rate: number | null, high: number | null, smallSample = false) => ({
  overturnRate: rate,
  interval: high === null ? null : { high },
  smallSample,
});

describe('shareAxis', () => {
  it.each([
    ['no group', [], 0.1],
    ['the highest interval of a large group', [group(0.1, 0.14), group(0.2, 0.27)], 0.3],
    ['the interval of a small sample may run over', [group(0.1, 0.14), group(0.15, 0.6, true)], 0.2],
    ['the rate of a small sample may not', [group(0.1, 0.14), group(0.5, 0.9, true)], 0.5],
    ['only small samples', [group(0.5, 0.9, true), group(0, 0.4, true)], 1],
    ['a group without a rate is ignored', [group(null, null), group(0.08, 0.1)], 0.1],
  ])('%s', (_what, groups, max) => {
    expect(shareAxis(groups).max).toBe(max);
  });

  it('labels ticks in whole percent, the last one at the end', () => {
    const { ticks } = shareAxis([group(0.2, 0.27)], 'en-US');
    expect(ticks.map((tick) => tick.label)).toEqual(['0%', '5%', '10%', '15%', '20%', '25%', '30%']);
    expect(ticks.at(0)?.at).toBe(0);
    expect(ticks.at(-1)?.at).toBeCloseTo(1);
  });

  it('limits positions to the axis', () => {
    const axis = shareAxis([group(0.2, 0.27)]);
    expect(positionOn(axis, 0.15)).toBeCloseTo(0.5);
    expect(positionOn(axis, 0.9)).toBe(1);
  });
});
