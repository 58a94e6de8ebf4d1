import { describe, expect, it } from 'vitest';
import { type TwoWay } from '../api/types.js';
import { countsOfKinds } from './flag-counts.js';

const table = {
  rows: [
    { key: 'body_part_mismatch', total: 9 },
    { key: 'rationale_contradicts_dates', total: 4 },
    { key: null, total: 80 },
  ],
  columns: [{ key: 'arguable' }, { key: 'clear' }, { key: null }],
  cells: [
    { row: 0, column: 0, total: 3 },
    { row: 0, column: 1, total: 7 },
    { row: 1, column: 0, total: 4 },
    { row: 2, column: 2, total: 80 },
  ],
} as unknown as TwoWay;

describe('countsOfKinds', () => {
  it('counts all grades', () => {
    expect([...countsOfKinds(table, null)]).toEqual([
      ['body_part_mismatch', 9],
      ['rationale_contradicts_dates', 4],
      [null, 80],
    ]);
  });

  it('counts one grade', () => {
    expect([...countsOfKinds(table, 'clear')]).toEqual([['body_part_mismatch', 7]]);
  });
});
