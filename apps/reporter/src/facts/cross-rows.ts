import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DimensionName } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';
import { GroupSums } from './group-sums.js';

/** One side of a two-way table: the codes of the values that are shown, in order. */
export interface TableSide {
  readonly by: DimensionName;
  readonly values: readonly number[];
}

/** A cell of a two-way table that is not empty. */
export interface Cell {
  /** Its indexes on both sides. */
  readonly row: number;
  readonly column: number;
  readonly sums: LetterSums;
}

/** Maximum number of pairs of lists that are counted in an array; if there may be more, rows are counted one by one. */
const maxPairs = 2_000_000;

/**
 * Returns the cells of a two-way table that are not empty, row by row. A determination with several values is in several
 * cells. A value that is not shown is counted in an extra row or column that is not read: that costs less than a branch.
 * @param singles how many rows at the beginning are the only one of their letter
 */
export function crossRows(
  store: FactStore,
  rows: Int32Array,
  down: TableSide,
  across: TableSide,
  singles = 0,
): readonly Cell[] {
  const width = across.values.length + 1;
  const sums = new GroupSums((down.values.length + 1) * width);
  const [first, second] = [placesOf(store, down, width), placesOf(store, across, 1)];
  const apart = first.lists * second.lists > maxPairs ? 0 : singles;
  addSingles(store, rows.subarray(0, apart), sums, first, second);
  addCells(store, rows.subarray(apart), sums, first, second);
  const cells: Cell[] = [];
  for (let row = 0; row < down.values.length; row += 1) {
    for (let column = 0; column < across.values.length; column += 1) {
      const cell = row * width + column;
      if (!sums.isEmpty(cell)) cells.push({ row, column, sums: sums.sumsOf(cell) });
    }
  }
  return cells;
}

/** A dimension by row, with the offsets of its values in the table. */
interface Places {
  readonly codes: Uint16Array | Uint32Array;
  readonly byLetter: boolean;
  readonly single: boolean;
  readonly lists: number;
  readonly beginnings: Int32Array;
  /** The offset of each value of all lists, in the order of the dictionary's `flattened.values`. */
  readonly places: Int32Array;
}

/** @param step distance between two values of the side in the array of all cells */
function placesOf(store: FactStore, { by, values: shown }: TableSide, step: number): Places {
  const { column, byLetter } = store.column(by);
  const { beginnings, values, single } = column.dictionary.flattened;
  const placeOfValue = new Int32Array(column.dictionary.size).fill(shown.length * step);
  for (const [place, value] of shown.entries()) placeOfValue[value] = place * step;
  return {
    codes: column.values,
    byLetter,
    single,
    lists: column.dictionary.listCount,
    beginnings,
    places: values.map((value) => placeOfValue[value] ?? 0),
  };
}

/** For letters with one row each, counts pairs of lists by outcome first, and adds these counts to the cells at the end. */
function addSingles(store: FactStore, rows: Int32Array, sums: GroupSums, down: Places, across: Places): void {
  const [letterRows, overturnedRows] = [store.letterRows.values, store.overturned.values];
  const counts = new Int32Array(rows.length === 0 ? 0 : down.lists * across.lists * 2);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const one = down.codes[down.byLetter ? letter : row] ?? 0;
    const other = across.codes[across.byLetter ? letter : row] ?? 0;
    const count = (one * across.lists + other) * 2 + (overturnedRows[row] ?? 0);
    counts[count] = (counts[count] ?? 0) + 1;
  }
  for (let at = 0; at < counts.length; at += 1) {
    const letters = counts[at] ?? 0;
    if (letters === 0) continue;
    const pair = at >> 1;
    const [ones, others] = [placesIn(down, Math.floor(pair / across.lists)), placesIn(across, pair % across.lists)];
    for (const one of ones) for (const other of others) sums.addSingles(one + other, at & 1, letters);
  }
}

function placesIn({ beginnings, places }: Places, list: number): Int32Array {
  return places.subarray(beginnings[list], beginnings[list + 1]);
}

function addCells(store: FactStore, rows: Int32Array, sums: GroupSums, down: Places, across: Places): void {
  const [letterRows, overturnedRows] = [store.letterRows.values, store.overturned.values];
  const bothSingle = down.single && across.single;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const overturned = overturnedRows[row] ?? 0;
    const one = down.codes[down.byLetter ? letter : row] ?? 0;
    const other = across.codes[across.byLetter ? letter : row] ?? 0;
    if (bothSingle) {
      sums.add((down.places[one] ?? 0) + (across.places[other] ?? 0), letter, overturned);
      continue;
    }
    const endOfOne = down.beginnings[one + 1] ?? 0;
    const beginOfOther = across.beginnings[other] ?? 0;
    const endOfOther = across.beginnings[other + 1] ?? 0;
    for (let i = down.beginnings[one] ?? 0; i < endOfOne; i += 1) {
      const place = down.places[i] ?? 0;
      for (let j = beginOfOther; j < endOfOther; j += 1) {
        sums.add(place + (across.places[j] ?? 0), letter, overturned);
      }
    }
  }
}
