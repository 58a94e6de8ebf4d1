import { ticks } from 'd3-array';
import { formatShare } from '../format/numbers.js';

/** An axis of shares from 0 to `max`; positions on it are 0 (start) to 1 (end). */
export interface ShareAxis {
  readonly max: number;
  readonly ticks: readonly { readonly share: number; readonly at: number; readonly label: string }[];
}

/** Values that an axis must hold. */
interface Extent {
  readonly overturnRate: number | null;
  readonly interval: { readonly high: number } | null;
  readonly smallSample: boolean;
}

/** Shares at which an axis may end: few, so that charts beside each other often have the same axis. */
const ends = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1] as const;

/**
 * Returns an axis that holds the intervals of all groups that are not small samples, and every rate. The wide intervals
 * of small samples may run over its end, where the chart marks them; if all samples are small, the axis holds theirs.
 * `reference` is a further rate that the axis holds.
 */
export function shareAxis(groups: readonly Extent[], locale?: string, reference: number | null = null): ShareAxis {
  const large = groups.filter((group) => !group.smallSample);
  const highs = (large.length > 0 ? large : groups).map((group) => group.interval?.high ?? 0);
  const rates = groups.map((group) => group.overturnRate ?? 0);
  const highest = Math.max(0, reference ?? 0, ...highs, ...rates);
  const max = ends.find((end) => highest <= end) ?? 1;
  return {
    max,
    ticks: ticks(0, max, 5).map((share) => ({ share, at: share / max, label: wholePercent(share, locale) })),
  };
}

/** Returns the position of a share on an axis, 0 to 1; a share beyond the axis is at its end. */
export function positionOn(axis: ShareAxis, share: number): number {
  return Math.min(1, share / axis.max);
}

/** Positions of the marks of a share on an axis, 0 to 1. */
export interface ShareMark {
  /** End of the bar; null if there is no share (not the same as a share of 0). */
  readonly bar: number | null;
  /** `runsOver`: the interval ends beyond the axis. */
  readonly spread: { readonly from: number; readonly to: number; readonly runsOver: boolean } | null;
}

/** Returns the marks of a share and its interval. */
export function shareMark(
  axis: ShareAxis,
  share: number | null,
  interval: { readonly low: number; readonly high: number } | null,
): ShareMark {
  return {
    bar: share === null ? null : positionOn(axis, share),
    spread:
      interval === null
        ? null
        : {
            from: positionOn(axis, interval.low),
            to: positionOn(axis, interval.high),
            runsOver: interval.high > axis.max,
          },
  };
}

function wholePercent(share: number, locale: string | undefined): string {
  const digits = Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1;
  return digits === 1 ? formatShare(share, locale) : new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
