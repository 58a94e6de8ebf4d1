import { describe, expect, it } from 'vitest';
import { normalQuantile } from './student-quantile.js';
import { wilsonInterval } from './wilson-interval.js';

describe('wilsonInterval', () => {
  // Computed apart, by solving (share − q)² = z² q (1 − q) / size for q.
  const intervals: readonly (readonly [share: number, size: number, low: number, high: number])[] = [
    [0.5, 10, 0.2365931, 0.7634069],
    [0, 10, 0, 0.2775328],
    [1, 10, 0.7224672, 1],
    [0.1, 100, 0.0552291, 0.1743657],
    // one observation
    [0, 1, 0, 0.7934507],
    // an effective size need not be whole
    [0.25, 2.5, 0.031961, 0.7709235],
  ];

  it.each(intervals)('of a share of %d in %d is %d to %d', (share, size, low, high) => {
    const interval = wilsonInterval(share, size);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it('holds the share and narrows as the size grows', () => {
    for (const share of [0, 0.003, 0.1, 0.5, 0.97, 1]) {
      let width = Infinity;
      for (const size of [1, 2.5, 20, 400, 1e6]) {
        const { low, high } = wilsonInterval(share, size);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high - low).toBeLessThan(width);
        width = high - low;
      }
    }
  });

  it('comes to the textbook interval for many observations', () => {
    const reach = normalQuantile * Math.sqrt((0.3 * 0.7) / 1e8);
    expect(wilsonInterval(0.3, 1e8).low).toBeCloseTo(0.3 - reach, 7);
  });
});
