/** How many documents had ended at a moment, in milliseconds of any one clock. */
export interface EndedAt {
  readonly at: number;
  readonly ended: number;
}

/** How far back a rate looks, in milliseconds. */
const window = 10_000;

/** The samples with one more, without those that no rate needs any longer. */
export function withSample(samples: readonly EndedAt[], sample: EndedAt): readonly EndedAt[] {
  const firstNeeded = samples.findLastIndex(({ at }) => at <= sample.at - window);
  return [...samples.slice(Math.max(0, firstNeeded)), sample];
}

/**
 * Documents that ended a second over the last ten, or since the first sample. Between two samples nothing ended. Null
 * before a second has been seen; a count that fell (documents removed) is a rate of 0.
 */
export function perSecond(samples: readonly EndedAt[], now: number): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || now - first.at < 1_000) return null;
  const from = Math.max(first.at, now - window);
  const before = samples.findLast(({ at }) => at <= from) ?? first;
  return Math.max(0, last.ended - before.ended) / ((now - from) / 1_000);
}
