import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DimensionName, isOfLetter, type ItemDimension, type LetterDimension } from './fact-dimensions.js';
import { type FactStore } from './fact-store.js';
import { GroupSums } from './group-sums.js';
import { visitLetters } from './letter-groups.js';
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
  return by === null || isOfLetter(by) ? sumByLetter(store, rows, by) : sumByItem(store, rows, by);
}

/** A letter's determinations are all in the same groups, and put in at once. */
function sumByLetter(store: FactStore, rows: Int32Array, by: LetterDimension | null): GroupSums {
  const overturnedRows = store.overturned.values;
  const sums = new GroupSums(by === null ? 1 : store.ofLetter[by].dictionary.size);
  visitLetters(store, rows, by, (group, _, from, to) => {
    let overturned = 0;
    for (let at = from; at < to; at += 1) overturned += overturnedRows[rows[at] ?? 0] ?? 0;
    sums.addLetter(group, to - from, overturned, 1);
  });
  return sums;
}

function sumByItem(store: FactStore, rows: Int32Array, by: ItemDimension): GroupSums {
  const { values: codes, dictionary } = store.ofItem[by];
  const { beginnings, values, single } = dictionary.flattened;
  const [letterRows, overturned] = [store.letterRows.values, store.overturned.values];
  const sums = new GroupSums(dictionary.size);
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
  return sumGroups(store, rows, null).sumsOf(0);
}
