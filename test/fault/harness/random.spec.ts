import { expect, it } from 'vitest';
import { Random } from './random.js';

it('repeats its numbers for the same seed only', () => {
  const of = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => random.integer(1, 1_000));
  };
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
});

it('returns integers within the bounds, both inclusive', () => {
  const random = new Random(1);
  const numbers = Array.from({ length: 1_000 }, () => random.integer(3, 6));
  expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([3, 6]);
});

it('has list is empty where there is nothing', () => {
  expect(() => new Random(1).pick([])).toThrow('list is empty');
});
