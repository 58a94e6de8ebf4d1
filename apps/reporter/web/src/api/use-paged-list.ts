import { useEffect, useReducer, useRef } from 'preact/hooks';
import { ApiError } from './api-error.js';
import { nextPagedList, emptyPagedList, type PagedList, type PagedListEvent } from './paged-list.js';

/** Fetches the page at a cursor; null fetches the first page. */
export type PageReader<Row> = (
  cursor: string | null,
  signal: AbortSignal,
) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>;

/** A list of which each `loadMore` fetches the next page. To show another list, give the component another key. */
export function usePagedList<Row>(read: PageReader<Row>): PagedList<Row> & { readonly loadMore: () => void } {
  const [list, dispatch] = useReducer<PagedList<Row>, PagedListEvent<Row>>(nextPagedList, emptyPagedList);
  const request = useRef<AbortController | null>(null);
  useEffect(() => () => request.current?.abort(), []);
  const loadMore = () => {
    if (request.current !== null || list.complete) return;
    const abort = new AbortController();
    request.current = abort;
    const dispatchIfMounted = (event: PagedListEvent<Row>) => {
      if (abort.signal.aborted) return;
      if (event.type !== 'started') request.current = null;
      dispatch(event);
    };
    dispatchIfMounted({ type: 'started' });
    read(list.next, abort.signal).then(
      (page) => {
        dispatchIfMounted({ type: 'succeeded', ...page });
      },
      (error: unknown) => {
        dispatchIfMounted({ type: 'failed', problem: ApiError.problemOf(error) });
      },
    );
  };
  return { ...list, loadMore };
}
