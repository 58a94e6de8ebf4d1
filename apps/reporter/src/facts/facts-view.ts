import { type DataVersion } from '../database/data-version.query.js';
import { type DocumentsByStateRow } from '../documents/documents-by-state.query.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { compileFilter } from './compile-filter.js';
import { type DeterminationSet } from './determination-set.js';
import { type FactStore } from './fact-store.js';
import { lettersAmong, lettersOfRows } from './letters-of-rows.js';
import { type ListOrder } from './list-order.js';
import { type ListPlace, placeOfRow, rowsInOrder } from './list-rows.js';
import { belonging, select, type Selection } from './select.js';

/** Documents by how they ended. */
export type DocumentCounts = Readonly<Record<DocumentsByStateRow['state'], number>>;

/** Determinations of a list, by their ids in the database. */
export interface ListPage {
  readonly ids: readonly number[];
  /** Where the next page begins; null on the last one. */
  readonly next: ListPlace | null;
}

/**
 * The facts as they are at one data version. It is handed out for one uninterrupted piece of work: between two, facts may
 * change, and rows with them.
 */
export class FactsView {
  constructor(
    readonly store: FactStore,
    private readonly order: ListOrder,
    readonly dataVersion: DataVersion,
    readonly documents: DocumentCounts,
  ) {}

  /**
   * What a filter shows.
   * @param among where given, nothing but these determinations: the part of a filter that facts do not know, such as
   *   words of the text. Ids that are not there do no harm.
   */
  select(filter: DeterminationFilter, among?: DeterminationSet): Selection {
    return select(this.store, compileFilter(this.store, filter, among));
  }

  /** The ids of all determinations that a selection shows, in the order of lists: what an export of it holds. */
  idsInOrder(selection: Selection): Float64Array {
    const ids = new Float64Array(selection.shown.length);
    let length = 0;
    for (const row of rowsInOrder(this.store, this.order, selection.shown, null)) {
      ids[length++] = this.store.determinationIds.values[row] ?? 0;
    }
    return ids;
  }

  /** A page of what a selection shows, in the order of lists. */
  page(selection: Selection, after: ListPlace | null, limit: number): ListPage {
    const rows: number[] = [];
    for (const row of rowsInOrder(this.store, this.order, selection.shown, after)) {
      if (rows.push(row) > limit) break;
    }
    const last = rows[limit - 1];
    return {
      ids: rows.slice(0, limit).map((row) => this.store.determinationIds.values[row] ?? 0),
      next: rows.length > limit && last !== undefined ? placeOfRow(this.store, last) : null,
    };
  }

  /**
   * The letters of what a selection shows, newest decision first, until they hold so many of its determinations.
   * `complete`: these are all of them.
   */
  newestLetters(
    selection: Selection,
    most: number,
  ): { readonly letterIds: readonly number[]; readonly complete: boolean } {
    const complete = selection.shown.length <= most;
    const rows = complete ? selection.shown : this.firstInOrder(selection, most);
    return { letterIds: lettersOfRows(this.store, rows), complete };
  }

  /** The letters of everything that belongs to a filter, shown or not; null where that is more than so many items. */
  lettersBelonging(filter: DeterminationFilter, most: number): readonly number[] | null {
    const rows = belonging(this.store, compileFilter(this.store, filter, undefined));
    return rows.length > most ? null : lettersOfRows(this.store, rows);
  }

  /** Of these letters the ones that a selection shows something of. */
  lettersAmong(selection: Selection, letterIds: readonly number[]): readonly number[] {
    return lettersAmong(this.store, selection.shown, letterIds);
  }

  private *firstInOrder(selection: Selection, most: number): Generator<number> {
    let left = most;
    for (const row of rowsInOrder(this.store, this.order, selection.shown, null)) {
      if (left-- === 0) return;
      yield row;
    }
  }
}
