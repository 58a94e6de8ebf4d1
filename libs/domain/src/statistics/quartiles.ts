/** The values below which a quarter, half and three quarters of the numbers lie. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Returns the quartiles of counted whole numbers, interpolated between the two nearest ones (Hyndman and Fan 1996, type 7,
 * as in spreadsheets and SQL's `percentile_cont`).
 * @param counts how often each number from 0 on occurs
 * @param total of the counts
 * @returns null if there are no numbers
 */
export function quartiles(counts: ArrayLike<number>, total: number): Quartiles | null {
  if (total === 0) return null;
  const at = (share: number) => interpolated(counts, (total - 1) * share);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** @param position in the sorted order, from 0; a fraction interpolates between two values */
function interpolated(counts: ArrayLike<number>, position: number): number {
  const below = Math.floor(position);
  const lower = valueAt(counts, below);
  return position === below ? lower : lower + (valueAt(counts, below + 1) - lower) * (position - below);
}

function valueAt(counts: ArrayLike<number>, position: number): number {
  let passed = 0;
  for (let value = 0; value < counts.length; value += 1) {
    passed += counts[value] ?? 0;
    if (passed > position) return value;
  }
  return counts.length - 1;
}
