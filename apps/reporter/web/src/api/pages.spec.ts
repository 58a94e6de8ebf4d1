import { describe, expect, it } from 'vitest';
import { isDue, nextPages, noPages, type Pages, type PagesEvent } from './pages.js';

const problem = { title: 'Away', detail: 'It is away.', code: 'away', remedy: 'Wait.' };
const after = (...events: readonly PagesEvent<number>[]) => events.reduce<Pages<number>>(nextPages, noPages);

describe('nextPages', () => {
  it('puts page behind page until the end', () => {
    const first = after({ type: 'asked' }, { type: 'answered', rows: [1, 2], next: 'there' });
    expect(first).toMatchObject({ rows: [1, 2], next: 'there', state: 'resting' });
    expect(nextPages(first, { type: 'answered', rows: [3], next: null })).toMatchObject({
      rows: [1, 2, 3],
      next: null,
      complete: true,
    });
  });

  it('keeps what was read when a page fails, and where to go on', () => {
    const failed = after(
      { type: 'answered', rows: [1], next: 'there' },
      { type: 'asked' },
      { type: 'failed', problem },
    );
    expect(failed).toEqual({ rows: [1], next: 'there', complete: false, state: 'failed', problem });
    expect(nextPages(failed, { type: 'asked' })).toMatchObject({ state: 'reading', problem: null });
  });
});

describe('isDue', () => {
  const read = (rows: number, more: Partial<Pages<number>> = {}): Pages<number> => ({
    rows: Array.from({ length: rows }, (_, index) => index),
    next: 'there',
    complete: false,
    state: 'resting',
    problem: null,
    ...more,
  });

  it.each([
    ['nothing was read yet', noPages, -1, true],
    ['the end is far', read(100), 40, false],
    ['the end is near', read(100), 80, true],
    ['one is being read', read(100, { state: 'reading' }), 99, false],
    ['the last try failed: it waits to be asked', read(100, { state: 'failed' }), 99, false],
    ['everything was read', read(100, { next: null, complete: true }), 99, false],
  ])('%s', (_what, pages, lastInView, due) => {
    expect(isDue(pages, lastInView)).toBe(due);
  });
});
