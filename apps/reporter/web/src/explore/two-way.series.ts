import { type TwoWay } from '../api/types.js';

/** Figures of a cell, a row or a column. */
export type Figures = TwoWay['cells'][number] | TwoWay['rows'][number];

/** A row of the table: a group, its figures, and a cell per column; null if there is no determination. */
export interface TwoWayRow {
  readonly group: TwoWay['rows'][number];
  readonly cells: readonly (TwoWay['cells'][number] | null)[];
}

/** Returns the cells of a table by row. */
export function twoWayRows({ rows, columns, cells }: TwoWay): readonly TwoWayRow[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return rows.map((group, row) => ({
    group,
    cells: columns.map((_, column) => byPlace.get(`${row} ${column}`) ?? null),
  }));
}

/** Returns the shade of a rate, 0 to 5; a small sample has none. */
export function shadeOf({ overturnRate, smallSample }: Pick<Figures, 'overturnRate' | 'smallSample'>): number {
  if (overturnRate === null || smallSample) return 0;
  const steps = [0.03, 0.08, 0.15, 0.25, 0.4];
  return steps.filter((least) => overturnRate >= least).length;
}
