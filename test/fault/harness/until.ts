import { setTimeout as pause } from 'node:timers/promises';

const pollIntervalMs = 50;

/**
 * Polls until `poll` returns a value that is neither null nor false, and returns it. An error of `poll` counts as not yet.
 * @throws Error naming `what` after `limitMs`, with the last error of `poll` as its cause
 */
export async function until<Value>(
  what: string,
  limitMs: number,
  poll: () => Promise<Value | null | false>,
): Promise<Value> {
  const deadline = Date.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await poll();
      if (value !== null && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Timed out after ${limitMs} ms waiting for ${what}.`, { cause: last });
    await pause(pollIntervalMs);
  }
}
