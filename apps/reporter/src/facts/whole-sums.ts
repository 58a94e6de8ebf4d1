import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { compileFilter } from './compile-filter.js';
import { type DimensionName } from './fact-dimensions.js';
import { type FactStore, noDay, standingCodes } from './fact-store.js';
import { type Group, groupsOf, sumGroups } from './group-rows.js';
import { GroupSums } from './group-sums.js';
import { type Amount, select, type Selection } from './select.js';

/** Sums of all that is counted: what belongs to it and is not shown, and the groups of each dimension that was asked for. */
interface Kept {
  readonly amounts: Record<'undated' | 'copies' | 'superseded', Amount>;
  readonly totals: GroupSums;
  readonly groups: Map<DimensionName, GroupSums>;
}

/** The one group of the totals. */
const everything = 0;

/**
 * Sums of everything that is counted, without a filter: what an overview shows, asked far oftener than all else. Each is
 * counted when it is first asked for; from then on a letter's part is taken out before the letter changes and put in
 * afterwards. Sums over letters as clusters are sums of what each letter adds, so that this is exact.
 */
export class WholeSums {
  private kept: Kept | undefined;

  constructor(private readonly store: FactStore) {
    store.watch({
      leaves: (row) => {
        this.change(row, -1);
      },
      comes: (row) => {
        this.change(row, 1);
      },
    });
  }

  /** Everything that is counted, by a dimension. */
  groupsBy(by: DimensionName): readonly Group[] {
    const { groups } = this.known();
    const { dictionary } = this.store.column(by).column;
    const sums = groups.get(by) ?? sumGroups(this.store, this.selection().shown, by);
    groups.set(by, sums);
    return groupsOf(sums, dictionary);
  }

  /** Everything that is counted, each determination once. */
  totals(): LetterSums {
    return this.known().totals.sumsOf(everything);
  }

  /** What a question without a filter shows; its rows are gathered when they are asked for. */
  lazySelection(): Selection {
    let rows: Int32Array | undefined;
    const gather = () => this.selection().shown;
    return {
      ...this.known().amounts,
      get shown() {
        rows ??= gather();
        return rows;
      },
    };
  }

  private selection(): Selection {
    return select(this.store, compileFilter(this.store, {}, undefined));
  }

  private known(): Kept {
    if (this.kept !== undefined) return this.kept;
    const { shown, ...amounts } = this.selection();
    const totals = sumGroups(this.store, shown, null);
    this.kept = { amounts, totals, groups: new Map() };
    return this.kept;
  }

  /** @param times 1 puts a letter in, -1 takes it out */
  private change(letter: number, times: 1 | -1): void {
    if (this.kept === undefined) return;
    const { amounts, totals, groups } = this.kept;
    const standing = this.store.standings.values[letter];
    if (standing === standingCodes.copy) amounts.copies = this.changed(amounts.copies, letter, times);
    if (standing === standingCodes.superseded) amounts.superseded = this.changed(amounts.superseded, letter, times);
    if (standing !== standingCodes.counted) return;
    if (this.store.days.decided.values[letter] === noDay)
      amounts.undated = this.changed(amounts.undated, letter, times);
    this.changeSums(totals, letter, () => [everything], times);
    for (const [by, sums] of groups) this.changeSums(sums, letter, this.valuesOf(by), times);
  }

  private changed({ letters, determinations }: Amount, letter: number, times: 1 | -1): Amount {
    return {
      letters: letters + times,
      determinations: determinations + times * (this.store.itemCounts.values[letter] ?? 0),
    };
  }

  private changeSums(
    sums: GroupSums,
    letter: number,
    valuesOf: (row: number) => Iterable<number>,
    times: 1 | -1,
  ): void {
    const tallies = new Map<number, { determinations: number; overturned: number }>();
    const first = this.store.firstItems.values[letter] ?? 0;
    const end = first + (this.store.itemCounts.values[letter] ?? 0);
    for (let row = first; row < end; row += 1) {
      for (const value of valuesOf(row)) {
        const tally = tallies.get(value) ?? { determinations: 0, overturned: 0 };
        tally.determinations += 1;
        tally.overturned += this.store.overturned.values[row] ?? 0;
        tallies.set(value, tally);
      }
    }
    for (const [value, { determinations, overturned }] of tallies) {
      sums.addLetter(value, determinations, overturned, times);
    }
  }

  /** The values that a determination's row has in a dimension. */
  private valuesOf(by: DimensionName): (row: number) => Iterable<number> {
    const { column, byLetter } = this.store.column(by);
    const letterRows = this.store.letterRows.values;
    return (row) => column.dictionary.valuesOf(column.values[byLetter ? (letterRows[row] ?? 0) : row] ?? 0);
  }
}
