import { type Period, periodIndex, formatPeriod, periodKey, startingYear } from './periods.js';
import { type RateGroup } from './rate-table.series.js';
import { type ShareAxis, shareAxis } from './share-axis.series.js';

/** A period of the axis; `group` is null if nothing was decided in it. */
export interface TrendPoint {
  /** The API's key: `2016`, `2016-Q2`, `2016-05`. */
  readonly key: string;
  readonly name: string;
  /** The year, if this is the first period of a year, else null. */
  readonly startingYear: number | null;
  readonly group: RateGroup | null;
}

export interface TrendSeries {
  readonly period: Period;
  readonly axis: ShareAxis;
  /** Every period from the first to the last, including those without decisions: a gap is not a rate of 0. */
  readonly points: readonly TrendPoint[];
  /** The largest number of determinations in a period, for the columns of the volume. */
  readonly maxTotal: number;
  /** The determinations without a decision date, which are not on the axis. */
  readonly undated: RateGroup | null;
}

/**
 * Returns groups as points over time. The axis is made for the samples that are not small; if all are small, for all.
 * Rates beyond its end are marked there.
 */
export function trendSeries(groups: readonly RateGroup[], period: Period, locale?: string): TrendSeries {
  const byIndex = new Map(
    groups.flatMap((group) =>
      group.key === null || group.total === 0 ? [] : [[periodIndex(period, group.key), group] as const],
    ),
  );
  const first = Math.min(...byIndex.keys());
  const last = Math.max(...byIndex.keys());
  const length = byIndex.size === 0 ? 0 : last - first + 1;
  const dated = [...byIndex.values()];
  const large = dated.filter(({ smallSample }) => !smallSample);
  return {
    period,
    axis: shareAxis(large.length > 0 ? large : dated, locale),
    points: Array.from({ length }, (_, step) => {
      const key = periodKey(period, first + step);
      return {
        key,
        name: formatPeriod(period, key, locale),
        startingYear: startingYear(period, first + step),
        group: byIndex.get(first + step) ?? null,
      };
    }),
    maxTotal: Math.max(0, ...dated.map((group) => group.total)),
    undated: groups.find((group) => group.key === null && group.total > 0) ?? null,
  };
}

/**
 * Returns the period whose figures are shown while none is under the pointer: the latest one that is not a small sample,
 * else the largest one.
 */
export function defaultPoint(points: readonly TrendPoint[]): TrendPoint | null {
  const latest = points.findLast(({ group }) => group?.smallSample === false);
  if (latest !== undefined) return latest;
  const [largest] = points
    .filter(({ group }) => group !== null)
    .toSorted((left, right) => (right.group?.total ?? 0) - (left.group?.total ?? 0));
  return largest ?? null;
}

/** Returns the step between labels, so that no two touch: `width` in pixels, a label needs about 40. */
export function labelStep(labels: number, width: number): number {
  const fitting = Math.max(1, Math.floor(width / 40));
  return Math.max(1, Math.ceil(labels / fitting));
}
