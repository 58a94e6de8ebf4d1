import { normalQuantile } from './student-quantile.js';

/** A 95 % interval of a share, both ends within 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns Wilson's score interval at 95 % (Wilson 1927). It keeps its coverage for small groups and for shares near 0 and 1,
 * where the normal interval exceeds the range.
 * @param share observed share, 0 to 1
 * @param size number of independent observations, above 0; need not be whole
 */
export function wilsonInterval(share: number, size: number): Interval {
  const squared = normalQuantile ** 2;
  const centre = share + squared / (2 * size);
  const reach = normalQuantile * Math.sqrt((share * (1 - share)) / size + squared / (4 * size ** 2));
  const scale = 1 + squared / size;
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: share === 1 ? 1 : Math.min(1, (centre + reach) / scale),
  };
}
