import { effectiveSize } from './effective-size.js';
import { type LetterSums } from './letter-sums.js';
import { type Interval, wilsonInterval } from './wilson-interval.js';

/** Below this many determinations no rate is shown without saying that the sample is small. */
export const smallSampleLimit = 20;

/** Determinations of a group by outcome, with the share that was overturned and how sure that share is. */
export interface OverturnFigures {
  readonly upheld: number;
  readonly overturned: number;
  readonly total: number;
  /** Letters that the determinations come from. */
  readonly letters: number;
  /** Overturned over total, 0 to 1; null for an empty group. */
  readonly overturnRate: number | null;
  /** 95 %, with letters as clusters; null for an empty group. */
  readonly interval: Interval | null;
  /** Fewer than 20 determinations. */
  readonly smallSample: boolean;
}

/** A group's figures: the interval is Wilson's on the effective size, so never narrower than Wilson's on the total. */
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
