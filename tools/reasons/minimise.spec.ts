import { describe, expect, it } from 'vitest';
import { minimise } from './minimise.js';

describe('minimise', () => {
  it('finds the minimum of a stretched bowl', () => {
    const point = minimise(2, ([x = 0, y = 0], gradient) => {
      gradient[0] = 2 * (x - 3);
      gradient[1] = 200 * (y + 1);
      return (x - 3) ** 2 + 100 * (y + 1) ** 2;
    });
    expect(point[0]).toBeCloseTo(3, 3);
    expect(point[1]).toBeCloseTo(-1, 3);
  });

  it('stays where it is flat', () => {
    expect([...minimise(2, () => 0)]).toEqual([0, 0]);
  });
});
