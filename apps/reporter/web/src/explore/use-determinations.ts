import { useEffect, useReducer, useRef } from 'preact/hooks';
import { type Filter, type ListedDetermination } from '../api/answers.js';
import { ApiError } from '../api/api-error.js';
import { listDeterminations } from '../api/client.js';
import { nextPages, noPages, type Pages, type PagesEvent } from './pages.js';

/** Rows on a page. */
const limit = 100;

/** The determinations that a filter shows, read page by page as `readOn` is called. The filter may not change. */
export function useDeterminations(filter: Filter): Pages<ListedDetermination> & { readonly readOn: () => void } {
  const [pages, dispatch] = useReducer<Pages<ListedDetermination>, PagesEvent<ListedDetermination>>(nextPages, noPages);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const readOn = () => {
    if (reading.current !== null || pages.next === 'end') return;
    const abort = new AbortController();
    reading.current = abort;
    const tell = (event: PagesEvent<ListedDetermination>) => {
      if (abort.signal.aborted) return;
      if (event.type !== 'asked') reading.current = null;
      dispatch(event);
    };
    tell({ type: 'asked' });
    listDeterminations(filter, { limit, cursor: pages.next }, abort.signal).then(
      ({ determinations, next }) => {
        tell({ type: 'answered', rows: determinations, next });
      },
      (error: unknown) => {
        tell({ type: 'failed', problem: ApiError.problemOf(error) });
      },
    );
  };
  return { ...pages, readOn };
}
