import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DimensionName } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';
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

/** The cells of rows by two dimensions; a row with several values is in several cells. */
export function crossRows(
  store: FactStore,
  rows: Int32Array,
  down: DimensionName,
  across: DimensionName,
): readonly Cell[] {
  const [first, second] = [lists(store, down), lists(store, across)];
  const [letterRows, overturned] = [store.letterRows.values, store.overturned.values];
  const numbering = new PairNumbering(first.size, second.size);
  const sums = new GroupSums(1_024);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const [one, other] = [
      first.codes[first.byLetter ? letter : row] ?? 0,
      second.codes[second.byLetter ? letter : row] ?? 0,
    ];
    const endOfOne = first.beginnings[one + 1] ?? 0;
    const endOfOther = second.beginnings[other + 1] ?? 0;
    for (let i = first.beginnings[one] ?? 0; i < endOfOne; i += 1) {
      for (let j = second.beginnings[other] ?? 0; j < endOfOther; j += 1) {
        const cell = numbering.numberOf((first.values[i] ?? 0) * second.size + (second.values[j] ?? 0));
        sums.add(cell, letter, overturned[row] ?? 0);
      }
    }
  }
  return numbering.pairs.map((pair, cell) => ({
    row: first.wordOf(Math.floor(pair / second.size)),
    column: second.wordOf(pair % second.size),
    sums: sums.sumsOf(cell),
  }));
}

function lists(store: FactStore, name: DimensionName) {
  const { column, byLetter } = store.column(name);
  const { dictionary } = column;
  return {
    codes: column.values,
    byLetter,
    ...dictionary.flattened,
    size: dictionary.size,
    wordOf: (value: number) => dictionary.wordOf(value),
  };
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
