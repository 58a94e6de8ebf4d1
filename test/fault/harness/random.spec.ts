import { expect, it } from 'vitest';
import { Random } from './random.js';

it('repeats itself for a seed, and not for another', () => {
  const of = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => random.whole(1, 1_000));
  };
  expect(of(7)).toEqual(of(7));
  expect(of(7)).not.toEqual(of(8));
});

it('stays within bounds and reaches both of them', () => {
  const random = new Random(1);
  const numbers = Array.from({ length: 1_000 }, () => random.whole(3, 6));
  expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([3, 6]);
});

it('has nothing to choose where there is nothing', () => {
  expect(() => new Random(1).one([])).toThrow('nothing to choose');
});
