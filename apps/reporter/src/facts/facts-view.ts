import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type DataVersion } from '#database/queries/data-version.js';
import { type DocumentsByStateRow } from '../documents/documents-by-state.query.js';
import { type DeterminationFilter, isUnfiltered } from '../filters/determination-filter.js';
import { compileFilter } from './compile-filter.js';
import { type DeterminationSet } from './determination-set.js';
import { type FactStore } from './fact-store.js';
import { lettersOfRows, rowsOfLetters } from './letters-of-rows.js';
import { type DimensionName } from './fact-dimensions.js';
import { type Group, groupRows, sumRows } from './group-rows.js';
import { type ListOrder } from './list-order.js';
import { type ListPosition, positionOfRow, rowsInOrder } from './list-rows.js';
import { selectMembers, select, type Selection } from './select.js';
import { type UnfilteredSums } from './unfiltered-sums.js';

/** Selections that are kept: a page asks several questions about the same filter. Each takes four bytes a determination. */
const maxCached = 6;

/** Documents by how they ended. */
export type DocumentCounts = Readonly<Record<DocumentsByStateRow['state'], number>>;

/** Determinations of a list, by their ids in the database. */
export interface ListPage {
  readonly ids: readonly number[];
  /** Where the next page begins; null on the last one. */
  readonly next: ListPosition | null;
}

/**
 * The facts as they are at one data version. It is handed out for one uninterrupted piece of work: between two, facts may
 * change, and rows with them.
 */
export class FactsView {
  private readonly selections = new Map<string, Selection>();
  private readonly totals = new WeakMap<Selection, LetterSums>();
  /** What a question without a filter shows. */
  private everything: Selection | undefined;

  constructor(
    readonly store: FactStore,
    private readonly order: ListOrder,
    private readonly whole: UnfilteredSums,
    readonly dataVersion: DataVersion,
    readonly documents: DocumentCounts,
  ) {}

  /**
   * What a filter shows.
   * @param among where given, nothing but these determinations: the part of a filter that facts do not know, such as
   *   words of the text. Ids that are not there do no harm.
   */
  select(filter: DeterminationFilter, among?: DeterminationSet): Selection {
    const ask = () => select(this.store, compileFilter(this.store, filter, among));
    if (among !== undefined) return ask();
    if (!isUnfiltered(filter)) return this.kept(JSON.stringify(filter), ask);
    this.everything ??= this.whole.lazySelection();
    return this.everything;
  }

  /** The sums of everything that a selection shows, each determination once. */
  totalsOf(selection: Selection): LetterSums {
    if (selection === this.everything) return this.whole.totals();
    const known = this.totals.get(selection) ?? sumRows(this.store, selection.shown, selection.singles);
    this.totals.set(selection, known);
    return known;
  }

  /** What a selection shows, by a dimension; a determination with several values is in several groups. */
  groupsOf(selection: Selection, by: DimensionName): readonly Group[] {
    if (selection === this.everything) return this.whole.groupsBy(by);
    return groupRows(this.store, selection.shown, by, selection.singles);
  }

  /** The ids of all determinations that a selection shows, in the order of lists: what an export of it holds. */
  idsInOrder(selection: Selection): Float64Array {
    const rows = rowsInOrder(this.store, this.order, selection.shown, null);
    const [ids, determinationIds] = [new Float64Array(rows.length), this.store.determinationIds.values];
    for (let at = 0; at < rows.length; at += 1) ids[at] = determinationIds[rows[at] ?? 0] ?? 0;
    return ids;
  }

  /** A page of what a selection shows, in the order of lists. */
  page(selection: Selection, after: ListPosition | null, limit: number): ListPage {
    const rows = [...rowsInOrder(this.store, this.order, selection.shown, after, limit + 1)];
    const last = rows[limit - 1];
    return {
      ids: rows.slice(0, limit).map((row) => this.store.determinationIds.values[row] ?? 0),
      next: rows.length > limit && last !== undefined ? positionOfRow(this.store, last) : null,
    };
  }

  /**
   * What a filter shows of these letters: asks these alone, and so costs next to nothing where they are few.
   * @param letterKeys each once; ids that are not there do no harm
   * @param among as in `select`
   */
  selectOfLetters(filter: DeterminationFilter, letterKeys: readonly number[], among?: DeterminationSet): Selection {
    return select(this.store, compileFilter(this.store, filter, among), rowsOfLetters(this.store, letterKeys));
  }

  /** The letters that a selection shows something of, each once, in the order of the store. */
  lettersOf(selection: Selection): readonly number[] {
    return lettersOfRows(this.store, selection.shown);
  }

  /**
   * The letters of what a selection shows, newest decision first, until they hold so many of its determinations.
   * `complete`: these are all of them.
   */
  newestLetters(
    selection: Selection,
    most: number,
  ): { readonly letterKeys: readonly number[]; readonly complete: boolean } {
    const complete = selection.shown.length <= most;
    if (complete) return { letterKeys: this.lettersOf(selection), complete };
    const rows = rowsInOrder(this.store, this.order, selection.shown, null, most);
    return { letterKeys: lettersOfRows(this.store, rows), complete };
  }

  /** The letters of everything that belongs to a filter, shown or not; null where that is more than so many items. */
  lettersOfMembers(filter: DeterminationFilter, most: number): readonly number[] | null {
    const rows = selectMembers(this.store, compileFilter(this.store, filter, undefined));
    return rows.length > most ? null : lettersOfRows(this.store, rows);
  }

  private kept(key: string, ask: () => Selection): Selection {
    const known = this.selections.get(key) ?? ask();
    this.selections.delete(key);
    this.selections.set(key, known);
    const [oldest] = this.selections.keys();
    if (this.selections.size > maxCached && oldest !== undefined) this.selections.delete(oldest);
    return known;
  }
}
