import { type FactStore } from './fact-store.js';
import { type ListOrder } from './list-order.js';

/** A determination's place in a list: day of the decision, letter, item from 1 in the letter's order. */
export interface ListPlace {
  /** Days since 1970; `noDay` for an undated letter. */
  readonly decided: number;
  readonly letterId: number;
  readonly ordinal: number;
}

/**
 * Goes through chosen determinations in the order of lists, from a place on; what is at the place is left out.
 * @param shown rows of determinations, as a selection has them
 */
export function* rowsInOrder(
  store: FactStore,
  order: ListOrder,
  shown: Int32Array,
  after: ListPlace | null,
): Generator<number> {
  const chosen = new Uint8Array(store.determinationCount);
  for (let at = 0; at < shown.length; at += 1) chosen[shown[at] ?? 0] = 1;
  const letters = order.letters();
  const start = after === null ? 0 : order.placeOf(after.decided, after.letterId);
  for (let at = start; at < letters.length; at += 1) {
    const letter = letters[at] ?? 0;
    const first = store.firstItems.values[letter] ?? 0;
    const skipped = after !== null && store.letterIds.values[letter] === after.letterId ? after.ordinal : 0;
    const end = first + (store.itemCounts.values[letter] ?? 0);
    for (let row = first + skipped; row < end; row += 1) if (chosen[row] === 1) yield row;
  }
}

/** The place of a determination. */
export function placeOfRow(store: FactStore, row: number): ListPlace {
  const letter = store.letterRows.values[row] ?? 0;
  return {
    decided: store.days.decided.values[letter] ?? 0,
    letterId: store.letterIds.values[letter] ?? 0,
    ordinal: row - (store.firstItems.values[letter] ?? 0) + 1,
  };
}
