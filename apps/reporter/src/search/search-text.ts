import { z } from 'zod';
import { type DatabaseQuery } from '#database/queries/database-query.js';
import { ProblemError } from '#platform/problem/problem-error.js';
import { necessaryWords, soughtPhrases } from './text-conditions.js';
import { readTextQuery, type TextQuery } from './text-query.js';

/** Maximum number of words and phrases in one search. */
const maxPhrases = 20;

/** A line of hyphens, with the characters between them that Postgres ignores. */
const hyphens = /(?:-[\s!&|()]*){4,}/g;

/** A parsed search. */
export interface SearchText {
  readonly query: TextQuery;
  /** What a letter must contain, as a `tsquery`. */
  readonly necessary: string;
}

/**
 * Has Postgres parse a search: one row. Words joined by a slash are searched one by one, as they are indexed.
 * Hand-written SQL, since the parser is part of Postgres; it reads no table.
 */
export function writtenQuery(words: string): DatabaseQuery<{ readonly written: string }> {
  return {
    sql: `select websearch_to_tsquery('english', $1)::text as written`,
    // `or` between two words would make alternatives of them. Each hyphen of a line is a negation, and Postgres fails if
    // more than about thirty are nested (`tsquery stack too small`).
    parameters: [
      words
        .replaceAll(/\band\/or\b/gi, ' ')
        .replaceAll('/', ' ')
        .replaceAll(hyphens, ' '),
    ],
    row: z.strictObject({ written: z.string() }),
  };
}

/**
 * Parses the `tsquery` that Postgres returned.
 * @param parameter the parameter that an error names
 * @throws ProblemError `invalid_request` if the search contains nothing to search for, or too much
 */
export function searchText(written: string, parameter: string): SearchText {
  const rejected = (why: string) => new ProblemError('invalid_request', `${parameter}: ${why}.`);
  const query = readTextQuery(written);
  if (query === null) throw rejected('it contains no word that can be searched for; words such as "the" are ignored');
  const necessary = necessaryWords(query);
  if (necessary === null) throw rejected('it must contain a word that is not excluded');
  if (soughtPhrases(query).length > maxPhrases) throw rejected(`it may contain at most ${maxPhrases} words or phrases`);
  return { query, necessary };
}
