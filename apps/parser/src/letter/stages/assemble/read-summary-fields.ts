import { type Letter } from '#domain/model/letter.js';
import { readSummary } from '../../summary/read-summary.js';
import { type Reading } from '../../reading.js';
import { type HeaderReading } from '../header/read-header.js';
import { type FoldedText } from '../normalise/fold.js';
import { type Assembly } from './assembly.js';

/** The fields read from the case summary. */
export type SummaryFields = Pick<Letter, 'injuredWorker' | 'dateOfInjury' | 'utilizationReview' | 'diagnoses'>;

/** Reads the fields of the case summary; a date of the header takes precedence. */
export const readSummaryFields = (
  summary: FoldedText | null,
  header: HeaderReading,
  { evidence }: Assembly,
): SummaryFields => {
  const injury = header.get('dateOfInjury');
  const denial = header.get('urDenialDate');
  evidence.add('/dateOfInjury', injury);
  evidence.add('/utilizationReview/date', denial);
  const reading = readSummary(summary?.value ?? '');
  const value = <Value>(pointer: string, found: Reading<Value> | null): Value | null => {
    if (found === null || summary === null) return null;
    evidence.add(pointer, summary.rangeOf(found.span.start, found.span.end));
    return found.value;
  };
  return {
    injuredWorker: {
      age: value('/injuredWorker/age', reading.age),
      sex: value('/injuredWorker/sex', reading.sex),
    },
    dateOfInjury: injury?.value ?? value('/dateOfInjury', reading.dateOfInjury),
    utilizationReview: {
      date: denial?.value ?? value('/utilizationReview/date', reading.utilizationReview.date),
      decision: value('/utilizationReview/decision', reading.utilizationReview.decision),
    },
    diagnoses: reading.diagnoses?.flatMap((diagnosis, index) => value(`/diagnoses/${index}`, diagnosis) ?? []) ?? null,
  };
};
