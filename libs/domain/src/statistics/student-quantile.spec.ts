import { describe, expect, it } from 'vitest';
import { normalQuantile, studentQuantile } from './student-quantile.js';

describe('studentQuantile', () => {
  // Up to 30 from a printed table; above, the expansion in the normal quantile, evaluated with 30 decimal digits.
  const points: readonly (readonly [degrees: number, quantile: number])[] = [
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [5, 2.5706],
    [10, 2.2281],
    [29, 2.0452],
    [30, 2.0423],
    [31, 2.039425906],
    [32, 2.036853807],
    [40, 2.021034827],
    [60, 2.000285866],
    [120, 1.979928918],
    [1000, 1.962339078],
  ];

  it.each(points)('for %d degrees of freedom is %d', (degrees, quantile) => {
    expect(studentQuantile(degrees)).toBeCloseTo(quantile, 9);
  });

  // Computed independently: Simpson's rule over the density, the point found by bisection.
  it.each([
    [2, 4.30265],
    [31, 2.03951],
    [60, 2.0003],
    [120, 1.97993],
  ])('for %d degrees of freedom is near the exact value %d', (degrees, exact) => {
    expect(Math.abs(studentQuantile(degrees) - exact)).toBeLessThan(0.0002);
  });

  it('decreases with every degree of freedom towards the normal quantile', () => {
    for (let degrees = 1; degrees < 200; degrees += 1) {
      expect(studentQuantile(degrees + 1)).toBeLessThan(studentQuantile(degrees));
    }
    expect(studentQuantile(1e9)).toBeCloseTo(normalQuantile, 6);
  });
});
