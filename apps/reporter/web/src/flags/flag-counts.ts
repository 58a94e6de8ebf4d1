import { type TwoWay } from '../api/types.js';
import { type FlagGrade } from '../components/flag-descriptions.js';

/** Returns the items by kind of flag; with a grade, those that also have a flag of this grade. */
export function countsOfKinds(
  { rows, columns, cells }: TwoWay,
  grade: FlagGrade | null,
): ReadonlyMap<string | null, number> {
  if (grade === null) return new Map(rows.map(({ key, total }) => [key, total]));
  return new Map(
    cells
      .filter(({ column }) => columns[column]?.key === grade)
      .map(({ row, total }) => [rows[row]?.key ?? null, total]),
  );
}
