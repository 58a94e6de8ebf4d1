import { positionOn, type ShareAxis, shareAxis, type ShareMark, shareMark } from './share-axis.series.js';

/** A group's figures, as the API returns them. */
export interface RateGroup {
  readonly key: string | null;
  readonly label: string;
  readonly total: number;
  readonly letters: number;
  readonly overturned: number;
  readonly overturnRate: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly smallSample: boolean;
}

/** A group with its marks on the axis. */
export type RateRow = RateGroup & ShareMark;

export interface RateTableSeries {
  readonly axis: ShareAxis;
  /** Position of the rate of all groups together; null if there is none. */
  readonly reference: number | null;
  readonly rows: readonly RateRow[];
}

/** Sort orders of the rows. */
export type RateOrder = 'size' | 'rate';

/**
 * Returns rates of groups as rows with marks on one axis. The group without a value is always last. Sorted by rate,
 * small samples follow the other groups, because the extremes of a list of rates are mostly groups of one or two items.
 */
export function rateTableSeries(
  groups: readonly RateGroup[],
  total: { readonly overturnRate: number | null },
  order: RateOrder,
  locale?: string,
): RateTableSeries {
  const axis = shareAxis(groups, locale, total.overturnRate);
  return {
    axis,
    reference: total.overturnRate === null ? null : positionOn(axis, total.overturnRate),
    rows: groups.toSorted(comparing(order)).map((group) => ({
      ...group,
      ...shareMark(axis, group.overturnRate, group.interval),
    })),
  };
}

function comparing(order: RateOrder): (left: RateGroup, right: RateGroup) => number {
  return (left, right) => {
    if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null);
    const byRate = (right.overturnRate ?? -1) - (left.overturnRate ?? -1);
    const bySize = right.total - left.total;
    const bySample = Number(left.smallSample) - Number(right.smallSample);
    const criteria = order === 'rate' ? [bySample, byRate, bySize] : [bySize, byRate];
    return criteria.find((difference) => difference !== 0) ?? left.label.localeCompare(right.label);
  };
}
