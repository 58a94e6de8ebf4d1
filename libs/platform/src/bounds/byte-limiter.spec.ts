import { expect, it } from 'vitest';
import { ByteLimiter } from './byte-limiter.js';

/** Returns work that ends on `end(name)`, and the names of the work that has started. */
function makeWork() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      started.push(name);
      ends.set(name, () => {
        resolve(name);
      });
    });
  return { started, work, end: (name: string) => ends.get(name)?.() };
}

it('starts work up to the limit, and the rest in order as work ends', async () => {
  const limiter = new ByteLimiter({ maxConcurrent: 2, maxBytes: 100 });
  const { started, work, end } = makeWork();
  const { done: first } = await limiter.start(10, work('first'));
  await limiter.start(10, work('second'));
  const third = limiter.start(10, work('third'));
  expect(started).toEqual(['first', 'second']);
  end('first');
  expect(await first).toBe('first');
  await third;
  expect(started).toEqual(['first', 'second', 'third']);
});

it('limits the total size, and runs work over the limit alone', async () => {
  const limiter = new ByteLimiter({ maxConcurrent: 10, maxBytes: 100 });
  const { started, work, end } = makeWork();
  await limiter.start(60, work('large'));
  const giant = limiter.start(1_000, work('giant'));
  const small = limiter.start(1, work('small'));
  expect(started).toEqual(['large']);
  end('large');
  await giant;
  expect(started).toEqual(['large', 'giant']);
  end('giant');
  await small;
  expect(started).toEqual(['large', 'giant', 'small']);
});

it('starts the next work when work fails, and rejects `done` with the error', async () => {
  const limiter = new ByteLimiter({ maxConcurrent: 1, maxBytes: 1 });
  const { done } = await limiter.start(1, () => Promise.reject(new Error('broken')));
  await expect(done).rejects.toThrow('broken');
  const next = await limiter.start(1, () => Promise.resolve('next'));
  expect(await next.done).toBe('next');
});
