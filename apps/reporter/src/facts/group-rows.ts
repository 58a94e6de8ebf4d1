import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DimensionName, isOfLetter, type ItemDimension, type LetterDimension } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';
import { GroupSums } from './group-sums.js';
import { visitLetters } from './letter-groups.js';
import { type ListDictionary } from './list-dictionary.js';

/** The determinations that share a value of a dimension, or have none. */
export interface Group {
  /** Null for the group without a value. */
  readonly key: string | null;
  /** The code of the key in its dimension. */
  readonly value: number;
  readonly sums: LetterSums;
}

/**
 * Groups rows by one dimension; a row with several values is in several groups.
 * @param singles how many rows at the beginning are the only one of their letter
 */
export function groupRows(store: FactStore, rows: Int32Array, by: DimensionName, singles = 0): readonly Group[] {
  const { dictionary } = store.column(by).column;
  return groupsOf(sumGroups(store, rows, by, singles), dictionary);
}

/** Sums rows by one dimension: groups are numbered by the codes of the values. Without a dimension all are in group 0. */
export function sumGroups(store: FactStore, rows: Int32Array, by: DimensionName | null, singles: number): GroupSums {
  const sums = new GroupSums(by === null ? 1 : store.column(by).column.dictionary.size);
  addSingles(store, rows.subarray(0, singles), by, sums);
  const others = rows.subarray(singles);
  if (by === null || isOfLetter(by)) addByLetter(store, others, by, sums);
  else addByItem(store, others, by, sums);
  return sums;
}

/** For letters with one row each, counts lists by outcome first, and adds these counts to the groups at the end. */
function addSingles(store: FactStore, rows: Int32Array, by: DimensionName | null, sums: GroupSums): void {
  const overturnedRows = store.overturned.values;
  if (by === null) {
    let overturned = 0;
    for (let at = 0; at < rows.length; at += 1) overturned += overturnedRows[rows[at] ?? 0] ?? 0;
    sums.addSingles(0, 1, overturned);
    sums.addSingles(0, 0, rows.length - overturned);
    return;
  }
  const { column, byLetter } = store.column(by);
  const [codes, letterRows] = [column.values, store.letterRows.values];
  const counts = new Int32Array(column.dictionary.listCount * 2);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const list = codes[byLetter ? (letterRows[row] ?? 0) : row] ?? 0;
    const count = list * 2 + (overturnedRows[row] ?? 0);
    counts[count] = (counts[count] ?? 0) + 1;
  }
  for (const [at, letters] of counts.entries()) {
    if (letters === 0) continue;
    for (const value of column.dictionary.valuesOf(at >> 1)) sums.addSingles(value, at & 1, letters);
  }
}

/** All determinations of a letter are in the same groups, and are added together. */
function addByLetter(store: FactStore, rows: Int32Array, by: LetterDimension | null, sums: GroupSums): void {
  const overturnedRows = store.overturned.values;
  visitLetters(store, rows, by, (group, _, from, to) => {
    let overturned = 0;
    for (let at = from; at < to; at += 1) overturned += overturnedRows[rows[at] ?? 0] ?? 0;
    sums.addLetter(group, to - from, overturned, 1);
  });
}

function addByItem(store: FactStore, rows: Int32Array, by: ItemDimension, sums: GroupSums): void {
  const { values: codes, dictionary } = store.ofItem[by];
  const { beginnings, values, single } = dictionary.flattened;
  const [letterRows, overturned] = [store.letterRows.values, store.overturned.values];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    const letter = letterRows[row] ?? 0;
    const list = codes[row] ?? 0;
    if (single) {
      sums.add(values[list] ?? 0, letter, overturned[row] ?? 0);
      continue;
    }
    const end = beginnings[list + 1] ?? 0;
    for (let value = beginnings[list] ?? 0; value < end; value += 1) {
      sums.add(values[value] ?? 0, letter, overturned[row] ?? 0);
    }
  }
}

/** Returns the groups that are not empty. */
export function groupsOf(sums: GroupSums, dictionary: ListDictionary): readonly Group[] {
  return Array.from({ length: dictionary.size }, (_, value) => value)
    .filter((value) => !sums.isEmpty(value))
    .map((value) => ({ key: dictionary.wordOf(value), value, sums: sums.sumsOf(value) }));
}

/** Sums rows, each counted once. @param singles as in `groupRows` */
export function sumRows(store: FactStore, rows: Int32Array, singles = 0): LetterSums {
  return sumGroups(store, rows, null, singles).sumsOf(0);
}
