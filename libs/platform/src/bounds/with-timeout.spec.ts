import { expect, it } from 'vitest';
import { OperationTimeoutError, withTimeout } from './with-timeout.js';

it('gives what comes in time', async () => {
  expect(await withTimeout('answering', 1_000, Promise.resolve(42))).toBe(42);
});

it('passes on a fault that comes in time', async () => {
  await expect(withTimeout('answering', 1_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});

it('waits no longer than it may', async () => {
  const never = new Promise<never>(() => undefined);
  await expect(withTimeout('answering', 10, never)).rejects.toThrow(OperationTimeoutError);
});
