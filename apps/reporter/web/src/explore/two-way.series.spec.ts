import { describe, expect, it } from 'vitest';
import { type TwoWay } from '../api/types.js';
import { twoWayRows, shadeOf } from './two-way.series.js';

const figures = {
  upheld: 9,
  overturned: 1,
  total: 10,
  letters: 8,
  overturnRate: 0.1,
  interval: null,
  smallSample: true,
};
const group = (key: string | null) => ({ key, label: key ?? 'none', ...figures });

describe('twoWayRows', () => {
  it('leaves a cell empty if there is no determination', () => {
    const table = {
      rows: [group('a'), group(null)],
      columns: [group('2015'), group('2016'), group('2017')],
      cells: [
        { row: 0, column: 2, ...figures },
        { row: 1, column: 0, ...figures },
      ],
    } as unknown as TwoWay;
    expect(twoWayRows(table).map(({ cells }) => cells.map((cell) => cell !== null))).toEqual([
      [false, false, true],
      [true, false, false],
    ]);
  });
});

describe('shadeOf', () => {
  it.each([
    [0, false, 0],
    [0.03, false, 1],
    [0.1, false, 2],
    [0.39, false, 4],
    [1, false, 5],
    [1, true, 0],
    [null, false, 0],
  ])('a rate of %s, small sample: %s, is step %i', (overturnRate, smallSample, step) => {
    expect(shadeOf({ overturnRate, smallSample })).toBe(step);
  });
});
