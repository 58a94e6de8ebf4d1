import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { SqlParameters } from '../database/query-executor.js';
import { type SearchText } from './search-text.js';
import { anyPhrase, matchesWords, soughtPhrases, type TextPart } from './text-conditions.js';

const idsSchema = z.strictObject({ ids: z.string().transform(readNumbers) });

/**
 * Reads the letters that contain what one of their items must contain to match: one row. Hand-written SQL: it reads the
 * GIN index only (24,000 of 600,000 letters in 47 ms, decision 13).
 * @param max if more letters match, one more than this is returned
 */
export function lettersHolding(
  text: Pick<SearchText, 'necessary'>,
  max: number,
): DatabaseQuery<z.infer<typeof idsSchema>> {
  const parameters = new SqlParameters();
  const words = `words @@ ${parameters.add(text.necessary)}::tsquery`;
  return {
    sql: `
      select coalesce(string_agg(letter_id::text, ','), '') as ids
      from (select letter_id from letter_words where ${words} limit ${parameters.add(max + 1)}) as found`,
    parameters: parameters.values,
    row: idsSchema,
  };
}

const rowSchema = z.strictObject({
  ids: z.string().transform(readNumbers),
  ranks: z.string().transform(readNumbers),
});

/** Determinations that match, with their ranks at the same indexes. */
export type Matches = z.infer<typeof rowSchema>;

/**
 * Reads the determinations that match a search, unsorted, in one row, since there may be very many. Words of the item have
 * the highest weight in the rank, then those of the rationale, then those of the summary. Hand-written SQL: 65,000
 * determinations are matched and ranked in 353 ms (decision 13).
 * @param letters if given, the only letters that are searched
 * @param withRank whether ranks are computed, which costs about half as much as matching
 * @param part where the words must be
 */
export function matchesOf(
  text: SearchText,
  letters: readonly number[] | null,
  withRank: boolean,
  part: TextPart = 'letter',
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
        where ${matchesWords(text.query, { own: 'item.words', letter: 'letter.words' }, parameters, part)}
      )
      select coalesce(string_agg(determination_id::text, ','), '') as ids, ${rank} as ranks from items`,
    parameters: parameters.values,
    row: rowSchema,
  };
}

/**
 * The determinations of the found letters, each with its own words and those of its letter. Vectors are passed in arrays,
 * so that one that is stored out of line is fetched once and not at every use.
 */
export const itemsOfFound = `
        select item.determination_id, item.words, letter.words as letter
        from found
        cross join lateral unnest(array[found.words]) as letter (words)
        cross join lateral unnest(found.determination_ids, coalesce(found.item_words, array[letter.words]))
          as item (determination_id, words)`;

/** SQL of a rank, in millionths. Weights are in the order D, C, B, A: A is the item, B the rationale, C the summary. */
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

/** Estimates how many letters match, from the planner's statistics, without reading them: one row. */
export function estimatedLetters(text: SearchText): DatabaseQuery<{ readonly letters: number }> {
  const parameters = new SqlParameters();
  return {
    sql: `explain (format json) select from letter_words w where w.words @@ ${parameters.add(text.necessary)}::tsquery`,
    parameters: parameters.values,
    row: planSchema,
  };
}
