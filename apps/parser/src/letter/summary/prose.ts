import { type DateReading, findDates } from '#domain/dates/read-date.js';
import { splitSentences, type Sentence } from './sentences.js';

/** A case summary with its sentences and dates, computed once for all readers. */
export interface Prose {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateReading[];
}

/** Splits a summary into sentences and finds its dates. */
export function readProse(text: string): Prose {
  return { text, sentences: splitSentences(text), dates: findDates(text) };
}

/** Maximum number of dates that are read from one sentence. */
const mostDates = 40;

/** Returns the dates of a sentence, in order. */
export function datesIn(sentence: Sentence, dates: readonly DateReading[]): DateReading[] {
  return dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).slice(0, mostDates);
}
