import { type SqlParameters } from '../database/query-executor.js';
import { type PhraseWord, type TextQuery } from './text-query.js';

/**
 * Returns what the words of a letter must contain for any of its items to match, as a `tsquery`: the query without its
 * negations.
 * @returns null if the query consists of negations only
 */
export function necessaryWords(query: TextQuery): string | null {
  switch (query.kind) {
    case 'phrase':
      return phraseOf(query.words);
    case 'not':
      return null;
    case 'all': {
      const parts = query.of.map(necessaryWords).filter((part) => part !== null);
      return parts.length === 0 ? null : `(${parts.join(' & ')})`;
    }
    case 'any': {
      const parts = query.of.map(necessaryWords);
      return parts.includes(null) ? null : `(${parts.join(' | ')})`;
    }
  }
}

/** Returns the phrases that are searched for, without negated ones. */
export function soughtPhrases(query: TextQuery): readonly (readonly PhraseWord[])[] {
  switch (query.kind) {
    case 'phrase':
      return [query.words];
    case 'not':
      return [];
    case 'all':
    case 'any':
      return query.of.flatMap(soughtPhrases);
  }
}

/** Returns a `tsquery` that matches any of these phrases. */
export function anyPhrase(phrases: readonly (readonly PhraseWord[])[]): string {
  return phrases.map((words) => phraseOf(words)).join(' | ');
}

/**
 * Returns the query as an SQL condition on a determination: each phrase is in the item's own words or in the summary.
 * @param own the tsvector of item and rationale; @param letter the tsvector whose words of weight C are the summary's
 */
export function matchesWords(
  query: TextQuery,
  { own, letter }: { readonly own: string; readonly letter: string },
  parameters: SqlParameters,
): string {
  switch (query.kind) {
    case 'phrase': {
      const anywhere = parameters.add(phraseOf(query.words));
      const inSummary = parameters.add(phraseOf(query.words, ':C'));
      return `(${own} @@ ${anywhere}::tsquery or ${letter} @@ ${inSummary}::tsquery)`;
    }
    case 'not':
      return `not ${matchesWords(query.of, { own, letter }, parameters)}`;
    case 'all':
    case 'any': {
      const parts = query.of.map((part) => matchesWords(part, { own, letter }, parameters));
      return `(${parts.join(query.kind === 'all' ? ' and ' : ' or ')})`;
    }
  }
}

/** Returns a phrase as a `tsquery`. @param weight `:C` matches words of that weight only */
export function phraseOf(words: readonly PhraseWord[], weight = ''): string {
  const written = words.map(({ lexeme, distance }, index) => {
    const quoted = `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${weight}`;
    return index === 0 ? quoted : ` <${distance}> ${quoted}`;
  });
  return words.length === 1 ? written.join('') : `(${written.join('')})`;
}
