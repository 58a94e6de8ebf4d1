import { type TwoWay } from '../api/answers.js';

/** The figures of a cell, a row or a column. */
export type Figures = TwoWay['cells'][number] | TwoWay['rows'][number];

/** A row of the table: a group, its figures, and a cell for each column; null where nothing fits both. */
export interface TwoWayRow {
  readonly group: TwoWay['rows'][number];
  readonly cells: readonly (TwoWay['cells'][number] | null)[];
}

/** The cells of a table put into their rows. */
export function twoWayRows({ rows, columns, cells }: TwoWay): readonly TwoWayRow[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return rows.map((group, row) => ({
    group,
    cells: columns.map((_, column) => byPlace.get(`${row} ${column}`) ?? null),
  }));
}

/** How strongly a rate is washed, in steps of 0 to 5; a small sample says too little to be washed. */
export function washOf({ overturnRate, smallSample }: Pick<Figures, 'overturnRate' | 'smallSample'>): number {
  if (overturnRate === null || smallSample) return 0;
  const steps = [0.03, 0.08, 0.15, 0.25, 0.4];
  return steps.filter((least) => overturnRate >= least).length;
}
