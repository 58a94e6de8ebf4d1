import { z } from 'zod';
import { type Question, SqlParameters } from '../database/question.js';
import { chosenDeterminations } from '../filters/chosen-determinations.js';
import { type DeterminationFilter } from '../filters/determination-filter.js';

const rowSchema = z.strictObject({
  standing: z.enum(['copy', 'superseded']),
  letters: z.int().nonnegative(),
  determinations: z.int().nonnegative(),
});
export type NotCountedRow = z.infer<typeof rowSchema>;

/** What a filter fits and no figure holds, because another letter of the same case stands for it; at most two rows. */
export function notCounted(filter: DeterminationFilter): Question<NotCountedRow> {
  const parameters = new SqlParameters();
  const { from, where } = chosenDeterminations({ filter, standing: 'uncounted', readsLetter: true }, parameters);
  return {
    sql: `
      select l.standing, count(distinct d.letter_id)::float8 as letters, count(*)::float8 as determinations
      from ${from} where ${where} group by l.standing`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
