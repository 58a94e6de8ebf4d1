import { describe, expect, it } from 'vitest';
import { normalQuantile } from './student-quantile.js';
import { wilsonInterval } from './wilson-interval.js';

describe('wilsonInterval', () => {
  // Computed independently by solving (share − q)² = z² q (1 − q) / size for q with 30 decimal digits.
  const intervals: readonly (readonly [share: number, size: number, low: number, high: number])[] = [
    [0.5, 10, 0.2365930905, 0.7634069095],
    [0, 10, 0, 0.2775328],
    [1, 10, 0.7224672, 1],
    [0.1, 100, 0.0552291371, 0.1743656615],
    [0.003, 400, 0.0006000882, 0.0148551324],
    [0.97, 20, 0.7921751575, 0.9963671939],
    // one observation
    [0, 1, 0, 0.7934506856],
    [1, 1, 0.2065493144, 1],
    // a fractional effective size
    [0.25, 2.5, 0.0319609402, 0.7709235324],
  ];

  it.each(intervals)('of a share of %d in %d is %d to %d', (share, size, low, high) => {
    const interval = wilsonInterval(share, size);
    const digits = share === 0 || share === 1 ? 7 : 10;
    expect(interval.low).toBeCloseTo(low, digits);
    expect(interval.high).toBeCloseTo(high, digits);
  });

  it('starts at exactly 0 for a share of 0 and ends at exactly 1 for a share of 1', () => {
    expect(wilsonInterval(0, 7).low).toBe(0);
    expect(wilsonInterval(1, 7).high).toBe(1);
    expect(wilsonInterval(0, 7).high).toBeGreaterThan(0);
    expect(wilsonInterval(1, 7).low).toBeLessThan(1);
  });

  it('contains the share and narrows with the size', () => {
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

  it('approaches the normal interval for many observations', () => {
    const reach = normalQuantile * Math.sqrt((0.3 * 0.7) / 1e8);
    expect(wilsonInterval(0.3, 1e8).low).toBeCloseTo(0.3 - reach, 7);
  });
});
