import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';

const rowSchema = z.strictObject({
  lexeme: z.string(),
  written: z.string(),
  /** Position among the words of the request, from 1. */
  position: z.int().positive(),
  /** Share of letters that contain it; null if it is rare or the database has no statistics yet. */
  frequency: z.number().nullable(),
});

/** A word of a request, as a lexeme. */
export type RequestWord = z.infer<typeof rowSchema>;

/**
 * Reads the lexemes of a request, each once as it was first written, with their frequency from the statistics of the
 * database. Hand-written SQL, since lexemes and statistics exist in Postgres only:
 * there is no entity to query, and nothing was measured.
 */
export function requestWords(words: readonly string[]): DatabaseQuery<RequestWord> {
  return {
    sql: `
      select distinct on (lexeme) lexeme, written, position::float8, frequency::float8
      from unnest($1::text[]) with ordinality as given (written, position)
      cross join lateral unnest(tsvector_to_array(to_tsvector('english', translate(written, '/', ' ')))) as lexeme
      left join (
        select known.lexeme, known.frequency
        from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as known (lexeme, frequency)
        where schemaname = 'public' and tablename = 'letter_words' and attname = 'words'
      ) as common using (lexeme)
      order by lexeme, position`,
    parameters: [words],
    row: rowSchema,
  };
}
