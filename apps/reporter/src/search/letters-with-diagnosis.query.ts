import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { type SearchText } from './search-text.js';
import { matchesWords } from './text-conditions.js';

const rowSchema = z.strictObject({
  ids: z.string().transform((written) => (written === '' ? [] : written.split(',').map(Number))),
});

/**
 * Reads the determinations of the letters that list a diagnosis with these words: one row. Hand-written SQL: the words are
 * looked up in the index of `letter_words`, since the case summary contains the diagnoses; only its letters are read.
 */
export function withDiagnosis(text: SearchText): DatabaseQuery<z.infer<typeof rowSchema>> {
  const parameters = new SqlParameters();
  const inIndex = `w.words @@ ${parameters.add(text.necessary)}::tsquery`;
  const named = matchesWords(text.query, { own: 'named.words', letter: 'named.words' }, parameters);
  return {
    sql: `
      select coalesce(string_agg(id::text, ','), '') as ids
      from letter_words w join letters l on l.letter_id = w.letter_id, unnest(w.determination_ids) as id
      where ${inIndex} and exists (
        select from unnest(l.diagnoses) as diagnosis
        cross join lateral (select to_tsvector('english', translate(diagnosis, '/', ' ')) as words) as named
        where ${named})`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
