/** The number of processed documents at a time, in milliseconds of a monotonic clock. */
export interface ProcessedSample {
  readonly at: number;
  readonly processed: number;
}

/** Window of the rate, in milliseconds. */
const window = 10_000;

/** Returns the samples with one added, without those that are older than the window. */
export function withSample(samples: readonly ProcessedSample[], sample: ProcessedSample): readonly ProcessedSample[] {
  const firstNeeded = samples.findLastIndex(({ at }) => at <= sample.at - window);
  return [...samples.slice(Math.max(0, firstNeeded)), sample];
}

/**
 * Returns the documents processed per second over the last ten seconds, or since the first sample. Null during the first
 * second; a count that fell (documents removed) gives 0.
 */
export function documentsPerSecond(samples: readonly ProcessedSample[], now: number): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || now - first.at < 1_000) return null;
  const from = Math.max(first.at, now - window);
  const before = samples.findLast(({ at }) => at <= from) ?? first;
  return Math.max(0, last.processed - before.processed) / ((now - from) / 1_000);
}
