/** The 97.5 % point of the standard normal distribution. */
export const normalQuantile = 1.959963984540054;

/** The 97.5 % points of Student's t for 1 to 30 degrees of freedom, from any table of the distribution. */
const tabulated = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604, 2.1448, 2.1314,
  2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423,
] as const;

/**
 * Returns the 97.5 % point of Student's t, exact to four decimals: from the table up to 30 degrees of freedom, above that
 * from the first terms of its expansion in the normal quantile (Abramowitz and Stegun 26.7.5).
 * @param degrees degrees of freedom, a whole number of at least 1
 */
export function studentQuantile(degrees: number): number {
  const fromTable = tabulated[degrees - 1];
  if (fromTable !== undefined) return fromTable;
  const z = normalQuantile;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
}
