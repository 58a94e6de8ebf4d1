import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DimensionName } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';
import { GroupSums } from './group-sums.js';
import { type ListDictionary } from './list-dictionary.js';

/** A group of determinations that have a value, or none, in common. */
export interface Group {
  /** Null for what has no value. */
  readonly key: string | null;
  /** The key's number in its dimension. */
  readonly value: number;
  readonly sums: LetterSums;
}

/** The groups of rows by one dimension; a row with several values is in several groups. */
export function groupRows(store: FactStore, rows: Int32Array, by: DimensionName): readonly Group[] {
  const { dictionary } = store.column(by).column;
  return groupsOf(sumGroups(store, rows, by), dictionary);
}

/** The sums of rows by one dimension: groups have the numbers of the values. All are in the group 0 of no dimension. */
export function sumGroups(store: FactStore, rows: Int32Array, by: DimensionName | null): GroupSums {
  if (by === null) return sumAll(store, rows);
  const { column, byLetter } = store.column(by);
  const { beginnings, values, single } = column.dictionary.flattened;
  const [codes, letterRows, overturned] = [column.values, store.letterRows.values, store.overturned.values];
  const sums = new GroupSums(column.dictionary.size);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const list = codes[byLetter ? letter : row] ?? 0;
    if (single) {
      sums.add(values[list] ?? 0, letter, overturned[row] ?? 0);
      continue;
    }
    const end = beginnings[list + 1] ?? 0;
    for (let value = beginnings[list] ?? 0; value < end; value += 1) {
      sums.add(values[value] ?? 0, letter, overturned[row] ?? 0);
    }
  }
  return sums;
}

function sumAll(store: FactStore, rows: Int32Array): GroupSums {
  const [letterRows, overturned] = [store.letterRows.values, store.overturned.values];
  const sums = new GroupSums(1);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    sums.add(0, letterRows[row] ?? 0, overturned[row] ?? 0);
  }
  return sums;
}

/** The groups that have something in them. */
export function groupsOf(sums: GroupSums, dictionary: ListDictionary): readonly Group[] {
  return Array.from({ length: dictionary.size }, (_, value) => value)
    .filter((value) => !sums.isEmpty(value))
    .map((value) => ({ key: dictionary.wordOf(value), value, sums: sums.sumsOf(value) }));
}

/** The sums of rows, each once. */
export function sumRows(store: FactStore, rows: Int32Array): LetterSums {
  return sumAll(store, rows).sumsOf(0);
}
