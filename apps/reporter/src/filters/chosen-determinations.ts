import { type SqlParameters } from '../database/question.js';
import { type DeterminationFilter } from './determination-filter.js';
import { filterConditions } from './filter-conditions.js';

/** Which determinations a question is about, beside the filter. */
export interface Choice {
  readonly filter: DeterminationFilter;
  /** `counted` are those that figures are made of; `uncounted` those of copies and superseded letters. */
  readonly standing: 'counted' | 'uncounted';
  /** Whether the question itself reads `letters l`. */
  readonly readsLetter: boolean;
}

/**
 * The `from` and `where` of every question about determinations: `determinations d`, with `letters l` where the filter
 * or the question reads it. More joins go between the two.
 */
export function chosenDeterminations(choice: Choice, parameters: SqlParameters): { from: string; where: string } {
  const conditions = filterConditions(choice.filter, parameters);
  const letter = choice.readsLetter || conditions.some((condition) => condition.needsLetter);
  return {
    from: letter ? 'determinations d join letters l on l.letter_id = d.letter_id' : 'determinations d',
    where: [choice.standing === 'counted' ? 'd.counted' : 'not d.counted', ...conditions.map(({ sql }) => sql)].join(
      ' and ',
    ),
  };
}
