import { useEffect, useReducer, useRef } from 'preact/hooks';
import { ApiError } from './api-error.js';
import { nextPages, noPages, type Pages, type PagesEvent } from './pages.js';

/** Reads the page behind a cursor, or, for null, the first one. */
export type ReadPage<Row> = (
  cursor: string | null,
  signal: AbortSignal,
) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>;

/** A list that is read page by page as `readOn` is called. For another list give the component another key. */
export function usePages<Row>(read: ReadPage<Row>): Pages<Row> & { readonly readOn: () => void } {
  const [pages, dispatch] = useReducer<Pages<Row>, PagesEvent<Row>>(nextPages, noPages);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);
  const readOn = () => {
    if (reading.current !== null || pages.complete) return;
    const abort = new AbortController();
    reading.current = abort;
    const tell = (event: PagesEvent<Row>) => {
      if (abort.signal.aborted) return;
      if (event.type !== 'asked') reading.current = null;
      dispatch(event);
    };
    tell({ type: 'asked' });
    read(pages.next, abort.signal).then(
      (page) => {
        tell({ type: 'answered', ...page });
      },
      (error: unknown) => {
        tell({ type: 'failed', problem: ApiError.problemOf(error) });
      },
    );
  };
  return { ...pages, readOn };
}
