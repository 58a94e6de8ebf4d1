import { z } from 'zod';
import { type Question, SqlParameters } from '../database/question.js';
import { chosenDeterminations } from '../filters/chosen-determinations.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';

const rowSchema = z.strictObject({ ids: z.array(z.number()) });

/** The row numbers of what a filter shows, in the order of lists: one row. */
export function chosenIds(filter: DeterminationFilter): Question<{ readonly ids: readonly number[] }> {
  const parameters = new SqlParameters();
  const { from, where } = chosenDeterminations({ filter, standing: 'counted', readsLetter: false }, parameters);
  return {
    sql: `
      select coalesce(array_agg(d.determination_id::float8
        order by d.decision_date desc nulls last, d.letter_id desc, d.ordinal), '{}') as ids
      from ${from} where ${where}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
