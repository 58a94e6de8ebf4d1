import { type Outcome } from '#domain/model/determination.js';
import { type CaseOutcome } from '../database/entities/letter.entity.js';

/** What the outcomes of a letter's items say together. */
export function caseOutcome(outcomes: readonly Outcome[]): CaseOutcome {
  const overturned = outcomes.filter((outcome) => outcome === 'overturned').length;
  if (overturned === 0) return 'upheld';
  return overturned === outcomes.length ? 'overturned' : 'partly-overturned';
}
