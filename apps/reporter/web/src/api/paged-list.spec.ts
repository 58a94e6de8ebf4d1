import { describe, expect, it } from 'vitest';
import { shouldLoadMore, nextPagedList, emptyPagedList, type PagedList, type PagedListEvent } from './paged-list.js';

const problem = { title: 'Down', detail: 'It is down.', code: 'down', remedy: 'Wait.' };
const after = (...events: readonly PagedListEvent<number>[]) =>
  events.reduce<PagedList<number>>(nextPagedList, emptyPagedList);

describe('nextPagedList', () => {
  it('appends pages until the last one', () => {
    const first = after({ type: 'started' }, { type: 'succeeded', rows: [1, 2], next: 'cursor' });
    expect(first).toMatchObject({ rows: [1, 2], next: 'cursor', state: 'idle' });
    expect(nextPagedList(first, { type: 'succeeded', rows: [3], next: null })).toMatchObject({
      rows: [1, 2, 3],
      next: null,
      complete: true,
    });
  });

  it('keeps rows and cursor if a page fails', () => {
    const failed = after(
      { type: 'succeeded', rows: [1], next: 'cursor' },
      { type: 'started' },
      { type: 'failed', problem },
    );
    expect(failed).toEqual({ rows: [1], next: 'cursor', complete: false, state: 'failed', problem });
    expect(nextPagedList(failed, { type: 'started' })).toMatchObject({ state: 'loading', problem: null });
  });
});

describe('shouldLoadMore', () => {
  const fetched = (rows: number, more: Partial<PagedList<number>> = {}): PagedList<number> => ({
    rows: Array.from({ length: rows }, (_, index) => index),
    next: 'cursor',
    complete: false,
    state: 'idle',
    problem: null,
    ...more,
  });

  it.each([
    ['before the first page', emptyPagedList, -1, true],
    ['the end is far away', fetched(100), 40, false],
    ['the end is near', fetched(100), 80, true],
    ['a page is being fetched', fetched(100, { state: 'loading' }), 99, false],
    ['the last request failed: wait for a retry', fetched(100, { state: 'failed' }), 99, false],
    ['complete', fetched(100, { next: null, complete: true }), 99, false],
  ])('%s', (_what, pages, lastInView, due) => {
    expect(shouldLoadMore(pages, lastInView)).toBe(due);
  });
});
