import { type DayName, type FactStore } from './fact-store.js';
import { type ListOrder } from './list-order.js';

/** A determination's position in a list: the day that it is sorted by, key of the letter, ordinal in the letter (from 1). */
export interface ListPosition {
  /** Days since 1970; `noDay` for a letter without the date. */
  readonly day: number;
  readonly letterKey: number;
  readonly ordinal: number;
}

/**
 * Returns selected determinations in the order of lists, after a position.
 * @param shown rows of determinations, as a selection has them
 * @param max maximum number of rows
 */
export function rowsInOrder(
  store: FactStore,
  order: ListOrder,
  shown: Int32Array,
  after: ListPosition | null,
  max = shown.length,
): Int32Array {
  const chosen = new Uint8Array(store.determinationCount);
  for (let at = 0; at < shown.length; at += 1) chosen[shown[at] ?? 0] = 1;
  const letters = order.letters();
  const [firstItems, itemCounts, ids] = [store.firstItems.values, store.itemCounts.values, store.letterKeys.values];
  const found = new Int32Array(Math.min(max, shown.length));
  let length = 0;
  const start = after === null ? 0 : order.indexOf(after.day, after.letterKey);
  for (let at = start; at < letters.length && length < found.length; at += 1) {
    const letter = letters[at] ?? 0;
    const first = firstItems[letter] ?? 0;
    const skipped = after !== null && ids[letter] === after.letterKey ? after.ordinal : 0;
    const end = first + (itemCounts[letter] ?? 0);
    for (let row = first + skipped; row < end && length < found.length; row += 1) {
      if (chosen[row] === 1) found[length++] = row;
    }
  }
  return found.subarray(0, length);
}

/** Returns the position of a determination in a list that is sorted by a date. */
export function positionOfRow(store: FactStore, row: number, day: DayName = 'decided'): ListPosition {
  const letter = store.letterRows.values[row] ?? 0;
  return {
    day: store.days[day].values[letter] ?? 0,
    letterKey: store.letterKeys.values[letter] ?? 0,
    ordinal: row - (store.firstItems.values[letter] ?? 0) + 1,
  };
}
