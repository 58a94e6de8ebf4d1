import { z } from 'zod';
import { type Question, SqlParameters } from '../database/question.js';
import { chosenDeterminations } from '../filters/chosen-determinations.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';

const rowSchema = z.strictObject({ letters: z.int().nonnegative(), determinations: z.int().nonnegative() });

/** How much of what a filter shows, its dates aside, has no decision date: one row. */
export function undated(filter: DeterminationFilter): Question<z.infer<typeof rowSchema>> {
  const parameters = new SqlParameters();
  const anyTime = {
    ...filter,
    decidedFrom: undefined,
    decidedTo: undefined,
    quarter: undefined,
    month: undefined,
    year: ['none'],
  };
  const { from, where } = chosenDeterminations(
    { filter: anyTime, standing: 'counted', readsLetter: false },
    parameters,
  );
  return {
    sql: `
      select count(distinct d.letter_id)::float8 as letters, count(*)::float8 as determinations
      from ${from} where ${where}`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
