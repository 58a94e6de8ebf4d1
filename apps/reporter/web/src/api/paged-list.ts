import { type Problem } from './types.js';

/** A list that is fetched page by page. */
export interface PagedList<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next page; null before the first page and after the last. */
  readonly next: string | null;
  /** Whether every page was fetched. */
  readonly complete: boolean;
  readonly state: 'idle' | 'loading' | 'failed';
  readonly problem: Problem | null;
}

/** What happened to a list's request. */
export type PagedListEvent<Row> =
  | { readonly type: 'started' }
  | { readonly type: 'succeeded'; readonly rows: readonly Row[]; readonly next: string | null }
  | { readonly type: 'failed'; readonly problem: Problem };

/** A list before its first page. */
export const emptyPagedList: PagedList<never> = { rows: [], next: null, complete: false, state: 'idle', problem: null };

/** Returns the list after an event. */
export function nextPagedList<Row>(list: PagedList<Row>, event: PagedListEvent<Row>): PagedList<Row> {
  switch (event.type) {
    case 'started':
      return { ...list, state: 'loading', problem: null };
    case 'succeeded':
      return {
        rows: [...list.rows, ...event.rows],
        next: event.next,
        complete: event.next === null,
        state: 'idle',
        problem: null,
      };
    case 'failed':
      return { ...list, state: 'failed', problem: event.problem };
  }
}

/** Returns whether to fetch the next page: the last visible row is within 30 rows of the end of the fetched ones. */
export function shouldLoadMore(list: PagedList<unknown>, lastInView: number): boolean {
  return list.state === 'idle' && !list.complete && lastInView >= list.rows.length - 30;
}
