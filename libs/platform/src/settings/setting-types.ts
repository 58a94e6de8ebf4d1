import { z } from 'zod';

/** A whole number within bounds, as text in the environment. */
export function wholeNumber(bounds: { least: number; most: number; default: number }) {
  return z.coerce.number().int().min(bounds.least).max(bounds.most).default(bounds.default);
}

/** A TCP port; 0 lets the system choose a free one. */
export function port(standard: number) {
  return wholeNumber({ least: 0, most: 65_535, default: standard });
}

/** A duration in milliseconds. */
export function milliseconds(bounds: { least: number; most: number; default: number }) {
  return wholeNumber(bounds);
}

/** `true` or `false`. */
export function truth(standard: boolean) {
  return z
    .enum(['true', 'false'])
    .default(standard ? 'true' : 'false')
    .transform((value) => value === 'true');
}
