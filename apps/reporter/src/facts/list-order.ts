import { type FactStore, standingCodes } from './fact-store.js';

/**
 * The order of lists: newest decision first, undated letters last; of the same day the highest key first. It is kept
 * between queries; letters that were added since are sorted and merged.
 */
export class ListOrder {
  private rows = new Int32Array(0);
  private known = 0;
  private arrangement = -1;

  constructor(private readonly store: FactStore) {}

  /** Returns the rows of all letters, copies included. */
  letters(): Int32Array {
    const { store } = this;
    if (this.arrangement !== store.arrangement) {
      this.rows = new Int32Array(0);
      this.known = 0;
      this.arrangement = store.arrangement;
    }
    if (this.known < store.letterCount) {
      this.rows = this.merged(this.added());
      this.known = store.letterCount;
    }
    return this.rows;
  }

  /** Returns the index in `letters()` of the first letter that does not precede this one. */
  indexOf(decided: number, letterKey: number): number {
    const rows = this.letters();
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = rows[middle] ?? 0;
      const day = this.store.days.decided.values[row] ?? 0;
      const before = day === decided ? (this.store.letterKeys.values[row] ?? 0) > letterKey : day > decided;
      if (before) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private added(): Int32Array {
    const { store } = this;
    const rows = new Int32Array(store.letterCount - this.known);
    for (let index = 0; index < rows.length; index += 1) rows[index] = this.known + index;
    const [decided, ids] = [store.days.decided.values, store.letterKeys.values];
    return rows.sort((one, other) => {
      const days = (decided[other] ?? 0) - (decided[one] ?? 0);
      return days === 0 ? (ids[other] ?? 0) - (ids[one] ?? 0) : days;
    });
  }

  private merged(added: Int32Array): Int32Array<ArrayBuffer> {
    const { store, rows } = this;
    const [decided, ids] = [store.days.decided.values, store.letterKeys.values];
    const merged = new Int32Array(rows.length + added.length);
    let [length, old, fresh] = [0, 0, 0];
    while (old < rows.length || fresh < added.length) {
      const [one, other] = [rows[old], added[fresh]];
      const takesOld = other === undefined || (one !== undefined && isBefore(decided, ids, one, other));
      const row = takesOld ? one : other;
      if (takesOld) old += 1;
      else fresh += 1;
      if (row !== undefined && store.standings.values[row] !== standingCodes.gone) merged[length++] = row;
    }
    return merged.slice(0, length);
  }
}

function isBefore(decided: Int32Array, ids: Float64Array, one: number, other: number): boolean {
  const days = (decided[other] ?? 0) - (decided[one] ?? 0);
  return days === 0 ? (ids[one] ?? 0) > (ids[other] ?? 0) : days < 0;
}
