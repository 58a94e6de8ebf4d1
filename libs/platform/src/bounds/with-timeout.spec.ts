import { expect, it } from 'vitest';
import { OperationTimeoutError, withTimeout } from './with-timeout.js';

it('returns a result in time', async () => {
  expect(await withTimeout('answering', 1_000, Promise.resolve(42))).toBe(42);
});

it('throws an error in time', async () => {
  await expect(withTimeout('answering', 1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('throws after the time limit', async () => {
  const never = new Promise<never>(() => undefined);
  await expect(withTimeout('answering', 10, never)).rejects.toThrow(OperationTimeoutError);
});
