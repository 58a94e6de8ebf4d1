import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { type SearchText } from './search-text.js';
import { anyPhrase, fitsWords, soughtPhrases } from './text-conditions.js';

const idsSchema = z.strictObject({ ids: z.string().transform(readNumbers) });

/**
 * The letters that hold what one of their items must hold to fit: one row. Their words are not looked at beyond the
 * index, so this is cheap.
 * @param most where more hold it, one more is told
 */
export function lettersHolding(
  text: Pick<SearchText, 'necessary'>,
  most: number,
): DatabaseQuery<z.infer<typeof idsSchema>> {
  const parameters = new SqlParameters();
  const words = `words @@ ${parameters.add(text.necessary)}::tsquery`;
  return {
    sql: `
      select coalesce(string_agg(letter_id::text, ','), '') as ids
      from (select letter_id from letter_words where ${words} limit ${parameters.add(most + 1)}) as found`,
    parameters: parameters.values,
    row: idsSchema,
  };
}

const rowSchema = z.strictObject({
  ids: z.string().transform(readNumbers),
  ranks: z.string().transform(readNumbers),
});

/** Determinations that fit, side by side with their ranks. */
export type Matches = z.infer<typeof rowSchema>;

/**
 * Determinations that fit the words, in one row, as there may be very many. Words of the item weigh most in the rank,
 * then those of the rationale, then those of the summary. Not sorted.
 * @param letters where given, the only letters that are looked at
 * @param withRank else there are no ranks, which cost about half as much as the rest
 */
export function matchesOf(
  text: SearchText,
  letters: readonly number[] | null,
  withRank: boolean,
): DatabaseQuery<Matches> {
  const parameters = new SqlParameters();
  const rank = withRank
    ? `coalesce(string_agg(${ranked(parameters.add(anyPhrase(soughtPhrases(text.query))))}::integer::text, ','), '')`
    : `''`;
  const found =
    letters === null
      ? `words @@ ${parameters.add(text.necessary)}::tsquery`
      : `letter_id = any(${parameters.add(letters)}::bigint[])`;
  return {
    sql: `
      with found as materialized (
        select * from letter_words where ${found}
      ), items as (
        ${itemsOfFound}
        where ${fitsWords(text.query, { own: 'item.words', letter: 'letter.words' }, parameters)}
      )
      select coalesce(string_agg(determination_id::text, ','), '') as ids, ${rank} as ranks from items`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/**
 * The determinations of the letters found, each with its own words and its letter's. Arrays carry the vectors, so that
 * one which lies outside its row is fetched once and not at every use.
 */
export const itemsOfFound = `
        select item.determination_id, item.words, letter.words as letter
        from found
        cross join lateral unnest(array[found.words]) as letter (words)
        cross join lateral unnest(found.determination_ids, coalesce(found.item_words, array[letter.words]))
          as item (determination_id, words)`;

/** A rank in millionths. */
function ranked(sought: string): string {
  const rank = (weights: string, words: string) => `ts_rank('${weights}', ${words}, ${sought}::tsquery)`;
  return `(1000000 * (${rank('{0, 0, 0.4, 1}', 'words')} + ${rank('{0, 0.2, 0, 0}', 'letter')}))`;
}

function readNumbers(written: string): readonly number[] {
  return written === '' ? [] : written.split(',').map(Number);
}

const planSchema = z
  .object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) })
  .transform((plan) => ({ letters: plan['QUERY PLAN'][0].Plan['Plan Rows'] }));

/** About how many letters hold the words, as the database's own statistics guess it without looking: one row. */
export function guessedLetters(text: SearchText): DatabaseQuery<{ readonly letters: number }> {
  const parameters = new SqlParameters();
  return {
    sql: `explain (format json) select from letter_words w where w.words @@ ${parameters.add(text.necessary)}::tsquery`,
    parameters: parameters.values,
    row: planSchema,
  };
}
