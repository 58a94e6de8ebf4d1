import { setTimeout as pause } from 'node:timers/promises';

const pauseBetweenAsks = 50;

/**
 * Waits until `ask` gives something that is neither null nor false, and returns it. What `ask` throws counts as not yet.
 * @throws Error naming `what` after `limit` milliseconds, with the last fault
 */
export async function until<Answer>(
  what: string,
  limit: number,
  ask: () => Promise<Answer | null | false>,
): Promise<Answer> {
  const deadline = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms in vain for ${what}.`, { cause: last });
    await pause(pauseBetweenAsks);
  }
}
