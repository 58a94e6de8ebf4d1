import { type DateReading, findDates } from '#domain/dates/read-date.js';
import { splitSentences, type Sentence } from './sentences.js';

/** A case summary taken apart once, for every reading of it. */
export interface Prose {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateReading[];
}

/** Takes a summary apart. */
export function readProse(text: string): Prose {
  return { text, sentences: splitSentences(text), dates: findDates(text) };
}

/** More dates than these no sentence of a person holds. */
const mostDates = 40;

/** The dates that stand in a sentence, in order. */
export function datesIn(sentence: Sentence, dates: readonly DateReading[]): DateReading[] {
  return dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).slice(0, mostDates);
}
