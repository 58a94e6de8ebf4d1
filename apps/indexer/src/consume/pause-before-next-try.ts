const firstPause = 500;
const longestPause = 10_000;

/**
 * Milliseconds to wait before a job is tried again while the database is away: doubling from half a second to ten, and
 * between half and all of that by chance, so that jobs do not come back all at once.
 * @param starts how often the job has been started
 * @param chance from 0 to 1
 */
export function pauseBeforeNextTry(starts: number, chance: number): number {
  const pause = Math.min(firstPause * 2 ** Math.min(Math.max(starts - 1, 0), 16), longestPause);
  return Math.round(pause * (0.5 + chance / 2));
}
