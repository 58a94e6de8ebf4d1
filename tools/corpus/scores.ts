import { z } from 'zod';
import { type FieldCheck, isRight } from './field-check.js';

/** How many values of a field were read as they are labelled. */
export interface Score {
  readonly field: string;
  readonly right: number;
  readonly of: number;
}

/** Scores by field, in the order of their first occurrence. */
export function scoresOf(checks: readonly FieldCheck[]): readonly Score[] {
  const scores = new Map<string, { right: number; of: number }>();
  for (const check of checks) {
    const score = scores.get(check.field) ?? { right: 0, of: 0 };
    scores.set(check.field, { right: score.right + (isRight(check) ? 1 : 0), of: score.of + 1 });
  }
  return [...scores].map(([field, score]) => ({ field, ...score }));
}

/** The minimum share of correct values by field, from 0 to 1. All values of other fields must be correct. */
export const floorSchema = z.record(z.string(), z.number().min(0).max(1));
export type Floor = z.infer<typeof floorSchema>;

/** The shares that were reached, cut to four places, as a floor for the next run. */
export function floorOf(scores: readonly Score[]): Floor {
  return Object.fromEntries(scores.map(({ field, right, of }) => [field, Math.floor((right / of) * 10_000) / 10_000]));
}

/** What falls below a floor, in words; a field of the floor that was not compared at all falls below it too. */
export function fallsBelow(scores: readonly Score[], floor: Floor): readonly string[] {
  const low = scores
    .filter(({ field, right, of }) => right / of < (floor[field] ?? 1))
    .map(({ field, right, of }) => `${field}: ${right} of ${of} are right, below the floor of ${floor[field] ?? 1}.`);
  const compared = new Set(scores.map(({ field }) => field));
  const gone = Object.keys(floor).filter((field) => !compared.has(field));
  return [...low, ...gone.map((field) => `${field}: nothing was compared, and the floor names it.`)];
}
