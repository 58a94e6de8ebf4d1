import { describe, expect, it } from 'vitest';
import { normalQuantile, studentQuantile } from './student-quantile.js';

describe('studentQuantile', () => {
  // Computed apart: Simpson's rule over the density, the point found by bisection.
  const points: readonly (readonly [degrees: number, quantile: number])[] = [
    [1, 12.7062],
    [2, 4.30265],
    [5, 2.57058],
    [10, 2.22814],
    [30, 2.04227],
    [31, 2.03951],
    [40, 2.02108],
    [60, 2.0003],
    [120, 1.97993],
    [1000, 1.96234],
  ];

  it.each(points)('has %d degrees of freedom at %d', (degrees, quantile) => {
    expect(studentQuantile(degrees)).toBeCloseTo(quantile, 3);
  });

  it('falls with every degree of freedom, towards the normal', () => {
    for (let degrees = 1; degrees < 200; degrees += 1) {
      expect(studentQuantile(degrees + 1)).toBeLessThan(studentQuantile(degrees));
    }
    expect(studentQuantile(1e9)).toBeCloseTo(normalQuantile, 6);
  });
});
