/** Returns whether a service log reports a stalled job. */
export function hasStalledJob(log: string): boolean {
  return /job stalled/i.test(log);
}
