import { type DimensionName } from '../facts/fact-dimensions.js';
import { dimensions } from './dimensions.js';

/** What the order of groups depends on. */
interface Sized {
  readonly key: string | null;
  readonly sums: { readonly determinations: number };
}

/**
 * Returns the largest groups, and always the one without a value, in the order of their dimension.
 * @param max maximum number of groups
 */
export function orderGroups<Group extends Sized>(
  groups: readonly Group[],
  by: DimensionName,
  max: number,
): readonly Group[] {
  const shown = groups.length <= max ? groups : groups.toSorted(bySize).slice(0, max);
  return shown.toSorted((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    switch (dimensions[by].order) {
      case 'size':
        return bySize(one, other);
      case 'key':
        return byKey(one.key, other.key);
      case 'amount':
        return Number(one.key) - Number(other.key);
    }
  });
}

function bySize(one: Sized, other: Sized): number {
  if (one.key === null || other.key === null) return Number(other.key === null) - Number(one.key === null);
  return other.sums.determinations - one.sums.determinations || byKey(one.key, other.key);
}

function byKey(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
