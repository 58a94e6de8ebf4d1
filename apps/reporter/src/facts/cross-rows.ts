import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DimensionName } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';
import { type Group, groupsOf } from './group-rows.js';
import { GroupSums } from './group-sums.js';

/** A cell of a two-way table that has determinations in it. */
export interface Cell {
  /** Null for what has no value. */
  readonly row: string | null;
  readonly column: string | null;
  readonly sums: LetterSums;
}

/** Pairs of values that get a place in an array each; above that they are looked up. */
const mostPlaces = 4_000_000;

/** A two-way table: its margins and the cells that have something in them. */
export interface Crossing {
  readonly rows: readonly Group[];
  readonly columns: readonly Group[];
  readonly cells: readonly Cell[];
}

/** Rows by two dimensions; one with several values is in several rows, columns and cells. */
export function crossRows(store: FactStore, rows: Int32Array, down: DimensionName, across: DimensionName): Crossing {
  const [first, second] = [lists(store, down), lists(store, across)];
  const [letterRows, overturnedRows] = [store.letterRows.values, store.overturned.values];
  const numbering = new PairNumbering(first.dictionary.size, second.dictionary.size);
  const sums = {
    rows: new GroupSums(first.dictionary.size),
    columns: new GroupSums(second.dictionary.size),
    cells: new GroupSums(1_024),
  };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const overturned = overturnedRows[row] ?? 0;
    const one = first.codes[first.byLetter ? letter : row] ?? 0;
    const other = second.codes[second.byLetter ? letter : row] ?? 0;
    const endOfOne = first.beginnings[one + 1] ?? 0;
    const beginOfOther = second.beginnings[other] ?? 0;
    const endOfOther = second.beginnings[other + 1] ?? 0;
    for (let j = beginOfOther; j < endOfOther; j += 1) sums.columns.add(second.values[j] ?? 0, letter, overturned);
    for (let i = first.beginnings[one] ?? 0; i < endOfOne; i += 1) {
      const value = first.values[i] ?? 0;
      sums.rows.add(value, letter, overturned);
      for (let j = beginOfOther; j < endOfOther; j += 1) {
        sums.cells.add(
          numbering.numberOf(value * second.dictionary.size + (second.values[j] ?? 0)),
          letter,
          overturned,
        );
      }
    }
  }
  return {
    rows: groupsOf(sums.rows, first.dictionary),
    columns: groupsOf(sums.columns, second.dictionary),
    cells: numbering.pairs.map((pair, cell) => ({
      row: first.dictionary.wordOf(Math.floor(pair / second.dictionary.size)),
      column: second.dictionary.wordOf(pair % second.dictionary.size),
      sums: sums.cells.sumsOf(cell),
    })),
  };
}

function lists(store: FactStore, name: DimensionName) {
  const { column, byLetter } = store.column(name);
  return { codes: column.values, byLetter, dictionary: column.dictionary, ...column.dictionary.flattened };
}

/** Numbers pairs of values from 0 in the order in which they come up. */
class PairNumbering {
  readonly pairs: number[] = [];
  private readonly places: Int32Array | Map<number, number>;

  constructor(rows: number, columns: number) {
    this.places = rows * columns <= mostPlaces ? new Int32Array(rows * columns) : new Map();
  }

  numberOf(pair: number): number {
    const { places } = this;
    const known = places instanceof Int32Array ? places[pair] : places.get(pair);
    if (known !== undefined && known !== 0) return known - 1;
    const number = this.pairs.push(pair);
    if (places instanceof Int32Array) places[pair] = number;
    else places.set(pair, number);
    return number - 1;
  }
}
