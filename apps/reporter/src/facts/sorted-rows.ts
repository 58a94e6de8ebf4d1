import { z } from 'zod';
import { type DayName, type FactStore, noDay } from './fact-store.js';
import { type ListPosition } from './list-rows.js';

/** The orders of lists: by a date, ascending or (with `-`) descending. */
export const listSortSchema = z.enum(['-decided', 'decided', '-received', 'received', '-injured', 'injured']);
export type ListSort = z.infer<typeof listSortSchema>;

/** The date that a list is sorted by. */
export function sortedDay(sort: ListSort): { readonly day: DayName; readonly descending: boolean } {
  switch (sort) {
    case '-decided':
      return { day: 'decided', descending: true };
    case 'decided':
      return { day: 'decided', descending: false };
    case '-received':
      return { day: 'received', descending: true };
    case 'received':
      return { day: 'received', descending: false };
    case '-injured':
      return { day: 'injured', descending: true };
    case 'injured':
      return { day: 'injured', descending: false };
  }
}

/**
 * Returns the first of the selected determinations after a position, sorted by a date of their letters; letters without the
 * date are last. On the same day the letter with the highest key is first, and the items of a letter are in its order. Only
 * the days that the rows returned are of are sorted.
 * @param shown rows of determinations, as a selection has them
 * @param max maximum number of rows
 */
export function rowsSortedByDay(
  store: FactStore,
  shown: Int32Array,
  sort: ListSort,
  after: ListPosition | null,
  max: number,
): Int32Array {
  const { day, descending } = sortedDay(sort);
  const days = store.days[day].values;
  const [letterRows, keys, firstItems] = [store.letterRows.values, store.letterKeys.values, store.firstItems.values];
  /** Ascending in the order of the list. */
  const rankOf = (value: number) => (value === noDay ? Infinity : descending ? -value : value);
  const compare = (one: number, other: number) => {
    const [letter, otherLetter] = [letterRows[one] ?? 0, letterRows[other] ?? 0];
    const [rank, otherRank] = [rankOf(days[letter] ?? noDay), rankOf(days[otherLetter] ?? noDay)];
    if (rank !== otherRank) return rank < otherRank ? -1 : 1;
    return (keys[otherLetter] ?? 0) - (keys[letter] ?? 0) || one - other;
  };
  const isAfter = (row: number) => {
    if (after === null) return true;
    const letter = letterRows[row] ?? 0;
    const [rank, position] = [rankOf(days[letter] ?? noDay), rankOf(after.day)];
    if (rank !== position) return rank > position;
    const key = keys[letter] ?? 0;
    return key === after.letterKey ? row - (firstItems[letter] ?? 0) + 1 > after.ordinal : key < after.letterKey;
  };
  const counts = new Map<number, number>();
  for (let at = 0; at < shown.length; at += 1) {
    const row = shown[at] ?? 0;
    if (!isAfter(row)) continue;
    const value = days[letterRows[row] ?? 0] ?? noDay;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const needed = new Set<number>();
  let expected = 0;
  for (const [value, count] of [...counts].sort(([one], [other]) => (rankOf(one) < rankOf(other) ? -1 : 1))) {
    if (expected >= max) break;
    needed.add(value);
    expected += count;
  }
  const rows = shown.filter((row) => needed.has(days[letterRows[row] ?? 0] ?? noDay) && isAfter(row));
  return rows.sort(compare).subarray(0, max);
}
