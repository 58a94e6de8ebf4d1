import { describe, expect, it } from 'vitest';
import { sumLetters } from './letter-sums.js';
import { overturnFigures } from './overturn-rate.js';
import { wilsonInterval } from './wilson-interval.js';

const singles = (total: number, overturned: number) =>
  sumLetters(
    Array.from({ length: total }, (_, index) => ({ determinations: 1, overturned: index < overturned ? 1 : 0 })),
  );

describe('overturnFigures', () => {
  it('counts by outcome and returns the share', () => {
    const figures = overturnFigures(
      sumLetters([
        { determinations: 3, overturned: 1 },
        { determinations: 2, overturned: 0 },
      ]),
    );
    expect(figures).toMatchObject({ upheld: 4, overturned: 1, total: 5, letters: 2, overturnRate: 0.2 });
  });

  it('returns the Wilson interval for letters of one item', () => {
    const plain = wilsonInterval(0.3, 10);
    expect(overturnFigures(singles(10, 3)).interval?.low).toBeCloseTo(plain.low, 12);
    expect(overturnFigures(singles(10, 3)).interval?.high).toBeCloseTo(plain.high, 12);
  });

  it('returns a wider interval for correlated letters', () => {
    const alike = sumLetters([2, 0, 0, 2, 0].map((overturned) => ({ determinations: 2, overturned })));
    // Computed independently: share 0.4, effective size 2.950634.
    expect(overturnFigures(alike).interval?.low).toBeCloseTo(0.0838146, 6);
    expect(overturnFigures(alike).interval?.high).toBeCloseTo(0.829301, 6);
  });

  it('marks fewer than 20 determinations as a small sample', () => {
    expect(overturnFigures(singles(19, 1)).smallSample).toBe(true);
    expect(overturnFigures(singles(20, 1)).smallSample).toBe(false);
  });

  it('returns no rate for an empty group', () => {
    expect(overturnFigures(sumLetters([]))).toEqual({
      upheld: 0,
      overturned: 0,
      total: 0,
      letters: 0,
      overturnRate: null,
      interval: null,
      smallSample: true,
    });
  });
});
