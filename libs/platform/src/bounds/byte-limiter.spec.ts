import { expect, it } from 'vitest';
import { ByteLimiter } from './byte-limiter.js';

/** Work that ends when it is told to, and what has begun. */
function makeWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => {
        resolve(name);
      });
    });
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

it('begins what there is room for, and the rest in order as room comes', async () => {
  const slots = new ByteLimiter({ maxConcurrent: 2, maxBytes: 100 });
  const { begun, work, end } = makeWork();
  const { done: first } = await slots.start(10, work('first'));
  await slots.start(10, work('second'));
  const third = slots.start(10, work('third'));
  expect(begun).toEqual(['first', 'second']);
  end('first');
  expect(await first).toBe('first');
  await third;
  expect(begun).toEqual(['first', 'second', 'third']);
});

it('counts sizes, and lets what is larger than all the room run alone', async () => {
  const slots = new ByteLimiter({ maxConcurrent: 10, maxBytes: 100 });
  const { begun, work, end } = makeWork();
  await slots.start(60, work('large'));
  const giant = slots.start(1_000, work('giant'));
  const small = slots.start(1, work('small'));
  expect(begun).toEqual(['large']);
  end('large');
  await giant;
  expect(begun).toEqual(['large', 'giant']);
  end('giant');
  await small;
  expect(begun).toEqual(['large', 'giant', 'small']);
});

it('makes room again when work fails, and tells the fault to whoever waits for it', async () => {
  const slots = new ByteLimiter({ maxConcurrent: 1, maxBytes: 1 });
  const { done } = await slots.start(1, () => Promise.reject(new Error('broken')));
  await expect(done).rejects.toThrow('broken');
  const next = await slots.start(1, () => Promise.resolve('next'));
  expect(await next.done).toBe('next');
});
