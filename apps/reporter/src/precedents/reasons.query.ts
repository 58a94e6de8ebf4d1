import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { readMarks } from '../search/marked-text.js';
import { snippetsIn } from '../search/snippets.query.js';

const rowSchema = z.strictObject({
  id: z.int().positive(),
  reasons: z.string().transform(readMarks),
});

/** The reviewer's reasons for a determination. */
export type ReasonsRow = z.infer<typeof rowSchema>;

/**
 * Reads snippets of the reasons. Hand-written SQL for the reason and by the measurement given at `snippets`.
 * @param sought what is marked, as a `tsquery`
 */
export function reasonsOf(ids: readonly number[], sought: string): DatabaseQuery<ReasonsRow> {
  const parameters = new SqlParameters();
  return {
    sql: `
      select determination_id::float8 as id, ${snippetsIn('rationale', `${parameters.add(sought)}::tsquery`)} as reasons
      from determinations where determination_id = any(${parameters.add(ids)}::bigint[])`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
