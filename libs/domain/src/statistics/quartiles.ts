/** The values below which a quarter, half and three quarters of some numbers lie. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Quartiles of whole numbers that were counted, interpolated between the two nearest ones (Hyndman and Fan 1996, type 7, as
 * spreadsheets and SQL's `percentile_cont` have it).
 * @param counts how often each number from 0 on occurs
 * @param total how many there are together
 * @returns null where there are none
 */
export function quartiles(counts: ArrayLike<number>, total: number): Quartiles | null {
  if (total === 0) return null;
  const at = (share: number) => interpolated(counts, (total - 1) * share);
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

/** @param place from 0 in the sorted order; between two places the value lies between theirs */
function interpolated(counts: ArrayLike<number>, place: number): number {
  const below = Math.floor(place);
  const lower = valueAt(counts, below);
  return place === below ? lower : lower + (valueAt(counts, below + 1) - lower) * (place - below);
}

function valueAt(counts: ArrayLike<number>, place: number): number {
  let passed = 0;
  for (let value = 0; value < counts.length; value += 1) {
    passed += counts[value] ?? 0;
    if (passed > place) return value;
  }
  return counts.length - 1;
}
