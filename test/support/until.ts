/**
 * Polls `check` until its result is neither null, undefined nor false, and returns that.
 * @throws Error naming `what` after `limitMs` milliseconds, with the last error that `check` threw
 */
export async function until<Answer>(
  what: string,
  check: () => Promise<Answer | null | undefined | false> | Answer | null | undefined | false,
  limitMs = 60_000,
): Promise<Answer> {
  const deadline = Date.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      const answer = await check();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs} ms for ${what} without success`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
