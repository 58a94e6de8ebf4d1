import { type RequestWord } from './request-words.query.js';

/** Maximum number of words of a request that are searched for: the rarest, and of equal ones the first. */
export const maxWords = 24;

/** Assumed frequency of a word that the statistics of the database do not list: one letter in two thousand. */
const rareFrequency = 0.0005;

/** A word in more letters than this carries no information. */
const maxFrequency = 0.6;

/** A word that is searched for, with its weight. */
export interface WeighedWord {
  readonly lexeme: string;
  readonly written: string;
  readonly frequency: number;
  /** The information of the word, in nats. */
  readonly weight: number;
}

/** Returns the words of a request with the highest weight, rarest first. */
export function weighWords(words: readonly RequestWord[]): readonly WeighedWord[] {
  return words
    .toSorted((one, other) => one.position - other.position)
    .map(({ lexeme, written, frequency }) => ({ lexeme, written, frequency: frequency ?? rareFrequency }))
    .filter(({ frequency }) => frequency <= maxFrequency)
    .map((word) => ({ ...word, weight: -Math.log(word.frequency) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, maxWords);
}
