import { expect, it } from 'vitest';
import { requestSignal, withSignal } from '../requests/request-signal.js';
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

it('ends the work when all who wait for it are gone, and starts it again for the next', async () => {
  const cache = new PromiseCache<string>(2);
  const clients = [new AbortController(), new AbortController()];
  const loads: (AbortSignal | undefined)[] = [];
  const load = () => {
    loads.push(requestSignal());
    return new Promise<string>((_, reject) => {
      requestSignal()?.addEventListener('abort', () => {
        reject(new Error('ended'));
      });
    });
  };
  const values = clients.map(({ signal }) => withSignal(signal, () => cache.get('a', load)));
  clients[0]?.abort();
  expect(loads.map((signal) => signal?.aborted)).toEqual([false]);
  clients[1]?.abort();
  expect(loads.map((signal) => signal?.aborted)).toEqual([true]);
  for (const value of values) await expect(value).rejects.toThrow('ended');
  expect(await cache.get('a', () => Promise.resolve('new'))).toBe('new');
});

it('does not end the work if somebody waits who is no client', async () => {
  const cache = new PromiseCache<string>(2);
  const client = new AbortController();
  let finish: (value: string) => void = () => undefined;
  const load = () => new Promise<string>((resolve) => (finish = resolve));
  const first = withSignal(client.signal, () => cache.get('a', load));
  const second = cache.get('a', load);
  client.abort();
  finish('value');
  expect(await Promise.all([first, second])).toEqual(['value', 'value']);
});
