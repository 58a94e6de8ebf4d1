import { z } from 'zod';
import { type Question, SqlParameters } from '../database/question.js';
import { chosenDeterminations } from '../filters/chosen-determinations.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';
import { type DimensionName, dimensions } from './dimensions.js';
import { letterSumColumns, letterSumsRowSchema, tallyColumns } from './letter-sums.row.js';

const rowSchema = letterSumsRowSchema.extend({
  /** Null for what has no value. */
  key: z.string().nullable(),
  /** How many groups there are, shown or not. */
  groups: z.int().positive(),
});
export type OutcomeGroupRow = z.infer<typeof rowSchema>;

/** The groups of a dimension among what a filter shows: the one without a value, and the largest ones. */
export function outcomeGroups(by: DimensionName, filter: DeterminationFilter, most: number): Question<OutcomeGroupRow> {
  const { key, values, readsLetter } = dimensions[by];
  const parameters = new SqlParameters();
  const { from, where } = chosenDeterminations({ filter, standing: 'counted', readsLetter }, parameters);
  return {
    sql: `
      with tallies as (
        select ${key} as key, d.letter_id, ${tallyColumns}
        from ${from} ${values ?? ''}
        where ${where}
        group by 1, 2
      )
      select key, (count(*) over ())::float8 as groups, ${letterSumColumns}
      from tallies
      group by key
      order by key is null desc, determinations desc, key
      limit ${parameters.add(most)}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
