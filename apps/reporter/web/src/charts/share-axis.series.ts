import { ticks } from 'd3-array';
import { formatShare } from '../format/numbers.js';

/** An axis of shares from 0 to `max`; places on it are 0 (start) to 1 (end). */
export interface ShareAxis {
  readonly max: number;
  readonly ticks: readonly { readonly share: number; readonly at: number; readonly label: string }[];
}

/** What an axis must make room for. */
interface Extent {
  readonly overturnRate: number | null;
  readonly interval: { readonly high: number } | null;
  readonly smallSample: boolean;
}

/** Shares at which an axis may end: few enough that charts beside each other often share theirs. */
const ends = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1] as const;

/**
 * An axis that holds every interval of the groups that are large enough, and every rate. The wide intervals of small
 * samples may run over its end, where the chart marks them, so that they do not squeeze all others; where all samples
 * are small, theirs count too.
 */
export function shareAxis(groups: readonly Extent[], locale?: string): ShareAxis {
  const large = groups.filter((group) => !group.smallSample);
  const highs = (large.length > 0 ? large : groups).map((group) => group.interval?.high ?? 0);
  const rates = groups.map((group) => group.overturnRate ?? 0);
  const highest = Math.max(0, ...highs, ...rates);
  const max = ends.find((end) => highest <= end) ?? 1;
  return {
    max,
    ticks: ticks(0, max, 5).map((share) => ({ share, at: share / max, label: wholePercent(share, locale) })),
  };
}

/** Where a share stands on an axis, 0 to 1; what lies beyond its end stands at its end. */
export function placeOn(axis: ShareAxis, share: number): number {
  return Math.min(1, share / axis.max);
}

function wholePercent(share: number, locale: string | undefined): string {
  const digits = Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1;
  return digits === 1 ? formatShare(share, locale) : new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}
