import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';

const rowSchema = z.strictObject({
  lexeme: z.string(),
  written: z.string(),
  /** From 1, among the words of the request. */
  place: z.int().positive(),
  /** Letters that hold it over all letters; null where it is rare, or the database has not counted words yet. */
  frequency: z.number().nullable(),
});

/** A word of a request as the index knows it. */
export type RequestWord = z.infer<typeof rowSchema>;

/** The words of a request, each once as it was first written, with how common the database's own statistics say they are. */
export function requestWords(words: readonly string[]): DatabaseQuery<RequestWord> {
  return {
    sql: `
      select distinct on (lexeme) lexeme, written, place::float8, frequency::float8
      from unnest($1::text[]) with ordinality as given (written, place)
      cross join lateral unnest(tsvector_to_array(to_tsvector('english', written))) as lexeme
      left join (
        select known.lexeme, known.frequency
        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as known (lexeme, frequency)
        where schemaname = 'public' and tablename = 'letter_words' and attname = 'words'
      ) as common using (lexeme)
      order by lexeme, place`,
    parameters: [words],
    row: rowSchema,
  };
}
