/**
 * Returns whether a service log reports a stalled job. `freeze-workers` expects one, so that a changed log message cannot
 * turn the checks for none into checks of nothing.
 */
export function hasStalledJob(log: string): boolean {
  return /job stalled/i.test(log);
}
