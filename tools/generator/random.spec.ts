import { describe, expect, it } from 'vitest';
import { Random } from './random.js';

const row = (seed: number, place: number, purpose: number): number[] => {
  const random = new Random(seed, place, purpose);
  return Array.from({ length: 5 }, () => random.next());
};

describe('Random', () => {
  it('gives the same numbers for the same seed, place and purpose, and others for any other', () => {
    expect(row(1, 2, 3)).toEqual(row(1, 2, 3));
    const rows = [row(1, 2, 3), row(2, 2, 3), row(1, 3, 3), row(1, 2, 4), row(1, 2 ** 33, 3)];
    expect(new Set(rows.map(([first]) => first)).size).toBe(rows.length);
  });

  it('is even over neighbouring places', () => {
    const firsts = Array.from({ length: 20_000 }, (_, place) => new Random(7, place, 1).next());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    expect(mean).toBeGreaterThan(0.49);
    expect(mean).toBeLessThan(0.51);
    const tenths = Array.from({ length: 10 }, (_, tenth) => firsts.filter((value) => Math.floor(value * 10) === tenth));
    for (const { length } of tenths) expect(Math.abs(length - 2_000)).toBeLessThan(200);
  });

  it('chooses by weight and never what weighs nothing', () => {
    const random = new Random(3, 0, 0);
    const drawn = Array.from({ length: 4_000 }, () => random.weighted([0, 1, 3], (weight) => weight));
    expect(drawn).not.toContain(0);
    expect(drawn.filter((weight) => weight === 3).length / drawn.length).toBeCloseTo(0.75, 1);
  });

  it('samples without repetition, at most all there is', () => {
    const random = new Random(4, 0, 0);
    expect(random.sample([1, 2, 3], 9).sort()).toEqual([1, 2, 3]);
    expect(new Set(random.sample([1, 2, 3, 4, 5], 3)).size).toBe(3);
  });

  it('keeps lengths within bounds, half of them below the median', () => {
    const random = new Random(5, 0, 0);
    const lengths = Array.from({ length: 4_000 }, () => random.lengthAbout(10, 0.6, 3, 40));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(40);
    expect(lengths.filter((length) => length < 10).length / lengths.length).toBeCloseTo(0.46, 1);
  });

  it('has nothing to give from an empty list', () => {
    expect(() => new Random(1, 1, 1).pick([])).toThrow('nothing to choose');
  });
});
