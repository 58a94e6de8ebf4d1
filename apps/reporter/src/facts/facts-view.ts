import { LRUCache } from 'lru-cache';
import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DataVersion } from '#database/queries/data-version.js';
import { type ProcessedState } from '../documents/document.schema.js';
import { type DeterminationFilter, isUnfiltered } from '../filters/determination-filter.js';
import { combineFilters, compileFilter } from './compile-filter.js';
import { DeterminationSet } from './determination-set.js';
import { type FactStore } from './fact-store.js';
import { lettersOfRows, rowsOfLetters } from './letters-of-rows.js';
import { type DimensionName } from './fact-dimensions.js';
import { type Group, groupRows, sumRows } from './group-rows.js';
import { type ListOrder } from './list-order.js';
import { type ListPosition, positionOfRow, rowsInOrder } from './list-rows.js';
import { type ListSort, rowsSortedByDay, sortedDay } from './sorted-rows.js';
import { selectMembers, select, type Selection } from './select.js';
import { type UnfilteredSums } from './unfiltered-sums.js';

/** Maximum number of cached selections: a page sends several queries with one filter. Each takes 4 bytes per determination. */
const maxCached = 6;

/** Number of documents by state. */
export type DocumentCounts = Readonly<Record<ProcessedState, number>>;

/** A page of a list: determinations by their ids in the database. */
export interface ListPage {
  /** Number of determinations of the whole list. */
  readonly total: number;
  readonly ids: readonly number[];
  /** Where the next page begins; null on the last one. */
  readonly next: ListPosition | null;
}

/**
 * The facts at one data version. It is valid for one synchronous piece of work: afterwards facts may change, and rows with
 * them.
 */
export class FactsView {
  private readonly selections = new LRUCache<string, Selection>({ max: maxCached });
  private readonly totals = new WeakMap<Selection, LetterSums>();
  /** The selection without a filter. */
  private everything: Selection | undefined;

  constructor(
    readonly store: FactStore,
    private readonly order: ListOrder,
    private readonly sums: UnfilteredSums,
    readonly dataVersion: DataVersion,
    readonly documents: DocumentCounts,
  ) {}

  /**
   * Selects the determinations that match a filter.
   * @param among if given, the only determinations that match: the part of a filter that facts do not hold, such as words
   *   of the text. Unknown ids are ignored.
   */
  select(filter: DeterminationFilter, among?: DeterminationSet): Selection {
    if (among === undefined && isUnfiltered(filter)) return this.selectAll();
    const key = among === undefined ? JSON.stringify(filter) : undefined;
    const cached = key === undefined ? undefined : this.selections.get(key);
    if (cached !== undefined) return cached;
    const selection = select(this.store, compileFilter(this.store, filter, among));
    if (key !== undefined) this.selections.set(key, selection);
    return selection;
  }

  private selectAll(): Selection {
    this.everything ??= this.sums.lazySelection();
    return this.everything;
  }

  /** Returns the sums of a selection, each determination counted once. */
  totalsOf(selection: Selection): LetterSums {
    if (selection === this.everything) return this.sums.totals();
    const known = this.totals.get(selection) ?? sumRows(this.store, selection.shown, selection.singles);
    this.totals.set(selection, known);
    return known;
  }

  /** Returns a selection grouped by a dimension; a determination with several values is in several groups. */
  groupsOf(selection: Selection, by: DimensionName): readonly Group[] {
    if (selection === this.everything) return this.sums.groupsBy(by);
    return groupRows(this.store, selection.shown, by, selection.singles);
  }

  /** Returns the ids of all determinations of a selection in the order of lists, for an export. */
  idsInOrder(selection: Selection): Float64Array {
    const rows = rowsInOrder(this.store, this.order, selection.shown, null);
    const [ids, determinationIds] = [new Float64Array(rows.length), this.store.determinationIds.values];
    for (let at = 0; at < rows.length; at += 1) ids[at] = determinationIds[rows[at] ?? 0] ?? 0;
    return ids;
  }

  /** Returns a page of a selection, newest decision first or sorted by another date. */
  page(selection: Selection, sort: ListSort, after: ListPosition | null, limit: number): ListPage {
    const { store, order } = this;
    const { shown } = selection;
    // The usual order is kept between queries.
    const rows =
      sort === '-decided'
        ? [...rowsInOrder(store, order, shown, after, limit + 1)]
        : [...rowsSortedByDay(store, shown, sort, after, limit + 1)];
    const last = rows[limit - 1];
    const isLastPage = rows.length <= limit || last === undefined;
    return {
      total: shown.length,
      ids: rows.slice(0, limit).map((row) => store.determinationIds.values[row] ?? 0),
      next: isLastPage ? null : positionOfRow(store, last, sortedDay(sort).day),
    };
  }

  /**
   * Selects what matches a filter among these letters; evaluates the filter on these alone.
   * @param letterKeys each once; unknown keys are ignored
   * @param among as in `select`
   */
  selectOfLetters(filter: DeterminationFilter, letterKeys: readonly number[], among?: DeterminationSet): Selection {
    return select(this.store, compileFilter(this.store, filter, among), rowsOfLetters(this.store, letterKeys));
  }

  /** Returns the keys of the letters of a selection, each once, in the order of the store. */
  lettersOf(selection: Selection): readonly number[] {
    return lettersOfRows(this.store, selection.shown);
  }

  /**
   * Returns the keys of a selection's letters, newest decision first, until they hold the maximum number of its
   * determinations. `complete`: these are all letters of the selection.
   */
  newestLetters(
    selection: Selection,
    max: number,
  ): { readonly letterKeys: readonly number[]; readonly complete: boolean } {
    const complete = selection.shown.length <= max;
    if (complete) return { letterKeys: this.lettersOf(selection), complete };
    const rows = rowsInOrder(this.store, this.order, selection.shown, null, max);
    return { letterKeys: lettersOfRows(this.store, rows), complete };
  }

  /**
   * Returns all determinations, counted or not, that match all filters of an alternative and none of the excluded ones.
   */
  membersOf(
    alternatives: readonly (readonly DeterminationFilter[])[],
    excluded: readonly DeterminationFilter[],
  ): DeterminationSet {
    return this.anyOf(alternatives).without(this.anyOf(excluded.map((filter) => [filter])));
  }

  private anyOf(alternatives: readonly (readonly DeterminationFilter[])[]): DeterminationSet {
    const ids = this.store.determinationIds.values;
    const found = new DeterminationSet();
    for (const filters of alternatives) {
      const compiled = combineFilters(filters.map((filter) => compileFilter(this.store, filter, undefined)));
      for (const row of selectMembers(this.store, compiled)) found.add(ids[row] ?? 0);
    }
    return found;
  }

  /** Returns the keys of the letters of a set of determinations; null if it has more than `max` of them. */
  lettersOfSet(set: DeterminationSet, max: number): readonly number[] | null {
    const rows = selectMembers(this.store, compileFilter(this.store, {}, set));
    return rows.length > max ? null : lettersOfRows(this.store, rows);
  }

  /** Returns the keys of all letters that match a filter, counted or not; null if they have more than `max` items. */
  lettersOfMembers(filter: DeterminationFilter, max: number): readonly number[] | null {
    const rows = selectMembers(this.store, compileFilter(this.store, filter, undefined));
    return rows.length > max ? null : lettersOfRows(this.store, rows);
  }
}
