import { expect, it } from 'vitest';
import { PromiseCache } from './promise-cache.js';

it('keeps the values that were used last', async () => {
  const loaded: string[] = [];
  const cache = new PromiseCache<string>(2);
  const get = (key: string) =>
    cache.get(key, () => {
      loaded.push(key);
      return Promise.resolve(`value of ${key}`);
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await get(key)).toBe(`value of ${key}`);
  expect(loaded).toEqual(['a', 'b', 'c', 'b']);
});

it('shares a value that is being loaded, and caches no failure', async () => {
  const cache = new PromiseCache<number>(2);
  let attempts = 0;
  const fail = () => {
    attempts += 1;
    return Promise.reject(new Error('not now'));
  };
  const both = await Promise.allSettled([cache.get('a', fail), cache.get('a', fail)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(attempts).toBe(1);
  expect(await cache.get('a', () => Promise.resolve(3))).toBe(3);
});

it('does not delete a newer value when an older one fails late', async () => {
  const cache = new PromiseCache<number>(1);
  let reject: (error: Error) => void = () => undefined;
  const older = cache.get('a', () => new Promise<number>((_, rejected) => (reject = rejected)));
  await cache.get('b', () => Promise.resolve(2));
  await cache.get('a', () => Promise.resolve(1));
  reject(new Error('late'));
  await expect(older).rejects.toThrow('late');
  expect(await cache.get('a', () => Promise.resolve(3))).toBe(1);
});
