import { placeOn, type ShareAxis, shareAxis } from './share-axis.series.js';

/** A group as the API counts it. */
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

/** A group with the places of its marks on the axis, 0 to 1. */
export interface RateRow extends RateGroup {
  /** End of the bar; null where there is no rate, which is not a rate of 0. */
  readonly bar: number | null;
  /** `runsOver`: it goes on beyond the axis. */
  readonly spread: { readonly from: number; readonly to: number; readonly runsOver: boolean } | null;
}

export interface RateTableSeries {
  readonly axis: ShareAxis;
  /** Where the rate of everything together stands; null where there is none. */
  readonly reference: number | null;
  readonly rows: readonly RateRow[];
}

/** How rows can be sorted. */
export type RateOrder = 'size' | 'rate';

/**
 * Rates of groups as rows with marks on one axis. The group without a value stands last, whatever the order; groups
 * without a rate stand behind those that have one.
 */
export function rateTableSeries(
  groups: readonly RateGroup[],
  total: { readonly overturnRate: number | null },
  order: RateOrder,
  locale?: string,
): RateTableSeries {
  const axis = shareAxis(groups, locale);
  return {
    axis,
    reference: total.overturnRate === null ? null : placeOn(axis, total.overturnRate),
    rows: groups.toSorted(comparing(order)).map((group) => ({
      ...group,
      bar: group.overturnRate === null ? null : placeOn(axis, group.overturnRate),
      spread:
        group.interval === null
          ? null
          : {
              from: placeOn(axis, group.interval.low),
              to: placeOn(axis, group.interval.high),
              runsOver: group.interval.high > axis.max,
            },
    })),
  };
}

function comparing(order: RateOrder): (left: RateGroup, right: RateGroup) => number {
  return (left, right) => {
    if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null);
    const byRate = (right.overturnRate ?? -1) - (left.overturnRate ?? -1);
    const bySize = right.total - left.total;
    const [first, second] = order === 'rate' ? [byRate, bySize] : [bySize, byRate];
    return first !== 0 ? first : second !== 0 ? second : left.label.localeCompare(right.label);
  };
}
