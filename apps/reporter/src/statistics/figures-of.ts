import { caseOutcomeSchema } from '#domain/model/case-outcome.js';
import { outcomeSchema } from '#domain/model/determination.js';
import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { overturnFigures, type OverturnFigures } from '#domain/statistics/overturn-rate.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';

/** Whether a filter selects some outcomes only, of the item or of the case. */
export function selectsByOutcome(filter: DeterminationFilter): boolean {
  const some = (chosen: readonly string[] | undefined, all: readonly string[]) =>
    chosen !== undefined && all.some((each) => !chosen.includes(each));
  return (
    some(filter.outcome, outcomeSchema.options) ||
    some(filter.caseOutcome, caseOutcomeSchema.options) ||
    filter['not.outcome'] !== undefined ||
    filter['not.caseOutcome'] !== undefined
  );
}

/**
 * Computes the figures of determinations that a filter selects. What was selected by its outcome has no overturn rate: it
 * would be that of the filter (100 % of the overturned ones are overturned).
 */
export function figuresOf(sums: LetterSums, filter: DeterminationFilter): OverturnFigures {
  const figures = overturnFigures(sums);
  return selectsByOutcome(filter) ? { ...figures, overturnRate: null, interval: null } : figures;
}
