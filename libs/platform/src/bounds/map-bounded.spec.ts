import { expect, it } from 'vitest';
import { mapBounded } from './map-bounded.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

it('keeps the order, and never has more under way than it may', async () => {
  let running = 0;
  let most = 0;
  const results = await mapBounded([5, 4, 3, 2, 1, 0], 2, async (item, index) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < item; turn += 1) await soon();
    running -= 1;
    return item * 10 + index;
  });
  expect(results).toEqual([50, 41, 32, 23, 14, 5]);
  expect(most).toBe(2);
});

it('does nothing with nothing', async () => {
  expect(await mapBounded([], 4, () => Promise.reject(new Error('never called')))).toEqual([]);
});

it('fails when one item fails', async () => {
  const work = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item));
  await expect(mapBounded([1, 2, 3], 2, work)).rejects.toThrow('two');
});
