import { z } from 'zod';

/** Returns the schema of an integer setting: `min` and `max` are inclusive, `default` is the value when it is not set. */
export function wholeNumber(bounds: { min: number; max: number; default: number }) {
  return z.coerce.number().int().min(bounds.min).max(bounds.max).default(bounds.default);
}

/** Returns the schema of a TCP port; with 0 the operating system selects a free port. */
export function port(defaultPort: number) {
  return wholeNumber({ min: 0, max: 65_535, default: defaultPort });
}

/** Returns the schema of a duration in milliseconds. */
export function milliseconds(bounds: { min: number; max: number; default: number }) {
  return wholeNumber(bounds);
}
