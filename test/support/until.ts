/**
 * Waits until `ask` gives something that is neither null, undefined nor false, and returns it.
 * @throws Error naming `what` after `limit` milliseconds, with the last error that `ask` threw
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false> | Answer | null | undefined | false,
  limit = 60_000,
): Promise<Answer> {
  const deadline = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms in vain for ${what}`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
