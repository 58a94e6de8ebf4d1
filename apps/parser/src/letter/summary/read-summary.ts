import { type CalendarDate } from '#domain/model/primitives.js';
import { readProse } from './prose.js';
import { readDateOfInjury } from './read-date-of-injury.js';
import { readDiagnoses } from './read-diagnoses.js';
import { readUtilizationReview, type UtilizationReviewReading } from './read-utilization-review.js';
import { readAge, readSex, type Sex } from './read-worker.js';
import { type Reading } from '../reading.js';

/** What a case summary's prose says; a field is null where it does not say it. Spans point into the summary given. */
export interface SummaryReading {
  readonly age: Reading<number> | null;
  readonly sex: Reading<Sex> | null;
  readonly dateOfInjury: Reading<CalendarDate> | null;
  readonly utilizationReview: UtilizationReviewReading;
  readonly diagnoses: readonly Reading<string>[] | null;
}

/** How much of a summary is read, in characters; the longest seen has some 8,000. */
const longestSummary = 30_000;

/** Reads the facts of a case out of its summary. */
export function readSummary(whole: string): SummaryReading {
  const prose = readProse(whole.slice(0, longestSummary));
  return {
    age: readAge(prose),
    sex: readSex(prose),
    dateOfInjury: readDateOfInjury(prose),
    utilizationReview: readUtilizationReview(prose),
    diagnoses: readDiagnoses(prose),
  };
}
