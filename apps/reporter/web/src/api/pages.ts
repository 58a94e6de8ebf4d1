import { type Problem } from '../api/answers.js';

/** A list that is read page by page. */
export interface Pages<Row> {
  readonly rows: readonly Row[];
  /** Where to go on; null before the first page, and behind the last. */
  readonly next: string | null;
  /** Whether every page was read. */
  readonly complete: boolean;
  readonly state: 'resting' | 'reading' | 'failed';
  readonly problem: Problem | null;
}

/** What happens to a list. */
export type PagesEvent<Row> =
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly rows: readonly Row[]; readonly next: string | null }
  | { readonly type: 'failed'; readonly problem: Problem };

/** A list of which nothing was read yet. */
export const noPages: Pages<never> = { rows: [], next: null, complete: false, state: 'resting', problem: null };

/** The list after an event. */
export function nextPages<Row>(pages: Pages<Row>, event: PagesEvent<Row>): Pages<Row> {
  switch (event.type) {
    case 'asked':
      return { ...pages, state: 'reading', problem: null };
    case 'answered':
      return {
        rows: [...pages.rows, ...event.rows],
        next: event.next,
        complete: event.next === null,
        state: 'resting',
        problem: null,
      };
    case 'failed':
      return { ...pages, state: 'failed', problem: event.problem };
  }
}

/** Whether the next page is due: the last row in view is near the end of those that were read. */
export function isDue(pages: Pages<unknown>, lastInView: number): boolean {
  return pages.state === 'resting' && !pages.complete && lastInView >= pages.rows.length - 30;
}
