import { type Span } from '#domain/model/evidence.js';
import { type Determination } from '#domain/model/determination.js';

/** A part of the letter as one line of words that still knows where each of them stands in the letter's text. */
export interface Passage {
  readonly text: string;
  /** The span of the letter's text that `start` to `end` (exclusive) of these words was read from. */
  readonly spanOf: (start: number, end: number) => Span;
}

/** What the checks need of one determination. */
export interface CheckedItem {
  readonly determination: Pick<
    Determination,
    'outcome' | 'rationaleConclusion' | 'disputedItem' | 'category' | 'drugClass' | 'substance' | 'reviewerBasis'
  >;
  readonly heading: Passage;
  /** Where the outcome's word stands. */
  readonly outcome: Span;
  readonly rationale: Passage | null;
  /** The reviewer's guideline statement. */
  readonly basis: Passage | null;
}

/** How much of a rationale and of a summary is compared, in characters; the longest seen have some 8,000. */
export const maxPassageLength = 30_000;
