import { type Determination } from '../api/answers.js';

/** How often, in words: `2 to 3 times a week`; `once a day`. */
export function frequencyInWords(frequency: NonNullable<Determination['frequency']>): string {
  const { times, timesTo, per } = frequency;
  const often = timesTo === null ? (times === 1 ? 'once' : `${times} times`) : `${times} to ${timesTo} times`;
  return `${often} a ${per}`;
}

/** How long, in words: `4 to 6 weeks`; `1 month`. */
export function durationInWords(duration: NonNullable<Determination['duration']>): string {
  const { amount, amountTo, unit } = duration;
  const span = amountTo === null ? `${amount}` : `${amount} to ${amountTo}`;
  return `${span} ${unit}${amount === 1 && amountTo === null ? '' : 's'}`;
}
