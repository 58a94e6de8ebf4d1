import { type SqlParameters } from '../database/query-executor.js';
import { type PhraseWord, type TextQuery } from './text-query.js';

/**
 * What the words of a letter must hold, whatever its items hold, for one of them to fit: the query without what must not
 * stand there. As Postgres reads it.
 * @returns null where there is no such thing: the query names only what must not stand there
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

/** The phrases that are looked for, not those that must not stand there. */
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

/** Any of these phrases, as Postgres reads it. */
export function anyPhrase(phrases: readonly (readonly PhraseWord[])[]): string {
  return phrases.map((words) => phraseOf(words)).join(' | ');
}

/**
 * The query as a condition on a determination: each phrase stands in the item's own words, or in the letter's summary.
 * @param own the tsvector of item and rationale; @param letter the tsvector whose words of weight C are the summary's
 */
export function fitsWords(
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
      return `not ${fitsWords(query.of, { own, letter }, parameters)}`;
    case 'all':
    case 'any': {
      const parts = query.of.map((part) => fitsWords(part, { own, letter }, parameters));
      return `(${parts.join(query.kind === 'all' ? ' and ' : ' or ')})`;
    }
  }
}

/** A phrase as Postgres reads it. @param weight `:C` for words of that weight alone */
export function phraseOf(words: readonly PhraseWord[], weight = ''): string {
  const written = words.map(({ lexeme, distance }, index) => {
    const quoted = `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${weight}`;
    return index === 0 ? quoted : ` <${distance}> ${quoted}`;
  });
  return words.length === 1 ? written.join('') : `(${written.join('')})`;
}
