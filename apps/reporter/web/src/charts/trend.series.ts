import { type Period, periodIndex, periodInWords, periodKey, yearBegun } from './periods.js';
import { type RateGroup } from './rate-table.series.js';
import { type ShareAxis, shareAxis } from './share-axis.series.js';

/** A period of the axis: with its group, or without where nothing was decided in it. */
export interface TrendPoint {
  /** As the API names it: `2016`, `2016-Q2`, `2016-05`. */
  readonly key: string;
  readonly name: string;
  /** The year that begins with it; null where none does. */
  readonly yearBegun: number | null;
  readonly group: RateGroup | null;
}

export interface TrendSeries {
  readonly period: Period;
  readonly axis: ShareAxis;
  /** Every period from the first to the last, those without decisions too: a gap is not a rate of 0. */
  readonly points: readonly TrendPoint[];
  /** Most determinations in a period, for the columns of the volume. */
  readonly most: number;
  /** The letters without a decision date, which have no place on the axis. */
  readonly undated: RateGroup | null;
}

/**
 * The groups of a period as a line over time. The axis is made for the samples that are large enough; where there are
 * none, for all.
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
  const firm = dated.filter(({ smallSample }) => !smallSample);
  return {
    period,
    axis: shareAxis(firm.length > 0 ? firm : dated, locale),
    points: Array.from({ length }, (_, step) => {
      const key = periodKey(period, first + step);
      return {
        key,
        name: periodInWords(period, key, locale),
        yearBegun: yearBegun(period, first + step),
        group: byIndex.get(first + step) ?? null,
      };
    }),
    most: Math.max(0, ...dated.map((group) => group.total)),
    undated: groups.find((group) => group.key === null && group.total > 0) ?? null,
  };
}

/** Every how many labels one is written, so that no two touch: `width` in pixels, a label needs about 40. */
export function labelStep(labels: number, width: number): number {
  const fitting = Math.max(1, Math.floor(width / 40));
  return Math.max(1, Math.ceil(labels / fitting));
}
