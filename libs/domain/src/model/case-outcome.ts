import { z } from 'zod';

/** The outcomes of all determinations of a letter, taken together. */
export const caseOutcomeSchema = z.enum(['upheld', 'overturned', 'partly-overturned']);
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>;

/** Returns the case outcome of a letter with `determinations` determinations, of which `overturned` are overturned. */
export function caseOutcome(determinations: number, overturned: number): CaseOutcome {
  if (overturned === 0) return 'upheld';
  return overturned === determinations ? 'overturned' : 'partly-overturned';
}
