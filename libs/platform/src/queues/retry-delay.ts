const minDelayMs = 500;
const maxDelayMs = 10_000;

/**
 * Returns the milliseconds before a postponed job is retried: doubled from half a second to ten seconds, and between
 * half and all of that by `chance`, so that jobs are not retried all at the same moment.
 * @param starts how often the job has been started
 * @param chance from 0 to 1
 */
export function retryDelay(starts: number, chance: number): number {
  const delay = Math.min(minDelayMs * 2 ** Math.min(Math.max(starts - 1, 0), 16), maxDelayMs);
  return Math.round(delay * (0.5 + chance / 2));
}
