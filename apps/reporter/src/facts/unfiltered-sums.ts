import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { compileFilter } from './compile-filter.js';
import { type DimensionName, isOfLetter } from './fact-dimensions.js';
import { type FactStore, noDay, standingCodes } from './fact-store.js';
import { type Group, groupsOf, sumGroups } from './group-rows.js';
import { GroupSums } from './group-sums.js';
import { type Amount, select, type Selection } from './select.js';

/** The sums of everything that is counted, how much is not counted, and the groups of each dimension requested so far. */
interface Sums {
  readonly amounts: Record<'undated' | 'copies' | 'superseded', Amount>;
  readonly totals: GroupSums;
  readonly groups: Map<DimensionName, GroupSums>;
}

/** The one group of the totals. */
const everything = 0;

/**
 * The sums of everything that is counted, without a filter, which the overview requests far more often than all else. Each
 * dimension is counted when it is first requested; from then on a letter's contribution is subtracted before the letter
 * changes and added afterwards. Sums over letters as clusters are sums of each letter's contribution, so this is exact.
 */
export class UnfilteredSums {
  private sums: Sums | undefined;

  constructor(private readonly store: FactStore) {
    store.watch({
      beforeChange: (row) => {
        this.change(row, -1);
      },
      afterChange: (row) => {
        this.change(row, 1);
      },
    });
  }

  /** Discards all sums; they are counted again when requested, which is cheaper than very many single updates. */
  reset(): void {
    this.sums = undefined;
  }

  /** Returns everything that is counted, grouped by a dimension. */
  groupsBy(by: DimensionName): readonly Group[] {
    const { groups } = this.known();
    const { dictionary } = this.store.column(by).column;
    const sums = groups.get(by) ?? this.count(by);
    groups.set(by, sums);
    return groupsOf(sums, dictionary);
  }

  /** Returns the sums of everything that is counted, each determination once. */
  totals(): LetterSums {
    return this.known().totals.sumsOf(everything);
  }

  /** Returns the selection without a filter; its rows are computed when they are first read. */
  lazySelection(): Selection {
    let selection: Selection | undefined;
    const selected = () => (selection ??= this.selection());
    return {
      ...this.known().amounts,
      get shown() {
        return selected().shown;
      },
      get singles() {
        return selected().singles;
      },
    };
  }

  private count(by: DimensionName): GroupSums {
    const { shown, singles } = this.selection();
    return sumGroups(this.store, shown, by, singles);
  }

  private selection(): Selection {
    return select(this.store, compileFilter(this.store, {}, undefined));
  }

  private known(): Sums {
    if (this.sums !== undefined) return this.sums;
    const { shown, singles, ...amounts } = this.selection();
    const totals = sumGroups(this.store, shown, null, singles);
    this.sums = { amounts, totals, groups: new Map() };
    return this.sums;
  }

  /** @param times 1 adds a letter, -1 subtracts it */
  private change(letter: number, times: 1 | -1): void {
    if (this.sums === undefined) return;
    const { amounts, totals, groups } = this.sums;
    const standing = this.store.standings.values[letter];
    if (standing === standingCodes.copy) amounts.copies = this.changed(amounts.copies, letter, times);
    if (standing === standingCodes.superseded) amounts.superseded = this.changed(amounts.superseded, letter, times);
    if (standing !== standingCodes.counted) return;
    if (this.store.days.decided.values[letter] === noDay)
      amounts.undated = this.changed(amounts.undated, letter, times);
    const rows = this.rowsOf(letter);
    totals.addLetter(everything, rows.length, this.overturnedOf(rows), times);
    for (const [by, sums] of groups) this.changeSums(sums, by, rows, times);
  }

  private changed({ letters, determinations }: Amount, letter: number, times: 1 | -1): Amount {
    return {
      letters: letters + times,
      determinations: determinations + times * (this.store.itemCounts.values[letter] ?? 0),
    };
  }

  /** @param rows of one letter */
  private changeSums(sums: GroupSums, by: DimensionName, rows: readonly number[], times: 1 | -1): void {
    const [first = 0] = rows;
    if (rows.length === 1 || isOfLetter(by)) {
      for (const value of this.valuesOf(by, first)) {
        sums.addLetter(value, rows.length, this.overturnedOf(rows), times);
      }
      return;
    }
    const rowsOfValues = new Map<number, number[]>();
    for (const row of rows) {
      for (const value of this.valuesOf(by, row)) {
        const known = rowsOfValues.get(value);
        if (known === undefined) rowsOfValues.set(value, [row]);
        else known.push(row);
      }
    }
    for (const [value, some] of rowsOfValues) sums.addLetter(value, some.length, this.overturnedOf(some), times);
  }

  private rowsOf(letter: number): readonly number[] {
    const first = this.store.firstItems.values[letter] ?? 0;
    return Array.from({ length: this.store.itemCounts.values[letter] ?? 0 }, (_, index) => first + index);
  }

  private overturnedOf(rows: readonly number[]): number {
    const overturned = this.store.overturned.values;
    let sum = 0;
    for (const row of rows) sum += overturned[row] ?? 0;
    return sum;
  }

  /** Returns the values of a determination in a dimension. */
  private valuesOf(by: DimensionName, row: number): readonly number[] {
    const { column, byLetter } = this.store.column(by);
    const list = column.values[byLetter ? (this.store.letterRows.values[row] ?? 0) : row] ?? 0;
    return column.dictionary.valuesOf(list);
  }
}
