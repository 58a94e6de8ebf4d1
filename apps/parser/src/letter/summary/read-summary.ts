import { type CalendarDate } from '#domain/model/primitives.js';
import { readProse } from './prose.js';
import { readDateOfInjury } from './read-date-of-injury.js';
import { readDiagnoses } from './read-diagnoses.js';
import { readUtilizationReview, type UtilizationReviewReading } from './read-utilization-review.js';
import { readAge, readSex, type Sex } from './read-worker.js';
import { type Reading } from '../reading.js';

/** The facts of a case summary; null for facts that it does not contain. Spans refer to the given summary. */
export interface SummaryReading {
  readonly age: Reading<number> | null;
  readonly sex: Reading<Sex> | null;
  readonly dateOfInjury: Reading<CalendarDate> | null;
  readonly utilizationReview: UtilizationReviewReading;
  readonly diagnoses: readonly Reading<string>[] | null;
}

/** This many characters of a summary are read; the longest known has about 8,000. */
const longestSummary = 30_000;

/** Reads the facts of a case from its summary. */
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
