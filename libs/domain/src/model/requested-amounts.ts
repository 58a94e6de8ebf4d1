import { type Treatment } from './treatment.js';

/** Weeks in a period, as calendars count: 52 weeks and 12 months in a year. */
const weeksOf = { day: 1 / 7, week: 1, month: 52 / 12, year: 52 } as const;

/** Returns the requested visits per week; of a range the upper bound. Null if the item does not state a frequency. */
export function visitsPerWeek({ frequency }: Pick<Treatment, 'frequency'>): number | null {
  return frequency === null ? null : rounded(exactVisitsPerWeek(frequency));
}

/** Returns the requested weeks; of a range the upper bound. Null if the item does not state a duration. */
export function requestedWeeks({ duration }: Pick<Treatment, 'duration'>): number | null {
  return duration === null ? null : rounded(exactWeeks(duration));
}

/**
 * Returns the requested sessions of a treatment that is not a drug: the stated count, else visits per week times weeks.
 * Null for drugs, and if the item states neither.
 */
export function requestedSessions({
  category,
  quantity,
  frequency,
  duration,
}: Pick<Treatment, 'category' | 'quantity' | 'frequency' | 'duration'>): number | null {
  if (category === 'pharmaceuticals') return null;
  if (quantity !== null) return quantity;
  if (frequency === null || duration === null) return null;
  return Math.round(exactVisitsPerWeek(frequency) * exactWeeks(duration));
}

function exactVisitsPerWeek({ times, timesTo, per }: NonNullable<Treatment['frequency']>): number {
  return (timesTo ?? times) / weeksOf[per];
}

function exactWeeks({ amount, amountTo, unit }: NonNullable<Treatment['duration']>): number {
  return (amountTo ?? amount) * weeksOf[unit];
}

/** Two decimals tell one visit per month from one per year. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
