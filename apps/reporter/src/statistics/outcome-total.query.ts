import { type LetterSums } from '#domain/statistics/letter-sums.js';
import { type Question, SqlParameters } from '../database/question.js';
import { chosenDeterminations } from '../filters/chosen-determinations.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { letterSumColumns, letterSumsRowSchema, tallyColumns } from './letter-sums.row.js';

/** Everything that a filter shows, as one group: one row. */
export function outcomeTotal(filter: DeterminationFilter): Question<LetterSums> {
  const parameters = new SqlParameters();
  const { from, where } = chosenDeterminations({ filter, standing: 'counted', readsLetter: false }, parameters);
  return {
    sql: `
      with tallies as (select d.letter_id, ${tallyColumns} from ${from} where ${where} group by 1)
      select ${letterSumColumns} from tallies`,
    parameters: parameters.values,
    row: letterSumsRowSchema,
  };
}
