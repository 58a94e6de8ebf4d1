import { compareLetter } from './compare-letter.js';
import { type Corpus } from './corpus-files.js';
import { type FieldCheck } from './field-check.js';
import { type Reading } from './reading.js';
import { fallsBelow, type Floor, type Score, scoresOf } from './scores.js';

/** What a corpus check found. */
export interface CorpusResult {
  readonly checks: readonly FieldCheck[];
  readonly scores: readonly Score[];
  /** Letters without expectation, expectations without letter, or no letter at all, in words. */
  readonly unpaired: readonly string[];
  /** Scores below the floor, in words. */
  readonly low: readonly string[];
}

/** Compares a corpus with its readings, by file, and the scores with a floor. */
export function checkCorpus(
  { letters, orphans }: Corpus,
  readings: ReadonlyMap<string, Reading>,
  floor: Floor,
): CorpusResult {
  const checks = letters.flatMap(({ file, expectation }) =>
    expectation === null ? [] : compareLetter(expectation, readings.get(file)),
  );
  const scores = scoresOf(checks);
  const unpaired = [
    ...letters
      .filter(({ expectation }) => expectation === null)
      .map(({ file }) => `${file} has no expectation. Write what it holds, by hand, beside it.`),
    ...orphans.map(({ file, letter }) => `${file} expects ${letter}, and there is no such letter.`),
    ...(letters.length === 0 ? ['There is no letter in the folders named.'] : []),
  ];
  return { checks, scores, unpaired, low: fallsBelow(scores, floor) };
}
