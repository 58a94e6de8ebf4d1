import { effectiveSize } from './effective-size.js';
import { type LetterSums } from './letter-sums.js';
import { type Interval, wilsonInterval } from './wilson-interval.js';

/** A rate of fewer determinations is shown with a note that the sample is small. */
export const smallSampleLimit = 20;

/** Determinations of a group by outcome, with the overturn rate and its interval. */
export interface OverturnFigures {
  readonly upheld: number;
  readonly overturned: number;
  readonly total: number;
  /** Letters with a determination in the group. */
  readonly letters: number;
  /** Overturned over total, 0 to 1; null for an empty group. */
  readonly overturnRate: number | null;
  /** 95 %, with letters as clusters; null for an empty group. */
  readonly interval: Interval | null;
  /** Fewer than 20 determinations. */
  readonly smallSample: boolean;
}

/** Computes the figures of a group. The interval is Wilson's for the effective size, so never narrower than for the total. */
export function overturnFigures(sums: LetterSums): OverturnFigures {
  const { letters, determinations, overturned } = sums;
  const rate = determinations === 0 ? null : overturned / determinations;
  return {
    upheld: determinations - overturned,
    overturned,
    total: determinations,
    letters,
    overturnRate: rate,
    interval: rate === null ? null : wilsonInterval(rate, effectiveSize(sums)),
    smallSample: determinations < smallSampleLimit,
  };
}
