import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { necessaryWords, soughtPhrases } from './text-conditions.js';
import { readTextQuery, type TextQuery } from './text-query.js';

/** Most words and phrases that one query may look for. */
const maxPhrases = 20;

/** What is looked for, ready to be asked. */
export interface SearchText {
  readonly query: TextQuery;
  /** What a letter must hold, as Postgres reads it. */
  readonly necessary: string;
}

/** How Postgres reads what people write: one row. */
export function writtenQuery(words: string): DatabaseQuery<{ readonly written: string }> {
  return {
    sql: `select websearch_to_tsquery('english', $1)::text as written`,
    parameters: [words],
    row: z.strictObject({ written: z.string() }),
  };
}

/**
 * Makes what Postgres read ready to be asked.
 * @throws ProblemError `invalid_request` where nothing can be looked for, or too much
 */
export function searchText(written: string): SearchText {
  const query = readTextQuery(written);
  if (query === null) throw refused('it holds no word that is looked for; words such as "the" are not');
  const necessary = necessaryWords(query);
  if (necessary === null) throw refused('name a word that must be there, beside those that must not');
  if (soughtPhrases(query).length > maxPhrases) throw refused(`at most ${maxPhrases} words or phrases`);
  return { query, necessary };
}

function refused(why: string): ProblemError {
  return new ProblemError('invalid_request', `q: ${why}.`);
}
