import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { itemsOfFound } from '../search/matches.query.js';
import { type PhraseWord } from '../search/text-query.js';
import { phraseOf } from '../search/text-conditions.js';

const numbers = z.string().transform((written) => (written === '' ? [] : written.split(',').map(Number)));
const rowSchema = z.strictObject({ ids: numbers, own: numbers, summary: numbers });

/** Determinations, with the words that they contain at the same indexes: bit `n` is set for word `n`. */
export type WordMasks = z.infer<typeof rowSchema>;

/**
 * Reads which of at most 31 words are in item or rationale, and which in the summary: one row. Hand-written SQL over the
 * vectors of `letter_words`, like all of search: matching one by one takes 23 to 30 ms for 3,500 letters (decision 13).
 */
export function wordMasks(lexemes: readonly string[], letters: readonly number[]): DatabaseQuery<WordMasks> {
  const parameters = new SqlParameters();
  const mask = (words: string, weights: string) => {
    const bits = lexemes.map((lexeme, bit) => {
      const sought = parameters.add(phraseOf([{ lexeme, distance: 0 } satisfies PhraseWord], weights));
      return `(case when ${words} @@ ${sought}::tsquery then ${2 ** bit} else 0 end)`;
    });
    return `coalesce(string_agg((${bits.join(' + ')})::text, ','), '')`;
  };
  const own = mask('words', ':AB');
  const summary = mask('letter', ':C');
  return {
    sql: `
      with found as materialized (
        select * from letter_words where letter_id = any(${parameters.add(letters)}::bigint[])
      ), items as (
        ${itemsOfFound}
      )
      select coalesce(string_agg(determination_id::text, ','), '') as ids, ${own} as own, ${summary} as summary
      from items`,
    parameters: parameters.values,
    row: rowSchema,
  };
}
