import { type RequestWord } from './request-words.query.js';

/** Most words of a request that are looked for: the rarest say most, and of equals those that are said first. */
export const maxWords = 24;

/** A word that the database has not counted is taken for as common as this: one letter in two thousand. */
const rareFrequency = 0.0005;

/** A word that stands in most letters says nothing. */
const commonest = 0.6;

/** A word that is looked for, and how much finding it says. */
export interface WeighedWord {
  readonly lexeme: string;
  readonly written: string;
  readonly frequency: number;
  /** The information of finding it, in natural units. */
  readonly weight: number;
}

/** The words of a request that say most, rarest first. Pure. */
export function weighWords(words: readonly RequestWord[]): readonly WeighedWord[] {
  return words
    .toSorted((one, other) => one.place - other.place)
    .map(({ lexeme, written, frequency }) => ({ lexeme, written, frequency: frequency ?? rareFrequency }))
    .filter(({ frequency }) => frequency <= commonest)
    .map((word) => ({ ...word, weight: -Math.log(word.frequency) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, maxWords);
}
