import { type DimensionName } from '../facts/fact-dimensions.js';
import { dimensions } from './dimensions.js';

/** A group as its place among others needs it. */
interface Sized {
  readonly key: string | null;
  readonly sums: { readonly determinations: number };
}

/**
 * The largest groups, and the one without a value, in the order in which their dimension shows them.
 * @param most how many groups may be left
 */
export function orderGroups<Group extends Sized>(
  groups: readonly Group[],
  by: DimensionName,
  most: number,
): readonly Group[] {
  const shown = groups.length <= most ? groups : groups.toSorted(bySize).slice(0, most);
  return shown.toSorted((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    const size = dimensions[by].order === 'size' ? other.sums.determinations - one.sums.determinations : 0;
    return size === 0 ? byKey(one.key, other.key) : size;
  });
}

function bySize(one: Sized, other: Sized): number {
  if (one.key === null || other.key === null) return Number(other.key === null) - Number(one.key === null);
  return other.sums.determinations - one.sums.determinations || byKey(one.key, other.key);
}

function byKey(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
