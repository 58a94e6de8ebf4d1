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

/** Where the words of a search must be: in the item, in the rationale, in the case summary, or in any of them. */
export type TextPart = 'item' | 'rationale' | 'summary' | 'letter';

/**
 * Returns the query as an SQL condition on a determination: each phrase is in the item's own words or in the summary.
 * @param own the tsvector of item and rationale; @param letter the tsvector whose words of weight C are the summary's
 */
export function matchesWords(
  query: TextQuery,
  { own, letter }: { readonly own: string; readonly letter: string },
  parameters: SqlParameters,
  part: TextPart = 'letter',
): string {
  switch (query.kind) {
    case 'phrase': {
      const inOwn = (weight: string) => `${own} @@ ${parameters.add(phraseOf(query.words, weight))}::tsquery`;
      const inSummary = () => `${letter} @@ ${parameters.add(phraseOf(query.words, ':C'))}::tsquery`;
      if (part === 'letter') return `(${inOwn('')} or ${inSummary()})`;
      if (part === 'summary') return inSummary();
      return inOwn(part === 'item' ? ':A' : ':B');
    }
    case 'not':
      return `not ${matchesWords(query.of, { own, letter }, parameters, part)}`;
    case 'all':
    case 'any': {
      const parts = query.of.map((each) => matchesWords(each, { own, letter }, parameters, part));
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
