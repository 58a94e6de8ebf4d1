import { type RateGroup } from './rate-table.series.js';
import { type ShareAxis, shareAxis } from './share-axis.series.js';

/** A year of the axis: with its group, or without where nothing was decided in it. */
export interface TrendYear {
  readonly year: number;
  readonly group: RateGroup | null;
}

export interface TrendSeries {
  readonly axis: ShareAxis;
  /** Every year from the first to the last, those without decisions too: a gap is not a rate of 0. */
  readonly years: readonly TrendYear[];
  /** Most determinations in a year, for the columns of the volume. */
  readonly most: number;
  /** The letters without a decision date, which have no place on the axis. */
  readonly undated: RateGroup | null;
}

/** The groups of `by=year` as a line over the years. */
export function trendSeries(groups: readonly RateGroup[], locale?: string): TrendSeries {
  const byYear = new Map(
    groups.flatMap((group) => (group.key === null || group.total === 0 ? [] : [[Number(group.key), group] as const])),
  );
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  const years =
    byYear.size === 0
      ? []
      : Array.from({ length: last - first + 1 }, (_, index) => ({
          year: first + index,
          group: byYear.get(first + index) ?? null,
        }));
  return {
    axis: shareAxis([...byYear.values()], locale),
    years,
    most: Math.max(0, ...[...byYear.values()].map((group) => group.total)),
    undated: groups.find((group) => group.key === null && group.total > 0) ?? null,
  };
}

/** Every how many years a label stands, so that no two touch: `width` in pixels, a label needs about 40. */
export function labelStep(years: number, width: number): number {
  const fitting = Math.max(1, Math.floor(width / 40));
  return Math.max(1, Math.ceil(years / fitting));
}
